"""Everything in `data/` and `docs/`, typed and ready to be looked up by id."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pydantic import ValidationError

from macros.content import svg
from macros.content.page import SourcePage
from macros.content.photo import Photo
from macros.content.problems import Problem, Severity
from macros.content.shape import Step, dotted
from macros.content.yaml import YamlFile
from macros.model.accessibility import AccessibilityStatement
from macros.model.addresses import Addresses
from macros.model.area import Area, Contact, Publishing
from macros.model.glossary import Term
from macros.model.item import Tombstone
from macros.model.measure import Measure
from macros.model.period import Period
from macros.model.quote import Quote
from macros.model.source import Source, SourceRef
from macros.model.story import Story
from macros.model.timeline import Event
from macros.model.weakness import Weakness

ItemKey = tuple[str, str]  # the folder of an item in `data/`, and its id

_NO_AREA = Area(
    name="?",
    short_name="?",
    site_name="?",
    description="?",
    language="en",
    bodies=[],
    themes={},
    contact=Contact(),
    publishing=Publishing(inspection=Period((2000, 1), (2000, 1))),
)


@dataclass(eq=False)
class Content:
    """The whole of `data/` and `docs/`. `claimed` has the ids of files that could not be read, too.

    `unread` are the files of which there is one, and which are missing or cannot be used, and the
    files of `docs/` that cannot. `drawings` are the SVG pictures as they may be published, by file;
    `photos` is what is known of the others. `day` is the day for which all of it is read.
    `withdrawn` are the files that say nothing else any more; and, in what is published on `day`,
    all items withdrawn by then. `unpublished` are there these and all others that readers do not
    find.
    """

    day: date = date.max
    area: Area = _NO_AREA
    addresses: Addresses = field(default_factory=Addresses)
    documents: dict[str, Source] = field(default_factory=dict)
    references: dict[str, Any] = field(default_factory=dict)
    glossary: dict[str, Term] = field(default_factory=dict)
    timeline: list[Event] = field(default_factory=list)
    accessibility: AccessibilityStatement | None = None
    weaknesses: dict[str, Weakness] = field(default_factory=dict)
    measures: dict[str, Measure] = field(default_factory=dict)
    quotes: dict[str, Quote] = field(default_factory=dict)
    stories: dict[str, Story] = field(default_factory=dict)
    claimed: dict[str, set[str]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    files: dict[str, YamlFile] = field(default_factory=dict)
    pages: dict[str, SourcePage] = field(default_factory=dict)
    pictures: set[str] = field(default_factory=set)
    drawings: dict[str, str] = field(default_factory=dict)
    withdrawn: dict[ItemKey, Tombstone] = field(default_factory=dict)
    unpublished: frozenset[ItemKey] = frozenset()
    photos: dict[str, Photo] = field(default_factory=dict)

    def items(self, folder: str) -> dict[str, Any]:
        """The items of one folder of `data/`, by id."""
        items: dict[str, Any] = getattr(self, folder)
        return items

    def picture_size(self, file: str) -> tuple[int, int]:
        """How wide and high a picture in `docs/` is; 0 and 0 where that is not known."""
        name = f"docs/{file}"
        if name in self.drawings:
            return svg.size(self.drawings[name])
        photo = self.photos.get(name)
        return (photo.width, photo.height) if photo else (0, 0)

    def shown_pictures(self) -> set[str]:
        """The pictures in `docs/` that a page shows or leads to, or that a story has."""
        of_stories = {f"docs/{one.picture.file}" for one in self.stories.values() if one.picture}
        linked = {page.target(link) for page in self.pages.values() for link in page.links}
        return self.pictures & (of_stories | linked)

    def weaknesses_in_order(self) -> list[Weakness]:
        """As the inspectors numbered them, and then the archived ones."""

        def place(weakness: Weakness) -> tuple[bool, int]:
            return weakness.archived is not None, weakness.number

        return sorted(self.weaknesses.values(), key=place)

    def problem(
        self,
        file: str,
        path: tuple[Step, ...],
        wrong: str,
        instead: str,
        severity: Severity = Severity.ERROR,
    ) -> Problem:
        """A problem at the place of a value."""
        return Problem(file, *self.files[file].at(path), dotted(path), wrong, instead, severity)

    def source_refs(self) -> Iterator[tuple[str, tuple[Step, ...], SourceRef]]:
        """Every reference to a source, with its file and path."""
        for name, document in self.files.items():
            yield from _source_refs(name, (), document.value)


def _source_refs(
    name: str, path: tuple[Step, ...], value: Any
) -> Iterator[tuple[str, tuple[Step, ...], SourceRef]]:
    if isinstance(value, dict):
        if set(value) == {"document", "section"}:
            with suppress(ValidationError):  # said already where the file is read
                yield name, path, SourceRef.model_validate(value)
        for key, inner in value.items():
            yield from _source_refs(name, (*path, key), inner)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _source_refs(name, (*path, number), inner)
