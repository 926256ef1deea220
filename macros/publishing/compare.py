"""What changes for readers between two builds: pages, figures with their readings, and words.

Both builds may hold what strangers wrote. Nothing of it can start a line of what is printed here,
and in Markdown all of it stands in code, where it is no markup, no mention and no link.
"""

import json
import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from filecmp import cmp
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from macros.content.problems import printable
from macros.i18n.language import _, _n
from macros.publishing.failures import BuildFailed
from macros.publishing.words import Page, page

LONGEST = 60_000  # a comment on GitHub has 65,536 signs at most
_LINES = 12  # of one page or figure
_LINE = 300  # signs of one line
_AROUND = 8  # words that are printed before and after those that changed


class Change(NamedTuple):
    """What changes in one thing: its address, its title, and lines that begin with + or -."""

    place: str
    title: str
    lines: tuple[str, ...] = ()


class Part(NamedTuple):
    """The changes of one kind, below a title of ours."""

    title: str
    changes: tuple[Change, ...]


def changes(old: Path, new: Path) -> list[Part]:
    """What is different for readers, in parts that are never empty.

    Raises BuildFailed where a folder holds no built site, or a file of figures cannot be read.
    """
    before, after = _pages(old), _pages(new)
    there, gone = after.keys() - before.keys(), before.keys() - after.keys()
    both = sorted(before.keys() & after.keys())
    fresh = _new(after, there)
    said = {line for change in fresh for line in change.lines}
    found = [
        Part(_("New pages"), fresh),
        Part(_("Pages that are gone"), _gone(before, gone)),
        Part(_("Figures, and what they show"), tuple(_figures(old, new))),
        Part(_("Words"), tuple(_words(before, after, both, said))),
    ]
    return [part for part in found if part.changes]


def different_files(old: Path, new: Path) -> list[str]:
    """Every file that is not the same byte for byte in both folders, by its name from there."""
    names = {
        path.relative_to(folder).as_posix()
        for folder in (old, new)
        for path in folder.rglob("*")
        if path.is_file()
    }
    return sorted(name for name in names if not _same(old / name, new / name))


def text(found: Iterable[Part], longest: int = LONGEST) -> str:
    """The changes as plain text, no longer than so many signs."""
    return _bounded(found, longest, lambda title: title, _plain)


def markdown(found: Iterable[Part], longest: int = LONGEST) -> str:
    """The changes as Markdown, no longer than so many signs."""
    return _bounded(found, longest, lambda title: f"### {title}", _in_code)


# --- pages and words --------------------------------------------------------------------------


def _pages(site: Path) -> dict[str, Page]:
    """Every page that readers find, by its address; what only says that it moved is none."""
    if not (site / "index.html").is_file():
        raise BuildFailed(_("{folder}: there is no built site in it.", folder=site))
    found = {
        path.relative_to(site).as_posix().removesuffix("index.html") or "/": page(path)
        for path in sorted(site.rglob("*.html"))
    }
    return {address: one for address, one in found.items() if not one.notice}


def _new(pages: dict[str, Page], addresses: Iterable[str]) -> tuple[Change, ...]:
    """Each page with its words; its title stands before them already."""
    found = sorted((address, pages[address]) for address in addresses)
    return tuple(
        Change(address, one.title, tuple(f"+ {words}" for words in one.words if words != one.title))
        for address, one in found
    )


def _gone(pages: dict[str, Page], addresses: Iterable[str]) -> tuple[Change, ...]:
    return tuple(Change(address, pages[address].title) for address in sorted(addresses))


def _words(
    before: dict[str, Page], after: dict[str, Page], both: Iterable[str], said: set[str]
) -> Iterator[Change]:
    """Each change of words once: on a new page, or else on the deepest that has it."""
    for address in sorted(both, key=lambda one: (-one.count("/"), one)):
        lines = [*_differences(before[address].words, after[address].words)]
        fresh = dict.fromkeys(line for line in lines if line not in said)
        said.update(lines)
        if fresh:
            yield Change(address, after[address].title, tuple(fresh))


