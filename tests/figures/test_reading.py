"""What figures show: which may be compared, how sure the result is, and in which words."""

import random
from dataclasses import replace

import pytest

from macros.figures.reading import Change, Reason, Result, Sureness, read
from macros.figures.sentences import sentence, verdict
from macros.model.measure import NUMBERS, Better, Observation, Status, Unit
from macros.model.number import Printed
from made_up import (
    INSPECTION,
    bound,
    counted,
    estimate,
    first_line,
    measure,
    part,
    seen,
    suppressed,
    without,
)

YEAR_1, YEAR_2, YEAR_3, YEAR_4 = (f"{y}-04/{y + 1}-03" for y in (2018, 2019, 2020, 2021))
SO_FAR = "2021-04/2021-12"
NO_BASE = "The source does not say how many this is out of."
COULD_BE = "The source does not say how many this is out of, so the difference could be chance."
COULD_BE_EARLIER = (
    "The source does not say how many the earlier figure is out of, so the difference could be "
    "chance."
)


def reading(item):
    return read(first_line(item), INSPECTION)


def over_years(make, *figures, better=Better.HIGHER):
    """A measure with one figure a year: its value, and where known count and base."""
    years = (YEAR_1, YEAR_2, YEAR_3, YEAR_4)
    return make(
        *(seen(year, *figure) for year, figure in zip(years, figures, strict=False)),
        better=better,
    )


# --- what the latest figure is compared with --------------------------------------------------


def test_it_is_compared_with_the_inspection_the_earliest_and_the_one_before():
    item = counted(
        seen("2016-04/2017-03", 20),
        seen(YEAR_1, 40),
        seen(YEAR_2, 70),
        seen(YEAR_3, 60),
    )
    found = reading(item)
    assert [one.against.value for one in found.comparisons] == [40, 20, 70]
    assert [one.since for one in found.comparisons] == ["inspection", "earliest", "previous"]
    assert found.result is Result.BETTER
    assert verdict(found) == "Better than at the inspection, but lower than the time before."
    assert sentence(found) == (
        "60 buses in 2020/21. That is more than at the inspection (40). It is more than in "
        "2016/17 (20). But it is less than in 2019/20 (70)."
    )


def test_without_a_figure_from_the_inspection_it_is_compared_with_the_earliest():
    found = reading(counted(seen(YEAR_2, 40), seen(YEAR_3, 60)))
    assert (found.inspection, found.previous) == (None, None)
    assert found.earliest.against.value == 40
    assert verdict(found) == "Better than in 2019/20; there is no figure from the inspection."
    assert sentence(found) == "60 buses in 2020/21. That is more than in 2019/20 (40)."


@pytest.mark.parametrize(
    ("status", "what"), [(Status.NO_DATA, "no figure"), (Status.UNRELIABLE, "no reliable figure")]
)
def test_a_figure_of_the_inspection_that_is_not_there_or_not_reliable_is_called_so(status, what):
    found = reading(counted(without(YEAR_1, status), seen(YEAR_2, 80), seen(YEAR_3, 90)))
    assert found.result is Result.BETTER
    assert verdict(found) == f"Better than in 2019/20; there is {what} from the inspection."


@pytest.mark.parametrize("period", ["2018", "2018-02/2019-01", "../2018-12"])
def test_of_a_time_with_the_inspection_in_it_no_page_says_that_there_is_no_figure(period):
    [first, later] = seen(period, 40), seen("2020" if period == "2018" else "2020-02/2021-01", 60)
    assert "no figure from the inspection" not in verdict(reading(measure(first, later)))


def test_a_figure_of_the_inspection_of_another_kind_is_not_called_missing():
    found = reading(counted(part("2018-09/2019-03", 50), seen(YEAR_2, 80), seen(YEAR_3, 90)))
    assert verdict(found) == (
        "Better than in 2019/20; the figure from the inspection is of a different kind."
    )


