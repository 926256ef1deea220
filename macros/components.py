"""What a page in `docs/` can ask for: typed content in, HTML from a template out.

Headings are Markdown, so that the table of contents and search see them. All below a heading
comes from `overrides/components/`, where every value is escaped. A component's HTML is one
line: no line of it can be taken for Markdown, whatever a contributor wrote.
"""

import gzip
import re
import string
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from math import ceil
from pathlib import Path
from posixpath import relpath
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from markupsafe import Markup, escape

from macros import claims, language, wording
from macros.content import Content
from macros.language import _, number
from macros.model import Impact, Measure, Row, Series, Story, Weakness
from macros.opendata import FOLDER as OPEN_DATA
from macros.reading import Reading, Result, readings

TEMPLATES = Path(__file__).parent.parent / "overrides" / "components"

STORIES_A_PAGE = 60

_BREAKS = re.compile(r"\s*\n\s*")
_MARKDOWN = re.compile(f"[{re.escape(string.punctuation)}]")


@dataclass(frozen=True)
class View:
    """The content as seen from one page: what links from there are relative to."""

    content: Content
    page_url: str

    def url(self, path: str) -> str:
        """The address of a page of this site, relative to the page that is open."""
        target, hash_, anchor = path.partition("#")
        relative = relpath(target or ".", self.page_url or ".")
        folder = "/" if target.endswith("/") or not target else ""
        return f"{relative}{folder}{hash_}{anchor}"

    def read(self, item: Measure) -> list[tuple[tuple[Any, ...], Series, Reading]]:
        """A measure's lines with what each of them shows."""
        found = readings(item, self.content.area.publishing.inspection)
        return [
            (path, series, reading)
            for (path, series), (_same, reading) in zip(item.lines(), found, strict=True)
        ]

    def wrong_link(self, item_id: str) -> str:
        """Where to write that a figure is wrong; the address carries its id."""
        told_to = self.content.area.contact.corrections
        if told_to is None:
            return f"{self.url('take-part/')}?about={item_id}#something-wrong"
        joined = "&" if "?" in told_to else "?"
        field = "subject" if told_to.startswith("mailto:") else "about"
        return f"{told_to}{joined}{field}={item_id}"

    def html(self, template: str, **things: Any) -> str:
        """A component's HTML, on one line."""
        values = {"content": self.content, "url": self.url, "read": self.read}
        values |= {"wrong_link": self.wrong_link, **things}
        rendered = _templates().get_template(f"{template}.html").render(values)
        return _BREAKS.sub(" ", rendered).strip()


@cache
def _templates() -> Environment:
    templates = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=no_braces,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals |= {
        "_": language._,
        "_n": language._n,
        "number": language.number,
        "period": language.period,
        "day": language.day,
        "listed": language.listed,
        "wording": wording,
        "open_data": OPEN_DATA,
        "plotly_size": plotly_size(),
    }
    templates.filters["paragraphs"] = _paragraphs
    return templates


def plotly_size() -> str:
    """How much the reader's device loads for the interactive charts, in megabytes."""
    script = TEMPLATES.parent / "assets" / "vendor" / "plotly-basic.min.js"
    return number(round(len(gzip.compress(script.read_bytes())) / 1e6, 1))


def no_braces(value: Any) -> Any:
    """Escape, and keep a contributor's {{ from looking like a macro that did not run."""
    if value is None or hasattr(value, "__html__"):
        return value
    return Markup(str(escape(value)).replace("{", "&#123;").replace("}", "&#125;"))


def _paragraphs(text: str) -> list[str]:
    return [part for part in re.split(r"\n\s*\n|\n", text) if part.strip()]


def markdown_text(text: str) -> str:
    """Text that Markdown prints as it is: every sign in it becomes an entity."""
    return _MARKDOWN.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(text.split()))


def _heading(level: int, text: str, anchor: str = "") -> str:
    return f"{'#' * level} {markdown_text(text)}" + (f" {{: #{anchor} }}" if anchor else "")


