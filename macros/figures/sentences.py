"""What a reading says, as plain words in the reader's language."""

from collections.abc import Iterator
from datetime import date

from macros.figures import format as printed
from macros.figures.beside import Beside
from macros.figures.reading import WORSE, Change, Comparison, Reading, Reason, Result
from macros.figures.targets import Judged, State, judged
from macros.i18n.language import _
from macros.i18n.language import period as capitalised
from macros.i18n.marks import capital
from macros.model.measure import NUMBERS, SHARES, Better, Observation, Series, Status, TopShare
from macros.model.period import Period
from macros.model.priority import Since

_FEW = 100
_SURE = frozenset({Reason.COUNTED, Reason.MORE_THAN_CHANCE, Reason.RANGES_APART})
_LOOKS = frozenset({Result.LOOKS_BETTER, Result.LOOKS_WORSE})


# --- the verdict ------------------------------------------------------------------------------


def verdict(reading: Reading) -> str:
    """What the figures show, what they are compared with, and whether they fell lately.

    Of what is not counted any more, only when it was last known.
    """
    main = reading.main
    if reading.result is Result.ENDED and reading.latest:
        return _("Last known for {period}.", period=period(reading.latest.period))
    if main is None or reading.result in {Result.CANNOT_TELL, Result.FOR_INFORMATION}:
        return _("{result}.", result=printed.result(reading.result))
    text = _against(main)
    named = reading.of_inspection is reading.latest or reading.spans_inspection
    if reading.inspected and reading.inspection is None and not named:
        text = _("{verdict}; {aside}", verdict=text, aside=_no_inspection(reading))
    if reading.previous and reading.previous.result in WORSE:
        worse_twice = main.result in WORSE
        lower = reading.previous.change is Change.LESS
        text = {
            (False, True): _("{verdict}, but lower than the time before", verdict=text),
            (False, False): _("{verdict}, but higher than the time before", verdict=text),
            (True, True): _("{verdict}, and lower than the time before", verdict=text),
            (True, False): _("{verdict}, and higher than the time before", verdict=text),
        }[worse_twice, lower]
    return _("{text}.", text=text)


def _against(main: Comparison) -> str:
    if main.since is Since.INSPECTION:
        return {
            Result.BETTER: _("Better than at the inspection"),
            Result.LOOKS_BETTER: _("Looks better than at the inspection"),
            Result.NO_CLEAR_CHANGE: _("No clear change since the inspection"),
            Result.LOOKS_WORSE: _("Looks worse than at the inspection"),
            Result.WORSE: _("Worse than at the inspection"),
        }[main.result]
    when = period(main.against.period)
    if main.against.period.start is None:
        return {
            Result.BETTER: _("Better than {period}", period=when),
            Result.LOOKS_BETTER: _("Looks better than {period}", period=when),
            Result.NO_CLEAR_CHANGE: _("No clear change from {period}", period=when),
            Result.LOOKS_WORSE: _("Looks worse than {period}", period=when),
            Result.WORSE: _("Worse than {period}", period=when),
        }[main.result]
    return {
        Result.BETTER: _("Better than in {period}", period=when),
        Result.LOOKS_BETTER: _("Looks better than in {period}", period=when),
        Result.NO_CLEAR_CHANGE: _("No clear change since {period}", period=when),
        Result.LOOKS_WORSE: _("Looks worse than in {period}", period=when),
        Result.WORSE: _("Worse than in {period}", period=when),
    }[main.result]


def _no_inspection(reading: Reading) -> str:
    if (
        reading.of_inspection
        and reading.since
        and _before_break(reading.of_inspection, reading.since)
    ):
        return _("the figure from the inspection cannot be compared with it")
    if reading.of_inspection:
        return _("the figure from the inspection is of a different kind")
    if reading.unreliable_at_inspection:
        return _("there is no reliable figure from the inspection")
    return _("there is no figure from the inspection")


def _before_break(one: Observation, since: Observation) -> bool:
    return one.period.end < since.period.end


# --- at a glance ------------------------------------------------------------------------------


def at_a_glance(reading: Reading) -> str:
    """The latest figure and what the verdict says of it, in one sentence."""
    latest = reading.latest
    if latest is None:
        return reason(reading.reason)
    values = {"figure": _spoken(reading, latest), "period": period(latest.period)}
    if isinstance(reading.series, TopShare):
        said = printed.top_share(reading.series)
        values["figure"] = _("{figure} said {answers}", figure=values["figure"], answers=said)
    if reading.main is None or reading.result is Result.FOR_INFORMATION:
        return _("{figure} in {period}.", **values)
    return _("{figure} in {period}: {verdict}", **values, verdict=_lowered(verdict(reading)))


