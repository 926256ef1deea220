"""A claim beside its figures: how far they support it, compared with what it speaks of."""

import pytest

from macros.content.content import Content
from macros.figures.claims import Agreement, agreement, cited, compared, in_short, verdict
from macros.figures.reading import Result, read
from macros.model.measure import Better, Status
from macros.model.priority import About, Impact, RestsOn, Since
from macros.model.source import SourceRef
from made_up import INSPECTION, counted, estimate, first_line, measure, seen, series, without

BETTER = [seen("2019", 40), seen("2020", 60)]
LOOKS = [estimate("2019", 40), seen("2020", 60)]
WORSE = [seen("2019", 60), seen("2020", 40)]
SAME = [seen("2019", 50), seen("2020", 50)]
UNKNOWN = [without("2019", Status.NO_DATA), seen("2020", 50)]


def read_all(content):
    """What every series shows, with the inspection of the made-up measures."""
    return [
        read(line, INSPECTION) for item in content.measures.values() for _path, line in item.lines()
    ]


def agreed(content, impact):
    """How far the figures that a claim cites support it."""
    return agreement(impact, read_all(content))


def claiming(*items, stated="better", since="earliest", about=None):
    """A claim that cites these measures, and the content that holds them."""
    content = Content(measures={str(n): item for n, item in enumerate(items)})
    impact = Impact(
        id="on-time",
        title="Buses on time",
        claim="Buses are on time.",
        rests_on="figures",
        stated=stated,
        since=since,
        about=about,
        measures=list(content.measures),
        source=SourceRef(document="example-report", section="2a"),
    )
    return content, impact


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ([BETTER], Agreement.AGREES),
        ([BETTER, BETTER], Agreement.AGREES),
        ([LOOKS], Agreement.LOOKS_SO),
        ([BETTER, LOOKS], Agreement.LOOKS_SO),
        ([BETTER, WORSE], Agreement.IN_PART),
        ([LOOKS, SAME], Agreement.IN_PART),
        ([BETTER, SAME], Agreement.IN_PART),
        ([BETTER, UNKNOWN], Agreement.IN_PART),
        ([WORSE], Agreement.DIFFERS),
        ([WORSE, SAME], Agreement.DIFFERS),
        ([WORSE, UNKNOWN], Agreement.DIFFERS),
        ([SAME], Agreement.NO_CLEAR_CHANGE),
        ([SAME, UNKNOWN], Agreement.NO_CLEAR_CHANGE),
        ([UNKNOWN], Agreement.CANNOT_TELL),
        ([UNKNOWN, UNKNOWN], Agreement.CANNOT_TELL),
        ([], None),
    ],
)
def test_figures_support_a_claim_or_not(figures, found):
    assert agreed(*claiming(*(counted(*observations) for observations in figures))) is found


@pytest.mark.parametrize("figures", [BETTER, WORSE])
def test_a_claim_that_states_nothing_is_neither_supported_nor_not(figures):
    assert agreed(*claiming(counted(*figures), stated=None)) is None


# Worse than at first, better than at the inspection and in 2019, the same as the time before.
EVERY_WAY = [
    seen("2016-04/2017-03", 70),
    seen("2018-04/2019-03", 40),
    seen("2019-04/2020-03", 50),
    seen("2020-04/2021-03", 60),
    seen("2021-04/2022-03", 60),
]


@pytest.mark.parametrize(
    ("since", "against", "found", "words"),
    [
        ("inspection", 40, Agreement.AGREES,
         "The figures support this, compared with the time of the inspection."),
        ("earliest", 70, Agreement.DIFFERS,
         "The figures do not support this, compared with the earliest figure."),
        ("previous", 60, Agreement.NO_CLEAR_CHANGE,
         "The figures show no clear change, compared with the figure before."),
        ("2019-04/2020-03", 50, Agreement.AGREES,
         "The figures support this, compared with 2019/20."),
        (2019, None, Agreement.CANNOT_TELL,
         "The figures cannot show this: they have nothing to compare with 2019."),
    ],
)  # fmt: skip
def test_a_claim_is_compared_with_what_it_speaks_of(since, against, found, words):
    content, impact = claiming(counted(*EVERY_WAY), since=since)
    [reading] = read_all(content)
    comparison = compared(impact, reading)
    assert (comparison and comparison.against.value) == against
    assert agreed(content, impact) is found
    assert verdict(impact, found) == words


