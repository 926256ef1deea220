"""The pages that others link to have what is linked to.

Why: each source on the site links to its section on the page of sources, each word to the
glossary, each quote to the page of voices, and each figure to where its mistakes are reported.

Example: docs/voices.md has no quotes on it, and every quote on another page links there.

Write instead, on that page:

    {{ voices() }}

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.page import SourcePage
from macros.content.problems import Problem
from macros.i18n.language import _
from macros.model import urls


def check(content: Content) -> Iterator[Problem]:
    """Pages without the part that the site's links lead to."""
    if page := _page(content, urls.SOURCES):
        yield from _without(page, "documents", needed=bool(content.documents))
    if page := _page(content, urls.GLOSSARY):
        yield from _without(page, "glossary", needed=bool(content.glossary))
    if page := _page(content, urls.SUGGEST):
        yield from _without(page, "suggest", needed=True)
    if page := _page(content, urls.VOICES):
        yield from _without(page, "voices", needed=content.has("quotes"))


def _page(content: Content, url: str) -> SourcePage | None:
    name = urls.file_of(url, content.pages)
    page = content.pages[name] if name else None
    return page if page and (page.calls or "{{" not in page.text) else None  # it could be read


def _without(page: SourcePage, macro: str, *, needed: bool) -> Iterator[Problem]:
    if needed and macro not in {call.name for call in page.calls}:
        call = f"{{{{ {macro}() }}}}"
        wrong = _("pages of the site link to what {call} makes, and it is not here", call=call)
        yield Problem(page.file, 1, 1, "", wrong, _("write it on a line of its own"))
