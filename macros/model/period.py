"""Periods of whole months, written as in ISO 8601 and compared without their days.

What people write for themselves is read where it has one meaning: May 2020, 03/2021, autumn
term 2020/21, financial year 2020/21, before 2019, or a day, of which a page shows the month.
Where it has two (2020/21, 2010-11, Q1 2021), the error holds what to write for each.
"""

import calendar
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from macros.model.signs import HYPHENS, bare

Month = tuple[int, int]

_OPEN = ".."
_LONGEST = 100
_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_ANY_MONTH = "|".join(f"{name}|{name[:4]}|{name[:3]}" for name in _NAMES)
_MONTH = re.compile(r"(\d{4})(?:-(\d{1,2}))?")
_YEAR_MONTH = re.compile(r"(\d{4})/(\d{1,2})")
_MONTH_FIRST = re.compile(rf"(?:(\d{{1,2}})[/-]|({_ANY_MONTH}) ?)(\d{{4}})")
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[t ]([\d:.]+) ?(?:z|[-+]\d{2}:?\d{2})?)?")
_YEARS = re.compile(r"(\d{4}) ?[/-] ?(\d{2}|\d{4})")
_NAMED_YEARS = re.compile(
    r"(?:(?P<before>school|academic|financial|tax|fiscal) year |(?P<fy>fy) ?)?"
    r"(?P<years>\d{4} ?[/-] ?(?:\d{2}|\d{4}))(?: (?P<after>school|academic|financial|tax) year)?"
)
_TERM = re.compile(
    r"(?:(?P<before>autumn|spring|summer) term )?(?P<first>\d{4})(?: ?[/-] ?(?P<last>\d{2}|\d{4}))?"
    r"(?: (?P<after>autumn|spring|summer) term)?"
)
_QUARTER = re.compile(r"(?:(?P<years>[\d/-]{4,9}?)[ /-]?)?q(?P<n>[1-4])(?:[ /-]?(?P<of>[\d/-]+))?")
_TWO = re.compile(r"(.+?)(?:/| to | until | - |(?<=\d)-(?=\d{4}))(.+)")
_TERMS = {"autumn": (9, 12), "spring": (1, 3), "summer": (4, 7)}


@dataclass(frozen=True, order=True)
class Period:
    """A run of whole months, both ends included.

    `start` and `end` are (year, month). `start` is None where nobody knows when it
    began ("before 2019"). Written `2018`, `2018-09`, `2018-09/2019-03` or `../2018-12`
    (ISO 8601-1 intervals; the open start is ISO 8601-2, section 4.2.2).
    """

    start: Month | None
    end: Month

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read a period. Raises a ValueError of pydantic's where it is none, or could be two."""
        if len(text) > _LONGEST:
            raise _wrong("unknown")
        plain = " ".join(bare(text).translate(HYPHENS).lower().split())
        for reader in _READERS:
            if found := reader(plain):
                return found
        two = _TWO.fullmatch(plain)
        if not two:
            return cls(*_edges(plain))
        first, last = two[1].strip(), two[2].strip()
        if first in _NAMES:  # April to June 2021
            first = f"{first} {last[-4:]}"
        end = _edges(last)[1]
        start = None if first == _OPEN else _edges(first)[0]
        if start and start > end:
            turned = cls(_edges(last)[0], _edges(first)[1])
            raise _wrong("order", first=first, last=last, instead=str(turned))
        return cls(start, end)

    @property
    def months(self) -> int | None:
        """How many months it lasts; None where the start is not known."""
        if self.start is None:
            return None
        return (self.end[0] - self.start[0]) * 12 + self.end[1] - self.start[1] + 1

    def overlaps(self, other: "Period") -> bool:
        """Whether the two share a month."""
        return (self.start or (0, 0)) <= other.end and (other.start or (0, 0)) <= self.end

    def within(self, other: "Period") -> bool:
        """Whether every month of this one is in the other."""
        return (other.start or (0, 0)) <= (self.start or (0, 0)) and self.end <= other.end

    def __str__(self) -> str:
        """As it is written in `data/`, in its longest form."""
        end = f"{self.end[0]}-{self.end[1]:02}"
        start = _OPEN if self.start is None else f"{self.start[0]}-{self.start[1]:02}"
        could_be_a_year = self.end[1] == (self.end[0] + 1) % 100
        return end if start == end and not could_be_a_year else f"{start}/{end}"


def _wrong(kind: str, **context: object) -> PydanticCustomError:
    """Why something is no period; `macros/content/messages.py` has the words for each kind."""
    return PydanticCustomError(f"period_{kind}", "this is no period", context)


