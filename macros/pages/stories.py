"""The stories: their cards, and the page of each."""

from math import ceil
from typing import Any

from macros.content.content import Content
from macros.i18n.language import _
from macros.model import urls
from macros.model.priority import Priority
from macros.model.promise import Outcome
from macros.model.story import (
    STORIES_A_PAGE,
    Story,
    StoryStatus,
    by_year,
    choices,
    newest_first,
    years_apart,
)
from macros.model.story import promises as all_promises
from macros.pages.calendar import dated
from macros.pages.labels import promise_outcome, story_status
from macros.pages.text import markdown_text
from macros.pages.view import View


def story_title(view: View, story_id: str) -> str:
    """The title, for the page's heading."""
    return markdown_text(view.content.stories[story_id].title)


def story(view: View, story_id: str) -> str:
    """All of a story's page below its title."""
    item = view.content.stories[story_id]
    return view.page("story", item, cited_by(view.content, item))


def cited_by(content: Content, item: Story) -> list[Priority]:
    """The weaknesses and priorities that a story is part of."""
    return [
        priority
        for priority in content.all_priorities()
        if item.priority == priority.id or any(item.id in row.stories for row in priority.rows())
    ]


def stories(view: View, latest: int | None = None, page: int = 1) -> str:
    """A card for each story, the newest first: a page of them, or only the latest few."""
    newest = newest_first(view.content.stories.values())
    current = [item for item in newest if not item.archived]
    if latest or view.is_home:
        newest = current
    if not newest:
        return view.component("nothing")
    if latest:
        return view.component("story_cards", view, newest[:latest])
    shown = newest[(page - 1) * STORIES_A_PAGE : page * STORIES_A_PAGE]
    cards = (
        view.component("story_years", view, by_year(shown))
        if years_apart(newest)
        else view.component("story_cards", view, shown, figures=True)
    )
    return cards + view.component("story_pages", view, page, story_pages(view.content))


def latest_stories(view: View) -> str:
    """The newest three below a heading, and the way to all; nothing where there is none.

    One that the page has shown already is left to stand alone, unless there is no other.
    """
    current = [one for one in view.content.stories.values() if not one.archived]
    others = [one for one in current if not view.has_shown(one)]
    newest = newest_first(others or current)[:3]
    return view.component("latest_stories", view, view.place(), newest) if newest else ""


def more_stories_title(page: int) -> str:
    """The title of a later page of the list of stories."""
    return _("Stories: page {n}", n=page)


def story_pages(content: Content) -> int:
    """On how many pages the stories are listed."""
    return max(1, ceil(len(content.stories) / STORIES_A_PAGE))


def story_filter(view: View) -> str:
    """The choices above the stories, each where there is something to choose."""
    listed = view.content.stories.values()
    fields = [(name, *_words(view, name, values)) for name, values in choices(listed).items()]
    later = [view.url(urls.stories(n)) for n in range(2, story_pages(view.content) + 1)]
    shown = min(len(listed), STORIES_A_PAGE)
    return view.component("story_filter", fields, shown, later) if fields else ""


def _words(view: View, name: str, values: set[Any]) -> tuple[str, str, list[tuple[str, str]]]:
    """What a choice is called, what all of it is called, and each value with its words."""
    area = view.content.area
    match name:
        case "year":
            years = [(str(year), str(year)) for year in sorted(values - {None}, reverse=True)]
            undated = [("none", _("With no date"))] if None in values else []
            return _("Year"), _("All years"), years + undated
        case "themes":
            themes = [(key, one.title) for key, one in area.themes.items() if key in values]
            return _("Theme"), _("All themes"), themes
        case "status":
            known = [(str(one), story_status(one)) for one in StoryStatus if one in values]
            return _("Progress"), _("All"), known
    audiences = [(key, one.title) for key, one in area.audiences.items() if key in values]
    return _("Who it is for"), _("Everybody"), audiences


def promises(view: View) -> str:
    """Every promise of every story, by what has become of it."""
    found = all_promises(newest_first(view.content.stories.values()), view.content.day)
    groups = [(one, promise_outcome(one), found[one]) for one in Outcome if found[one]]
    return view.page("promises", groups, bool(dated(view.content)))
