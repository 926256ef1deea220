"""A document in plain words: what it is, what it says, and what is left out."""

from pydantic import Field

from macros.model.fields import Line, Slug, Text
from macros.model.item import FileItem, Item
from macros.model.source import SourceRef


class AccountPart(Item):
    """A part of an account: paragraphs, then points, then words of the document."""

    id: Slug
    title: Line | None = Field(None, description="leave out where it goes on from the part before")
    text: list[Text] = Field([], description="paragraphs")
    points: list[Text] = Field([], description="bullets, below the paragraphs")
    quotes: list[Slug] = Field([], description="file names in data/quotes, without .yml")
    source: SourceRef | None = None
    also_in: list[SourceRef] = []


class Account(FileItem):
    """A document in plain words, with a page of its own."""

    title: Line
    document: Slug = Field(description="the id of a document in data/sources.yml")
    in_short: list[Text] = Field(min_length=1, description="what it is, in a few plain sentences")
    parts: list[AccountPart] = []
