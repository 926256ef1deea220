"""The documents that facts, figures and quotes are traced to."""

from enum import StrEnum
from typing import Any

from pydantic import Field, model_validator

from macros.model.fields import Key, Line, Link, Slug, Text
from macros.model.item import Allowing, Item
from macros.model.period import PeriodField


class SourceRef(Item):
    """Where a fact, figure or quote stands."""

    document: Slug = Field(description="the id of a document in data/sources.yml")
    section: Key | None = Field(None, description="a section of that document, for example 2c")

    @model_validator(mode="before")
    @classmethod
    def _by_name(cls, value: Any) -> Any:
        """A document without sections is named by its id alone."""
        return {"document": value} if isinstance(value, str) else value


class SourceStatus(StrEnum):
    """How settled a document is."""

    DRAFT = "draft"
    FINAL = "final"


class Source(Item):
    """A document that figures and quotes are traced to."""

    title: Line = Field(
        description="what the document is called",
        examples=["Notes of the forum’s meeting, May 2023"],
    )
    called: Line | None = Field(None, description="what a sentence calls it, such as: the report")
    publisher: Line | None = Field(
        None, description="who published it", examples=["Parent Carer Forum"]
    )
    published: PeriodField | None = Field(None, description="when it was published")
    status: SourceStatus | None = Field(None, description="draft or final")
    url: Link | None = Field(None, description="its public address, where it has one")
    signed_by: list[Line] = Field([], description="who signed it: role and body")
    note: Text | None = Field(None, description="what a reader should know about it")
    sections: dict[Key, Line] = Field({}, description="each section's number and heading")


class Reference(Item):
    """A document, page or law that a source names."""

    title: Line = Field(description="what it is called")
    url: Link | None = Field(None, description="its public address; leave out if it has none")
    lost_link: bool = Field(False, description="true where the source had a link that is lost")
    source: SourceRef = Field(description="the document that names it")
    note: Text | None = Field(None, description="what a reader should know about it")


class Sources(Allowing):
    """Every document, and what the documents name."""

    documents: dict[Slug, Source] = Field({}, description="the documents, each by a short name")
    references: dict[Slug, Reference] = Field(
        {}, description="what the documents name, each by a short name"
    )
