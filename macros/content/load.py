"""Reads `data/` and `docs/` below a root: every file typed, every problem with its place."""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel

from macros import packaged
from macros.content import docs, photo, svg
from macros.content.content import Content
from macros.content.details import Found
from macros.content.naming import named
from macros.content.page import read_page
from macros.content.problems import Problem
from macros.content.terms import FOLDER as TERMS
from macros.content.translations import FOLDER, language_of, read_translations
from macros.content.typed import typed
from macros.content.yaml import YamlFile, read, unreadable
from macros.i18n.language import _, speaking
from macros.model.area import Area
from macros.model.fields import Slug
from macros.model.item import Tombstone
from macros.model.kinds import BY_LANGUAGE, FOLDERS, SINGLE
from macros.model.source import Sources
from macros.two_processes import beside

_SLUG = re.compile(get_args(Slug)[1].pattern)
_SUFFIXES = (".yml", ".yaml")
_AREA = "data/area.yml"
_MANY = 300  # files, from which on a second process saves more than it costs
# A page in the menu, as it stands in mkdocs.yml.
_IN_MENU = re.compile(r"^ *- +(?:[^#\n]+: +)?([\w./-]+\.md) *$", re.MULTILINE)
# What Windows, Word, a download and an editor leave behind.
_LEFT_BEHIND = re.compile(r"(?i)thumbs\.db|desktop\.ini|~\$.*|.*\.(?:bak|tmp|swp|part)|.*~|#.*#")
_HIDDEN_ENDING = re.compile(r"(.+\.ya?ml)\.\w+", re.IGNORECASE)
_COPY = re.compile(
    r"(?i)(?:copy of )?(?P<first>.+?)(?: \(\d+\)| - copy(?: \(\d+\))?| copy(?: \d+)?)?"
)


@dataclass(frozen=True)
class Loaded:
    """One file: what it holds, typed if that could be done, and what is wrong."""

    document: YamlFile
    item: Any
    problems: list[Problem]


# By file: its times of change and size, and what it held then.
Cache = dict[str, tuple[tuple[int, int, int], Loaded]]


def load(root: Path, cache: Cache | None = None) -> tuple[Content, list[Problem]]:
    """Read all of `data/` and `docs/` below root; collect every problem met.

    A file that is as it was in the cache is not read again; the cache is brought up to date.
    """
    single = (f"data/{name}.yml" for name in SINGLE)
    there = {name for name in single if os.path.lexists(root / name)}
    files = sorted(docs.walk(root / "data"))
    content, problems = Content(unread={_AREA, *there}), list[Problem]()
    if not cache and len(files) > _MANY:
        content.ahead = _persons(root, files)
    cache = {} if cache is None else cache
    for path in files:
        place = path.relative_to(root / "data")
        if path.name.startswith("."):
            continue
        name = path.relative_to(root).as_posix()
        add = next((one for start, one in _OF_LANGUAGES.items() if name.startswith(start)), _add)
        problems += add(content, path, name, place, cache)
    for path in docs.walk(root / "docs"):
        if path.name != ".DS_Store":  # a Mac makes one in every folder that is opened
            problems += _add_page(content, path, path.relative_to(root).as_posix(), cache)
    for name, path in packaged.pages().items():
        if not _written(root, name):
            problems += _add_page(content, path, name, cache)
    shown = content.linked_files()  # not those of a page that the area has its own of
    for name, path in packaged.pictures().items():
        if name in shown and not os.path.lexists(root / name):
            problems += _add_page(content, path, name, cache)
    problems += docs.same_address(list(content.pages))
    problems += _closed_folders(root)
    return content, [*problems, *_missing(content, root)]


def _persons(root: Path, files: list[Path]) -> Callable[[], dict[str, list[Found]] | None]:
    """Look for persons in many files while they are read here: it takes as long as all the rest."""
    names = {path: path.relative_to(root).as_posix() for path in files if path.suffix in _SUFFIXES}
    return beside(lambda: {name: read(path, name)[0].details for path, name in names.items()})


