"""What happened when."""

from collections.abc import Iterable

from pydantic import Field, RootModel

from macros.model.fields import Line, Text
from macros.model.item import Allowing
from macros.model.period import PeriodField
from macros.model.source import SourceRef


class Event(Allowing):
    """Something that happened, and where that is written."""

    date: PeriodField = Field(description="when it happened")
    title: Line = Field(description="what happened, in a few words", examples=["Inspection"])
    text: Text | None = Field(None, description="more about it")
    inspection: bool = Field(False, description="true where inspectors came; it is marked")
    source: SourceRef | None = Field(
        None, description="the document, and the section of it, that says so"
    )


class Timeline(RootModel[list[Event]]):
    """The events, oldest first."""


def in_years(events: Iterable[Event]) -> dict[int, list[Event]]:
    """The events by the year in which each began; one that began before those above is theirs."""
    years: dict[int, list[Event]] = {}
    latest = 0
    for event in events:
        latest = max(latest, (event.date.start or event.date.end)[0])
        years.setdefault(latest, []).append(event)
    return years
