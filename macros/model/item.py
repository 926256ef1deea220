"""What every item of `data/` has in common."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from macros.model.fields import Slug, Text


class Item(BaseModel):
    """Anything in `data/`: only the fields named here, and none of them changed later."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


class Correction(Item):
    """What was corrected after it had been published, and why."""

    date: date
    was: Text = Field(description="what was wrong, as it was published")
    now: Text = Field(description="what it says now")
    why: Text


class FileItem(Item):
    """An item with a file of its own. The id is the file name."""

    id: Slug = Field(exclude=True)
    file: str = Field(exclude=True)
    corrections: list[Correction] = []

    def __hash__(self) -> int:
        """By identity: an item never changes, so what is worked out of it can be kept."""
        return id(self)