def _add(content: Content, path: Path, name: str, place: Path, cache: Cache) -> list[Problem]:
    """Put one file of `data/` into the content."""
    model = model_for(place)
    if model is None:
        return [Problem(name, 1, 1, "", *_stray(place), code="file/place")]
    stamp = _stamp(path)
    if name not in cache or cache[name][0] != stamp:
        cache[name] = (stamp, _load_file(path, name, model, item=len(place.parts) > 1))
    loaded = cache[name][1]
    content.files[name] = loaded.document
    if len(place.parts) == 1:
        if loaded.item is not None:
            _SETTERS[place.stem](content, loaded.item)
            content.unread.discard(name)
        return loaded.problems
    folder, problems = place.parts[0], loaded.problems
    if place.stem.lower() in content.claimed.setdefault(folder, set()):
        item_id = place.stem.lower()
        wrong = _(
            "another file in data/{folder} already has the id “{id}”", folder=folder, id=item_id
        )
        instead = _("give this file another name, or delete one of the two")
        problems = [*problems, Problem(name, 1, 1, "", wrong, instead, code="file/twice")]
    elif isinstance(loaded.item, Tombstone):
        content.withdrawn[folder, place.stem] = loaded.item
    elif loaded.item is not None:
        content.items(folder)[place.stem] = loaded.item
    content.claimed[folder].add(place.stem.lower())
    return problems


def _add_translations(
    content: Content, path: Path, name: str, place: Path, cache: Cache
) -> list[Problem]:
    """Put one file of translations into the content."""
    stamp = _stamp(path)
    if name not in cache or cache[name][0] != stamp:
        cache[name] = (stamp, Loaded(YamlFile(name), *read_translations(path, name)))
    loaded = cache[name][1]
    if loaded.item is not None:
        content.translations[place.stem] = loaded.item
    return loaded.problems


def _add_terms(content: Content, path: Path, name: str, place: Path, cache: Cache) -> list[Problem]:
    """Put what terms are called in one language into the content."""
    if language_of(name) is None or name != f"{TERMS}{place.stem}.yml":
        wrong = _("the file is not called after a language")
        instead = _("call it by the tag of the language, for example ko.yml")
        return [Problem(name, 1, 1, "", wrong, instead, code="file/name")]
    stamp = _stamp(path)
    if name not in cache or cache[name][0] != stamp:
        cache[name] = (stamp, _load_file(path, name, BY_LANGUAGE["terms"], item=False))
    loaded = cache[name][1]
    if loaded.item is not None:
        content.terms[place.stem] = loaded.item.root
    return loaded.problems


# Files of one language, by where they stand.
_OF_LANGUAGES = {FOLDER: _add_translations, TERMS: _add_terms}


def _stray(place: Path) -> tuple[str, str]:
    """Why no page reads a file, and what to do with it."""
    if _LEFT_BEHIND.fullmatch(place.name):
        return _("a program left this file here, and no page reads it"), _("delete it")
    hidden = _HIDDEN_ENDING.fullmatch(place.name)
    if hidden and model_for(place.with_name(hidden[1])):
        return (
            _("its name ends in {ending}, which some programs hide", ending=place.suffix),
            _("rename it to {name}", name=hidden[1]),
        )
    folders = " or data/".join(FOLDERS)
    return (
        _("no page reads this file"),
        _("move it to data/{folders}, and end its name with .yml", folders=folders),
    )


def _stamp(path: Path) -> tuple[int, int, int]:
    """What changes when a file does."""
    status = path.lstat()
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size


def model_for(place: Path) -> type[BaseModel] | None:
    """What a file at this place below `data/` holds; None where no page reads it."""
    match place.parts:
        case (folder, _name) if place.suffix in _SUFFIXES:
            return FOLDERS.get(folder)
        case (_name,) if place.suffix == ".yml":
            return SINGLE.get(place.stem)
    return None


def _load_file(path: Path, name: str, model: type[BaseModel], *, item: bool) -> Loaded:
    problems = _misnamed(path.stem, name) if item else []
    document, more = read(path, name)
    if problems or more:
        return Loaded(document, None, [*more, *problems])
    own = {"id": path.stem, "file": name} if item else {}
    if item and isinstance(document.value, dict) and {*document.value} - {"allow"} == {"withdrawn"}:
        model = Tombstone
    return Loaded(document, *typed(model, document, own))


