"""The quotes."""

from macros.pages.view import View


def quote(view: View, quote_id: str) -> str:
    """One quote."""
    return view.component("quote", view, view.content.quotes[quote_id])


def voices(view: View, *speakers: str) -> str:
    """Every quote of these speakers, the archived ones last.

    The first list of a page says of which quotes there is no more than their address.
    """
    chosen = [item for item in view.content.quotes.values() if item.speaker in speakers]
    chosen.sort(key=lambda item: item.archived is not None)
    printed = [view.component("quote", view, item, anchor=True) for item in chosen]
    if view.first("voices"):
        printed += [
            view.component("withdrawn_quote", view, quote_id, found.withdrawn)
            for (folder, quote_id), found in view.content.withdrawn.items()
            if folder == "quotes"
        ]
    return "".join(printed)
