"""What figures show: known answers for the report's, and every rule on made-up ones."""

import random

import pytest

from macros.figures.reading import Result, read
from macros.figures.sentences import reason as reason_of
from macros.figures.sentences import sentence
from macros.model.measure import Better, Status
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
NO_BASE = "The report does not say how many this is out of."
LARGER = "The difference from the first figure is larger than chance would make it."
NO_BASELINE = "There is no reliable figure from the inspection, so we cannot compare with it."


def reading(item):
    return read(first_line(item), INSPECTION)


# --- the report's own figures -----------------------------------------------------------------


@pytest.fixture
def known(content):
    """The reading of one line of the real data."""

    def of(measure_id, series_id=None):
        lines = content.measures[measure_id].lines()
        line = next(line for _path, line in lines if line.id == (series_id or measure_id))
        return read(line, content.area.publishing.inspection)

    return of


def test_plans_within_20_weeks_are_worse_than_at_the_inspection(known):
    told = known("plans-within-20-weeks")
    assert told.result is Result.WORSE
    assert (told.baseline.against.value, told.previous.against.value) == (83, 89)
    assert told.peak.value == 97
    assert sentence(told) == (
        "67 in 100 EHC plans in April to December 2021. That is less than at the inspection "
        "(83 in 100). It is less than in 2020/21 (89 in 100). The best figure was 97 in 100, in "
        f"2019/20. The latest figure is of part of a year. {NO_BASE}"
    )


def test_health_advice_is_better_than_at_the_inspection_and_down_from_its_best(known):
    told = known("health-advice-within-6-weeks")
    assert told.result is Result.BETTER
    assert told.previous.result is Result.WORSE
    assert sentence(told) == (
        "56 in 100 pieces of advice in April to December 2021. That is more than at the "
        "inspection (40 in 100). But it is less than in 2020/21 (60 in 100). The best figure was "
        "87 in 100, in 2019/20. The latest figure is of part of a year. The figure for September "
        f"2018 to March 2019 is of part of a year. {NO_BASE}"
    )


def test_decisions_have_no_clear_change_and_nothing_from_the_inspection(known):
    told = known("annual-review-duties", "decision-within-4-weeks")
    assert told.result is Result.CANNOT_TELL
    assert told.baseline is None
    assert told.previous.result is Result.NO_CLEAR_CHANGE
    assert sentence(told) == (
        "619 of 1,237 annual reviews (50%) in 2021. There is no reliable figure for 2018 to "
        "compare with. It is less than in 2020 (485 of 898, 54%). The difference from 2020 is "
        "small enough to be chance."
    )


def test_reviews_done_are_clearly_more_than_the_year_before(known):
    told = known("annual-review-duties", "review-within-12-months")
    assert told.result is Result.CANNOT_TELL
    assert (told.previous.result, told.previous.clear) == (Result.BETTER, True)


def test_confident_co_ordinators_are_clearly_more(known):
    told = known("sendco-feedback", "confident-in-process")
    assert (told.result, told.baseline.clear) == (Result.BETTER, True)
    assert reason_of(told) == LARGER
    assert sentence(told) == (
        "30 of 32 co-ordinators (94%) in 2020/21. That is more than in 2019/20 (5 of 9)."
    )


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("reflects-needs", Result.NO_CLEAR_CHANGE),
        ("access-to-teaching", Result.NO_CLEAR_CHANGE),
        ("outcomes-reached", Result.NO_CLEAR_CHANGE),
        ("reviews-helpful", Result.BETTER),
    ],
)
def test_of_nine_co_ordinators_most_differences_could_be_chance(known, line, result):
    assert known("sendco-feedback", line).result is result


def test_good_plans_cannot_be_compared_with_the_inspection(known):
    told = known("plans-good-or-better")
    assert told.result is Result.CANNOT_TELL
    assert reason_of(told) == NO_BASELINE
    assert sentence(told) == (
        f"84 in 100 EHC plans in 2021/22. {NO_BASELINE} It is more than in 2020/21 (82 in 100). "
        f"{NO_BASE}"
    )


