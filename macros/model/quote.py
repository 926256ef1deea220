"""Somebody's words, exactly as printed."""

from enum import StrEnum

from pydantic import Field

from macros.model.fields import Language, Line, Paragraphs, Slug, Text
from macros.model.item import FileItem
from macros.model.picture import Consent
from macros.model.source import SourceRef


class Speaker(StrEnum):
    """Who is speaking, as coarsely as we ever say it."""

    PARENT_CARER = "parent_carer"
    CHILD = "child"
    PROFESSIONAL = "professional"
    INSTITUTION = "institution"


class QuoteGround(StrEnum):
    """Why somebody's words may be shown."""

    PUBLISHED_BY = "published_by"
    ASKED = "asked"


class Quote(FileItem):
    """Somebody's words, exactly as printed, with a coarse attribution."""

    text: Paragraphs = Field(
        description="the words exactly as printed",
        examples=["It is the first thing in the week that is just for him."],
    )
    speaker: Speaker = Field(description="who is speaking, as coarsely as we ever say it")
    attribution: Line = Field(description="who, coarsely: “A parent or carer, 2021”")
    coarsened: bool = Field(False, description="true where the source says more about the person")
    language: Language | None = Field(
        None,
        description="the language of the words, where it is another than that of the site: ar",
        examples=["ar"],
    )
    themes: list[Slug] = Field(
        [], description="what it is about; without it, what the stories that show it are about"
    )
    note: Text | None = Field(None, description="what a reader should know about these words")
    ground: QuoteGround | None = Field(
        None, description="why it may be shown: published_by (its source prints it), or asked"
    )
    consent: Consent | None = Field(None, description="with asked: reference, review_by")
    source: SourceRef = Field(description="the document, and the section of it, that prints them")
