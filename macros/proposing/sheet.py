"""A sheet of figures, read as what it shows: from a CSV file, or from Excel without its macros.

Nothing in it runs. A formula is read as the value that was saved with it.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from sys import intern
from typing import Any

from macros.i18n.language import _

LARGEST = 50 * 1024 * 1024
MOST_ROWS = 100_000
MOST_COLUMNS = 300
_MOST_EMPTY = 1_000  # rows one after the other: a sheet may say that it has a million
_LONGEST_CELL = 2_000
_DECIMALS = re.compile(r"0\.(0+)")


class CannotRead(Exception):
    """A sheet that cannot be read, and what to do, in a sentence or two."""


@dataclass(frozen=True)
class Sheet:
    """The names of the columns, and each row below with its number in the file."""

    columns: list[str]
    rows: list[tuple[int, dict[str, str]]]


def read(path: Path, name: str | None = None) -> Sheet:
    """Read a file; `name` is the sheet of a workbook. Raises CannotRead."""
    if not path.is_file():
        raise CannotRead(_("there is no file {file}.", file=path))
    if path.stat().st_size > LARGEST:
        mb = LARGEST // 1024**2
        raise CannotRead(_("{file} is larger than {mb} MB: keep only its rows.", file=path, mb=mb))
    match path.suffix.lower():
        case ".csv" | ".tsv" | ".txt":
            return _sheet(_of_text(path.read_bytes()))
        case ".xlsx":
            return _sheet(_of_workbook(path, name))
    raise CannotRead(_("{file} is neither .csv nor .xlsx: save it as one of them.", file=path))


def _sheet(lines: Iterator[list[str]]) -> Sheet:
    """The first row with two cells or more has the names; empty rows are passed over."""
    columns: list[str] = []
    rows: list[tuple[int, dict[str, str]]] = []
    last = 0  # the last row in which something stands
    for number, line in enumerate(lines, 1):
        cells = [intern(cell[:_LONGEST_CELL]) for cell in line[:MOST_COLUMNS]]
        if not columns:
            if sum(map(bool, cells)) > 1:
                columns = cells
                _refuse_twice(columns)
        elif any(cells):
            last = number
            named = zip(columns, cells, strict=False)
            rows.append((number, {name: cell for name, cell in named if name}))
        if number - last > _MOST_EMPTY:
            empty = _(
                "more than {n} empty rows follow row {row}: copy the rows that you need into a "
                "file of their own.",
                n=_MOST_EMPTY,
                row=last,
            )
            raise CannotRead(empty)
        if len(rows) > MOST_ROWS:
            most = MOST_ROWS
            raise CannotRead(_("there are more than {n} rows: keep those you need.", n=most))
    if not rows:
        raise CannotRead(_("there is no row of figures below a row with the names of columns."))
    return Sheet([name for name in columns if name], rows)


def _refuse_twice(columns: list[str]) -> None:
    for name in columns:
        if name and columns.count(name) > 1:
            wrong = _("two columns are called “{name}”: give one another name.", name=name)
            raise CannotRead(wrong)


def _of_text(raw: bytes) -> Iterator[list[str]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")  # what Excel saves where it is not asked
    first = text.partition("\n")[0]
    between = max(",;\t", key=first.count)
    csv.field_size_limit(_LONGEST_CELL * 50)
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=between):
            yield [" ".join(cell.split()) for cell in cells]
    except csv.Error as error:
        raise CannotRead(_("this is no CSV file ({reason}).", reason=error)) from None


def _of_workbook(path: Path, name: str | None) -> Iterator[list[str]]:
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 - slow, and not always there
    except ImportError:
        needed = "pip install 'local-offer[sheets]'"
        raise CannotRead(_("to read Excel files, call: {call}", call=needed)) from None
    _refuse_huge(path)
    options = {"read_only": True, "keep_links": False}
    try:
        with (
            closing(load_workbook(path, data_only=True, **options)) as shown,
            closing(load_workbook(path, data_only=False, **options)) as written,
        ):
            title = _title(shown.sheetnames, name)
            wide = {"max_col": MOST_COLUMNS}  # else each row has as many as the sheet says
            pairs = zip(
                shown[title].iter_rows(**wide), written[title].iter_rows(**wide), strict=False
            )
            for values, formulas in pairs:
                yield [_shown(one, two) for one, two in zip(values, formulas, strict=False)]
    except (CannotRead, OSError):
        raise
    except Exception as error:  # a stranger's file can fail in any part of the library
        raise CannotRead(_("this is no Excel file that can be read.")) from error


def _refuse_huge(path: Path) -> None:
    """A workbook is a ZIP file, and a small one can hold very much."""
    try:
        with zipfile.ZipFile(path) as parts:
            total = sum(part.file_size for part in parts.infolist())
            macros = any("vbaproject" in part.filename.lower() for part in parts.infolist())
    except zipfile.BadZipFile:
        raise CannotRead(_("this is no Excel file that can be read.")) from None
    if total > LARGEST:
        raise CannotRead(_("{file} is too large inside: save its sheet as CSV.", file=path))
    if macros:
        raise CannotRead(_("{file} holds macros: save it as .xlsx without them.", file=path))


def _title(titles: list[str], name: str | None) -> str:
    if name in titles:
        return str(name)
    if name is None and len(titles) == 1:
        return titles[0]
    known = ", ".join(titles)
    raise CannotRead(_("say which sheet with --sheet. There are: {names}", names=known))


def _shown(cell: Any, formula: Any) -> str:
    """A cell as people see it: 72% and not 0.72, with the decimals that are shown."""
    value = cell.value
    if value is None:
        if isinstance(formula.value, str) and formula.value.startswith("="):
            place = formula.coordinate
            wrong = _("a formula in {cell} has no value: open the file and save it.", cell=place)
            raise CannotRead(wrong)
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        return _number(value, str(cell.number_format or "General"))
    return " ".join(str(value).split())


def _number(value: float, looks: str) -> str:
    number = round(Decimal(repr(value)), 10)
    percent = "%" in looks
    number = number * 100 if percent else number
    if "General" in looks or not re.search("[0#]", looks):
        text = f"{number.normalize():f}"
    else:
        found = _DECIMALS.search(looks.partition(";")[0])
        last = Decimal(1).scaleb(-len(found[1]) if found else 0)
        text = f"{number.quantize(last, ROUND_HALF_UP):f}"
    return f"{text}%" if percent else text
