"""Somebody's words are shown on a ground, and no longer than they agreed to."""

from datetime import date

import pytest

from example import QUOTE, said
from macros.content.problems import Problem
from macros.site import Site

ASKED = "ground: asked\nconsent: {reference: C-2023-014, review_by: 2023-05-01}"


def on(project, day) -> list[Problem]:
    return Site(project.root, day).problems


def test_nothing_says_why_they_may_be_shown(project):
    project.spoil(QUOTE, "ground: published_by\n", "")
    assert project.problems() == [
        said(
            QUOTE,
            "1:1",
            "nothing says on what ground these words may be shown",
            "add “ground: published_by” where the source prints them; “ground: asked”, and "
            "“consent: {reference: …, review_by: …}”, where somebody asked",
        )
    ]


def test_who_was_asked_has_a_record(project):
    project.spoil(QUOTE, "ground: published_by", "ground: asked")
    (problem,) = on(project, date(2024, 1, 1))
    assert problem.wrong == "there is no record of who was asked"


@pytest.mark.parametrize(("day", "errors"), [((2023, 5, 1), 0), ((2023, 5, 2), 1)])
def test_past_the_day_of_its_review_it_stops_the_build(project, day, errors):
    project.spoil(QUOTE, "ground: published_by", ASKED)
    found = on(project, date(*day))
    assert [one.wrong for one in found] == [
        "the consent was to be asked for again by 1 May 2023"
    ] * errors
    assert all(one.severity == "error" for one in found)


def test_a_reference_is_no_name(project):
    project.spoil(
        QUOTE,
        "ground: published_by",
        "ground: asked\nconsent: {reference: signed form, review_by: 2024-05-01}",
    )
    (problem,) = on(project, date(2024, 1, 1))
    assert (
        problem.instead == "write a number in capitals and digits, such as C-2023-014, and no name"
    )


def test_published_words_need_no_consent(project):
    project.spoil(
        QUOTE,
        "ground: published_by",
        "ground: published_by\nconsent: {reference: C-1, review_by: 2024-05-01}",
    )
    (problem,) = on(project, date(2024, 1, 1))
    assert problem.instead == "write “ground: asked”, or delete the consent"
