"""The addresses of the site's pages: which there are, which are new, and where others lead."""

import re
from collections.abc import Iterable

from macros.content import places
from macros.content.content import Content
from macros.content.easy_read import easy_reads, has_list
from macros.model import urls
from macros.model.priority import CHANGED, DONE
from macros.model.story import yearly

FILE = "data/addresses.yml"
# A later page of the list of stories comes and goes with their number, and is in no list.
_LATER_LIST = re.compile(rf"{urls.STORIES}page-\d+/")
_PART = re.compile(rf"((?:{urls.WEAKNESSES}|{urls.PRIORITIES})[^/]+/)({DONE}|{CHANGED})/")
_EASY_READ = re.compile(r"(.*/)?(easy-read)/(?:all/)?")
_HEAD = """\
# Every address that a page of this site has had. Readers may have a link to any of them, so none is
# ever deleted here. `offer addresses` adds the new ones.
"""
_ENTRY = re.compile(r"""\s*-\s+["']?/?([a-z0-9/-]+?)/?["']?\s*(?:#.*)?""")
_PUBLISHED = re.compile(r"published:\s*(\[\s*\])?\s*(#.*)?")


class NotAList(Exception):
    """The list of addresses is not written with a line for each."""


def made(content: Content) -> set[str]:
    """The address of every page that the site has, where `content` is what is published.

    A page that is there and could not be read has its address too.
    """
    files = places.of_items(content).keys() | places.of_notices(content)
    files |= places.of_item_parts(content).keys()
    files |= content.open_pages().keys()
    files |= {f"docs/{urls.yearly(n)[:-1]}.md" for n in yearly(content.stories.values())}
    files |= {f"docs/{urls.theme(one)[:-1]}.md" for one in content.themes_with_items()}
    files |= {name for name in content.unread if name.startswith("docs/")}
    easy = {one.address for one in easy_reads(content)}
    easy |= {urls.EASY_READS} if has_list(content) else set()
    return easy | {_address(name) for name in files if name.endswith(".md")}


def _address(name: str) -> str:
    place = name.removeprefix("docs/").removesuffix(".md")
    place = re.sub(r"(^|/)index$", "", place)
    return f"{place}/" if place else ""


def new(content: Content) -> list[str]:
    """The addresses that are in no list yet, but that of the home page, which stays."""
    listed = {"", *content.addresses.published}
    found = {one for one in made(content) if not _LATER_LIST.fullmatch(one)}
    return sorted(found - listed)


def lost(content: Content) -> list[str]:
    """The listed addresses that the site does not have, and that lead nowhere."""
    there = made(content)
    known = there | content.addresses.moved.keys()
    return [
        one
        for one in dict.fromkeys(content.addresses.published)
        if not (one in known or _LATER_LIST.fullmatch(one) or _with_its_item(content, one) in there)
    ]


def _with_its_item(content: Content, old: str) -> str | None:
    """Where another page of an item leads, where it is not there any more."""
    part = _PART.fullmatch(old) or _EASY_READ.fullmatch(old)
    if part is None:
        return None
    item = part[1] or ""
    item = content.addresses.moved.get(item, item)
    same = f"{item}{part[2]}/"
    return same if same in made(content) else item


def redirects(content: Content) -> dict[str, str]:
    """Where each address leads that the site does not have any more."""
    there = made(content)
    later = [one for one in content.addresses.published if _LATER_LIST.fullmatch(one)]
    own = {one: _with_its_item(content, one) for one in content.addresses.published}
    parts = {one: to for one, to in own.items() if to is not None}
    found = dict.fromkeys(later, urls.STORIES) | parts | content.addresses.moved
    return {
        old: to for old, to in sorted(found.items()) if old and old not in there and to in there
    }


def added(text: str, addresses: Iterable[str]) -> str:
    """The text of the list with more addresses, each at its place; all else stays as it is.

    Raises NotAList.
    """
    lines = (text or f"{_HEAD}published:\n").splitlines()
    start = next((n for n, line in enumerate(lines) if line.startswith("published:")), None)
    if start is None:
        start = len(lines)
        lines.append("published:")
    if not _PUBLISHED.fullmatch(lines[start]):
        raise NotAList
    lines[start] = re.sub(r":\s*\[\s*\]", ":", lines[start])
    for address in addresses:
        _insert(lines, start, address)
    return "\n".join(lines) + "\n"


def _insert(lines: list[str], start: int, address: str) -> None:
    """Put an address before the first that comes after it, or behind the last."""
    place, indent = start + 1, "  "
    for n in range(start + 1, len(lines)):
        entry = _ENTRY.fullmatch(lines[n])
        if entry:
            indent = lines[n].partition("-")[0]
            if f"{entry[1]}/" > address:
                place = n
                break
            place = n + 1
        elif re.match(r"[^\s#-]", lines[n]):
            break
    lines.insert(place, f"{indent}- {address}")
