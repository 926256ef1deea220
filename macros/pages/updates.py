"""All that was added, changed, corrected or taken back, with its day."""

from macros.content.news import Happened, News, latest, news, together
from macros.i18n import language
from macros.i18n.language import _
from macros.model import urls
from macros.pages.view import View


def updates(view: View) -> str:
    """What happened to the items of this site, the newest first, back to its first day."""
    groups = together(news(view.content))
    entries = [(group[0], label(group[0]), _items(group)) for group in groups]
    return view.page("updates", entries, view.feeds)


def latest_updates(view: View) -> str:
    """The newest few updates below a heading, and the way to all; nothing where there is none."""
    entries = [(group[0], _items(group)) for group in latest(view.content)]
    to_all = urls.file_of(urls.UPDATES, view.content.open_pages())
    return view.component("latest_updates", view, view.place(), entries, to_all) if entries else ""


def _items(group: list[News]) -> list[tuple[News, str]]:
    """What an update is about, in the order of their numbers, and what each is called."""
    items = sorted(group, key=lambda one: getattr(one.item, "number", None) or 0)
    return [(one, name(one)) for one in items]


def label(one: News) -> str:
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


def name(one: News) -> str:
    """What an item is called; of one that was withdrawn only what it was."""
    if one.happened is Happened.WITHDRAWN:
        return {
            "stories": _("a story"),
            "measures": _("a figure"),
            "quotes": _("a quote"),
        }.get(one.folder, _("a page"))
    return str(getattr(one.item, "title", None) or getattr(one.item, "attribution", ""))
