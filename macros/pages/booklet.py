"""All priorities and stories on one page."""

from macros.model.story import STORIES_A_PAGE, newest_first
from macros.pages.stories import cited_by
from macros.pages.view import View


def booklet(view: View) -> str:
    """All priorities and the newest stories one after the other, to be printed."""
    content = view.content
    newest = newest_first(content.stories.values())[:STORIES_A_PAGE]
    stories = [(item, cited_by(content, item)) for item in newest]
    priorities = content.all_priorities()
    if not (priorities or stories):
        return view.component("nothing")
    return view.page("booklet", priorities, stories)
