"""What a reader can work out about a number that is not printed.

Everything that can be worked out is a sum: a whole and its parts. A total and its lines, a year
and its quarters, “out of how many” and the count with its remainder. A printed number is known
exactly. One that is not printed is a whole number with a smallest and a largest possible value,
and every sum it takes part in may bring the two nearer to each other.

The sums of each set of numbers that hang together are solved in three steps: bounds are
narrowed sum by sum until nothing changes; sums are combined (as a column less a row would be)
and bounds narrowed again; last, for each number, assignments are looked for that show that it
could still be something else. All of it is counted, and refused where it would take too long.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from fractions import Fraction
from math import gcd, lcm
from typing import Any

Amount = int | Fraction
Range = tuple[Amount, Amount]

# Larger than any number of things; stands for “no upper bound known”.
_ENDLESS = 10**15


class TooMuch(Exception):
    """So many numbers hang together that they cannot be checked in a reasonable time."""


@dataclass
class Effort:
    """How many steps may still be taken, for all sums together and for each set of them."""

    left: int = 800_000
    each: int = 400_000

    def share(self) -> "Effort":
        """What one set of sums may take."""
        return Effort(min(self.left, self.each))

    def spend(self, steps: int) -> None:
        """Count steps. Raises TooMuch when none are left."""
        self.left -= steps
        if self.left < 0:
            raise TooMuch


@dataclass(eq=False)
class Cell:
    """One number: printed (low is high), suppressed, or hidden because nobody prints it.

    A number under `small` could make a person known. `said` is what the page says of a suppressed
    one: that it is under this. `shown` is whatever the caller knows it by.
    """

    low: Amount
    high: Amount | None
    hidden: bool = False
    suppressed: bool = False
    small: int = 0
    said: int = 0
    shown: Any = None


class Kind(IntEnum):
    """What makes numbers a sum, the surest first."""

    TOTAL = 0
    PERIODS = 1
    BASE = 2
    FIGURES = 3
    SHARES = 4
    LIKELY = 5
    ELSEWHERE = 6
    SAME = 7


@dataclass(eq=False)
class Sum:
    """A whole and its parts. `kind` says how it is known."""

    kind: Kind
    whole: Cell
    parts: tuple[Cell, ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The whole and its parts."""
        return (self.whole, *self.parts)

    @property
    def open(self) -> list[Cell]:
        """Its numbers that are not printed."""
        return [cell for cell in self.cells if cell.hidden]

    @property
    def holds(self) -> bool:
        """Whether the parts can make the whole at all."""
        low = sum(part.low for part in self.parts)
        high = sum(_high(part) for part in self.parts)
        return low <= _high(self.whole) and self.whole.low <= high


@dataclass
class Group:
    """Sums that hang together by numbers that are not printed."""

    sums: list[Sum]
    exposed: dict[Cell, Range] = field(default_factory=dict)
    too_large: bool = False


def too_much_known(cell: Cell, low: Amount, high: Amount) -> bool:
    """Whether a reader knows more of a number than that it is small.

    That is so where a suppressed number is known exactly, and where it can only be a small one
    and some small ones are ruled out: “3 or 4” tells more than “fewer than 5”.
    """
    if cell.suppressed and low == high:
        return True
    return high < cell.small and (low > 0 or high < cell.said - 1)


def groups(sums: Iterable[Sum], effort: Effort) -> Iterator[Group]:
    """The sums in groups, each with the numbers that can be worked out from it."""
    for together in _together([one for one in sums if one.open and one.holds]):
        group = Group(sorted(together, key=lambda one: one.kind))
        share = effort.share()
        before = share.left
        try:
            group.exposed = _Table(group.sums, share).exposed()
        except TooMuch:
            group.too_large = True
        effort.left -= before - max(share.left, 0)
        yield group


def alone(one: Sum) -> dict[Cell, Range]:
    """The numbers that one sum gives away by itself."""
    return _Table([one], Effort()).exposed()


def _high(cell: Cell) -> Amount:
    return _ENDLESS if cell.high is None else cell.high


def _together(sums: list[Sum]) -> Iterator[list[Sum]]:
    of: dict[Cell, list[Sum]] = defaultdict(list)
    for one in sums:
        for cell in one.open:
            of[cell].append(one)
    met: set[Sum] = set()
    for first in sums:
        if first in met:
            continue
        met.add(first)
        found = [first]
        for one in found:  # grows while it is read
            for cell in one.open:
                for other in of.pop(cell, ()):
                    if other not in met:
                        met.add(other)
                        found.append(other)
        yield found


