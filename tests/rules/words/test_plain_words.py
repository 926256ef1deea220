"""The check reads as a helpful editor does: what is hard to read, and what says nothing."""

import pytest

from example import MEASURE, QUOTE, STORY, said
from macros.site import Site

DONE = "measures: [bus-passes]\n"


def warned(project):
    return [(one.code, one.field, one.wrong) for one in Site(project.root).problems]


def test_a_long_sentence_is_named_by_its_start(project):
    project.spoil(STORY, "had no seat on the bus.", f"had no seat{' and no bus' * 8}.")
    found = [problem for problem in project.problems() if "hard to read" not in problem]
    assert found == [
        said(
            STORY,
            "6:1",
            "you_said: the sentence “Some children had no seat …” has 29 words",
            "make two sentences of it, of 25 words each at most",
            "warning",
        )
    ]


def test_two_short_ones_are_right_and_so_are_the_words_of_others(project):
    project.spoil(STORY, "had no seat on the bus.", "had no seat and no bus. " * 3)
    assert project.problems() == []
    project.spoil(QUOTE, "text: ", f"text: So it is{' and it is' * 20}, ")
    assert project.problems() == []


HARD = "Collaborative consultation arrangements facilitated considerable reconfiguration. " * 4


def test_what_is_hard_to_read_is_named(project):
    project.spoil(STORY, "We bought a bigger bus.", f"{HARD.strip()} We bought a bus.")
    ((code, field, wrong),) = warned(project)
    assert (code, field) == ("words/reading_age", "we_did → 1")
    assert wrong.startswith("this is hard to read (about age ")
    assert "above all “Collaborative consultation arrangements facilitated" in wrong


def test_an_abbreviation_is_explained_once(project):
    project.spoil(STORY, "We bought", "The XYZ bought")
    assert warned(project) == [("words/abbreviations", "we_did → 1", "nothing explains “XYZ”")]
    project.spoil(STORY, "The XYZ bought", "The Extra Yearly Zone (XYZ) bought")
    assert warned(project) == []


@pytest.mark.parametrize("words", ["We are committed to buses.", "Buses come going forward."])
def test_empty_words_are_named(project, words):
    project.spoil(STORY, "We bought a bigger bus.", words)
    assert [code for code, _field, _wrong in warned(project)] == ["words/empty_words"]
    project.spoil(STORY, words, f"They said “{words}”.")
    assert warned(project) == []


def test_what_is_done_says_what_changed(project):
    project.spoil(STORY, DONE, "")
    assert [code for code, _field, _wrong in warned(project) if code.startswith("words/")] == [
        "words/done_and_changed"
    ]
    project.write(STORY, f"{project.text(STORY)}what_changed: [All have a seat.]\n")
    assert [code for code, _field, _wrong in warned(project) if code.startswith("words/")] == []


def test_a_title_has_room_in_a_list(project):
    project.spoil(STORY, "title: A seat for everyone", f"title: A seat{' for everyone' * 6}")
    assert [code for code, _field, _wrong in warned(project)] == ["words/long_titles"]


def test_nearly_the_same_text_is_one_of_two(project):
    words = (
        "Some children had no seat on the bus in the winter of that year, and they had to stand."
    )
    project.spoil(STORY, "Some children had no seat on the bus.", words)
    again = project.text(STORY).replace("winter", "spring").replace("A seat", "A place")
    project.write("data/stories/again.yml", again.replace("asked: 2020-05\n", ""))
    found = [one for one in Site(project.root).problems if one.code == "words/nearly_the_same"]
    assert [(one.file, one.wrong) for one in found] == [
        ("data/stories/again.yml", f"nearly the same stands in {STORY}")
    ]


def test_nothing_is_said_of_words_in_a_file_that_cannot_be_read(project):
    project.spoil(MEASURE, "unit: percent", "unit: per cent of XYZ")
    assert {code for code, _field, _wrong in warned(project)} & {"words/abbreviations"} == set()
