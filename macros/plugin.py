"""The MkDocs plugin: its instance holds this build's site and the pages that have no file."""

import re
from collections.abc import Callable, Iterator, Sequence
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
from mkdocs.utils import get_build_datetime

from macros.content.content import Content
from macros.content.easy_read import easy_reads
from macros.content.markdown import SafeMarkdown
from macros.content.problems import errors, report
from macros.i18n import language
from macros.i18n.language import _
from macros.model import icon, urls
from macros.model.measure import Measure
from macros.model.page import PageSettings
from macros.model.story import Story
from macros.model.toolbar import Toolbar
from macros.packaged import OVERRIDES, pictures
from macros.pages import calendar, easy_read, feeds
from macros.pages.contents import contents, entries
from macros.pages.generated import GeneratedPage, notices, open_data, pages, redirects
from macros.pages.glossary_links import explainer, few_enough
from macros.pages.languages import Spoken
from macros.pages.page_pictures import with_sizes
from macros.pages.parts import footer, menu
from macros.pages.posters import embeds, posters
from macros.pages.sandbox import confine
from macros.pages.search import search_panel
from macros.pages.sharing import descriptions, on_card, with_pages
from macros.pages.structured_data import dataset
from macros.pages.templates import Compiled, no_braces, plotly_size, templates
from macros.pages.view import Part, View
from macros.proposing import in_browser
from macros.publishing import cards, css, scripts
from macros.publishing.headers import content_security_policy, embed_policy
from macros.site import Site

# The id of a page's own heading is made of its text, and could be an id of the theme: “search”.
_TITLE_ID = re.compile(r'(?<=<h1) id="[^"]*"')
# Parts of the theme that no page of ours loads.
_NOT_USED = re.compile(r"assets/(javascripts/|.*\.map$|images/favicon\.png)")


class _Options(Config):  # type: ignore[no-untyped-call]  # MkDocs has no types here
    """There are none: everything is in `data/`."""


