"""What every item of `data/` has in common."""

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, Strict, model_validator

from macros.model.fields import PROSE, Day, Key, Line, Slug, Text, says
from macros.model.signs import bare, visible


class Item(BaseModel):
    """Anything in `data/`: only the fields named here, and none of them changed later.

    A field that may be left out and holds nothing is left out, as online editors write every
    field; not one with a strict type, which has to be meant. Around words, numbers and names there
    can be curly quotation marks; text keeps them.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)

    _optional: ClassVar[frozenset[str]] = frozenset()
    _bare: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def __pydantic_init_subclass__(cls, **_options: Any) -> None:
        """Note what the fields say of themselves once, and not for every item."""
        fields = {
            info.alias or name: info for name, info in cls.model_fields.items() if not info.exclude
        }
        cls._optional = frozenset(
            name
            for name, info in fields.items()
            if not info.is_required() and not any(isinstance(one, Strict) for one in info.metadata)
        )
        cls._bare = frozenset(n for n, info in fields.items() if not says(info, PROSE))

    @model_validator(mode="before")
    @classmethod
    def _as_meant(cls, fields: Any) -> Any:
        if not isinstance(fields, dict):
            return fields
        optional, words = cls._optional, cls._bare
        return {
            name: _without_marks(value) if name in words else value
            for name, value in fields.items()
            if name not in optional or not _empty(value)
        }


def _without_marks(value: Any) -> Any:
    if isinstance(value, str):
        return bare(value)
    if isinstance(value, list) and value and isinstance(value[0], str):
        return [bare(each) if isinstance(each, str) else each for each in value]
    return value


def _empty(value: Any) -> bool:
    """Whether there is nothing in it, however deep."""
    if isinstance(value, str):
        return not value.strip() or not (value.isascii() or visible(value))
    if isinstance(value, list):
        return all(map(_empty, value))
    if isinstance(value, dict):
        return all(map(_empty, value.values()))
    return value is None


class Correction(Item):
    """What was corrected after it had been published, and why."""

    date: Day = Field(description="the day on which it was corrected")
    was: Text = Field(description="what was wrong, as it was published")
    now: Text = Field(description="what it says now")
    why: Text = Field(description="why it was wrong", examples=["The number was typed wrongly."])


class Withdrawn(Item):
    """That something was taken back. All of this is public; what was taken back is not."""

    date: Day = Field(description="the day from which readers do not see it")
    because: Text = Field(description="why, in words for everybody; name nobody")
    by: Line | None = Field(
        None, description="the body that took it back; without it, the area is named"
    )


class Archived(Item):
    """That something stays where it is, and is not kept up to date."""

    date: Day = Field(description="the day from which it is not kept up to date")
    because: Text | None = Field(None, description="why, in words for everybody")


class Dated(Item):
    """From which day readers see something."""

    publish: Day | None = Field(None, description="not before this day")


class Allowing(Item):
    """What a file, or an entry of one, may say of a rule that finds something in it."""

    allow: dict[Key, Line] = Field(
        {}, description="a rule that finds nothing wrong here, and why: privacy/name: a bus company"
    )


class FileItem(Dated, Allowing):
    """An item with a file of its own. The id is the file name."""

    id: Slug = Field(exclude=True)
    file: str = Field(exclude=True)
    draft: bool = Field(False, description="true while nobody but its writers should see it")
    review_by: Day | None = Field(None, description="when somebody should look at it again")
    next_update: Day | None = Field(None, description="when readers can expect the next news of it")
    withdrawn: Withdrawn | None = Field(
        None, description="since when, and why, readers do not see it"
    )
    archived: Archived | None = Field(
        None, description="since when, and why, it is not kept up to date"
    )
    corrections: list[Correction] = Field(
        [], description="what was corrected after it had been published"
    )

    def __hash__(self) -> int:
        """By identity: an item never changes, so what is worked out of it can be kept."""
        return id(self)


class Tombstone(FileItem):
    """A file that says only that what it held was withdrawn; its text is deleted."""

    withdrawn: Withdrawn
