"""A data file of Explore Education Statistics: the rows of an area, its region and England."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from macros.i18n.language import _
from macros.proposing.figures_in import Columns, Lines, observations, value
from macros.proposing.sheet import CannotRead, Sheet

COLUMNS = {"time_period", "time_identifier", "geographic_level"}
LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
_PLACES = re.compile(
    r"time_period|time_identifier|geographic_level|(?:country|region|old_la|new_la|la|lad|school|"
    r"pcon|rsc_region|mat|sponsor|ward|english_devolved_area|local_enterprise_partnership|"
    r"opportunity_area|planning_area|institution|provider)_?(?:code|name|id|urn|ukprn|laestab)?"
)
_LEVELS = {"local": "local authority", "region": "regional", "england": "national"}
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
# The first month, from the start of the first year, and how many months there are.
_TIMES = {
    "academic year": (9, 12), "financial year": (4, 12), "tax year": (4, 12),
    "autumn term": (9, 4), "spring term": (13, 3), "summer term": (16, 4),
    "autumn and spring term": (9, 7),
    "part 1 (april to september)": (4, 6), "part 2 (october to march)": (10, 6),
    **{f"financial year q{n}": (3 * n + 1, 3) for n in range(1, 5)},
    **{f"academic year q{n}": (3 * n + 6, 3) for n in range(1, 5)},
}  # fmt: skip
_CALENDAR = {
    "calendar year": (1, 12), "reporting year": (1, 12),
    **{name: (n, 1) for n, name in enumerate(_MONTHS, 1)},
    **{f"calendar year q{n}": (3 * n - 2, 3) for n in range(1, 5)},
}  # fmt: skip


@dataclass(frozen=True)
class Found:
    """The figures of one place."""

    level: str  # local, region or england
    place: str
    observations: list[dict[str, object]]


def is_statistics(sheet: Sheet) -> bool:
    """Whether a sheet has the columns of such a data file."""
    return set(sheet.columns) >= COLUMNS


def indicators(sheet: Sheet) -> list[str]:
    """The columns that hold figures."""
    return [name for name in _others(sheet) if _holds_figures(row[name] for _n, row in sheet.rows)]


def filters(sheet: Sheet) -> dict[str, list[str]]:
    """The columns that say what a row is of, each with its values."""
    known = set(indicators(sheet))
    return {
        name: list(dict.fromkeys(row[name] for _n, row in sheet.rows))
        for name in _others(sheet)
        if name not in known
    }


def _others(sheet: Sheet) -> list[str]:
    return [name for name in sheet.columns if not _PLACES.fullmatch(name)]


def _holds_figures(cells: Iterable[str]) -> bool:
    found = False
    for cell in cells:
        try:
            found = "value" in value(cell) or found
        except CannotRead:
            return False
    return found


def chosen(sheet: Sheet, wanted: dict[str, str]) -> Sheet:
    """The rows of the values that are wanted; of a column that is not named, the total.

    Raises CannotRead where a column has several values and no total.
    """
    for name, values in filters(sheet).items():
        total = next((one for one in values if one.lower() in {"total", "all"}), None)
        want = wanted.get(name) or (values[0] if len(values) == 1 else total)
        if want not in values:
            wrong = _(
                "say which “{column}” with --filter “{column}=…”: {values}",
                column=name,
                values=", ".join(values[:20]),
            )
            raise CannotRead(wrong)
        rows = [(number, row) for number, row in sheet.rows if row[name] == want]
        sheet = Sheet(sheet.columns, rows)
    if unknown := set(wanted) - set(sheet.columns):
        raise CannotRead(_("there is no column “{name}”.", name=min(unknown)))
    return sheet


def figures(sheet: Sheet, columns: dict[str, str | None], area: str) -> list[Found]:
    """The figures of an area (its name, or its code), of its region and of England."""
    rows = [(number, {**row, "period": _period(number, row)}) for number, row in sheet.rows]
    local = [(n, row) for n, row in rows if _is(row, "local") and _named(row, area)]
    if not local:
        names = sorted({row.get("la_name", "") for _n, row in rows if _is(row, "local")})
        near = [name for name in names if area.lower()[:5] in name.lower()] or names[:10]
        known = ", ".join(near)
        wrong = _(
            "there is no local authority “{area}”. There are: {known}", area=area, known=known
        )
        raise CannotRead(wrong)
    place = local[0][1]
    region = place.get("region_name", "")
    beside = [(n, row) for n, row in rows if row.get("region_name") == region and region]
    of = {
        "local": (place.get("la_name", area), local),
        "region": (region, [(n, row) for n, row in beside if _is(row, "region")]),
        "england": ("England", [(n, row) for n, row in rows if _is(row, "england")]),
    }
    named = Columns("period", **columns)
    return [
        Found(level, name, _only(observations(Sheet([], found), named, None)))
        for level, (name, found) in of.items()
        if found
    ]


def _only(lines: Lines) -> list[dict[str, object]]:
    return lines.get("", [])


def _is(row: dict[str, str], level: str) -> bool:
    return row["geographic_level"].lower() == _LEVELS[level]


def _named(row: dict[str, str], area: str) -> bool:
    keys = ("la_name", "new_la_code", "old_la_code")
    return area.lower() in {row.get(key, "").lower() for key in keys}


def _period(number: int, row: dict[str, str]) -> str:
    """The time of a row, as 2020-09/2021-08."""
    name, text = row["time_identifier"].lower(), row["time_period"].replace("/", "")
    first, months = _TIMES.get(name) or _CALENDAR.get(name) or (0, 0)
    if not months or not re.fullmatch(r"\d{4}(\d{2})?", text):
        when = f"{row['time_identifier']} {row['time_period']}"
        raise CannotRead(
            _("row {n}: “{when}” is a time that is not known here", n=number, when=when)
        )
    start = int(text[:4]) * 12 + first - 1
    end = start + months - 1
    return f"{start // 12}-{start % 12 + 1:02}/{end // 12}-{end % 12 + 1:02}"
