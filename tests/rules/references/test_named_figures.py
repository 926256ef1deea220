"""What a writer is told of a figure that a text names."""

from datetime import date

import pytest

from example import AREA, MEASURE, QUOTE, SERIES, SOURCES, STORY, WEAKNESS, plain, said
from macros.site import Site

DID = "We bought a bigger bus."
BRACES = "(or, if no figure is meant, write round brackets)"
LATER = (
    "we_did → 1: readers do not find the figure “buses-on-time” (yet, or any more)",
    "write the sentence without it while that is so",
)
VERBATIM = (
    "these are the words of others, and stay as they are",
    "delete “{buses-on-time:latest}”, and write what stands in the source",
)
NOWHERE = (
    "no figure can be named here",
    "delete “{buses-on-time:latest}”, or write round brackets",
)
JUNE = date(2023, 6, 30)


@pytest.mark.parametrize(
    ("text", "wrong", "instead"),
    [
        (
            "Now {busses-on-time:latest} come.",
            "there is no file data/measures/busses-on-time.yml",
            f"did you mean “buses-on-time”? {BRACES}",
        ),
        (
            "We made {late:early} ones.",
            "there is no file data/measures/late.yml",
            f"use one of: bus-passes, buses-on-time {BRACES}",
        ),
        (
            "Now {bus-passes:latest} come.",
            "“bus-passes” has several series, and none is named",
            "write one of: {bus-passes/young-children:latest}, {bus-passes/older-children:latest}",
        ),
        (
            "Now {bus-passes/older-child:latest} come.",
            "“bus-passes” has no series “older-child”",
            "did you mean “older-children”?",
        ),
        (
            "Now {buses-on-time/buses:latest} come.",
            "“buses-on-time” has no series",
            "write {buses-on-time:latest}",
        ),
        (
            "Now {buses-on-time:lastest} come.",
            "“buses-on-time” has no figure for “lastest”",
            "did you mean “latest”?",
        ),
        (
            "Now {buses-on-time:2021} come.",
            "“buses-on-time” has no figure for “2021”",
            "use one of: 2019-04/2020-03, 2020-04/2021-03, latest, latest-period",
        ),
        (
            "Now {{buses-on-time:latest}} come.",
            "a figure is not named so: “{{buses-on-time:latest}}”",
            "write {buses-on-time:latest}",
        ),
        (
            '"Now { buses-on-time : latest } come."',
            "a figure is not named so: “{ buses-on-time : latest }”",
            "write {buses-on-time:latest}",
        ),
        (
            "Now {buses–on–time:latest} come.",
            "a figure is not named so: “{buses–on–time:latest}”",
            "write {buses-on-time:latest}",
        ),
    ],
)
def test_a_writer_learns_what_can_be_named(project, text, wrong, instead):
    project.spoil(STORY, DID, text)
    assert project.problems() == [said(STORY, "8:5", f"we_did → 1: {wrong}", instead)]


@pytest.mark.parametrize("text", ["{plans}", "{a b:c d}", "{}", "{: .note }", "f{x}", "{", "}:{"])
def test_other_braces_stay_as_they_are(project, text):
    project.spoil(STORY, DID, f'"We bought {text} buses."')
    assert project.problems() == []
    site = Site(project.root)
    assert site.published is site.content
    assert site.published.stories["a-seat-for-everyone"].we_did == [f"We bought {text} buses."]


def test_a_text_that_starts_with_a_figure_needs_quotation_marks(project):
    for old, text in ((DID, "{buses-on-time:latest} come."), (DID, "{buses-on-time:latest}")):
        before = project.text(STORY)
        project.spoil(STORY, old, text)
        wrong = "a text that starts with “{” is read as fields"
        instead = "put the whole text between double quotes"
        assert project.problems() == [said(STORY, "8:5", wrong, instead)]
        project.spoil(STORY, text, f'"{text}"')
        assert project.problems() == []
        project.write(STORY, before)


@pytest.mark.parametrize(
    ("file", "old", "place", "field", "words"),
    [
        (QUOTE, "The bus is on time at last.", "1:1", "text", VERBATIM),
        (WEAKNESS, "Families are happier.", "29:5", "impacts → 1 → claim", VERBATIM),
        (WEAKNESS, "The buses were late.", "3:1", "finding", VERBATIM),
        (AREA, "A made-up area, with which", "4:1", "description", NOWHERE),
        (SOURCES, "A made-up page", "12:5", "references → example-page → title", NOWHERE),
        (STORY, "[travel, school]", "3:1", "themes", NOWHERE),
    ],
)
def test_words_of_others_and_names_hold_no_figure(project, file, old, place, field, words):
    new = '["{buses-on-time:latest}"]' if "[" in old else "It is {buses-on-time:latest} which"
    project.spoil(file, old, new)
    found = [one for one in project.problems() if words[0] in one]
    assert len(found) == 1
    assert words[1] in found[0]
    assert found[0].startswith(f"{file}:{place.partition(':')[0]}:")
    assert f" {field}" in found[0]


