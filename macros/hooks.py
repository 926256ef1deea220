"""What MkDocs itself is asked to do: pages for items without one, words explained, drafts said."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from macros import language, opendata, styles
from macros.check import checked
from macros.components.figures import measure_page, measure_title
from macros.components.stories import stories, story, story_pages, story_title
from macros.components.view import View, no_braces, plotly_size, put_back, templates
from macros.components.weaknesses import weakness, weakness_title
from macros.content import Content
from macros.model import SourceStatus
from macros.policy import content_security_policy
from macros.terms import explain
from macros.written import WrittenPage

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
_NOT_USED = re.compile(r"assets/(javascripts/|.*\.map$|images/favicon\.png)")


_loaded: dict[str, Content] = {}
# The pages that have no file in docs/, and what writes their Markdown.
_unwritten: dict[str, Callable[[View], str]] = {}


def on_pre_build(config: MkDocsConfig) -> None:
    """Keep the content that `define_env` has checked for as long as this build lasts."""
    root = Path(str(config.config_file_path)).parent
    _loaded[str(root)] = checked(root)[0]
    templates.cache_clear()


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the open data, and a page for each item that has none; leave out what is not used."""
    content = _content(config)
    _unwritten.clear()
    for folder, place, title, body in _OWN_PAGES:
        for item_id in content.items(folder):
            uri = f"{place}/{item_id}.md"
            if files.get_file_from_path(uri) is None:
                _unwritten[uri] = partial(_own_page, title, body, item_id)
    for n in range(2, story_pages(content) + 1):
        _unwritten[f"stories/page-{n}.md"] = partial(_stories_page, n)
    for uri in _unwritten:
        files.append(File.generated(config, uri, content=""))
    for uri, text in opendata.files(content):
        files.append(File.generated(config, uri, content=text.encode()))
    for file in list(files):
        if _NOT_USED.match(file.src_uri):
            files.remove(file)
    styles.put_together(files, config)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Take the pages that have no file past Markdown."""
    for uri in _unwritten:
        WrittenPage(None, files.src_uris[uri], config)
    return nav


def _own_page(
    title: Callable[[View, str], str], body: Callable[[View, str], str], item_id: str, view: View
) -> str:
    return f"# {title(view, item_id)}\n{body(view, item_id)}"


def _stories_page(n: int, view: View) -> str:
    title = language._("You said, we did: page {n}", n=n)
    return f"# {title}\n{stories(view, page=n)}"


@event_priority(100)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Write a page that has no file; there is no macro in it for the plugin to run."""
    write = _unwritten.get(page.file.src_uri)
    if write is None:
        return markdown
    page.meta["render_macros"] = False
    return write(View(_content(config), page.url))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the components in, explain the words, and say which of the sources are drafts."""
    content = _content(config)
    html = put_back(_TITLE_ID.sub("", html, count=1), page.url)
    page.meta["drafts"] = [
        document
        for document_id in dict.fromkeys(_DOCUMENT.findall(html))
        if (document := content.documents[document_id]).status is SourceStatus.DRAFT
    ]
    folder, _slash, item_id = page.url.strip("/").rpartition("/")
    if folder == "figures":
        address = config.site_url or "../../"
        page.meta["json_ld"] = opendata.json_ld(content, content.measures[item_id], address)
    page.meta["charts"] = ".chart.json" in html
    if page.file.src_uri == "glossary.md":
        return html
    return explain(html, View(content, page.url))


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Give the theme's templates the words and the area, and escape all that they print."""
    env.autoescape, env.finalize, env.auto_reload = True, no_braces, False
    env.globals |= {
        "_": language._,
        "language": language,
        "area": _content(config).area,
        "plotly_size": plotly_size(),
        "policy": content_security_policy(),
        "in_script": _in_script,
    }
    return env


def _in_script(value: Any) -> Markup:
    """JSON that can stand in a page; braces in a text must not look like a macro."""
    json = htmlsafe_json_dumps(value)
    return json.replace("{{", r"\u007b\u007b").replace("{%", r"\u007b%")


def _content(config: MkDocsConfig) -> Content:
    return _loaded[str(Path(str(config.config_file_path)).parent)]