def test_the_latest_figure_may_be_that_of_the_inspection():
    found = reading(counted(seen("2016-04/2017-03", 40), seen(YEAR_1, 60)))
    assert verdict(found) == "Better than in 2016/17."


@pytest.mark.parametrize(
    ("first", "called"),
    [
        ("2018-09", "at the inspection"),
        ("2018-09/2019-03", "at the inspection"),
        (YEAR_1, "at the inspection"),
        ("2018", "in 2018"),
        ("2018-10", "in October 2018"),
        ("../2018-12", "before 2019"),
    ],
)
def test_a_figure_is_from_the_inspection_where_that_falls_in_its_first_half(first, called):
    found = reading(measure(seen(first, 40), seen(YEAR_3, 60)))
    assert f"That is more than {called} (40 in 100)." in sentence(found)
    assert verdict(found).startswith(f"Looks better than {called}")


def test_a_time_whose_start_nobody_knows_is_called_before():
    found = reading(
        counted(seen("../2017-12", 50), seen(YEAR_1, 40), seen(YEAR_2, 60), snapshot=True)
    )
    assert "It is more than before 2018 (50)." in sentence(found)
    found = reading(measure(seen("../2017-12", 50), seen(YEAR_3, 50)))
    assert verdict(found).startswith("No clear change from before 2018;")


# --- what may be compared ---------------------------------------------------------------------


def test_a_count_of_part_of_a_year_is_never_set_against_a_whole_year():
    found = reading(counted(seen(YEAR_1, 80), seen(YEAR_2, 90), part("2020-04/2020-12", 70)))
    assert found.latest.value == 90
    assert sentence(found) == "90 buses in 2019/20. That is more than at the inspection (80)."


def test_a_first_count_of_part_of_a_year_cannot_be_compared():
    found = reading(counted(part("2018-09/2019-03", 80), seen(YEAR_2, 90)))
    assert (found.result, found.reason) == (Result.CANNOT_TELL, Reason.NOTHING_ALIKE)
    assert verdict(found) == "Cannot tell."
    assert sentence(found) == (
        "90 buses in 2019/20. The other figures are of a different kind, so they cannot be "
        "compared with it."
    )


def test_a_count_is_only_compared_with_one_of_as_many_months():
    found = reading(counted(seen("2016/2018", 240), seen(YEAR_2, 80), seen(YEAR_3, 90)))
    assert [one.against.value for one in found.comparisons] == [80]


def test_a_snapshot_is_compared_whatever_its_months():
    item = counted(seen("2018", 17.5), seen("2021-12", 25.5), snapshot=True)
    assert reading(item).result is Result.BETTER


def test_a_percentage_of_part_of_a_year_is_compared_and_the_sentence_says_so():
    found = reading(measure(seen(YEAR_1, 40), part(SO_FAR, 60)))
    assert found.result is Result.LOOKS_BETTER
    assert sentence(found) == (
        "60 in 100 buses in April to December 2021. That is more than at the inspection "
        f"(40 in 100). The latest figure covers part of a year only. {COULD_BE}"
    )


@pytest.mark.parametrize("place", [0, 1])
def test_an_earlier_percentage_of_part_of_a_year_is_called_so_too(place):
    figures = [seen(YEAR_1, 40), seen(YEAR_2, 50), seen(YEAR_3, 60)]
    figures[place] = part(("2018-09/2019-03", "2019-04/2019-12")[place], 45)
    when = ("September 2018 to March 2019", "April to December 2019")[place]
    assert f"The figure for {when} covers part of a year only." in sentence(
        reading(measure(*figures))
    )


@pytest.mark.parametrize("make", [measure, counted])
def test_a_year_so_far_is_not_set_against_the_year_itself(make):
    found = reading(make(seen(YEAR_1, 40), seen(YEAR_3, 50), part(SO_FAR, 44), seen(YEAR_4, 60)))
    assert [one.against.value for one in found.comparisons] == [40, 50]


