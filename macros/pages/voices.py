"""The quotes."""

from macros.content.content import Content
from macros.model.quote import Quote
from macros.pages.view import View


def quote(view: View, quote_id: str) -> str:
    """One quote."""
    return view.component("quote", view, view.content.quotes[quote_id])


def voices(view: View) -> str:
    """Every quote, by what it is about, the archived ones last; and the addresses withdrawn."""
    content = view.content
    groups: dict[str, list[Quote]] = {key: [] for key in (*content.area.themes, "")}
    for one in sorted(content.quotes.values(), key=lambda one: one.archived is not None):
        groups[_theme(content, one)].append(one)
    shown = {key: found for key, found in groups.items() if found}
    gone = [
        (quote_id, found.withdrawn)
        for (folder, quote_id), found in content.withdrawn.items()
        if folder == "quotes"
    ]
    return view.component("voices", view, view.place(), shown, gone)


def _theme(content: Content, quote: Quote) -> str:
    """The first theme of a quote, or else of a story that shows it; nothing where none is known."""
    of_stories = (one.themes for one in content.stories.values() if quote.id in one.quotes)
    themes = (theme for found in (quote.themes, *of_stories) for theme in found)
    return next((one for one in themes if one in content.area.themes), "")
