"""Numbers that stand in sentences, and the figures that each of them can be.

Which series a sentence is about is told by the words that it shares with its title and question.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from macros.content.content import Content
from macros.content.placeholders import Placeholder, named, placeholders
from macros.figures import format as printed
from macros.figures.beside import beside
from macros.i18n.language import _, as_number, number, period
from macros.model.measure import NUMBERS, WHOLE, Measure, Observation, Series, Unit
from macros.model.number import Printed, places

# Numbers of these are printed without a unit, and would be any number in a sentence.
_BARE = WHOLE | {Unit.FULL_TIME_POSTS}
_NUMBER = r"(\d+(?:[.,’\u00a0\u202f]\d+)*)"
_EXAMPLE = Printed(7)
# What makes an amount another one: £1.2 million, 10 percentage points.
_GOES_ON = r"(?![\w%]|[.,]\d)(?!\s?(?:million|billion|[mkb]n?\b|points?\b))"
_BETWEEN = re.compile(r"(?<=[.!?…])\s+|\n\s*\n|\n(?=\s*[-*#>|])")
_OTHERS_WORDS = re.compile(r"“[^“”]*”")
_WORD = re.compile(r"[^\W\d_]{3,}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# How many words a sentence has of a series, where none of them is of what is counted.
_ENOUGH = 3


# --- a series ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Line:
    """A series that a text can be about: what finds its numbers, and the words it is known by."""

    measure: Measure
    series: Series
    patterns: list[re.Pattern[str]]
    counted: frozenset[str]
    words: frozenset[str]

    def likeness(self, sentence: frozenset[str]) -> int:
        """How many of its words a sentence has, if these are enough to be about it."""
        known = self.words & sentence
        of_it = known & self.counted and known - self.counted
        return len(known) if of_it or len(known) >= _ENOUGH else 0

    def named(self, which: str, form: str = "") -> Placeholder:
        """How a text names a figure of it."""
        series = self.series.id if self.measure.series else ""
        return next(placeholders(named(self.measure.id, series, which, form)))


def lines(measure: Measure) -> list[Line]:
    """Every series of a measure."""
    return [
        Line(
            measure,
            series,
            _patterns(series),
            _words(series.counting),
            _words(f"{series.counting} {series.label} {measure.title} {measure.question}"),
        )
        for _path, series in measure.lines()
    ]


def _words(text: str) -> frozenset[str]:
    """The words of a text that say what it is about, “buses” without its plural."""
    of_any = _(
        "all, and, any, are, but, can, did, does, for, from, had, has, have, how, into, its, many, "
        "more, much, not, our, than, that, the, their, them, then, there, they, this, was, were, "
        "what, when, who, will, with, you"
    )
    found = {*_WORD.findall(text.casefold())}.difference(_each(of_any))
    return frozenset(re.sub(r"(?<=s)es$|(?<=[^s]{3})s$", "", word) for word in found)


def _patterns(series: Series) -> list[re.Pattern[str]]:
    """What finds every number with the unit of a series in a text."""
    if series.unit in _BARE:
        return []
    examples = [printed.value(series, _EXAMPLE)]
    if series.unit is Unit.PERCENT:
        seven = number(_EXAMPLE)
        examples += [_("{value} per cent", value=seven), _("{value} percent", value=seven)]
        examples += [_("{n} in 100", n=seven)]
        examples += [_("{n} out of {of}", n=seven, of=number(100))]
    return [_pattern(example) for example in examples]


def _pattern(example: str) -> re.Pattern[str]:
    before, _seven, after = example.partition(number(_EXAMPLE))
    unit = r"\s?".join(map(re.escape, re.split(r"\s+", after)))
    apart = r"\s?" if after and not after[0].isspace() else ""  # as a percent sign may be
    return re.compile(rf"(?<![\d.,−-]){re.escape(before)}{_NUMBER}{apart}{unit}{_GOES_ON}")


# --- a sentence -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Amount:
    """A number with its unit in a sentence, and the series that it can be of, likeliest first."""

    written: str
    value: Printed
    start: int
    end: int
    lines: list[Line]

    def is_about(self, figure: float) -> bool:
        """Whether a figure, rounded as this is, is this."""
        return round(figure, places(self.value)) == self.value

    def figures(self) -> list[Observation]:
        """The figures that it is."""
        known = (one for line in self.lines for one in line.series.observations)
        return [one for one in known if any(map(self.is_about, _of_one(one)))]


@dataclass(frozen=True)
class Sentence:
    """A sentence, where it starts, the numbers in it, and all series that stand beside it."""

    text: str
    start: int
    amounts: list[Amount]
    beside: list[Line]

    def says(self, content: Content, amount: Amount) -> bool:
        """Whether a number is anything that can be said of the figures."""
        known = (end for one in amount.lines for end in _values(content, one.measure, one.series))
        if any(map(amount.is_about, known)):
            return True
        return self._is_change(amount) and any(
            amount.is_about(change) for line in self.beside for change in _changes(line.series)
        )

    def _is_change(self, amount: Amount) -> bool:
        """Whether the words around a number say that it is a difference."""
        before = self.text[: amount.start].rstrip(" (").casefold()
        after = self.text[amount.end :].lstrip().casefold()
        by = _("by, increase of, rise of, growth of, fall of, drop of, decrease of, difference of")
        than = _("more, fewer, less, higher, lower, longer, shorter")
        return before.endswith(_each(by)) or after.startswith(_each(than))

    def time(self, line: Line) -> Observation | None:
        """The observation whose period it names, where it names one period and one number."""
        known = {period(one.period): one for one in line.series.observations}
        found = [name for name in known if self._names(name)]
        longest = [name for name in found if sum(name in other for other in found) == 1]
        return known[longest[0]] if len(longest) == 1 == len(self.amounts) else None

    def _names(self, when: str) -> bool:
        """Whether a period stands here, and not in another: “2021” in “May 2021” or “2021/22”."""
        before, found, after = self.text.partition(when)
        last = (before.split() or [""])[-1]
        in_another = after[:1] == "/" or after[:1].isalnum() or (last[:1].isupper() and last[2:])
        return bool(found) and not in_another

    @property
    def is_now(self) -> bool:
        """Whether it says how things are, and not how they were in a year."""
        words = re.findall(r"\w+", self.text.casefold())
        now = _each(_("now, latest, currently, today"))
        return not self.is_dated and not set(now).isdisjoint(words)

    @property
    def is_dated(self) -> bool:
        """Whether it names a year."""
        return bool(_YEAR.search(self.text))


def sentences(text: str, known: list[Line]) -> Iterator[Sentence]:
    """The sentences of a text that have numbers of these series; words of others are left out."""
    own = _OTHERS_WORDS.sub(lambda found: " " * len(found[0]), text)
    if not any(pattern.search(own) for line in known for pattern in line.patterns):
        return  # as in most texts
    ends = [*_BETWEEN.finditer(own)]
    starts, stops = [0, *(end.end() for end in ends)], [*(end.start() for end in ends), len(own)]
    about: list[Line] = []
    for start, stop in zip(starts, stops, strict=True):
        sentence = own[start:stop]
        found = _about(sentence, known)
        about = found or about  # “It was 75% in 2020.”
        if amounts := [*_amounts(sentence, about, goes_on=not found)]:
            yield Sentence(sentence, start, amounts, known)


def _about(sentence: str, known: list[Line]) -> list[Line]:
    """The series that a sentence is about, the likeliest first."""
    words = _words(sentence)
    like = [(line.likeness(words), line) for line in known]
    return [line for n, line in sorted(like, key=lambda one: -one[0]) if n]


def _amounts(sentence: str, about: list[Line], *, goes_on: bool) -> Iterator[Amount]:
    found: dict[int, Amount] = {}
    for line in about:
        for match in (one for pattern in line.patterns for one in pattern.finditer(sentence)):
            value = as_number(match[1])
            if value is not None:
                amount = Amount(match[0], value, match.start(), match.end(), [])
                found.setdefault(match.start(), amount).lines.append(line)
    rough = _(
        "about, almost, around, at least, at most, below, fewer than, less than, more than, "
        "nearly, over, roughly, under, up to, within"
    )
    for amount in found.values():
        before = sentence[: amount.start].rstrip(" (").casefold()
        after = sentence[amount.end :].lstrip().casefold()
        of_others = goes_on and after.startswith(f"{_('of')} ")  # “60% of parents”
        if not before.endswith(_each(rough)) and not of_others:
            yield amount


def _each(words: str) -> tuple[str, ...]:
    """The words of a list that a translator can change."""
    return tuple(words.split(", "))


# --- what can be said of figures --------------------------------------------------------------


def _values(content: Content, measure: Measure, series: Series) -> Iterator[float]:
    """Figures, targets, those of other places, and what is left of 100 per cent."""
    others = (one for other in beside(content, measure, series) for one in other.at.values())
    own = [end for one in series.observations for end in _of_one(one)]
    yield from own
    yield from (target.value for target in series.aims)
    yield from (end for one in others for end in _of_one(one))
    if series.unit is Unit.PERCENT:
        yield from (100 - value for value in own)


def _of_one(one: Observation) -> Iterator[float]:
    """What is known of one figure: its value, also before a revision, its range, its share."""
    known = [one.value, one.lower, one.upper, one.revised.was if one.revised else None]
    yield from (value for value in known if value is not None)
    yield from (value for value in one.answers.values() if isinstance(value, float))
    if one.count is not None and one.base:
        yield 100 * one.count / one.base


def _changes(series: Series) -> Iterator[float]:
    """By how much any two figures differ; plain numbers also by how many per cent."""
    known = [one.value for one in series.observations if one.value is not None]
    for one, other in permutations(known, 2):
        yield abs(one - other)
        if series.unit in NUMBERS and other:
            yield abs(100 * (one - other) / other)
