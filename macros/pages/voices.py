"""The quotes."""

from macros.pages.view import View


def quote(view: View, quote_id: str) -> str:
    """One quote."""
    return view.component("quote", view, view.content.quotes[quote_id])


def voices(view: View, *speakers: str) -> str:
    """Every quote of these speakers."""
    chosen = [item for item in view.content.quotes.values() if item.speaker in speakers]
    return "".join(view.component("quote", view, item, anchor=True) for item in chosen)
