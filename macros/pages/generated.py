"""Everything the site has without a file in `docs/`: pages of items, lists, and open data."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from macros.content import addresses
from macros.content.content import Content
from macros.figures import charts, export
from macros.i18n.language import _
from macros.model import urls
from macros.model.account import Account
from macros.model.item import FileItem, Tombstone
from macros.model.kinds import KINDS
from macros.model.measure import Measure
from macros.model.priority import Priority, Weakness
from macros.model.story import Story, yearly
from macros.pages.accounts import account
from macros.pages.measures import measure_page
from macros.pages.priorities import part, part_title, priority, weakness
from macros.pages.stories import more_stories_title, stories, story, story_pages
from macros.pages.templates import no_braces
from macros.pages.themes import theme
from macros.pages.view import View
from macros.pages.yearly import year, year_title

# Where in `docs/` a page would stand, its title, and what makes the rest of it.
Generated = tuple[str, str, Callable[[View], str]]
# A kind whose items have no page of their own is not here.
_BODIES: Mapping[type[FileItem], Callable[[View, str], str]] = MappingProxyType(
    {
        Weakness: weakness,
        Priority: priority,
        Story: story,
        Measure: measure_page,
        Account: account,
    }
)


class GeneratedPage(Page):
    """A page that never was Markdown: its title, and a function that makes the rest of it.

    Passing these pages by Markdown takes a fifth off the time of a large build.
    """

    def __init__(
        self,
        file: File,
        config: MkDocsConfig,
        title: str,
        body: Callable[[View], str],
        **settings: Any,
    ) -> None:
        """Make the page of a file; its title is text. With `unlisted` it is for no search."""
        self.heading = Markup("<h1>{}</h1>").format(no_braces(title))
        super().__init__(str(no_braces(title)), file, config)
        self.body, self.settings = body, settings

    def read_source(self, config: MkDocsConfig) -> None:
        """There is none, and no macro in it."""
        self.markdown = ""
        self.meta = {"render_macros": False} | self.settings

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing is rendered here: the plugin makes the page's content."""
        self.content = ""


def pages(content: Content) -> Iterator[Generated]:
    """The page of each item, the lists that go on, and the pages of years and themes."""
    for kind in KINDS:
        if kind.model not in _BODIES:
            continue
        for item in content.items(kind.folder).values():
            body = partial(_body, _BODIES[kind.model], item.id)
            yield urls.source_file(item), item.title, body
    for one in content.all_priorities():
        for name in one.pages():
            title = part_title(one, name)
            yield f"{urls.part(one, name)[:-1]}.md", title, partial(part, one, name)
    for n in range(2, story_pages(content) + 1):
        yield f"{urls.stories(n)[:-1]}.md", more_stories_title(n), partial(_more_stories, n)
    for n in yearly(content.stories.values()):
        yield f"{urls.yearly(n)[:-1]}.md", year_title(n), partial(year, n)
    for key in content.themes_with_items():
        yield f"{urls.theme(key)[:-1]}.md", content.area.themes[key].title, partial(theme, key)


def notices(content: Content) -> Iterator[Generated]:
    """The page of each thing that was withdrawn and had one."""
    for kind in KINDS:
        for (folder, item_id), found in content.withdrawn.items():
            if folder == kind.folder and kind.has_pages:
                uri = kind.page(item_id).removeprefix("docs/")
                yield uri, _("This page was withdrawn"), partial(_notice, found)


def redirects(
    content: Content, view: Callable[[str], View], site_url: str | None, policy: str
) -> Iterator[tuple[str, str]]:
    """Every file that leads on from the address of a page that has moved."""
    for old, to in addresses.redirects(content).items():
        whole = f"{site_url}{to}" if site_url else None
        yield f"{old}index.html", view(old).html("pages/redirect", view(old), to, whole, policy)


def _notice(found: Tombstone, view: View) -> str:
    return view.page("withdrawn", found.withdrawn)


def _body(body: Callable[[View, str], str], item_id: str, view: View) -> str:
    return body(view, item_id)


def _more_stories(n: int, view: View) -> str:
    return stories(view, page=n)


def open_data(content: Content, *, shared: bool = False) -> Iterator[tuple[str, str]]:
    """Every file of open data: its address and its text.

    Where they are `shared`, those of another language stand for all, and only charts have a text.
    """
    if not content.measures:
        return
    for measure in content.measures.values():
        yield urls.open_data(measure, "csv"), "" if shared else export.to_csv(content, measure)
        yield urls.open_data(measure, "json"), "" if shared else export.to_json(content, measure)
        chart = charts.figure(measure, content).to_json(validate=False)  # it was, as it was made
        yield urls.open_data(measure, "chart.json"), chart
    yield urls.DATA_PACKAGE, "" if shared else export.to_data_package(content)