def test_the_report_estimates_are_called_so_and_set_beside_whole_years_only(known):
    told = known("social-care-advice-number")
    assert told.result is Result.BETTER
    assert sentence(told) == (
        "An estimated 147 pieces of advice in 2021/22. That is more than at the inspection (77). "
        "But it is less than in 2020/21 (153). The latest figure is an estimate."
    )


def test_a_bound_from_before_the_inspection_stays_one(known):
    told = known("parent-feedback", "confidence-in-quality")
    assert told.result is Result.BETTER
    assert "That is more than before 2019 (less than 75 in 100, an estimate)." in sentence(told)
    assert "So few answered that the difference from 2020/21 could be chance." in sentence(told)
    assert sentence(told).endswith("The report does not say how many the first figure is out of.")


# --- what may be compared ---------------------------------------------------------------------


def test_a_count_of_part_of_a_year_is_never_set_against_a_whole_year():
    told = reading(counted(seen(YEAR_1, 80), seen(YEAR_2, 90), part("2020-04/2020-12", 70)))
    assert told.latest.value == 90
    assert sentence(told) == "90 buses in 2019/20. That is more than at the inspection (80)."


def test_a_first_count_of_part_of_a_year_cannot_be_compared():
    told = reading(counted(part("2018-09/2019-03", 80), seen(YEAR_2, 90)))
    assert told.result is Result.CANNOT_TELL
    assert sentence(told) == (
        "90 buses in 2019/20. The first figure is of a different kind, so it cannot be compared."
    )


def test_a_count_is_only_compared_with_one_of_as_many_months():
    told = reading(counted(seen("2016/2018", 240), seen(YEAR_2, 80), seen(YEAR_3, 90)))
    assert (told.result, told.baseline) == (Result.CANNOT_TELL, None)
    assert told.previous.against.value == 80


def test_a_percentage_of_part_of_a_year_is_compared_and_the_sentence_says_so():
    told = reading(measure(seen(YEAR_1, 40), part(SO_FAR, 60)))
    assert told.result is Result.BETTER
    assert sentence(told) == (
        "60 in 100 buses in April to December 2021. That is more than at the inspection "
        f"(40 in 100). The latest figure is of part of a year. {NO_BASE}"
    )


@pytest.mark.parametrize("place", [0, 1])
def test_an_earlier_percentage_of_part_of_a_year_is_called_so_too(place):
    figures = [seen(YEAR_1, 40), seen(YEAR_2, 50), seen(YEAR_3, 60)]
    figures[place] = part(("2018-09/2019-03", "2019-04/2019-12")[place], 45)
    when = ("September 2018 to March 2019", "April to December 2019")[place]
    assert f"The figure for {when} is of part of a year." in sentence(reading(measure(*figures)))


@pytest.mark.parametrize("make", [measure, counted])
def test_a_year_so_far_is_not_set_against_the_year_itself(make):
    told = reading(make(seen(YEAR_1, 40), seen(YEAR_3, 50), part(SO_FAR, 44), seen(YEAR_4, 60)))
    assert (told.baseline.against.value, told.previous.against.value) == (40, 50)


def test_an_estimate_is_called_one_wherever_it_stands():
    told = reading(counted(estimate(YEAR_1, 80), estimate(YEAR_2, 90), seen(YEAR_3, 95)))
    assert sentence(told) == (
        "95 buses in 2020/21. That is more than at the inspection (an estimated 80). "
        "It is more than in 2019/20 (an estimated 90)."
    )
    told = reading(measure(seen(YEAR_1, 50), estimate(YEAR_2, 75, 15, 20)))
    assert sentence(told).startswith("An estimated 15 of 20 buses (75%) in 2019/20.")
    assert "The latest figure is an estimate." in sentence(told)