def test_a_single_figure_is_compared_with_nothing():
    found = reading(measure(seen(YEAR_1, 75, 18, 24), without(YEAR_2, Status.NO_DATA)))
    assert (found.result, verdict(found)) == (Result.CANNOT_TELL, "Cannot tell.")
    assert sentence(found) == (
        "There is no figure for 2019/20. 18 of 24 buses (75%) in 2018/19. "
        "There is only one figure, so there is nothing to compare it with."
    )


def test_without_any_figure_it_says_so():
    found = reading(counted(without(YEAR_1, Status.NO_DATA), suppressed(YEAR_2)))
    assert (found.result, found.latest) == (Result.CANNOT_TELL, None)
    assert sentence(found) == "There is no figure to read."


# --- counted, tested, untested ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "then", "now", "result", "sureness", "reason"),
    [
        # Whole counts have no chance in them.
        (counted, (50,), (51,), "better", "counted", "counted"),
        (counted, (51,), (50,), "worse", "counted", "counted"),
        (counted, (50,), (50,), "no_clear_change", "counted", "about_the_same"),
        # Both bases: the interval of the difference decides.
        (measure, (50, 500, 1000), (56, 560, 1000), "better", "tested", "more_than_chance"),
        (measure, (50, 500, 1000), (44, 440, 1000), "worse", "tested", "more_than_chance"),
        (measure, (50, 50, 100), (56, 56, 100), "no_clear_change", "tested", "chance"),
        (measure, (50, 10, 20), (50, 20, 40), "no_clear_change", "tested", "about_the_same"),
        (measure, (50, 500_000, 10**6), (51, 510_000, 10**6), "better", "tested",
         "more_than_chance"),
        # 50.5 is printed as more than 50, and 50.45% is less than 50.49%: nothing is better.
        (measure, (50, 50_490_000, 10**8), (50.5, 50_450_000, 10**8), "no_clear_change", "tested",
         "chance"),
        # One base: its interval holds the other figure, or nobody can say.
        (measure, (70,), (83, 30, 36), "no_clear_change", "tested", "within_chance_of_one"),
        (measure, (83, 30, 36), (70,), "no_clear_change", "tested", "within_chance_of_one"),
        (measure, (60,), (83, 30, 36), "looks_better", "untested", "base_missing"),
        (measure, (83, 30, 36), (60,), "looks_worse", "untested", "base_missing"),
        (measure, (50,), (51, 510_000, 10**6), "no_clear_change", "untested", "about_the_same"),
        # No base: one unit of the last place that is printed may be rounding.
        (measure, (50,), (51,), "no_clear_change", "untested", "about_the_same"),
        (measure, (50,), (49,), "no_clear_change", "untested", "about_the_same"),
        (measure, (50,), (52,), "looks_better", "untested", "base_missing"),
        (measure, (50,), (50,), "no_clear_change", "untested", "about_the_same"),
        (measure, (4.8,), (Printed(5, 1),), "looks_better", "untested", "base_missing"),
        (measure, (4.8,), (4.9,), "no_clear_change", "untested", "about_the_same"),
        (measure, (4.8,), (Printed(5, 0),), "no_clear_change", "untested", "about_the_same"),
        (measure, (0.08,), (0.16,), "looks_better", "untested", "base_missing"),
    ],
)  # fmt: skip
def test_a_comparison_says_what_it_shows_how_sure_and_why(
    make, then, now, result, sureness, reason
):
    found = reading(over_years(make, then, now)).inspection
    assert (found.result, found.sureness, found.reason) == (result, sureness, reason)


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ((80, 800, 1000), "Better than at the inspection."),
        ((80,), "Looks better than at the inspection."),
        ((51, 510, 1000), "No clear change since the inspection."),
        ((20,), "Looks worse than at the inspection."),
        ((20, 200, 1000), "Worse than at the inspection."),
    ],
)
def test_the_words_are_as_sure_as_the_comparison(now, words):
    then = (50, 500, 1000)
    assert verdict(reading(over_years(measure, then, now))) == words
    since = reading(measure(seen(YEAR_2, *then), seen(YEAR_3, *now)))
    start = words.replace("at the inspection.", "in 2019/20;").replace(
        "the inspection.", "2019/20;"
    )
    assert verdict(since) == f"{start} there is no figure from the inspection."


