"""The themes: the way to each, and a page of all that there is about it."""

from macros.model.story import newest_first
from macros.pages.view import View


def themes(view: View) -> str:
    """The way to every theme that has a story or a figure; nothing where there is only one."""
    used = view.content.themes_with_items()
    return view.component("themes", view, used) if len(used) > 1 else ""


def theme(theme_id: str, view: View) -> str:
    """The figures and the stories of a theme, below its title."""
    content = view.content
    measures = [one for one in content.measures.values() if theme_id in one.themes]
    measures.sort(key=lambda one: one.archived is not None)
    stories = newest_first(one for one in content.stories.values() if theme_id in one.themes)
    return view.page("theme", theme_id, measures, stories)
