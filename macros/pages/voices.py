"""The quotes."""

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
        groups[content.theme_of(one)].append(one)
    shown = {key: found for key, found in groups.items() if found}
    gone = [
        (quote_id, found.withdrawn)
        for (folder, quote_id), found in content.withdrawn.items()
        if folder == "quotes"
    ]
    return view.component("voices", view, view.place(), shown, gone)
