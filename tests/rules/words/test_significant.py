import pytest

from example import QUOTE, SOURCES, STORY, WEAKNESS, said

INSTEAD = "say how much instead; if somebody else said it, put their words between “ and ”"
DID = "We bought a bigger bus."


@pytest.mark.parametrize("word", ["significant", "Significantly", "significance"])
def test_a_writer_is_asked_to_say_how_much(project, word):
    project.spoil(STORY, DID, f"We bought a {word} bus.")
    wrong = f"we_did → 1: “{word}” stands outside quotation marks"
    assert project.problems() == [said(STORY, "8:5", wrong, INSTEAD)]


def test_a_page_is_asked_too(project):
    project.write("docs/new.md", "“A significant bus”\n\nA very significant bus\n")
    wrong = "“significant” stands outside quotation marks"
    assert project.problems() == [said("docs/new.md", "3:8", wrong, INSTEAD)]


@pytest.mark.parametrize(
    ("file", "old"),
    [
        (STORY, "A seat for everyone"),
        (STORY, DID),
        (QUOTE, "The bus is on time at last."),
        (WEAKNESS, "Families are happier."),
        (WEAKNESS, "The buses were late."),
        (WEAKNESS, "The buses will be on time."),
        (SOURCES, "Introduction"),
    ],
)
def test_the_word_may_stand_in_the_words_of_others(project, file, old):
    words = "“a significant bus”" if file == STORY else "a significant bus"
    project.spoil(file, old, f"It is {words}.")
    assert project.problems() == []


def test_other_words_that_begin_so_may_stand_anywhere(project):
    project.spoil(STORY, DID, "An insignificant bus signifies little.")
    assert project.problems() == []
