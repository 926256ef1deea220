"""A story: you said, we did, what changed."""

from collections.abc import Iterable
from enum import StrEnum

from pydantic import Field

from macros.model.fields import Key, Line, Slug, Text
from macros.model.item import FileItem
from macros.model.period import PeriodField
from macros.model.source import SourceRef

# How many stories are on one page of the list, and in the booklet.
STORIES_A_PAGE = 60


class StoryStatus(StrEnum):
    """How far a story has come."""

    DONE = "done"
    IN_PROGRESS = "in_progress"
    NOT_STARTED = "not_started"
    CANNOT_DO = "cannot_do"
    SEEKING_VIEWS = "seeking_views"


class Story(FileItem):
    """What families said, what was done, and what changed. What is not known is left out."""

    title: Line
    status: StoryStatus
    themes: list[Key] = Field(min_length=1)
    who: Line = Field(description="who asked: “The Parent Carer Forum”")
    asked: PeriodField | None = Field(None, description="when it was asked, if known")
    done: PeriodField | None = Field(None, description="when it was done, if known")
    you_said: Text | None = None
    we_did: list[Text] = []
    what_changed: list[Text] = []
    still_to_do: list[Text] = []
    could_not_do: list[Text] = Field([], description="what could not be done, and why")
    note: Text | None = Field(None, description="what a reader should know about the source")
    measures: list[Slug] = []
    quotes: list[Slug] = []
    source: SourceRef
    also_in: list[SourceRef] = []


def newest_first(stories: Iterable[Story]) -> list[Story]:
    """By the month it was done or asked in; then undated stories by title, then archived ones."""

    def when(story: Story) -> tuple[bool, tuple[int, int]]:
        known = story.done or story.asked
        return not story.archived, known.end if known else (0, 0)

    return sorted(sorted(stories, key=lambda story: story.title), key=when, reverse=True)
