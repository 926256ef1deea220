"""No two places on a page in `docs/` have one name.

Why: a part of a page brings places with it that can be linked to, such as “what-changed” of a
story. If a second thing on the page has the name, a link to it leads to the wrong one.

Example, on one page:

    {{ story("saturday-club") }}

    ## What changed

Write instead another name behind the heading, or put one of the two on a page of its own:

    ## What changed {: #changes-of-the-year }

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.jinja import Call
from macros.content.page import SourcePage
from macros.content.problems import Problem
from macros.i18n.language import _
from macros.model import urls
from macros.model.measure import Measure
from macros.model.story import Story
from macros.model.weakness import Weakness

# The places of parts that have the same ones wherever they stand; a test holds them against the
# templates.
_SAME = {
    "accessibility_statement": (
        *("how-accessible", "feedback", "reporting", "enforcement", "technical"),
        *("compliance-status", "non-accessible-content", "non-compliance", "improving"),
        *("disproportionate-burden", "not-within-scope", "preparation"),
    ),
    "references": ("pages-you-can-open", "links-that-are-lost", "named-without-a-link"),
    "story_filter": ("filter-themes", "filter-status"),
}


def check(content: Content) -> Iterator[Problem]:
    """Parts of a page with a place of a name that is there already."""
    for page in content.pages.values():
        yield from _page(content, page)


def _page(content: Content, page: SourcePage) -> Iterator[Problem]:
    known, drawn = set(page.ids), set[str]()
    for call in page.calls:
        new, shared = list(places(content, call)), set(drawn_by(content, call)) - drawn
        drawn |= shared
        new += [place for measure_id in shared for place in _figure(measure_id)]
        twice = next((place for place in new if place in known), None)
        known.update(new)
        if twice:
            yield Problem(
                page.file,
                call.line,
                call.column,
                "",
                _("this brings a place “{id}”, and the page has one already", id=twice),
                _("put this on a page of its own, or give the heading of that name another"),
            )


def places(content: Content, call: Call) -> Iterator[str]:
    """The names of the places that a call brings, but those of figures that stand once."""
    first = str(call.arguments[0].value) if call.arguments else ""
    yield from _SAME.get(call.name, ())
    match call.name:
        case "weakness" if first in content.weaknesses:
            yield from _weakness(content.weaknesses[first])
        case "story" if first in content.stories:
            yield from _story(content.stories[first])
        case "measure" | "measure_page" if first in content.measures:
            yield from _measure(content.measures[first], whole=call.name == "measure_page")
        case "voices":
            chosen = {argument.value for argument in call.arguments}
            voices = content.quotes.values()
            yield from (f"quote-{item.id}" for item in voices if item.speaker in chosen)
        case "figure_list":
            yield from (f"filter-{name}" for name in ("weaknesses", "themes", "results"))
            yield from (f"compare-{measure_id}" for measure_id in content.measures)
        case "glossary":
            yield from content.glossary
        case "documents":
            for document_id, document in content.documents.items():
                yield document_id
                yield from (urls.section_id(document_id, one) for one in document.sections)
        case "booklet":
            yield from (f"weakness-{item_id}" for item_id in content.weaknesses)
            yield from (f"story-{item_id}" for item_id in content.stories)


def _weakness(item: Weakness) -> Iterator[str]:
    yield from ("then-now-next", "what-was-done", "what-changed")
    for name, rows in (
        ("summary", item.summary),
        ("action", item.actions),
        ("impact", item.impacts),
    ):
        yield from (f"{name}-{row.id}" for row in rows)


def _story(item: Story) -> Iterator[str]:
    yield from ("you-said", "we-did", "what-changed")
    if item.still_to_do:
        yield "still-to-do"
    if item.could_not_do:
        yield "could-not-do"


def _measure(item: Measure, *, whole: bool) -> Iterator[str]:
    yield from _figure(item.id)
    if whole:
        yield "where-it-is-used"
        if item.caveats:
            yield "good-to-know"


def _figure(measure_id: str) -> tuple[str, str]:
    return f"figure-{measure_id}", f"figure-{measure_id}-title"


def drawn_by(content: Content, call: Call) -> Iterator[str]:
    """The measures that a call draws, unless another such call above has drawn them."""
    first = str(call.arguments[0].value) if call.arguments else ""
    holders: list[Weakness | Story] = []
    if call.name == "booklet":
        holders = [*content.weaknesses.values(), *content.stories.values()]
    elif call.name == "weakness" and first in content.weaknesses:
        holders = [content.weaknesses[first]]
    elif call.name == "story" and first in content.stories:
        holders = [content.stories[first]]
    for item in holders:
        for row in item.rows() if isinstance(item, Weakness) else (item,):
            yield from row.measures
