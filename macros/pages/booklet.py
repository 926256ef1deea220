"""The whole report on one page."""

from macros.pages.stories import STORIES_A_PAGE, newest_first, story_parts
from macros.pages.view import Place, View, heading, together
from macros.pages.weaknesses import weakness_parts


def booklet(view: View) -> str:
    """All weaknesses and the newest stories one after the other, to be printed."""
    drawn: set[str] = set()
    parts: list[str] = []
    for item in view.content.weaknesses_in_order():
        parts.append(heading(2, item.title, item.id))
        parts += weakness_parts(view, item, Place(3, f"{item.id}-", full=True, drawn=drawn))
    for found in newest_first(view.content)[:STORIES_A_PAGE]:
        parts.append(heading(2, found.title, found.id))
        parts += story_parts(view, found, Place(3, f"{found.id}-", full=True, drawn=drawn))
    return together(*parts)
