"""What stands in a file and would not be read as it looks: cut off, glued on or run together.

The parser only notes where that may be. Whether it is a mistake depends on the field: a comment
after a number is right, and after a sentence it is the rest of the sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import islice
from typing import Any, get_origin

from pydantic import BaseModel

from macros.content.problems import Problem
from macros.content.shape import Step, dotted, field_at, field_names, model_at
from macros.i18n.language import _
from macros.model.fields import PARAGRAPHS, PROSE, says

_FIELD = re.compile(r" *([a-z_]+):(?: |$)")
_DASH = re.compile(r" *-(?: |$)")
_ODD_LINE = re.compile(r"\n *(?:\n|-(?: |\n|$)|[a-z_]+:(?: |\n|$))")
_DASH_BEFORE = re.compile(r"- +$")
_COMMENT = re.compile(r"[ \t]*#")


class Kind(Enum):
    """What may have gone wrong with a text."""

    COMMENT = auto()
    DASH = auto()
    GAP = auto()
    FIELD = auto()


@dataclass(frozen=True)
class Doubt:
    """A place in a text, counted from 1. `under` is the column of the dash before the text."""

    kind: Kind
    path: tuple[Step, ...]
    line: int
    column: int
    starts: int
    style: str
    under: int
    word: str = ""


def doubts(event: Any, text: str, path: tuple[Step, ...]) -> Iterator[Doubt]:
    """Where a value may not be what was written."""
    start, end, style = event.start_mark, event.end_mark, event.style or ""
    if not style:
        comment = _COMMENT.match(text, end.index)
        if comment:
            column = end.column + len(comment[0])
            yield Doubt(Kind.COMMENT, path, end.line + 1, column, start.line + 1, style, 0)
    if end.line == start.line or not _ODD_LINE.search(text, start.index, end.index):
        return
    before = _DASH_BEFORE.search(text, max(0, start.index - 20), start.index)
    under = 0 if before is None else start.column - len(before[0]) + 1
    gap, dashed = 0, False
    lines = text[start.index : end.index].split("\n")
    for number, line in enumerate(islice(lines, 1, None), start.line + 2):
        column = len(line) - len(line.lstrip()) + 1
        if not line.strip():
            gap = gap or number
            continue
        if gap > 0:
            yield Doubt(Kind.GAP, path, gap, 1, start.line + 1, style, under)
            gap = -1
        if _DASH.match(line):
            if dashed and not under:
                continue  # a list inside a text is one mistake
            dashed = True
            yield Doubt(Kind.DASH, path, number, column, start.line + 1, style, under)
        elif found := _FIELD.match(line):
            yield Doubt(Kind.FIELD, path, number, column, start.line + 1, style, under, found[1])


def judged(name: str, found: list[Doubt], model: type[BaseModel]) -> Iterator[Problem]:
    """What of all that is a mistake in a file of this model."""
    for doubt in found:
        words = _words(doubt, model)
        if words:
            field = dotted(doubt.path)
            code = f"field/{doubt.kind.name.lower()}"
            yield Problem(name, doubt.line, doubt.column, field, *words, code=code)


def _words(doubt: Doubt, model: type[BaseModel]) -> tuple[str, str] | None:
    field = field_at(model, doubt.path)
    if field is None or not says(field, PROSE):
        return None
    if doubt.kind is Kind.COMMENT:
        return _("what stands here after # is a comment, and no page shows it"), _(
            "put the whole text between double quotes; or, if it is a comment, put it on a line of "
            "its own"
        )
    in_list = isinstance(doubt.path[-1], int)
    if get_origin(field.annotation) is list and not in_list:
        return None  # that it is no list is said already
    paragraphs = says(field, PARAGRAPHS)
    if doubt.kind is Kind.DASH and not (paragraphs and doubt.style == "|"):
        return _dash(doubt, paragraphs)
    if doubt.kind is Kind.GAP and not paragraphs:
        return _("there is an empty line in this text, and the page would show no gap"), (
            _("make each part a thing of the list, with a dash of its own; or delete the line")
            if in_list
            else _("delete the empty line")
        )
    if doubt.kind is Kind.FIELD and doubt.word in field_names(_holder(model, doubt.path)):
        return _field(doubt)
    return None


def _holder(model: type[BaseModel], path: tuple[Step, ...]) -> type[BaseModel] | None:
    while isinstance(path[-1], int):
        path = path[:-1]
    return model_at(model, path[:-1])


def _dash(doubt: Doubt, paragraphs: bool) -> tuple[str, str]:
    if doubt.under:
        return _("this dash starts nothing new: it does not stand under the dash of the list"), _(
            "start it in column {column}; or, if it is part of the sentence, put it at the end of "
            "the line above",
            column=doubt.under,
        )
    wrong = _("this line starts with a dash, and the page would show it inside the line above")
    if paragraphs:
        return wrong, _(
            "write | after the colon of the field and start the text on the next line: every line "
            "stays one"
        )
    return wrong, _("write sentences, or put the dash at the end of the line above")


def _field(doubt: Doubt) -> tuple[str, str]:
    wrong = _(
        "“{field}:” is inside the text that starts on line {line}, and is no field there",
        field=doubt.word,
        line=doubt.starts,
    )
    if doubt.style in {'"', "'"}:
        return wrong, _(
            "close the quotation mark on line {line}, and delete the one that closes it now",
            line=doubt.starts,
        )
    return wrong, _(
        "start it in the same column as the other fields; or, if it is part of the sentence, put "
        "it at the end of the line above"
    )
