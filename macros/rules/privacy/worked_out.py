"""A number that is suppressed cannot be worked out from those that are printed.

Why: readers can add and take away. Of 38 in all with 30 in one line, the two lines that are
“fewer than 5” must both be 4. The same goes for a year and the part of it that is printed too,
for a percentage of a known number, and for a total that stands in another measure. Nothing more
may follow than what the page says itself: that a number is small.

Example:
    series:
      - {id: north, label: North, observations: [{period: 2020, value: 33}]}
      - {id: south, label: South, observations: [{period: 2020, status: suppressed, fewer_than: 5}]}
      - {id: all, label: All, total: true, observations: [{period: 2020, value: 36}]}

Write instead a second line without its figures, so that neither can be worked out:

    - {id: north, label: North, observations: [{period: 2020, status: suppressed}]}

"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from macros.content.content import Content
from macros.content.problems import Problem
from macros.figures.disclosure import Amount, Cell, Effort, Group, Kind, Sum, alone, groups
from macros.figures.sums import Shown, sums
from macros.i18n.language import _, listed, number, period
from macros.model.measure import SUPPRESSED, Measure, Observation, Series, Status
from macros.rules.privacy.threshold import threshold

Place = tuple[str, tuple[str | int, ...]]
_MOST_FURTHER = 6
_MOST_TRIED = 8


def check(content: Content) -> Iterator[Problem]:
    """One problem for each set of numbers from which a suppressed or small one follows."""
    small = threshold(content)
    hold = list(sums(content.measures.values(), small))
    yield from _wrong_totals(content, hold)
    found = list(groups(hold, Effort()))
    known = _Known(content, small, {place for group in found for place in _places(group)})
    for group in found:
        if group.too_large:
            yield _too_large(content, group)
        elif exposed := _exposed(group):
            first = min(exposed, key=lambda cell: (not cell.suppressed, _order(content, cell)))
            yield _problem(known, group, first)


def _wrong_totals(content: Content, found: list[Sum]) -> Iterator[Problem]:
    """Totals that their lines cannot make: nothing could be said of what follows from them."""
    for one in found:
        if one.kind is Kind.TOTAL and one.open and not one.holds and not one.whole.hidden:
            shown = one.whole.shown
            yield content.problem(
                shown.measure.file,
                shown.path,
                _(
                    "the lines that are added up here cannot make {whole}",
                    whole=_print(one.whole.low),
                ),
                _(
                    "check them in the source; where this line is not the sum of all the others, "
                    "write total: false"
                ),
            )


@dataclass
class _Known:
    """What a remedy is tried on, and how much may be read and solved for that."""

    content: Content
    small: int
    exposed: set[Place]
    observations: int = 10_000
    effort: Effort = field(default_factory=lambda: Effort(300_000, 100_000))


def _exposed(group: Group) -> list[Cell]:
    return [cell for cell in group.exposed if not _public(cell, group)]


def _places(group: Group) -> set[Place]:
    return {_place(cell) for cell in _exposed(group)}


def _place(cell: Cell) -> Place:
    return _spot(cell.shown)


def _spot(shown: Shown) -> Place:
    return shown.measure.id, shown.path


def _order(content: Content, cell: Cell) -> tuple[str, tuple[int, int]]:
    file = cell.shown.measure.file
    return file, content.files[file].at(cell.shown.path)


def _public(cell: Cell, group: Group) -> bool:
    """Whether a number is public already, or follows from numbers that all are."""
    public = cell.shown.observation.already_public is not None
    if cell.suppressed:
        return public
    one = next(one for one in group.sums if cell in one.parts)
    if one.kind is Kind.BASE:
        return public
    known = [other.shown.observation for other in one.cells if not other.hidden]
    return all(observation.already_public is not None for observation in known)


def _too_large(content: Content, group: Group) -> Problem:
    cells = {cell for one in group.sums for cell in one.open}
    first = min(cells, key=lambda cell: _order(content, cell))
    return content.problem(
        first.shown.measure.file,
        first.shown.path,
        _(
            "{n} numbers that are not printed hang together here: too many to see whether one "
            "of them can be worked out",
            n=len(cells),
        ),
        _("leave out the totals of these lines, and the whole years of which parts are printed"),
    )


def _problem(known: _Known, group: Group, cell: Cell) -> Problem:
    sums_of_it = [one for one in group.sums if cell in one.cells]
    one = next((one for one in sums_of_it if cell in alone(one)), None)
    wrong = _how(cell, one, *alone(one)[cell]) if one else _together(group, cell)
    instead = _remedy(known, group, cell)
    if one and one.kind in _ESCAPES and not _left(group, one.kind):
        label = one.whole.shown.series.label
        instead = _("{remedy}; or, {other}", remedy=instead, other=_escape(one.kind, label))
    return known.content.problem(cell.shown.measure.file, cell.shown.path, wrong, instead)


# How it can be worked out


def _how(cell: Cell, one: Sum, low: Amount, high: Amount) -> str:
    must = _range(low, high)
    parts = sum(part.low for part in one.parts if not part.hidden)
    if cell is one.whole:
        return _(
            "the numbers it is made of add up to {sum}: it must be {must}",
            sum=_print(parts),
            must=must,
        )
    values = {"whole": _print(one.whole.low), "known": _print(parts), "must": must}
    if one.whole.hidden:
        return _("the others and the whole leave only this for it: {must}", **values)
    values["rest"] = _print(one.whole.low - parts)
    match one.kind:
        case Kind.SAME:
            return _(
                "the same number is printed in {file}: {must}",
                file=one.whole.shown.measure.file,
                must=must,
            )
        case Kind.BASE:
            value = number(cell.shown.observation.value or 0)
            if per := cell.shown.series.per:
                values |= {"value": value, "n": number(per)}
                if cell is one.parts[0]:
                    return _("{value} per {n} of {whole} is {must}", **values)
                return _("{value} per {n} of {whole} leaves {must}", **values)
            if cell is one.parts[0]:
                return _("{value}% of {whole} is {must}", value=value, **values)
            return _("{value}% of {whole} leaves {must}", value=value, **values)
        case Kind.PERIODS:
            when = period(one.whole.shown.observation.period)
            return _(
                "{whole} in {period}, less {known} in the part of it that is printed, leaves "
                "{rest}: the number for the other months must be {must}",
                period=when,
                **values,
            )
        case Kind.SHARES:
            return _("the others make {known} of {whole}: this must be {must}", **values)
    return _of_total(one, values)


def _of_total(one: Sum, values: dict[str, str]) -> str:
    hidden = [part for part in one.parts if part.hidden]
    if len(hidden) == 1:
        return _("{whole} in all, less {known}, leaves {rest}: this must be {must}", **values)
    bounds = {part.said for part in hidden if part.high is not None}
    if len(bounds) != 1 or any(part.high is None for part in hidden):
        return _(
            "{whole} in all, less {known}, leaves {rest} for {n} numbers: this one must be {must}",
            n=len(hidden),
            **values,
        )
    if len(hidden) == 2:
        return _(
            "{whole} in all, less {known}, leaves {rest} for two numbers under {bound}: both must "
            "be {must}",
            bound=bounds.pop(),
            **values,
        )
    return _(
        "{whole} in all, less {known}, leaves {rest} for {n} numbers under {bound}: each must be "
        "{must}",
        n=len(hidden),
        bound=bounds.pop(),
        **values,
    )


def _together(group: Group, cell: Cell) -> str:
    low, high = group.exposed[cell]
    files = sorted({one.shown.measure.file for found in group.sums for one in found.cells})
    return _(
        "the totals and the other numbers in {files}, taken together, leave only this for it: "
        "{must}",
        files=listed(files),
        must=_range(low, high),
    )


def _range(low: Amount, high: Amount) -> str:
    if low == high:
        return _print(low)
    ends = {"a": _print(low), "b": _print(high)}
    return _("{a} or {b}", **ends) if high == low + 1 else _("{a} to {b}", **ends)


def _print(amount: Amount) -> str:
    return number(int(amount) if amount == int(amount) else float(amount))


# What to write instead


def _remedy(known: _Known, group: Group, cell: Cell) -> str:
    """The fewest further numbers to suppress after which nothing can be worked out: tried out."""
    choices = _choices(group, cell)
    for choice in choices[:_MOST_TRIED]:
        if _left_over(known, group, [choice]) is _NOTHING:
            return _suppress(known.content, cell, [choice])
    chosen = choices[:1]
    while chosen and len(chosen) < _MOST_FURTHER:
        over = _left_over(known, group, chosen)
        if over is _NOTHING:
            return _suppress(known.content, cell, chosen)
        exposed = _exposed(over) if over else []
        met = {_spot(shown) for shown in chosen}
        further = _choices(over, exposed[0]) if over and exposed else []
        further = [shown for shown in further if _spot(shown) not in met]
        if not further:
            break
        chosen.append(further[0])
    return _("leave out the totals of these lines, and the whole years of which parts are printed")


def _choices(group: Group, cell: Cell) -> list[Shown]:
    """Printed numbers, the likeliest to help first: lines of the period, the smallest first."""
    wholes = {one.whole for one in group.sums}
    found = [other for one in group.sums for other in one.cells if not other.hidden]
    own = not cell.suppressed and any(one.kind is Kind.BASE for one in group.sums)
    if own:  # a percentage that is printed, and its count can be worked out
        found.append(cell)
    when = cell.shown.observation.period

    def order(other: Cell) -> tuple[bool, bool, bool, Amount]:
        far = other.shown.observation.period != when
        return not (own and other is cell), other in wholes, far, other.low

    chosen = {_place(other): other.shown for other in sorted(found, key=order)}
    return list(chosen.values())


def _left_over(known: _Known, group: Group, chosen: list[Shown]) -> Group | None:
    """Numbers that can still, or newly, be worked out; _NOTHING; None if that would take long."""
    if known.observations < 0 or known.effort.left <= 0:
        return None
    related = _related(known.content, group)
    known.observations -= sum(
        len(series.observations) for one in related for _path, series in one.lines()
    )
    hidden = {_spot(shown) for shown in chosen}
    changed = [_without(measure, hidden) for measure in related]
    before = known.exposed - _places(group)
    for found in groups(sums(changed, known.small), known.effort):
        if found.too_large:
            return None
        if not _places(found) <= before:
            return found
    return _NOTHING


_NOTHING = Group([])


def _related(content: Content, group: Group) -> list[Measure]:
    """Every measure that shares a source with these numbers."""
    sources = {cell.shown.measure.source for one in group.sums for cell in one.cells}
    return [measure for measure in content.measures.values() if measure.source in sources]


def _without(measure: Measure, hidden: set[Place]) -> Measure:
    """A measure with some of its observations suppressed."""
    if not any(measure.id == measure_id for measure_id, _path in hidden):
        return measure

    if measure.scale:
        return measure.model_copy(update={"observations": _without_answers(measure, hidden)})

    def observations(line: Series, path: tuple[str | int, ...]) -> list[Observation]:
        return [
            observation.model_copy(update={**_FIGURES, "status": Status.SUPPRESSED})
            if (measure.id, (*path, "observations", place)) in hidden
            else observation
            for place, observation in enumerate(line.observations)
        ]

    if not measure.series:
        [(path, line)] = measure.lines()
        return measure.model_copy(update={"observations": observations(line, path)})
    series = [
        line.model_copy(update={"observations": observations(line, path)})
        for path, line in measure.lines()
        if path
    ]
    return measure.model_copy(update={"series": series})


def _without_answers(measure: Measure, hidden: set[Place]) -> list[Observation]:
    """The observations of a question with a scale, with some of the answers suppressed."""
    return [
        observation.model_copy(
            update={
                "answers": {
                    name: SUPPRESSED
                    if (measure.id, ("observations", place, "answers", name)) in hidden
                    else value
                    for name, value in observation.answers.items()
                }
            }
        )
        for place, observation in enumerate(measure.observations)
    ]


_FIGURES = dict.fromkeys(("value", "count", "base", "fewer_than"))


def _suppress(content: Content, cell: Cell, chosen: list[Shown]) -> str:
    if any(shown.measure.scale for shown in chosen):
        return _suppress_answers(content, cell, chosen)
    if [_spot(shown) for shown in chosen] == [_place(cell)]:
        return _("write status: suppressed here instead of the figures, without fewer_than")
    places = listed([_where(content, cell, shown) for shown in chosen])
    if len(chosen) == 1 and not cell.suppressed:
        return _(
            "write status: suppressed for {place}, without its figures and without fewer_than",
            place=places,
        )
    if len(chosen) == 1:
        return _(
            "write status: suppressed for {place} too, without its figures and without fewer_than",
            place=places,
        )
    return _(
        "write status: suppressed for these too, without their figures and without fewer_than: "
        "{places}",
        places=places,
    )


def _suppress_answers(content: Content, cell: Cell, chosen: list[Shown]) -> str:
    if [_spot(shown) for shown in chosen] == [_place(cell)]:
        return _("write “suppressed” here instead of the number")
    places = listed([_where(content, cell, shown) for shown in chosen])
    return _("write “suppressed” instead of the number for {places} too", places=places)


def _where(content: Content, cell: Cell, shown: Shown) -> str:
    file = shown.measure.file
    values = {
        "label": shown.series.label,
        "period": period(shown.observation.period),
        "line": content.files[file].at(shown.path)[0],
    }
    if file == cell.shown.measure.file:
        return _("“{label}” in {period} (line {line})", **values)
    return _("“{label}” in {period} ({file}, line {line})", file=file, **values)


_ESCAPES = {Kind.LIKELY, Kind.ELSEWHERE, Kind.SAME}


def _escape(kind: Kind, label: str) -> str:
    if kind is Kind.LIKELY:
        return _("if “{label}” is not the sum of the others, write total: false there", label=label)
    return _("if the two do not count the same things, say in “counting” what each of them counts")


def _left(group: Group, kind: Kind) -> bool:
    """Whether something can be worked out even without the sums of one kind."""
    rest: Iterable[Sum] = [one for one in group.sums if one.kind is not kind]
    return any(_exposed(found) or found.too_large for found in groups(rest, Effort()))
