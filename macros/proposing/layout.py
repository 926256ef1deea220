"""One way to write a file of `data/`, whoever wrote it and with what program.

Only the layout changes: the order of the fields, every value and every comment stay. Text that is
longer than a line is folded, names and numbers of one thing stand in one line, and quotation marks
where they are needed. What was read before is compared with what is read after.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml
from pydantic import BaseModel

from macros.content.shape import Step, field_at, model_at
from macros.content.typed import typed
from macros.content.yaml import YamlFile, parsed
from macros.model.fields import ONE_LINE, PARAGRAPHS, PROSE, says
from macros.model.item import FileItem
from macros.model.signs import as_meant
from macros.model.source import SourceRef

WIDTH = 100
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HEADER_COMMENT = re.compile(r"[|>][-+\d]{0,2}[ \t]+#")
# What would be read as a list or a field at the start of a line, and so never starts one.
_STARTS_SOMETHING = re.compile(r"[-‐‑‒–—−•‣◦▪●·*]|[a-z_]+:")
_GAP = re.compile(r"(?<! ) (?! )")

Path = tuple[Step, ...]


class NotAlike(Exception):
    """The file would not be read as before, so its layout has to stay."""


def laid_out(text: str, model: type[BaseModel]) -> str:
    """The text of a file that the check can read, in the one layout.

    Raises NotAlike where that would change what is read.
    """
    text = as_meant(text)
    before = _parsed(text)
    result = _Writer(text, before.value, model).written()
    after = _parsed(result)
    alike = (
        _same(before.value, after.value)
        and [one.text for one in _comments(text)] == [one.text for one in _comments(result)]
        and _read(model, before) == _read(model, after)
    )
    if not alike:
        raise NotAlike
    return result


def _parsed(text: str) -> YamlFile:
    document, problems = parsed(as_meant(text), "")
    if problems or not document.value or not isinstance(document.value, dict | list):
        raise NotAlike
    return document


def _read(model: type[BaseModel], document: YamlFile) -> tuple[Any, list[str]]:
    own = {"id": "x", "file": "x"} if issubclass(model, FileItem) else {}
    item, problems = typed(model, document, own)
    return item, [problem.wrong for problem in problems]


def _same(one: Any, other: Any) -> bool:
    """Whether two values are read alike; around a text there may be space."""
    if isinstance(one, dict) and isinstance(other, dict):
        return [*one] == [*other] and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, str) and isinstance(other, str):
        return one.strip() == other.strip()
    return type(one) is type(other) and bool(one == other)


@dataclass
class _Note:
    """A comment, or an empty line, between the values: its line, column and index, from 0."""

    line: int
    column: int
    index: int
    text: str
    alone: bool = True


def _comments(text: str) -> list[_Note]:
    return [note for note in _notes(text) if note.text]


def _notes(text: str) -> list[_Note]:
    """All that stands between the values. Raises NotAlike where it stands inside of one."""
    found, end = list[_Note](), 0
    for token in yaml.scan(text, Loader=_LOADER):
        start, stop = token.start_mark.index, token.end_mark.index
        if isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"}:
            if _HEADER_COMMENT.match(text, start):
                raise NotAlike
            stop = start + len(text[start:stop].rstrip())
        found += _in_gap(text, end, start)
        end = max(end, stop)
    return [*found, *_in_gap(text, end, len(text))]


def _in_gap(text: str, start: int, end: int) -> Iterator[_Note]:
    place = start
    for number, line in enumerate(text[start:end].split("\n")):
        column = place - text.rfind("\n", 0, place) - 1
        at = text.count("\n", 0, place)
        comment = re.search(r"#.*", line)
        if comment:
            alone = not column and not line[: comment.start()].strip()
            index = place + comment.start()
            yield _Note(at, column + comment.start(), index, comment[0].rstrip(), alone)
        elif number and not line.strip() and place + len(line) < end:
            yield _Note(at, 0, place, "")
        place += len(line) + 1


class _Writer:
    """The nodes of a file as lines, with the comments where they were."""

    def __init__(self, text: str, value: Any, model: type[BaseModel]) -> None:
        self.text, self.value, self.model = text, value, model
        self.notes = _notes(text)

    def written(self) -> str:
        root = yaml.compose(self.text, Loader=_LOADER)
        lines = self._block(root, self.value, (), 0, -1, len(self.text))
        lines += self._loose(len(self.text), 0)
        return "\n".join(lines).strip("\n") + "\n"

    def _block(  # noqa: PLR0913, PLR0917 - where it stands: in the model, in the text, below what
        self, node: Any, value: Any, path: Path, indent: int, above: int, until: int
    ) -> list[str]:
        """The fields of a mapping or the things of a list, each on a line of its own or more."""
        lines: list[str] = []
        entries = [*_entries(node, value)]
        starts = [(key or inner).start_mark.index for key, inner, _held, _step in entries]
        for (key, inner, held, step), start, following in zip(
            entries, starts, [*starts[1:], until], strict=True
        ):
            lines += self._loose(start, indent)
            lines += self._entry(key, inner, held, (*path, step), indent, following)
        if not node.flow_style:
            column = max(node.start_mark.column, above + 1)
            lines += self._loose(until, indent, column)
        return lines

    def _entry(  # noqa: PLR0913, PLR0917
        self, key: Any, node: Any, value: Any, path: Path, indent: int, until: int
    ) -> list[str]:
        lead = " " * indent + (f"{_key(key)}:" if key else "-")
        end = _end(node, self.text)
        short = self._in_a_line(node, value, path, len(lead) + 1)
        if short is not None:
            return [f"{lead} {short}".rstrip() + self._beside(end)]
        if isinstance(node, yaml.ScalarNode):
            style, lines = _below(value, self._says(path, PARAGRAPHS), indent + 2)
            return [*self._moved_up(end, indent), f"{lead} {style}", *lines]
        note = self._beside(key.end_mark.index, ":") if key else ""
        moved = self._moved_up(end, indent) if node.flow_style else []
        column = key.start_mark.column if key else node.start_mark.column - 1
        lines = self._block(node, value, path, indent + 2, column, until)
        if key:
            return [*moved, lead + note, *lines]
        first = next(n for n, line in enumerate(lines) if not line.lstrip().startswith("#"))
        lines[first] = f"{lead} {lines[first].lstrip()}"
        return [*moved, *lines]

    def _in_a_line(self, node: Any, value: Any, path: Path, column: int) -> str | None:
        """A value as it stands on the line of its field; None where it needs lines of its own."""
        if isinstance(node, yaml.ScalarNode):
            short = _scalar(node, value)
            if short and node.style and self._next(_end(node, self.text)) is not None:
                short = _quoted(value.strip())  # without them, the comment may be meant as text
            if short is None or (column + len(short) > WIDTH and _can_fold(str(value).strip())):
                return None
            return short
        if not node.value:
            return "[]" if isinstance(value, list) else "{}"
        end = node.end_mark.index
        inside = any(node.start_mark.index < note.index < end for note in self.notes if note.text)
        if inside and node.flow_style:
            return None
        short = _flow(node, value) if self._small(node, value, path) and not inside else None
        return short if short is not None and column + len(short) <= WIDTH else None

    def _small(self, node: Any, value: Any, path: Path) -> bool:
        """Whether a collection is of names and numbers, and no group of the file itself."""
        if isinstance(value, list):
            words = self._says(path, PROSE) and not self._says(path, ONE_LINE)
            return not words and not any(isinstance(one, list | dict) for one in value)
        if model_at(self.model, path) is not SourceRef and len(path) < 2:
            return False
        return all(
            self._small(inner, held, (*path, step))
            if isinstance(held, dict)
            else not isinstance(held, list | None) and not self._says((*path, step), PROSE)
            for _key_node, inner, held, step in _entries(node, value)
        )

    def _says(self, path: Path, mark: str) -> bool:
        field = field_at(self.model, path)
        return says(field, mark) if field else mark == PROSE

    def _loose(self, before: int, indent: int, column: int = 0) -> list[str]:
        """The comments before a place that stand in a column or further in."""
        own = 0
        for number, note in enumerate(self.notes):
            if note.index >= before or (note.text and note.column < column):
                break
            if note.text or not column:
                own = number + 1
        taken, self.notes = self.notes[:own], self.notes[own:]
        lines = [f"{' ' * indent}{note.text}".rstrip() for note in taken]
        return [line for n, line in enumerate(lines) if line or not n or lines[n - 1]]

    def _beside(self, end: int, between: str = ",]}") -> str:
        """The comment on the same line after a value, if nothing else stands between."""
        number = self._next(end, between)
        return "" if number is None else f" {self.notes.pop(number).text}"

    def _next(self, end: int, between: str = ",]}") -> int | None:
        for number, note in enumerate(self.notes):
            if note.index >= end and note.text:
                gap = self.text[end : note.index]
                other = note.alone or "\n" in gap or gap.strip(f"{between} ")
                return None if other else number
        return None

    def _moved_up(self, end: int, indent: int) -> list[str]:
        note = self._beside(end).strip()
        return [f"{' ' * indent}{note}"] if note else []


def _entries(node: Any, value: Any) -> Iterator[tuple[Any, Any, Any, Step]]:
    """The key, the node, the value and the step in the path of everything in a collection."""
    if isinstance(value, dict):
        for (key, inner), (name, held) in zip(node.value, value.items(), strict=True):
            yield key, inner, held, name
    else:
        for number, (inner, held) in enumerate(zip(node.value, value, strict=True)):
            yield None, inner, held, number


def _end(node: Any, text: str) -> int:
    """The index after the last sign of a value."""
    start: int = node.start_mark.index
    end: int = node.end_mark.index
    return start + len(text[start:end].rstrip())


def _flow(node: Any, value: Any) -> str | None:
    """A collection in one line; None where a text in it cannot stand there."""
    parts: list[str] = []
    for key, inner, held, _step in _entries(node, value):
        written = _flow(inner, held) if isinstance(held, dict) else _scalar(inner, held, flow=True)
        if not written:
            return None
        parts.append(f"{_key(key)}: {written}" if key else written)
    return f"{{{', '.join(parts)}}}" if isinstance(value, dict) else f"[{', '.join(parts)}]"


def _scalar(node: Any, value: Any, *, flow: bool = False) -> str | None:
    """A value in one line; None where it has more."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return str(node.value).lower()
    text = value.strip()
    if "\n" in text:
        return None
    plain = _is_text(text) or not node.style
    return text if plain and _reads_back(text, flow) else _quoted(text)


