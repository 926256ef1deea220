"""A measure at a glance: what a tile has of it, never more than its readings say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from macros.content.content import Content
from macros.figures import format as printed
from macros.figures import sentences
from macros.figures.beside import beside
from macros.figures.claims import readings
from macros.figures.reading import Reading, Result
from macros.figures.trend import Trend, trend
from macros.i18n.language import _, _n, listed, period
from macros.model.measure import Measure, TopShare


@dataclass(frozen=True)
class Glance:
    """The words of a tile, and its line. `sentence` says all of it to who cannot see it.

    `line` is which of several series it is of, `kind` what kind of figure the latest is, `then`
    what it is compared with, `notes` what else to know, `lines` how many series there are, and
    `others` what they show.
    """

    measure: Measure
    reading: Reading
    line: str
    figure: str
    kind: str
    what: str
    when: str
    then: str
    notes: list[str]
    lines: int
    others: list[tuple[Result, str]]
    trend: Trend | None
    sentence: str


def glance(content: Content, measure: Measure, today: date, line: str | None = None) -> Glance:
    """What a tile shows of a measure; of several series of the one named, or of their sum."""
    every = readings(content, [measure])
    reading = lead(measure, every, line)
    series, latest = reading.series, reading.latest
    shown = latest or series.observations[-1]
    several = len(every) > 1
    texts = sentences.targets(series, today) if latest else []
    texts += [sentences.beside(reading, other) for other in beside(content, measure, series)]
    notes = [*sentences.how_sure(reading), *filter(None, texts)]
    found = Glance(
        measure=measure,
        reading=reading,
        line=series.label if several else "",
        figure=printed.figure(series, shown),
        kind=printed.remarks(series, latest) if latest else "",
        what=_what(reading),
        when=period(shown.period),
        then=sentences.compared_with(reading),
        notes=notes,
        lines=len(every),
        others=_counted(every) if several else [],
        trend=trend(measure, series, content.area.publishing.inspection),
        sentence="",
    )
    return replace(found, sentence=_sentence(found))


def lead(measure: Measure, every: Sequence[Reading], line: str | None = None) -> Reading:
    """The reading of the series asked for; else of the sum, or of the first that says something."""
    named = [one for one in every if one.series.id == line]
    total = [one for one in every if one.series.total]
    alike = [one for one in every if one.series.measured_in == measure.measured_in]
    compared = [one for one in alike if one.main]
    return next(iter([*named, *total, *compared, *alike, *every]))


def _what(reading: Reading) -> str:
    series = reading.series
    if isinstance(series, TopShare):
        return _(
            "{things} who said {answers}", things=series.counting, answers=printed.top_share(series)
        )
    return printed.what_is_counted(series)


def _counted(every: Sequence[Reading]) -> list[tuple[Result, str]]:
    """How many of several series show what; nothing where they are compared with unlike times."""
    if len({one.main.since for one in every if one.main}) > 1:
        return []
    found = [one.result for one in every]
    return [
        (result, printed.results_counted(result, found.count(result)))
        for result in Result
        if result in found
    ]


def all_lines(found: Glance) -> str:
    """How many series a measure has, where it has several."""
    if found.lines < 2:
        return ""
    return _n("One of {n} figure on its page.", "One of the {n} figures on its page.", found.lines)


def _sentence(found: Glance) -> str:
    """All that a tile shows, as somebody would say it; of a line, whose it is comes first."""
    said = sentences.at_a_glance(found.reading)
    texts = [_("{name}: {said}", name=found.line, said=said) if found.line else said]
    texts += [printed.stopped(text) for text in (found.then, *found.notes) if text]
    if found.lines > 1:
        texts.append(all_lines(found))
    if found.others:
        results = listed([text for _result, text in found.others])
        texts.append(_("All of them: {results}.", results=results))
    return " ".join(texts)
