"""The toolbars of other companies that an area can offer to its readers, in one table.

What is known of each, and from where, stands beside it: a page may ask the hosts in this table,
and no others.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from macros.model.item import Item


class ToolbarName(StrEnum):
    """The names by which data/area.yml chooses a toolbar."""

    RECITE_ME = "recite-me"


@dataclass(frozen=True)
class Maker:
    """Whose toolbar it is: its name for readers, where its script is, and the hosts it asks.

    The script's address has `{key}` in it. How it is started stands in the file of the same name
    in `overrides/assets/toolbars/`.
    """

    title: str
    script: str
    hosts: tuple[str, ...]


MAKERS: Mapping[ToolbarName, Maker] = MappingProxyType(
    {
        # Its maker names this host, and the key, at github.com/ReciteMe/toolbar-gtm (the one for
        # the UK). Which hosts it asks later we did not find. Other sites also let
        # it ask stats.reciteme.com and events.reciteme.com, which are left out here.
        ToolbarName.RECITE_ME: Maker(
            "Recite Me",
            "https://api.reciteme.com/asset/js?key={key}",
            ("https://api.reciteme.com",),
        ),
    }
)
_KEY = r"[A-Za-z0-9._-]{4,100}"


def _is_key(text: str) -> str:
    if not re.fullmatch(_KEY, text):
        raise PydanticCustomError("toolbar_key", "it is not a key")
    return text


_Key = Annotated[
    str,
    AfterValidator(_is_key),
    WithJsonSchema({"type": "string", "pattern": f"^{_KEY}$"}),
]


class Toolbar(Item):
    """A toolbar of another company, which a reader can open."""

    name: ToolbarName = Field(description="whose toolbar it is")
    key: _Key = Field(
        description="the key that the company gave you; it is in every page, and no secret"
    )

    @property
    def maker(self) -> Maker:
        """What is known of it."""
        return MAKERS[self.name]

    @property
    def script(self) -> str:
        """The whole address of its script."""
        return self.maker.script.format(key=self.key)