def compared_with(reading: Reading) -> str:
    """The figure that the verdict is compared with: “At the inspection: 40%, part of a year”."""
    main = reading.main
    if main is None:
        return ""
    figure = printed.labelled(reading.series, main.against)
    if main.since is Since.INSPECTION:
        return _("At the inspection: {figure}", figure=figure)
    return _("{period}: {figure}", period=capitalised(main.against.period), figure=figure)


def how_sure(reading: Reading) -> list[str]:
    """What to know of a verdict, in short; nothing where it is sure."""
    if reading.latest is None:
        return []
    texts = []
    if reading.newest_missing:
        newest = period(reading.series.observations[-1].period)
        texts.append(_("There is no figure for {period}.", period=newest))
    if reading.result is not Result.ENDED and reading.reason not in _SURE:
        texts.append(reason(reading.reason))
    return texts


# --- the sentences ----------------------------------------------------------------------------


def sentence(reading: Reading) -> str:
    """The latest figure, what it is compared with, and what to know of that."""
    if reading.latest is None:
        return " ".join([reason(reading.reason), *_ended(reading.series)])
    texts = [_latest(reading, reading.latest)]
    if reading.main:
        texts.append(_against_main(reading.series, reading.main))
        texts += [
            _against_later(reading.series, one, reading.main.change)
            for one in reading.comparisons
            if one is not reading.main
        ]
    else:
        texts.append(reason(reading.reason))
    if reading.result is Result.FOR_INFORMATION and reading.main:
        texts.append(reason(Reason.NEITHER_IS_BETTER))
    if reading.peak:
        best = printed.spoken(reading.series, reading.peak)
        when = period(reading.peak.period)
        texts.append(_("The best figure was {figure}, in {period}.", figure=best, period=when))
    return " ".join([*texts, *_caveats(reading, reading.latest), *_ended(reading.series)])


def reason(why: Reason) -> str:
    """Why figures read as they do."""
    return {
        Reason.NO_FIGURE: _("There is no figure to read."),
        Reason.ONE_FIGURE: _("There is only one figure, so there is nothing to compare it with."),
        Reason.NOTHING_ALIKE: _(
            "The other figures are of a different kind, so they cannot be compared with it."
        ),
        Reason.NEITHER_IS_BETTER: _(
            "More or fewer of these is neither better nor worse in itself."
        ),
        Reason.ONLY_A_BOUND: _("The earlier figure is only a bound, so we cannot tell."),
        Reason.ABOUT_THE_SAME: _("The two figures are about the same."),
        Reason.CHANCE: _("The difference is small enough to be chance."),
        Reason.MORE_THAN_CHANCE: _("The difference is larger than chance would make it."),
        Reason.WITHIN_CHANCE_OF_ONE: _(
            "The difference is small enough to be chance, whatever number is missing."
        ),
        Reason.BASE_MISSING: _("The source does not give every number behind these figures."),
        Reason.AVERAGES: _("The source does not say how much figures like these vary by chance."),
        Reason.ESTIMATED: _("One of the figures is an estimate."),
        Reason.PROVISIONAL: _("One of the figures is provisional, so it may still change."),
        Reason.RANGES_OVERLAP: _("The ranges of the two figures overlap."),
        Reason.RANGES_APART: _("The ranges of the two figures do not overlap."),
        Reason.RANGE_MISSING: _("The source gives a range for one of the figures only."),
        Reason.COUNTED: _("These are plain counts."),
    }[why]


def _latest(reading: Reading, latest: Observation) -> str:
    figure = _spoken(reading, latest)
    now = _("{figure} in {period}.", figure=figure, period=period(latest.period))
    if isinstance(reading.series, TopShare):
        said = printed.top_share(reading.series)
        when = period(latest.period)
        now = _("{figure} said {answers} in {period}.", figure=figure, answers=said, period=when)
    if not reading.newest_missing:
        return now
    newest = period(reading.series.observations[-1].period)
    return " ".join([_("There is no figure for {period}.", period=newest), now])


def _spoken(reading: Reading, latest: Observation) -> str:
    """A figure at the beginning of a sentence."""
    spoken = printed.spoken(reading.series, latest, reading.series.counting)
    return capital(spoken)


def _same(series: Series, comparison: Comparison) -> Change:
    """The change as it may be said: within rounding it is none."""
    alike = comparison.reason is Reason.ABOUT_THE_SAME
    return Change.SAME if alike else comparison.change


