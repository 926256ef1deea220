"""The stories: their cards, and the page of each."""

from collections.abc import Iterable
from math import ceil

from macros.content.content import Content
from macros.figures import format as wording
from macros.i18n.language import _
from macros.model.story import Story
from macros.model.weakness import Weakness
from macros.pages.view import Place, View, markdown_text, together

STORIES_A_PAGE = 60


def story_title(view: View, story_id: str) -> str:
    """The title, for the page's heading."""
    return markdown_text(view.content.stories[story_id].title)


def story(view: View, story_id: str) -> str:
    """All of a story's page below its title."""
    return together(*story_parts(view, view.content.stories[story_id], Place()))


def story_parts(view: View, item: Story, place: Place) -> Iterable[str]:
    """What was said on one side and what was done on the other, then what came of it."""
    content = view.content
    yield view.block("story_intro", story=item)
    yield view.keep('<div class="conversation"><div class="conversation__said">')
    yield place.heading(_("You said"), "you-said")
    yield view.block("story_said", story=item)
    yield view.keep('</div><div class="conversation__done">')
    yield place.heading(_("We did"), "we-did")
    yield view.block("story_did", story=item)
    yield view.keep("</div></div>")
    yield place.heading(_("What changed"), "what-changed")
    yield view.block(
        "story_changed",
        story=item,
        figure_level=place.level + 1,
        full=place.full,
        measures=[content.measures[found] for found in item.measures if found not in place.drawn],
        drawn=[content.measures[found] for found in item.measures if found in place.drawn],
        quotes=[content.quotes[quote_id] for quote_id in item.quotes],
    )
    place.drawn.update(item.measures)
    if item.still_to_do:
        yield place.heading(_("Still to do"), "still-to-do")
        yield view.block("texts", texts=item.still_to_do)
    if item.could_not_do:
        yield place.heading(_("What we could not do, and why"), "could-not-do")
        yield view.block("texts", texts=item.could_not_do)
    yield view.block("story_source", story=item, cited_by=_cited_by(content, item))


def _cited_by(content: Content, item: Story) -> list[Weakness]:
    return [
        weakness
        for weakness in content.weaknesses_in_order()
        if any(
            item.id in row.stories
            for row in [*weakness.summary, *weakness.actions, *weakness.impacts]
        )
    ]


def stories(view: View, latest: int | None = None, page: int = 1) -> str:
    """A card for each story, the newest first: a page of them, or only the latest few."""
    newest = newest_first(view.content)
    if latest:
        return together(view.block("story_cards", stories=newest[:latest]))
    shown = newest[(page - 1) * STORIES_A_PAGE : page * STORIES_A_PAGE]
    return together(
        view.block("story_cards", stories=shown),
        view.block("story_pages", page=page, pages=story_pages(view.content)),
    )


def story_pages(content: Content) -> int:
    """On how many pages the stories are listed."""
    return max(1, ceil(len(content.stories) / STORIES_A_PAGE))


def first_story(view: View) -> str:
    """The newest story that says both what was asked and what was done, in short."""
    told = [item for item in newest_first(view.content) if item.you_said and item.we_did]
    return together(view.block("first_story", story=told[0])) if told else ""


def story_filter(view: View) -> str:
    """The choice of theme and status above the stories."""
    shown = view.content.stories.values()
    if story_pages(view.content) > 1:
        return together(view.block("story_search"))
    themes = {theme for item in shown for theme in item.themes}
    titles = view.content.area.themes
    statuses = {item.status for item in shown}
    return together(
        view.block(
            "story_filter",
            themes=[(key, titles[key].title) for key in titles if key in themes],
            statuses=[(key, wording.story_status(key)) for key in sorted(statuses)],
        )
    )


def newest_first(content: Content) -> list[Story]:
    """By the month it was done or asked in; undated stories last, by title."""

    def when(item: Story) -> tuple[int, int]:
        known = item.done or item.asked
        return known.end if known else (0, 0)

    by_title = sorted(content.stories.values(), key=lambda item: item.title)
    return sorted(by_title, key=when, reverse=True)
