"""Everything in `data/` and `docs/`, typed and ready to be looked up by id."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from macros.content.page import SourcePage
from macros.content.problems import Problem, Severity
from macros.content.shape import Step, dotted
from macros.content.yaml import YamlFile
from macros.model.account import Account
from macros.model.accessibility import AccessibilityStatement
from macros.model.area import Area
from macros.model.glossary import Term
from macros.model.measure import Measure
from macros.model.priority import Priority, Weakness, in_order
from macros.model.quote import Quote
from macros.model.source import Source, SourceRef
from macros.model.story import Story
from macros.model.timeline import Event

_NO_AREA = Area(name="?", short_name="?", site_name="?", description="?")


# The fields that hold a reference to a source; `also_in` is a list of more.
_SOURCES = {"source", "already_public"}


@dataclass(eq=False)
class Content:
    """The whole of `data/` and `docs/`. `claimed` has the ids of files that could not be read, too.

    `unread` are the files of which there is one, and which are missing or cannot be used.
    `drawings` are the SVG pictures as they may be published, by file.
    """

    area: Area = _NO_AREA
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
    claimed: dict[str, set[str]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    files: dict[str, YamlFile] = field(default_factory=dict)
    pages: dict[str, SourcePage] = field(default_factory=dict)
    pictures: set[str] = field(default_factory=set)
    drawings: dict[str, str] = field(default_factory=dict)

    def items(self, folder: str) -> dict[str, Any]:
        """The items of one folder of `data/`, by id."""
        items: dict[str, Any] = getattr(self, folder)
        return items

    def open_pages(self) -> dict[str, SourcePage]:
        """The pages of `docs/` that have something to show, by file."""
        return {
            name: page
            for name, page in self.pages.items()
            if page.settings.needs is None or getattr(self, page.settings.needs)
        }

    def all_priorities(self) -> list[Priority]:
        """What inspectors found, and then the area's own priorities, each as they are numbered."""
        return [*in_order(self.weaknesses.values()), *in_order(self.priorities.values())]

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
            yield from _source_refs(name, (*path, key), inner)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            if path and path[-1] == "also_in":
                with suppress(ValidationError):
                    yield name, (*path, number), SourceRef.model_validate(inner)
                    continue
            yield from _source_refs(name, (*path, number), inner)
