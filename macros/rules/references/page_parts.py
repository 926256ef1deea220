"""The pages that others link to have what is linked to.

Why: each source on the site links to its section on the page of sources, each word to the
glossary, each quote to the page of voices, and each figure to where a mistake is reported.

Example: docs/voices.md does not have the quotes of children, and a quote of a child links there.

Write instead, on that page:

    {{ voices("child") }}

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.page import SourcePage
from macros.content.problems import Problem
from macros.i18n.language import _
from macros.model import urls
from macros.model.kinds import address
from macros.model.quote import Speaker

MISTAKES = "something-wrong"


def check(content: Content) -> Iterator[Problem]:
    """Pages without the part that the site's links lead to."""
    if page := _page(content, urls.SOURCES):
        yield from _without(page, "documents", needed=bool(content.documents))
    if page := _page(content, urls.GLOSSARY):
        yield from _without(page, "glossary", needed=bool(content.glossary))
    page = _page(content, urls.TAKE_PART)
    reported_there = content.measures and not content.area.contact.corrections
    if page and reported_there and MISTAKES not in page.ids and f"#{MISTAKES}" not in page.text:
        yield Problem(
            page.file,
            1,
            1,
            "",
            _("each figure links to the place “{id}” of this page, and there is none", id=MISTAKES),
            _("write {example} behind a heading", example=f"{{: #{MISTAKES} }}"),
        )
    yield from _quotes(content)


def _page(content: Content, url: str) -> SourcePage | None:
    names = (f"docs/{url[:-1]}.md", f"docs/{url}index.md")
    page = next((content.pages[name] for name in names if name in content.pages), None)
    return page if page and (page.calls or "{{" not in page.text) else None  # it could be read


def _without(page: SourcePage, macro: str, *, needed: bool) -> Iterator[Problem]:
    if needed and macro not in {call.name for call in page.calls}:
        yield _missing(page, f"{{{{ {macro}() }}}}")


def _missing(page: SourcePage, call: str) -> Problem:
    wrong = _("pages of the site link to what {call} makes, and it is not here", call=call)
    return Problem(page.file, 1, 1, "", wrong, _("write it on a line of its own"))


def _quotes(content: Content) -> Iterator[Problem]:
    for speaker in sorted({quote.speaker for quote in content.quotes.values()}):
        quote = next(one for one in content.quotes.values() if one.speaker is speaker)
        page = _page(content, address(quote).partition("#")[0])
        if page and speaker not in _speakers(page):
            yield _missing(page, f'{{{{ voices("{speaker}") }}}}')
    page = _page(content, urls.VOICES)
    withdrawn = not content.quotes and any(folder == "quotes" for folder, _id in content.withdrawn)
    if page and withdrawn and not _speakers(page):  # any list says what was withdrawn
        yield _missing(page, f'{{{{ voices("{Speaker.PARENT_CARER}") }}}}')


def _speakers(page: SourcePage) -> set[str]:
    calls = [call for call in page.calls if call.name == "voices"]
    return {str(argument.value) for call in calls for argument in call.arguments}
