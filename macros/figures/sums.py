"""Which numbers of `data/` add up to which others.

A reader adds and takes away. This finds every sum that the figures hold, marked or not, so that
what follows from them can be worked out (`macros/figures/disclosure.py`): a total and its lines;
a year and its quarters, or a part of it and the months that are left; a percentage of a known
number; percentages that make 100; and the same again across measures of one source that count
the same things. Estimates are not known exactly, so nothing follows from them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import chain, islice, pairwise
from typing import Any
from unicodedata import normalize

from macros.figures.disclosure import Amount, Cell, Kind, Sum
from macros.i18n.language import _
from macros.model.measure import (
    NUMBERS,
    OF_PEOPLE,
    SHARES,
    Measure,
    Observation,
    Series,
    Status,
    Unit,
)
from macros.model.period import Period
from macros.model.source import SourceRef

Path = tuple[str | int, ...]
_MOST_COPIES = 20
# Averages add up with nothing.
_ADD_UP = NUMBERS | SHARES
_EXACT = {Status.FINAL, Status.PART_YEAR}


@dataclass(frozen=True)
class Shown:
    """Where a number stands."""

    measure: Measure
    series: Series
    path: Path
    observation: Observation


@dataclass(eq=False)
class Line:
    """One series: the numbers of people or things it counts, by period.

    For percentages and rates these are the counts behind them; `bases` is out of how many,
    `remainders` the others, `shares` the percentages themselves.
    """

    measure: Measure
    series: Series
    path: Path
    percent: bool
    cells: dict[Period, Cell] = field(default_factory=dict)
    bases: dict[Period, Cell] = field(default_factory=dict)
    remainders: dict[Period, Cell] = field(default_factory=dict)
    shares: dict[Period, Cell] = field(default_factory=dict)

    @property
    def counting(self) -> tuple[str, str | None, str]:
        """What is counted, and where: only numbers that agree in this hang together."""
        source = self.measure.source
        counted = _as_read(self.series.counting)
        if self.series.unit not in OF_PEOPLE:
            counted = f"{self.series.unit}: {counted}"  # pounds are no number of what they are for
        return source.document, source.section, counted


def _as_read(words: str) -> str:
    """Words that a reader takes for the same, whatever their capitals, spaces and accents are."""
    return " ".join(normalize("NFKC", words).casefold().split())


def sums(measures: Iterable[Measure], small: int) -> Iterator[Sum]:
    """Every sum that the measures hold; numbers under `small` could make a person known."""
    measures = list(measures)
    telling = _telling(measures)
    together: dict[tuple[str, str | None, str], list[Line]] = defaultdict(list)
    for measure in measures:
        if measure.source not in telling:
            continue
        lines = [
            _line(measure, path, series, small)
            for path, series in _series(measure)
            if series.unit in _ADD_UP
        ]
        for line in lines:
            together[line.counting].append(line)
        if not measure.series and not measure.scale:
            yield from _periods(lines[0], small) if lines else ()
            continue
        for unit in dict.fromkeys(line.series.unit for line in lines if not line.percent):
            counts = [line for line in lines if line.series.unit is unit]
            if len(counts) > 1:
                yield from _totals(counts, small)
        for line in lines:
            yield from _periods(line, small)
    for group in together.values():
        yield from _across(group, small)


def _series(measure: Measure) -> list[tuple[Path, Series]]:
    """Its series or, of a question with a scale, one for each answer."""
    if measure.scale:
        return [((), line) for line in measure.answer_lines()]
    return measure.lines()


def _telling(measures: list[Measure]) -> set[SourceRef]:
    """The sources with a number that could be worked out; most sites have none or few.

    That takes a suppressed number, a period inside another, or a percentage without its base.
    """
    spans: dict[SourceRef, set[tuple[Any, Any]]] = defaultdict(set)
    found = set()
    for measure in measures:
        if measure.source in found:
            continue
        of_source = spans[measure.source]
        for _path, series in _series(measure):
            percent = series.unit in SHARES
            for observation in series.observations:
                of_source.add((observation.period.start or (0, 1), observation.period.end))
                if observation.status is Status.SUPPRESSED or (
                    percent and observation.count is None
                ):
                    found.add(measure.source)
    return found | {source for source, of_source in spans.items() if _overlap(of_source)}


def _overlap(spans: set[tuple[Any, Any]]) -> bool:
    return any(before[1] >= after[0] for before, after in pairwise(sorted(spans)))


def _line(measure: Measure, path: Path, series: Series, small: int) -> Line:
    line = Line(measure, series, path, series.unit in SHARES)
    answer = ("answers", series.label) if measure.scale else ()
    for place, observation in enumerate(series.observations):
        shown = Shown(measure, series, (*path, "observations", place, *answer), observation)
        if line.percent:
            _add_percentage(line, shown, small)
        elif (cell := _cell(shown, observation.value, small)) is not None:
            line.cells[observation.period] = cell
    return line


def _cell(shown: Shown, value: Amount | float | None, small: int) -> Cell | None:
    observation = shown.observation
    small = small if shown.series.of_people else 0
    if observation.status is Status.SUPPRESSED:
        bound = observation.fewer_than
        said = min(bound or small, small)
        high = None if bound is None else bound - 1
        return Cell(0, high, True, True, small, said, shown)
    if value is None or value < 0:
        return None
    if observation.status is Status.UPPER_BOUND:
        return _hidden(shown, small, high=_exact(value))
    if observation.status in _EXACT:
        known = _exact(value)
        return Cell(known, known, shown=shown)
    return None


def _exact(value: Amount | float) -> Amount:
    """As it is printed: 17.5 is 35/2."""
    return int(value) if value == int(value) else Fraction(str(value))


def _hidden(shown: Shown, small: int, low: Amount = 0, high: Amount | None = None) -> Cell:
    small = small if shown.series.of_people else 0
    return Cell(low, high, True, small=small, said=small, shown=shown)


def _add_percentage(line: Line, shown: Shown, small: int) -> None:
    observation = shown.observation
    when, count, base = observation.period, observation.count, observation.base
    cell = _cell(shown, count, small)
    if cell is not None:
        line.cells[when] = cell
    if observation.status in _EXACT and base is not None:
        line.bases[when] = Cell(base, base, shown=shown)
        if count is not None and count <= base:
            line.remainders[when] = Cell(base - count, base - count, shown=shown)
    if observation.status is Status.SUPPRESSED:
        line.shares[when] = Cell(0, 100, True, True, shown=shown)
    elif observation.value is not None and observation.status in _EXACT:
        share = _exact(observation.value)
        line.shares[when] = Cell(share, share, shown=shown)


# Totals and their lines


def _totals(lines: list[Line], small: int) -> Iterator[Sum]:
    kind = Kind.TOTAL
    totals = [line for line in lines if line.series.total]
    if not totals and not any(_suppressed(line) for line in lines):
        return
    if not totals:
        lines = [line for line in lines if line.counting == lines[0].counting]
        totals = _by_figures(lines)
        kind = Kind.FIGURES if totals else Kind.LIKELY
        totals = totals or _by_words_or_place(lines)
    parts = [line for line in lines if line not in totals]
    for total in totals:
        for when, whole in total.cells.items():
            if parts and (found := _total(kind, whole, when, parts, small)):
                yield found


def _suppressed(line: Line) -> bool:
    return any(cell.suppressed for cell in line.cells.values())


def _total(kind: Kind, whole: Cell, when: Period, lines: list[Line], small: int) -> Sum | None:
    """A total of a period; lines without a number count as none, or as unknown if they must."""
    parts = [line.cells[when] for line in lines if when in line.cells]
    if not parts:
        return None
    found = Sum(kind, whole, tuple(parts))
    if not found.holds and len(parts) < len(lines):
        return Sum(kind, whole, (*parts, _hidden(whole.shown, small)))
    return found


def _by_words_or_place(lines: list[Line]) -> list[Line]:
    """A line that may be the sum of the others: it is called so, or is the first or the last."""
    worded = [line for line in lines if _worded(line) and _could_be_total(line, lines)]
    if worded:
        return worded[:1]
    ends = (lines[0], lines[-1]) if len(lines) > 2 else ()
    return [line for line in ends if _may_be_total(line) and _could_be_total(line, lines)][:1]


def _by_figures(lines: list[Line]) -> list[Line]:
    """A line that is the sum of the others in most periods in which all are printed."""
    if len(lines) < 3:
        return []
    agree: dict[Line, int] = defaultdict(int)
    complete = 0
    for when in lines[0].cells:
        cells = [line.cells.get(when) for line in lines]
        if any(cell is None or cell.hidden for cell in cells):
            continue
        complete += 1
        known = [cell.low for cell in cells if cell]
        whole = sum(known)
        for line, value in zip(lines, known, strict=True):
            agree[line] += 2 * value == whole
    return [line for line in lines if 2 * agree[line] > complete][:1]


def _may_be_total(line: Line) -> bool:
    """Not where its file says `total: false`."""
    return "total" not in line.series.model_fields_set


def _worded(line: Line) -> bool:
    words = _("all, total, totals, overall, altogether, everyone, everybody").split(", ")
    found = line.series.label.casefold().replace(",", " ").replace(":", " ").split()
    return _may_be_total(line) and any(word in found for word in words)


def _could_be_total(total: Line, lines: list[Line]) -> bool:
    """Whether it is the largest and the others can make it, wherever one is suppressed."""
    others = [line for line in lines if line is not total]
    found = False
    for when, whole in total.cells.items():
        parts = [line.cells[when] for line in others if when in line.cells]
        if not parts or whole.hidden:
            continue
        complete = len(parts) == len(others) and not any(part.hidden for part in parts)
        largest = all(part.hidden or part.low <= whole.low for part in parts)
        if not Sum(Kind.LIKELY, whole, tuple(parts)).holds or not largest:
            if complete or any(part.hidden for part in parts):
                return False
            continue
        found = found or any(part.hidden for part in parts)
    return found


# Periods within one another


def _periods(line: Line, small: int) -> Iterator[Sum]:
    if not line.series.snapshot and line.series.unit is not Unit.FULL_TIME_POSTS:
        yield from _nested(line.cells, small)
        yield from _nested(line.remainders, small)


def _nested(cells: dict[Period, Cell], small: int, kind: Kind = Kind.PERIODS) -> Iterator[Sum]:
    """Each period with the largest periods inside it, and what is left of it."""
    if len(cells) < 2:
        return
    spans = sorted(((*_months(when), when) for when in cells), key=lambda span: (span[0], -span[1]))
    outer: list[tuple[int, int, Period]] = []
    inside: dict[Period, list[tuple[int, int, Period]]] = defaultdict(list)
    for span in spans:
        while outer and outer[-1][1] < span[1]:
            outer.pop()
        if outer:
            inside[outer[-1][2]].append(span)
        outer.append(span)
    for whole, within in inside.items():
        start, end = _months(whole)
        last, months, parts = -1, 0, []
        for first, until, when in within:
            if first > last:
                last, months = until, months + until - first + 1
                parts.append(cells[when])
        if months < end - start + 1:
            parts.append(_hidden(cells[whole].shown, small))
        yield Sum(kind, cells[whole], tuple(parts))


def _months(when: Period) -> tuple[int, int]:
    """The first and the last month, counted from the year 0."""
    start = when.start or (0, 1)
    return start[0] * 12 + start[1], when.end[0] * 12 + when.end[1]


# Across series and measures that count the same things


def _across(lines: list[Line], small: int) -> Iterator[Sum]:
    if len(lines) > 1 and any(line.percent for line in lines):
        yield from _of_known_bases(lines, small)
    if len({line.measure.id for line in lines}) > 1:
        yield from _periods_elsewhere(lines, small)
    if any(_suppressed(line) for line in lines):
        yield from _hundreds(lines)
        yield from _totals_elsewhere(lines)
        yield from _same(lines)


def _of_known_bases(lines: list[Line], small: int) -> Iterator[Sum]:
    """Percentages whose base is printed elsewhere: 3% of 32 is 1, and 31 are left."""
    own: dict[tuple[str, Period], dict[Amount, Cell]] = defaultdict(dict)
    outer: dict[Period, dict[Amount, Cell]] = defaultdict(dict)
    for line in lines:
        for when, base in line.bases.items():
            own[line.measure.id, when][base.low] = base
        if _is_whole(line):
            for when, cell in line.cells.items():
                if not cell.hidden:
                    outer[when][cell.low] = cell
    for line in lines:
        for when, share in line.shares.items():
            bases = own.get((line.measure.id, when)) or outer.get(when) or {}
            if when in line.cells or share.hidden or len(bases) != 1:
                continue
            [(known, whole)] = bases.items()
            low, high = _counts(share.low, known, line.series.per or 100)
            if low <= high:
                line.cells[when] = _hidden(share.shown, small, low, high)
                rest = _hidden(share.shown, small, known - high, known - low)
                yield Sum(Kind.BASE, whole, (line.cells[when], rest))


def _is_whole(line: Line) -> bool:
    """Whether it stands for all of what it counts."""
    return not line.percent and (line.series.total or not line.measure.series)


def _counts(share: Amount, base: Amount, per: int) -> tuple[int, int]:
    """The smallest and largest count that is printed as this share of the base: so many per 100."""
    half, decimals = Fraction(1, 2), Fraction(share)
    while decimals.denominator > 1:
        half, decimals = half / 10, decimals * 10
    low, high = (share - half) * base / per, (share + half) * base / per
    return max(0, -(-low.numerator // low.denominator)), int(min(base, high))


def _hundreds(lines: list[Line]) -> Iterator[Sum]:
    """Percentages that make 100 where all are known: of the last one nothing is hidden."""
    percents = [line for line in lines if line.series.unit is Unit.PERCENT]
    by_measure: dict[str, list[Line]] = defaultdict(list)
    for line in percents:
        by_measure[line.measure.id].append(line)
    alone = [found[0] for found in by_measure.values() if len(found) == 1]
    for parts in chain(by_measure.values(), _pairs(alone)):
        if len(parts) > 1 and (parts[0].measure.scale or _make_hundred(parts)):
            for when in dict.fromkeys(when for part in parts for when in part.cells):
                yield from _hundred(parts, when)


def _pairs(lines: list[Line]) -> Iterator[list[Line]]:
    """Two measures of which one has the count that the other leaves of its base."""
    known: dict[tuple[Period, Amount, Amount], Line] = {}
    for line in lines:
        for when, base in line.bases.items():
            if when in line.remainders:
                known[when, base.low, line.remainders[when].low] = line
    met = set()
    for line in lines:
        for when, base in line.bases.items():
            count = line.cells.get(when)
            other = known.get((when, base.low, count.low)) if count else None
            if other and other is not line and frozenset((line, other)) not in met:
                met.add(frozenset((line, other)))
                yield [line, other]


def _make_hundred(lines: list[Line]) -> bool:
    complete = agree = 0
    for when in lines[0].shares:
        shares = [line.shares.get(when) for line in lines]
        if any(share is None or share.hidden for share in shares):
            continue
        complete += 1
        bases = {line.bases[when].low for line in lines if when in line.bases}
        if len(bases) == 1 and all(when in line.bases for line in lines):
            agree += sum(line.cells[when].low for line in lines if when in line.cells) in bases
        else:
            off = sum(share.low for share in shares if share) - 100
            agree += abs(Fraction(off)) <= Fraction(len(lines), 2)
    return 2 * agree > complete


def _hundred(lines: list[Line], when: Period) -> Iterator[Sum]:
    bases = {line.bases[when].low: line.bases[when] for line in lines if when in line.bases}
    counts = [line.cells[when] for line in lines if when in line.cells]
    shares = [line.shares[when] for line in lines if when in line.shares]
    if len(bases) == 1 and len(counts) == len(lines):
        [base] = bases.values()
        yield Sum(Kind.SHARES, base, tuple(counts))
    elif len(shares) == len(lines):
        known = sum(share.low for share in shares if not share.hidden)
        whole = max(100, known)  # rounded percentages may make 101
        yield Sum(Kind.SHARES, Cell(whole, whole, shown=shares[0].shown), tuple(shares))


def _totals_elsewhere(lines: list[Line]) -> Iterator[Sum]:
    """A total in one measure, or what a percentage is of, and its lines in another."""
    wholes: dict[Period, dict[Amount, tuple[Cell, Line]]] = defaultdict(dict)
    parts: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        whole = _is_whole(line)
        for when, cell in (line.bases if line.percent else line.cells if whole else {}).items():
            if not cell.hidden:
                wholes[when].setdefault(cell.low, (cell, line))
        if not line.percent and not whole:
            parts[line.measure.id].append(line)
    for measure_id, others in parts.items():
        unmarked = _by_figures(others) or _by_words_or_place(others)
        own = [line for line in others if line not in unmarked]
        for when in dict.fromkeys(when for line in own for when in line.cells):
            cells = tuple(line.cells[when] for line in own if when in line.cells)
            if len(cells) < 2 or not any(cell.suppressed for cell in cells):
                continue
            possible = (
                found
                for cell, line in wholes.get(when, {}).values()
                if line.measure.id != measure_id
                and (found := Sum(Kind.ELSEWHERE, cell, cells)).holds
                and not _differ(line, own)
            )
            # Of two wholes that would do, nobody knows which is meant, unless both are near.
            near = all(cell.high is not None for cell in cells)
            some = list(islice(possible, _MOST_COPIES if near else 2))
            yield from some if near or len(some) == 1 else ()


def _differ(whole: Line, parts: list[Line]) -> bool:
    """Whether in some period they are all printed and do not make the whole."""
    for when, cell in (whole.bases if whole.percent else whole.cells).items():
        cells = [part.cells.get(when) for part in parts]
        known = [part.low for part in cells if part and not part.hidden]
        if len(known) == len(parts) and not cell.hidden and sum(known) != cell.low:
            return True
    return False


def _several(measure: Measure) -> bool:
    return bool(measure.series or measure.scale)


def _named(lines: list[Line]) -> Iterator[tuple[str, list[Line]]]:
    """The lines that bear one name, in several measures; those alone in theirs bear none."""
    found: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        found[_as_read(line.series.label) if _several(line.measure) else ""].append(line)
    return ((name, alike) for name, alike in found.items() if len(alike) > 1)


def _periods_elsewhere(lines: list[Line], small: int) -> Iterator[Sum]:
    """A year in one measure and its quarters in another, if nothing else contradicts that."""
    for _name, alike in _named([line for line in lines if not line.series.snapshot]):
        merged: dict[Period, Cell] = {}
        for line in alike:
            for when, cell in line.cells.items():
                known = merged.setdefault(when, cell)
                if not known.hidden and not cell.hidden and known.low != cell.low:
                    merged.clear()
                    break
                if known.hidden:
                    merged[when] = cell
            else:
                continue
            break
        for found in _nested(merged, small, Kind.ELSEWHERE):
            if len({cell.shown.measure.id for cell in found.cells}) > 1:
                yield found


def _same(lines: list[Line]) -> Iterator[Sum]:
    """A number that is suppressed in one place and printed in another."""
    for name, alike in _named(lines):
        printed: dict[Period, list[tuple[Line, Cell]]] = defaultdict(list)
        for line in alike:
            for when, cell in line.cells.items():
                if not cell.suppressed and len(printed[when]) < _MOST_COPIES:
                    printed[when].append((line, cell))
        for line in alike:
            for when, cell in line.cells.items():
                if not cell.suppressed:
                    continue
                for other, known in printed.get(when, ()):
                    if _alike(line, other, proof=not name):
                        yield Sum(Kind.SAME, known, (cell,))
                        break


def _alike(line: Line, other: Line, *, proof: bool) -> bool:
    """Whether two lines never differ where both are printed (and, as a proof, agree once)."""
    both = [
        (cell.low, other.cells[when].low)
        for when, cell in line.cells.items()
        if when in other.cells and not cell.hidden and not other.cells[when].hidden
    ]
    return all(mine == its for mine, its in both) and (bool(both) or not proof)
