"""The stories: their cards, and the page of each."""

from math import ceil

from macros.content.content import Content
from macros.i18n.language import _
from macros.model.story import STORIES_A_PAGE, Story, newest_first
from macros.model.priority import Priority
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
        if any(item.id in row.stories for row in priority.rows())
    ]


def stories(view: View, latest: int | None = None, page: int = 1) -> str:
    """A card for each story, the newest first: a page of them, or only the latest few."""
    newest = newest_first(view.content.stories.values())
    if latest:
        return view.component("story_cards", view, newest[:latest])
    shown = newest[(page - 1) * STORIES_A_PAGE : page * STORIES_A_PAGE]
    pages = story_pages(view.content)
    return view.component("story_cards", view, shown) + view.component(
        "story_pages", view, page, pages
    )


def latest_stories(view: View) -> str:
    """The newest three, below a heading, and the way to all of them; nothing where there is none."""
    newest = newest_first(view.content.stories.values())[:3]
    return view.component("latest_stories", view, view.place(), newest) if newest else ""


def more_stories_title(page: int) -> str:
    """The title of a later page of the list of stories."""
    return _("Stories: page {n}", n=page)


def story_pages(content: Content) -> int:
    """On how many pages the stories are listed."""
    return max(1, ceil(len(content.stories) / STORIES_A_PAGE))


def first_story(view: View) -> str:
    """The newest story that says both what was asked and what was done, in short."""
    for item in newest_first(view.content.stories.values()):
        if item.you_said and item.we_did:
            return view.component("first_story", view, item)
    return ""


def story_filter(view: View) -> str:
    """The choice of theme and status above the stories."""
    listed = view.content.stories.values()
    if story_pages(view.content) > 1:
        return view.component("story_search")
    used = {theme for item in listed for theme in item.themes}
    themes = view.content.area.themes
    titles = [(key, theme.title) for key, theme in themes.items() if key in used]
    statuses = sorted({item.status for item in listed})
    return view.component("story_filter", titles, statuses, len(listed))
