"""A picture of a story: what it shows, and on what ground it may be shown."""

import re
from enum import StrEnum

from pydantic import Field

from macros.model.fields import Day, Key, Line
from macros.model.item import Item

# The number of a record of consent. With small letters it could be a name.
RECORD = re.compile(r"(?=.*[0-9])[A-Z0-9/._-]{1,40}")


class Ground(StrEnum):
    """Why a picture may be shown. Where a child can be recognised, only the third will do."""

    NO_PEOPLE = "no_people"
    ADULTS_AGREED = "adults_agreed"
    CHILDREN_AGREED = "children_agreed"
    PUBLISHED_BY = "published_by"


class Consent(Item):
    """Where it is written that those who can be recognised, or their parents, agreed.

    No page and no file of the site has it; the file in `data/` can be read by everybody.
    """

    reference: Key = Field(description="the number of the record, and no name: C-2023-014")
    review_by: Day = Field(description="the day by which somebody asks again")


class Picture(Item):
    """A picture in `docs/`, for the page of a story."""

    file: Key = Field(description="the file in docs/: saturday-club.jpg")
    alt: Line = Field(description="what it shows, for people who cannot see it")
    ground: Ground = Field(
        description="no_people, adults_agreed, children_agreed or published_by: why it may be shown"
    )
    credit: Line | None = Field(None, description="who made it, or published it before")
    consent: Consent | None = Field(None, description="with children_agreed: reference, review_by")
