"""What can be worked out is found: every answer is held against all assignments there are."""

import random
from itertools import product

import pytest

from macros.figures.disclosure import Cell, Effort, Kind, Sum, groups, too_much_known

SMALL = 5


def printed(value):
    return Cell(value, value)


def suppressed(bound=None):
    return Cell(0, None if bound is None else bound - 1, True, True, SMALL, SMALL)


def exposed(*sums):
    return {cell for group in groups(sums, Effort()) for cell in group.exposed}


def possible(sums, largest):
    """Each number that is not printed, and every value it has in some assignment that fits."""
    cells = list(dict.fromkeys(cell for one in sums for cell in one.open))
    ends = [range(cell.low, (largest if cell.high is None else cell.high) + 1) for cell in cells]
    values = {cell: set() for cell in cells}
    for numbers in product(*ends):
        known = dict(zip(cells, numbers, strict=True))

        def of(cell, known=known):
            return known.get(cell, cell.low)

        if all(of(one.whole) == sum(map(of, one.parts)) for one in sums):
            for cell, number in known.items():
                values[cell].add(number)
    return values


def table(chance, rows, columns):
    """A table with its totals, some of it suppressed: the sums that a reader can make."""
    numbers = [
        [chance.choice([0, 1, 2, 3, 4, 5, 6]) for _c in range(columns)] for _r in range(rows)
    ]
    hidden = 0

    def cell(value):
        nonlocal hidden
        if hidden < 5 and chance.random() < (0.75 if value < SMALL else 0.2):
            hidden += 1
            return suppressed(SMALL if value < SMALL else None)
        return printed(value)

    cells = [[cell(value) for value in row] for row in numbers]
    across = [cell(sum(row)) if chance.random() < 0.2 else printed(sum(row)) for row in numbers]
    down = [printed(sum(column)) for column in zip(*numbers, strict=True)]
    sums = [Sum(Kind.TOTAL, whole, tuple(row)) for whole, row in zip(across, cells, strict=True)]
    sums += [
        Sum(Kind.PERIODS, whole, column)
        for whole, column in zip(down, zip(*cells, strict=True), strict=True)
    ]
    return [one for one in sums if one.open]


@pytest.mark.parametrize("seed", range(300))
def test_nothing_that_can_be_worked_out_is_let_through_and_nothing_else_refused(seed):
    chance = random.Random(seed)  # noqa: S311 - made-up tables are no secret
    sums = table(chance, chance.choice([1, 2, 3]), chance.choice([2, 3]))
    found = exposed(*sums)
    for cell, values in possible(sums, 21).items():
        known = too_much_known(cell, min(values), max(values))
        assert (cell in found) == known, (cell, values)


def test_what_follows_only_from_rows_and_columns_together_is_found():
    """No row or column has one suppressed number only, and still one of them is known."""
    a, b, c, d, e = (suppressed() for _n in range(5))
    rows = [(20, (a, b)), (30, (c, d))]
    columns = [(27, (a, c, e)), (30, (b, d))]
    sums = [Sum(Kind.TOTAL, printed(whole), parts) for whole, parts in rows + columns]
    assert exposed(*sums) == {e}


def test_sums_that_contradict_each_other_tell_nothing():
    part = suppressed()
    sure = Sum(Kind.TOTAL, printed(20), (part, suppressed()))
    guess = Sum(Kind.ELSEWHERE, printed(30), (part, printed(5)))
    assert exposed(sure, guess) == set()


def test_halves_of_posts_are_known_exactly_too():
    part = suppressed()
    assert exposed(Sum(Kind.TOTAL, printed(43), (Cell(17.5, 17.5), part))) == {part}


def test_what_would_take_too_long_is_refused_and_not_let_through():
    cells = [[suppressed() for _c in range(120)] for _r in range(120)]
    sums = [Sum(Kind.TOTAL, printed(3000), tuple(row)) for row in cells]
    sums += [Sum(Kind.TOTAL, printed(3000), column) for column in zip(*cells, strict=True)]
    [group] = groups(sums, Effort())
    assert group.too_large
