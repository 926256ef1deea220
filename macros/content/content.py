"""Everything in `data/` and `docs/`, typed and ready to be looked up by id."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain, islice
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from pydantic import ValidationError

from macros.content import svg
from macros.content.details import Found, in_page
from macros.content.known import known_words
from macros.content.page import SourcePage
from macros.content.photo import Photo
from macros.content.problems import Problem, Severity
from macros.content.shape import Step, dotted
from macros.content.translations import Translations
from macros.content.yaml import YamlFile
from macros.i18n.language import _
from macros.model.accessibility import AccessibilityStatement
from macros.model.account import Account
from macros.model.addresses import Addresses
from macros.model.area import Area
from macros.model.easy_read import EasyReadPage
from macros.model.glossary import Term
from macros.model.item import Tombstone
from macros.model.kinds import KINDS
from macros.model.measure import Measure
from macros.model.priority import Priority, Row, Weakness, in_order
from macros.model.promise import Promise
from macros.model.quote import Quote
from macros.model.source import Source, SourceRef
from macros.model.story import Story
from macros.model.terms import Called
from macros.model.timeline import Event
from macros.text.details import is_known, is_many

ItemKey = tuple[str, str]  # the folder of an item in `data/`, and its id

_NO_AREA = Area(name="?", short_name="?", site_name="?", description="?")
# The fields that hold a reference to a source; `also_in` is a list of more.
_SOURCES = {"source", "already_public"}
# How many details of persons are looked at in one file.
MOST_DETAILS = 200
_TAG = re.compile(r"<[^>]*>")
# Files that hold entries and no fields of their own.
BY_ENTRY = {"data/glossary.yml", "data/timeline.yml"}


class Detail(NamedTuple):
    """A detail of a person, as a rule's name calls it, and where it stands."""

    kind: str
    words: str
    file: str
    line: int
    column: int
    path: tuple[Step, ...]


