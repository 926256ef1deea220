"""The quotes."""

from macros.pages.view import View, together


def quote(view: View, quote_id: str) -> str:
    """One quote."""
    return together(view.block("quote", quote=view.content.quotes[quote_id]))


def voices(view: View, *speakers: str) -> str:
    """Every quote of these speakers."""
    chosen = [item for item in view.content.quotes.values() if item.speaker in speakers]
    return together(*(view.block("quote", quote=item, anchor=True) for item in chosen))
