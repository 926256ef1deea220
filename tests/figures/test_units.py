"""Each unit: how it is printed, said, drawn, compared and given away as open data."""

import csv
import io
import random

import pytest

from macros.figures import charts, claims, export
from macros.figures import format as wording
from macros.figures.reading import Reason, Result, Sureness, read
from macros.figures.sentences import sentence
from macros.i18n.language import pounds, speaking
from macros.model.measure import NUMBERS, SHARES, Better, Unit
from macros.model.number import Printed
from macros.model.priority import Impact
from made_up import INSPECTION, first_line, measure, part, published, seen, series

YEAR_1, YEAR_2 = "2018-04/2019-03", "2020-04/2021-03"
MORE = {Unit.RATE: {"per": 1000}, Unit.SCORE: {"out_of": 5}}


def of(unit, *observations, **fields):
    return measure(*observations, **{"unit": unit, **MORE.get(unit, {}), **fields})


def figures(unit, value, things, **fields):
    """A value in a table, in a sentence, and what is above the table."""
    item = of(unit, seen("2020", value), counting=things, **fields)
    line, [one] = first_line(item), item.observations
    return (
        wording.figure(line, one),
        wording.spoken(line, one, things),
        wording.what_is_counted(line),
    )


@pytest.mark.parametrize(
    ("unit", "value", "things", "printed"),
    [
        ("percent", 72, "plans", ("72%", "72 in 100 plans", "Percentage of plans")),
        ("people", 1237, "children", ("1,237", "1,237 children", "Number of children")),
        ("count", 40, "places", ("40", "40 places", "Number of places")),
        ("pounds", 250000, "short breaks",
         ("£250,000", "£250,000 for short breaks", "Pounds for short breaks")),
        ("pounds", -3000, "short breaks",
         ("−£3,000", "−£3,000 for short breaks", "Pounds for short breaks")),
        ("pounds", "4.50", "a ticket", ("£4.50", "£4.50 for a ticket", "Pounds for a ticket")),
        ("weeks", 4.5, "an assessment",
         ("4.5 weeks", "4.5 weeks for an assessment", "Weeks for an assessment")),
        ("weeks", 1, "a reply", ("1 week", "1 week for a reply", "Weeks for a reply")),
        ("weeks", "1.0", "a reply", ("1.0 weeks", "1.0 weeks for a reply", "Weeks for a reply")),
        ("days", 12, "a reply", ("12 days", "12 days for a reply", "Days for a reply")),
        ("days", -3, "a reply", ("−3 days", "−3 days for a reply", "Days for a reply")),
        ("rate", 1.2, "children",
         ("1.2 per 1,000", "1.2 per 1,000 children", "Number per 1,000 children")),
        ("score", 4.2, "short breaks",
         ("4.2 out of 5", "4.2 out of 5 for short breaks", "Score out of 5 for short breaks")),
        ("full_time_posts", 25.5, "therapy",
         ("25.5", "25.5 full-time posts for therapy", "Full-time posts for therapy")),
        ("full_time_posts", 1, "therapy",
         ("1", "1 full-time post for therapy", "Full-time posts for therapy")),
        ("full_time_posts", 0.5, "therapy",
         ("0.5", "0.5 full-time posts for therapy", "Full-time posts for therapy")),
    ],
)  # fmt: skip
def test_a_value_is_printed_and_said_in_its_unit(unit, value, things, printed):
    assert figures(unit, value, things) == printed


def test_a_later_mention_has_its_unit_too():
    item = of("full_time_posts", seen("2020", 25.5))
    assert wording.spoken(first_line(item), item.observations[0]) == "25.5 full-time posts"


def test_money_and_time_are_written_as_the_language_writes_them():
    with speaking("fr"):
        assert pounds(-250000).replace("\u202f", " ").replace("\xa0", " ") == "−250 000 £GB"
        assert figures("weeks", 4.5, "x")[0].replace("\xa0", " ") == "4,5 semaines"
    with speaking("pl"):
        assert figures("weeks", 5, "x")[0] == "5 tygodni"