@pytest.mark.parametrize(("now", "better", "result"), [
    (80, Better.HIGHER, Result.BETTER),
    (75, Better.HIGHER, Result.BETTER),
    (80, Better.LOWER, Result.WORSE),
    (74, Better.HIGHER, Result.CANNOT_TELL),
    (60, Better.HIGHER, Result.CANNOT_TELL),
    (60, Better.LOWER, Result.CANNOT_TELL),
])  # fmt: skip
@pytest.mark.parametrize("make", [measure, counted])
def test_a_first_figure_that_is_a_bound_can_only_be_passed(make, now, better, result):
    told = reading(make(bound(YEAR_1, 75), seen(YEAR_2, now), better=better))
    assert told.result is result
    passed = "That is more than at the inspection (less than 75"
    unknown = "We cannot tell if that is more or less than at the inspection (less than 75"
    assert (passed in sentence(told), unknown in sentence(told)) == (
        now >= 75,
        now < 75,
    )
    assert "about the same" not in sentence(told)


def test_a_figure_before_that_is_a_bound_can_only_be_passed():
    told = reading(counted(seen(YEAR_1, 50), bound(YEAR_2, 75), seen(YEAR_3, 60)))
    assert told.result is Result.BETTER
    assert told.previous.result is Result.CANNOT_TELL
    assert sentence(told) == (
        "60 buses in 2020/21. That is more than at the inspection (50). We cannot tell if it is "
        "more or less than in 2019/20 (less than 75, an estimate)."
    )


def test_a_latest_figure_that_is_a_bound_is_compared_with_nothing():
    told = reading(measure(seen(YEAR_1, 80), seen(YEAR_2, 85), bound(YEAR_3, 75)))
    assert (told.result, told.baseline, told.previous) == (Result.CANNOT_TELL, None, None)
    assert sentence(told).startswith("Less than 75 in 100 buses, an estimate in 2020/21.")


@pytest.mark.parametrize(
    ("first", "reason"),
    [
        (without(YEAR_1, Status.NO_DATA), NO_BASELINE),
        (without(YEAR_1, Status.UNRELIABLE), NO_BASELINE),
        (
            without("2017", Status.NO_DATA),
            "There is no reliable figure for 2017 to compare with.",
        ),
        (
            suppressed(YEAR_1, 5),
            "The first figure is too small to be published, so it cannot be compared.",
        ),
    ],
)
def test_without_a_first_figure_nobody_can_tell(first, reason):
    told = reading(counted(first, seen(YEAR_2, 80), seen(YEAR_3, 90)))
    assert (told.result, reason_of(told), told.baseline) == (
        Result.CANNOT_TELL,
        reason,
        None,
    )
    assert sentence(told) == f"90 buses in 2020/21. {reason} It is more than in 2019/20 (80)."


def test_a_single_figure_is_compared_with_nothing():
    told = reading(measure(seen(YEAR_1, 75, 18, 24), without(YEAR_2, Status.NO_DATA)))
    assert told.result is Result.CANNOT_TELL
    assert sentence(told) == (
        "There is no figure for 2019/20. 18 of 24 buses (75%) in 2018/19. "
        "There is only one figure, so there is nothing to compare it with."
    )


def test_without_any_figure_it_says_so():
    told = reading(counted(without(YEAR_1, Status.NO_DATA), suppressed(YEAR_2)))
    assert (told.result, told.latest) == (Result.CANNOT_TELL, None)
    assert sentence(told) == reason_of(told) == "There is no figure to read."


# --- what is better, and what is clear --------------------------------------------------------


@pytest.mark.parametrize(("values", "better", "result"), [
    ((40, 60), Better.HIGHER, Result.BETTER),
    ((60, 40), Better.HIGHER, Result.WORSE),
    ((40, 60), Better.LOWER, Result.WORSE),
    ((60, 40), Better.LOWER, Result.BETTER),
    ((40, 60), Better.NEITHER, Result.CANNOT_TELL),
    ((60, 40), Better.NEITHER, Result.CANNOT_TELL),
    ((50, 50), Better.HIGHER, Result.NO_CLEAR_CHANGE),
    ((50, 50), Better.LOWER, Result.NO_CLEAR_CHANGE),
])  # fmt: skip
@pytest.mark.parametrize("make", [measure, counted])
def test_what_is_better_is_said_by_the_measure(make, values, better, result):
    item = make(seen(YEAR_1, values[0]), seen(YEAR_2, values[1]), better=better)
    assert reading(item).result is result


