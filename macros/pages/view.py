"""A page's view of the content: links from there, and what the page registers as it is made.

The HTML of a component never passes through Markdown, whatever a contributor wrote in it: a mark
stands in its place on a page of `docs/` until Markdown is done. Nobody can write such a mark,
because each view makes up a word for its own.
"""

import re
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from macros.content.content import Content
from macros.content.news import last_changed
from macros.figures.claims import readings
from macros.figures.reading import Reading
from macros.i18n.language import _
from macros.i18n.marks import capital
from macros.model import urls
from macros.model.account import Account
from macros.model.item import FileItem
from macros.model.kinds import address
from macros.model.measure import Measure
from macros.model.picture import Picture
from macros.model.source import Source, SourceRef, SourceStatus
from macros.pages.labels import page_kind
from macros.pages.languages import Spoken
from macros.pages.templates import no_braces
from macros.proposing.sending import about_page, file_at

_BREAKS = re.compile(r"\s*\n\s*")


@dataclass(frozen=True)
class Entry:
    """A heading in the contents of a page; `text` is HTML."""

    level: int
    text: str
    anchor: str


@dataclass
class Part:
    """A piece of a page: its HTML, and the headings in it."""

    html: str
    entries: list[Entry]


@dataclass(eq=False)
class View:
    """The content for one page; `drafts` and `has_charts` fill as the page is made.

    `history` has the day on which each file was last changed, where that is known. `files` are
    those that the page was made of. `feeds` are the names of the feeds that there are, each with
    the title of the theme that it is of. `site_url` is where the site is, if that is known.
    `languages` are those of a site with several; the pages of this one stand below `folder`.
    """

    content: Content
    page_url: str
    templates: Environment
    history: Mapping[str, date] = field(default_factory=dict)
    feeds: Sequence[tuple[str, str | None]] = ()
    site_url: str = ""
    languages: Sequence[Spoken] = ()
    folder: str = ""
    drafts: dict[str, Source] = field(default_factory=dict)
    has_charts: bool = False
    files: set[str] = field(default_factory=set)
    _items: dict[str, FileItem] = field(default_factory=dict)
    _entries: list[Entry] = field(default_factory=list)
    _parts: list[Part] = field(default_factory=list)
    _drawn: set[str] = field(default_factory=set)
    _begun: set[str] = field(default_factory=set)
    _word: str = field(default_factory=lambda: f"mark{secrets.token_hex(12)}x")

    def url(self, to: str | FileItem) -> str:
        """The link to a page of this site, or to an item."""
        return urls.relative(to, self.page_url)

    def source_url(self, ref: SourceRef) -> str:
        """The link to a section of a document, which this page cites."""
        self.cite(ref)
        return self.url(urls.section(ref))

    def called(self, ref: SourceRef | None, *, first: bool = False) -> str:
        """What a sentence calls the document of a reference; `first` where the sentence begins."""
        document = self.content.documents[ref.document] if ref else None
        name = (document and document.called) or _("the source")
        return capital(name) if first else name

    def section(self, ref: SourceRef) -> str:
        """What a section is called: by its number, or by its heading where it has none."""
        if ref.section is None:
            return ""
        if any(sign.isdigit() for sign in ref.section):
            return _("section {section}", section=ref.section)
        return self.content.documents[ref.document].sections[ref.section]

    def accounts(self, document_id: str) -> list[Account]:
        """The accounts of a document."""
        return [one for one in self.content.accounts.values() if one.document == document_id]

    def document_url(self, document_id: str) -> str:
        """Where a document is told of: on its own page, or among the sources."""
        own = next(iter(self.accounts(document_id)), None)
        return self.url(own or urls.section(SourceRef(document=document_id)))

    @property
    def today(self) -> date:
        """The day for which the site is made."""
        return self.content.day

    @property
    def is_home(self) -> bool:
        """Whether this is the home page."""
        return self.page_url in {"", "./"}

    def passes_over(self, folder: str, item_id: str) -> bool:
        """Whether this page says nothing of an item, though it is asked to."""
        item = self.content.items(folder).get(item_id)
        return (folder, item_id) in self.content.unpublished or bool(
            item and item.archived and self.is_home
        )

    def chart_url(self, measure: Measure) -> str:
        """The link to what the interactive chart of a measure is drawn from."""
        self.has_charts = True
        return self.url(urls.open_data(measure, "chart.json"))

    def mistake_url(self, measure: Measure) -> str:
        """Where to write that a figure is wrong."""
        return urls.mistake(measure.title, self.page_url)

    def kind(self) -> str:
        """What the search calls this page: a story, a figure, a page."""
        if urls.is_easy_read(self.page_url):
            return _("Easy Read")
        return page_kind(self._own(), self.page_url)

    def _own(self) -> FileItem | None:
        """The item that this is the page of, or one of its pages."""
        pages = (one for one in self._items.values() if address(one).endswith("/"))
        return next((one for one in pages if self.page_url.startswith(address(one))), None)

    def change_url(self, title: str) -> str:
        """Where to suggest a change to this page: its file where that is known, else the form."""
        own = self._own()
        file = (own and own.file) or next(
            (name for name in self.files if name.startswith("docs/")), None
        )
        known = file_at(self.content.area.contact, file) if file else None
        return known or urls.change(title, self.page_url)

    def asking(self, title: str) -> list[tuple[str, str]]:
        """What readers are asked of this page, each with where to answer; nothing without that."""
        questions = [_("Did this change anything for you?"), _("Was this page clear?")]
        to = self.content.area.contact.feedback
        if not to:
            return []
        if not to.startswith("mailto:"):
            return [(" ".join(questions), to)]
        page = f"{title}: {self.site_url}{self.page_url}" if self.site_url else title
        return [(question, about_page(to, question, page)) for question in questions]

    def cite(self, ref: SourceRef | None) -> str:
        """Register a document that this page rests on; prints nothing."""
        document = self.content.documents[ref.document] if ref else None
        if ref and document and document.status is SourceStatus.DRAFT:
            self.drafts[ref.document] = document
        return ""

    def shows(self, item: FileItem) -> str:
        """Register an item that this page shows; prints nothing."""
        self._items[item.file] = item
        self._names_figures(item.file)
        return ""

    def has_shown(self, item: FileItem) -> bool:
        """Whether this page has shown an item above."""
        return item.file in self._items

    def made_of(self, file: str) -> None:
        """Register a file that this page was made of, besides those of the items on it."""
        self.files.add(file)
        self._names_figures(file)

    def _names_figures(self, file: str) -> None:
        """Register the measures whose figures the texts of a file have in them."""
        for measure_id in self.content.figures_in.get(file, set()) & self.content.measures.keys():
            measure = self.content.measures[measure_id]
            self._items[measure.file] = measure
            for ref in measure.sources():
                self.cite(ref)

    def changed(self) -> date | None:
        """When something on this page was last changed; None where that is not known."""
        files = self.files | self._items.keys()
        days = [last_changed(item, self.today) for item in self._items.values()]
        if files <= self.history.keys():
            days += [self.history[file] for file in files]
        return max((day for day in days if day), default=None)

    def next_update(self) -> date | None:
        """When news can be expected here: of the page's own item, or else the first of all here.

        A day that is over is only that of the page's own item, of which there was no news since.
        """
        own = self._own()
        if own and own.next_update and own.next_update < self.today and not own.archived:
            news = last_changed(own, self.today)
            return None if news and news >= own.next_update else own.next_update
        items = [own] if own and own.next_update else self._items.values()
        days = [one.next_update for one in items if one.next_update and not one.archived]
        return min((day for day in days if day >= self.today), default=None)

    def read(self, measure: Measure) -> list[Reading]:
        """What each series of a measure shows."""
        return readings(self.content, [measure])

    def draw(self, measure_ids: Iterable[str]) -> tuple[list[Measure], list[Measure]]:
        """The measures to draw here, and those that this page has drawn above."""
        asked = [self.content.measures[name] for name in measure_ids]
        fresh = [measure for measure in asked if measure.id not in self._drawn]
        self._drawn.update(measure.id for measure in fresh)
        return fresh, [measure for measure in asked if measure not in fresh]

    def first(self, part: str) -> bool:
        """Whether nothing on this page has asked this of a part of it before."""
        known = part in self._begun
        self._begun.add(part)
        return not known

    def size(self, picture: Picture) -> tuple[int, int]:
        """How wide and high a picture is, so that a page does not move while it loads."""
        return self.content.picture_size(picture.file)

    def place(self, level: int = 2, prefix: str = "", *, full: bool = False) -> "Place":
        """Where on this page something stands."""
        return Place(self, level, prefix, full)

    def heading(self, level: int, text: str, anchor: str) -> Markup:
        """A heading, which stands in the contents of this page too."""
        escaped = no_braces(text)
        self._entries.append(Entry(level, str(escaped), anchor))
        return Markup('<h{0} id="{1}">{2}</h{0}>').format(level, anchor, escaped)

    def html(self, template: str, *things: Any, **named: Any) -> str:
        """What a template's macro of the same name makes, without the breaks between its lines."""
        macro = getattr(
            self.templates.get_template(f"{template}.html").module,
            template.rsplit("/", maxsplit=1)[-1],
        )
        return _BREAKS.sub(" ", macro(*things, **named)).strip()

    def component(self, name: str, *things: Any, **named: Any) -> str:
        """The mark of a component's HTML, for a page in Markdown."""
        return self.keep(self.html(f"components/{name}", *things, **named))

    def page(self, name: str, *things: Any, **named: Any) -> str:
        """The mark of what `overrides/pages/` makes, for a page in Markdown."""
        return self.keep(self.html(f"pages/{name}", self, self.place(), *things, **named))

    def keep(self, html: str) -> str:
        """Keep HTML and the headings in it until `parts`; returns the mark that stands for it."""
        self._parts.append(Part(html, self._entries))
        self._entries = []
        return f"\n\n{self._word}{len(self._parts) - 1}x\n\n"

    def parts(self, page: str, own: Iterable[Entry] = ()) -> list[Part]:
        """The page in pieces: what Markdown made, and each component where its mark stood.

        `own` are the headings that Markdown made, each in the piece where its id is.
        """
        pieces = re.split(f"(?:<p>)?{self._word}([0-9]+)x(?:</p>)?", page)
        waiting = list(own)
        found = []
        for number, piece in enumerate(pieces):
            if number % 2:
                found.append(self._parts[int(piece)])
                continue
            here = [entry for entry in waiting if f' id="{entry.anchor}"' in piece]
            found.append(Part(piece, here))
        return found


@dataclass(frozen=True)
class Place:
    """Where on a page something stands: under a heading of which level, with what before its ids.

    `full` has each figure with all that is known of it, as on its own page.
    """

    view: View
    level: int
    prefix: str
    full: bool

    def heading(self, text: str, anchor: str, below: int = 0) -> Markup:
        """A heading at this place, or some steps below it."""
        return self.view.heading(self.level + below, text, f"{self.prefix}{anchor}")
