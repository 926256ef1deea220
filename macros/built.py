"""Looks over a built site: links to nowhere, ids given twice, macros that did not run."""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

_ID = re.compile(r'<[^>]*?\sid="([^"]*)"')
_LINK = re.compile(r'<[^>]*?\s(?:href|src|data-chart)="([^"]*)"')
_LEFT_OVER = ("{{", "{%", "Macro Rendering Error", "Macro Syntax Error")


def faults(site: Path) -> list[str]:
    """What is wrong with the pages below site, each with its page; nothing if all is well."""
    pages = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    texts = {name: path.read_text("utf-8") for name, path in pages.items()}
    ids = {name: [unescape(found) for found in _ID.findall(text)] for name, text in texts.items()}
    known = {name: set(found) for name, found in ids.items()}
    wrong = []
    for name, text in texts.items():
        wrong += [f"{name}: “{sign}” is left over" for sign in _LEFT_OVER if sign in text]
        wrong += [
            f"{name}: the id “{twice}” is there {times} times"
            for twice, times in Counter(ids[name]).items()
            if times > 1
        ]
        if name != "404.html":
            wrong += _broken_links(site, name, text, known)
    return wrong


def _broken_links(site: Path, name: str, text: str, known: dict[str, set[str]]) -> Iterator[str]:
    for link in dict.fromkeys(_LINK.findall(text)):
        parts = urlsplit(unescape(link))
        if parts.scheme or parts.netloc:
            continue
        target = name
        if parts.path:
            target = normpath(f"{name.rpartition('/')[0]}/{unquote(parts.path)}".lstrip("/"))
            if parts.path.endswith("/") or (site / target).is_dir():
                target = normpath(f"{target}/index.html")
        if not (site / target).is_file():
            yield f"{name}: the link “{link}” leads nowhere"
        elif parts.fragment and known.get(target, set()).isdisjoint(
            {parts.fragment, unquote(parts.fragment)}  # a browser tries the one, then the other
        ):
            yield f"{name}: “{link}” leads to a place that is not on that page"
