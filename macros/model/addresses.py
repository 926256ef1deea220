"""Every address that the site has had, and where those have gone that it has no more."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints

from macros.model.item import Item
from macros.model.signs import bare


def from_the_top(value: Any) -> Any:
    """An address as the code has it: no slash in front, one at the end; the home page is empty."""
    if not isinstance(value, str):
        return value
    inner = bare(value).strip().strip("/")
    return f"{inner}/" if inner else ""


Address = Annotated[
    str,
    StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*/)*$", max_length=300),
    BeforeValidator(from_the_top),
]


class Addresses(Item):
    """The pages that readers may have a link to. `offer addresses` adds the new ones."""

    published: list[Address] = Field([], description="each address once, such as stories/a-club/")
    moved: dict[Address, Address] = Field(
        {}, description="an address that is no more, and the one to go to instead"
    )
