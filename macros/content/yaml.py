"""One YAML file, read as if a stranger wrote it: plain values and where each of them stands.

Only what people write by hand is taken: mappings, lists and scalars. Anchors, aliases and
tags, with which a small file can swell or name Python objects, are refused as they are met,
before anything is expanded.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NoReturn

import yaml

from macros.content import traps
from macros.content.details import Found, in_file
from macros.content.placeholders import Placeholder, placeholders
from macros.content.problems import Problem
from macros.content.shape import Step
from macros.content.texts import Text, is_verbatim, names_and_numbers, texts
from macros.content.written import Doubt, doubts
from macros.i18n.language import _, later
from macros.model.signs import BREAKS, UNPRINTABLE, as_meant, called, plain, with_lines

LARGEST = 256 * 1024
DEEPEST = 12

Marks = dict[tuple[Step, ...], tuple[int, int]]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"[-+]?(0|[1-9]\d{0,14})")
_DECIMAL = re.compile(r"[-+]?(0|[1-9]\d{0,14})\.\d{1,15}")
_COMMENT = re.compile(r"(?:^|(?<=\s))(#.*)", re.MULTILINE)
_CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}

_BAD_START = later(
    (
        "a text cannot start with this character",
        "put the whole text between double quotes",
    )
)
_ANCHOR = later(
    (
        "anchors and aliases (& and *) are not allowed here",
        "write the text again where it is needed, or put it between double quotes",
    )
)
_TAG = later(
    (
        "tags (words that start with !) are not allowed here",
        "delete the tag, or put the whole text between double quotes",
    )
)
_UNCLOSED = later(
    (
        "a quotation mark is opened here and never closed",
        "close the text with the same quotation mark",
    )
)
_BACKSLASH = later(
    (
        "a backslash between double quotes has a meaning of its own",
        "put the text between single quotes, or delete the backslash",
    )
)
_TOO_DEEP = later(
    (
        "this is nested too deeply: nothing here needs more than {n} steps",
        "look for brackets or dashes that are there by mistake",
    )
)
_DIRECTIVE = later(
    (
        "a line that starts with % is for programs",
        "delete the line, and the line of three dashes below it",
    )
)
_FOLDED = later(
    (
        "after | or > nothing more can stand on the line",
        "start the text on the next line, two spaces further in than the field",
    )
)

# What the parser says, in part, and what we say instead.
_SAID = later(
    {
        "mapping values are not allowed": (
            "a colon followed by a space starts a new field, and none can start here",
            'put the whole text between double quotes: title: "Short breaks: what changed"; or, '
            "if it "
            "is a field, see that the line above has a colon and a space and starts in the same "
            "column",
        ),
        "cannot start any token": _BAD_START,
        "mapping keys are not allowed": _BAD_START,
        "directive": _DIRECTIVE,
        "incompatible YAML document": _DIRECTIVE,
        "unexpected end of stream": _UNCLOSED,
        "unexpected document indicator": _UNCLOSED,
        "expected alphabetic or numeric": _ANCHOR,
        "expected tag": _TAG,
        "parsing a tag": _TAG,
        "scanning a tag": _TAG,
        "unexpected ':'": (
            "a colon cannot stand here",
            "put a space after it, or the whole text between double quotes",
        ),
        "expected key": (
            "this line does not fit the lines above it",
            "start it in the same column as the field above; where a text starts with a bracket "
            "or a "
            "quotation mark, put the whole of it between double quotes, and use “ and ” inside",
        ),
        "expected <document start>": (
            "this line does not fit the lines above it",
            "start every field of the file in the first column, with no space before it",
        ),
        "block sequence entries are not allowed": (
            "a dash followed by a space starts a thing of a list, and none can start here",
            "put the dash on a line of its own below, or the whole text between double quotes",
        ),
        "expected comment or line break": _FOLDED,
        "indentation indicator": _FOLDED,
        "escape c": _BACKSLASH,
        "hexdecimal": _BACKSLASH,
        "expected node content": (
            "there is a comma or a bracket too many here",
            "delete it, or write what is missing before it",
        ),
        "expected '-' indicator": (
            "this line does not fit the list above it",
            "start each thing of a list with a dash and a space, all in one column",
        ),
        "could not find expected ':'": (
            "this line has no colon, so it is no field",
            "write a field as name: text, and indent the lines that go on with a text",
        ),
        "expected ',' or": (
            "a bracket is opened here, and what follows is not parted by commas or it never closes",
            "part them by commas, close the bracket, and put text with commas or colons between "
            "double quotes",
        ),
        "maximum nesting depth": _TOO_DEEP,
        "expected a single document": (
            "there is a line of three dashes, which starts a second document",
            "delete the line; one file holds one thing",
        ),
    }
)


@dataclass
class YamlFile:
    """What a file holds, the line and column of every value, and what may have gone wrong."""

    name: str
    value: Any = None
    marks: Marks = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    comments: list[Text] = field(default_factory=list)
    text: str = field(default="", repr=False)

    @cached_property
    def own_words(self) -> list[Text]:
        """Its texts that are no quotation."""
        return [
            Text(words.replace("\n", " "), path)
            for path, words in self.texts
            if " " in words and not is_verbatim(self.name, path)
        ]

    @cached_property
    def details(self) -> list[Found]:
        """What may be details of persons in its texts and comments."""
        return in_file(self.texts, [*names_and_numbers(self.value), *self.comments])

    def place(self, found: Found) -> tuple[int, int]:
        """The line and column of a detail, or of the text that it is in."""
        if found.text.line:
            return found.text.line, found.text.column + found.offset
        line, column = self.at(found.text.path)
        lines = self.text.split("\n")
        start = sum(len(one) + 1 for one in lines[: line - 1]) + column - 1
        at = self.text.find(found.words.split(" ")[0], start)
        if not 0 <= at < start + 2 * len(found.text.words) + 400:
            return line, column
        return self.text.count("\n", 0, at) + 1, at - self.text.rfind("\n", 0, at)

    @cached_property
    def texts(self) -> list[tuple[tuple[Step, ...], str]]:
        """Every text that it holds, with its path."""
        return [*texts(self.value)]

    @cached_property
    def placeholders(self) -> list[tuple[tuple[Step, ...], Placeholder]]:
        """Every figure that these texts name, with the path of the text."""
        named = ((path, text) for path, text in self.texts if "{" in text)
        return [(path, one) for path, text in named for one in placeholders(text)]

    def at(self, path: tuple[Step, ...]) -> tuple[int, int]:
        """The line and column of a value, or of the nearest thing that holds it."""
        while path not in self.marks and path:
            path = path[:-1]
        return self.marks.get(path, (1, 1))


class _Refused(Exception):
    def __init__(self, mark: Any, wrong: str, instead: str) -> None:
        super().__init__(wrong)
        self.mark, self.wrong, self.instead = mark, wrong, instead


def read(path: Path, name: str) -> tuple[YamlFile, list[Problem]]:
    """Read one file. Its value is None where a problem kept it from being read."""
    text, problems = decoded(path, name, LARGEST)
    return (YamlFile(name), problems) if text is None else parsed(as_meant(text), name)


def parsed(text: str, name: str) -> tuple[YamlFile, list[Problem]]:
    """Read the text of a file, or of a part that stands where it stands in the file."""
    document = YamlFile(name, text=text)
    problems = _tabs(text, name)
    if problems:
        return document, problems
    builder = _Builder(document, problems, text)
    try:
        document.value = builder.build(yaml.parse(text, Loader=_LOADER))
        document.comments = builder.comments()
    except _Refused as refused:
        problems.append(_problem(name, refused.mark, refused.wrong, refused.instead))
    except yaml.MarkedYAMLError as error:
        problems.append(_unreadable(name, text, error))
    except yaml.YAMLError as error:
        problems.append(_problem(name, None, *_in_plain_words(error)))
    if problems:
        document.value = None
    return document, problems


def _unreadable(name: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    """What the parser met; where a known slip led it there, that slip."""
    opened = re.search("quoted scalar|flow|simple key|alias|anchor", error.context or "")
    unclosed = opened and not re.search("escape|hex", error.problem or "")
    mark = error.context_mark if unclosed else error.problem_mark
    slip = mark and traps.slip(text, mark.index, error)
    if not slip:
        return _problem(name, mark, *_in_plain_words(error))
    place, wrong, instead = slip
    line = text.count("\n", 0, place) + 1
    column = place - text.rfind("\n", 0, place)
    return Problem(name, line, column, "", wrong, instead, code="file/yaml")


def unreadable(name: str, error: OSError) -> Problem:
    """The problem of a file or folder that the system does not let us read."""
    wrong = _("this cannot be read ({reason})", reason=error.strerror)
    instead = _("let everybody read it, or put the file here again")
    return Problem(name, 1, 1, "", wrong, instead, code="file/unreadable")


def decoded(path: Path, name: str, largest: int) -> tuple[str | None, list[Problem]]:
    """The text of one file that a stranger may have made; None with a problem otherwise."""

    def refuse(line: int, column: int, wrong: str, instead: str) -> tuple[None, list[Problem]]:
        return None, [Problem(name, line, column, "", wrong, instead, code="file/text")]

    if path.is_symlink():
        return refuse(
            1, 1, _("this is a link, not a file"), _("put the file itself here instead of a link")
        )
    if not path.is_file():
        return refuse(1, 1, _("this is not a file"), _("put a file here instead, or delete it"))
    try:
        with path.open("rb") as stream:
            raw = stream.read(largest + 1)
    except OSError as error:
        return None, [unreadable(name, error)]
    if len(raw) > largest:
        return refuse(
            1,
            1,
            _("the file is larger than {kb} KB", kb=largest // 1024),
            _("keep one thing in a file, as text; pictures and documents do not go in here"),
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        return refuse(
            before.count(b"\n") + 1,
            error.start - before.rfind(b"\n"),
            _("there is a character here that is not saved as UTF-8"),
            _("save the file again with the encoding “UTF-8”"),
        )
    if not text.strip():
        return refuse(
            1, 1, _("the file is empty"), _("fill it in, or delete it if it is not needed")
        )
    text = with_lines(text)
    if found := UNPRINTABLE.search(text):
        name_of_sign = called(found[0])
        wrong = _("there is a character here that cannot be printed ({name})", name=name_of_sign)
        instead = _("delete it, and type the text around it again")
        if BREAKS.match(found[0]):
            wrong = _(
                "there is a line break here that editors do not show ({name})", name=name_of_sign
            )
            instead = _("delete it, and press Enter or write a space in its place")
        return refuse(
            text.count("\n", 0, found.start()) + 1,
            found.start() - text.rfind("\n", 0, found.start()),
            wrong,
            instead,
        )
    return text, []


def _tabs(text: str, name: str) -> list[Problem]:
    if "\t" not in text:
        return []
    return [
        Problem(
            name,
            number,
            line.index("\t") + 1,
            "",
            _("there is a tab at the start of this line"),
            _("use two spaces for each step; tabs are not allowed in these files"),
            code="file/text",
        )
        for number, line in enumerate(text.split("\n"), 1)
        if "\t" in line[: len(line) - len(line.lstrip())]
    ]


class _Builder:
    """Turns the parser's events into values, one event at a time."""

    def __init__(self, document: YamlFile, problems: list[Problem], text: str) -> None:
        self.document, self.problems, self.text = document, problems, text
        self.has_comments = "#" in text
        self.spans: list[tuple[int, int]] = []

    def build(self, events: Iterator[Any]) -> Any:
        self.events = events
        value = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    said = _SAID["expected a single document"]
                    raise _Refused(event.start_mark, *said)
                value = self._value(next(events), ())
        return value

    def comments(self) -> list[Text]:
        """What stands behind a # that is no part of a text."""
        found = []
        for sign in _COMMENT.finditer(self.text) if self.has_comments else ():
            at = sign.start(1)
            number = bisect_right(self.spans, (at, len(self.text))) - 1
            if number < 0 or self.spans[number][1] <= at:
                line = self.text.count("\n", 0, at) + 1
                found.append(Text(sign[1], (), line, at - self.text.rfind("\n", 0, at)))
        return found

    def _note(self, event: Any) -> None:
        """Where a text stands; a comment may stand behind the sign | or > of one."""
        start = event.start_mark.index
        if event.style in {"|", ">"}:
            start = self.text.find("\n", start)
        self.spans.append((start, event.end_mark.index))

    def _value(self, event: Any, path: tuple[Step, ...]) -> Any:
        if event.anchor or event.tag or len(path) > DEEPEST:
            _refuse(event)
        if path not in self.document.marks:
            self.document.marks[path] = _place(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        values = self._mapping(path)
        if traps.is_figure(values):
            raise _Refused(event.start_mark, *traps.figure_first())
        return values

    def _scalar(self, event: Any, path: tuple[Step, ...]) -> Any:
        if self.has_comments or event.end_mark.line > event.start_mark.line:
            self.document.doubts += doubts(event, self.text, path)
        if self.has_comments:
            self._note(event)
        if event.style == '"' and (found := UNPRINTABLE.search(event.value)):
            raise _Refused(
                event.start_mark,
                _(
                    "there is a character here that cannot be printed ({name})",
                    name=called(found[0]),
                ),
                _("delete the backslash and what follows it"),
            )
        if event.style == '"' and not event.value.isascii():
            return plain(event.value)  # a backslash may have written an invisible sign
        return _scalar(event)

    def _list(self, path: tuple[Step, ...]) -> list[Any]:
        values: list[Any] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self._value(event, (*path, len(values))))
        return values

    def _mapping(self, path: tuple[Step, ...]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if event.anchor or event.tag:
                _refuse(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise _Refused(
                    event.start_mark,
                    _("the name of a field cannot be a list or brackets"),
                    _("put the text between double quotes"),
                )
            if self.has_comments:
                self._note(event)
            key = event.value
            if key in values:
                line = self.document.at((*path, key))[0]
                self.problems.append(
                    Problem(
                        self.document.name,
                        *_place(event.start_mark),
                        key,
                        _("“{field}” is here twice (first on line {line})", field=key, line=line),
                        _("keep one of the two"),
                        code="file/yaml",
                    )
                )
            inside = (*path, key)
            self.document.marks[inside] = _place(event.start_mark)
            values[key] = self._value(next(self.events), inside)
        return values


def _refuse(event: Any) -> NoReturn:
    """Say what of YAML stands here that these files do without."""
    if event.anchor:
        raise _Refused(event.start_mark, *map(_, _ANCHOR))
    if event.tag:
        raise _Refused(event.start_mark, *map(_, _TAG))
    wrong, instead = _TOO_DEEP
    raise _Refused(event.start_mark, _(wrong, n=DEEPEST), _(instead))


def _scalar(event: yaml.ScalarEvent) -> Any:
    text: str = event.value
    if not event.implicit[0]:
        return text
    if text.lower() in _CONSTANTS:
        return _CONSTANTS[text.lower()]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text) and str(float(text)) == text:
        return float(text)
    return text  # 1.10 is a section; where a number is needed, it still counts as one


def _in_plain_words(error: yaml.YAMLError) -> tuple[str, str]:
    said = f"{getattr(error, 'problem', '')} {getattr(error, 'reason', '')} {error}"
    for part, (wrong, instead) in _SAID.items():
        if part in said:
            return _(wrong, n=DEEPEST), _(instead)
    detail = getattr(error, "problem", None) or getattr(error, "reason", None) or ""
    return (
        _("this line cannot be read as YAML ({detail})", detail=detail),
        _("compare it with a file that works, or put the text between double quotes"),
    )


def _place(mark: Any) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1)


def _problem(name: str, mark: Any, wrong: str, instead: str) -> Problem:
    return Problem(name, *(_place(mark) if mark else (1, 1)), "", wrong, instead, code="file/yaml")
