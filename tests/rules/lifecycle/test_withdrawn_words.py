"""Words that somebody took back are found wherever else they were typed."""

from datetime import date

import pytest

from example import QUOTE, STORY, WEAKNESS, plain, said
from macros.site import Site

ON, BEFORE = date(2023, 6, 30), date(2023, 6, 29)
TOLD = (
    f"these are the words of {QUOTE}, which was withdrawn",
    "take them out, or say it without these words",
    "warning",
)


@pytest.fixture
def taken_back(project):
    withdrawn = "withdrawn: {date: 2023-06-30, because: They asked us to.}\n"
    project.write(QUOTE, withdrawn + project.text(QUOTE))
    return project


def told(project, day=ON):
    return [plain(one) for one in Site(project.root, day).problems]


def test_words_in_another_file_are_told(taken_back):
    words = "Some said: “the bus is on  time at last”, others did not."
    taken_back.spoil(STORY, "Some children had no seat on the bus.", f"'{words}'")
    assert told(taken_back) == [said(STORY, "6:1", f"you_said: {TOLD[0]}", *TOLD[1:])]
    assert told(taken_back, BEFORE) == []


def test_words_on_a_page_are_told(taken_back):
    taken_back.write("docs/new.md", "# New\n\nThe bus is on\ntime at last.\n")
    assert told(taken_back) == [said("docs/new.md", "1:1", *TOLD)]


def test_of_what_is_withdrawn_too_nothing_is_told(taken_back):
    taken_back.write(
        "data/quotes/again.yml", taken_back.text(QUOTE).replace("They asked", "They all asked")
    )
    assert told(taken_back) == []


def test_a_few_words_may_be_anybodys(taken_back):
    taken_back.spoil(QUOTE, "The bus is on time at last.", "Buses were late")
    assert "Buses were late" in taken_back.text(WEAKNESS)
    assert told(taken_back) == []
