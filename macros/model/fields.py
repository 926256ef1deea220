"""The kinds of text, number and link that a field of `data/` may hold."""

from typing import Annotated
from urllib.parse import urlsplit

from babel.core import Locale, UnknownLocaleError
from pydantic import AfterValidator, Field, StringConstraints, WrapValidator
from pydantic_core import PydanticCustomError

from macros.model.number import printed

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=5000)]
Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300, pattern=r"^[^\n]*$")
]

LARGEST = 1_000_000_000


def _safe_link(address: str) -> str:
    try:
        parts = urlsplit(address)
        named = parts.hostname if address.startswith("https://") else parts.path
        good = parts.port != 0 and (parts.scheme != "https" or "@" not in parts.netloc)
    except ValueError:  # such as https://[x]/, or a port over 65535
        good = False
    if not good:
        raise ValueError("it is not an https or mailto address")
    safe = address.startswith(("https://", "mailto:")) and named
    if not safe or any(sign in address for sign in " \t\n<>\"'\\"):
        raise ValueError("it is not an https or mailto address")
    return address


def _known_language(tag: str) -> str:
    try:
        if Locale.parse(tag, sep="-").language == "root":
            raise ValueError(tag)
    except (ValueError, UnknownLocaleError) as unknown:
        raise PydanticCustomError("language", "there is no such language") from unknown
    return tag


Number = Annotated[
    float, Field(ge=-LARGEST, le=LARGEST, allow_inf_nan=False), WrapValidator(printed)
]
Language = Annotated[str, AfterValidator(_known_language)]
Link = Annotated[str, AfterValidator(_safe_link)]
