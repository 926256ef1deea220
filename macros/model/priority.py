"""What an area works on: a weakness that inspectors found, or a priority of its own."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from macros.model.easy_read import EasyRead
from macros.model.fields import Line, Slug, Text
from macros.model.item import FileItem, Item
from macros.model.period import AS_WRITTEN, Period, period_from_yaml
from macros.model.promise import Update
from macros.model.source import SourceRef

# The pages of a priority besides its first, each with its rows.
DONE, CHANGED = "what-was-done", "what-changed"
THEN = "then-now-next"  # the place of the summary on the first


class Cites(Item):
    """What may be shown beside a row: figures, quotes and stories, by their file names."""

    measures: list[Slug] = Field([], description="file names in data/measures, without .yml")
    quotes: list[Slug] = Field([], description="file names in data/quotes, without .yml")
    stories: list[Slug] = Field([], description="file names in data/stories, without .yml")


class Row(Cites):
    """A row of a weakness page, with an address of its own."""

    id: Slug = Field(description="a short name for its address, with dashes for spaces")
    title: Line = Field(description="the row in a few words")
    note: Text | None = Field(None, description="what a reader should know about this row")
    source: SourceRef | None = Field(
        None, description="the document, and the section of it, that this stands in"
    )


class SummaryRow(Row):
    """The position then, the position now, and what comes next."""

    then: list[Text] = Field(min_length=1, description="the position then, a sentence or more each")
    now: list[Text] = Field(min_length=1, description="the position now")
    next: list[Text] = Field(min_length=1, description="what comes next")


class Action(Row):
    """What was improved, what was done, and what comes next."""

    did: list[Text] = Field(min_length=1, description="what was done, a sentence or more each")
    next: list[Text] = Field([], description="leave out where the source gives no next step")


class RestsOn(StrEnum):
    """What a claim of impact rests on."""

    FIGURES = "figures"
    WORDS = "words"
    ACTION = "action"


class Since(StrEnum):
    """What a figure is compared with."""

    INSPECTION = "inspection"
    EARLIEST = "earliest"
    PREVIOUS = "previous"
    YEAR_BEFORE = "year_before"


class About(StrEnum):
    """What a claim is about: how large a share, or how many."""

    SHARES = "shares"
    NUMBERS = "numbers"


def _since(value: Any) -> Any:
    return Since(value) if value in list(Since) else period_from_yaml(value)


class Impact(Row):
    """A claim of the source, word for word, and the evidence it gives."""

    claim: Text = Field(description="the claim exactly as the source prints it")
    rests_on: RestsOn = Field(description="figures, words or action: what the claim is based on")
    stated: Literal["better"] | None = Field(
        None, description="better, where the claim says that the cited figures improved"
    )
    since: Annotated[Since | Period, BeforeValidator(_since), AS_WRITTEN] | None = Field(
        None,
        description="what it compares with: inspection, earliest, previous, year_before, or a "
        "period: 2019",
    )
    about: About | None = Field(
        None, description="shares or numbers, where the claim is about the one and not the other"
    )
    differs: bool = Field(
        False, description="true once an editor knows that the figures do not support the claim"
    )
    evidence: list[Text] = Field([], description="the source's evidence, in plain words")


class Priority(FileItem):
    """What an area works on: a priority of its strategy, a workstream of its action plan."""

    number: int | None = Field(None, ge=1, description="its place among the others")
    title: Line = Field(
        description="what is worked on, in a few words", examples=["Shorter waits for assessments"]
    )
    aim: Text | None = Field(None, description="the aim, as the source prints it")
    aim_plainly: Text | None = Field(
        None, description="what the aim says, in short words of your own, and no more than it says"
    )
    in_short: list[Text] = Field(min_length=1, description="the page in a few plain sentences")
    source: SourceRef | None = Field(
        None, description="the document, and the section of it, that this stands in"
    )
    updates: list[Update] = Field([], description="what is new since, each with its day")
    summary: list[SummaryRow] = Field([], description="the position then, now, and what comes next")
    actions: list[Action] = Field([], description="what was improved and what was done")
    impacts: list[Impact] = Field([], description="what the source says has changed, word for word")
    easy_read: EasyRead | None = Field(None, description="the page in Easy Read")

    def rows(self) -> list[Row]:
        """Every row of its page: the claims, the actions, then and now."""
        return [*self.impacts, *self.actions, *self.summary]

    def pages(self) -> dict[str, list[Row]]:
        """The rows of each page of its own that it has, by that page's place below the first."""
        pages: dict[str, list[Row]] = {DONE: [*self.actions], CHANGED: [*self.impacts]}
        return {page: rows for page, rows in pages.items() if rows}

    @property
    def cites_figures(self) -> bool:
        """Whether a row of its page has a figure."""
        return any(row.measures for row in self.rows())


class Weakness(Priority):
    """An area of weakness that inspectors found."""

    number: int = Field(ge=1, description="its number in the inspectors' letter", examples=[1])
    finding: Text = Field(description="the inspectors' finding, as the source prints it")
    finding_plainly: Text | None = Field(
        None, description="what the finding says, in short words of your own, and no more"
    )


def in_order(priorities: Iterable[Priority]) -> list[Priority]:
    """As they are numbered, then those without a number by title, then the archived ones."""

    def place(one: Priority) -> tuple[bool, bool, int, str]:
        return one.archived is not None, one.number is None, one.number or 0, one.title

    return sorted(priorities, key=place)