def _run(first: Month, months: int) -> Period:
    """So many months from a first one."""
    last = first[0] * 12 + first[1] - 1 + months - 1
    return Period(first, (last // 12, last % 12 + 1))


def _financial(year: int) -> Period:
    return _run((year, 4), 12)


def _school(year: int) -> Period:
    return _run((year, 9), 12)


def _next_year(first: str, last: str) -> bool:
    """Whether 2020 and 21, or 2020 and 2021, follow each other."""
    return last == str(int(first) + 1)[-len(last) :]


def _day(text: str) -> Period | None:
    """The month of a day. Raises where two days make no whole months."""
    if (one := _DAY.fullmatch(text)) and (day := _real_day(one[1])):
        month = _run((day.year, day.month), 1)
        if (one[2] or "0").strip("0:."):  # near midnight, another place has another day
            raise _wrong("time", instead=str(month))
        return month
    first, _slash, last = text.partition("/")
    one, other = _DAY.fullmatch(first), _DAY.fullmatch(last)
    start, end = one and _real_day(one[1]), other and _real_day(other[1])
    if not (start and end):
        return None
    period = Period((start.year, start.month), (end.year, end.month))
    if start.day > 1 or end.isoformat() != last_day(period):
        raise _wrong("days", instead=str(period))
    return period


def _real_day(text: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(text)
    return None


def _named_years(text: str) -> Period | None:
    """A financial or a school year. Raises where only 2020/21 is written."""
    found = _NAMED_YEARS.fullmatch(text)
    years = found and _YEARS.fullmatch(found["years"])
    if not found or not years or not _next_year(years[1], years[2]):
        return None
    year = int(years[1])
    _in_range(year)
    kind = found["before"] or found["after"] or found["fy"]
    if kind:
        return (_school if kind in {"school", "academic"} else _financial)(year)
    choices = {"financial": str(_financial(year)), "school": str(_school(year))}
    if len(years[2]) == 4:
        raise _wrong("both_years", both=f"{year}-01/{year + 1}-12", **choices)
    if 1 <= int(years[2]) <= 12:
        month = f"{year}-{years[2]}"
        raise _wrong("month_or_year", month=f"{month}/{month}", **choices)
    raise _wrong("two_years", **choices)


def _term(text: str) -> Period | None:
    """A school term, with the months that it has nearly everywhere."""
    found = _TERM.fullmatch(text)
    term = found and (found["before"] or found["after"])
    if not found or not term or (found["last"] and not _next_year(found["first"], found["last"])):
        return None
    year = int(found["first"]) + bool(found["last"] and term != "autumn")
    _in_range(year)
    first, last = _TERMS[term]
    return Period((year, first), (year, last))


def _quarter(text: str) -> Period | None:
    """A quarter of a financial year. Raises where the year can be of either kind."""
    found = _QUARTER.fullmatch(text)
    of = found and (found["of"] or found["years"])
    if not found or not of or (found["of"] and found["years"]):
        return None
    number = int(found["n"])
    years = _YEARS.fullmatch(of)
    if years and _next_year(years[1], years[2]):
        month = (int(years[1]) * 12 + 3) + 3 * (number - 1)
        return _run((month // 12, month % 12 + 1), 3)
    if not re.fullmatch(r"\d{4}", of):
        return None
    year = int(of)
    _in_range(year)
    calendar_quarter = str(_run((year, 3 * number - 2), 3))
    month = year * 12 + 3 * number
    financial = str(_run((month // 12, month % 12 + 1), 3))
    raise _wrong("quarter", calendar=calendar_quarter, financial=financial)


def _one_month(text: str) -> Period | None:
    """A month with a slash: 2021/03 or 03/2021."""
    if found := _YEAR_MONTH.fullmatch(text):
        return Period(*_edges(f"{found[1]}-{found[2]}"))
    return Period(*_edges(text)) if _MONTH_FIRST.fullmatch(text) else None


def _before(text: str) -> Period | None:
    """Before 2019, as a page prints an open start."""
    if not text.startswith("before "):
        return None
    year, month = _edges(text.removeprefix("before "))[0]
    return Period(None, (year - 1, 12) if month == 1 else (year, month - 1))


_READERS: tuple[Callable[[str], Period | None], ...] = (
    _day,
    _named_years,
    _term,
    _quarter,
    _one_month,
    _before,
)


def _edges(text: str) -> tuple[Month, Month]:
    """The first and the last month of a year or a month."""
    year, month = _month(text)
    _in_range(year)
    if month is None:
        return (year, 1), (year, 12)
    if not 1 <= month <= 12:
        raise _wrong("month", month=f"{month:02}")
    return (year, month), (year, month)


def _month(text: str) -> tuple[int, int | None]:
    if match := _MONTH.fullmatch(text):
        return int(match[1]), int(match[2]) if match[2] else None
    if match := _MONTH_FIRST.fullmatch(text):
        named = match[2] and next(n for n, name in enumerate(_NAMES, 1) if name[:3] == match[2][:3])
        return int(match[3]), named or int(match[1])
    raise _wrong("unknown")


def _in_range(year: int) -> None:
    if not 1900 <= year <= 2100:
        raise _wrong("range", year=year)


def last_day(period: Period) -> str:
    """The last day of a period, as an ISO date."""
    year, month = period.end
    return f"{year}-{month:02}-{calendar.monthrange(year, month)[1]}"


def period_from_yaml(value: Any) -> Period:
    """A period as YAML has it. Raises ValueError where it is none."""
    if isinstance(value, Period):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)  # a bare year
    if not isinstance(value, str):
        raise _wrong("unknown")
    return Period.parse(value)


AS_WRITTEN = WithJsonSchema(
    {
        "type": ["string", "integer"],
        "maxLength": _LONGEST,
        "examples": ["2023-05", "2023-04/2024-03", "school year 2023/24", 2023],
    }
)
PeriodField = Annotated[Period, BeforeValidator(period_from_yaml), AS_WRITTEN]