def test_of_neither_way_is_better_the_sentence_still_tells_the_change():
    told = reading(counted(seen(YEAR_1, 40), seen(YEAR_2, 60), better=Better.NEITHER))
    assert reason_of(told) == "More or fewer of these is neither better nor worse in itself."
    assert sentence(told) == "60 buses in 2019/20. That is more than at the inspection (40)."


def test_a_snapshot_is_compared_whatever_its_months():
    item = counted(seen("2018", 17.5), seen("2021-12", 25.5), snapshot=True)
    assert reading(item).result is Result.BETTER


@pytest.mark.parametrize(
    ("make", "first", "now", "result"),
    [
        (measure, (50,), (51,), Result.NO_CLEAR_CHANGE),
        (measure, (50,), (49,), Result.NO_CLEAR_CHANGE),
        (measure, (50,), (51.5,), Result.BETTER),
        (measure, (50,), (51, 510, 1000), Result.NO_CLEAR_CHANGE),
        (measure, (50, 500, 1000), (51,), Result.NO_CLEAR_CHANGE),
        (measure, (50, 500_000, 1_000_000), (51, 510_000, 1_000_000), Result.BETTER),
        (counted, (50,), (51,), Result.BETTER),
    ],
)
def test_one_point_is_rounding_unless_both_bases_are_known(make, first, now, result):
    told = reading(make(seen(YEAR_1, *first), seen(YEAR_2, *now)))
    assert told.result is result
    assert ("about the same" in sentence(told)) == (result is Result.NO_CLEAR_CHANGE)


@pytest.mark.parametrize(
    ("first", "now", "told"),
    [
        ((40,), (60,), NO_BASE),
        ((40, 40, 100), (60,), NO_BASE),
        (
            (40,),
            (60, 60, 100),
            "The report does not say how many the first figure is out of.",
        ),
    ],
)
def test_without_both_bases_it_says_which_is_missing_and_not_that_it_is_clear(first, now, told):
    found = reading(measure(seen(YEAR_1, *first), seen(YEAR_2, *now)))
    assert (found.result, found.baseline.clear) == (Result.BETTER, None)
    assert sentence(found).endswith(told)
    assert reason_of(found) == "The report does not give every number behind these percentages."