def _against_main(series: Series, main: Comparison) -> str:
    then = main.against
    values = {"figure": printed.spoken(series, then), "period": period(then.period)}
    change = _same(series, main)
    if main.since is Since.INSPECTION:
        return {
            Change.MORE: _("That is more than at the inspection ({figure}).", **values),
            Change.LESS: _("That is less than at the inspection ({figure}).", **values),
            Change.SAME: _("That is about the same as at the inspection ({figure}).", **values),
            Change.UNKNOWN: _(
                "We cannot tell if that is more or less than at the inspection ({figure}).",
                **values,
            ),
        }[change]
    if then.period.start is None:
        return {
            Change.MORE: _("That is more than {period} ({figure}).", **values),
            Change.LESS: _("That is less than {period} ({figure}).", **values),
            Change.SAME: _("That is about the same as {period} ({figure}).", **values),
            Change.UNKNOWN: _(
                "We cannot tell if that is more or less than {period} ({figure}).", **values
            ),
        }[change]
    return {
        Change.MORE: _("That is more than in {period} ({figure}).", **values),
        Change.LESS: _("That is less than in {period} ({figure}).", **values),
        Change.SAME: _("That is about the same as in {period} ({figure}).", **values),
        Change.UNKNOWN: _(
            "We cannot tell if that is more or less than in {period} ({figure}).", **values
        ),
    }[change]


def _against_later(series: Series, later: Comparison, since_main: Change) -> str:
    then = later.against
    when = period(then.period)
    if then.period.start is not None:
        when = _("in {period}", period=when)
    if later.since is Since.YEAR_BEFORE:
        when = _("a year before, {when}", when=when)
    values = {"figure": printed.spoken(series, then), "when": when}
    match (since_main, _same(series, later)):
        case (Change.MORE, Change.LESS):
            return _("But it is less than {when} ({figure}).", **values)
        case (Change.LESS, Change.MORE):
            return _("But it is more than {when} ({figure}).", **values)
        case (_main, Change.MORE):
            return _("It is more than {when} ({figure}).", **values)
        case (_main, Change.LESS):
            return _("It is less than {when} ({figure}).", **values)
        case (_main, Change.UNKNOWN):
            return _("We cannot tell if it is more or less than {when} ({figure}).", **values)
    return _("It is about the same as {when} ({figure}).", **values)


# --- what to know -----------------------------------------------------------------------------


def _caveats(reading: Reading, latest: Observation) -> list[str]:
    share = reading.series.unit not in NUMBERS
    texts = list(_uncertain(reading, latest))
    if share and latest.status is Status.PART_YEAR:
        texts.append(_("The latest figure covers part of a year only."))
    if latest.status is Status.ESTIMATE:
        texts.append(_("The latest figure is an estimate."))
    for compared in reading.comparisons:
        when = period(compared.against.period)
        if share and compared.against.status is Status.PART_YEAR:
            texts.append(_("The figure for {period} covers part of a year only.", period=when))
        if compared.reason is Reason.RANGES_OVERLAP and reading.series.better is not Better.NEITHER:
            texts.append(_overlap(when))
        if _is_chance(compared) and reading.series.better is not Better.NEITHER:
            texts.append(_chance(when, few=_few(latest, compared.against)))
    if reading.series.unit in SHARES:
        texts += _missing_bases(reading, latest)
    elif any(compared.reason is Reason.AVERAGES for compared in reading.comparisons):
        texts.append(_average(looks=reading.result in _LOOKS))
    return texts


def _uncertain(reading: Reading, latest: Observation) -> Iterator[str]:
    """What the source itself says of how sure its figures are, and where the series is broken."""
    series, compared = reading.series, [one.against for one in reading.comparisons]
    if reading.since:
        when = period(reading.since.period)
        yield _(
            "Figures from before {period} are not compared with it: {why}",
            period=when,
            why=printed.stopped(reading.since.breaks or ""),
        )
    if latest.status is Status.PROVISIONAL:
        yield _("The latest figure is provisional, so it may still change.")
    for one in compared:
        if one.status is Status.PROVISIONAL:
            when = period(one.period)
            yield _("The figure for {period} is provisional, so it may still change.", period=when)
    for one in (latest, *compared):
        if between := printed.between(series, one):
            when = period(one.period)
            yield _("The source puts the figure for {period} {range}.", period=when, range=between)


def _ended(series: Series) -> list[str]:
    if series.ended is None:
        return []
    when, why = period(series.ended.date), printed.stopped(series.ended.because)
    return [_("It has not been counted since {period}. Why: {why}", period=when, why=why)]


