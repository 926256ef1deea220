"""The one place, with `macros/model/kinds.py`, that spells the addresses of the site.

An address starts at the top of the site and has no slash in front; `relative` makes a link of it.
"""

from collections.abc import Collection
from urllib.parse import quote

from macros.model.item import FileItem
from macros.model.kinds import KINDS, address
from macros.model.measure import Measure
from macros.model.source import SourceRef

ABOUT = "about/"
ACCESSIBILITY = "accessibility/"
BOOKLET = "booklet/"
CALENDAR = "feeds/promises.ics"
CORRECTIONS = "corrections/"
EASY_READS = "easy-read/all/"
GLOSSARY = "glossary/"
LANGUAGES = "languages/"
OPEN_DATA = "open-data/"
DATA_PACKAGE = f"{OPEN_DATA}datapackage.json"
FEED_OF_ALL = "all"
PRIORITIES = "priorities/"
PROMISES = "promises/"
SEARCH = "search/"
SEARCH_PANEL = "assets/search.json"
SOURCES = "sources/"
STORIES = "stories/"
SUGGEST = "suggest/"
TAKE_PART = "take-part/"
TOOLBAR = "assets/toolbar.js"
TOOLBARS = "assets/toolbars/"
TIMELINE = "timeline/"
UPDATES = "updates/"
VOICES = "voices/"
WEAKNESSES = "weaknesses/"
FIGURES = "figures/"
HOW_FIGURES_ARE_READ = "how-figures-are-read/"
ENDINGS = ("csv", "json", "chart.json")


def relative(to: str | FileItem, page_url: str) -> str:
    """The link to an address, or to an item, from the page at another address."""
    path = to if isinstance(to, str) else address(to)
    return "../" * page_url.count("/") + path or "./"


def of(folder: str, item_id: str) -> str:
    """Where an item of a folder of `data/` can be read, or that it was withdrawn."""
    return next(kind for kind in KINDS if kind.folder == folder).address.format(id=item_id)


def source_file(item: FileItem) -> str:
    """Where in `docs/` the page of an item that has one may be written."""
    return f"{address(item)[:-1]}.md"


def file_of(url: str, files: Collection[str]) -> str | None:
    """The file of `docs/` that the page at an address is written in; None where it is in none."""
    names = (f"docs/{url[:-1]}.md", f"docs/{url}index.md")
    return next((name for name in names if name in files), None)


def section_id(document_id: str, section: str | None) -> str:
    """The id of a document, or of its section, on the page of sources."""
    return document_id if section is None else f"{document_id}-{section}"


def section(ref: SourceRef) -> str:
    """Where a document's section is listed."""
    return f"{SOURCES}#{section_id(ref.document, ref.section)}"


def feed(name: str, ending: str) -> str:
    """A feed as `atom` or `json`: of all updates, or of what `theme_feed` names."""
    return f"feeds/{name}.{ending}"


def theme_feed(theme: str) -> str:
    """What the feed of a theme is called."""
    return f"theme-{theme}"


def yearly(year: int) -> str:
    """What was said and done in a year."""
    return f"yearly/{year}/"


def theme(theme: str) -> str:
    """What there is about a theme."""
    return f"themes/{theme}/"


def term(term_id: str) -> str:
    """Where a term is explained."""
    return f"{GLOSSARY}#{term_id}"


def stories(page: int) -> str:
    """A page of the list of stories, counted from 1."""
    return STORIES if page == 1 else f"{STORIES}page-{page}/"


def open_data(measure: Measure, ending: str) -> str:
    """A file of a measure's observations."""
    return open_data_of(measure.id, ending)


def open_data_of(measure_id: str, ending: str) -> str:
    """The same, of a measure that may have no type yet."""
    return f"{OPEN_DATA}{measure_id}.{ending}"


def part(item: FileItem, part: str) -> str:
    """Where a part of what a priority has is told: `what-was-done`, `what-changed`."""
    return f"{address(item)}{part}/"


def easy_read(full: str) -> str:
    """Where what is at an address is told in Easy Read."""
    return f"{full}easy-read/"


def is_easy_read(url: str) -> bool:
    """Whether a page is in Easy Read, or the list of those."""
    return url == EASY_READS or f"/{url}".endswith("/easy-read/")


def poster(item: FileItem) -> str:
    """Where the poster of a story or a figure is."""
    return f"{address(item)}poster/"


def embed(measure: Measure) -> str:
    """Where a figure is for the page of another site."""
    return f"{address(measure)}embed/"


def mistake(title: str, page_url: str) -> str:
    """Where to write that the figure of this title is wrong: the form, with it filled in."""
    return relative(f"{SUGGEST}?figure={quote(title)}#suggest--figure", page_url)


def change(page: str, page_url: str) -> str:
    """Where to suggest a change to the page of this title: the form, with it filled in."""
    return relative(f"{SUGGEST}?page={quote(page)}#suggest--problem", page_url)