class OfferPlugin(BasePlugin[_Options]):  # type: ignore[no-untyped-call]  # nor here
    """What MkDocs is asked to do. A site may be given before a build, or is read at its start."""

    given: Site | None = None
    # Which files of the site to make, for the preview; None: all of them.
    wanted: Callable[[str], bool] | None = None
    site: Site
    # Every language of the site with its own, where it has more than one.
    languages: Sequence[Spoken] = ()
    # What they share: our templates, and those of the theme, which is compiled otherwise.
    compiled: tuple[Compiled, Compiled] | None = None

    def __init__(self) -> None:
        """Begin with nothing: each build fills it anew."""
        self._views: dict[str, View] = {}
        self._settings: dict[str, PageSettings] = {}
        self._cards: dict[str, cards.Words] = {}
        self._during_build = ExitStack()

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the content, unless that was done. Content with errors stops the build."""
        self.site = self.given or Site(Path(str(config.config_file_path)).parent)
        if errors(self.site.problems):
            raise PluginError(report(self.site.problems))
        area = self.site.published.area
        config.site_name, config.site_description = escape(area.site_name), escape(area.description)
        config.markdown_extensions = [*config.markdown_extensions, SafeMarkdown()]
        _ours(config)
        speaking = language.speaking(self.site.language, self.site.catalogue)
        self._during_build.enter_context(speaking)
        self._views, self._templates = {}, templates()
        if self.compiled:
            self._templates.bytecode_cache = self.compiled[0]
        self._explain = explainer(self.site.published)
        measures = self.site.published.measures.values()
        self._measures = {urls.source_file(measure): measure for measure in measures}
        self._site_url = config.site_url or ""
        self._descriptions = descriptions(self.site.published)
        self._items, self._cards = with_pages(self.site.published), {}
        self._in_easy_read = {one.full for one in easy_reads(self.site.published)}
        self._feeds = feeds.feeds(self.site.published, config.site_url)
        config.nav = config.nav or menu(self.site.published)
        return config

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Draw the cards, and speak the language of before again."""
        for name, words in self._cards.items():
            file = Path(config.site_dir) / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(cards.card(words))
        self._during_build.close()

    def on_build_error(self, error: Exception) -> None:
        """The same, where the build did not come to its end."""
        self._during_build.close()

    def view(self, url: str) -> View:
        """The content from the place of the page at this address."""
        if url not in self._views:
            shown = [(feed.name, feed.theme) for feed in self._feeds]
            other = self.site.translations
            self._views[url] = View(
                self.site.published,
                url,
                self._templates,
                self.site.history,
                shown,
                self._site_url,
                self.languages,
                f"{other.shown.language}/" if other else "",
            )
        return self._views[url]

    def _to_follow(self, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
        """Every feed, and the calendar; their dates are the build's own."""
        content, site_url, built = self.site.published, config.site_url or "", get_build_datetime()
        yield from feeds.files(content, self._feeds, site_url, built)
        yield from calendar.files(content, site_url, built)

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the open data, and a page for each item that has none; leave out what is not used."""
        content = self.site.published
        _only_what_was_read(content, files, config)
        for name in content.open_pages():
            uri = name.removeprefix("docs/")
            if files.get_file_from_path(uri) is None:
                files.append(File.generated(config, uri, content=""))
        for name in pictures().keys() & content.pictures:
            uri = name.removeprefix("docs/")
            if files.get_file_from_path(uri) is None:
                files.append(File.generated(config, uri, abs_src_path=str(pictures()[name])))
        for found, settings in (
            (pages(content), {}),
            (notices(content), {"unlisted": True}),
            (easy_read.pages(content), {"template": "easy-read.html"}),
        ):
            for uri, title, body in found:
                if files.get_file_from_path(uri) is None:
                    file = File.generated(config, uri, content="")
                    files.append(file)
                    GeneratedPage(file, config, title, body, **settings)
        policy = content_security_policy(content.area.toolbar)
        whole_pages = (
            *redirects(content, self.view, config.site_url, policy),
            *posters(content, self.view, policy, self.wanted or bool),
            *embeds(content, self.view, embed_policy(), self.wanted or bool),
        )
        for uri, text in whole_pages:
            files.append(File.generated(config, uri, content=text))
        _fill_in_rules(content, files, config)
        searching = (urls.SEARCH_PANEL, search_panel(content))
        data = open_data(content, shared=self.site.catalogue is not None)
        for uri, text in (*data, *self._to_follow(config), searching):
            files.append(File.generated(config, uri, content=text.encode()))
        unused = _of_other_toolbars(content.area.toolbar)
        for file in list(files):
            if _NOT_USED.match(file.src_uri) or unused(file.src_uri):
                files.remove(file)
        without = {"languages": not self.languages, "toolbar": not content.area.toolbar}
        css.put_together(files, config, {name for name, out in without.items() if out})
        scripts.put_together(files, config)
        if self.wanted:
            _make_only(self.wanted, files, config)
        return files

    @event_priority(-100)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Confine what pages run in, after the macros plugin has put all it has into it."""
        confine(config.plugins["macros"])
        return nav

    def on_page_read_source(self, page: Page, config: MkDocsConfig) -> str | None:
        """Give MkDocs the body of a page of `docs/` as it was checked, and not as it is on disk."""
        source = self.site.published.pages[f"docs/{page.file.src_uri}"]
        self._settings[page.file.src_uri] = source.settings
        return "\n" + source.body  # an empty line keeps MkDocs from reading settings of its own

    @event_priority(100)
    def on_page_markdown(
        self, markdown: str, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Give a page the settings that the check let through."""
        if settings := self._settings.get(page.file.src_uri):
            page.meta = settings.model_dump(exclude_none=True)
        return markdown

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put the components in, list the headings, and explain the words."""
        view = self.view(page.url)
        if isinstance(page, GeneratedPage):
            parts = [Part(page.heading, []), *view.parts(page.body(view))]
        else:
            html = _TITLE_ID.sub("", html, count=1).replace("<code>", '<code translate="no">')
            html = with_sizes(html, page.url, self.site.published)
            parts = view.parts(html, entries(page.toc))
        page.toc = contents(entry for part in parts for entry in part.entries)
        html = "\n".join(part.html for part in parts)
        if (self.site.root / "docs" / page.file.src_uri).is_file():
            view.made_of(f"docs/{page.file.src_uri}")
        if changed := view.changed():
            page.update_date = changed.isoformat()  # for the list of pages for search engines
        explains_itself = page.url == urls.GLOSSARY or urls.is_easy_read(page.url)
        return html if explains_itself else self._explain(html, view)

    def on_page_context(
        self, context: Any, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Tell the page's template which drafts it rests on, and what else it has."""
        view = self.view(page.url)
        context["view"] = view
        known = page.meta.get("description") or self._descriptions.get(page.url)
        context["description"] = known or self.site.published.area.description
        listed = not page.meta.get("unlisted")
        english = self.site.catalogue is None  # a card is drawn with letters of English
        if config.site_url and listed and english and not self.wanted:  # its address is a whole one
            context["card"] = self._card(page)
        context["easy_read"] = page.url.removeprefix("./") in self._in_easy_read
        context["poster"] = isinstance(self._items.get(page.url), Story | Measure) and listed
        measure = self._measures.get(page.file.src_uri)
        if measure and config.site_url:  # its addresses must be whole ones
            context["structured_data"] = dataset(self.site.published, measure, config.site_url)
        return context

    def _card(self, page: Page) -> tuple[str, cards.Words]:
        """Where the picture of a page for those with whom it is shared is, and what it says."""
        content, heading = self.site.published, (page.content or "").partition("</h1>")[0]
        site = str(content.area.site_name)
        title = site if page.is_homepage else Markup(heading).striptags()  # noqa: S704 - no markup
        kind, line = on_card(content, self._items.get(page.url))
        name = f"cards/{page.url.strip('./') or 'home'}.png"
        self._cards[name] = cards.Words("" if title == site else site, kind, title, line)
        return name, self._cards[name]

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Leave a page no more links of words than a reader with a keyboard wants to pass."""
        return output if page.url == urls.BOOKLET else few_enough(output)

    def on_env(self, env: Any, config: MkDocsConfig, files: Files) -> Any:
        """Give the theme's templates the words and the area, and escape all that they print."""
        env.autoescape, env.finalize, env.auto_reload = True, no_braces, False
        env.bytecode_cache = self.compiled and self.compiled[1]
        env.globals |= {
            "_": language._,
            "language": language,
            "urls": urls,
            "outline": icon.outline,
            "icons": icon.STANDS_FOR,
            "area": self.site.published.area,
            "languages": self.languages,
            "translated": self.site.translations,
            "feeds": self._feeds,
            "footer": footer(self.site.published),
            "booklet": f"docs/{urls.BOOKLET[:-1]}.md" in self.site.published.open_pages(),
            "plotly_size": plotly_size(),
            "policy": content_security_policy(self.site.published.area.toolbar),
            "in_script": _in_script,
            "can_draw": cards.can_draw,
            "card_size": cards.SIZE,
        }
        return env


def _ours(config: MkDocsConfig) -> None:
    """The menu, the looks and the macros, where mkdocs.yml does not have them.

    Raises PluginError where the macros plugin would run a file of the area's.
    """
    config.theme.dirs.insert(0, str(OVERRIDES))
    macros = config.plugins["macros"].config
    macros["modules"], macros["module_name"] = ["macros"], "main"
    if (Path(str(config.config_file_path)).parent / "main.py").exists():
        raise PluginError(_("main.py would run in a build: give it another name, or move it."))


def _only_what_was_read(content: Content, files: Files, config: MkDocsConfig) -> None:
    """Leave out what the check did not take, and put each drawing in as it was cleaned."""
    known = content.open_pages().keys() | {
        one for one in content.pictures if not one.endswith(".svg")
    }
    left_out = [
        file
        for file in files
        if file.src_dir == config.docs_dir and f"docs/{file.src_uri}" not in known
    ]
    for file in left_out:
        files.remove(file)
    if any((Path(one) / file.src_uri).exists() for one in config.theme.dirs for file in left_out):
        # one stood in the place of a file of ours
        files.add_files_from_theme(config.theme.get_env(), config)
    for name, text in content.drawings.items():
        files.append(File.generated(config, name.removeprefix("docs/"), content=text))


def _of_other_toolbars(toolbar: Toolbar | None) -> Callable[[str], bool]:
    """Whether a file is the script of a toolbar that the area has not chosen."""
    chosen = {f"{urls.TOOLBARS}{toolbar.name}.js", urls.TOOLBAR} if toolbar else set()
    return lambda uri: uri.startswith((urls.TOOLBARS, urls.TOOLBAR)) and uri not in chosen


def _fill_in_rules(content: Content, files: Files, config: MkDocsConfig) -> None:
    """Put what the form looks for, as this area has it, into its script."""
    file = files.get_file_from_path(in_browser.SCRIPT)
    if file:
        files.remove(file)
        text = in_browser.script(content, file.content_string)
        files.append(File.generated(config, in_browser.SCRIPT, content=text))


def _make_only(wanted: Callable[[str], bool], files: Files, config: MkDocsConfig) -> None:
    """Let MkDocs' dirty build take the wanted files for modified, and no other."""
    templates = config.theme.static_templates
    templates -= {name for name in templates if not wanted(name)}
    for file in files:
        file.is_modified = partial(wanted, file.dest_uri)  # type: ignore[method-assign]


def _in_script(value: Any) -> Markup:
    """JSON that can stand in a page; braces in a text must not look like a macro."""
    json = htmlsafe_json_dumps(value)
    return json.replace("{{", r"\u007b\u007b").replace("{%", r"\u007b%")
