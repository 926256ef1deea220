"""A measure: a question that series of observations answer."""

from enum import StrEnum
from typing import Any

from pydantic import Field

from macros.model.fields import LARGEST, Key, Line, Number, Slug, Text
from macros.model.item import Dated, FileItem, Item
from macros.model.period import PeriodField
from macros.model.source import SourceRef


class Status(StrEnum):
    """What kind of figure an observation is."""

    FINAL = "final"
    PART_YEAR = "part_year"
    ESTIMATE = "estimate"
    UPPER_BOUND = "upper_bound"
    NO_DATA = "no_data"
    UNRELIABLE = "unreliable"
    SUPPRESSED = "suppressed"


class Unit(StrEnum):
    """What a value counts."""

    PERCENT = "percent"
    COUNT = "count"
    RATE = "rate"  # a number for every so many: its `counting` says of what, and for how many


class Better(StrEnum):
    """Which way is an improvement."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


class Observation(Dated):
    """One figure: when, what, and how sure."""

    period: PeriodField
    value: Number | None = Field(None, description="the figure as the source prints it")
    count: int | None = Field(None, ge=0, le=LARGEST, description="how many, for example 26 of 36")
    base: int | None = Field(None, ge=1, le=LARGEST, description="out of how many, for example 36")
    status: Status = Status.FINAL
    fewer_than: int | None = Field(
        None, ge=2, description="with status: suppressed, the number that the figure is under"
    )
    note: Text | None = None
    already_public: SourceRef | None = Field(
        None, description="where a small number is already public"
    )


# A series takes from its measure what its file leaves out.
_MEASURES: Any = None


class Series(Item):
    """One line of a measure: a statement, a duty or a kind of support.

    `total` says that this line is the sum of all the others, period by period. What a file
    leaves out is the measure's own: in a measure, a series knows its unit and what it counts.
    """

    id: Slug
    label: Line
    unit: Unit = Field(_MEASURES, description="only where it differs from the measure's")
    better: Better = Field(_MEASURES, description="only where it differs from the measure's")
    counting: Line = Field(_MEASURES, description="only where it differs from the measure's")
    snapshot: bool = Field(_MEASURES, description="only where it differs from the measure's")
    total: bool = Field(False, description="true where this line is the sum of the others")
    observations: list[Observation] = Field(min_length=1)

    def within(self, measure: "Measure") -> "Series":
        """The same series, with what its file leaves out taken from its measure."""
        fields = ("unit", "better", "counting", "snapshot")
        inherited = {name: getattr(measure, name) for name in fields if getattr(self, name) is None}
        return self.model_copy(update=inherited)


class Measure(FileItem):
    """A question that figures answer."""

    title: Line
    question: Line
    unit: Unit
    counting: Line = Field(description="what is counted, in the plural: plans, parents, families")
    better: Better
    snapshot: bool = Field(
        False, description="true for a number at a moment (staff, followers), not over a time"
    )
    themes: list[Key] = []
    source: SourceRef
    also_in: list[SourceRef] = Field([], description="where else the same figures are printed")
    comparators: list[Slug] = Field(
        [], description="measures of other places to set beside this one, each with its own source"
    )
    caveats: list[Text] = []
    periods_assumed: bool = Field(
        False, description="true where the source does not say which months its years cover"
    )
    observations: list[Observation] = []
    series: list[Series] = []

    @property
    def mixed(self) -> bool:
        """Whether its series count different things."""
        return any(series.counting != self.counting for _path, series in self.lines())

    def lines(self) -> list[tuple[tuple[str | int, ...], Series]]:
        """Every series with its path in the file; a measure without any is one series."""
        lines: list[tuple[tuple[str | int, ...], Series]] = [
            (("series", number), series.within(self)) for number, series in enumerate(self.series)
        ]
        if self.observations:
            only = Series(id=self.id, label=self.title, observations=self.observations)
            lines.insert(0, ((), only.within(self)))
        return lines
