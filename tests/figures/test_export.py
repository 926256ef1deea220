"""Open data: what is downloaded is what the site shows, and opens safely."""

import csv
import io
import json
import re
from itertools import product

import pytest
from frictionless import Package

from example import MEASURE, MORE, ROOT, SERIES
from macros.figures import export as opendata
from macros.figures import format as wording
from macros.figures.claims import readings
from macros.figures.sentences import reason, sentence, verdict
from macros.model.period import last_day
from macros.pages import generated
from macros.pages.structured_data import dataset
from macros.publishing.build import build_into
from macros.site import Site
from made_up import counted, measure, published, seen, series, suppressed
from tests.site.pages import figure_rows

MEASURES = sorted(p.stem for area in (ROOT, MORE) for p in area.glob("data/measures/*.yml"))


def cells(text):
    """The rows of a CSV file as a program reads them."""
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def known(one):
    """What of an observation is data, and not a remark."""
    return one.model_copy(update={"note": None, "already_public": None})


@pytest.mark.parametrize("measure_id", MEASURES)
def test_the_csv_file_reads_back_into_the_same_observations(content, measure_id):
    item = content.measures[measure_id]
    assert list(opendata.from_csv(opendata.to_csv(content, item))) == [
        (line.id, known(one)) for _path, line in item.lines() for one in line.observations
    ]


def test_a_number_that_is_kept_back_reads_back_as_kept_back():
    item = counted(suppressed("2019", 5), suppressed("2020"), seen("2021", 40))
    assert [
        one for _line, one in opendata.from_csv(opendata.to_csv(published(), item))
    ] == item.observations


@pytest.mark.parametrize("measure_id", MEASURES)
def test_each_row_says_what_the_table_says(content, measure_id):
    item = content.measures[measure_id]
    rows = iter(cells(opendata.to_csv(content, item)))
    for _path, line in item.lines():
        for one in line.observations:
            row = next(rows)
            start = one.period.start
            assert row["shown_as"] == wording.figure(line, one)
            assert row["notes"] == " ".join(wording.notes(line, one))
            assert row["unit"] == line.unit
            assert row["counting"] == line.counting
            assert row["period_start"] == (f"{start[0]}-{start[1]:02}-01" if start else "")
            assert row["period_end"] == last_day(one.period)
            assert row["source_section"] == item.source.section
    assert next(rows, None) is None


def test_excel_and_libreoffice_know_the_file_by_its_mark_and_its_line_ends():
    text = opendata.to_csv(
        published(), counted(seen("2020", 3, note="“Notes” – with, commas\nand lines"))
    )
    assert text.startswith("\ufeffseries,series_label,period,")
    assert text.count("\r\n") == 2
    assert text.endswith("\r\n")
    assert cells(text)[0]["notes"] == "“Notes” – with, commas\nand lines"


@pytest.mark.parametrize(
    "words",
    [
        *["=1+1", '=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", "\t1", "\r1", "\n1", "'quoted", "''"],
        *["＝1+1", "＋1", "－1", "＠SUM(A1)"],  # a spreadsheet may run these too
    ],
)
def test_no_cell_is_a_formula_and_all_are_read_back_unchanged(words):
    line = series("one", seen("2020", 40)).model_copy(update={"label": words})
    item = counted(series=[line]).model_copy(update={"counting": words})
    [row] = cells(opendata.to_csv(published(), item))
    for cell in (row["series_label"], row["counting"]):
        assert cell[0] == "'"
        assert cell.removeprefix("'") == words


@pytest.mark.parametrize(
    ("split", "formula"),
    [
        *product([";", "\t", "\n", "\r", "\r\n"], ["=1+1", "@SUM(A1)", "＝1+1", "＠SUM(A1)"]),
        *product([";", "\t"], ["+1", "-1", "＋1", "－1"]),
    ],
)
def test_a_program_that_splits_elsewhere_finds_no_formula_either(split, formula):
    words = f"buses{split}{formula}"
    text = opendata.to_csv(published(), counted(seen("2020", 40, note=words)))
    assert f"buses{split}'{formula}" in text
    cells_found = re.split(r"[;\t\r\n]", text)
    assert not [cell for cell in cells_found if cell.strip('"').startswith(formula)]


def test_a_list_in_a_note_stays_as_it_was_written():
    [row] = cells(
        opendata.to_csv(
            published(), counted(seen("2020", 40, note="Late:\n- one\n- two\n---\n+ three"))
        )
    )
    assert row["notes"] == "Late:\n- one\n- two\n---\n+ three"


def test_each_row_says_what_the_page_says_of_its_source_and_its_period():
    item = counted(seen("2020", 40), caveats=["Late.", "Early."], periods_assumed=True)
    [row] = cells(opendata.to_csv(published(status="draft"), item))
    assert (row["source_status"], row["period_assumed"]) == ("draft", "true")
    assert (row["caveats"], row["status"]) == ("Late. Early.", "reported")


def test_a_value_has_the_decimals_of_its_source():
    [row] = cells(opendata.to_csv(published(), measure(seen("2020", "5.0"))))
    assert (row["value"], row["shown_as"]) == ("5.0", "5.0%")
    [row] = cells(opendata.to_csv(published(), measure(seen("2020", "66.70"))))
    assert (row["value"], row["shown_as"]) == ("66.70", "66.70%")


def test_plain_words_get_no_quotation_mark():
    [row] = cells(
        opendata.to_csv(published(), counted(seen("2020", 40), counting="1-2 buses = late"))
    )
    assert row["counting"] == "1-2 buses = late"


@pytest.mark.parametrize("measure_id", MEASURES)
def test_the_json_file_holds_the_observations_and_what_they_show(content, measure_id):
    item = content.measures[measure_id]
    told = json.loads(opendata.to_json(content, item))
    assert told["observations"] == list(opendata.rows(content, item))
    seen_there = [
        (row["series"], row["period"], row["value"], row["count"], row["base"], row["status"])
        for row in told["observations"]
    ]
    assert seen_there == [
        (line.id, str(one.period), one.value, one.count, one.base, opendata.status(one))
        for _path, line in item.lines()
        for one in line.observations
    ]
    assert told["readings"] == [
        {
            "series": found.series.id,
            "result": found.result,
            "verdict": verdict(found),
            "sentence": sentence(found),
            "comparisons": [
                {
                    "since": one.since,
                    "period": str(one.against.period),
                    "change": one.change,
                    "result": one.result,
                    "sureness": one.sureness,
                    "reason": reason(one.reason),
                }
                for one in found.comparisons
            ],
        }
        for found in readings(content, [item])
    ]
    assert (told["id"], told["title"], told["question"]) == (item.id, item.title, item.question)
    assert told["caveats"] == item.caveats
    document = content.documents[item.source.document]
    assert told["source"] == {
        "title": document.title,
        "section": item.source.section,
        "status": document.status,
    }


def test_the_data_package_is_valid_and_names_every_file(content, tmp_path):
    for path, text in generated.open_data(content):
        target = tmp_path / path
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(text.encode())
    package = Package(str(tmp_path / "open-data/datapackage.json"))
    report = package.validate()
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])
    assert [resource.name for resource in package.resources] == list(content.measures)
    for resource in package.resources:
        rows = resource.read_rows()
        item = content.measures[resource.name]
        assert [row["value"] and float(row["value"]) for row in rows] == [
            row["value"] for row in opendata.rows(content, item)
        ]
        assert resource.description == item.question


