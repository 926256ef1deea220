"""Observations from the rows of a sheet, each cell placed or refused with its row."""

import re
from dataclasses import dataclass
from typing import Any

from pydantic_core import PydanticCustomError

from macros.i18n.language import _
from macros.model.period import Period
from macros.proposing.edit import Plain
from macros.proposing.sheet import CannotRead, Sheet

_NUMBER = re.compile(r"[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-−]?\d+(?:\.\d+)?")
_FEWER = re.compile(r"(?:<|fewer than|less than|under) ?(\d+)", re.I)
_TWO_YEARS = re.compile(r"(\d{4})[/-](\d{2}|\d{4})")
# What statisticians write for a figure that is not shown, and what it means here.
_SIGNS = {
    **dict.fromkeys(["c", "*", "suppressed", "supp", "[c]"], "suppressed"),
    **dict.fromkeys(["x", "z", ":", "..", "n/a", "na", "[x]", "[z]"], "no_data"),
    **dict.fromkeys(["u", "[u]"], "unreliable"),
}
YEARS = ("school", "financial")


@dataclass(frozen=True)
class Columns:
    """Which column is what."""

    period: str
    value: str | None = None
    count: str | None = None
    base: str | None = None
    series: str | None = None
    note: str | None = None


Lines = dict[str, list[dict[str, Any]]]


def observations(sheet: Sheet, columns: Columns, years: str | None) -> Lines:
    """The figures of each line, in the order of time; of a sheet without lines, of “”.

    Raises CannotRead with every row that cannot be placed.
    """
    found: dict[str, dict[Period, dict[str, Any]]] = {}
    wrong: list[str] = []
    for number, row in sheet.rows:
        try:
            when = period(row.get(columns.period, ""), years)
            line = found.setdefault(row.get(columns.series or "", ""), {})
            if when in line:
                raise CannotRead(_("there is a figure for {period} above", period=when))
            figure = _figure(row, columns)
            if figure:
                line[when] = {"period": Plain(str(when)), **figure}
        except CannotRead as error:
            wrong.append(_("row {n}: {reason}", n=number, reason=error))
    if wrong:
        raise CannotRead("\n".join(wrong))
    return {
        label: [line[when] for when in sorted(line, key=lambda one: (one.end, one.start or (0, 0)))]
        for label, line in found.items()
        if line
    }


def across(sheet: Sheet, years: str | None) -> Sheet:
    """A sheet whose columns are times, as one with a row a figure; the same where it has none."""
    times = [name for name in sheet.columns if is_time(name, years)]
    if len(times) < 2:
        return sheet
    label = next((name for name in sheet.columns if name not in times), "")
    several = len(sheet.rows) > 1
    rows = [
        (number, {"period": name, "value": row.get(name, ""), "line": row.get(label, "")})
        for number, row in sheet.rows
        for name in times
    ]
    return Sheet(["period", "value", *(["line"] if several else [])], rows)


def period(text: str, years: str | None) -> Period:
    """The time that a cell names. Raises CannotRead where it is none, or may be two."""
    two = _TWO_YEARS.fullmatch(text)
    if two and int(two[2][-2:]) != (int(two[1]) + 1) % 100:
        two = None  # a month, or two years that do not follow each other
    if two and years:
        text = f"{years} year {two[1]}/{two[2][-2:]}"
    try:
        return Period.parse(text)
    except PydanticCustomError as error:
        if two:
            wrong = _("“{text}” can be a school or a financial year: say --years", text=text)
        else:
            wrong = _("“{text}” is no time: write it as 2023-05 or 2023-04/2024-03", text=text)
        raise CannotRead(wrong) from error


def is_time(text: str, years: str | None) -> bool:
    """Whether a cell names a time, be it one that may be two."""
    try:
        period(text, years or "school")
    except CannotRead:
        return False
    return True


def _figure(row: dict[str, str], columns: Columns) -> dict[str, Any]:
    """The fields of a figure; empty where the row has none."""
    found: dict[str, Any] = {}
    if columns.value:
        found |= value(row.get(columns.value, ""))
    for name in ("count", "base"):
        column = getattr(columns, name)
        if column and (text := row.get(column, "")) and "status" not in found:
            inner = value(text)
            if "value" not in inner or not re.fullmatch(r"\d+", inner["value"]):
                wrong = _("“{text}” in “{column}” is no whole number", text=text, column=column)
                raise CannotRead(wrong)
            found[name] = inner["value"]
    if columns.note and found and (note := row.get(columns.note, "")):
        found["note"] = note
    return found


def value(text: str) -> dict[str, Any]:
    """What a cell says: a value with its decimals, or why there is none."""
    plain = text.strip().lower()
    if plain in {"", "-", "–"}:
        return {}
    if plain in _SIGNS:
        return {"status": _SIGNS[plain]}
    if fewer := _FEWER.fullmatch(plain):
        return {"status": "suppressed", "fewer_than": Plain(fewer[1])}
    if plain in {"low", "k", "[low]", "[k]"}:
        note = _("The source says that this is more than 0, and rounds to 0.")
        return {"value": Plain("0"), "note": note}
    number = plain.removesuffix("%").removeprefix("£").strip()
    if not _NUMBER.fullmatch(number):
        raise CannotRead(_("“{text}” is neither a number nor a sign that is known", text=text))
    return {"value": Plain(number.replace(",", "").replace("−", "-"))}