def _overlap(when: str) -> str:
    return _(
        "The ranges of the two figures overlap, so the difference from {period} could be chance.",
        period=when,
    )


def _average(*, looks: bool) -> str:
    if looks:
        return _(
            "The source does not say how much figures like these vary by chance, so the "
            "difference could be chance."
        )
    return reason(Reason.AVERAGES)


def _is_chance(compared: Comparison) -> bool:
    return compared.reason in {Reason.CHANCE, Reason.WITHIN_CHANCE_OF_ONE}


def _missing_bases(reading: Reading, latest: Observation) -> list[str]:
    looks = reading.result in _LOOKS
    if latest.lower is not None:
        return []  # how sure it is has been said
    if latest.base is None and looks:
        return [
            _("The source does not say how many this is out of, so the difference could be chance.")
        ]
    if latest.base is None:
        return [_("The source does not say how many this is out of.")]
    rounded = [one for one in (latest, reading.main and reading.main.against) if one and one.base]
    if looks and any(one.count is None for one in rounded):
        return [_("The source gives rounded percentages only, so the difference could be chance.")]
    against = reading.main and reading.main.against
    if against and against.base is None and against.lower is None:
        if looks:
            return [
                _(
                    "The source does not say how many the earlier figure is out of, so the "
                    "difference could be chance."
                )
            ]
        return [_("The source does not say how many the earlier figure is out of.")]
    return []


def _chance(when: str, *, few: bool) -> str:
    if few:
        return _("So few answered that the difference from {period} could be chance.", period=when)
    return _("The difference from {period} is small enough to be chance.", period=when)


def _few(*observations: Observation) -> bool:
    return any(one.base is not None and one.base < _FEW for one in observations)


# --- beside the local figure ------------------------------------------------------------------


def targets(series: Series, today: date) -> list[str]:
    """What each target is, and whether it was met, for those who read this on a day."""
    return [_named(series, one) for one in judged(series, today)]


def _named(series: Series, one: Judged) -> str:
    said = _target(series, one)
    return _("{name}: {said}", name=one.target.name, said=said) if one.target.name else said


def _target(series: Series, one: Judged) -> str:
    values = {"target": printed.value(series, one.target.value)}
    if one.figure:
        values["figure"] = printed.labelled(series, one.figure)
    if one.target.by is None:
        if one.figure is None or one.state not in {State.MET, State.MISSED}:
            return _("The target is {target}.", **values)
        values["period"] = period(one.figure.period)
        return {
            State.MET: _(
                "The target is {target}. The figure for {period} meets it ({figure}).", **values
            ),
            State.MISSED: _(
                "The target is {target}. The figure for {period} does not meet it ({figure}).",
                **values,
            ),
        }[one.state]
    values["period"] = period(one.target.by)
    if one.state is State.NOT_DUE:
        return _("The target for {period} is {target}. It is not due yet.", **values)
    if one.figure is None:
        return _("The target for {period} was {target}. There is no figure to tell.", **values)
    return {
        State.MET: _("The target for {period} was {target}. It was met ({figure}).", **values),
        State.MISSED: _(
            "The target for {period} was {target}. It was missed ({figure}).", **values
        ),
        State.CANNOT_TELL: _(
            "The target for {period} was {target}. We cannot tell if it was met ({figure}).",
            **values,
        ),
    }[one.state]


def beside(reading: Reading, other: Beside) -> str:
    """The newest figure of another place that stands beside one of ours; never which is better."""
    ours = [one for one in reversed(reading.series.observations) if one.value is not None]
    both = (other.at[one.period] for one in ours if one.period in other.at)
    theirs = next((one for one in both if one.value is not None), None)
    if theirs is None:
        return ""
    values = {"figure": printed.labelled(other.series, theirs), "period": period(theirs.period)}
    same = reading.latest is not None and theirs.period == reading.latest.period
    year = same and theirs.period.months == 12
    if place := other.measure.place:
        values["place"] = place
        if year:
            return _("In {place} it was {figure} in the same year.", **values)
        if same:
            return _("In {place} it was {figure} at the same time.", **values)
        return _("In {place} it was {figure} in {period}.", **values)
    values["title"] = other.measure.title
    if year:
        return _("{title}: {figure} in the same year.", **values)
    if same:
        return _("{title}: {figure} at the same time.", **values)
    return _("{title}: {figure} in {period}.", **values)


def period(when: Period) -> str:
    """A period inside a sentence: before 2019."""
    text = capitalised(when)
    return _lowered(text) if when.start is None else text


def _lowered(text: str) -> str:
    """A sentence within another."""
    return text[0].lower() + text[1:]