def test_with_two_figures_the_inspection_is_also_the_earliest_and_the_one_before():
    item = counted(seen("2018-04/2019-03", 40), seen("2019-04/2020-03", 60))
    reading = read(first_line(item), INSPECTION)
    for since in Since:
        _content, impact = claiming(item, since=since)
        assert compared(impact, reading).against.value == 40


def test_a_claim_about_numbers_is_not_shown_by_shares_nor_the_other_way_round():
    shares, numbers = measure(*BETTER), counted(*BETTER)
    assert agreed(*claiming(shares, about=About.NUMBERS)) is Agreement.ONLY_SHARES
    assert agreed(*claiming(numbers, about=About.SHARES)) is Agreement.ONLY_NUMBERS
    assert agreed(*claiming(numbers, about=About.NUMBERS)) is Agreement.AGREES
    assert agreed(*claiming(shares, about=About.SHARES)) is Agreement.LOOKS_SO


@pytest.mark.parametrize("unit", ["percent", "rate"])
def test_only_what_a_claim_is_about_is_asked(unit):
    shares, numbers = measure(*WORSE, unit=unit), counted(*BETTER)
    assert agreed(*claiming(shares, numbers, about=About.NUMBERS)) is Agreement.AGREES
    assert agreed(*claiming(shares, numbers, about=About.SHARES)) is Agreement.DIFFERS
    assert agreed(*claiming(shares, numbers)) is Agreement.IN_PART


def test_what_figures_only_look_like_is_not_called_support():
    _content, impact = claiming(counted(*LOOKS))
    assert verdict(impact, Agreement.LOOKS_SO) == (
        "The figures point this way, compared with the earliest figure. The source does not give "
        "what is needed to rule out chance."
    )


def test_figures_of_which_neither_way_is_better_are_left_out():
    staff = counted(*WORSE, better=Better.NEITHER)
    assert agreed(*claiming(staff)) is None
    assert agreed(*claiming(staff, counted(*BETTER))) is Agreement.AGREES


def test_each_line_of_a_measure_counts_with_its_own_direction():
    item = counted(
        series=[
            series("on-time", *BETTER),
            series("late", *WORSE, better=Better.LOWER),
            series("staff", *WORSE, better=Better.NEITHER),
        ]
    )
    content, impact = claiming(item)
    assert [(found.series.id, found.result) for found in read_all(content)] == [
        ("on-time", Result.BETTER),
        ("late", Result.BETTER),
        ("staff", Result.FOR_INFORMATION),
    ]
    assert agreed(content, impact) is Agreement.AGREES


def test_a_measure_that_could_not_be_read_is_passed_over(content):
    _content, impact = claiming(counted(*BETTER))
    assert "0" not in content.measures
    assert cited(content, impact) == []


FALLEN = [seen("2018", 20), seen("2019", 60), seen("2020", 40)]


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ([BETTER], "The figures support this"),
        ([FALLEN], "The figures support this, but the latest looks worse"),
        ([LOOKS], "The figures point this way"),
        ([BETTER, SAME], "The figures support only part of this"),
        ([WORSE], "The figures do not support this"),
        ([UNKNOWN], "The figures cannot show this"),
    ],
)
def test_in_a_few_words_a_claim_is_no_more_supported_than_in_many(figures, words):
    content, impact = claiming(*(counted(*observations) for observations in figures))
    assert in_short(impact, read_all(content)) == words


def test_what_rests_on_no_figure_or_has_no_verdict_says_so():
    content, impact = claiming(counted(*BETTER), stated=None)
    assert in_short(impact, read_all(content)) == "See its figures"
    for rests_on, words in (("words", "What people said"), ("action", "An action, not a result")):
        assert in_short(impact.model_copy(update={"rests_on": RestsOn(rests_on)}), []) == words