@pytest.mark.parametrize(
    ("base", "clear", "chance"),
    [
        (50, False, "So few answered that the difference from 2018/19 could be chance."),
        (100, False, "The difference from 2018/19 is small enough to be chance."),
        (1000, True, None),
    ],
)
def test_a_difference_is_clear_when_its_interval_leaves_out_nought(base, clear, chance):
    of = [(share, base * share // 100, base) for share in (50, 56)]
    told = reading(measure(seen(YEAR_1, *of[0]), seen(YEAR_2, *of[1])))
    assert told.baseline.clear is clear
    assert told.result is (Result.BETTER if clear else Result.NO_CLEAR_CHANGE)
    assert sentence(told).endswith(chance or f"({base // 2} of {base:,}, 50%).")


@pytest.mark.parametrize(("share", "result"), [(44, Result.WORSE), (56, Result.BETTER)])
def test_a_clear_difference_may_go_either_way(share, result):
    told = reading(measure(seen(YEAR_1, 50, 500, 1000), seen(YEAR_2, share, share * 10, 1000)))
    assert (told.result, told.baseline.clear, reason_of(told)) == (result, True, LARGER)


def test_of_two_equal_shares_nothing_is_said_of_chance():
    told = reading(measure(seen(YEAR_1, 50, 10, 20), seen(YEAR_2, 50, 20, 40)))
    assert sentence(told) == (
        "20 of 40 buses (50%) in 2019/20. That is about the same as at the inspection "
        "(10 of 20, 50%)."
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
def test_both_comparisons_are_told(values, first, before):
    years = (YEAR_1, YEAR_2, YEAR_3)
    item = counted(*(seen(year, value) for year, value in zip(years, values, strict=True)))
    assert sentence(reading(item)) == (
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
def test_the_best_figure_is_told_where_no_comparison_tells_it(values, better, best):
    years = (YEAR_1, YEAR_2, YEAR_3, YEAR_4)
    figures = [seen(year, value) for year, value in zip(years, values, strict=True)]
    told = reading(counted(*figures, better=better))
    assert (told.peak and told.peak.value) == best
    assert (f"The best figure was {best}, in 2019/20." in sentence(told)) == (best is not None)


def test_a_first_figure_from_after_the_inspection_is_not_called_after_it():
    told = reading(counted(seen(YEAR_2, 40), seen(YEAR_3, 60)))
    assert sentence(told) == "60 buses in 2020/21. That is more than in 2019/20 (40)."


@pytest.mark.parametrize(
    ("first", "called"),
    [
        ("2018-09", "at the inspection"),
        ("2018-09/2019-03", "at the inspection"),
        (YEAR_1, "at the inspection"),
        ("2018", "in 2018"),
        ("2018-10", "in October 2018"),
    ],
)
def test_a_first_figure_is_from_the_inspection_where_that_falls_in_its_first_half(first, called):
    told = reading(measure(seen(first, 40), seen(YEAR_3, 60)))
    assert f"That is more than {called} (40 in 100)." in sentence(told)


def test_a_first_figure_without_a_start_is_read_as_before():
    told = reading(measure(seen("../2018-12", 40), seen(YEAR_3, 60)))
    assert "That is more than before 2019 (40 in 100)." in sentence(told)


# --- whatever the figures are -----------------------------------------------------------------


def anything(number):
    """A measure of any shape that the rules let through, the same for the same number."""
    chance = random.Random(number)  # noqa: S311 - not for a secret
    unit = chance.choice(["percent", "count"])
    figures = []
    for year in range(2018, 2018 + chance.randint(1, 6)):
        status = chance.choice([*Status, *[Status.FINAL] * 6])
        months = f"{year}-04/{year}-12" if status is Status.PART_YEAR else str(year)
        base = chance.choice([None, chance.randint(1, 2000)]) if unit == "percent" else None
        count = chance.randint(0, base) if base else None
        value = round(100 * count / base) if base else chance.randint(0, 100)
        if status in {Status.NO_DATA, Status.UNRELIABLE, Status.SUPPRESSED}:
            figures.append(without(months, status))
        else:
            figures.append(seen(months, value, *([count, base] if base else []), status=status))
    return measure(
        *figures, unit=unit, snapshot=chance.random() < 0.2, better=chance.choice(list(Better))
    )


ANYTHING = [anything(number) for number in range(500)]


def test_only_like_is_compared_with_like():
    for item in ANYTHING:
        told = reading(item)
        for found in filter(None, (told.baseline, told.previous)):
            assert found.against.value is not None
            assert told.latest.value is not None
            assert told.latest.status is not Status.UPPER_BOUND
            assert not found.against.period.overlaps(told.latest.period)
            if item.unit == "count" and not item.snapshot:
                assert Status.PART_YEAR not in {told.latest.status, found.against.status}
                assert told.latest.period.months == found.against.period.months


def test_the_result_flips_when_what_is_better_flips():
    flipped = {Result.BETTER: Result.WORSE, Result.WORSE: Result.BETTER}
    for item in ANYTHING:
        told = reading(item.model_copy(update={"better": Better.HIGHER}))
        turned = reading(item.model_copy(update={"better": Better.LOWER}))
        assert turned.result is flipped.get(told.result, told.result)
        assert turned.previous is None or turned.previous.change is told.previous.change


def test_where_neither_is_better_nothing_is_better_or_worse():
    for item in ANYTHING:
        told = reading(item.model_copy(update={"better": Better.NEITHER}))
        assert told.result is Result.CANNOT_TELL


def test_a_figure_of_another_kind_is_called_by_its_kind():
    words = {Status.ESTIMATE: "estimated", Status.UPPER_BOUND: "less than"}
    for item in ANYTHING:
        told = reading(item)
        used = [told.latest, *(c.against for c in (told.baseline, told.previous) if c)]
        for one in filter(None, used):
            assert words.get(one.status, "") in sentence(told).lower()
