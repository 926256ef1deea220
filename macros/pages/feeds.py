"""All updates as feeds that a reader can follow: Atom (RFC 4287) and JSON Feed 1.1.

An id is made of the area's name and of what happened to what, so it stays the same where the site
moves to another address. Addresses in a feed are whole ones: without a SITE_URL there is none.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import chain
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

from macros.content.content import Content
from macros.content.news import News, news
from macros.i18n import language
from macros.i18n.language import _
from macros.model import urls
from macros.model.measure import Measure
from macros.model.story import Story
from macros.pages.updates import label, name

MOST = 100  # entries of a feed; the page of all updates has every one
_ATOM = "http://www.w3.org/2005/Atom"
_JSON_FEED = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True)
class Entry:
    """Something that happened; `themes` are the ids of those of its item."""

    id: str
    address: str
    title: str
    text: str
    date: date
    themes: tuple[str, ...]


@dataclass(frozen=True)
class Feed:
    """All updates or, where it has the title of a theme, those of what is about that."""

    name: str
    theme: str | None
    entries: list[Entry]


def stable_id(content: Content, *parts: object) -> str:
    """An id for ever, as a URN: of the same parts in an area of the same name it is the same."""
    written = "\n".join([content.area.name, *map(str, parts)])
    return uuid5(NAMESPACE_URL, written).urn


def feeds(content: Content, site_url: str | None) -> list[Feed]:
    """Each feed, that of all updates first; none where no address is known to lead from it."""
    if not (site_url and urls.file_of(urls.UPDATES, content.open_pages())):
        return []
    found = [*entries(content)]
    themed = chain[Story | Measure](content.stories.values(), content.measures.values())
    used = {theme for item in themed for theme in item.themes}
    of_themes = [
        Feed(urls.theme_feed(theme), known.title, [one for one in found if theme in one.themes])
        for theme, known in content.area.themes.items()
        if theme in used
    ]
    return [Feed(urls.FEED_OF_ALL, None, found), *of_themes]


def entries(content: Content) -> Iterator[Entry]:
    """What happened, the newest first. What happened twice on a day is counted from the oldest."""
    found = news(content)
    times = Counter[tuple[object, ...]]()
    ids = []
    for one in reversed(found):
        what = (one.folder, one.item.id, one.happened, one.date, one.period or "")
        times[what] += 1
        ids.append(stable_id(content, *what, times[what]))
    for one, known in zip(found, reversed(ids), strict=True):
        title = _("{what} {name}", what=label(one), name=name(one))
        themes = tuple(getattr(one.item, "themes", ()))
        where = urls.of(one.folder, one.item.id)
        yield Entry(known, where, title, _text(content, one), one.date, themes)


def _text(content: Content, one: News) -> str:
    """What there is to say of it, and by whose account; of something new, how it begins."""
    publisher = one.source and content.documents[one.source.document].publisher
    if one.text and publisher:
        account = _("According to {publisher}:", publisher=publisher)
        return f"{account} {one.text}"
    begins = (getattr(one.item, field, None) for field in ("you_said", "question", "text"))
    return one.text or next(filter(None, begins), "")


def files(
    content: Content, found: list[Feed], site_url: str, built: datetime
) -> Iterator[tuple[str, str]]:
    """Each feed as two files: address and text. It says when it was built if nothing happened."""
    for feed in found:
        yield urls.feed(feed.name, "atom"), _atom(content, feed, site_url, built)
        yield urls.feed(feed.name, "json"), _json(content, feed, site_url)


def _title(content: Content, feed: Feed) -> str:
    site = str(content.area.site_name)
    return _("{site}: {theme}", site=site, theme=feed.theme) if feed.theme else site


def _author(content: Content) -> str:
    return content.area.run_by or str(content.area.site_name)


def _midnight(content: Content, day: date) -> str:
    """The beginning of a day in the area, in the form of RFC 3339."""
    zone = ZoneInfo(content.area.publishing.time_zone)
    return datetime.combine(day, time(), zone).isoformat()


def _atom(content: Content, feed: Feed, site_url: str, built: datetime) -> str:
    here = f"{site_url}{urls.feed(feed.name, 'atom')}"
    first = content.area.publishing.first_published
    days = [feed.entries[0].date] if feed.entries else [first] if first else []
    updated = _midnight(content, days[0] if days else built.date())
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": language.tag()})
    _element(root, "id", stable_id(content, "feed", feed.name))
    _element(root, "title", _title(content, feed))
    _element(root, "updated", updated)
    _element(ET.SubElement(root, "author"), "name", _author(content))
    _link(root, "self", here, "application/atom+xml")
    _link(root, "alternate", f"{site_url}{urls.UPDATES}", "text/html")
    for one in feed.entries[:MOST]:
        entry = ET.SubElement(root, "entry")
        _element(entry, "id", one.id)
        _element(entry, "title", one.title)
        _element(entry, "updated", _midnight(content, one.date))
        _link(entry, "alternate", f"{site_url}{one.address}", "text/html")
        for title in _titles(content, one.themes):
            ET.SubElement(entry, "category", {"term": title})
        _element(entry, "content", one.text or one.title)
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, "unicode")}\n'


def _element(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text


def _link(parent: ET.Element, rel: str, href: str, kind: str) -> None:
    ET.SubElement(parent, "link", {"rel": rel, "type": kind, "href": href})


def _titles(content: Content, themes: Iterable[str]) -> list[str]:
    return [content.area.themes[theme].title for theme in themes]


def _json(content: Content, feed: Feed, site_url: str) -> str:
    found = {
        "version": _JSON_FEED,
        "title": _title(content, feed),
        "home_page_url": f"{site_url}{urls.UPDATES}",
        "feed_url": f"{site_url}{urls.feed(feed.name, 'json')}",
        "language": language.tag(),
        "authors": [{"name": _author(content)}],
        "items": [
            {
                "id": one.id,
                "url": f"{site_url}{one.address}",
                "title": one.title,
                "content_text": one.text or one.title,
                "date_published": _midnight(content, one.date),
                "tags": _titles(content, one.themes),
            }
            for one in feed.entries[:MOST]
        ],
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"