def _title(text: str) -> str:
    """A page's own heading: its id is not made of its text, which could be another id's."""
    return f"{markdown_text(text)} {{: #page-title }}"


def _page(*parts: str) -> str:
    return "\n\n" + "\n\n".join(part for part in parts if part) + "\n\n"


# --- weaknesses -----------------------------------------------------------------------------


def weaknesses(view: View) -> str:
    """A card for each weakness."""
    cards = [
        (item, *_count_results(view, measures_of(view.content, item)))
        for item in view.content.weaknesses_in_order()
    ]
    return _page(view.html("weakness_cards", cards=cards))


def _count_results(view: View, measures: Iterable[Measure]) -> tuple[list[tuple[Result, int]], int]:
    """How many lines read how, and how many are worse than the figure before the latest."""
    found = [reading for item in measures for _path, _series, reading in view.read(item)]
    counted = Counter(reading.result for reading in found)
    fell = [one for one in found if one.previous and one.previous.result is Result.WORSE]
    return [(result, counted[result]) for result in Result if counted[result]], len(fell)


def weakness_title(view: View, weakness_id: str) -> str:
    """The title, for the page's heading."""
    return _title(view.content.weaknesses[weakness_id].title)


@dataclass
class Place:
    """Where on a page something stands: under which heading, and what was drawn above it.

    `full` has each figure with all that is known of it, as on its own page.
    """

    level: int = 2
    prefix: str = ""
    full: bool = False
    drawn: set[str] = field(default_factory=set)

    def heading(self, text: str, anchor: str, below: int = 0) -> str:
        """A heading at this place, or some steps below it."""
        return _heading(self.level + below, text, f"{self.prefix}{anchor}")


def weakness(view: View, weakness_id: str) -> str:
    """All of a weakness's page below its title."""
    return _page(*_weakness(view, view.content.weaknesses[weakness_id], Place()))


def _weakness(view: View, item: Weakness, place: Place) -> Iterable[str]:
    yield view.html("weakness_intro", weakness=item)
    yield place.heading(_("Then, now and next"), "then-now-next")
    yield from _rows(view, "summary", item.summary, place)
    yield place.heading(_("What was done"), "what-was-done")
    yield from _rows(view, "action", item.actions, place)
    yield place.heading(_("What changed"), "what-changed")
    yield view.html("impacts_intro")
    yield from _rows(view, "impact", item.impacts, place)


def _rows(view: View, kind: str, rows: Sequence[Row], place: Place) -> Iterable[str]:
    """Each row under its heading; a figure is drawn once on a page, and linked to after that."""
    content = view.content
    for row in rows:
        yield place.heading(row.title, f"{kind}-{row.id}", below=1)
        fresh = [item for item in row.measures if item not in place.drawn]
        yield view.html(
            kind,
            row=row,
            agreement=claims.agreement(content, row) if isinstance(row, Impact) else None,
            fell=isinstance(row, Impact) and claims.fell_lately(content, row),
            figure_level=place.level + 2,
            full=place.full,
            cites={
                "measures": [content.measures[item] for item in fresh],
                "drawn": [content.measures[item] for item in row.measures if item in place.drawn],
                "quotes": [content.quotes[item] for item in row.quotes],
                "stories": [content.stories[item] for item in row.stories],
            },
        )
        place.drawn.update(fresh)


# --- stories --------------------------------------------------------------------------------


def story_title(view: View, story_id: str) -> str:
    """The title, for the page's heading."""
    return _title(view.content.stories[story_id].title)


def story(view: View, story_id: str) -> str:
    """All of a story's page below its title."""
    return _page(*_story(view, view.content.stories[story_id], Place()))