@pytest.mark.parametrize(
    ("values", "better", "words"),
    [
        ((40, 60, 50), "higher", "Better than at the inspection, but lower than the time before."),
        ((60, 30, 40), "lower", "Better than at the inspection, but higher than the time before."),
        ((60, 55, 50), "higher", "Worse than at the inspection, and lower than the time before."),
        ((50, 55, 60), "lower", "Worse than at the inspection, and higher than the time before."),
        ((50, 60, 50), "higher",
         "No clear change since the inspection, but lower than the time before."),
        ((40, 50, 60), "higher", "Better than at the inspection."),
        ((60, 40, 50), "higher", "Worse than at the inspection."),
    ],
)  # fmt: skip
def test_the_verdict_says_where_it_was_better_the_time_before(values, better, words):
    item = over_years(counted, *((value,) for value in values), better=better)
    found = reading(item)
    assert verdict(found) == words
    assert found.fell_lately == ("time before" in words)


@pytest.mark.parametrize(("then", "now", "words"), [
    ((40,), (60,), COULD_BE),
    ((40, 40, 100), (60,), COULD_BE),
    ((40,), (60, 60, 100), COULD_BE_EARLIER),
    ((50,), (51,), NO_BASE),
    ((50, 500, 1000), (51,), NO_BASE),
    ((50,), (51, 510, 1000), "The source does not say how many the earlier figure is out of."),
])  # fmt: skip
def test_the_sentence_says_which_base_is_missing(then, now, words):
    assert sentence(reading(over_years(measure, then, now))).endswith(words)


