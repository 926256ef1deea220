"""One file, five places: table, CSV, JSON, chart and sentence of the built site agree."""

import json
import re
from urllib.parse import quote

import pytest

from example import Project
from macros.figures import export as opendata
from macros.figures import format as wording
from macros.figures.beside import beside
from macros.figures.claims import readings
from macros.figures.sentences import sentence, verdict
from macros.i18n.language import period
from macros.pages.structured_data import dataset
from macros.publishing.build import build_into
from macros.site import Site
from tests.site.pages import figure_rows, folded, words


class Published:
    """What the built site says of one measure, place by place."""

    def __init__(self, site, measure_id):
        data = site / "open-data"
        self.page = site / f"figures/{measure_id}/index.html"
        self.rows = figure_rows(self.page, measure_id)
        csv = (data / f"{measure_id}.csv").read_bytes().decode()
        self.csv = list(opendata.from_csv(csv))
        self.json = json.loads((data / f"{measure_id}.json").read_text("utf-8"))
        self.chart = json.loads((data / f"{measure_id}.chart.json").read_text("utf-8"))["data"]

    def bars(self):
        """Every bar of the chart: when, its value and the words at its end."""
        for bars in self.chart:
            for (when, _printed), value, text in zip(
                bars["customdata"], bars["x"], bars["text"], strict=True
            ):
                yield when, value, folded(text.replace("<br>", " "))


def test_table_csv_json_chart_and_sentence_agree_for_every_observation(area):
    for measure in area.content.measures.values():
        agree(area, measure)


def agree(area, measure):
    told = Published(area.site, measure.id)
    answers_agree(told, measure) if measure.scale else observations_agree(area, told, measure)
    text = words(told.page)
    found = readings(area.content, [measure])
    assert [reading["sentence"] for reading in told.json["readings"]] == [
        sentence(reading) for reading in found
    ]
    for reading in found:
        assert f"{verdict(reading)} {sentence(reading)}" in text
        latest = wording.spoken(reading.series, reading.latest, reading.series.counting)
        assert latest.lower() in sentence(reading).lower()
        shown = wording.figure(reading.series, reading.latest)
        last = [cell for when, cell, _bar in told.rows if when == period(reading.latest.period)]
        assert any(shown in cell if measure.scale else cell.startswith(shown) for cell in last)


def answers_agree(told, measure):
    """Each answer of each period is in the table and in the files with the same number."""
    for one, (when, cell, _bar) in zip(measure.observations, told.rows, strict=True):
        assert when == period(one.period)
        rows = [row for row in told.json["observations"] if row["period"] == str(one.period)]
        in_csv = [found for _line, found in told.csv if found.period == one.period]
        assert len(rows) == len(in_csv) == (len(measure.scale) if one.answers else 1)
        for row, found in zip(rows, in_csv, strict=True):
            given = one.answers.get(row["answer"], 0) if one.answers else None
            assert row["value"] == found.value == (None if given == "suppressed" else given)
            if one.answers:
                assert f"{row['answer']}: {row['shown_as']}" in cell


def observations_agree(area, told, measure):
    expected = [(line, one) for _path, line in measure.lines() for one in line.observations]
    bars = told.bars()
    for (line, one), row, (csv_line, csv_one), json_one in zip(
        expected, told.rows, told.csv, told.json["observations"], strict=True
    ):
        figure = wording.figure(line, one)
        when, cell, width = row
        assert when == period(one.period)
        kind = wording.kind(one)
        notes = r"( \(note \d+\))" * len(wording.notes(line, one))
        other = "( .+)?" if measure.comparators else ""  # of another place
        assert re.fullmatch(re.escape(f"{figure} {kind}".strip()) + notes + other, cell)
        assert (width is None) == (one.value is None)
        if width is not None:
            scale = wording.scale(measure, line)
            assert width == pytest.approx(100 * one.value / scale, abs=0.51)
        assert (csv_line, csv_one.period, csv_one.value) == (line.id, one.period, one.value)
        assert (csv_one.count, csv_one.base, csv_one.status) == (one.count, one.base, one.status)
        assert (json_one["series"], json_one["period"]) == (line.id, str(one.period))
        assert (json_one["value"], json_one["shown_as"]) == (one.value, figure)
        if line.measured_in == measure.measured_in:
            text = f"{figure}, {kind}" if kind else figure
            assert next(bars) == (str(one.period), one.value, text)
    others = sum(  # the bars of other places come last
        len(other.at)
        for _path, line in measure.lines()
        for other in beside(area.content, measure, line)
        if other.drawn
    )
    assert len([*bars]) == others


