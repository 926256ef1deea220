import pytest

from example import MEASURE, QUOTE, SOURCES, STORY, TIMELINE, WEAKNESS, said

SOURCE = "source: {document: example-report, section: 2a}"

BAD = {
    "a measure that a story cites": (STORY, "[bus-passes]", "[bus-passes, bus-pass]", "9:24",
        "measures → 2: there is no file data/measures/bus-pass.yml",
        "did you mean “bus-passes”?"),
    "a quote that a story cites": (STORY, "measures:", "quotes: [on-time]\nmeasures:", "9:10",
        "quotes → 1: there is no file data/quotes/on-time.yml", "did you mean “on-time-at-last”?"),
    "a story that a claim cites": (WEAKNESS, "    claim:", "    stories: [xyz]\n    claim:",
        "29:15",
        "impacts → 1 → stories → 1: there is no file data/stories/xyz.yml",
        "use one of: a-seat-for-everyone"),
    "a quote that a row cites": (WEAKNESS, "    did:", "    quotes: [time-at-last]\n    did:",
        "22:14",
        "actions → 1 → quotes → 1: there is no file data/quotes/time-at-last.yml",
        "did you mean “on-time-at-last”?"),
    "a story that a row cites": (WEAKNESS, "    then:", "    stories: [a-seat-for-all]\n    then:",
        "11:15", "summary → 1 → stories → 1: there is no file data/stories/a-seat-for-all.yml",
        "did you mean “a-seat-for-everyone”?"),
    "a theme of a story": (STORY, "[travel, school]", "[travel, scool]", "3:18",
        "themes → 2: there is no theme “scool” in data/area.yml", "did you mean “school”?"),
    "a theme of a measure": (MEASURE, "[travel]", "[health]", "6:10",
        "themes → 1: there is no theme “health” in data/area.yml", "use one of: school, travel"),
    "a document": (QUOTE, "example-report", "exampel-report", "4:10",
        "source → document: there is no document “exampel-report” in data/sources.yml",
        "did you mean “example-report”?"),
    "a section": (TIMELINE, "section: 2a", "section: 2b", "3:38",
        "1 → source → section: “example-report” has no section 2b", "use one of: 1, 2a"),
    "a section that looks like a number": (SOURCES, 'section: "1"', "section: 1.10", "14:40",
        "references → example-page → source → section: “example-report” has no section 1.10",
        "use one of: 1, 2a"),
    "a document of another page": (MEASURE, f"\n{SOURCE}",
        f"\n{SOURCE}\nalso_in: [{{document: other, section: 2a}}]", "8:12",
        "also_in → 1 → document: there is no document “other” in data/sources.yml",
        "use one of: example-report"),
    "a document by its id alone": (QUOTE, SOURCE, "source: exampel-report", "4:1",
        "source: there is no document “exampel-report” in data/sources.yml",
        "did you mean “example-report”?"),
    "one of several documents by its id alone": (MEASURE, f"\n{SOURCE}",
        f"\n{SOURCE}\nalso_in: [example-report, exampel-report]", "8:27",
        "also_in → 2: there is no document “exampel-report” in data/sources.yml",
        "did you mean “example-report”?"),
    "what a story is about": (STORY, "status: done", "status: done\npriority: late-bus", "3:1",
        "priority: there is no weakness and no priority “late-bus”",
        "did you mean “late-buses”?"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD.values(), ids=BAD)
def test_what_a_file_names_is_there(project, case):
    file, old, new, *words = case
    project.spoil(file, old, new)
    assert project.problems() == [said(file, *words)]


PRIORITY = """\
title: More drivers
in_short: [We look for drivers.]
actions:
  - {id: a, title: A, did: [We wrote to them.], measures: [on-time], quotes: [on-time]}
"""
ACCOUNT = """\
title: About the report
document: exampel-report
in_short: [It is about buses.]
parts:
  - {id: a, text: [It is long.], quotes: [on-time], source: example-reports}
"""


def test_what_a_priority_of_the_areas_own_names_is_there(project):
    file = "data/priorities/drivers.yml"
    project.write(file, PRIORITY)
    project.spoil(STORY, "status: done", "status: done\npriority: drivers")
    assert project.problems() == [
        said(file, "4:60", "actions → 1 → measures → 1: there is no file data/measures/on-time.yml",
            "did you mean “buses-on-time”?"),
        said(file, "4:79", "actions → 1 → quotes → 1: there is no file data/quotes/on-time.yml",
            "did you mean “on-time-at-last”?"),
    ]  # fmt: skip


def test_what_an_account_names_is_there(project):
    file, no_document = "data/accounts/report.yml", "there is no document “{}” in data/sources.yml"
    project.write(file, ACCOUNT)
    instead = "did you mean “example-report”?"
    assert project.problems() == [
        said(file, "2:1", f"document: {no_document.format('exampel-report')}", instead),
        said(file, "5:43", "parts → 1 → quotes → 1: there is no file data/quotes/on-time.yml",
            "did you mean “on-time-at-last”?"),
        said(file, "5:53", f"parts → 1 → source: {no_document.format('example-reports')}", instead),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "source",
    ["example-report", "{document: example-report}", "{document: example-report, section: 1}"],
)
def test_a_source_is_a_document_or_a_section_of_one(project, source):
    project.spoil(QUOTE, SOURCE, f"source: {source}")
    assert project.problems() == []


def test_a_file_that_cannot_be_read_is_still_there_to_be_named(project):
    project.write(QUOTE, "")
    assert [told.partition(":")[0] for told in project.problems()] == [QUOTE]


def test_a_section_may_be_called_by_a_number(project):
    project.spoil(QUOTE, "section: 2a", "section: 1")
    assert project.problems() == []