# --- comparing --------------------------------------------------------------------------------


@pytest.mark.parametrize("unit", list(Unit))
def test_how_sure_a_difference_is_follows_from_what_the_unit_can_know(unit):
    item = of(unit, seen(YEAR_1, 2), seen(YEAR_2, 4))
    [found, *_] = read(first_line(item), INSPECTION).comparisons
    if unit in NUMBERS:
        assert (found.sureness, found.result) == (Sureness.COUNTED, Result.BETTER)
    else:
        assert (found.sureness, found.result) == (Sureness.UNTESTED, Result.LOOKS_BETTER)
        share = unit in SHARES
        assert found.reason is (Reason.BASE_MISSING if share else Reason.AVERAGES)


def test_a_mean_wait_is_never_more_than_looks_better_and_the_sentence_says_why():
    item = of("weeks", seen(YEAR_1, "6.0"), seen(YEAR_2, 4.5), better="lower", counting="plans")
    found = read(first_line(item), INSPECTION)
    assert found.result is Result.LOOKS_BETTER
    assert sentence(found) == (
        "4.5 weeks for plans in 2020/21. That is less than at the inspection (6.0 weeks). The "
        "source does not say how much figures like these vary by chance, so the difference could "
        "be chance."
    )


def test_waits_that_differ_by_one_in_the_last_place_are_about_the_same():
    found = read(first_line(of("weeks", seen(YEAR_1, 4.4), seen(YEAR_2, 4.5))), INSPECTION)
    assert found.result is Result.NO_CLEAR_CHANGE


@pytest.mark.parametrize(("more", "result"), [(15, "no_clear_change"), (40, "better")])
def test_a_rate_with_the_numbers_behind_it_is_tested(more, result):
    before, now = seen(YEAR_1, 1, 10, 10000), seen(YEAR_2, more / 10, more, 10000)
    [found] = read(first_line(of("rate", before, now)), INSPECTION).comparisons
    assert (found.sureness, found.result) == (Sureness.TESTED, result)


def test_a_rate_with_one_base_is_held_against_its_own_interval():
    before, now = seen(YEAR_1, 1, 10, 10000), seen(YEAR_2, 1.2)
    [found] = read(first_line(of("rate", before, now)), INSPECTION).comparisons
    assert found.reason is Reason.WITHIN_CHANCE_OF_ONE


@pytest.mark.parametrize("unit", list(Unit))
def test_part_of_a_year_is_set_against_a_year_only_where_nothing_adds_up(unit):
    item = of(unit, seen(YEAR_1, 2), part("2021-04/2021-12", 4))
    found = read(first_line(item), INSPECTION)
    adds_up = unit in {Unit.PEOPLE, Unit.COUNT, Unit.POUNDS}
    assert bool(list(found.comparisons)) is not adds_up


def test_less_than_nothing_is_less():
    item = of("pounds", seen(YEAR_1, 100), seen(YEAR_2, -3000), better=Better.NEITHER)
    assert sentence(read(first_line(item), INSPECTION)) == (
        "−£3,000 for buses in 2020/21. That is less than at the inspection (£100). More or fewer "
        "of these is neither better nor worse in itself."
    )


@pytest.mark.parametrize(
    ("unit", "about", "found"),
    [
        ("people", "numbers", "agrees"),
        ("pounds", "numbers", "agrees"),
        ("full_time_posts", "numbers", "agrees"),
        ("pounds", "shares", "only_numbers"),
        ("rate", "shares", "looks_so"),
        ("rate", "numbers", "only_shares"),
        ("weeks", "numbers", "only_others"),
        ("score", "shares", "only_others"),
        ("score", None, "looks_so"),
    ],
)
def test_a_claim_is_held_against_figures_of_its_own_kind(unit, about, found):
    item = of(unit, seen(YEAR_1, 2), seen(YEAR_2, 4))
    impact = Impact(
        id="x", title="x", claim="x", rests_on="figures", stated="better", since="earliest",
        about=about, source={"document": "example-report", "section": "2a"},
    )  # fmt: skip
    agreement = claims.agreement(impact, [read(first_line(item), INSPECTION)])
    assert agreement == found
    assert claims.verdict(impact, agreement)


