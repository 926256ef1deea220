"""What a page in `docs/` can ask for: typed content in, Markdown and HTML out."""

from collections.abc import Callable
from typing import Any

from jinja2 import pass_context

from macros.model.page import FOLDERS, MACROS
from macros.pages.accessibility import accessibility_statement, accessibility_title
from macros.pages.accounts import account, account_title
from macros.pages.booklet import booklet
from macros.pages.home import counts, first_figures, what_changed
from macros.pages.measures import (
    corrections,
    figure_list,
    measure,
    measure_page,
    measure_title,
    open_data,
)
from macros.pages.parts import part_note, part_title
from macros.pages.priorities import (
    overview,
    priorities,
    priority,
    priority_title,
    weakness,
    weakness_title,
    weaknesses,
)
from macros.pages.reference import (
    bodies,
    documents,
    feedback,
    glossary,
    reading_rules,
    references,
    report_mistake,
    send_story,
    source,
    timeline,
    toolbar_note,
    where_from,
)
from macros.pages.search import search
from macros.pages.stories import (
    latest_stories,
    promises,
    stories,
    story,
    story_filter,
    story_title,
)
from macros.pages.suggest import suggest
from macros.pages.themes import themes
from macros.pages.translating import languages
from macros.pages.updates import latest_updates, updates
from macros.pages.view import View
from macros.pages.voices import quote, voices

COMPONENTS: tuple[Callable[..., str], ...] = (
    part_title,
    part_note,
    overview,
    weaknesses,
    weakness_title,
    weakness,
    priorities,
    priority_title,
    priority,
    story_title,
    story,
    stories,
    what_changed,
    themes,
    first_figures,
    counts,
    latest_stories,
    latest_updates,
    story_filter,
    promises,
    booklet,
    quote,
    voices,
    measure,
    measure_title,
    measure_page,
    figure_list,
    corrections,
    updates,
    open_data,
    source,
    account_title,
    account,
    where_from,
    reading_rules,
    documents,
    references,
    glossary,
    languages,
    timeline,
    bodies,
    feedback,
    report_mistake,
    send_story,
    suggest,
    toolbar_note,
    search,
    accessibility_title,
    accessibility_statement,
)


def bind(component: Callable[..., str], view: Callable[[str], View]) -> Callable[..., str]:
    """The component as a macro: pages pass its own arguments only.

    It prints nothing of an item that is not published, and on the home page of none that is
    archived.
    """
    folder = next((one.names for one in MACROS[component.__name__] if one.names in FOLDERS), None)

    @pass_context
    def macro(context: Any, *args: Any, **named: Any) -> str:
        here = view(context["page"].url)
        if folder and here.passes_over(folder, *args, *named.values()):
            return ""
        return component(here, *args, **named)

    return macro
