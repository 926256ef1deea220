"""The pages of the site, and the places on each of them: headings, and what its macros put there.

A place that the templates make is named here too, because a link to it is checked before any page
is made; a test compares the two.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from macros.content.content import Content
from macros.content.easy_read import easy_reads, has_list
from macros.content.jinja import Call
from macros.content.news import latest
from macros.i18n.alphabet import by_letter, headings
from macros.model import urls
from macros.model.account import Account
from macros.model.kinds import KINDS, one_of
from macros.model.measure import to_compare
from macros.model.priority import CHANGED, DONE, THEN, Priority, Row
from macros.model.story import (
    STORIES_A_PAGE,
    Story,
    by_year,
    choices,
    newest_first,
    promises,
    yearly,
    years_apart,
)
from macros.model.timeline import in_years

Item = tuple[str, str]  # its folder in `data/`, and its id

_WITH_PARTS = ("weaknesses", "priorities")
# The macro, or the part, that makes the page of an item that has no file in `docs/`.
_MACROS = {
    "weaknesses": "weakness",
    "priorities": "priority",
    "measures": "measure_page",
    "stories": "story",
    "accounts": "account",
    **{f"{folder}/{part}": part for folder in _WITH_PARTS for part in (DONE, CHANGED)},
}
_ACCESSIBILITY = (
    "how-accessible", "feedback", "reporting", "enforcement", "technical", "compliance-status",
    "non-accessible-content", "non-compliance", "disproportionate-burden", "not-within-scope",
    "improving", "preparation",
)  # fmt: skip


def of_items(content: Content) -> dict[str, Item]:
    """Each item that has a page, by where that stands, or would stand, in `docs/`."""
    return {
        kind.page(item_id): (kind.folder, item_id)
        for kind in KINDS
        if kind.has_pages
        for item_id in content.claimed.get(kind.folder, set())
    }


def of_item_parts(content: Content) -> dict[str, Item]:
    """The other pages of each priority, each as of the part of its page that it has.

    Of one that could not be read, nobody knows which there are: it may have each of them.
    """
    found = {}
    for name, (folder, item_id) in of_items(content).items():
        if folder in _WITH_PARTS:
            item = content.items(folder).get(item_id)
            for part in item.pages() if item else (DONE, CHANGED):
                found[f"{name.removesuffix('.md')}/{part}.md"] = (f"{folder}/{part}", item_id)
    return found


def of_notices(content: Content) -> set[str]:
    """The pages of what was withdrawn, by where they would stand in `docs/`."""
    return {
        kind.page(item_id)
        for kind in KINDS
        for folder, item_id in content.withdrawn
        if folder == kind.folder and kind.has_pages
    }


def of_files(content: Content) -> set[str]:
    """The files that the site makes and a page can link to: open data and later lists."""
    later = range(2, -(-len(content.stories) // STORIES_A_PAGE) + 1)
    return {
        "docs/open-data/datapackage.json",
        *(f"docs/stories/page-{n}.md" for n in later),
        *(f"docs/{urls.yearly(n)[:-1]}.md" for n in yearly(content.stories.values())),
        *(f"docs/{urls.theme(one)[:-1]}.md" for one in content.themes_with_items()),
        *(f"docs/{one.address[:-1]}.md" for one in easy_reads(content)),
        *([f"docs/{urls.EASY_READS[:-1]}.md"] if has_list(content) else ()),
        *(
            f"docs/open-data/{measure_id}.{ending}"
            for measure_id in content.claimed.get("measures", set())
            for ending in ("csv", "json", "chart.json")
        ),
    }


def are_known(content: Content) -> bool:
    """Whether all was read that parts of pages are made of."""
    all_read = all(
        (folder, one) in content.withdrawn or one in content.items(folder)
        for folder, ids in content.claimed.items()
        for one in ids
    )
    return all_read and not content.unread & {"data/glossary.yml", "data/sources.yml"}


def on_page(content: Content, name: str, item: Item | None) -> set[str]:
    """Every place on a page, which may be that of an item."""
    own = content.pages[name].ids if name in content.pages else ()
    return {*own, *(anchor for _call, anchor in of_parts(content, name, item))}


def of_parts(content: Content, name: str, item: Item | None) -> Iterator[tuple[Call | None, str]]:
    """Each place of the parts of a page, in their order, with its call; without a file, with none.

    What a call names and is not there has no place.
    """
    drawn: set[str] = set()
    if page := content.pages.get(name):
        for call in page.calls:
            values = [str(argument.value) for argument in call.arguments]
            yield from ((call, anchor) for anchor in _of_call(content, call.name, values, drawn))
    elif item:
        folder, item_id = item
        places = _of_call(content, _MACROS[folder], [item_id], drawn)
        yield from ((None, anchor) for anchor in places)


def _of_call(content: Content, macro: str, values: list[str], drawn: set[str]) -> Iterator[str]:
    match macro, values:
        case (("weakness" | "priority" | "what-was-done" | "what-changed"), [item_id]):
            yield from _of_priority(content, macro, item_id, drawn)
        case ("story", [item_id]) if item_id in content.stories:
            yield from _story(content.stories[item_id], drawn)
        case ("measure", [item_id]) if ("measures", item_id) not in content.unpublished:
            yield from _figure(item_id)
        case ("measure_page", [item_id]) if item_id in content.measures:
            yield from _figure(item_id)
            if _is_used(content, item_id):
                yield "where-it-is-used"
            if content.measures[item_id].caveats:
                yield "good-to-know"
        case ("account", [item_id]) if item_id in content.accounts:
            yield from _account(content, content.accounts[item_id])
        case ("stories", []):
            newest = newest_first(content.stories.values())
            if years_apart(newest):
                years = by_year(newest[:STORIES_A_PAGE])
                yield from (f"year-{year or 'unknown'}" for year in years)
        case "booklet", _:
            yield from _booklet(content, drawn)
        case macro, _ if macro in _LISTS:
            yield from _LISTS[macro](content)


def _booklet(content: Content, drawn: set[str]) -> Iterator[str]:
    newest = newest_first(content.stories.values())[:STORIES_A_PAGE]
    chapters: list[tuple[str, Iterator[str]]] = [
        *(
            (f"{one_of(item)}-{item.id}", _priority(content, item, drawn))
            for item in content.all_priorities()
        ),
        *((f"story-{item.id}", _story(item, drawn)) for item in newest),
    ]
    for chapter, places in chapters:
        yield chapter
        yield from (one if one.startswith("figure-") else f"{chapter}--{one}" for one in places)


_ROW_OF = {THEN: "summary", DONE: "action", CHANGED: "impact"}


def _priority(content: Content, item: Priority, drawn: set[str]) -> Iterator[str]:
    """All of it below each other, as in the booklet."""
    yield from ["updates"] * bool(item.updates)
    for heading, rows in (*_summary(item), *item.pages().items()):
        yield heading
        yield from _rows(rows, heading, drawn)
    yield from ["stories"] * bool(content.stories_of(item))


def _of_priority(content: Content, page: str, item_id: str, drawn: set[str]) -> Iterator[str]:
    """What is on one of its pages: on the first, or on one that it may have besides."""
    for item in content.all_priorities():
        if item.id == item_id and page == one_of(item):
            yield from _first_page(content, item, drawn)
        elif item.id == item_id and page in item.pages():
            yield from _rows(item.pages()[page], page, drawn)


def _first_page(content: Content, item: Priority, drawn: set[str]) -> Iterator[str]:
    """Every row has its place there, and every figure."""
    measures = [one.id for one in content.measures_of(item) if one.id not in drawn]
    drawn.update(measures)
    yield from (f"figure-{name}" for name in measures)
    yield from ["updates"] * bool(item.updates)
    for heading, rows in (*_summary(item), *item.pages().items()):
        yield heading
        yield from {f"{_ROW_OF[heading]}-{row.id}": None for row in rows}
    yield from ["stories"] * bool(content.stories_of(item))


def _summary(item: Priority) -> Iterator[tuple[str, Sequence[Row]]]:
    if item.summary:
        yield THEN, item.summary


def _rows(rows: Sequence[Row], heading: str, drawn: set[str]) -> Iterator[str]:
    yield from {f"{_ROW_OF[heading]}-{row.id}": None for row in rows}  # another rule: rows differ
    yield from _cited((name for row in rows for name in row.measures), drawn)


def _story(item: Story, drawn: set[str]) -> Iterator[str]:
    yield "you-said"
    if item.we_did or not item.says_no:
        yield "we-did"
    if item.tells_change:
        yield "what-changed"
    yield from _cited(item.measures, drawn)
    if item.updates:
        yield "updates"
    if item.open_promises:
        yield "still-to-do"
    if item.kept_promises:
        yield "promises-kept"
    if item.says_no:
        yield "could-not-do"


def _account(content: Content, item: Account) -> Iterator[str]:
    yield from {part.id: None for part in item.parts if part.title}
    if item.document in content.documents and content.documents[item.document].signed_by:
        yield "signed-by"


def _voices(content: Content) -> Iterator[str]:
    quotes = content.quotes.values()
    themes = {content.theme_of(one): None for one in quotes}
    if len(themes) > 1:
        yield from (f"voices-{theme or 'other'}" for theme in themes)
    yield from (f"quote-{one.id}" for one in quotes)
    yield from (f"quote-{one}" for folder, one in content.withdrawn if folder == "quotes")


def _any_current(content: Content, folder: str) -> bool:
    return any(not item.archived for item in content.items(folder).values())


def _is_used(content: Content, measure_id: str) -> bool:
    """Whether a priority, in a row or through a story, or a story cites a measure."""
    rows = (row for item in content.all_priorities() for row in item.rows())
    return measure_id in chain.from_iterable(
        one.measures for one in chain[Story | Row](content.stories.values(), rows)
    )


def _cited(measure_ids: Iterable[str], drawn: set[str]) -> Iterator[str]:
    """The figures of a row or a story, each of which is drawn once on a page."""
    for measure_id in measure_ids:
        if measure_id not in drawn:
            drawn.add(measure_id)
            yield from _figure(measure_id)


def _figure(measure_id: str) -> tuple[str, str]:
    return f"figure-{measure_id}", f"figure-{measure_id}-title"


def _sections(content: Content) -> Iterator[str]:
    for document_id, document in content.documents.items():
        yield document_id
        yield from (urls.section_id(document_id, section) for section in document.sections)


def _references(content: Content) -> Iterator[str]:
    named = content.references.values()
    if named:
        yield "what-these-documents-name"
    if any(one.url for one in named):
        yield "pages-you-can-open"
    if any(one.lost_link for one in named):
        yield "links-that-are-lost"
    if not all(one.url or one.lost_link for one in named):
        yield "named-without-a-link"


def _figure_list(content: Content) -> Iterator[str]:
    measures = content.measures.values()
    if len(measures) > 1:
        if content.all_priorities():
            yield "filter-priorities"
        if any(measure.themes for measure in measures):
            yield "filter-themes"
        yield "filter-results"
    themes = {next(filter(content.area.themes.get, one.themes), ""): None for one in measures}
    yield from (f"theme-{theme or 'none'}" for theme in themes if theme or len(themes) > 1)
    yield from (f"compare-{measure.id}" for measure in to_compare(measures))


def _overview(content: Content) -> list[str]:
    return [folder for folder in ("weaknesses", "priorities") if _any_current(content, folder)]


def _first_figures(content: Content) -> list[str]:
    chosen = any(name in content.measures for name in content.area.headline)
    return ["first-figures"] * (chosen or _any_current(content, "measures"))


def _counts(content: Content) -> list[str]:
    stories = content.stories.values()
    listed = urls.file_of(urls.PROMISES, content.open_pages())
    promised = listed and any(promises(stories, content.day).values())
    return ["how-far"] * bool(promised or any(one.status for one in stories))


def _languages(content: Content) -> Iterator[str]:
    others = content.area.languages
    if others:
        yield from ("languages", *(f"language-{tag}" for tag in others))
    yield from ("in-your-browser", *([] if others else ["into-which-languages"]), "what-to-know")


def _story_filter(content: Content) -> Iterator[str]:
    yield from (f"filter-{name}" for name in choices(content.stories.values()))


def _promises(content: Content) -> Iterator[str]:
    found = promises(content.stories.values(), content.day)
    yield from (f"promises-{outcome}" for outcome, of_it in found.items() if of_it)


# What a macro puts on a page that takes no arguments.
_LISTS: dict[str, Callable[[Content], Iterable[str]]] = {
    "bodies": lambda content: ["who-is-behind-the-services"] if content.area.bodies else [],
    "reading_rules": lambda _content: ["what-the-words-mean", "compared-with"],
    "overview": _overview,
    "latest_stories": lambda content: (
        ["latest-stories"] if _any_current(content, "stories") else []
    ),
    "latest_updates": lambda content: ["latest-updates"] if latest(content) else [],
    "first_figures": _first_figures,
    "counts": _counts,
    "voices": _voices,
    "glossary": lambda content: (
        *content.glossary,
        *headings(by_letter(content.glossary)).values(),
    ),
    "documents": _sections,
    "references": _references,
    "figure_list": _figure_list,
    "story_filter": _story_filter,
    "suggest": lambda _content: (
        f"suggest--{kind}" for kind in ("story", "figure", "problem", "translation")
    ),
    "languages": _languages,
    "promises": _promises,
    "timeline": lambda content: (f"timeline-{year}" for year in in_years(content.timeline)),
    "accessibility_statement": lambda content: (
        _ACCESSIBILITY if content.accessibility else ("not-known-yet", "feedback")
    ),
}
