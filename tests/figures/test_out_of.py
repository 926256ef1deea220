"""A share is told as so many out of a hundred, and its picture has as many full dots."""

import pytest

from macros.content.placeholders import placeholders
from macros.figures.out_of import OutOf, dots
from macros.figures.placeholders import NoFigureError, in_words, pictured
from macros.model.measure import Status
from made_up import bound, estimate, measure, part, published, seen, suppressed


def asked(text="{buses:2021:of-100}"):
    [found] = placeholders(text)
    return found


def words(item, text="{buses:2021:of-100}"):
    return in_words(published(item), item, asked(text))


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (measure(seen("2021", 56)), "56 out of 100"),
        (measure(seen("2021", 56.6)), "about 57 out of 100"),
        (measure(seen("2021", 56.5)), "about 57 out of 100"),
        (measure(seen("2021", 0)), "0 out of 100"),
        (measure(seen("2021", 0.3)), "fewer than 1 out of 100"),
        (measure(seen("2021", 99.7)), "more than 99 out of 100"),
        (measure(seen("2021", 100)), "100 out of 100"),
        (measure(seen("2021", 72, 26, 36)), "72 out of 100"),
        (measure(seen("2021", 56, 5, 9)), "5 out of 9"),
        (measure(seen("2021", 75, 18, 24)), "18 out of 24"),
        (measure(part("2021", 72)), "72 out of 100 (part of a year)"),
        (measure(estimate("2021", 72, 26, 36)), "72 out of 100 (estimate)"),
        (measure(seen("2021", 72, status=Status.PROVISIONAL)), "72 out of 100 (provisional)"),
        (measure(bound("2021", 75)), "less than 75 out of 100 (estimate)"),
        (measure(suppressed("2021")), "a number that we do not show, to keep it private"),
    ],
)
def test_a_text_says_it_out_of_100(item, said):
    assert words(item) == said


def test_the_latest_figure_can_be_told_so_too():
    assert words(measure(seen("2020", 70), seen("2021", 72)), "{buses:latest:of-100}") == (
        "72 out of 100"
    )


@pytest.mark.parametrize(
    ("when", "said"),
    [("2021-04/2021-12", "72 out of 100"), ("2021", "72 out of 100 (part of a year)")],
)
def test_a_part_of_a_year_is_not_said_again_where_its_months_are_named(when, said):
    part = measure(seen(when, 72, status="part_year"))
    assert words(part, f"{{buses:{when}:of-100}}") == said


@pytest.mark.parametrize(
    ("item", "text", "wrong", "instead"),
    [
        (
            measure(seen("2021", 1237), unit="count"),
            "{buses:2021:of-100}",
            "only a percentage can be told as so many out of 100",
            "write {buses:2021}",
        ),
        (
            measure(seen("2021", 56)),
            "{buses:latest-period:of-100}",
            "only a percentage can be told as so many out of 100",
            "write {buses:latest-period}",
        ),
        (
            measure(seen("2021", 56)),
            "{buses:2021:of-10}",
            "“of-10” is no way to print a figure",
            "write one of: {buses:2021}, {buses:2021:of-100}",
        ),
    ],
)
def test_what_cannot_be_told_so_is_said_with_what_to_write(item, text, wrong, instead):
    with pytest.raises(NoFigureError) as error:
        words(item, text)
    assert (error.value.wrong, error.value.instead) == (wrong, instead)


@pytest.mark.parametrize(
    ("item", "full", "empty"),
    [
        (measure(seen("2021", 56)), 56, 44),
        (measure(seen("2021", 56.6)), 57, 43),
        (measure(seen("2021", 56, 5, 9)), 5, 4),
        (measure(seen("2021", 100)), 100, 0),
    ],
)
def test_the_picture_has_as_many_dots(item, full, empty):
    share = pictured(published(item), item, asked())
    paths = dots(share)
    assert (paths[0].count("M"), paths[1].count("M")) == (full, empty)


def test_dots_stand_in_rows_of_ten():
    full, empty, height = dots(OutOf(3, 25, rounded=False))
    assert height == 30
    assert full.startswith("M1 5a")
    assert "M1 15a" in empty


def test_what_is_not_known_exactly_has_no_picture():
    for item in (measure(bound("2021", 75)), measure(suppressed("2021"))):
        assert pictured(published(item), item, asked()) is None
