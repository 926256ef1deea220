"""What readers find on a day: no draft, nothing of a later day, nothing that was withdrawn."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from enum import Enum, auto
from typing import Any, TypeVar

from macros.content.content import Content, ItemKey
from macros.model.account import Account
from macros.model.item import FileItem, Item, Tombstone
from macros.model.kinds import KINDS
from macros.model.measure import Measure, Series
from macros.model.priority import Priority
from macros.model.story import Story

_Item = TypeVar("_Item", bound=Item)
_HasFigures = TypeVar("_HasFigures", Measure, Series)
# What names items of other files, and the folder of these.
_CITES = {
    "measures": "measures",
    "quotes": "quotes",
    "stories": "stories",
    "comparators": "measures",
}
_PARTS = ("summary", "actions", "impacts", "parts")


class State(Enum):
    """Whether readers can find an item on a day, and if not, why."""

    PUBLISHED = auto()
    DRAFT = auto()
    LATER = auto()
    WITHDRAWN = auto()


def state(item: FileItem, day: date) -> State:
    """What an item is on a day. One whose figures are all of a later day is of a later day too."""
    if item.withdrawn and item.withdrawn.date <= day:
        return State.WITHDRAWN
    if item.draft:
        return State.DRAFT
    later = item.publish and item.publish > day
    if later or (isinstance(item, Measure) and not of_the_day(item, day).lines()):
        return State.LATER
    return State.PUBLISHED


def published(content: Content) -> Content:
    """The content as readers find it on its day; the same object where nothing is different.

    An item that they do not find is cited nowhere, and is named in `unpublished` instead. A picture
    that nothing shows is not there: it may be of what was withdrawn, and its text deleted.
    """
    states = {
        (kind.folder, item.id): found
        for kind in KINDS
        for item in content.items(kind.folder).values()
        if (found := state(item, content.day)) is not State.PUBLISHED
    }
    gone = states.keys() | content.withdrawn.keys()
    kept: dict[str, Any] = {
        kind.folder: {
            item.id: _as_of(item, content.day, gone)
            for item in content.items(kind.folder).values()
            if (kind.folder, item.id) not in gone
        }
        for kind in KINDS
    }
    same = all(
        item is content.items(folder)[item_id]
        for folder, items in kept.items()
        for item_id, item in items.items()
    )
    if not gone and same and content.shown_pictures() == content.pictures:
        return content
    withdrawn = {
        (folder, item_id): _without_text(content.items(folder)[item_id])
        for (folder, item_id), found in states.items()
        if found is State.WITHDRAWN
    }
    no_pages = {kind.page(item_id) for kind in KINDS for f, item_id in gone if f == kind.folder}
    of_the_day = replace(
        content,
        **kept,
        claimed={
            folder: {item_id for item_id in ids if (folder, item_id) not in gone}
            for folder, ids in content.claimed.items()
        },
        pages={name: page for name, page in content.pages.items() if name not in no_pages},
        withdrawn=content.withdrawn | withdrawn,
        unpublished=frozenset(gone),
    )
    return _with_shown_pictures(of_the_day)


def _with_shown_pictures(content: Content) -> Content:
    shown = content.shown_pictures()
    return replace(
        content,
        pictures=shown,
        drawings={name: text for name, text in content.drawings.items() if name in shown},
        photos={name: photo for name, photo in content.photos.items() if name in shown},
    )


def _without_text(item: FileItem) -> Tombstone:
    return Tombstone.model_validate({"id": item.id, "file": item.file, "withdrawn": item.withdrawn})


def _as_of(item: FileItem, day: date, gone: Collection[ItemKey]) -> FileItem:
    """An item with nothing of a later day, and without what it cites that readers do not find."""
    if item.archived and item.archived.date > day:
        item = item.model_copy(update={"archived": None})
    if isinstance(item, Measure):
        item = of_the_day(item, day)
    if not gone:
        return item
    if isinstance(item, Priority | Account):
        for part in _PARTS:
            rows = getattr(item, part, ())
            item = _with(item, part, [_citing(row, gone) for row in rows]) if rows else item
    if isinstance(item, Story) and any(
        (folder, item.priority) in gone for folder in ("weaknesses", "priorities")
    ):
        item = item.model_copy(update={"priority": None})
    return _citing(item, gone)


def _citing(item: _Item, gone: Collection[ItemKey]) -> _Item:
    for field, folder in _CITES.items():
        ids = getattr(item, field, None)
        if ids:
            item = _with(item, field, [one for one in ids if (folder, one) not in gone])
    return item


def of_the_day(item: Measure, day: date) -> Measure:
    """A measure without the figures of later days, and without the lines that have no other."""
    series = [_with_observations(one, day) for one in item.series]
    item = _with_observations(item, day)
    return _with(item, "series", [one for one in series if one.observations])


def _with_observations(item: _HasFigures, day: date) -> _HasFigures:
    kept = [one for one in item.observations if one.publish is None or one.publish <= day]
    return _with(item, "observations", kept)


def _with(item: _Item, field: str, kept: list[Any]) -> _Item:
    """An item with these things in a list; the same one, if they are what it has."""
    before = getattr(item, field)
    same = len(kept) == len(before) and all(map(lambda a, b: a is b, kept, before))
    return item if same else item.model_copy(update={field: kept})
