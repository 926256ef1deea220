"""What happened when."""

from pydantic import RootModel

from macros.model.fields import Line, Text
from macros.model.item import Allowing
from macros.model.period import PeriodField
from macros.model.source import SourceRef


class Event(Allowing):
    """Something that happened, and where that is written."""

    date: PeriodField
    title: Line
    text: Text | None = None
    source: SourceRef | None = None


class Timeline(RootModel[list[Event]]):
    """The events, oldest first."""