def _story(view: View, item: Story, place: Place) -> Iterable[str]:
    """What was said on one side and what was done on the other, then what came of it."""
    content = view.content
    yield view.html("story_intro", story=item)
    yield '<div class="conversation" markdown="1">'
    yield '<div class="conversation__said" markdown="1">'
    yield place.heading(_("You said"), "you-said")
    yield view.html("story_said", story=item)
    yield "</div>"
    yield '<div class="conversation__done" markdown="1">'
    yield place.heading(_("We did"), "we-did")
    yield view.html("story_did", story=item)
    yield "</div>"
    yield "</div>"
    yield place.heading(_("What changed"), "what-changed")
    yield view.html(
        "story_changed",
        story=item,
        figure_level=place.level + 1,
        full=place.full,
        measures=[content.measures[found] for found in item.measures if found not in place.drawn],
        drawn=[content.measures[found] for found in item.measures if found in place.drawn],
        quotes=[content.quotes[quote_id] for quote_id in item.quotes],
    )
    place.drawn.update(item.measures)
    if item.still_to_do:
        yield place.heading(_("Still to do"), "still-to-do")
        yield view.html("texts", texts=item.still_to_do)
    if item.could_not_do:
        yield place.heading(_("What we could not do, and why"), "could-not-do")
        yield view.html("texts", texts=item.could_not_do)
    yield view.html("story_source", story=item, cited_by=_cited_by(content, item))


def _cited_by(content: Content, item: Story) -> list[Weakness]:
    return [
        weakness
        for weakness in content.weaknesses_in_order()
        if any(
            item.id in row.stories
            for row in [*weakness.summary, *weakness.actions, *weakness.impacts]
        )
    ]


def stories(view: View, latest: int | None = None, page: int = 1) -> str:
    """A card for each story, the newest first: a page of them, or only the latest few."""
    newest = _newest_first(view.content)
    if latest:
        return _page(view.html("story_cards", stories=newest[:latest]))
    shown = newest[(page - 1) * STORIES_A_PAGE : page * STORIES_A_PAGE]
    return _page(
        view.html("story_cards", stories=shown),
        view.html("story_pages", page=page, pages=story_pages(view.content)),
    )


def story_pages(content: Content) -> int:
    """On how many pages the stories are listed."""
    return max(1, ceil(len(content.stories) / STORIES_A_PAGE))


def first_story(view: View) -> str:
    """The newest story that says both what was asked and what was done, in short."""
    told = [item for item in _newest_first(view.content) if item.you_said and item.we_did]
    return _page(view.html("first_story", story=told[0])) if told else ""


def story_filter(view: View) -> str:
    """The choice of theme and status above the stories."""
    shown = view.content.stories.values()
    if story_pages(view.content) > 1:
        return _page(view.html("story_search"))
    themes = {theme for item in shown for theme in item.themes}
    titles = view.content.area.themes
    statuses = {item.status for item in shown}
    return _page(
        view.html(
            "story_filter",
            themes=[(key, titles[key].title) for key in titles if key in themes],
            statuses=[(key, wording.story_status(key)) for key in sorted(statuses)],
        )
    )


def _newest_first(content: Content) -> list[Story]:
    def when(item: Story) -> tuple[int, int]:
        known = item.done or item.asked
        return known.end if known else (0, 0)

    by_title = sorted(content.stories.values(), key=lambda item: item.title)
    return sorted(by_title, key=when, reverse=True)


# --- quotes, figures, sources, words --------------------------------------------------------


def booklet(view: View) -> str:
    """All weaknesses and the newest stories one after the other, to be printed."""
    drawn: set[str] = set()
    parts: list[str] = []
    for item in view.content.weaknesses_in_order():
        parts.append(_heading(2, item.title, item.id))
        parts += _weakness(view, item, Place(3, f"{item.id}-", full=True, drawn=drawn))
    for found in _newest_first(view.content)[:STORIES_A_PAGE]:
        parts.append(_heading(2, found.title, found.id))
        parts += _story(view, found, Place(3, f"{found.id}-", full=True, drawn=drawn))
    return _page(*parts)