def _key(node: Any) -> str:
    text = str(node.value)
    document, problems = parsed(f"{text}: x", "")
    plain = not problems and document.value == {text: "x"}
    return text if plain and (_is_text(text) or not node.style) else _quoted(text)


def _is_text(text: str) -> bool:
    """Whether other programs, too, read it as a text without quotation marks."""
    resolved: str = _LOADER("").resolve(yaml.ScalarNode, text, (True, False))
    return resolved.endswith(":str")


def _reads_back(text: str, flow: bool) -> bool:
    """Whether a text without quotation marks is read as it is, in a field and in a list."""
    samples: list[tuple[str, Any]] = [(f"k: {text}", {"k": text}), (f"- {text}", [text])]
    if flow:
        samples = [
            (f"k: [{text}, x]", {"k": [text, "x"]}),
            (f"k: {{a: {text}}}", {"k": {"a": text}}),
        ]
    for sample, value in samples:
        document, problems = parsed(as_meant(sample), "")
        if problems or document.doubts or document.value != value:
            return False
    return True


def _quoted(text: str) -> str:
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _can_fold(text: str) -> bool:
    words = _GAP.split(text)
    return len(words) > 1 and not _STARTS_SOMETHING.fullmatch(words[0])


def _below(value: str, paragraphs: bool, indent: int) -> tuple[str, list[str]]:
    """A text on lines of its own: folded, or line for line where it has lines that mean one."""
    text, width = value.strip(), WIDTH - indent
    lines = text.split("\n")
    folded = len(lines) == 1 or (paragraphs and max(map(len, lines)) > width)
    if folded and not any(line.startswith(" ") for line in lines):
        parts = [[*_wrapped(line, width)] if line else [] for line in lines]
        style, lines = (
            ">-",
            [line for n, part in enumerate(parts) for line in ([""] * bool(n)) + part],
        )
    else:
        style = "|-"
    return style, [f"{' ' * indent}{line}" if line else "" for line in lines]


def _wrapped(text: str, width: int) -> Iterator[str]:
    """The lines of a text, broken at single spaces."""
    line = ""
    for word in _GAP.split(text):
        if not line:
            line = word
        elif len(line) + 1 + len(word) <= width or _STARTS_SOMETHING.fullmatch(word):
            line += f" {word}"
        else:
            yield line
            line = word
    yield line
