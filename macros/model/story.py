"""A story: you said, we did, what changed."""

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field

from macros.model.easy_read import EasyRead
from macros.model.fields import PROSE, Key, Line, Link, Slug, Text
from macros.model.item import FileItem, Item
from macros.model.period import Period, PeriodField
from macros.model.picture import Picture
from macros.model.promise import Outcome, Promise, Update, last_day
from macros.model.source import SourceRef

# How many stories are on one page of the list, and in the booklet.
STORIES_A_PAGE = 60
# More stories than this are listed year by year.
MOST_TOGETHER = 12
# How long a title is that is made of a sentence.
_LONGEST_TITLE = 70
# Where one sentence ends and another begins.
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?![a-z])")


class StoryStatus(StrEnum):
    """How far a story has come."""

    DONE = "done"
    IN_PROGRESS = "in_progress"
    NOT_STARTED = "not_started"
    CANNOT_DO = "cannot_do"
    SEEKING_VIEWS = "seeking_views"


class WebLink(Item):
    """A page elsewhere that says more."""

    title: Line = Field(description="what the page is called")
    url: Link = Field(description="its address")


def title_of(fields: dict[str, Any]) -> str:
    """The first sentence of what was said, else of what was done, cut at a word."""
    text = fields.get("you_said") or next(iter(fields.get("we_did") or ()), "")
    sentence = SENTENCE_END.split(" ".join(text.split()), maxsplit=1)[0].removesuffix(".")
    if len(sentence) <= _LONGEST_TITLE:
        return sentence
    words = sentence[: _LONGEST_TITLE + 1].rpartition(" ")[0] or sentence[:_LONGEST_TITLE]
    return f"{words.rstrip(' ,;:–-')}…"


class Story(FileItem):
    """What families said, what was done, and what changed. What is not known is left out."""

    you_said: Text | None = Field(
        None,
        description="what families asked for or said, in plain words",
        examples=["You wanted somewhere for your children to go on Saturdays."],
    )
    we_did: list[Text] = Field(
        [],
        description="what was done, a sentence or more each",
        examples=[["A club was started at one school in January 2023."]],
    )
    title: Line = Field(
        default_factory=title_of, description="left out: the first sentence is taken"
    )
    status: StoryStatus | None = Field(None, description="how far it has come")
    priority: Slug | None = Field(
        None, description="what it is about: a file name in data/weaknesses or data/priorities"
    )
    themes: list[Key] = Field([], description="what it is about: names in data/area.yml")
    audience: list[Key] = Field([], description="whom it is for: names in data/area.yml")
    who: Line | None = Field(None, description="who asked: “The Parent Carer Forum”")
    asked: PeriodField | None = Field(None, description="when it was asked, if known")
    done: PeriodField | None = Field(None, description="when it was done, if known")
    what_changed: list[Text] = Field(
        [],
        description="what is different now for families",
        examples=[["Children from four schools now go there."]],
    )
    updates: list[Update] = Field([], description="what is new since, each with its day")
    still_to_do: list[Annotated[Promise, PROSE]] = Field(
        [],
        description="promises: a sentence each, or a text with due and who",
        examples=[["Find a second place for the club."]],
    )
    could_not_do: list[Text] = Field([], description="what could not be done, and why")
    note: Text | None = Field(None, description="what a reader should know about the source")
    picture: Picture | None = Field(None, description="a picture in docs/, and why it may be shown")
    measures: list[Slug] = Field(
        [], description="figures to show: file names in data/measures, without .yml"
    )
    quotes: list[Slug] = Field(
        [], description="words to show: file names in data/quotes, without .yml"
    )
    links: list[WebLink] = Field([], description="pages elsewhere that say more")
    source: SourceRef | None = Field(
        None, description="one document and a section; more of them go below also_in"
    )
    also_in: list[SourceRef] = Field([], description="more documents that say it")
    easy_read: EasyRead | None = Field(None, description="the story in Easy Read")

    @property
    def sources(self) -> list[SourceRef]:
        """Every source of the story itself, the main one first."""
        return [*([self.source] if self.source else ()), *self.also_in]

    @property
    def titled(self) -> bool:
        """Whether the file gives the title; else it is the start of another text of the story."""
        return "title" in self.model_fields_set

    @property
    def dated(self) -> Period | None:
        """When it was done, or else asked; None where that is only known to be before some time."""
        known = self.done or self.asked
        return known if known and known.start else None

    @property
    def year(self) -> int | None:
        """The year that it is listed under: in which it was done, or else asked."""
        return self.dated.end[0] if self.dated else None

    @property
    def in_full(self) -> bool:
        """Whether it is told in full, from a document: its page then says what that leaves out.

        Where a story has only what was said and done, there is nothing to say of the rest.
        """
        return bool(self.who and self.source)

    @property
    def tells_change(self) -> bool:
        """Whether its page has a part on what changed, if only to say that it is not known."""
        could_have = self.status in (None, StoryStatus.DONE, StoryStatus.IN_PROGRESS)
        return bool(self.what_changed) or (self.in_full and could_have)

    @property
    def says_no(self) -> bool:
        """Whether its page has a part on what could not be done, if only that nobody says why."""
        return bool(self.could_not_do or self.given_up) or self.status is StoryStatus.CANNOT_DO

    @property
    def open_promises(self) -> list[Promise]:
        """What is still to do."""
        return [promise for promise in self.still_to_do if promise.is_open]

    @property
    def kept_promises(self) -> list[Promise]:
        """What was promised and has been done."""
        return [promise for promise in self.still_to_do if promise.kept and not promise.could_not]

    @property
    def given_up(self) -> list[Promise]:
        """What was promised and will not be done."""
        return [promise for promise in self.still_to_do if promise.could_not]


