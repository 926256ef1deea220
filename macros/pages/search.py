"""The page of the search, and what the search panel knows and says once it is open."""

import json

from macros.content.content import Content
from macros.i18n.language import _, plural_forms, tag
from macros.model import urls
from macros.pages.view import View

# The languages of which Pagefind knows that “bus” and “buses” are one word.
STEMMED = frozenset({
    "ar", "ca", "da", "de", "el", "en", "eo", "es", "et", "eu", "fi", "fr", "ga", "hi", "hu", "hy",
    "id", "it", "lt", "ne", "nl", "no", "pl", "pt", "ro", "ru", "sr", "sv", "ta", "tr", "yi",
})  # fmt: skip


def search(view: View) -> str:
    """How to find something: above on this page, or without JavaScript elsewhere."""
    ways = {
        urls.STORIES: _("All stories"),
        urls.FIGURES: _("All figures"),
        urls.GLOSSARY: _("Words, from A to Z"),
        urls.UPDATES: _("All updates"),
        urls.SOURCES: _("Sources"),
    }
    shown = view.content.open_pages()
    found = [(title, where) for where, title in ways.items() if urls.file_of(where, shown)]
    stemmed = tag().partition("-")[0] in STEMMED
    return view.component("search", view, found, urls.file_of(urls.BOOKLET, shown), stemmed)


def search_panel(content: Content) -> str:
    """The words and messages of the search panel, which loads them as JSON when it is opened."""
    messages = {
        "searching": _("Searching …"),
        "none": _("Nothing was found. Try another word."),
        "found": plural_forms("{n} page found.", "{n} pages found."),
        "also": _("This also looks for: {words}.", words="{words}"),
        "more": plural_forms("Show {n} more", "Show {n} more"),
    }
    return json.dumps(messages | {"words": _other_words(content)}, ensure_ascii=False)


def _other_words(content: Content) -> list[tuple[str, str]]:
    """What else the area's words are called, each with the word that pages use for it.

    Words of which one is a part of the other are left out: the search finds those anyway.
    """
    found = {
        (other.lower(), term.term): None
        for term in content.glossary.values()
        for other in (*term.people_say, *term.also, *([term.full] if term.full else []))
        if other.lower() not in term.term.lower() and term.term.lower() not in other.lower()
    }
    return [*found]
