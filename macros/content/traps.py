"""Slips that a parser meets only later, and calls by another name."""

import re
from typing import Any

import yaml

from macros.i18n.language import _

Slip = tuple[int, str, str]

_QUOTE = re.compile(r"""(?:^ *|[:-] +|[\[{,] *)(["'])""", re.MULTILINE)
_CLOSED = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL),
    "'": re.compile(r"'(?:[^']|'')*'"),
}
_ENDS_WELL = re.compile(r" *(?:$|#|[,\]}:])", re.MULTILINE)
_CURLY = re.compile(r"(?:^ *|[:-] +|[\[{,] *)([“”„‟‘’‚‛«»])")
_COMMENT = re.compile(r"(?:[:-] +|[\[{,] *)[^\s\"'|>#][^\n]*?( #)")
_FIGURE = re.compile(r"\{[\w-]+(?:/[\w-]+)?:[^\s{}]+\}")
_FIGURE_FIRST = re.compile(rf"(?<=[:-] ) *({_FIGURE.pattern})")
_NO_SPACE = re.compile(r" *(-)[^\s-]")


def slip(text: str, place: int, error: yaml.MarkedYAMLError) -> Slip | None:
    """What led the parser to a place, if that is known: where it is, and what to say of it."""
    said = f"{error.context} {error.problem}"
    if "token" in said and "expected" not in said:
        return None  # a sign that cannot stand here: that is it
    lines = _line(text, place), _line_above(text, place)
    return (
        _unclosed(text, place)
        or _curly(lines[0])
        or _wide_colon(lines)
        or _figure_first(lines[0])
        or (_no_space(lines[0]) if "could not find" in said else None)
        or (_cut(lines) if "expected" in said else None)
    )


def _line(text: str, place: int) -> tuple[int, str]:
    start = text.rfind("\n", 0, place) + 1
    return start, text[start:].partition("\n")[0]


def _line_above(text: str, place: int) -> tuple[int, str]:
    start = len(text[: text.rfind("\n", 0, place) + 1].rstrip())
    return _line(text, start)


def _unclosed(text: str, place: int) -> Slip | None:
    """A quotation mark that only another text's closes, lines below."""
    start = 0
    while (opened := _QUOTE.search(text, start)) and opened.start(1) < place:
        closed = _CLOSED[opened[1]].match(text, opened.start(1))
        if not closed:
            break
        if "\n" in closed[0] and not _ENDS_WELL.match(text, closed.end()):
            wrong = _("a quotation mark is opened here and never closed")
            return opened.start(1), wrong, _("close the text with the same quotation mark")
        start = closed.end()
    return None


def _curly(line: tuple[int, str]) -> Slip | None:
    found = _CURLY.search(line[1])
    if not found:
        return None
    return (
        line[0] + found.start(1),
        _("“ and ” are signs of the text, and do not hold it together"),
        _('write straight quotation marks in their place: "Short breaks: what changed"'),
    )


def _wide_colon(lines: tuple[tuple[int, str], ...]) -> Slip | None:
    for start, line in lines:
        if (found := line.find("：")) > 0:
            wrong = _("there is a full-width colon here, which looks like a colon and a space")
            return start + found, wrong, _("write a colon and a space in its place")
    return None


def _figure_first(line: tuple[int, str]) -> Slip | None:
    """A text that starts with the name of a figure: YAML takes the brace for one of its own."""
    found = _FIGURE_FIRST.search(line[1])
    return (line[0] + found.start(1), *figure_first()) if found else None


def is_figure(fields: dict[str, Any]) -> bool:
    """Whether these fields are a text that is nothing but the name of a figure."""
    name, *more = fields or [""]
    return not more and fields.get(name) is None and bool(_FIGURE.fullmatch(f"{{{name}}}"))


def figure_first() -> tuple[str, str]:
    """What to say of a text that starts with the name of a figure."""
    return (
        _("a text that starts with “{sign}” is read as fields", sign="{"),
        _("put the whole text between double quotes"),
    )


def _no_space(line: tuple[int, str]) -> Slip | None:
    found = _NO_SPACE.match(line[1])
    if not found:
        return None
    wrong = _("there is no space after this dash, so it starts nothing of a list")
    return line[0] + found.start(1), wrong, _("put a space after the dash")


def _cut(lines: tuple[tuple[int, str], ...]) -> Slip | None:
    """A text that ends at # and goes on in the next line, or a bracket that # hides."""
    for start, line in lines:
        if found := _COMMENT.search(line, 0, line.rfind(" #") + 2):
            return (
                start + found.start(1) + 1,
                _("what stands here after # is a comment, and no page shows it"),
                _(
                    "put the whole text between double quotes; or, if it is a comment, put it on a "
                    "line of its own"
                ),
            )
    return None
