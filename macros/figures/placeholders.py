"""The figures that texts name, filled in: once, where content becomes what readers find.

What stands in the place of a placeholder is a number with its unit, or a period, with our own words
beside it, and no text of any file: so nothing in it can be filled again, or be anything but text.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from macros.content.content import Content
from macros.content.messages import nearest
from macros.content.placeholders import (
    LATEST,
    LATEST_PERIOD,
    OF_100,
    Placeholder,
    named,
    placeholders,
)
from macros.figures import format as printed
from macros.figures.claims import readings
from macros.figures.out_of import OutOf, out_of
from macros.figures.out_of import in_words as out_of_words
from macros.figures.reading import Reading
from macros.figures.sentences import period
from macros.i18n.language import _, in_a_row
from macros.i18n.marks import capital
from macros.model.kinds import KINDS
from macros.model.measure import Measure, Observation, Status, Unit
from macros.model.period import Period

# What else of the content has texts in which a figure may be named.
OTHERS = ("timeline", "glossary")
_SENTENCE_ENDS = (".", "!", "?", "…")


class NoFigureError(LookupError):
    """A placeholder names nothing: what is wrong with it, and what to write instead."""

    def __init__(self, wrong: str, instead: str) -> None:
        super().__init__(wrong)
        self.wrong, self.instead = wrong, instead


# --- one placeholder --------------------------------------------------------------------------


def in_words(content: Content, measure: Measure, asked: Placeholder) -> str:
    """What a text says in the place of a placeholder that names this measure.

    Raises NoFigureError where the measure has no such figure.
    """
    reading = reading_of(content, measure, asked)
    one = _observation(measure, reading, asked)
    if asked.form:
        _can_be_out_of_100(reading, one, asked)
    if asked.which == LATEST_PERIOD:
        return period(one.period)
    value = _out_of_100(reading, one) if asked.form else _value(reading, one)
    if asked.which == LATEST:
        return _latest(reading, one, value)
    # Whoever tells it plainly names the months beside it.
    told = asked.form and one.status is Status.PART_YEAR and (one.period.months or 12) < 12
    return value if told else _with_status(value, one)


def pictured(content: Content, measure: Measure, asked: Placeholder) -> OutOf | None:
    """What the picture of a share has to show; None where its figure is none that can be drawn.

    Raises NoFigureError where the measure has no such figure, or it is no share.
    """
    in_words(content, measure, asked)
    one = _observation(measure, reading_of(content, measure, asked), asked)
    return None if one.status is Status.UPPER_BOUND else out_of(one)


def _observation(measure: Measure, reading: Reading, asked: Placeholder) -> Observation:
    if asked.which in {LATEST, LATEST_PERIOD}:
        return latest(reading)
    return _of_period(measure, reading, asked)


def _can_be_out_of_100(reading: Reading, one: Observation, asked: Placeholder) -> None:
    """Raise NoFigureError where a figure is asked for in a form that there is not."""
    plain = named(asked.measure, asked.series, asked.which)
    whole = named(asked.measure, asked.series, asked.which, OF_100)
    if asked.form != OF_100:
        raise NoFigureError(
            _("“{form}” is no way to print a figure", form=asked.form),
            _("write one of: {words}", words=f"{plain}, {whole}"),
        )
    share = one.value is None or out_of(one)
    if reading.series.unit is not Unit.PERCENT or asked.which == LATEST_PERIOD or not share:
        raise NoFigureError(
            _("only a percentage can be told as so many out of 100"),
            _("write {placeholder}", placeholder=plain),
        )


def _out_of_100(reading: Reading, one: Observation) -> str:
    """A share as so many out of a hundred, or what stands in the place of a missing one."""
    share = out_of(one)
    if share is None or one.status in {Status.NO_DATA, Status.UNRELIABLE, Status.SUPPRESSED}:
        return _value(reading, one)
    words = out_of_words(share)
    return _("less than {value}", value=words) if one.status is Status.UPPER_BOUND else words


def _with_status(value: str, one: Observation) -> str:
    return _with(value, printed.status(one))


def reading_of(content: Content, measure: Measure, asked: Placeholder) -> Reading:
    """What the series shows that a placeholder names. Raises NoFigureError where it names none."""
    found = {one.series.id: one for one in readings(content, [measure])}
    wanted = asked.series or measure.id
    if wanted in found:
        return found[wanted]
    if asked.series and measure.series:
        raise NoFigureError(
            _("“{measure}” has no series “{series}”", measure=measure.id, series=asked.series),
            nearest(asked.series, found, measure.file),
        )
    if asked.series:
        raise NoFigureError(
            _("“{measure}” has no series", measure=measure.id),
            _("write {placeholder}", placeholder=named(measure.id, "", asked.which)),
        )
    lines = ", ".join(named(measure.id, one, asked.which) for one in found)
    raise NoFigureError(
        _("“{measure}” has several series, and none is named", measure=measure.id),
        _("write one of: {words}", words=lines),
    )


def _of_period(measure: Measure, reading: Reading, asked: Placeholder) -> Observation:
    by_period = {str(one.period): one for one in reading.series.observations}
    try:
        return by_period[str(Period.parse(asked.which))]
    except (ValueError, KeyError):
        known = [LATEST, LATEST_PERIOD, *by_period]
        raise NoFigureError(
            _("“{measure}” has no figure for “{which}”", measure=measure.id, which=asked.which),
            nearest(asked.which, known, measure.file),
        ) from None


def latest(reading: Reading) -> Observation:
    """The figure that all of the site calls the latest; the newest, where that is suppressed."""
    newest = reading.series.observations[-1]
    return newest if newest.status is Status.SUPPRESSED else reading.latest or newest


def _latest(reading: Reading, one: Observation, value: str) -> str:
    over = reading.series.ended or (reading.newest_missing and one is reading.latest)
    known = _("last known for {period}", period=period(one.period)) if over else ""
    return _with(value, in_a_row([printed.status(one), known]))


def _value(reading: Reading, one: Observation) -> str:
    """A figure as tables print it, in words for the middle of a sentence."""
    match one.status:
        case Status.NO_DATA:
            return _("no figure")
        case Status.UNRELIABLE:
            return _("no reliable figure")
        case Status.SUPPRESSED if one.fewer_than is None:
            return _("a number that we do not show, to keep it private")
        case Status.SUPPRESSED:
            return _("fewer than {n}", n=one.fewer_than)
        case Status.UPPER_BOUND:
            return _("less than {value}", value=printed.value(reading.series, one.value or 0))
    return printed.figure(reading.series, one)


def _with(figure: str, aside: str) -> str:
    """A figure with what to know of it in brackets, in those that it has, if it has any."""
    if not aside:
        return figure
    if figure.endswith(")"):
        return f"{in_a_row([figure[:-1], aside])})"
    return f"{figure} ({aside})"


# --- all of them ------------------------------------------------------------------------------


def filled(published: Content) -> Content:
    """What readers find, with each figure that is named there; the same object if there is none.

    A placeholder that names none is left as it is: the check says what is wrong with it.
    """
    figures_in = _figures_in(published)
    if not figures_in:
        return published

    def fill(text: str) -> str:
        return _filled(published, text)

    changed: dict[str, Any] = {
        kind.folder: {
            item.id: _each(item, fill) if item.file in figures_in else item
            for item in published.items(kind.folder).values()
        }
        for kind in KINDS
    }
    changed |= {name: _each(getattr(published, name), fill) for name in OTHERS}
    changed["pages"] = {
        name: replace(
            page,
            body=_filled(published, page.body, _for_markdown),
            settings=_each(page.settings, fill),
        )
        if name in figures_in
        else page
        for name, page in published.pages.items()
    }
    return replace(published, **changed, figures_in=figures_in)


def _figures_in(content: Content) -> dict[str, set[str]]:
    """The measures that each file names in its texts."""
    found = {
        **{
            name: {one.measure for _p, one in file.placeholders}
            for name, file in content.files.items()
        },
        **{
            name: {one.measure for one in placeholders(page.text)}
            for name, page in content.pages.items()
        },
    }
    gone = {item_id for folder, item_id in content.withdrawn if folder == "measures"}
    known = content.measures.keys() | gone
    return {name: named & known for name, named in found.items() if named & known}


def _each(value: Any, fill: Callable[[str], str]) -> Any:
    """A value with each text in it filled, however deep; the same one, if that changes nothing."""
    if isinstance(value, str):
        return fill(value)
    if isinstance(value, BaseModel):
        fields = {name: _each(inner, fill) for name, inner in value}
        changed = {name: new for name, new in fields.items() if new is not getattr(value, name)}
        return value.model_copy(update=changed) if changed else value
    if isinstance(value, list):
        new = [_each(inner, fill) for inner in value]
        return new if any(map(_differ, new, value)) else value
    if isinstance(value, dict):
        inner = {key: _each(one, fill) for key, one in value.items()}
        return inner if any(map(_differ, inner.values(), value.values())) else value
    return value


def _differ(one: Any, other: Any) -> bool:
    return one is not other


def _filled(content: Content, text: str, escape: Callable[[str], str] = str) -> str:
    parts, position = [], 0
    for asked in placeholders(text):
        try:
            words = _words(content, asked)
        except LookupError:
            continue
        before = text[: asked.start].rstrip(" \n“‘(*_>#-")
        if not before or before.endswith(_SENTENCE_ENDS):
            words = capital(words)
        parts += [text[position : asked.start], escape(words)]
        position = asked.end
    return "".join([*parts, text[position:]]) if parts else text


def _words(content: Content, asked: Placeholder) -> str:
    """What stands in the place of a placeholder, be its measure withdrawn."""
    if ("measures", asked.measure) not in content.withdrawn:
        return in_words(content, content.measures[asked.measure], asked)
    if asked.which == LATEST_PERIOD:
        return _("a time that was withdrawn")
    return _("a figure that was withdrawn")


def _for_markdown(words: str) -> str:
    """Words in which Markdown sees nothing: no list where a line starts with “147.”."""
    return "".join(f"&#{ord(sign)};" for sign in words)
