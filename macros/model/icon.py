"""The pictures beside words: one set, Material Design Icons, which comes with the theme."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from macros.model.fields import Slug

OF_A_THEME = "tag-outline"  # of one whose file names none

# What each stands for on this site; a theme has one of its own in `data/area.yml`.
STANDS_FOR: Mapping[str, str] = MappingProxyType(
    {
        # how far something is
        "done": "check-circle-outline",
        "in_progress": "progress-clock",
        "not_started": "circle-outline",
        "cannot_do": "close-octagon-outline",
        "seeking_views": "comment-question-outline",
        "overdue": "clock-alert-outline",
        # the ways into the site
        "stories": "forum-outline",
        "weaknesses": "clipboard-search-outline",
        "priorities": "flag-outline",
        "quotes": "comment-quote-outline",
        "measures": "chart-line",
        "promises": "calendar-check-outline",
        "timeline": "calendar-clock-outline",
        "updates": "bell-outline",
        "glossary": "book-alphabet",
        "take_part": "hand-front-right-outline",
        "suggest": "pencil-outline",
        "print": "printer-outline",
        "search": "magnify",
        "menu": "menu",
        "dark": "circle-half-full",
    }
)
_PATH = re.compile(r' d="([^"]+)"')


@cache
def _folder() -> Path:
    found = find_spec("material")
    return Path(str(found and found.origin)).parent / "templates" / ".icons" / "material"


def is_icon(name: str) -> bool:
    """Whether the set has an icon of this name."""
    return (_folder() / f"{name}.svg").is_file()


def all_icons() -> list[str]:
    """The name of every icon; there are thousands."""
    return sorted(path.stem for path in _folder().glob("*.svg"))


@cache
def outline(name: str) -> str:
    """The line of an icon, as `d` of an SVG path in a square of 24 by 24.

    Raises OSError where there is no such icon.
    """
    found = _PATH.search((_folder() / f"{name}.svg").read_text("utf-8"))
    return found[1] if found else ""


def _known(name: str) -> str:
    if not is_icon(name):
        raise PydanticCustomError("icon", "there is no such icon")
    return name


Icon = Annotated[Slug, AfterValidator(_known), Field(examples=["school-outline"])]
