"""Periods of whole months, written as in ISO 8601 and compared without their days."""

import calendar
import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator

_MONTH = re.compile(r"(\d{4})(?:-(\d{2}))?")
_OPEN = ".."


@dataclass(frozen=True, order=True)
class Period:
    """A run of whole months, both ends included.

    `start` and `end` are (year, month). `start` is None where nobody knows when it
    began ("before 2019"). Written `2018`, `2018-09`, `2018-09/2019-03` or `../2018-12`
    (ISO 8601-1 intervals; the open start is ISO 8601-2, section 4.2.2).
    """

    start: tuple[int, int] | None
    end: tuple[int, int]

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read a period. Raises ValueError, in words for people, where it is none."""
        first, slash, last = text.strip().partition("/")
        if not slash:
            return cls(_edge(first, first_month=True), _edge(first, first_month=False))
        start = None if first == _OPEN else _edge(first, first_month=True)
        end = _edge(last, first_month=False)
        if start and start > end:
            raise ValueError(f"it ends ({last}) before it starts ({first})")
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
        return end if start == end else f"{start}/{end}"


def _edge(text: str, *, first_month: bool) -> tuple[int, int]:
    match = _MONTH.fullmatch(text)
    if not match:
        raise ValueError(f"“{text}” is not a year or a month")
    year, month = int(match[1]), match[2]
    if not 1900 <= year <= 2100:
        raise ValueError(f"the year {year} is not between 1900 and 2100")
    if month is None:
        return (year, 1 if first_month else 12)
    if not 1 <= int(month) <= 12:
        raise ValueError(f"there is no month {month}: months go from 01 to 12")
    return (year, int(month))


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
        raise ValueError("it is not a year or a month")
    return Period.parse(value)


PeriodField = Annotated[Period, BeforeValidator(period_from_yaml)]
