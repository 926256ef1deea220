"""The MkDocs plugin: its instance holds this build's site and the pages that have no file."""

import re
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup, escape
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from macros.content.markdown import SafeMarkdown
from macros.content.page import read_page
from macros.content.problems import errors, report
from macros.figures import export
from macros.i18n import language
from macros.model.page import PageSettings
from macros.model.source import SourceStatus
from macros.pages.generated import WrittenPage
from macros.pages.glossary_links import explain
from macros.pages.measures import measure_page, measure_title
from macros.pages.sandbox import confine
from macros.pages.stories import stories, story, story_pages, story_title
from macros.pages.view import View, no_braces, plotly_size, templates
from macros.pages.weaknesses import weakness, weakness_title
from macros.publishing.headers import content_security_policy
from macros.site import Site

# The folder of data/, the folder of the site, and what an item's page is made of.
_OWN_PAGES = (
    ("weaknesses", "weaknesses", weakness_title, weakness),
    ("stories", "stories", story_title, story),
    ("measures", "figures", measure_title, measure_page),
)
_DOCUMENT = re.compile(r'data-document="([^"]+)"')
# The id of a page's own heading is made of its text, and could be an id of the theme: “search”.
_TITLE_ID = re.compile(r'(?<=<h1) id="[^"]*"')
# Parts of the theme that no page of ours loads.
_STYLES = re.compile(r"assets/stylesheets/main\..*\.css$")
_NOT_USED = re.compile(r"assets/(javascripts/|stylesheets/palette|.*\.map$|images/favicon\.png)")


class _Options(Config):  # type: ignore[no-untyped-call]  # MkDocs has no types here
    """There are none: everything is in `data/`."""


class OfferPlugin(BasePlugin[_Options]):  # type: ignore[no-untyped-call]  # nor here
    """What MkDocs is asked to do. A site may be given before a build, or is read at its start."""

    given: Site | None = None
    site: Site

    def __init__(self) -> None:
        """Begin with nothing: each build fills it anew."""
        self._unwritten: dict[str, Callable[[View], str]] = {}
        self._views: dict[str, View] = {}
        self._settings: dict[str, PageSettings] = {}
        self._during_build = ExitStack()

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the content, unless that was done. Content with errors stops the build."""
        self.site = self.given or Site(Path(str(config.config_file_path)).parent)
        if errors(self.site.problems):
            raise PluginError(report(self.site.problems))
        area = self.site.content.area
        config.site_name, config.site_description = escape(area.site_name), escape(area.description)
        self._unwritten, self._views = {}, {}
        self._templates = templates()
        config.markdown_extensions = [*config.markdown_extensions, SafeMarkdown()]
        self._during_build.enter_context(language.speaking(self.site.language))
        return config

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Speak the language of before again."""
        self._during_build.close()

    def on_build_error(self, error: Exception) -> None:
        """The same, where the build did not come to its end."""
        self._during_build.close()

    def view(self, url: str) -> View:
        """The content as seen from the page at this address."""
        if url not in self._views:
            self._views[url] = View(self.site.content, url, self._templates)
        return self._views[url]

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the open data, and a page for each item that has none; leave out what is not used."""
        content = self.site.content
        for file in list(files):
            known = content.pages.keys() | content.pictures
            if file.src_dir == config.docs_dir and f"docs/{file.src_uri}" not in known:
                files.remove(file)
        for folder, place, title, body in _OWN_PAGES:
            for item_id in content.items(folder):
                uri = f"{place}/{item_id}.md"
                if files.get_file_from_path(uri) is None:
                    self._unwritten[uri] = partial(_own_page, title, body, item_id)
        for n in range(2, story_pages(content) + 1):
            self._unwritten[f"stories/page-{n}.md"] = partial(_stories_page, n)
        for uri in self._unwritten:
            files.append(File.generated(config, uri, content=""))
        for uri, text in export.files(content):
            files.append(File.generated(config, uri, content=text.encode()))
        for file in list(files):
            if _NOT_USED.match(file.src_uri):
                files.remove(file)
        return files

    @event_priority(-100)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Take the pages that have no file past Markdown."""
        for uri in self._unwritten:
            WrittenPage(None, files.src_uris[uri], config)
        confine(config.plugins["macros"])
        return nav

    def on_page_read_source(self, page: Page, config: MkDocsConfig) -> str | None:
        """Read a page as the check does, and give MkDocs only its body."""
        if page.file.src_uri in self._unwritten:
            return None
        source, problems = read_page(Path(str(page.file.abs_src_path)), f"docs/{page.file.src_uri}")
        if source is None or problems:
            raise PluginError(report(problems))
        self._settings[page.file.src_uri] = source.settings
        return "\n" + source.body  # an empty line keeps MkDocs from reading settings of its own

    @event_priority(100)
    def on_page_markdown(
        self, markdown: str, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Write a page that has no file; there is no macro in it for the macros plugin to run."""
        write = self._unwritten.get(page.file.src_uri)
        if write is None:
            page.meta = self._settings[page.file.src_uri].model_dump(exclude_none=True)
            return markdown
        page.meta["render_macros"] = False
        return write(self.view(page.url))

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put the components in, explain the words, and say which of the sources are drafts."""
        view = self.view(page.url)
        html = view.put_back(_TITLE_ID.sub("", html, count=1))
        content = view.content
        page.meta["drafts"] = [
            document
            for document_id in dict.fromkeys(_DOCUMENT.findall(html))
            if (document := content.documents[document_id]).status is SourceStatus.DRAFT
        ]
        folder, _slash, item_id = page.url.strip("/").rpartition("/")
        if folder == "figures":
            address = config.site_url or "../../"
            page.meta["json_ld"] = export.json_ld(content, content.measures[item_id], address)
        page.meta["charts"] = ".chart.json" in html
        if page.file.src_uri == "glossary.md":
            return html
        return explain(html, view)

    def on_env(self, env: Any, config: MkDocsConfig, files: Files) -> Any:
        """Give the theme's templates the words and the area, and escape all that they print."""
        env.autoescape, env.finalize, env.auto_reload = True, no_braces, False
        env.globals |= {
            "_": language._,
            "language": language,
            "area": self.site.content.area,
            "plotly_size": plotly_size(),
            "theme_styles": next(file.url for file in files if _STYLES.match(file.src_uri)),
            "policy": content_security_policy(),
            "in_script": _in_script,
        }
        return env


def _own_page(
    title: Callable[[View, str], str], body: Callable[[View, str], str], item_id: str, view: View
) -> str:
    return f"# {title(view, item_id)}\n{body(view, item_id)}"


def _stories_page(n: int, view: View) -> str:
    title = language._("You said, we did: page {n}", n=n)
    return f"# {title}\n{stories(view, page=n)}"


def _in_script(value: Any) -> Markup:
    """JSON that can stand in a page; braces in a text must not look like a macro."""
    json = htmlsafe_json_dumps(value)
    return json.replace("{{", r"\u007b\u007b").replace("{%", r"\u007b%")
