"""A document in plain words: what it is, what it says, and what is left out."""

from pydantic import Field

from macros.model.fields import Line, Slug, Text
from macros.model.item import FileItem, Item
from macros.model.source import SourceRef


class AccountPart(Item):
    """A part of an account: paragraphs, then points, then words of the document."""

    id: Slug = Field(description="a short name, with dashes for spaces")
    title: Line | None = Field(None, description="leave out where it goes on from the part before")
    text: list[Text] = Field([], description="paragraphs")
    points: list[Text] = Field([], description="bullets, below the paragraphs")
    quotes: list[Slug] = Field([], description="file names in data/quotes, without .yml")
    source: SourceRef | None = Field(
        None, description="the document, and the section of it, that this stands in"
    )
    also_in: list[SourceRef] = Field([], description="more documents that say it")


class Account(FileItem):
    """A document in plain words, with a page of its own."""

    title: Line = Field(
        description="what the page is called", examples=["The report in plain words"]
    )
    document: Slug = Field(description="the id of a document in data/sources.yml")
    in_short: list[Text] = Field(min_length=1, description="what it is, in a few plain sentences")
    parts: list[AccountPart] = Field([], description="the parts of the page, in their order")
