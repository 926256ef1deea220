"""What the terms of the field are called in another language: the same everywhere."""

from pydantic import Field, RootModel

from macros.model.fields import Line
from macros.model.item import Item


class Called(Item):
    """A term in another language."""

    is_: Line = Field(
        alias="is", description="what it is called in that language", examples=["plan EHC"]
    )
    forms: list[Line] = Field(
        [],
        max_length=100,
        description="other forms of it, as grammar asks for them; what is joined to a word needs "
        "none",
        examples=[["planu EHC", "plany EHC"]],
    )
    letters: bool = Field(
        True,
        description="false for a word that families do not need in English: it gets no English in "
        "brackets",
    )


class Terms(RootModel[dict[Line, Called]]):
    """The terms of a language by the English word for one of them, as it is mostly written."""
