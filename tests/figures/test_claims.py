"""A claim beside its figures: how far they bear it out."""

import pytest

from macros.content.content import Content
from macros.figures.claims import Agreement, agreement, cited
from macros.figures.reading import Result
from macros.model.measure import Better, Status
from macros.model.source import SourceRef
from macros.model.weakness import Impact
from made_up import counted, measure, seen, series, without

BETTER = [seen("2019", 40), seen("2020", 60)]
WORSE = [seen("2019", 60), seen("2020", 40)]
SAME = [seen("2019", 50), seen("2020", 50)]
UNKNOWN = [without("2019", Status.NO_DATA), seen("2020", 50)]


def agreed(content, impact):
    """How far the figures that a claim cites support it."""
    return agreement(impact, cited(content, impact))


def claiming(*items, stated="better"):
    """A claim that cites these measures, and the content that holds them."""
    content = Content(measures={str(n): item for n, item in enumerate(items)})
    impact = Impact(
        id="on-time",
        title="Buses on time",
        claim="Buses are on time.",
        rests_on="figures",
        stated=stated,
        measures=list(content.measures),
        source=SourceRef(document="example-report", section="2a"),
    )
    return content, impact


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ([BETTER], Agreement.AGREES),
        ([BETTER, BETTER], Agreement.AGREES),
        ([BETTER, WORSE], Agreement.IN_PART),
        ([BETTER, SAME], Agreement.IN_PART),
        ([BETTER, UNKNOWN], Agreement.IN_PART),
        ([WORSE], Agreement.DIFFERS),
        ([SAME], Agreement.DIFFERS),
        ([WORSE, UNKNOWN], Agreement.DIFFERS),
        ([UNKNOWN], Agreement.CANNOT_TELL),
        ([UNKNOWN, UNKNOWN], Agreement.CANNOT_TELL),
        ([], None),
    ],
)
def test_figures_bear_a_claim_out_or_not(figures, found):
    assert agreed(*claiming(*(counted(*observations) for observations in figures))) is found


@pytest.mark.parametrize("figures", [BETTER, WORSE])
def test_a_claim_that_states_nothing_is_neither_borne_out_nor_not(figures):
    assert agreed(*claiming(counted(*figures), stated=None)) is None


def test_figures_of_which_neither_way_is_better_are_left_out():
    staff = counted(*WORSE, better=Better.NEITHER)
    assert agreed(*claiming(staff)) is None
    assert agreed(*claiming(staff, counted(*BETTER))) is Agreement.AGREES


def test_each_line_of_a_measure_counts_with_its_own_direction():
    item = measure(
        series=[
            series("on-time", *BETTER),
            series("late", *WORSE, better=Better.LOWER),
            series("staff", *WORSE, better=Better.NEITHER),
        ]
    )
    content, impact = claiming(item)
    assert [(found.series.id, found.result) for found in cited(content, impact)] == [
        ("on-time", Result.BETTER),
        ("late", Result.BETTER),
        ("staff", Result.CANNOT_TELL),
    ]
    assert agreed(content, impact) is Agreement.AGREES


def test_a_measure_that_could_not_be_read_is_passed_over():
    content, impact = claiming(counted(*BETTER))
    content.measures.clear()
    assert cited(content, impact) == []


@pytest.mark.parametrize(
    ("weakness", "impact", "found"),
    [
        ("plans", "plans-good-or-better", Agreement.CANNOT_TELL),
        ("plans", "sendco-feedback", Agreement.IN_PART),
        ("plans", "parent-feedback", Agreement.AGREES),
        ("plans", "plans-on-time", None),
        ("annual-reviews", "reviews-decisions-and-changes", Agreement.CANNOT_TELL),
        ("health-leadership", "health-advice-within-6-weeks", Agreement.AGREES),
    ],
)
def test_the_claims_of_the_report_are_borne_out_or_not(content, weakness, impact, found):
    claim = next(item for item in content.weaknesses[weakness].impacts if item.id == impact)
    assert agreed(content, claim) is found