@dataclass
class _Row:
    """Factors of numbers by their place, and what factor × number adds up to."""

    factors: dict[int, int]
    equals: int


class _Table:
    """The sums of one group as rows of whole numbers, solved together."""

    def __init__(self, sums: list[Sum], effort: Effort) -> None:
        self.effort = effort
        self.cells = list(dict.fromkeys(cell for one in sums for cell in one.open))
        self.place = {cell: place for place, cell in enumerate(self.cells)}
        # Staff posts come in halves: then everything is counted in halves.
        self.scale = lcm(
            *(
                Fraction(bound).denominator
                for one in sums
                for cell in one.cells
                for bound in _ends(cell)
            )
        )
        rows: list[_Row] = []
        self._start(rows)
        for one in sums:
            row = self._row(one)
            if self._add(row):
                rows.append(row)
        while len(rows) > 1 and not self._agree():
            self._start(rows := rows[:-1])

    def _start(self, rows: list[_Row]) -> None:
        """Begin with these rows only, and what is known of each number by itself."""
        self.low = [int(cell.low * self.scale) for cell in self.cells]
        self.high = [self._highest(cell) for cell in self.cells]
        self.rows_of: list[list[_Row]] = [[] for _cell in self.cells]
        self.rows: list[_Row] = []
        self.shown: list[list[int]] = []
        for row in rows:
            self._add(row)

    def _agree(self) -> bool:
        """Whether any numbers fit all rows; what they say together narrows the bounds first."""
        rows, rows_of = self.rows[:], [found[:] for found in self.rows_of]
        together = all(self._add(row) for row in self._combined())
        self.rows, self.rows_of = rows, rows_of  # the long rows would slow the search
        first = self._assignment(0, self.low[0], self.high[0]) if together else None
        self.shown = [first] if first else []
        return bool(first)

    def exposed(self) -> dict[Cell, Range]:
        """Each number of which a reader knows too much, with its smallest and largest value."""
        found = [
            place
            for place, cell in enumerate(self.cells)
            if self._known(cell, self.low[place], self.high[place])
            or (len(self.rows) > 1 and not self._could_differ(place))
        ]
        return {self.cells[place]: self._ends(place) for place in found}

    def _ends(self, place: int) -> Range:
        return Fraction(self.low[place], self.scale), Fraction(self.high[place], self.scale)

    def _highest(self, cell: Cell) -> int:
        if cell.high is None:
            return _ENDLESS * self.scale
        high = int(cell.high * self.scale)
        # “fewer than 5” is up to 4.5 where halves are counted
        return high + self.scale - 1 if cell.suppressed and self.scale > 1 else high

    def _known(self, cell: Cell, low: int, high: int) -> bool:
        if self.scale == 1:
            return too_much_known(cell, low, high)
        if cell.suppressed and low == high:
            return True
        small, said = cell.small * self.scale, cell.said * self.scale
        return high < small and (low > 0 or high < said - 1)

    def _row(self, one: Sum) -> _Row:
        row = _Row({}, 0)
        for cell, sign in ((one.whole, 1), *((part, -1) for part in one.parts)):
            if cell.hidden:
                place = self.place[cell]
                row.factors[place] = row.factors.get(place, 0) + sign
            else:
                row.equals -= sign * int(cell.low * self.scale)
        row.factors = {place: factor for place, factor in row.factors.items() if factor}
        return row

    def _add(self, row: _Row) -> bool:
        """Take a row in, unless it contradicts those before: then it is no sum after all."""
        self.effort.spend(1 + len(self.low) // 20)
        for place in row.factors:
            self.rows_of[place].append(row)
        low, high = self.low[:], self.high[:]
        if fits := _narrow([row], self.rows_of, low, high, self.effort):
            self.rows.append(row)
            self.low, self.high = low, high
        else:
            for place in row.factors:
                self.rows_of[place].pop()
        return fits

    def _combined(self) -> list[_Row]:
        """Rows that follow from all of them together, each with as few numbers as can be."""
        solved: dict[int, _Row] = {}
        for row in self.rows:
            new = _Row(dict(row.factors), row.equals)
            for place in [place for place in new.factors if place in solved]:
                new = self._without(place, new, solved[place])
            if not new.factors:
                continue
            self.effort.spend(len(solved))
            lead = min(new.factors, key=lambda place: abs(new.factors[place]))
            for place, other in solved.items():
                if lead in other.factors:
                    solved[place] = self._without(lead, other, new)
            solved[lead] = new
        return list(solved.values())

    def _without(self, place: int, row: _Row, other: _Row) -> _Row:
        """`row` with the number at `place` taken out by means of the other row."""
        self.effort.spend(len(row.factors) + len(other.factors))
        mine, its = other.factors[place], row.factors[place]
        factors = {at: factor * mine for at, factor in row.factors.items()}
        for at, factor in other.factors.items():
            factors[at] = factors.get(at, 0) - factor * its
        equals = row.equals * mine - other.equals * its
        factors = {at: factor for at, factor in factors.items() if factor}
        divisor = gcd(equals, *factors.values()) or 1
        return _Row({at: factor // divisor for at, factor in factors.items()}, equals // divisor)

    def _could_differ(self, place: int) -> bool:
        """Whether assignments show that no more is known of a number than that it is small."""
        cell = self.cells[place]
        low, high = self.low[place], self.high[place]
        small, said = cell.small * self.scale, cell.said * self.scale

        def among(first: int, last: int) -> int | None:
            for one in self.shown:
                if first <= one[place] <= last:
                    return one[place]
            found = self._assignment(place, first, last) if first <= last else None
            if found is not None:
                self.shown.append(found)
                return found[place]
            return None

        value = among(max(low, small), high)
        if value is None:
            return among(0, 0) is not None and among(said - 1, said - 1) is not None
        if not cell.suppressed:
            return True
        return among(low, value - 1) is not None or among(value + 1, high) is not None

    def _assignment(self, place: int, first: int, last: int) -> list[int] | None:
        """Numbers that fit every row, with the one at `place` from first to last; else None."""
        low, high = self.low[:], self.high[:]
        low[place], high[place] = max(low[place], first), min(high[place], last)
        untried = [(low, high, place)]
        upwards = len(self.shown) % 2 == 1  # so that one assignment serves for many numbers
        while untried:
            low, high, place = untried.pop()
            self.effort.spend(1 + len(low) // 10)
            if low[place] > high[place]:
                continue
            if not _narrow(self.rows_of[place], self.rows_of, low, high, self.effort):
                continue
            unsure = [at for at in range(len(low)) if low[at] < high[at]]
            if not unsure:
                return low
            place = min(unsure, key=lambda at: high[at] - low[at])
            lowest, highest = low[place], high[place]
            middle = (lowest + highest) // 2
            tries = [(middle + 1, highest), (lowest + 1, middle), (lowest, lowest)]
            if upwards:
                tries = [(lowest, middle), (middle + 1, highest - 1), (highest, highest)]
            for start, end in tries:
                below, above = low[:], high[:]
                below[place], above[place] = start, end
                untried.append((below, above, place))
        return None


def _ends(cell: Cell) -> tuple[Amount, ...]:
    return (cell.low,) if cell.high is None else (cell.low, cell.high)


def _narrow(
    rows: list[_Row], rows_of: list[list[_Row]], low: list[int], high: list[int], effort: Effort
) -> bool:
    """Narrow low and high in place until nothing changes; False where no number is left."""
    waiting = deque(rows)
    queued = {id(row) for row in rows}
    while waiting:
        row = waiting.popleft()
        queued.discard(id(row))
        effort.spend(len(row.factors))
        ends = {
            place: (factor * low[place], factor * high[place])
            if factor > 0
            else (factor * high[place], factor * low[place])
            for place, factor in row.factors.items()
        }
        least = sum(end[0] for end in ends.values())
        most = sum(end[1] for end in ends.values())
        if not least <= row.equals <= most:
            return False
        for place, factor in row.factors.items():
            top = row.equals - least + ends[place][0]
            bottom = row.equals - most + ends[place][1]
            if factor < 0:
                top, bottom = bottom, top
            new_low, new_high = -(-bottom // factor), top // factor
            if new_low <= low[place] and new_high >= high[place]:
                continue
            low[place], high[place] = max(low[place], new_low), min(high[place], new_high)
            if low[place] > high[place]:
                return False
            for other in rows_of[place]:
                if id(other) not in queued:
                    queued.add(id(other))
                    waiting.append(other)
    return True