def _differences(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[str]:
    for what, a, b, c, d in SequenceMatcher(None, old, new).get_opcodes():
        if what != "equal":
            for one, other in zip_longest(old[a:b], new[c:d], fillvalue=""):
                yield from _pair(one, other)


def _pair(old: str, new: str) -> Iterator[str]:
    """The words that changed, with a few around them."""
    if old == new:
        return
    one, other = old.split(), new.split()
    shorter = min(len(one), len(other))
    start = next((n for n in range(shorter) if one[n] != other[n]), shorter)
    most = shorter - start
    end = next((n for n in range(most) if one[-1 - n] != other[-1 - n]), most)
    for sign, words in (("-", one), ("+", other)):
        if words:
            yield f"{sign} {_excerpt(words, start, len(words) - end)}"


def _excerpt(words: list[str], start: int, end: int) -> str:
    first, last = max(0, start - _AROUND), min(len(words), end + _AROUND)
    before, after = "… " * (first > 0), " …" * (last < len(words))
    return f"{before}{' '.join(words[first:last])}{after}"


# --- figures ----------------------------------------------------------------------------------


def _figures(old: Path, new: Path) -> Iterator[Change]:
    before, after = _open_data(old), _open_data(new)
    for name in sorted(before.keys() | after.keys()):
        one, other = before.get(name), after.get(name)
        lines = [*_figure_lines(_values(one), _values(other))]
        lines += _figure_lines(_readings(one), _readings(other))
        if lines:
            yield Change(name, str((other or one or {}).get("title", "")), tuple(lines))


def _open_data(site: Path) -> dict[str, dict[str, Any]]:
    """What the site offers for download of each measure."""
    found = {}
    for path in sorted((site / "open-data").glob("*.json")):
        if path.name != "datapackage.json" and not path.name.endswith(".chart.json"):
            try:
                given = json.loads(path.read_text("utf-8"))
            except (ValueError, RecursionError) as error:
                raise BuildFailed(_("{file}: this is no file of figures.", file=path)) from error
            if isinstance(given, dict):
                found[path.stem] = given
    return found


def _values(measure: dict[str, Any] | None) -> dict[str, str]:
    """Each figure as the site prints it, by its line, answer and period."""
    return {
        ", ".join(str(row[key]) for key in ("series_label", "answer", "period") if row.get(key)): (
            str(row.get("shown_as"))
        )
        for row in _rows(measure, "observations")
    }


def _readings(measure: dict[str, Any] | None) -> dict[str, str]:
    """What the figures show, by the line that shows it."""
    labels = {row.get("series"): row.get("series_label") for row in _rows(measure, "observations")}
    found = {}
    for row in _rows(measure, "readings"):
        label = labels.get(row.get("series"))
        where = _("{label}, what it shows", label=label) if label else _("What it shows")
        found[where] = f"{row.get('verdict')} {row.get('sentence')}"
    return found


def _rows(measure: dict[str, Any] | None, name: str) -> Iterator[dict[str, Any]]:
    found = (measure or {}).get(name)
    return (row for row in found if isinstance(row, dict)) if isinstance(found, list) else iter(())


def _figure_lines(old: dict[str, str], new: dict[str, str]) -> Iterator[str]:
    for key in dict.fromkeys([*old, *new]):
        for line in _pair(old.get(key, ""), new.get(key, "")):
            yield f"{line[:2]}{key}: {line[2:]}"


# --- printing ---------------------------------------------------------------------------------


def _bounded(found: Iterable[Part], longest: int, heading: Any, body: Any) -> str:
    """As much as there is room for, and how much there is besides."""
    parts = list(found)
    if not parts:
        return _("Nothing changes for readers.") + "\n"
    counted = "; ".join(f"{part.title}: {len(part.changes)}" for part in parts)
    told = [f"{counted}."]
    room = longest - len(told[0]) - 200  # for the last line
    left_out = 0
    for part in parts:
        title = f"\n{heading(part.title)}\n"
        for change in part.changes:
            piece = f"{title}{body(change)}"
            if left_out or len(piece) + 1 > room:
                left_out += 1
                continue
            told.append(piece)
            room -= len(piece) + 1
            title = ""
    if left_out:
        more = _n(
            "And {n} more, for which there is no room here.",
            "And {n} more, for which there is no room here.",
            left_out,
        )
        told.append(f"\n{more}")
    return "\n".join(told) + "\n"


def _plain(change: Change) -> str:
    return "\n".join([_name(change), *(f"  {line}" for line in _short(change.lines))])


def _in_code(change: Change) -> str:
    """In code nothing is markup; its fence is longer than any that the text has."""
    name, lines = _name(change), "\n".join(_short(change.lines))
    fence = _fence(name, 1)
    said = f"- {fence} {name} {fence}"
    if not lines:
        return said
    fence = _fence(lines, 3)
    return f"\n{said}\n\n{fence}diff\n{lines}\n{fence}\n"


def _fence(inside: str, least: int) -> str:
    return "`" * max(least, *(len(run) + 1 for run in re.findall("`+", inside)), 0)


def _name(change: Change) -> str:
    return f"{_line(change.place)}: {_line(change.title)}"


def _short(lines: tuple[str, ...]) -> Iterator[str]:
    yield from (_line(line) for line in lines[:_LINES])
    if len(lines) > _LINES:
        yield _n("… and {n} more line", "… and {n} more lines", len(lines) - _LINES)


def _line(words: str) -> str:
    words = " ".join(words.split())
    return printable(words if len(words) <= _LINE else f"{words[:_LINE]}…")


def _same(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and cmp(one, other, shallow=False)