def quote(view: View, quote_id: str) -> str:
    """One quote."""
    return _page(view.html("quote", quote=view.content.quotes[quote_id]))


def voices(view: View, *speakers: str) -> str:
    """Every quote of these speakers."""
    chosen = [item for item in view.content.quotes.values() if item.speaker in speakers]
    return _page(*(view.html("quote", quote=item, anchor=True) for item in chosen))


def measure(view: View, measure_id: str) -> str:
    """One figure."""
    item = view.content.measures[measure_id]
    return _page(view.html("figure", measure=item, figure_level=3, full=False))


def measure_title(view: View, measure_id: str) -> str:
    """The title, for the page's heading."""
    return _title(view.content.measures[measure_id].title)


def measure_page(view: View, measure_id: str) -> str:
    """All of a figure's own page below its title."""
    item = view.content.measures[measure_id]
    content = view.content
    return _page(
        view.html("figure", measure=item, figure_level=None, full=True),
        _heading(2, _("Where it is used"), "where-it-is-used"),
        view.html(
            "measure_use",
            weaknesses=_citing(content)[measure_id],
            stories=[found for found in content.stories.values() if item.id in found.measures],
            comparators=[content.measures[other] for other in item.comparators],
        ),
    )


def figure_list(view: View) -> str:
    """Every figure as a card, with the choice of weakness, theme and reading above."""
    content = view.content
    citing = _citing(content)
    cards = [
        {
            "measure": item,
            "weaknesses": [found.id for found in citing[item.id]],
            "results": [reading.result for _path, _series, reading in view.read(item)],
        }
        for item in content.measures.values()
    ]
    used = {theme for item in content.measures.values() for theme in item.themes}
    themes = content.area.themes
    return _page(
        view.html(
            "figure_list",
            cards=cards,
            weaknesses=content.weaknesses_in_order(),
            themes=[(key, themes[key].title) for key in themes if key in used],
            results=list(Result),
        )
    )


def measures_of(content: Content, item: Weakness) -> list[Measure]:
    """Every figure that a weakness cites, in its rows or through a story."""
    rows: list[Row] = [*item.impacts, *item.actions, *item.summary]
    stories = [content.stories[story_id] for row in rows for story_id in row.stories]
    cited = [*(row.measures for row in rows), *(story.measures for story in stories)]
    return [content.measures[found] for found in dict.fromkeys(chain.from_iterable(cited))]


def _citing(content: Content) -> dict[str, list[Weakness]]:
    """The weaknesses that cite each figure."""
    citing: dict[str, list[Weakness]] = {measure_id: [] for measure_id in content.measures}
    for item in content.weaknesses_in_order():
        for found in measures_of(content, item):
            citing[found.id].append(item)
    return citing


def source(view: View, document: str, section: str) -> str:
    """Where the text above comes from."""
    return _page(view.html("source", ref={"document": document, "section": section}))


def signed_by(view: View, document: str) -> str:
    """Who signed a document."""
    return _page(view.html("texts", texts=view.content.documents[document].signed_by))


def documents(view: View) -> str:
    """Every document and its sections."""
    parts = []
    for document_id, document in view.content.documents.items():
        parts.append(_heading(2, document.title, document_id))
        parts.append(view.html("document", document=document, document_id=document_id))
    return _page(*parts)


def references(view: View) -> str:
    """What the documents name: links that work, links that are lost, and the rest."""
    named = view.content.references.values()
    kinds = {
        _("Pages you can open"): [item for item in named if item.url],
        _("Links that are lost"): [item for item in named if item.lost_link],
        _("Named, without a link"): [item for item in named if not item.url and not item.lost_link],
    }
    return _page(
        *(
            part
            for title, items in kinds.items()
            if items
            for part in (_heading(3, title), view.html("references", items=items))
        )
    )


