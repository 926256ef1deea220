"""What MkDocs itself is asked to do: pages for items without one, words explained, drafts said."""

import re
from pathlib import Path
from typing import Any

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from macros import language, opendata
from macros.check import checked
from macros.components.stories import story_pages
from macros.components.view import View, no_braces, plotly_size
from macros.content import Content
from macros.model import SourceStatus
from macros.policy import content_security_policy
from macros.terms import explain

# The folder of data/, the folder of the site, and what the macros are called.
_OWN_PAGES = (
    ("weaknesses", "weaknesses", "weakness", "weakness"),
    ("stories", "stories", "story", "story"),
    ("measures", "figures", "measure", "measure_page"),
)
_DOCUMENT = re.compile(r'data-document="([^"]+)"')
# The id of a page's own heading is made of its text, and could be an id of the theme: “search”.
_TITLE_ID = re.compile(r'(?<=<h1) id="[^"]*"')
# Parts of the theme that no page of ours loads.
_STYLES = re.compile(r"assets/stylesheets/main\..*\.css$")
_NOT_USED = re.compile(r"assets/(javascripts/|stylesheets/palette|.*\.map$|images/favicon\.png)")


_loaded: dict[str, Content] = {}


def on_pre_build(config: MkDocsConfig) -> None:
    """Keep the content that `define_env` has checked for as long as this build lasts."""
    root = Path(str(config.config_file_path)).parent
    _loaded[str(root)] = checked(root)[0]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the open data, and a page for each item that has none; leave out what is not used."""
    content = _content(config)
    for folder, place, name, macro in _OWN_PAGES:
        for item_id in content.items(folder):
            uri = f"{place}/{item_id}.md"
            if files.get_file_from_path(uri) is None:
                text = page_text(name, macro, item_id)
                files.append(File.generated(config, uri, content=text))
    for n in range(2, story_pages(content) + 1):
        files.append(File.generated(config, f"stories/page-{n}.md", content=_stories_page(n)))
    for uri, text in opendata.files(content):
        files.append(File.generated(config, uri, content=text.encode()))
    for file in list(files):
        if _NOT_USED.match(file.src_uri):
            files.remove(file)
    return files


def page_text(name: str, macro: str, item_id: str) -> str:
    """The Markdown of a page that shows one item."""
    return f'# {{{{ {name}_title("{item_id}") }}}}\n\n{{{{ {macro}("{item_id}") }}}}\n'


def _stories_page(n: int) -> str:
    title = language._("You said, we did: page {n}", n=n)
    return f"# {title}\n\n{{{{ stories(page={n}) }}}}\n"


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Explain the words of a page, and say which of its sources are drafts."""
    content = _content(config)
    html = _TITLE_ID.sub("", html, count=1)
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
    env.autoescape, env.finalize = True, no_braces
    env.globals |= {
        "_": language._,
        "language": language,
        "area": _content(config).area,
        "plotly_size": plotly_size(),
        "theme_styles": next(file.url for file in files if _STYLES.match(file.src_uri)),
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
