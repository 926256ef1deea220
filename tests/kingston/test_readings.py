"""What the report's own figures show, known answer by known answer.

They are computed on the figures of that document alone, so that what is added changes nothing here.
"""

import pytest

from macros.figures.claims import Agreement, agreement
from macros.figures.reading import Change, Reason, Result, Sureness, read
from macros.figures.sentences import sentence, verdict
from macros.model.period import Period
from macros.model.priority import Impact

INSPECTION = Period.parse("2018-09")
NO_BASE = "The source does not say how many this is out of, so the difference could be chance."
NO_RELIABLE = "; there is no reliable figure from the inspection."
NO_FIGURE = "; there is no figure from the inspection."
PARENTS = ["assessment-positive", "confidence-in-quality", "able-to-take-part"]
REVIEWS = ["engaged-and-listened-to", "child-listened-to", "plan-reflects-needs",
           "overall-experience"]  # fmt: skip


@pytest.fixture(scope="module")
def known(printed):
    """The reading of one line, as the report has it."""

    def of(measure_id, series_id=None):
        return read(printed[measure_id][series_id or measure_id], INSPECTION)

    return of


@pytest.mark.parametrize("series_id", PARENTS)
def test_what_parents_say_of_plans_has_no_clear_change(known, series_id):
    found = known("parent-feedback", series_id)
    assert (found.result, found.reason) == (Result.NO_CLEAR_CHANGE, Reason.WITHIN_CHANCE_OF_ONE)
    assert verdict(found) == "No clear change from before 2019."


def test_a_bound_from_before_the_inspection_stays_one(known):
    found = known("parent-feedback", "confidence-in-quality")
    assert "That is more than before 2019 (less than 75 in 100, an estimate)." in sentence(found)
    assert "So few answered that the difference from 2020/21 could be chance." in sentence(found)


@pytest.mark.parametrize("series_id", REVIEWS)
def test_what_parents_say_of_annual_reviews_looks_better_than_in_2019_20(known, series_id):
    found = known("annual-review-feedback", series_id)
    assert (found.result, found.main.sureness) == (Result.LOOKS_BETTER, Sureness.UNTESTED)
    assert verdict(found) == f"Looks better than in 2019/20{NO_FIGURE}"


def test_reviews_done_are_better_than_in_2020(known):
    found = known("annual-review-duties", "review-within-12-months")
    assert (found.result, found.main.sureness) == (Result.BETTER, Sureness.TESTED)
    assert verdict(found) == f"Better than in 2020{NO_RELIABLE}"


def test_decisions_have_no_clear_change_since_2020_and_are_less(known):
    found = known("annual-review-duties", "decision-within-4-weeks")
    assert (found.result, found.main.change) == (Result.NO_CLEAR_CHANGE, Change.LESS)
    assert verdict(found) == f"No clear change since 2020{NO_RELIABLE}"
    assert sentence(found) == (
        "619 of 1,237 annual reviews (50%) in 2021. That is less than in 2020 (485 of 898, 54%). "
        "The difference from 2020 is small enough to be chance."
    )


def test_good_plans_look_better_than_in_2019_20(known):
    found = known("plans-good-or-better")
    assert found.result is Result.LOOKS_BETTER
    assert verdict(found) == f"Looks better than in 2019/20{NO_FIGURE}"
    assert sentence(found) == (
        "84 in 100 EHC plans in 2021/22. That is more than in 2019/20 (48 in 100). It is more than "
        "in 2020/21 (82 in 100). The latest figure covers part of a year only. " + NO_BASE
    )


def test_plans_maintained_are_for_information(known):
    found = known("plans-maintained")
    assert (found.result, verdict(found)) == (Result.FOR_INFORMATION, "For information.")


def test_plans_within_20_weeks_look_worse_than_at_the_inspection(known):
    found = known("plans-within-20-weeks")
    assert found.result is Result.LOOKS_WORSE
    assert verdict(found) == "Looks worse than at the inspection, and lower than the time before."
    assert sentence(found) == (
        "67 in 100 EHC plans in April to December 2021. That is less than at the inspection "
        "(83 in 100). It is less than in 2020/21 (89 in 100). The best figure was 97 in 100, in "
        f"2019/20. The latest figure covers part of a year only. {NO_BASE}"
    )


def test_health_advice_looks_better_than_at_the_inspection_and_is_down_from_its_best(known):
    found = known("health-advice-within-6-weeks")
    assert (found.result, found.peak.value) == (Result.LOOKS_BETTER, 87)
    assert verdict(found) == "Looks better than at the inspection, but lower than the time before."


def test_estimates_are_called_so_and_set_beside_whole_years_only(known):
    found = known("social-care-advice-number")
    assert (found.result, found.reason) == (Result.LOOKS_BETTER, Reason.ESTIMATED)
    assert sentence(found) == (
        "An estimated 147 pieces of advice in 2021/22. That is more than at the inspection (77). "
        "But it is less than in 2020/21 (153). The latest figure is an estimate."
    )


@pytest.mark.parametrize(
    ("series_id", "result"),
    [
        ("confident-in-process", Result.BETTER),
        ("reflects-needs", Result.NO_CLEAR_CHANGE),
        ("access-to-teaching", Result.NO_CLEAR_CHANGE),
        ("outcomes-reached", Result.NO_CLEAR_CHANGE),
        ("reviews-helpful", Result.BETTER),
    ],
)
def test_of_nine_co_ordinators_most_differences_could_be_chance(known, series_id, result):
    assert known("sendco-feedback", series_id).result is result


CLAIMS = {
    "good plans": ("earliest", None, ["plans-good-or-better"], Agreement.LOOKS_SO),
    "what co-ordinators say": ("inspection", None, ["sendco-feedback"], Agreement.CANNOT_TELL),
    "what parents say": ("../2018-12", None, ["parent-feedback"], Agreement.NO_CLEAR_CHANGE),
    "health advice": ("inspection", None, ["health-advice-within-6-weeks"], Agreement.LOOKS_SO),
    "experience": ("earliest", "numbers", ["annual-review-feedback"], Agreement.ONLY_SHARES),
    "reviews and decisions": (
        "earliest",
        None,
        ["annual-review-duties", "reviews-for-under-fives"],
        Agreement.IN_PART,
    ),
    "health budgets": ("earliest", "numbers", ["personal-health-budgets"], Agreement.AGREES),
}


@pytest.mark.parametrize(("since", "about", "measures", "agrees"), CLAIMS.values(), ids=CLAIMS)
def test_the_figures_support_a_claim_of_the_report_or_not(printed, since, about, measures, agrees):
    claim = Impact(
        id="claim",
        title="A claim",
        claim="It is better.",
        rests_on="figures",
        stated="better",
        since=since,
        about=about,
        measures=measures,
        source={"document": "impact-report-2022", "section": "1"},
    )
    lines = [line for name in measures for line in printed[name].values()]
    assert agreement(claim, [read(line, INSPECTION) for line in lines]) is agrees
