"""One file, five places: table, CSV, JSON, chart and sentence of the built site agree."""

import json
import re

import pytest

from example import REAL, Project
from macros.figures import export as opendata
from macros.figures import format as wording
from macros.figures.claims import readings
from macros.figures.sentences import sentence, verdict
from macros.i18n.language import period
from macros.pages.structured_data import dataset
from macros.publishing.build import build_into
from macros.site import Site
from tests.site.pages import figure_rows, folded, words

MEASURES = sorted(path.stem for path in (REAL / "data/measures").glob("*.yml"))


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


@pytest.mark.parametrize("measure_id", MEASURES)
def test_table_csv_json_chart_and_sentence_agree_for_every_observation(site, content, measure_id):
    measure = content.measures[measure_id]
    told = Published(site, measure_id)
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
        assert re.fullmatch(re.escape(f"{figure} {kind}".strip()) + notes, cell)
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
    assert next(bars, None) is None
    text = words(told.page)
    found = readings(content, [measure])
    assert [reading["sentence"] for reading in told.json["readings"]] == [
        sentence(reading) for reading in found
    ]
    for reading in found:
        assert f"{verdict(reading)} {sentence(reading)}" in text
        latest = wording.spoken(reading.series, reading.latest, reading.series.counting)
        assert sentence(reading).lower().startswith(latest.lower())
        shown = wording.figure(reading.series, reading.latest)
        last = [cell for when, cell, _bar in told.rows if when == period(reading.latest.period)]
        assert any(cell.startswith(shown) for cell in last)


@pytest.mark.parametrize("measure_id", MEASURES)
def test_each_figure_offers_its_files_its_chart_and_a_way_to_say_that_it_is_wrong(site, measure_id):
    page = site / f"figures/{measure_id}/index.html"
    html = page.read_text("utf-8")
    for ending in (".csv", ".json", ".chart.json"):
        [address] = set(re.findall(rf'(?:href|data-chart)="([^"]*/{measure_id}{ending})"', html))
        assert (page.parent / address).is_file(), address
    assert re.search(rf'href="[^"]*[?&](?:about|subject)={measure_id}[#"]', html)


@pytest.mark.parametrize("measure_id", MEASURES)
def test_what_search_engines_read_of_each_figure_names_files_that_are_there(
    site, content, measure_id
):
    for file in dataset(content, content.measures[measure_id], "")["distribution"]:
        assert (site / file["contentUrl"]).is_file(), file


def test_the_files_to_download_are_all_listed(site, content):
    html = (site / "open-data/index.html").read_text("utf-8")
    links = re.findall(r'href="([^"]+\.(?:csv|json))"', html)
    for link in links:
        assert (site / "open-data" / link).is_file(), link
    assert len(set(links)) == 2 * len(content.measures) + 1


# --- later figures ----------------------------------------------------------------------------

LATER = "  - {period: 2022-04/2023-03, value: 93, count: 130, base: 140}\n"
SENTENCE = (
    "130 of 140 EHC plans (93%) in 2022/23. That is more than at the inspection (83 in 100). "
    "It is more than in April to December 2021 (67 in 100)."
)


@pytest.fixture(scope="module")
def later(tmp_path_factory):
    """The site with one observation of 2022/23 added to one file."""
    project = Project(tmp_path_factory.mktemp("later") / "project", REAL)
    project.furnish()
    name = "data/measures/plans-within-20-weeks.yml"
    project.write(name, project.text(name).rstrip("\n") + "\n" + LATER)
    site = project.root / "site"
    build_into(Site(project.root), site)
    return site


def test_a_later_figure_is_in_the_table_csv_json_and_chart(later):
    told = Published(later, "plans-within-20-weeks")
    assert told.rows[-1] == ("2022/23", "130 of 140 (93%)", 93)
    _line, last = told.csv[-1]
    assert (str(last.period), last.value, last.count, last.base) == (
        "2022-04/2023-03", 93, 130, 140,
    )  # fmt: skip
    assert told.json["observations"][-1]["shown_as"] == "130 of 140 (93%)"
    assert list(told.bars())[-1] == ("2022-04/2023-03", 93, "130 of 140 (93%)")


def test_a_later_figure_changes_what_is_said_of_it_everywhere(later, site):
    told = Published(later, "plans-within-20-weeks")
    [reading] = told.json["readings"]
    assert reading["result"] == "looks_better"
    assert reading["sentence"].startswith(SENTENCE)
    for page in ("figures/plans-within-20-weeks", "weaknesses/plans"):
        text = words(later / page / "index.html")
        assert f"Looks better than at the inspection. {SENTENCE}" in text
        assert SENTENCE not in words(site / page / "index.html")


@pytest.mark.parametrize("page", ["index.html", "weaknesses/index.html"])
def test_a_later_figure_is_counted_on_the_overview(later, site, page):
    before, after = overview(site, page), overview(later, page)
    assert (before["looks_worse"], after.get("looks_worse", 0)) == (1, 0)
    assert after["looks_better"] == before["looks_better"] + 1


def overview(site, page):
    """How many figures of the plans are better, worse and so on, as an overview counts them."""
    html = (site / page).read_text("utf-8")
    cards = re.findall(r'<li class="card".*?</ul>', html)
    [card] = [found for found in cards if re.search(r'href="[^"]*\bplans/"', found)]
    counted = re.findall(r'class="result result--(\w+)">(\d+) ', card)
    return {result: int(number) for result, number in counted}


def test_a_later_figure_is_filtered_by_what_it_shows(later):
    html = (later / "figures/index.html").read_text("utf-8")
    card = re.search(r'<li class="card"[^>]*data-results="(\w+)"[^>]*>[^<]*<a[^>]*20-weeks/"', html)
    assert card[1] == "looks_better"
