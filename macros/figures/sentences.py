"""What a reading says, as a plain sentence in the reader's language."""

from macros.figures import format as printed
from macros.figures.reading import Change, Comparison, Reading, Reason
from macros.i18n.language import _, period
from macros.model.measure import Observation, Series, Status, Unit

_FEW = 100


def sentence(reading: Reading) -> str:
    """What the series shows: the latest figure, what it is compared with, and what to know."""
    if reading.latest is None:
        return reason(reading)
    texts = [_latest(reading, reading.latest)]
    if reading.baseline:
        texts.append(_against_baseline(reading, reading.baseline))
        if reading.previous:
            texts.append(_against_previous(reading, reading.previous, reading.baseline.change))
    else:
        texts.append(reason(reading))
        if reading.previous:
            texts.append(_against_previous(reading, reading.previous))
    if reading.peak:
        best = printed.spoken(reading.series, reading.peak)
        when = period(reading.peak.period)
        texts.append(_("The best figure was {figure}, in {period}.", figure=best, period=when))
    if reading.reason is not Reason.ONE_FIGURE:
        texts += _caveats(reading.series, reading.latest, reading.baseline, reading.previous)
    return " ".join(texts)


def reason(reading: Reading) -> str:
    """Why the series reads as it does."""
    return {
        Reason.NO_FIGURE: _("There is no figure to read."),
        Reason.ONE_FIGURE: _("There is only one figure, so there is nothing to compare it with."),
        Reason.FIRST_SUPPRESSED: _(
            "The first figure is too small to be published, so it cannot be compared."
        ),
        Reason.FIRST_OF_ANOTHER_KIND: _(
            "The first figure is of a different kind, so it cannot be compared."
        ),
        Reason.NONE_FROM_THE_INSPECTION: _(
            "There is no reliable figure from the inspection, so we cannot compare with it."
        ),
        Reason.NONE_FROM_THE_FIRST_PERIOD: _(
            "There is no reliable figure for {period} to compare with.",
            period=period(reading.series.observations[0].period),
        ),
        Reason.NEITHER_IS_BETTER: _(
            "More or fewer of these is neither better nor worse in itself."
        ),
        Reason.FIRST_IS_A_BOUND: _(
            "The first figure is only a bound, so the difference is not known."
        ),
        Reason.ABOUT_THE_SAME: _("The two figures are about the same."),
        Reason.CHANCE: _("The difference from the first figure is small enough to be chance."),
        Reason.MORE_THAN_CHANCE: _(
            "The difference from the first figure is larger than chance would make it."
        ),
        Reason.BASE_MISSING: _("The report does not give every number behind these percentages."),
        Reason.COUNTED: _("These are plain counts."),
    }[reading.reason]


def _latest(reading: Reading, latest: Observation) -> str:
    spoken = printed.spoken(reading.series, latest, reading.series.counting)
    figure = spoken[0].upper() + spoken[1:]
    now = _("{figure} in {period}.", figure=figure, period=period(latest.period))
    if not reading.newest_missing:
        return now
    newest = period(reading.series.observations[-1].period)
    return " ".join([_("There is no figure for {period}.", period=newest), now])


def _against_baseline(reading: Reading, baseline: Comparison) -> str:
    first = baseline.against
    values = {
        "figure": printed.spoken(reading.series, first),
        "period": period(first.period),
    }
    if first.period.start is None:
        values["period"] = values["period"][0].lower() + values["period"][1:]
        return {
            Change.MORE: _("That is more than {period} ({figure}).", **values),
            Change.LESS: _("That is less than {period} ({figure}).", **values),
            Change.SAME: _("That is about the same as {period} ({figure}).", **values),
            Change.UNKNOWN: _(
                "We cannot tell if that is more or less than {period} ({figure}).", **values
            ),
        }[baseline.change]
    if reading.from_inspection:
        return {
            Change.MORE: _("That is more than at the inspection ({figure}).", **values),
            Change.LESS: _("That is less than at the inspection ({figure}).", **values),
            Change.SAME: _("That is about the same as at the inspection ({figure}).", **values),
            Change.UNKNOWN: _(
                "We cannot tell if that is more or less than at the inspection ({figure}).",
                **values,
            ),
        }[baseline.change]
    return {
        Change.MORE: _("That is more than in {period} ({figure}).", **values),
        Change.LESS: _("That is less than in {period} ({figure}).", **values),
        Change.SAME: _("That is about the same as in {period} ({figure}).", **values),
        Change.UNKNOWN: _(
            "We cannot tell if that is more or less than in {period} ({figure}).", **values
        ),
    }[baseline.change]


def _against_previous(
    reading: Reading, previous: Comparison, since_first: Change | None = None
) -> str:
    values = {
        "figure": printed.spoken(reading.series, previous.against),
        "period": period(previous.against.period),
    }
    match (since_first, previous.change):
        case (Change.MORE, Change.LESS):
            return _("But it is less than in {period} ({figure}).", **values)
        case (Change.LESS, Change.MORE):
            return _("But it is more than in {period} ({figure}).", **values)
        case (_first, Change.MORE):
            return _("It is more than in {period} ({figure}).", **values)
        case (_first, Change.LESS):
            return _("It is less than in {period} ({figure}).", **values)
        case (_first, Change.UNKNOWN):
            return _("We cannot tell if it is more or less than in {period} ({figure}).", **values)
    return _("It is about the same as in {period} ({figure}).", **values)


def _caveats(
    series: Series,
    latest: Observation,
    baseline: Comparison | None,
    previous: Comparison | None,
) -> list[str]:
    percent = series.unit is Unit.PERCENT
    texts = []
    if percent and latest.status is Status.PART_YEAR:
        texts.append(_("The latest figure is of part of a year."))
    if latest.status is Status.ESTIMATE:
        texts.append(_("The latest figure is an estimate."))
    for compared in (baseline, previous):
        if compared is None:
            continue
        when = period(compared.against.period)
        if percent and compared.against.status is Status.PART_YEAR:
            texts.append(_("The figure for {period} is of part of a year.", period=when))
        if compared.clear is False and compared.change is not Change.SAME:
            texts.append(_chance(when, few=_few(latest, compared.against)))
    if percent and latest.base is None:
        texts.append(_("The report does not say how many this is out of."))
    elif percent and baseline and baseline.clear is None:
        texts.append(_("The report does not say how many the first figure is out of."))
    return texts


def _chance(when: str, *, few: bool) -> str:
    if few:
        return _("So few answered that the difference from {period} could be chance.", period=when)
    return _("The difference from {period} is small enough to be chance.", period=when)


def _few(*observations: Observation) -> bool:
    return any(one.base is not None and one.base < _FEW for one in observations)