@pytest.mark.parametrize("measure_id", MEASURES)
def test_search_engines_are_told_of_a_data_set(content, measure_id):
    item = content.measures[measure_id]
    told = dataset(content, item, "https://example.org/")
    assert (told["@context"], told["@type"]) == ("https://schema.org", "Dataset")
    assert told["name"] == item.title
    assert item.question in told["description"]
    assert len(told["description"]) <= 5000
    assert told["url"] == f"https://example.org/figures/{measure_id}/"
    assert told["spatialCoverage"] == content.area.name
    assert told["isBasedOn"] == content.documents[item.source.document].title
    assert [maker["name"] for maker in told["creator"]] == [b.name for b in content.area.bodies]
    assert [(file["contentUrl"], file["encodingFormat"]) for file in told["distribution"]] == [
        (f"https://example.org/open-data/{measure_id}.csv", "text/csv"),
        (f"https://example.org/open-data/{measure_id}.json", "application/json"),
    ]
    start, end = told["temporalCoverage"].split("/")
    for _path, line in item.lines():
        for one in line.observations:
            assert start == ".." if one.period.start is None else start <= str(one.period)[:7]
            assert end >= str(one.period)[-7:]


KEPT = "{period: 2020, status: suppressed, fewer_than: 5}"


@pytest.fixture
def kept_back(project):
    """Exampleshire, where last year's older children are too few to be told."""
    project.furnish()
    project.spoil(SERIES, "{period: 2020, value: 1237}", KEPT)
    return project


def test_a_number_that_is_kept_back_stands_nowhere_on_the_site(kept_back, tmp_path):
    site = tmp_path / "site"
    build_into(Site(kept_back.root), site)
    rows = figure_rows(site / "figures/bus-passes/index.html", "bus-passes")
    assert rows[-1] == ("2020", "Fewer than 5", None)
    told = json.loads((site / "open-data/bus-passes.json").read_text("utf-8"))["observations"][-1]
    assert (told["value"], told["count"], told["base"]) == (None, None, None)
    assert (told["shown_as"], told["fewer_than"]) == ("Fewer than 5", 5)
    last = cells((site / "open-data/bus-passes.csv").read_bytes().decode())[-1]
    assert (last["value"], last["count"], last["base"]) == ("", "", "")
    assert last["shown_as"] == "Fewer than 5"
    bars = json.loads((site / "open-data/bus-passes.chart.json").read_text("utf-8"))["data"][-1]
    assert (bars["x"][-1], bars["text"][-1]) == (None, "Fewer than 5")
    assert bars["customdata"][-1][1] == "Fewer than 5"


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (SERIES, KEPT, "{period: 2020, status: suppressed, value: 3, fewer_than: 5}"),
        (SERIES, KEPT, "{period: 2020, status: suppressed, count: 3, base: 9, fewer_than: 5}"),
        (SERIES, KEPT, "{period: 2020, value: 3}"),
        (MEASURE, "value: 80", "value: 80, count: 8, base: 10"),
    ],
)
def test_a_number_that_should_be_kept_back_does_not_pass_the_check(kept_back, file, old, new):
    assert Site(kept_back.root).problems == []
    kept_back.spoil(file, old, new)
    assert Site(kept_back.root).problems != []