def test_each_figure_offers_its_files_its_chart_and_a_way_to_say_that_it_is_wrong(area):
    for measure_id, measure in area.content.measures.items():
        page = area.site / f"figures/{measure_id}/index.html"
        html = page.read_text("utf-8")
        for ending in (".csv", ".json", ".chart.json"):
            [link] = set(re.findall(rf'(?:href|data-chart)="([^"]*/{measure_id}{ending})"', html))
            assert (page.parent / link).is_file(), link
        title = re.escape(quote(measure.title))
        assert re.search(rf'href="[^"]*[?&](?:figure|subject)={title}[#"]', html), measure_id


def test_what_search_engines_read_of_each_figure_names_files_that_are_there(area):
    for measure in area.content.measures.values():
        for file in dataset(area.content, measure, "")["distribution"]:
            assert (area.site / file["contentUrl"]).is_file(), file


def test_the_files_to_download_are_all_listed(area):
    folder = area.site / "open-data"
    links = re.findall(r'href="([^"]+\.(?:csv|json))"', (folder / "index.html").read_text("utf-8"))
    for link in links:
        assert (folder / link).is_file(), link
    assert len(set(links)) == 2 * len(area.content.measures) + 1


# --- later figures ----------------------------------------------------------------------------

NAME = "data/measures/breakdowns.yml"
LATER = "  - {period: 2021-04/2022-03, value: 1.5}\n"


@pytest.fixture(scope="module")
def later(tmp_path_factory):
    """Exampleshire with one observation of 2021/22 added to one file."""
    project = Project(tmp_path_factory.mktemp("later") / "project")
    project.enrich()
    project.furnish()
    project.write(NAME, project.text(NAME) + LATER)
    site = project.root / "site"
    build_into(Site(project.root), site)
    return site


def test_a_later_figure_is_in_the_table_csv_json_and_chart(later):
    told = Published(later, "breakdowns")
    assert told.rows[-1][:2] == ("2021/22", "1.5 per 1,000")
    _line, last = told.csv[-1]
    assert (str(last.period), last.value) == ("2021-04/2022-03", 1.5)
    assert told.json["observations"][-1]["shown_as"] == "1.5 per 1,000"
    assert list(told.bars())[-1] == ("2021-04/2022-03", 1.5, "1.5 per 1,000")


def test_a_later_figure_changes_what_is_said_of_it_everywhere(later, site):
    before, after = (Published(one, "breakdowns").json["readings"][0] for one in (site, later))
    assert (before["result"], after["result"]) == ("looks_worse", "looks_better")
    for page in ("figures/breakdowns", "weaknesses/few-seats/what-changed"):
        text = words(later / page / "index.html")
        assert f"{after['verdict']} {after['sentence']}" in text
        assert before["sentence"] not in text


@pytest.mark.parametrize("page", ["index.html", "weaknesses/index.html"])
def test_a_later_figure_is_counted_on_the_overview(later, site, page):
    before, after = overview(site, page), overview(later, page)
    assert (before["looks_worse"], after.get("looks_worse", 0)) == (1, 0)
    assert after["looks_better"] == before.get("looks_better", 0) + 1


def overview(site, page):
    """How many figures of one weakness are better, worse and so on, as an overview counts them."""
    html = (site / page).read_text("utf-8")
    cards = re.findall(r'<li class="card".*?</ul>', html)
    [card] = [found for found in cards if re.search(r'href="[^"]*\bfew-seats/"', found)]
    counted = re.findall(r'class="result result--(\w+)">(\d+) ', card)
    return {result: int(number) for result, number in counted}


def test_a_later_figure_is_filtered_by_what_it_shows(later):
    html = (later / "figures/index.html").read_text("utf-8")
    [tile] = re.findall(r'<li data-[^>]*>(?:(?!</?li).)*?<a[^>]*breakdowns/"', html)
    assert 'data-results="looks_better"' in tile
