"""The kinds of text, number, day and link that a field of `data/` may hold."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Annotated, Any, get_args
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.core import Locale, UnknownLocaleError
from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StringConstraints,
    WithJsonSchema,
    WrapValidator,
)
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from macros.model.number import printed
from macros.model.signs import HYPHENS, bare, visible

# What a type says of itself: sentences for readers, which a page shows as one paragraph or more.
PROSE = "prose"
PARAGRAPHS = "paragraphs"
ONE_LINE = "one line"

LARGEST = 1_000_000_000
LONGEST_LINE, LONGEST_TEXT = 300, 5000  # characters

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]([\d:.]+) ?(?:Z|[-+]\d{2}:?\d{2})?)?")
_SLASHED_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def _seen(text: str) -> str:
    if not text.isascii() and not visible(text):
        raise PydanticCustomError("string_too_short", "there is nothing to see here")
    return text


def _bare(value: Any) -> Any:
    return bare(value) if isinstance(value, str) else value


def _hyphened(value: Any) -> Any:
    return bare(value).translate(HYPHENS) if isinstance(value, str) else value


_IN_A_LINE = StringConstraints(
    strip_whitespace=True, min_length=1, max_length=LONGEST_LINE, pattern=r"^[^\n]*$"
)
Slug = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80),
    BeforeValidator(_hyphened),
]
Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_TEXT),
    AfterValidator(_seen),
    PROSE,
]
Paragraphs = Annotated[Text, PARAGRAPHS]
Line = Annotated[str, _IN_A_LINE, AfterValidator(_seen), PROSE, ONE_LINE]
# A name or number that stands elsewhere too, and is looked for there.
Key = Annotated[str, _IN_A_LINE, BeforeValidator(_bare), AfterValidator(_seen)]


def says(field: FieldInfo, mark: str) -> bool:
    """Whether the type of a field, or a part of it, has a mark such as PROSE."""
    return mark in field.metadata or mark in _marks(field.annotation)


def _marks(annotation: Any) -> Iterator[Any]:
    yield from (mark for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, str))
    for part in get_args(annotation):
        yield from _marks(part)


def _safe_link(address: str) -> str:
    try:
        parts = urlsplit(address)
        named = parts.hostname if address.startswith("https://") else parts.path
        secret = parts.scheme == "https" and "@" in parts.netloc
        named = named if parts.port != 0 else None
    except ValueError:  # such as https://[x]/, or a port over 65535
        named, secret = None, False
    safe = address.startswith(("https://", "mailto:")) and named
    if not safe or any(sign in address for sign in " \t\n<>\"'\\"):
        kind = "link_gap" if re.search(r"\[[^\]]*\]", address) else "link"
        raise PydanticCustomError(kind, "it is not an https or mailto address")
    if secret:
        raise PydanticCustomError("link_secret", "there is a name or a password in it")
    return address


def _known_language(tag: str) -> str:
    try:
        known = bool(_LANGUAGE.fullmatch(tag) and Locale.parse(tag, sep="-"))
    except (ValueError, UnknownLocaleError):
        known = False
    if not known:
        raise PydanticCustomError("language", "there is no such language")
    return tag


def day_from_yaml(value: Any) -> date:
    """A day, or the midnight with which an online editor writes one.

    Raises pydantic's own error where it is none, or is not written as days are here.
    """
    if isinstance(value, date):
        return value
    text = _hyphened(value) if isinstance(value, str) else str(value)
    written = _DAY.fullmatch(text)
    if written:
        if (written[2] or "0").strip("0:."):
            raise PydanticCustomError("day_time", "it has a time of day", {"day": written[1]})
        with suppress(ValueError):
            return _in_range(date.fromisoformat(written[1]))
    slashed = _SLASHED_DAY.fullmatch(text)
    if slashed and (days := _readings(*map(int, slashed.groups()))):
        raise PydanticCustomError("day_order", "it can be read in two ways", {"days": days})
    raise PydanticCustomError("date_type", "a day is needed")


def _in_range(day: date) -> date:
    if not 1900 <= day.year <= 2100:
        raise PydanticCustomError("period_range", "it is too far away", {"year": day.year})
    return day


def _readings(first: int, second: int, year: int) -> list[str]:
    """The days that 05/06/2021 can be, as they are to be written."""
    days = []
    for month, day in dict.fromkeys([(second, first), (first, second)]):
        with suppress(ValueError):
            days.append(date(year, month, day).isoformat())
    return days


def _known_time_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, ZoneInfoNotFoundError):  # also ../x, or a folder of names
        raise PydanticCustomError("time_zone", "there is no such time zone") from None
    return name


# What an editor's program is to expect of a file, where that differs from what Python has.
Number = Annotated[
    float,
    Field(ge=-LARGEST, le=LARGEST, allow_inf_nan=False),
    WrapValidator(printed),
    WithJsonSchema(
        {
            "type": ["number", "string"],
            "pattern": r"^[-+]?\d+(\.\d+)?$",
            "minimum": -LARGEST,
            "maximum": LARGEST,
        }
    ),
]
Day = Annotated[
    date,
    BeforeValidator(day_from_yaml),
    WithJsonSchema(
        {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}", "examples": ["2023-05-17"]}
    ),
]
Language = Annotated[str, AfterValidator(_known_language), Field(examples=["en-GB"])]
Link = Annotated[
    str,
    AfterValidator(_safe_link),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^(https://|mailto:)",
            "examples": ["https://www.example.org/", "mailto:send@example.org"],
        }
    ),
]
TimeZone = Annotated[str, AfterValidator(_known_time_zone), Field(examples=["Europe/London"])]
