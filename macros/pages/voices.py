"""The quotes."""

from macros.i18n.language import _
from macros.model.quote import Speaker
from macros.pages.view import View


def quote(view: View, quote_id: str) -> str:
    """One quote."""
    return view.component("quote", view, view.content.quotes[quote_id])


def voices(view: View) -> str:
    """Every quote, by who is speaking, the archived ones last; and the addresses withdrawn."""
    headings = {
        Speaker.PARENT_CARER: _("Parents and carers"),
        Speaker.CHILD: _("Children"),
        Speaker.PROFESSIONAL: _("Professionals"),
        Speaker.INSTITUTION: _("Organisations and inspectors"),
    }
    quotes = sorted(view.content.quotes.values(), key=lambda one: one.archived is not None)
    groups = [
        (speaker, heading, [one for one in quotes if one.speaker is speaker])
        for speaker, heading in headings.items()
    ]
    gone = [
        (quote_id, found.withdrawn)
        for (folder, quote_id), found in view.content.withdrawn.items()
        if folder == "quotes"
    ]
    shown = [group for group in groups if group[2]]
    return view.component("voices", view, view.place(), shown, gone)
