"""An evidence pack, as inspectors ask for one: all that is published, in a file that opens offline.

It is made of the built site and of what readers find, and of nothing else: no draft, nothing of a
later day, nothing withdrawn. Two packs of one commit and day are the same byte for byte.
"""

import csv
import io
import os
import re
import zipfile
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from html import escape, unescape
from pathlib import Path
from posixpath import dirname, normpath, relpath
from tempfile import TemporaryDirectory
from urllib.parse import unquote, urlsplit

from markupsafe import Markup

from macros.content.content import Content
from macros.figures.export import harmless
from macros.i18n.language import _, speaking
from macros.pages.overdue import overdue
from macros.pages.templates import templates
from macros.pages.view import View
from macros.publishing.build import EPOCH, build_into, dated
from macros.site import Site

# What only a web server, a search engine or a script uses.
_NOT_EVIDENCE = re.compile(
    r"assets/(?!site\.css$)|cards/|pagefind/|_headers$|_redirects$|robots\.txt$|sitemap\.|404\.html$"
)
_ARTICLE = re.compile(r"<article[^>]*>(.*)</article>", re.DOTALL)
_TOOLS = re.compile(
    r'<p class="tools".*?</p>|<details class="embed-code".*?</details>'
    r"|<script\b.*?</script>|<link\b[^>]*>",
    re.DOTALL,
)
_LINK = re.compile(r'(?<=\s)(href|src)="([^"]*)"')
_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_LEADS_ON = '<meta http-equiv="refresh"'
_PAGES = "pages/"
_OVERDUE = ("day", "what", "who", "page")
_SOURCES = ("id", "title", "publisher", "published", "status", "url")


def pack(site: Site, file: Path) -> int:
    """Build a site and write its evidence pack; returns the number of files in it.

    Raises BuildFailed with everything that is wrong, and OSError where the file cannot be written.
    """
    with dated(site.root), TemporaryDirectory() as folder:
        build_into(site, Path(folder) / "site", other_languages=False)
        with speaking(site.language):
            found = files(site.published, Path(folder) / "site")
        file.write_bytes(_zipped(found, int(os.environ[EPOCH])))
    return len(found)


def files(content: Content, site: Path) -> dict[str, bytes]:
    """Every file of the pack, where `content` is what is published and `site` was built of it."""
    kept = {
        name: path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and not _NOT_EVIDENCE.match(name := path.relative_to(site).as_posix())
    }
    articles = {
        name: _TOOLS.sub("", found[1])
        for name, data in kept.items()
        if name.endswith(".html") and (found := _ARTICLE.search(text := data.decode()))
        if _LEADS_ON not in text
    }
    known = {name for name in kept if name in articles or not name.endswith(".html")}
    view = View(content, "", templates())
    pages = {name: _page(view, name, text, known) for name, text in articles.items()}
    late, figures = overdue(content), [(one.title, one.id) for one in content.measures.values()]
    body = view.html("pages/pack", view, _by_folder(articles), figures, late)
    index = view.html("pages/packed", _heading(body), "", "pages/", Markup(body))  # noqa: S704
    return {f"{_PAGES}{name}": kept[name] for name in known - articles.keys()} | {
        **{f"{_PAGES}{name}": page.encode() for name, page in pages.items()},
        "index.html": index.encode(),
        "overdue.csv": _csv(_OVERDUE, late),
        "sources.csv": _csv(
            _SOURCES,
            (
                (name, one.title, one.publisher, one.published, one.status, one.url)
                for name, one in content.documents.items()
            ),
        ),
    }


def _heading(text: str) -> str:
    found = _HEADING.search(text)
    return unescape(re.sub(r"<[^>]+>", "", found[1])).strip() if found else ""


def _by_folder(articles: dict[str, str]) -> dict[str, list[tuple[str, str]]]:
    """The title and the file of each page, by what its folder is called; all others at the end."""
    groups: dict[str, list[tuple[str, str]]] = {}
    others: list[tuple[str, str]] = []
    for name in sorted(articles):
        folder, _slash, _rest = name.partition("/")
        several = sum(other.startswith(f"{folder}/") for other in articles) > 1
        title = _heading(articles.get(f"{folder}/index.html", ""))
        title = _("Year by year") if folder == "yearly" else title if several else ""
        found = groups.setdefault(title, []) if title else others
        found.append((_heading(articles[name]), f"{_PAGES}{name}"))
    return groups | {_("Other pages"): others}


def _page(view: View, name: str, article: str, known: Collection[str]) -> str:
    """A page that needs no server: its article alone, with links to files."""

    def to_a_file(link: re.Match[str]) -> str:
        return f'{link[1]}="{escape(_target(name, unescape(link[2]), known))}"'

    up = "../" * name.count("/")
    body = Markup(_LINK.sub(to_a_file, article))  # noqa: S704 - it was escaped for the site
    return view.html("pages/packed", _heading(article), f"{up}../index.html", up, body)


def _target(name: str, link: str, known: Collection[str]) -> str:
    """Where a link of a page leads in the pack; one to elsewhere stays as it is."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path:
        return link
    target = normpath(f"{dirname(name)}/{unquote(parts.path)}".lstrip("/"))
    target = target if target in known else normpath(f"{target}/index.html")
    return relpath(target, dirname(name) or ".") + (f"#{parts.fragment}" if parts.fragment else "")


def _csv(names: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(names)
    writer.writerows([harmless(str(cell or "")) for cell in row] for row in rows)
    return ("\ufeff" + out.getvalue()).encode()


def _zipped(found: dict[str, bytes], seconds: int) -> bytes:
    """The files as a ZIP, all of one moment: that of the commit, but none before 1980."""
    moment = max(datetime.fromtimestamp(seconds, UTC), datetime(1980, 1, 1, tzinfo=UTC))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in sorted(found):
            entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
            entry.compress_type, entry.external_attr, entry.create_system = (
                zipfile.ZIP_DEFLATED, 0o644 << 16, 3,
            )  # fmt: skip
            packed.writestr(entry, found[name])
    return out.getvalue()
