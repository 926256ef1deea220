"""A claim beside its figures: whether they support it, and compared with what."""

from collections.abc import Iterable
from enum import StrEnum

from macros.content.content import Content
from macros.figures.reading import (
    BETTER,
    Comparison,
    Reading,
    Result,
    against_a_year_before,
    against_period,
    read,
)
from macros.figures.sentences import period
from macros.i18n.language import _
from macros.model.measure import NUMBERS, SHARES, Better, Measure, Unit
from macros.model.period import Period
from macros.model.priority import About, Impact, RestsOn, Since


class Agreement(StrEnum):
    """How far the figures support a claim."""

    AGREES = "agrees"
    LOOKS_SO = "looks_so"  # better, but chance could not be judged for each
    IN_PART = "in_part"
    NO_CLEAR_CHANGE = "no_clear_change"
    DIFFERS = "differs"
    CANNOT_TELL = "cannot_tell"
    ONLY_SHARES = "only_shares"  # the claim is about numbers
    ONLY_NUMBERS = "only_numbers"  # the claim is about shares
    ONLY_OTHERS = "only_others"  # the figures are waits or scores too, and the claim is not


SUPPORTED = frozenset({Agreement.AGREES, Agreement.LOOKS_SO})


def readings(content: Content, measures: Iterable[Measure]) -> list[Reading]:
    """What every series of these measures shows."""
    inspection = content.area.publishing.inspection
    return [read(series, inspection) for measure in measures for _path, series in measure.lines()]


def cited(content: Content, impact: Impact) -> list[Reading]:
    """The readings of everything that a claim cites."""
    known = content.measures
    return readings(content, [known[name] for name in impact.measures if name in known])


def compared(impact: Impact, reading: Reading) -> Comparison | None:
    """The comparison that a claim is about; None where it cannot be made."""
    match impact.since:
        case Since.INSPECTION:
            return reading.inspection
        case Since.PREVIOUS:
            return max(reading.comparisons, key=lambda one: one.against.period.end, default=None)
        case Since.YEAR_BEFORE:
            return against_a_year_before(reading.series)
        case Period():
            return against_period(reading.series, impact.since)
    return reading.earliest or reading.inspection


def fell_lately(readings: Iterable[Reading]) -> int:
    """How many series are worse, or look worse, than the time before."""
    return sum(one.fell_lately for one in readings)


def agreement(impact: Impact, readings: Iterable[Reading]) -> Agreement | None:
    """Whether the figures are better, as the claim states; None where it states nothing.

    Figures of which neither direction is better, such as numbers of staff, are left out.
    """
    asked = [one for one in readings if one.series.better is not Better.NEITHER]
    if impact.stated is None or not asked:
        return None
    meant = [one for one in asked if impact.about in {None, _about(one.series.unit)}]
    if not meant:
        kinds = {_about(one.series.unit) for one in asked}
        only = {About.SHARES: Agreement.ONLY_SHARES, About.NUMBERS: Agreement.ONLY_NUMBERS}
        kind = kinds.pop()
        return only[kind] if kind and not kinds else Agreement.ONLY_OTHERS
    found = [compared(impact, one) for one in meant]
    return _together({one.result if one else Result.CANNOT_TELL for one in found})


def _about(unit: Unit) -> About | None:
    """What a claim would be about; a wait or a score is neither a number nor a share."""
    if unit in NUMBERS:
        return About.NUMBERS
    return About.SHARES if unit in SHARES else None


def _together(results: set[Result]) -> Agreement:
    if results == {Result.BETTER}:
        return Agreement.AGREES
    if results <= BETTER:
        return Agreement.LOOKS_SO
    if results & BETTER:
        return Agreement.IN_PART
    if results == {Result.CANNOT_TELL}:
        return Agreement.CANNOT_TELL
    if results <= {Result.NO_CLEAR_CHANGE, Result.CANNOT_TELL}:
        return Agreement.NO_CLEAR_CHANGE
    return Agreement.DIFFERS


def in_short(impact: Impact, found: list[Reading]) -> str:
    """What a claim rests on, or what the readings that it cites show of it, in a few words."""
    if impact.rests_on is RestsOn.ACTION:
        return _("An action, not a result")
    if impact.rests_on is RestsOn.WORDS:
        return _("What people said")
    said = agreement(impact, found)
    if said in SUPPORTED and fell_lately(found):
        return {
            Agreement.AGREES: _("The figures support this, but the latest looks worse"),
            Agreement.LOOKS_SO: _("The figures point this way, but the latest looks worse"),
        }[said]
    if said is None:
        return _("See its figures") if found else ""
    return {
        Agreement.AGREES: _("The figures support this"),
        Agreement.LOOKS_SO: _("The figures point this way"),
        Agreement.IN_PART: _("The figures support only part of this"),
        Agreement.NO_CLEAR_CHANGE: _("The figures show no clear change"),
        Agreement.DIFFERS: _("The figures do not support this"),
    }.get(said, _("The figures cannot show this"))


def verdict(impact: Impact, found: Agreement) -> str:
    """What the figures say of a claim, and what they are compared with; no more than they show."""
    then = _then(impact.since)
    return {
        Agreement.AGREES: _("The figures support this, compared with {then}.", then=then),
        Agreement.LOOKS_SO: _(
            "The figures point this way, compared with {then}. The source does not give what is "
            "needed to rule out chance.",
            then=then,
        ),
        Agreement.IN_PART: _(
            "The figures support only part of this, compared with {then}.", then=then
        ),
        Agreement.NO_CLEAR_CHANGE: _(
            "The figures show no clear change, compared with {then}.", then=then
        ),
        Agreement.DIFFERS: _("The figures do not support this, compared with {then}.", then=then),
        Agreement.CANNOT_TELL: _(
            "The figures cannot show this: they have nothing to compare with {then}.", then=then
        ),
        Agreement.ONLY_SHARES: _(
            "The figures cannot show this: the claim is about a number, and they are percentages."
        ),
        Agreement.ONLY_NUMBERS: _(
            "The figures cannot show this: the claim is about a share, and they are numbers."
        ),
        Agreement.ONLY_OTHERS: _(
            "The figures cannot show this: they are of another kind than the claim."
        ),
    }[found]


def _then(since: Since | Period | None) -> str:
    if isinstance(since, Period):
        return period(since)
    return {
        Since.INSPECTION: _("the time of the inspection"),
        Since.PREVIOUS: _("the figure before"),
        Since.YEAR_BEFORE: _("the same time a year before"),
    }.get(since or Since.EARLIEST, _("the earliest figure"))