def _misnamed(stem: str, name: str) -> list[Problem]:
    if _SLUG.fullmatch(stem) and len(stem) <= 80:
        return []
    first = _COPY.fullmatch(stem)
    if first and first["first"] != stem and _SLUG.fullmatch(first["first"]):
        wrong = _("this seems to be a copy of {name}", name=f"{first['first']}.yml")
        instead = _("delete it, or rename it, with small letters and dashes for spaces")
        return [Problem(name, 1, 1, "", wrong, instead, code="file/name")]
    wrong = _("the file’s name becomes an address, and “{name}” cannot be one", name=stem)
    instead = _(
        "use small letters, digits and single dashes, 80 at most, for example short-breaks.yml"
    )
    return [Problem(name, 1, 1, "", wrong, instead, code="file/name")]


def _set_sources(content: Content, sources: Sources) -> None:
    content.documents, content.references = sources.documents, sources.references


def _named(area: Area) -> Area:
    with speaking(area.language):
        return named(area)


_SETTERS: dict[str, Callable[[Content, Any], None]] = {
    "accessibility": lambda content, found: setattr(content, "accessibility", found),
    "addresses": lambda content, found: setattr(content, "addresses", found),
    "area": lambda content, found: setattr(content, "area", _named(found)),
    "glossary": lambda content, found: setattr(content, "glossary", found.root),
    "sources": _set_sources,
    "timeline": lambda content, found: setattr(content, "timeline", found.root),
}


def _add_page(content: Content, path: Path, name: str, cache: Cache) -> list[Problem]:
    """Put one file of `docs/` into the content."""
    if wrong := docs.refused(path, name):
        content.unread.add(name)
        return [wrong]
    if path.suffix != ".md":
        content.pictures.add(name)
    if path.suffix not in _READ:
        return []
    read_file, put = _READ[path.suffix]
    stamp = _stamp(path)
    if name not in cache or cache[name][0] != stamp:
        cache[name] = (stamp, Loaded(YamlFile(name), *read_file(path, name)))
    loaded = cache[name][1]
    if loaded.item is None:
        content.unread.add(name)
    else:
        put(content)[name] = loaded.item
    return loaded.problems


# How a file of `docs/` is read, and where in the content it is put.
_READ: dict[str, tuple[Callable[[Path, str], Any], Callable[[Content], dict[str, Any]]]] = {
    ".md": (read_page, lambda content: content.pages),
    ".svg": (svg.cleaned, lambda content: content.drawings),
    **dict.fromkeys(photo.ENDINGS, (photo.looked_at, lambda content: content.photos)),
}


def _written(root: Path, name: str) -> bool:
    """Whether an area has a page of its own at the address of a neutral one."""
    in_folder = name.removesuffix(".md") + "/index.md"
    return os.path.lexists(root / name) or (root / in_folder).exists()


def _closed_folders(root: Path) -> Iterator[Problem]:
    """The folders of `data/` and `docs/` whose files would be passed over in silence."""
    for top in ("data", "docs"):
        refused: list[OSError] = []
        for folder, folders, _names in os.walk(root / top, onerror=refused.append):
            if len(Path(folder).relative_to(root / top).parts) >= docs.DEEPEST:
                folders.clear()
        for error in refused:
            if not isinstance(error, FileNotFoundError):
                name = Path(error.filename).relative_to(root).as_posix()
                yield unreadable(name, error)


def _missing(content: Content, root: Path) -> Iterator[Problem]:
    """The one file that every area needs, and the pages of a menu."""
    wrong = _("the file is missing")
    instead = _("write it; it needs one line, the name of the area: “name: Our Area”")
    area = root / _AREA
    if not area.exists() and not area.is_symlink():
        yield Problem(_AREA, 1, 1, "", wrong, instead, code="file/missing")
    yield from _menu(root, content)


def _menu(root: Path, content: Content) -> Iterator[Problem]:
    """The pages of a menu in mkdocs.yml that are not there."""
    try:
        text = (root / "mkdocs.yml").read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return  # the build says so
    for found in _IN_MENU.finditer(text):
        name = f"docs/{found[1]}"
        if name not in content.pages and not (root / name).exists():
            line = text.count("\n", 0, found.start(1)) + 1
            column = found.start(1) - text.rfind("\n", 0, found.start(1))
            wrong = _("there is no page {file} for the menu", file=name)
            instead = _("put the page back, or delete the line")
            yield Problem("mkdocs.yml", line, column, "", wrong, instead, code="file/missing")
