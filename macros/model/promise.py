"""A promise of a story: what is still to do, by when, and what became of it on a given day."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from macros.model import period
from macros.model.fields import Day, Line, Text, day_from_yaml
from macros.model.item import Item
from macros.model.period import AS_WRITTEN, Period, period_from_yaml
from macros.model.source import SourceRef


def _when(value: Any) -> Any:
    """The day that is written, or else the period: 2022-06-15, 2022-06 or 2022."""
    try:
        return day_from_yaml(value)
    except PydanticCustomError as no_day:
        if no_day.type != "date_type":  # it is a day, and not as one is written here
            raise
    try:
        return period_from_yaml(value)
    except PydanticCustomError as no_period:
        if no_period.type != "period_unknown":
            raise
    raise PydanticCustomError("when", "it is neither a day nor a period")


When = Annotated[date | Period, BeforeValidator(_when), AS_WRITTEN]


class Outcome(StrEnum):
    """What has become of a promise, in the order in which a reader asks."""

    OVERDUE = "overdue"
    DUE = "due"
    UNDATED = "undated"
    KEPT = "kept"
    COULD_NOT = "could_not"


class Promise(Item):
    """Something that is still to do. A file may write a plain text, or these fields."""

    text: Text = Field(
        description="what is still to do", examples=["Find a second place for the club."]
    )
    due: When | None = Field(None, description="by when: a day, a month or a year")
    who: Line | None = Field(None, description="who is responsible: a role, and no name")
    kept: When | None = Field(None, description="when it was done: a day, a month or a year")
    outcome: Text | None = Field(None, description="what came of it, or how far it is")
    could_not: Text | None = Field(None, description="why it will not be done, if it will not")
    source: SourceRef | None = Field(None, description="only where it is not the story's")

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: Any) -> Any:
        if isinstance(value, str | int | float):
            return {"text": value}
        if not isinstance(value, dict) or not value.keys() & cls.model_fields.keys():
            raise PydanticCustomError("string_type", "a text is needed")
        return value

    @property
    def is_open(self) -> bool:
        """Whether it is neither kept nor given up."""
        return not self.kept and not self.could_not

    @property
    def plain(self) -> bool:
        """Whether it is a text and nothing else."""
        return self.model_fields_set == {"text"}

    def became(self, day: date) -> Outcome:
        """What has become of it by a day. The last day of what is due is still in time."""
        if self.could_not:
            return Outcome.COULD_NOT
        if self.kept:
            return Outcome.KEPT
        if self.due is None:
            return Outcome.UNDATED
        return Outcome.OVERDUE if last_day(self.due) < day else Outcome.DUE


class Update(Item):
    """What is new, since an item was published."""

    date: Day = Field(description="the day of the news")
    text: Text = Field(description="what is new", examples=["A second school has joined."])
    source: SourceRef | None = Field(None, description="only where it is not the item's")


def first_day(when: date | Period) -> date | None:
    """The day on which it begins, if that is known."""
    if isinstance(when, date):
        return when
    return date(*when.start, 1) if when.start else None


def last_day(when: date | Period) -> date:
    """The day on which it ends."""
    return when if isinstance(when, date) else date.fromisoformat(period.last_day(when))


def latest(updates: Iterable[Update]) -> date | None:
    """The day of the newest update, if there is one."""
    return max((update.date for update in updates), default=None)
