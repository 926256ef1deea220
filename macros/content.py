"""Everything in `data/`, read, typed and ready to be looked up by id."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, get_args

from babel.core import UnknownLocaleError
from pydantic import BaseModel, RootModel, ValidationError

from macros.explain import dotted, explain
from macros.language import _, use
from macros.model import (
    AccessibilityStatement,
    Area,
    Contact,
    Event,
    FileItem,
    Measure,
    Publishing,
    Quote,
    Slug,
    Source,
    SourceRef,
    Sources,
    Story,
    Term,
    Weakness,
)
from macros.period import Period
from macros.problems import Problem, Severity
from macros.yamlfile import Step, YamlFile, read

FOLDERS: dict[str, type[FileItem]] = {
    "weaknesses": Weakness,
    "measures": Measure,
    "quotes": Quote,
    "stories": Story,
}
Model = TypeVar("Model", bound=BaseModel)
_SLUG = re.compile(get_args(Slug)[1].pattern)
_SUFFIXES = (".yml", ".yaml")
_NOT_CONTENT = {"translations"}
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


class Glossary(RootModel[dict[Slug, Term]]):
    """The terms by their ids."""


class Timeline(RootModel[list[Event]]):
    """The events, oldest first."""


@dataclass(eq=False)
class Content:
    """The whole of `data/`. `claimed` has the ids of files that could not be read, too."""

    area: Area = _NO_AREA
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
    files: dict[str, YamlFile] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)

    def items(self, folder: str) -> dict[str, Any]:
        """The items of one folder of `data/`, by id."""
        items: dict[str, Any] = getattr(self, folder)
        return items

    def weaknesses_in_order(self) -> list[Weakness]:
        """As the inspectors numbered them."""
        return sorted(self.weaknesses.values(), key=lambda weakness: weakness.number)

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


def load(root: Path) -> tuple[Content, list[Problem]]:
    """Read all of `data/` and the text of `docs/` below root; collect every problem met."""
    content, problems = Content(), list[Problem]()
    for path in sorted((root / "data").rglob("*")):
        place = path.relative_to(root / "data")
        if (
            (path.is_dir() and not path.is_symlink())
            or place.parts[0] in _NOT_CONTENT
            or path.name.startswith(".")
        ):
            continue
        problems += _load_file(content, path, path.relative_to(root).as_posix(), place)
    for page in sorted((root / "docs").rglob("*")):
        name = page.relative_to(root).as_posix()
        if page.is_symlink():
            wrong, instead = _("this is a link, not a file"), _("put the file itself here instead")
            problems.append(Problem(name, 1, 1, "", wrong, instead))
        elif page.suffix == ".md" and page.is_file():
            content.pages[name] = page.read_text("utf-8", "replace")
    needed = ["area", "sources", "glossary", "timeline"]
    if any("accessibility_statement(" in text for text in content.pages.values()):
        needed.append("accessibility")
    problems += [
        Problem(
            f"data/{name}.yml",
            1,
            1,
            "",
            _("the file is missing"),
            _("put it back, or copy it from another area’s site"),
        )
        for name in needed
        if f"data/{name}.yml" not in content.files
    ]
    return content, problems


def _load_file(content: Content, path: Path, name: str, place: Path) -> list[Problem]:
    if place.suffix not in _SUFFIXES or not (
        (len(place.parts) == 2 and place.parts[0] in FOLDERS)
        or (len(place.parts) == 1 and place.stem in _SINGLE and place.suffix == ".yml")
    ):
        return [
            Problem(
                name,
                1,
                1,
                "",
                _("no page reads this file"),
                _(
                    "move it to data/{folders}, and end its name with .yml",
                    folders=" or data/".join(FOLDERS),
                ),
            )
        ]
    document, problems = read(path, name)
    content.files[name] = document
    if len(place.parts) == 1:
        if not problems:
            problems = _SINGLE[place.stem](content, document)
        return problems
    folder = place.parts[0]
    problems += _claim(content, folder, place.stem.lower(), name)
    if not _SLUG.fullmatch(place.stem) or len(place.stem) > 80:
        problems.append(
            Problem(
                name,
                1,
                1,
                "",
                _(
                    "the file’s name becomes an address, and “{name}” cannot be one",
                    name=place.stem,
                ),
                _(
                    "use small letters, digits and single dashes, 80 at most, for example "
                    "short-breaks.yml"
                ),
            )
        )
    if problems:
        return problems
    fields = document.value
    own = {"id": place.stem, "file": name}
    if isinstance(fields, dict):
        problems = [_named_by_file(document, field) for field in own if field in fields]
        fields = {**fields, **own}
    item, more = _typed(FOLDERS[folder], fields, document)
    problems += more
    if item is not None:
        content.items(folder)[place.stem] = item
    return problems


def _named_by_file(document: YamlFile, field: str) -> Problem:
    return Problem(
        document.name,
        *document.at((field,)),
        field,
        _("there is no field “{field}” here", field=field),
        _("delete the line: the name of the file is the id"),
    )


def _claim(content: Content, folder: str, item_id: str, name: str) -> list[Problem]:
    claimed = content.claimed.setdefault(folder, set())
    if item_id not in claimed:
        claimed.add(item_id)
        return []
    return [
        Problem(
            name,
            1,
            1,
            "",
            _("another file in data/{folder} already has the id “{id}”", folder=folder, id=item_id),
            _("give this file another name, or delete one of the two"),
        )
    ]


def _typed(
    model: type[Model], value: Any, document: YamlFile
) -> tuple[Model | None, list[Problem]]:
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        return None, explain(error, model, document)


def _area(content: Content, document: YamlFile) -> list[Problem]:
    area, problems = _typed(Area, document.value, document)
    try:
        use((area or content.area).language)
        content.area = area or content.area
    except (ValueError, UnknownLocaleError):
        place = document.at(("language",))
        wrong = _("there is no language “{tag}”", tag=area.language if area else "")
        instead = _("write its tag, for example en-GB, cy or pt-BR")
        problems.append(Problem(document.name, *place, "language", wrong, instead))
    return problems


def _sources(content: Content, document: YamlFile) -> list[Problem]:
    sources, problems = _typed(Sources, document.value, document)
    if sources:
        content.documents, content.references = sources.documents, sources.references
    return problems


def _glossary(content: Content, document: YamlFile) -> list[Problem]:
    glossary, problems = _typed(Glossary, document.value, document)
    content.glossary = glossary.root if glossary else {}
    return problems


def _timeline(content: Content, document: YamlFile) -> list[Problem]:
    timeline, problems = _typed(Timeline, document.value, document)
    content.timeline = timeline.root if timeline else []
    return problems


def _accessibility(content: Content, document: YamlFile) -> list[Problem]:
    content.accessibility, problems = _typed(AccessibilityStatement, document.value, document)
    return problems


_SINGLE = {
    "accessibility": _accessibility,
    "area": _area,
    "sources": _sources,
    "glossary": _glossary,
    "timeline": _timeline,
}
