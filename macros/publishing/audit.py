"""Audits a built site: links to nowhere, ids given twice, macros and figures not filled in.

The feeds are audited too: that they can be read, and that they lead to pages of the site.
"""

import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import ParseError, fromstring

from macros.content.placeholders import placeholders

_ID = re.compile(r'<[^>]*?\sid="([^"]*)"')
_LINK = re.compile(r'<[^>]*?\s(?:href|src|data-chart)="([^"]*)"')
# What the macros plugin writes where a macro fails is a heading; the words alone may be anybody's.
_FAILED = tuple(f"<em>Macro {what} Error</em></h1>" for what in ("Rendering", "Syntax"))
# A page that only says where something went, or that it was withdrawn, has none of its places.
_NOTICE = '<meta name="robots" content="noindex">'
_BRACE = "&#123;"  # as every text is printed
_ATOM_LINK = "{http://www.w3.org/2005/Atom}link"
_LEFT_OVER = ("{{", "{%", *_FAILED)


def faults(site: Path, site_url: str = "") -> list[str]:
    """What is wrong with the files below site, each with its name; nothing if all is well.

    Where `site_url` is given, the addresses in feeds that begin with it are looked up.
    """
    names = set(_files(site))
    wrong = []
    ids: dict[str, set[str] | None] = {}  # None: whatever is asked for
    links: dict[str, list[str]] = {}
    for name in sorted(name for name in names if name.endswith(".html")):
        text = (site / name).read_text("utf-8")
        wrong += [f"{name}: “{sign}” is left over" for sign in _LEFT_OVER if sign in text]
        if _BRACE in text:
            named = placeholders(unescape(text))
            wrong += [f"{name}: “{one.written}” is left over" for one in named]
        counted = Counter(map(unescape, _ID.findall(text)))
        wrong += [
            f"{name}: the id “{twice}” is there {times} times"
            for twice, times in counted.items()
            if times > 1
        ]
        ids[name] = None if _NOTICE in text else set(counted)
        links[name] = list(dict.fromkeys(_LINK.findall(text)))
    anywhere = {name for name in links if name.rpartition("/")[2] == "404.html"}
    for name in links.keys() - anywhere:
        wrong += _broken_links(name, links[name], names, ids)
    for name in sorted(name for name in names if name.startswith("feeds/")):
        wrong += _broken_feed(name, (site / name).read_text("utf-8"), site_url, names, ids)
    return sorted(wrong)


def _files(site: Path) -> Iterator[str]:
    """Every file below site, as an address from there."""
    for folder, _folders, names in os.walk(site):
        place = Path(folder).relative_to(site)
        yield from ((place / name).as_posix() for name in names)


def _broken_links(
    name: str, links: list[str], names: set[str], ids: dict[str, set[str] | None]
) -> Iterator[str]:
    for link in links:
        elsewhere, path, fragment = _parts(link)
        if elsewhere:
            continue
        target = normpath(f"{name.rpartition('/')[0]}/{path}".lstrip("/")) if path else name
        if target not in names:
            target = f"{target}/index.html".removeprefix("./")
        if target not in names:
            yield f"{name}: the link “{link}” leads nowhere"
        elif fragment and not _has(ids.get(target, set()), fragment):
            yield f"{name}: “{link}” leads to a place that is not on that page"


def _broken_feed(
    name: str, text: str, site_url: str, names: set[str], ids: dict[str, set[str] | None]
) -> Iterator[str]:
    """What is wrong with a feed or the calendar; its whole addresses are as links from it."""
    yield from (f"{name}: “{one.written}” is left over" for one in placeholders(text))
    try:
        found = _addresses(name, text)
    except (ValueError, KeyError, ParseError) as error:
        yield f"{name}: it cannot be read: {error}"
        return
    if not site_url:
        return
    ours = [one for one in found if one.startswith(site_url)]
    yield from (f"{name}: “{one}” is no address of this site" for one in found if one not in ours)
    inside = [f"../{one.removeprefix(site_url)}" for one in ours]
    yield from _broken_links(name, inside, names, ids)


def _addresses(name: str, text: str) -> list[str]:
    """Every address in a feed or the calendar."""
    if name.endswith(".json"):
        read = json.loads(text)
        return [read["home_page_url"], read["feed_url"], *(one["url"] for one in read["items"])]
    if name.endswith(".atom"):
        read = fromstring(text)  # noqa: S314 - what stands there we have written ourselves
        return [one.attrib["href"] for one in read.iter(_ATOM_LINK)]
    return re.findall(r"^URL:(.*)", text.replace("\n ", ""), re.MULTILINE)


def _has(places: set[str] | None, fragment: str) -> bool:
    """Whether a page has a place: a browser tries the fragment, then what it stands for."""
    return places is None or bool(places & {fragment, unquote(fragment)})


@lru_cache(maxsize=10_000)
def _parts(link: str) -> tuple[bool, str, str]:
    """Whether a link leads to another site, its path, and its place on the page."""
    parts = urlsplit(unescape(link))
    return bool(parts.scheme or parts.netloc), unquote(parts.path), parts.fragment
