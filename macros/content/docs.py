"""The files of `docs/`: pages and pictures, each at a place and under a name that is its own."""

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from macros.content import svg
from macros.content.markdown import PICTURES
from macros.content.problems import Problem
from macros.i18n.language import _
from macros.model.priority import CHANGED, DONE

DEEPEST = 10  # folders in each other; Python itself goes a thousand down
LARGEST_PICTURE = 2 * 1024 * 1024
_NAME = re.compile(r"[a-z0-9]+([-_.][a-z0-9]+)*")
_PAGE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# What a picture of this kind starts with, as bytes; the four after RIFF are its length. An SVG is
# a text, which is read whole.
_STARTS = {
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".jpeg": re.compile(rb"\xff\xd8\xff"),
    ".webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
    ".svg": re.compile(rb""),
}
# Folders whose files the build makes; a page may stand only where one is named.
_MADE = {
    "assets": (),
    "feeds": (),
    "pagefind": (),
    "templates": (),
    "open-data": ("index.md",),
    "figures": ("index.md",),
}
_LISTS = re.compile(r"stories/page-\d+\.md|yearly/\d+(/index)?\.md|themes/.*")
_EASY_READ = re.compile(r"(.*/)?easy-read(/.*)?\.md")
_PARTS = re.compile(rf"(weaknesses|priorities)/[^/]+/({DONE}|{CHANGED})(/index)?\.md")


def walk(top: Path) -> Iterator[Path]:
    """Everything below a folder that is no folder, in order; links are not followed.

    A folder that is too far down for anything of ours comes too, and is not looked into.
    """
    for folder, folders, names in os.walk(top):
        folders.sort()
        here = Path(folder)
        too_deep = len(here.relative_to(top).parts) >= DEEPEST
        others = [name for name in folders if too_deep or (here / name).is_symlink()]
        if too_deep:
            folders.clear()
        yield from sorted(here / name for name in [*names, *others])


def refused(path: Path, name: str) -> Problem | None:
    """What is wrong with a file's kind, name or place; pages are read elsewhere."""
    place = PurePosixPath(name).relative_to("docs")
    for words in (_kind(path, place), _name(place), _place(place)):
        if words:
            return Problem(name, 1, 1, "", *words, code="docs/file")
    return None


def _kind(path: Path, place: PurePosixPath) -> tuple[str, str] | None:
    if path.is_symlink():
        return _("this is a link, not a file"), _("put the file itself here instead of a link")
    if not path.is_file():
        return _("this is not a file"), _("put a file here instead, or delete it")
    if place.suffix not in (".md", *PICTURES):
        return (
            _("docs/ has pages and pictures only"),
            _("delete it, or save it as one of: {kinds}", kinds=", ".join((".md", *PICTURES))),
        )
    return None if place.suffix == ".md" else _picture(path, place)


def _picture(path: Path, place: PurePosixPath) -> tuple[str, str] | None:
    try:
        with path.open("rb") as stream:
            start = stream.read(16)
        size = path.stat().st_size
    except OSError as error:
        return (
            _("this cannot be read ({reason})", reason=error.strerror),
            _("let everybody read it, or put the file here again"),
        )
    largest = svg.LARGEST if place.suffix == ".svg" else LARGEST_PICTURE
    if size > largest:
        wrong = _("the picture is larger than {kb} KB", kb=largest // 1024)
        if place.suffix == ".svg":
            return wrong, _("draw it with fewer details, or save it as .png")
        return wrong, _("make it smaller: 1,600 pixels across are enough")
    if not _STARTS[place.suffix].match(start):
        wrong = _("this is not the picture that its name says: {kind}", kind=place.suffix)
        return wrong, _("save it again as one of: {kinds}", kinds=", ".join(PICTURES))
    return None


def _name(place: PurePosixPath) -> tuple[str, str] | None:
    stem = _PAGE_NAME if place.suffix == ".md" else _NAME
    good = all(map(_PAGE_NAME.fullmatch, place.parts[:-1])) and stem.fullmatch(place.stem)
    if good and len(place.parts) <= 4 and all(len(part) <= 80 for part in place.parts):
        return None
    wrong = _("the file’s name becomes an address, and “{name}” cannot be one", name=place)
    return wrong, _("use small letters, digits and single dashes, for example take-part.md")


def _place(place: PurePosixPath) -> tuple[str, str] | None:
    top = place.parts[0]
    ours = len(place.parts) > 1 and top in _MADE
    allowed = ours and place.parts[1:] in [(name,) for name in _MADE[top]]
    if (ours and not allowed) or str(place) == "404.md" or _are_ours(str(place)):
        wrong = _("the site makes a file of its own at this place")
        return wrong, _("give it another name, or put it in another folder")
    return None


def _are_ours(place: str) -> bool:
    return any(one.fullmatch(place) for one in (_LISTS, _PARTS, _EASY_READ))


def all_ours(address: str) -> bool:
    """Whether the build makes every file below the first folder of an address."""
    return _MADE.get(address.partition("/")[0]) == ()


def same_address(names: list[str]) -> Iterator[Problem]:
    """Pages that would have one address: `a.md` and `a/index.md`."""
    known = set(names)
    for name in names:
        other = f"{name.removesuffix('.md')}/index.md"
        if name.endswith(".md") and other in known:
            wrong = _("{file} has the same address", file=other)
            yield Problem(name, 1, 1, "", wrong, _("delete one of the two"), code="docs/file")