@pytest.mark.parametrize(
    ("base", "chance"),
    [
        (50, "So few answered that the difference from 2018/19 could be chance."),
        (100, "The difference from 2018/19 is small enough to be chance."),
        (1000, "(500 of 1,000, 50%)."),
    ],
)
def test_the_sentence_says_where_a_difference_may_be_chance(base, chance):
    then, now = ((share, base * share // 100, base) for share in (50, 56))
    assert sentence(reading(over_years(measure, then, now))).endswith(chance)


@pytest.mark.parametrize(
    ("then", "now", "same"),
    [((50,), (51,), True), ((50, 10, 20), (50, 20, 40), True), ((50, 500, 1000), (51,), False)],
)
def test_figures_that_are_alike_are_called_about_the_same(then, now, same):
    found = sentence(reading(over_years(measure, then, now)))
    assert ("That is about the same as at the inspection" in found) == same


# --- estimates and bounds ---------------------------------------------------------------------


def test_an_estimate_is_called_one_wherever_it_stands_and_only_looks_better():
    found = reading(counted(estimate(YEAR_1, 80), estimate(YEAR_2, 90), seen(YEAR_3, 95)))
    assert sentence(found) == (
        "95 buses in 2020/21. That is more than at the inspection (an estimated 80). "
        "It is more than in 2019/20 (an estimated 90)."
    )
    assert verdict(found) == "Looks better than at the inspection."
    assert found.reason is Reason.ESTIMATED
    found = reading(measure(seen(YEAR_1, 50), estimate(YEAR_2, 75, 15, 20)))
    assert sentence(found).startswith("An estimated 15 of 20 buses (75%) in 2019/20.")
    assert "The latest figure is an estimate." in sentence(found)


@pytest.mark.parametrize(
    ("now", "result", "reason"),
    [
        ((80, 800, 1000), Result.LOOKS_BETTER, Reason.ESTIMATED),
        ((52, 520, 1000), Result.NO_CLEAR_CHANGE, Reason.CHANCE),
    ],
)
def test_an_estimated_share_is_not_tested_even_with_its_base(now, result, reason):
    found = reading(measure(seen(YEAR_1, 50, 500, 1000), estimate(YEAR_2, *now))).main
    assert (found.result, found.sureness, found.reason) == (result, Sureness.UNTESTED, reason)


@pytest.mark.parametrize(("now", "better", "result"), [
    ((80,), Better.HIGHER, Result.LOOKS_BETTER),
    ((75,), Better.HIGHER, Result.LOOKS_BETTER),
    ((80,), Better.LOWER, Result.LOOKS_WORSE),
    ((74,), Better.HIGHER, Result.CANNOT_TELL),
    ((60,), Better.HIGHER, Result.CANNOT_TELL),
    ((60,), Better.LOWER, Result.CANNOT_TELL),
])  # fmt: skip
@pytest.mark.parametrize("make", [measure, counted])
def test_an_earlier_bound_can_only_be_passed(make, now, better, result):
    found = reading(make(bound(YEAR_1, 75), seen(YEAR_2, *now), better=better))
    assert found.result is result
    passed = "That is more than at the inspection (less than 75"
    unknown = "We cannot tell if that is more or less than at the inspection (less than 75"
    text = sentence(found)
    assert (passed in text, unknown in text) == (now[0] >= 75, now[0] < 75)
    assert "about the same" not in text


@pytest.mark.parametrize("then", [(75,), (75, 750, 1000)])
def test_a_share_below_an_earlier_bound_shows_nothing_whatever_its_base(then):
    found = reading(measure(bound(YEAR_1, *then), seen(YEAR_2, 70, 28, 40)))
    assert (found.result, found.reason) == (Result.CANNOT_TELL, Reason.ONLY_A_BOUND)


def test_a_figure_before_that_is_a_bound_can_only_be_passed():
    found = reading(counted(seen(YEAR_1, 50), bound(YEAR_2, 75), seen(YEAR_3, 60)))
    assert found.result is Result.BETTER
    assert found.previous.result is Result.CANNOT_TELL
    assert sentence(found) == (
        "60 buses in 2020/21. That is more than at the inspection (50). We cannot tell if it is "
        "more or less than in 2019/20 (less than 75, an estimate)."
    )


def test_a_latest_figure_that_is_a_bound_is_compared_with_nothing():
    found = reading(measure(seen(YEAR_1, 80), seen(YEAR_2, 85), bound(YEAR_3, 75)))
    assert (found.result, list(found.comparisons)) == (Result.CANNOT_TELL, [])
    assert sentence(found).startswith("Less than 75 in 100 buses, an estimate in 2020/21.")


# --- what is better ---------------------------------------------------------------------------


@pytest.mark.parametrize(("values", "better", "result"), [
    ((40, 60), Better.HIGHER, Result.BETTER),
    ((60, 40), Better.HIGHER, Result.WORSE),
    ((40, 60), Better.LOWER, Result.WORSE),
    ((60, 40), Better.LOWER, Result.BETTER),
    ((40, 60), Better.NEITHER, Result.FOR_INFORMATION),
    ((60, 40), Better.NEITHER, Result.FOR_INFORMATION),
    ((50, 50), Better.HIGHER, Result.NO_CLEAR_CHANGE),
    ((50, 50), Better.LOWER, Result.NO_CLEAR_CHANGE),
])  # fmt: skip
def test_what_is_better_is_said_by_the_measure(values, better, result):
    then, now = values
    assert reading(over_years(counted, (then,), (now,), better=better)).result is result


def test_where_neither_way_is_better_the_sentence_still_says_the_change():
    found = reading(over_years(counted, (40,), (60,), better=Better.NEITHER))
    assert verdict(found) == "For information."
    assert sentence(found) == (
        "60 buses in 2019/20. That is more than at the inspection (40). More or fewer of these is "
        "neither better nor worse in itself."
    )


# --- against the figure before, and the best one ----------------------------------------------


@pytest.mark.parametrize(
    ("values", "first", "before"),
    [
        ((40, 60, 50), "That is more than", "But it is less than"),
        ((60, 40, 50), "That is less than", "But it is more than"),
        ((40, 50, 60), "That is more than", "It is more than"),
        ((60, 50, 40), "That is less than", "It is less than"),
        ((40, 60, 60), "That is more than", "It is about the same as"),
        ((60, 40, 60), "That is about the same as", "It is more than"),
    ],
)
def test_both_comparisons_are_said(values, first, before):
    found = reading(over_years(counted, *((value,) for value in values)))
    assert sentence(found) == (
        f"{values[2]} buses in 2020/21. {first} at the inspection ({values[0]}). "
        f"{before} in 2019/20 ({values[1]})."
    )


@pytest.mark.parametrize(
    ("values", "better", "best"),
    [
        ((40, 87, 60, 56), Better.HIGHER, 87),
        ((60, 20, 40, 44), Better.LOWER, 20),
        ((40, 87, 60, 56), Better.NEITHER, None),
        ((90, 87, 60, 56), Better.HIGHER, None),
        ((40, 50, 60, 56), Better.HIGHER, None),
        ((40, 50, 55, 60), Better.HIGHER, None),
    ],
)
def test_the_best_figure_is_said_where_no_comparison_says_it(values, better, best):
    found = reading(over_years(counted, *((value,) for value in values), better=better))
    assert (found.peak and found.peak.value) == best
    assert (f"The best figure was {best}, in 2019/20." in sentence(found)) == (best is not None)


# --- whatever the figures are -----------------------------------------------------------------

EMPTY = [Status.NO_DATA, Status.UNRELIABLE, Status.SUPPRESSED]


def anything(number):
    """A measure of any shape that the rules let through, the same for the same number."""
    chance = random.Random(number)  # noqa: S311 - not for a secret
    unit = chance.choice([*Unit, Unit.PERCENT])
    based = chance.choice([0, 0.5, 1])  # how often a base is known
    figures = []
    for year in range(2017, 2017 + chance.randint(1, 6)):
        status = chance.choice([*Status, *[Status.FINAL] * 12])
        months = f"{year}-04/{year}-12" if status is Status.PART_YEAR else str(year)
        base = chance.choice([9, 36, 300, 2000]) if chance.random() < based else None
        base = base if unit is Unit.PERCENT else None
        count = chance.randint(0, base) if base else None
        places = chance.choice([0, 0, 1])
        value = 100 * count / base if base else chance.uniform(0, 100)
        if status in EMPTY:
            figures.append(without(months, status))
        else:
            of = [count, base] if base else []
            value = Printed(round(value, places), places)
            figures.append(seen(months, value, *of, status=status))
    return measure(
        *figures, unit=unit, snapshot=chance.random() < 0.2, better=chance.choice(list(Better))
    )


ANYTHING = [anything(number) for number in range(1000)]
FLIPPED = {
    Result.BETTER: Result.WORSE,
    Result.WORSE: Result.BETTER,
    Result.LOOKS_BETTER: Result.LOOKS_WORSE,
    Result.LOOKS_WORSE: Result.LOOKS_BETTER,
}
CLEAR = {*FLIPPED}


def adds_up(item):
    return item.unit in {Unit.PEOPLE, Unit.COUNT, Unit.POUNDS} and not item.snapshot


def with_better(item, better):
    return item.model_copy(update={"better": better})


def test_only_like_is_compared_with_like():
    for item in ANYTHING:
        found = reading(item)
        for one in found.comparisons:
            assert one.against.value is not None
            assert found.latest.value is not None
            assert found.latest.status is not Status.UPPER_BOUND
            assert not one.against.period.overlaps(found.latest.period)
            if adds_up(item):
                assert Status.PART_YEAR not in {found.latest.status, one.against.status}
                assert found.latest.period.months == one.against.period.months


def test_every_result_and_sureness_is_met():
    """The properties below say something: nothing that they speak of is missing."""
    found = [one for item in ANYTHING for one in reading(item).comparisons]
    assert {one.result for one in found} == {*Result} - {Result.ENDED}  # that of a whole reading
    assert {one.sureness for one in found} == {*Sureness}
    assert {one.change for one in found} == {*Change}


def test_the_result_flips_when_what_is_better_flips_and_nothing_else_does():
    for item in ANYTHING:
        higher = reading(with_better(item, Better.HIGHER))
        lower = reading(with_better(item, Better.LOWER))
        assert lower.result is FLIPPED.get(higher.result, higher.result)
        flipped = [
            replace(one, result=FLIPPED.get(one.result, one.result)) for one in higher.comparisons
        ]
        assert list(lower.comparisons) == flipped


def test_where_neither_is_better_every_figure_is_for_information():
    for item in ANYTHING:
        found = reading(with_better(item, Better.NEITHER))
        expected = Result.FOR_INFORMATION if found.latest else Result.CANNOT_TELL
        assert found.result is expected
        assert {one.result for one in found.comparisons} <= {Result.FOR_INFORMATION}


def test_nothing_untested_is_called_better_or_worse():
    for item in ANYTHING:
        found = reading(item)
        for one in found.comparisons:
            if one.sureness is Sureness.UNTESTED:
                assert one.result not in {Result.BETTER, Result.WORSE}
        if found.main and found.main.sureness is Sureness.UNTESTED:
            assert not verdict(found).startswith(("Better", "Worse"))


def test_an_estimate_is_never_counted_or_tested_and_a_count_is_whole():
    for item in ANYTHING:
        found = reading(item)
        for one in found.comparisons:
            kinds = {found.latest.status, one.against.status}
            if kinds & {Status.ESTIMATE, Status.UPPER_BOUND}:
                assert one.sureness is Sureness.UNTESTED
            if one.sureness is Sureness.COUNTED:
                assert item.unit in NUMBERS
                assert not adds_up(item) or kinds == {Status.FINAL}


def more_people(item, times):
    """The same percentages of so many times as many people."""
    more = [
        one.model_copy(update={"count": one.count * times, "base": one.base * times})
        if one.base
        else one
        for one in item.observations
    ]
    return item.model_copy(update={"observations": more})


@pytest.mark.parametrize("times", [2, 10, 1000])
def test_more_people_never_make_a_result_less_sure(times):
    for item in ANYTHING:
        few, many = reading(item), reading(more_people(item, times))
        for before, after in zip(few.comparisons, many.comparisons, strict=True):
            assert after.change is before.change
            if before.result in CLEAR:
                assert after.result is before.result
            one_base = (few.latest.base is None) != (before.against.base is None)
            if not one_base:  # with a base missing, no number of people makes a test
                assert after.sureness is before.sureness


@pytest.mark.parametrize("status", EMPTY)
def test_a_first_year_without_a_figure_changes_nothing_of_the_rest(status):
    asides = ("there is no figure", "there is no reliable figure")
    for item in ANYTHING:
        for year in ("2010", YEAR_1):
            first = without(year, status)
            more = item.model_copy(update={"observations": [first, *item.observations]})
            found, rest = reading(more), reading(item)
            assert (found.result, found.latest) == (rest.result, rest.latest)
            assert list(found.comparisons) == list(rest.comparisons)
            assert verdict(found).replace(*reversed(asides)) == verdict(rest).replace(
                *reversed(asides)
            )
            assert sentence(found) == sentence(rest)


def test_a_figure_of_another_kind_is_called_by_its_kind():
    words = {Status.ESTIMATE: "estimated", Status.UPPER_BOUND: "less than"}
    for item in ANYTHING:
        found = reading(item)
        used = [found.latest, *(one.against for one in found.comparisons)]
        for one in filter(None, used):
            assert words.get(one.status, "") in sentence(found).lower()


def test_a_number_keeps_its_decimals_through_copies_and_validation():
    one = Observation.model_validate({"period": "2020", "value": "5.0"})
    copy = one.model_copy(deep=True)
    assert (copy.value, copy.value.places) == (5, 1)
    again = Observation.model_validate({"period": "2020", "value": Printed(5, 0)})
    assert again.value.places == 0