@dataclass(eq=False)
class Content:
    """The whole of `data/` and `docs/`. `claimed` has the ids of files that could not be read, too.

    `unread` are the files of which there is one, and which are missing or cannot be used, and the
    files of `docs/` that cannot. `drawings` are the SVG pictures as they may be published, by file;
    `photos` is what is known of the others. `day` is the day for which all of it is read.
    `withdrawn` are the files that say nothing else any more; and, in what is published on `day`,
    all items withdrawn by then. `unpublished` are there these and all others that readers do not
    find. `figures_in` are the measures that each file names in its texts, once these are filled.
    `translations` are the files of these, by language, and `terms` what terms are called in it.
    `ahead` gives the details of persons that were looked for ahead, by file, if they were.
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
    priorities: dict[str, Priority] = field(default_factory=dict)
    measures: dict[str, Measure] = field(default_factory=dict)
    quotes: dict[str, Quote] = field(default_factory=dict)
    stories: dict[str, Story] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    easy_read: dict[str, EasyReadPage] = field(default_factory=dict)
    claimed: dict[str, set[str]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    files: dict[str, YamlFile] = field(default_factory=dict)
    pages: dict[str, SourcePage] = field(default_factory=dict)
    pictures: set[str] = field(default_factory=set)
    drawings: dict[str, str] = field(default_factory=dict)
    withdrawn: dict[ItemKey, Tombstone] = field(default_factory=dict)
    unpublished: frozenset[ItemKey] = frozenset()
    photos: dict[str, Photo] = field(default_factory=dict)
    figures_in: dict[str, set[str]] = field(default_factory=dict)
    translations: dict[str, Translations] = field(default_factory=dict)
    terms: dict[str, dict[str, Called]] = field(default_factory=dict)
    ahead: Callable[[], dict[str, list[Found]] | None] = lambda: None

    @cached_property
    def known_words(self) -> frozenset[str]:
        """The words that the area uses itself, in small letters."""
        titled = self.documents.values(), self.references.values()
        return known_words(self.area, self.glossary, *titled)

    @cached_property
    def details(self) -> dict[str, list[Detail]]:
        """The details of persons in every file, by kind; for the rules of privacy."""
        found: dict[str, list[Detail]] = {}
        for detail in self._details():
            found.setdefault(detail.kind, []).append(detail)
        return found

    def _details(self) -> Iterator[Detail]:
        ahead = self.ahead() or {}
        for name, document in self.files.items():
            found = ahead[name] if name in ahead else document.details  # noqa: SIM401 - it takes long
            for one in self._that_matter(found):
                place = document.place(one)
                yield Detail(one.kind, one.words, name, *place, one.text.path)
        for name, page in self.pages.items():
            for one in self._that_matter(page.details):
                yield Detail(one.kind, one.words, name, *page.place(one.offset), ())
        for name, drawing in self.drawings.items():
            for one in self._that_matter(in_page(_TAG.sub("\n\n", drawing))):
                yield Detail(one.kind, one.words, name, 1, 1, ())

    def _that_matter(self, found: list[Found]) -> Iterator[Found]:
        return islice(filter(self._matters, found), MOST_DETAILS)

    def prose(self) -> Iterator[tuple[str, YamlFile]]:
        """The files of `data/` that could be read as what they are: the rest has other problems."""
        items = {item.file for kind in KINDS for item in self.items(kind.folder).values()}
        for name, document in self.files.items():
            if name in items or (name.count("/") == 1 and name not in self.unread):
                yield name, document

    def about_people(self, kind: str, wrong: str, instead: str) -> Iterator[Problem]:
        """A problem for each detail of a kind; what is found is not repeated in a message."""
        for one in self.details.get(kind, ()):
            yield self.personal(one, wrong, instead)

    def personal(self, one: Detail, wrong: str, instead: str) -> Problem:
        """The problem of one detail, with how to allow it."""
        allow = f'allow: {{privacy/{one.kind}: "…"}}'
        if not one.file.endswith((".md", ".yml", ".yaml")):
            return Problem(one.file, one.line, one.column, "", wrong, instead)
        if one.file.endswith(".md"):
            allowed = _(
                "if it may stand here, say why between the lines --- at the top: {allow}",
                allow=allow,
            )
        elif one.file in BY_ENTRY:
            allowed = _("if it may stand here, say why in this entry: {allow}", allow=allow)
        else:
            allowed = _("if it may stand here, say why in this file: {allow}", allow=allow)
        instead = _("{instead}; {allowed}", instead=instead, allowed=allowed)
        return Problem(one.file, one.line, one.column, dotted(one.path), wrong, instead)

    def _matters(self, one: Found) -> bool:
        if one.kind == "name":
            english = self.area.language.startswith("en")
            return english and not is_known(one.words, self.known_words)
        return one.kind != "few_people" or not is_many(
            one.words, self.area.publishing.smallest_count
        )

    def items(self, folder: str) -> dict[str, Any]:
        """The items of one folder of `data/`, by id."""
        items: dict[str, Any] = getattr(self, folder)
        return items

    def open_pages(self) -> dict[str, SourcePage]:
        """The pages of `docs/` that have something to show, by file."""
        return {
            name: page
            for name, page in self.pages.items()
            if not page.settings.needs or any(map(self.has, page.settings.needs))
        }

    @property
    def promises(self) -> list[Promise]:
        """What is still to do, or was, in all of the stories."""
        return [one for story in self.stories.values() for one in story.still_to_do]

    def has(self, part: str) -> bool:
        """Whether there is something of a part of the site, or an address of it to keep."""
        return bool(getattr(self, part)) or any(folder == part for folder, _id in self.withdrawn)

    def all_priorities(self) -> list[Priority]:
        """What inspectors found, and then the area's own priorities, each in order."""
        return [*in_order(self.weaknesses.values()), *in_order(self.priorities.values())]

    def stories_of(self, priority: Priority) -> list[Story]:
        """The stories that say they are about a priority, and that no row of it names."""
        named = {story_id for row in priority.rows() for story_id in row.stories}
        about = [one for one in self.stories.values() if one.priority == priority.id]
        return [one for one in about if one.id not in named]

    def measures_of(self, priority: Priority) -> list[Measure]:
        """Every figure that a priority cites, in its rows or through a story, and that there is."""
        named = [one for row in priority.rows() for one in row.stories if one in self.stories]
        stories = [*(self.stories[one] for one in named), *self.stories_of(priority)]
        rows: list[Row | Story] = [*priority.rows(), *stories]
        cited = dict.fromkeys(chain.from_iterable(row.measures for row in rows))
        return [self.measures[one] for one in cited if one in self.measures]

    def theme_of(self, quote: Quote) -> str:
        """The first theme of a quote, or of a story that shows it; nothing where none is known."""
        of_stories = (one.themes for one in self.stories.values() if quote.id in one.quotes)
        themes = (theme for found in (quote.themes, *of_stories) for theme in found)
        return next((one for one in themes if one in self.area.themes), "")

    def themes_with_items(self) -> list[str]:
        """The themes of the area that a story or a figure is of, in the area's order."""
        used = {one for item in self.stories.values() for one in item.themes}
        used |= {one for item in self.measures.values() for one in item.themes}
        return [one for one in self.area.themes if one in used]

    def picture_size(self, file: str) -> tuple[int, int]:
        """How wide and high a picture in `docs/` is shown; 0 and 0 where that is not known.

        One of a screen, whose name ends in -2x, has two dots for each pixel: it is sharp on phones.
        """
        name = f"docs/{file}"
        if name in self.drawings:
            return svg.size(self.drawings[name])
        photo = self.photos.get(name)
        dots = 2 if PurePosixPath(file).stem.endswith("-2x") else 1
        return (photo.width // dots, photo.height // dots) if photo else (0, 0)

    def shown_pictures(self) -> set[str]:
        """The pictures in `docs/` that a page shows or leads to, or that a story has."""
        of_stories = {f"docs/{one.picture.file}" for one in self.stories.values() if one.picture}
        return self.pictures & (of_stories | self.linked_files())

    def linked_files(self) -> set[str]:
        """The files in `docs/` that a page shows or leads to, whether they are there or not."""
        return {page.target(link) for page in self.pages.values() for link in page.links}

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
        for key, inner in value.items():
            if key in _SOURCES:
                with suppress(ValidationError):  # said already where the file is read
                    yield name, (*path, key), SourceRef.model_validate(inner)
                    continue
            if not isinstance(inner, str):
                yield from _source_refs(name, (*path, key), inner)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            if path and path[-1] == "also_in":
                with suppress(ValidationError):
                    yield name, (*path, number), SourceRef.model_validate(inner)
                    continue
            if not isinstance(inner, str):
                yield from _source_refs(name, (*path, number), inner)