def corrections(view: View) -> str:
    """What was put right after it had been published, newest first."""
    content = view.content
    addresses = {"measures": "figures/{}/", "stories": "stories/{}/", "quotes": "voices/#quote-{}"}
    found = [
        (correction, item, address.format(item.id))
        for folder, address in addresses.items()
        for item in content.items(folder).values()
        for correction in item.corrections
    ]
    newest_first = sorted(found, key=lambda entry: entry[0].date, reverse=True)
    return _page(view.html("corrections", entries=newest_first))


def open_data(view: View) -> str:
    """The files to download, figure by figure."""
    return _page(view.html("open_data", measures=view.content.measures.values()))


def glossary(view: View) -> str:
    """Every term and its meaning."""
    terms = sorted(view.content.glossary.items(), key=lambda item: item[1].term.lower())
    return _page(view.html("glossary", terms=terms))


def timeline(view: View) -> str:
    """What happened when."""
    return _page(view.html("timeline", events=view.content.timeline))


def bodies(view: View) -> str:
    """The partner bodies of the area."""
    return _page(view.html("bodies", bodies=view.content.area.bodies))


def report_mistake(view: View) -> str:
    """Where to write about a mistake; the figure's id comes in the address of the page."""
    return _page(view.html("report_mistake", contact=view.content.area.contact))


def accessibility_title(view: View) -> str:
    """The title of the accessibility statement, for the page's heading."""
    site = view.content.area.site_name
    return markdown_text(_("Accessibility statement for {site}", site=site))


def accessibility_statement(view: View) -> str:
    """All of the accessibility statement below its title, in the order of the UK's model."""

    def part(name: str) -> str:
        return view.html(f"accessibility/{name}", statement=view.content.accessibility)

    return _page(
        part("scope"),
        _heading(2, _("How accessible this website is"), "how-accessible"),
        part("problems"),
        _heading(2, _("Feedback and contact information"), "feedback"),
        part("feedback"),
        _heading(2, _("Reporting accessibility problems with this website"), "reporting"),
        part("reporting"),
        _heading(2, _("Enforcement procedure"), "enforcement"),
        part("enforcement"),
        _heading(2, _("Technical information about this website’s accessibility"), "technical"),
        part("commitment"),
        _heading(3, _("Compliance status"), "compliance-status"),
        part("compliance"),
        _heading(2, _("Non-accessible content"), "non-accessible-content"),
        part("non_accessible"),
        _heading(3, _("Non-compliance with the accessibility regulations"), "non-compliance"),
        part("non_compliance"),
        _heading(3, _("Disproportionate burden"), "disproportionate-burden"),
        part("burden"),
        _heading(
            3,
            _("Content that’s not within the scope of the accessibility regulations"),
            "not-within-scope",
        ),
        part("out_of_scope"),
        _heading(2, _("What we’re doing to improve accessibility"), "improving"),
        part("improving"),
        _heading(2, _("Preparation of this accessibility statement"), "preparation"),
        part("preparation"),
    )


def feedback(view: View) -> str:
    """Where to comment, or that it is not known."""
    return _page(view.html("feedback", contact=view.content.area.contact))


COMPONENTS: tuple[Callable[..., str], ...] = (
    weaknesses,
    weakness_title,
    weakness,
    story_title,
    story,
    stories,
    first_story,
    story_filter,
    booklet,
    quote,
    voices,
    measure,
    measure_title,
    measure_page,
    figure_list,
    corrections,
    open_data,
    source,
    signed_by,
    documents,
    references,
    glossary,
    timeline,
    bodies,
    feedback,
    report_mistake,
    accessibility_title,
    accessibility_statement,
)


def bind(component: Callable[..., str], content: Content) -> Callable[..., str]:
    """The component as a macro: pages pass its own arguments only."""

    @pass_context
    def macro(context: Any, *args: Any, **named: Any) -> str:
        return component(View(content, context["page"].url), *args, **named)

    return macro
