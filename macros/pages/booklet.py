"""The whole report on one page."""

from macros.pages.stories import STORIES_A_PAGE, cited_by, newest_first
from macros.pages.view import View


def booklet(view: View) -> str:
    """All weaknesses and the newest stories one after the other, to be printed."""
    content = view.content
    newest = newest_first(content)[:STORIES_A_PAGE]
    stories = [(item, cited_by(content, item)) for item in newest]
    return view.page("booklet", content.weaknesses_in_order(), stories)