def test_what_was_said_on_a_day_names_the_figure_of_its_time(project):
    project.write(STORY, project.text(STORY) + "updates:\n  - date: 2021-05-01\n    text: x\n")
    project.spoil(STORY, "text: x", "text: Now it is {buses-on-time:latest}.")
    wrong = "this is said of one day, and the latest figure will be another"
    instead = "write the period: {buses-on-time:2020-04/2021-03}"
    assert project.problems() == [said(STORY, "13:5", f"updates → 1 → text: {wrong}", instead)]
    project.spoil(STORY, "{buses-on-time:latest}", "{buses-on-time:2020-04/2021-03}")
    assert project.problems() == []


@pytest.mark.parametrize(
    ("measure", "story", "found"),
    [
        ("draft: true", "", False),
        ("draft: true", "draft: true", True),
        ("publish: 2023-07-01", "", False),
        ("publish: 2023-07-01", "publish: 2023-07-01", True),
        ("publish: 2023-07-02", "publish: 2023-07-01", False),
        ("publish: 2023-06-30", "", True),
        ("withdrawn: {date: 2023-06-01, because: It was wrong.}", "", True),
        ("withdrawn: {date: 2023-07-01, because: It was wrong.}", "", True),
        (
            "withdrawn: {date: 2023-07-01, because: It was wrong.}",
            "withdrawn: {date: 2023-07-01, because: It was wrong.}",
            True,
        ),
    ],
)
def test_a_figure_that_readers_do_not_find_is_named_nowhere(project, measure, story, found):
    project.write(MEASURE, f"{measure}\n{project.text(MEASURE)}")
    project.spoil(STORY, DID, "Now {buses-on-time:latest} come.")
    line = 8
    if story:
        project.write(STORY, f"{story}\n{project.text(STORY)}")
        line += 1
    wrong = [plain(one) for one in Site(project.root, JUNE).problems if one.severity == "error"]
    assert wrong == ([] if found else [said(STORY, f"{line}:5", *LATER)])


def test_a_figure_of_a_later_day_can_be_named_only_from_that_day_on(project):
    project.spoil(MEASURE, "value: 80}", "value: 80, publish: 2023-07-01}")
    project.spoil(STORY, DID, "Now {buses-on-time:2020-04/2021-03} come.")
    for day, wrong in ((JUNE, [said(STORY, "8:5", *LATER)]), (date(2023, 7, 1), [])):
        assert [plain(one) for one in Site(project.root, day).problems] == wrong


@pytest.mark.parametrize("left", ["", "all of it"])
def test_one_edit_withdraws_a_figure_from_every_sentence_that_names_it(project, left):
    withdrawn = "withdrawn: {date: 2023-06-01, because: It was wrong.}\n"
    project.write(MEASURE, withdrawn + (project.text(MEASURE) if left else ""))
    project.spoil(STORY, DID, "Now {buses-on-time:latest} come, in {buses-on-time:latest-period}.")
    site = Site(project.root, JUNE)
    told = "Now a figure that was withdrawn come, in a time that was withdrawn."
    assert site.published.stories["a-seat-for-everyone"].we_did == [told]
    wrong = "we_did → 1: the figure “buses-on-time” was withdrawn, and the sentence says so"
    warning = said(STORY, "8:5", wrong, "write the sentence without it", "warning")
    assert [plain(one) for one in site.problems if one.file == STORY] == [warning, warning]


def test_a_page_is_asked_too(project):
    project.write("docs/new.md", "---\nwide: true\n---\n\n# New\n\nNow {buses:latest} come.\n")
    wrong = "there is no file data/measures/buses.yml"
    instead = f"did you mean “bus-passes”? {BRACES}"
    [found] = project.problems()
    assert found == said("docs/new.md", "7:5", wrong, instead)


def test_a_place_on_a_page_is_not_called_after_a_figure(project):
    project.write("docs/new.md", "# New\n\n## Now {buses-on-time:latest} come\n")
    [found] = project.problems()
    assert found.startswith("docs/new.md:3:1: error: the place of this heading would be called")
    project.spoil("docs/new.md", "come", "come {: #now }")
    assert project.problems() == []


def test_a_measure_that_a_text_names_is_used(project):
    project.spoil(WEAKNESS, "    measures: [buses-on-time]\n", "")
    assert "nothing cites this yet" in project.problems()[0]
    project.spoil(STORY, DID, "Now {buses-on-time:latest} come.")
    assert project.problems() == []


def test_a_mistake_in_the_file_of_the_measure_is_said_once(project):
    project.spoil(MEASURE, "better: higher", "better: high")
    project.spoil(STORY, DID, "Now {buses-on-time:latest} come.")
    assert [one.partition(":")[0] for one in project.problems()] == [MEASURE]


@pytest.mark.parametrize("sign", ["{", "{ ", "{a", "{a-", "{a:", "{a/b:", "}{"])
def test_a_text_full_of_braces_is_read_quickly(project, sign):
    project.spoil(STORY, DID, '"' + sign * (4900 // len(sign)) + '"')
    assert project.problems() == []


def test_words_of_a_series_are_said_with_the_series(project):
    project.spoil(STORY, DID, "Now {bus-passes/older-children:latest} passes are used.")
    assert project.problems() == []
    project.spoil(SERIES, "older-children", "children-over-11")
    [found] = project.problems()
    assert "“bus-passes” has no series “older-children”" in found
