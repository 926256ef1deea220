"""How a figure is printed, in a table, in a sentence and beside a bar."""

import pytest

from macros.figures import format as wording
from macros.figures.reading import Result
from macros.model.measure import Status
from macros.model.number import Printed
from made_up import (
    bound,
    counted,
    estimate,
    first_line,
    measure,
    part,
    seen,
    series,
    suppressed,
    without,
)

NOT_SHOWN = "Not shown, to keep a small number private"


def printed(item):
    """The figure of a table, its kind, and its notes."""
    line, [one] = first_line(item), item.observations
    return wording.figure(line, one), wording.kind(one), wording.notes(line, one)


@pytest.mark.parametrize(
    ("item", "figure", "kind"),
    [
        (measure(seen("2020", 72)), "72%", ""),
        (measure(seen("2020", 72.5)), "72.5%", ""),
        (measure(seen("2020", 0)), "0%", ""),
        (measure(seen("2020", 72, 26, 36)), "26 of 36 (72%)", ""),
        (measure(seen("2020", 50, 619, 1237)), "619 of 1,237 (50%)", ""),
        (measure(seen("2020", 50, 15, 30)), "15 of 30 (50%)", ""),
        (measure(seen("2020", 52, 15, 29)), "15 of 29 (52%)", "only 29 answers"),
        (measure(seen("2020", 50, 5, 10)), "5 of 10 (50%)", "only 10 answers"),
        (measure(seen("2020", 56, 5, 9)), "5 of 9", "only 9 answers"),
        (measure(seen("2020", 100, 1, 1)), "1 of 1", "only 1 answer"),
        (measure(part("2020-04/2020-12", 67)), "67%", "part of a year"),
        (measure(part("2020-04/2020-12", 75, 18, 24)), "18 of 24 (75%)",
         "part of a year, only 24 answers"),
        (measure(estimate("2020", 67)), "67%", "estimate"),
        (measure(bound("2018", 75)), "Less than 75%", "estimate"),
        (counted(seen("2020", 1237)), "1,237", ""),
        (counted(seen("2020", 17.5)), "17.5", ""),
        (counted(seen("2020", 0)), "0", ""),
        (counted(estimate("2020", 147)), "147", "estimate"),
        (counted(bound("2018", 75)), "Less than 75", "estimate"),
        (counted(without("2018", Status.NO_DATA)), "No data", ""),
        (counted(without("2018", Status.UNRELIABLE)), "Unreliable data", ""),
        (counted(suppressed("2018", 5)), "Fewer than 5", ""),
        (measure(suppressed("2018", 10)), "Fewer than 10", ""),
        (counted(suppressed("2018")), NOT_SHOWN, ""),
    ],
)  # fmt: skip
def test_a_figure_is_printed_with_its_count_first_and_its_kind(item, figure, kind):
    assert printed(item)[:2] == (figure, kind)


def test_a_percentage_of_fewer_than_ten_stands_in_a_note_only():
    note = (
        "The source prints this as 56%. A percentage of so few answers says little, so we show "
        "the count."
    )
    assert printed(measure(seen("2020", 56, 5, 9)))[2] == [note]
    assert printed(measure(seen("2020", 56, 5, 9, note="Own.")))[2] == ["Own.", note]
    assert printed(measure(seen("2020", 50, 5, 10)))[2] == []
    assert printed(counted(suppressed("2020", 5)))[2] == []


@pytest.mark.parametrize(
    ("item", "things", "said"),
    [
        (measure(seen("2020", 40)), "plans", "40 in 100 plans"),
        (measure(seen("2020", 40)), "", "40 in 100"),
        (measure(seen("2020", 72, 26, 36)), "parents", "26 of 36 parents (72%)"),
        (measure(seen("2020", 72, 26, 36)), "", "26 of 36, 72%"),
        (measure(seen("2020", 56, 5, 9)), "parents", "5 of 9 parents"),
        (measure(seen("2020", 56, 5, 9)), "", "5 of 9"),
        (counted(seen("2020", 1237)), "plans", "1,237 plans"),
        (counted(seen("2020", 1237)), "", "1,237"),
        (measure(bound("2018", 75)), "", "less than 75 in 100, an estimate"),
        (measure(bound("2018", 75, 15, 20)), "", "less than 15 of 20, 75%, an estimate"),
        (counted(estimate("2020", 147)), "pieces", "an estimated 147 pieces"),
        (measure(estimate("2020", 56, 5, 9)), "buses", "an estimated 5 of 9 buses"),
    ],
)
def test_a_figure_is_said_in_a_sentence(item, things, said):
    assert wording.spoken(first_line(item), item.observations[0], things) == said


def test_a_bar_is_drawn_against_a_hundred_or_the_largest_count_of_the_measure():
    lines = [
        series("some", seen("2020", 40), without("2021", Status.NO_DATA)),
        series("more", seen("2020", 160)),
        series("share", seen("2020", 50), unit="percent"),
    ]
    item = counted(series=lines)
    assert [wording.scale(item, line) for _path, line in item.lines()] == [160, 160, 100]
    nothing = counted(without("2020", Status.NO_DATA))
    assert wording.scale(nothing, first_line(nothing)) == 1


def test_what_is_counted_is_said_for_each_line():
    late = series("late", seen("2020", 4), unit="count", counting="late buses")
    item = measure(seen("2020", 40))
    assert wording.what_is_counted(first_line(item)) == "Percentage of buses"
    assert wording.what_is_counted(late) == "Number of late buses"


@pytest.mark.parametrize(
    ("found", "word", "one", "two"),
    [
        ("better", "Better", "1 better", "2 better"),
        ("looks_better", "Looks better", "1 looks better", "2 look better"),
        ("no_clear_change", "No clear change", "1 no clear change", "2 no clear change"),
        ("looks_worse", "Looks worse", "1 looks worse", "2 look worse"),
        ("worse", "Worse", "1 worse", "2 worse"),
        ("cannot_tell", "Cannot tell", "1 cannot tell", "2 cannot tell"),
        ("for_information", "For information", "1 for information", "2 for information"),
    ],
)
def test_what_the_figures_show_has_a_word(found, word, one, two):
    assert wording.result(found) == word
    assert [wording.results_counted(found, n) for n in (1, 2)] == [one, two]


def test_every_result_has_its_words():
    for found in Result:
        assert wording.result(found)
        assert wording.results_counted(found, 1)


@pytest.mark.parametrize(
    ("value", "places", "words"),
    [(5, 1, "5.0"), (4.8, 1, "4.8"), (0.16, 2, "0.16"), (1237, 0, "1,237"), (66.7, 2, "66.70")],
)
def test_a_number_is_printed_with_the_decimals_of_its_source(value, places, words):
    line = counted(seen("2020", Printed(value, places)))
    assert printed(line)[0] == words