# --- drawing ----------------------------------------------------------------------------------


def test_a_bar_below_zero_lies_on_the_other_side_of_a_line():
    item = of("pounds", seen("2019", -1000), seen("2020", 3000))
    line = first_line(item)
    assert wording.bar(item, line, -1000) == wording.Bar(0, 25, 25)
    assert wording.bar(item, line, 3000) == wording.Bar(25, 75, 25)


def test_a_bar_of_a_score_is_out_of_the_highest():
    item = of("score", seen("2020", 4))
    assert wording.bar(item, first_line(item), 4) == wording.Bar(0, 80, None)


def test_every_bar_lies_within_the_width_and_begins_at_zero():
    chance = random.Random(1)  # noqa: S311 - not for a secret
    for _each in range(500):
        low = chance.choice([0, -5, -5000])
        values = [round(chance.uniform(low, 5000), 1) for _one in range(chance.randint(1, 5))]
        item = of("pounds", *(seen(str(2015 + n), value) for n, value in enumerate(values)))
        line = first_line(item)
        for value in values:
            bar = wording.bar(item, line, value)
            assert bar.width >= 0
            assert 0 <= bar.start <= bar.start + bar.width <= 100
            zero = bar.zero or 0
            assert (bar.start if value >= 0 else bar.start + bar.width) == zero
        axis = charts.figure(item).layout.xaxis
        assert axis.range[0] < min(0, *values) or axis.range[0] == 0 <= min(values)
        assert axis.range[1] > max(0, *values)
        assert 0 in axis.tickvals
        assert len(axis.tickvals) <= 5
        assert all(axis.range[0] <= tick <= axis.range[1] for tick in axis.tickvals)


def test_the_axis_of_money_is_in_pounds_and_that_of_people_in_whole_ones():
    money = charts.figure(of("pounds", seen("2019", -200), seen("2020", 300))).layout.xaxis
    assert money.ticktext == ("−£200", "£0", "£200")
    people = charts.figure(of("people", seen("2020", 2))).layout.xaxis
    assert people.ticktext == ("0", "1", "2")


def test_only_lines_of_like_unit_and_like_number_share_a_chart():
    lines = [
        series("one", seen("2020", 4)),
        series("two", seen("2020", 5), per=100),
        series("three", seen("2020", 6), unit="people"),
    ]
    item = of("rate", series=lines)
    assert [bars.name for bars in charts.figure(item).data] == ["one"]
    assert [line.measured_in for _path, line in item.lines()] == [
        "rate 1000", "rate 100", "people"
    ]  # fmt: skip


# --- open data --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("unit", "value", "row"),
    [
        ("pounds", Printed(-3000), ("-3000", "pounds", "", "", "−£3,000")),
        ("weeks", Printed(4.5, 1), ("4.5", "weeks", "", "", "4.5 weeks")),
        ("rate", Printed(1.2, 1), ("1.2", "rate", "1000", "", "1.2 per 1,000")),
        ("score", Printed(4, 1), ("4.0", "score", "", "5", "4.0 out of 5")),
        ("people", Printed(7), ("7", "people", "", "", "7")),
    ],
)
def test_a_row_of_open_data_says_in_what_it_is_measured(unit, value, row):
    text = export.to_csv(published(), of(unit, seen("2020", value)))
    [found] = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    names = ("value", "unit", "per", "out_of", "shown_as")
    assert tuple(found[name] for name in names) == row
    for one in Unit:
        assert str(one) in export.FIELDS["unit"][1]
