"""The pages of another language, put beside those of the first: what they share stands once."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from posixpath import dirname, normpath
from xml.sax.saxutils import quoteattr

from babel.core import Locale

from macros.content.terms import with_english
from macros.i18n.marks import CHANGED, OPEN, ORIGINAL, bare, figures_whole, with_languages
from macros.model.terms import Called
from macros.pages.languages import Spoken

# What of a build belongs to the whole site.
_OF_ALL = re.compile(
    r"(feeds|pagefind)/|sitemap\.xml|open-data/[\w-]+\.(?!chart\.json$|html$)[a-z.]+$"
)
_LINK = re.compile(
    r'(?<=\s)(?P<name>href|src|data-[a-z-]+)="(?P<up>(?:\.\./)*|\./)(?P<to>[^"./#][^"#?]*)'
)
# What the notice at the top of a page says only where there is such a thing on the page.
_NOTICES = {
    sign: re.compile(f"<!--{name}-->.*?<!--/{name}-->", re.DOTALL)
    for name, sign in (("not-translated", f"{OPEN}(?![{CHANGED}{ORIGINAL}])"), ("changed", CHANGED))
}
_ENTRY = re.compile(r"<url><loc>(.*?)</loc>(.*?)</url>")


def finish(site: Path, tag: str, language: str, terms: Mapping[str, Mapping[str, Called]]) -> None:
    """Share what is the same as in the language of the files, and mark what is in that language.

    Terms get the English word for them where they first stand on a page.
    """
    folder = site / tag
    shared = {name for name, path in _files(folder) if _is_shared(name, path, site / name)}
    for name in shared:
        (folder / name).unlink()
    other, own = (_with_direction(one) for one in (language, tag))
    for name, path in _files(folder):
        if path.suffix == ".html":
            text = with_languages(_noticed(path.read_text("utf-8")), other, own)
            text = with_english(text, terms.get(tag, {}), tag)
            if own[1] == "rtl":
                text = figures_whole(text)
            path.write_text(_linked(text, name, tag, language, shared), "utf-8")
        elif path.suffix in {".json", ".svg", ".js", ".txt"}:
            path.write_text(bare(path.read_text("utf-8")), "utf-8")
    for empty in sorted((one for one in folder.rglob("*") if one.is_dir()), reverse=True):
        if not any(empty.iterdir()):
            empty.rmdir()


def _noticed(html: str) -> str:
    """A page that says at its top what it has in the language of the files, and no more."""
    rest = html
    for notice in _NOTICES.values():
        rest = notice.sub("", rest)
    for sign, notice in _NOTICES.items():
        html = html if re.search(sign, rest) else notice.sub("", html)
    return html


def _with_direction(language: str) -> tuple[str, str]:
    return language, Locale.parse(language, sep="-").text_direction


def _files(folder: Path) -> list[tuple[str, Path]]:
    found = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return [(path.relative_to(folder).as_posix(), path) for path in found]


def _is_shared(name: str, own: Path, first: Path) -> bool:
    if _OF_ALL.match(name):
        return True
    same = own.suffix != ".html" and first.exists()
    return same and own.read_bytes() == first.read_bytes()


def _linked(html: str, name: str, tag: str, language: str, shared: set[str]) -> str:
    """A page with the links to what is shared one folder higher.

    Links to feeds and data say that these are in the language of the files.
    """
    depth = name.count("/")

    def outside(to: str) -> bool:
        return to in shared or _OF_ALL.match(to) is not None

    def link(found: re.Match[str]) -> str:
        to = normpath(f"{dirname(name)}/{found['up']}{found['to']}".lstrip("/"))
        if not outside(to):
            return found[0]
        in_words = found["name"] == "href" and _OF_ALL.match(to)
        known = f'hreflang="{language}" ' if in_words else ""
        return f'{known}{found["name"]}="{"../" * depth}../{to}'

    def from_the_top(found: re.Match[str]) -> str:
        return f'="{found["top"]}{"" if outside(found["to"]) else f"{tag}/"}{found["to"]}'

    if name == "404.html":  # it may stand anywhere, so its links begin at the top
        return re.sub(rf'="(?P<top>/(?:[^"]*/)?){tag}/(?P<to>[^"#?]*)', from_the_top, html)
    return _LINK.sub(link, html)


def write_sitemap(site: Path, site_url: str, languages: Sequence[Spoken]) -> None:
    """One list of all pages, each with the same page in the other languages.

    The list of the language of the files is there already, and the pages are the same in all.
    """
    file = site / "sitemap.xml"
    entries = []
    for address, rest in _ENTRY.findall(file.read_text("utf-8")):
        page = address.removeprefix(site_url)
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang={quoteattr(one.tag)} '
            f"href={quoteattr(f'{site_url}{one.folder}{page}')}/>"
            for one in languages
        )
        entries += [
            f"  <url><loc>{site_url}{one.folder}{page}</loc>{rest}{links}</url>"
            for one in languages
        ]
    file.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' + "\n".join(entries) + "\n</urlset>\n",
        "utf-8",
    )
    packed = site / "sitemap.xml.gz"
    packed.unlink(missing_ok=True)  # it is of one language, and nothing names it
