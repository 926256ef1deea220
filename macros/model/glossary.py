"""The words that need explaining."""

from pydantic import Field, RootModel

from macros.model.fields import Line, Slug, Text
from macros.model.item import Allowing


class Term(Allowing):
    """A word or abbreviation and what it means."""

    term: Line = Field(description="the word as it is mostly written")
    full: Line | None = Field(None, description="what the letters stand for")
    also: list[Line] = Field([], description="other ways it is written")
    people_say: list[Line] = Field(
        [],
        description="everyday words for it, by which the search finds it too",
        examples=[["respite", "time off"]],
    )
    meaning: Text = Field(
        description="what it means, in plain words",
        examples=["Help for families who need a rest from caring."],
    )


class Glossary(RootModel[dict[Slug, Term]]):
    """The terms by their ids."""
