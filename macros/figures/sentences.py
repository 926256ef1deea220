"""What a reading says, as plain words in the reader's language."""

from macros.figures import format as printed
from macros.figures.reading import WORSE, Change, Comparison, Reading, Reason, Result
from macros.i18n.language import _
from macros.i18n.language import period as capitalised
from macros.model.measure import Better, Observation, Series, Status, Unit
from macros.model.period import Period
from macros.model.priority import Since

_FEW = 100


# --- the verdict ------------------------------------------------------------------------------


def verdict(reading: Reading) -> str:
    """What the figures show, what they are compared with, and whether they fell lately."""
    main = reading.main
    if main is None or reading.result in {Result.CANNOT_TELL, Result.FOR_INFORMATION}:
        return _("{result}.", result=printed.result(reading.result))
    text = _against(main)
    named = reading.of_inspection is reading.latest or reading.spans_inspection
    if reading.inspection is None and not named:
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
    return f"{text}."


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
    if reading.of_inspection:
        return _("the figure from the inspection is of a different kind")
    if reading.unreliable_at_inspection:
        return _("there is no reliable figure from the inspection")
    return _("there is no figure from the inspection")


# --- the sentences ----------------------------------------------------------------------------


def sentence(reading: Reading) -> str:
    """The latest figure, what it is compared with, and what to know of that."""
    if reading.latest is None:
        return reason(reading.reason)
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
    return " ".join([*texts, *_caveats(reading, reading.latest)])


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
        Reason.BASE_MISSING: _("The report does not give every number behind these percentages."),
        Reason.ESTIMATED: _("One of the figures is an estimate."),
        Reason.COUNTED: _("These are plain counts."),
    }[why]


def _latest(reading: Reading, latest: Observation) -> str:
    spoken = printed.spoken(reading.series, latest, reading.series.counting)
    figure = spoken[0].upper() + spoken[1:]
    now = _("{figure} in {period}.", figure=figure, period=period(latest.period))
    if not reading.newest_missing:
        return now
    newest = period(reading.series.observations[-1].period)
    return " ".join([_("There is no figure for {period}.", period=newest), now])


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
    share = reading.series.unit is not Unit.COUNT
    texts = []
    if share and latest.status is Status.PART_YEAR:
        texts.append(_("The latest figure covers part of a year only."))
    if latest.status is Status.ESTIMATE:
        texts.append(_("The latest figure is an estimate."))
    for compared in reading.comparisons:
        when = period(compared.against.period)
        if share and compared.against.status is Status.PART_YEAR:
            texts.append(_("The figure for {period} covers part of a year only.", period=when))
        if _is_chance(compared) and reading.series.better is not Better.NEITHER:
            texts.append(_chance(when, few=_few(latest, compared.against)))
    if share:
        texts += _missing_bases(reading, latest)
    return texts


def _is_chance(compared: Comparison) -> bool:
    return compared.reason in {Reason.CHANCE, Reason.WITHIN_CHANCE_OF_ONE}


def _missing_bases(reading: Reading, latest: Observation) -> list[str]:
    looks = reading.result in {Result.LOOKS_BETTER, Result.LOOKS_WORSE}
    if latest.base is None and looks:
        return [
            _("The report does not say how many this is out of, so the difference could be chance.")
        ]
    if latest.base is None:
        return [_("The report does not say how many this is out of.")]
    if reading.main and reading.main.against.base is None:
        if looks:
            return [
                _(
                    "The report does not say how many the earlier figure is out of, so the "
                    "difference could be chance."
                )
            ]
        return [_("The report does not say how many the earlier figure is out of.")]
    return []


def _chance(when: str, *, few: bool) -> str:
    if few:
        return _("So few answered that the difference from {period} could be chance.", period=when)
    return _("The difference from {period} is small enough to be chance.", period=when)


def _few(*observations: Observation) -> bool:
    return any(one.base is not None and one.base < _FEW for one in observations)


def period(when: Period) -> str:
    """A period inside a sentence: before 2019."""
    text = capitalised(when)
    return text[0].lower() + text[1:] if when.start is None else text