def newest_first(stories: Iterable[Story]) -> list[Story]:
    """By the month it was done or asked in; then undated stories by title, then archived ones."""

    def when(story: Story) -> tuple[bool, tuple[int, int]]:
        return not story.archived, story.dated.end if story.dated else (0, 0)

    return sorted(sorted(stories, key=lambda story: story.title), key=when, reverse=True)


def by_year(stories: list[Story]) -> dict[int | None, list[Story]]:
    """The stories of each year, the newest year first; those of no known year come last."""
    years: dict[int | None, list[Story]] = {}
    for story in stories:
        years.setdefault(story.year, []).append(story)
    return dict(sorted(years.items(), key=lambda year: year[0] or 0, reverse=True))


def yearly(stories: Iterable[Story]) -> dict[int, list[Story]]:
    """By year, the stories in which something was asked, done or new in it; the newest year first.

    A story can be of several years. Where nothing says when, it is of the year in which it was
    published, and else of none.
    """
    years: dict[int, list[Story]] = {}
    for story in newest_first(stories):
        for year in _years(story):
            years.setdefault(year, []).append(story)
    return dict(sorted(years.items(), reverse=True))


def _years(story: Story) -> set[int]:
    found = {one.end[0] for one in (story.asked, story.done) if one and one.start}
    found |= {update.date.year for update in story.updates}
    found |= {last_day(one.kept).year for one in story.kept_promises if one.kept}
    return found or ({story.publish.year} if story.publish else set())


def years_apart(stories: list[Story]) -> bool:
    """Whether the list of all these stories has a heading for each year."""
    return len(stories) > MOST_TOGETHER and len(by_year(stories)) > 1


def choices(stories: Iterable[Story]) -> dict[str, set[Any]]:
    """By what the list of stories can be narrowed, and to what: each has two values or more.

    Among the years there is None where some stories have no date.
    """
    listed = [*stories]
    found: dict[str, set[Any]] = {
        "year": {story.year for story in listed},
        "themes": {theme for story in listed for theme in story.themes},
        "status": {story.status for story in listed} - {None},
        "audience": {one for story in listed for one in story.audience},
    }
    return {name: values for name, values in found.items() if len(values) > 1}


def promises(stories: Iterable[Story], day: date) -> dict[Outcome, list[tuple[Story, Promise]]]:
    """Every promise, by what has become of it by a day.

    What is overdue or due comes in the order of its day, what was kept the latest first.
    """
    found: dict[Outcome, list[tuple[Story, Promise]]] = {outcome: [] for outcome in Outcome}
    for story in stories:
        for promise in story.still_to_do:
            found[promise.became(day)].append((story, promise))
    for outcome in (Outcome.OVERDUE, Outcome.DUE):
        found[outcome].sort(key=lambda pair: last_day(pair[1].due or day))
    found[Outcome.KEPT].sort(key=lambda pair: last_day(pair[1].kept or day), reverse=True)
    return found
