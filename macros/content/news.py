"""What has happened to the items of `data/` since each was written, with its day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from macros.content.content import Content
from macros.model.item import FileItem
from macros.model.kinds import KINDS
from macros.model.measure import Measure
from macros.model.period import Period
from macros.model.source import SourceRef

LATEST = 3


class Happened(StrEnum):
    """What can happen to an item."""

    NEW = "new"
    FIGURE = "figure"
    CHANGED = "changed"
    CORRECTED = "corrected"
    ARCHIVED = "archived"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class News:
    """One thing that happened. `text` is what there is to say of it, and `source` says so.

    `period` is of a figure.
    """

    date: date
    happened: Happened
    folder: str
    item: FileItem
    text: str = ""
    period: Period | None = None
    source: SourceRef | None = None


def of_item(item: FileItem, folder: str) -> Iterator[News]:
    """What happened to an item that readers find, or will happen to it."""
    if item.publish:
        yield News(item.publish, Happened.NEW, folder, item)
    if isinstance(item, Measure):
        yield from _figures(item, folder)
    for update in getattr(item, "updates", []):
        yield News(update.date, Happened.CHANGED, folder, item, update.text, source=update.source)
    for correction in item.corrections:
        yield News(correction.date, Happened.CORRECTED, folder, item, correction.now)
    if item.archived:
        yield News(item.archived.date, Happened.ARCHIVED, folder, item, item.archived.because or "")


def _figures(item: Measure, folder: str) -> Iterator[News]:
    """A figure of several lines is one piece of news, and none at all where the measure is new."""
    known = {
        (one.publish, one.period): None
        for _path, series in item.lines()
        for one in series.observations
    }
    for day, period in known:
        if day and (item.publish is None or day > item.publish):
            yield News(day, Happened.FIGURE, folder, item, period=period)


def news(content: Content) -> list[News]:
    """All that happened to what is published, up to its day, the newest first.

    What happened before the site came out was no news of it.
    """
    found = [
        one
        for kind in KINDS
        for item in content.items(kind.folder).values()
        for one in of_item(item, kind.folder)
    ]
    found += [
        News(item.withdrawn.date, Happened.WITHDRAWN, folder, item, item.withdrawn.because)
        for (folder, _id), item in content.withdrawn.items()
    ]
    first = content.area.publishing.first_published or date.min
    happened = [one for one in found if first <= one.date <= content.day]
    return sorted(happened, key=lambda one: one.date, reverse=True)


def latest(content: Content) -> list[list[News]]:
    """The newest few updates; what is said of several items in the same words is one of them.

    Those of archived items are of no news to anybody.
    """
    updates = [
        one
        for kind in KINDS
        for item in content.items(kind.folder).values()
        for one in of_item(item, kind.folder)
        if one.happened is Happened.CHANGED and one.date <= content.day and not item.archived
    ]
    return together(sorted(updates, key=lambda one: one.date, reverse=True))[:LATEST]


def together(found: Iterable[News]) -> list[list[News]]:
    """Each piece of news by itself; updates of one day in the same words are one piece."""
    groups: dict[object, list[News]] = {}
    for n, one in enumerate(found):
        is_update = one.happened is Happened.CHANGED
        groups.setdefault((one.date, one.text, one.source) if is_update else n, []).append(one)
    return list(groups.values())


def last_changed(item: FileItem, day: date) -> date | None:
    """When something last happened to an item, by what its file says, if it says so."""
    return max((one.date for one in of_item(item, "") if one.date <= day), default=None)
