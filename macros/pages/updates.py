"""All that was added, changed, corrected or taken back, with its day."""

from macros.content.news import Happened, News, news
from macros.i18n import language
from macros.i18n.language import _
from macros.pages.view import View


def updates(view: View) -> str:
    """What happened to the items of this site, the newest first, back to its first day."""
    return view.page("updates", [(one, _label(one), _name(one)) for one in news(view.content)])


def _label(one: News) -> str:
    """What happened, in a word or two."""
    if one.happened is Happened.FIGURE and one.period:
        return _("New figure for {period}:", period=language.period(one.period))
    return {
        Happened.NEW: _("New:"),
        Happened.FIGURE: _("New figure:"),
        Happened.CHANGED: _("Update:"),
        Happened.CORRECTED: _("Corrected:"),
        Happened.ARCHIVED: _("Archived:"),
        Happened.WITHDRAWN: _("Withdrawn:"),
    }[one.happened]


def _name(one: News) -> str:
    """What an item is called; of one that was withdrawn only what it was."""
    if one.happened is Happened.WITHDRAWN:
        return {
            "stories": _("a story"),
            "measures": _("a figure"),
            "quotes": _("a quote"),
        }.get(one.folder, _("a page"))
    return str(getattr(one.item, "title", None) or getattr(one.item, "attribution", ""))
