"""An SVG picture that a stranger drew: read as a tree, and written anew from what only draws.

An SVG file is a page of its own when it is opened: it can hold scripts, links, other files and
copies of copies without end. What is not on the lists below is left out, and a warning says so.
"""

import re
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element, TreeBuilder, tostring
from xml.parsers import expat

from macros.content.problems import Problem, Severity
from macros.content.yaml import decoded
from macros.i18n.language import _

LARGEST = 256 * 1024
DEEPEST = 30
MOST_COPIED = 1024 * 1024  # characters of shapes that `use` draws again
MOST_WARNINGS = 20

_SVG = "http://www.w3.org/2000/svg"
_PAGES = "http://www.w3.org/1999/xhtml"
_HREF = ("href", "http://www.w3.org/1999/xlink href")
_WORDS = frozenset({"title", "desc", "text", "tspan"})
_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_GRADIENTS = frozenset({"linearGradient", "radialGradient"})
_ELEMENTS = _WORDS | _SHAPES | _GRADIENTS | {"svg", "g", "defs", "stop", "use"}
_ATTRIBUTES = frozenset(
    """
    id viewBox preserveAspectRatio width height x y dx dy x1 y1 x2 y2 cx cy r rx ry fx fy fr d
    points pathLength rotate transform gradientUnits gradientTransform spreadMethod offset
    stop-color stop-opacity color opacity fill fill-opacity fill-rule stroke stroke-width
    stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
    stroke-dashoffset vector-effect paint-order display visibility font-family font-size
    font-style font-weight font-stretch letter-spacing word-spacing text-anchor
    dominant-baseline baseline-shift text-decoration textLength lengthAdjust direction
    """.split()  # noqa: SIM905 - one word a line would be four times as long
)
# What draws nothing: nobody misses it.
_SILENT = frozenset({"metadata", "version", "baseProfile", "class", "role"})
_SIDES = ("width", "height")
_ID = r"[\w.:-]+"
_VALUE = re.compile(
    r"(?:(?:rgba?|hsla?|translate|scale|rotate|skew[XY]|matrix)\s*\([\s\w.,%+-]*+\)"
    rf"|url\(#{_ID}\)|[\s\w.,#%+'\"-])*+"
)


class _Place(NamedTuple):
    line: int
    column: int


class _Refused(Exception):
    def __init__(self, place: _Place, wrong: str, instead: str) -> None:
        super().__init__(wrong)
        self.problem = *place, "", wrong, instead


def cleaned(path: Path, name: str) -> tuple[str | None, list[Problem]]:
    """The picture to publish in place of a file, and what it lacks; None where it is refused."""
    text, problems = decoded(path, name, LARGEST)
    return (None, problems) if text is None else redrawn(text, name)


def redrawn(text: str, name: str) -> tuple[str | None, list[Problem]]:
    """The same of the text of a file."""
    reader = _Reader()
    try:
        reader.parser.Parse(text, True)
        root = reader.builder.close()
    except _Refused as refused:
        return None, [Problem(name, *refused.problem, code="docs/svg")]
    except expat.ExpatError as error:
        wrong = _("the picture is broken here: no browser would show it")
        instead = _("save it again as “plain SVG”, from the program that drew it")
        place = error.lineno, error.offset + 1
        return None, [Problem(name, *place, "", wrong, instead, code="docs/svg")]
    reader.cut_copies(root)
    root.set("xmlns", _SVG)
    instead = _(
        "delete it if the picture does not need it; otherwise draw it as plain shapes, or save the "
        "picture as .png"
    )
    warnings = [
        Problem(
            name,
            *place,
            "",
            _("“{part}” will be left out of the picture", part=part),
            instead,
            Severity.WARNING,
            code="docs/svg",
        )
        for part, place in reader.left_out.items()
    ]
    return f"{tostring(root, encoding='unicode')}\n", warnings


def size(drawing: str) -> tuple[int, int]:
    """The width and the height of a picture that was cleaned; 0 and 0 where it has none."""
    root = drawing.partition(">")[0]
    if box := re.search(r' viewBox="[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]{1,9})[ ,]+([\d.]{1,9})"', root):
        sides = [box[1], box[2]]
    else:
        found = [re.search(rf' {side}="([\d.]{{1,9}})(?:px)?"', root) for side in _SIDES]
        sides = [one[1] for one in found if one]
    try:
        width, height = (round(float(side)) for side in sides)
    except ValueError:
        return 0, 0
    return (width, height) if width and height else (0, 0)


class _Reader:
    """Builds a tree of what may stay, as the parser meets it."""

    def __init__(self) -> None:
        self.builder = TreeBuilder()
        self.left_out: dict[str, _Place] = {}
        self._copies: list[tuple[Element, _Place]] = []
        self._open: list[str] = []
        self._inside = 0  # of something that is left out: how deep
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._not_drawn
        self.parser.ProcessingInstructionHandler = self._not_drawn

    def place(self) -> _Place:
        return _Place(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def cut_copies(self, root: Element) -> None:
        """Let `use` draw single shapes only, and so much of them as a browser draws quickly."""
        first: dict[str | None, Element] = {}  # of two with one id, it is the one that counts
        for element in root.iter():
            first.setdefault(element.get("id"), element)
        room = MOST_COPIED
        for use, place in self._copies:
            shape = first.get(use.get("href", "#").removeprefix("#"), root)
            room -= sum(map(len, shape.attrib.values()))
            if shape.tag not in _SHAPES or room < 0:
                use.attrib.pop("href", None)
                self._leave_out("use", place)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        namespace, _space, name = tag.rpartition(" ")
        if not self._open and (namespace, name) != (_SVG, "svg"):
            wrong = _("this is not the picture that its name says: {kind}", kind=".svg")
            instead = _("save it as “plain SVG”, from the program that drew it")
            raise _Refused(self.place(), wrong, instead)
        if len(self._open) + self._inside >= DEEPEST:
            wrong = _("there are more than {n} parts inside one another", n=DEEPEST)
            instead = _("take groups apart in the program that drew it")
            raise _Refused(self.place(), wrong, instead)
        if self._inside or namespace != _SVG or name not in _ELEMENTS:
            if not self._inside and namespace in (_SVG, _PAGES):
                self._leave_out(name)
            self._inside += 1
            return
        self._open.append(name)
        element = self.builder.start(name, self._kept(name, attributes))
        if name == "use":
            self._copies.append((element, self.place()))

    def _end(self, _tag: str) -> None:
        if self._inside:
            self._inside -= 1
        else:
            self.builder.end(self._open.pop())

    def _text(self, text: str) -> None:
        if not self._inside and self._open[-1] in _WORDS:
            self.builder.data(text)

    def _kept(self, name: str, attributes: dict[str, str]) -> dict[str, str]:
        """The attributes that may stay; those in `style` are attributes like others."""
        kept = {}
        styles = [one.partition(":") for one in attributes.get("style", "").split(";")]
        given = attributes | {key.strip(): value.strip() for key, _colon, value in styles if value}
        for key, value in given.items():
            if key in _HREF and name in _GRADIENTS | {"use"} and re.fullmatch(f"#{_ID}", value):
                kept["href"] = value
            elif key in _ATTRIBUTES and _VALUE.fullmatch(value):
                kept[key] = value
            elif key != "style" and (" " not in key or key in _HREF) and not key.startswith("-"):
                self._leave_out(key)
        return kept

    def _leave_out(self, part: str, place: _Place | None = None) -> None:
        if part not in _SILENT and len(self.left_out) < MOST_WARNINGS:
            self.left_out.setdefault(part, place or self.place())

    def _not_drawn(self, *_given: object) -> None:
        wrong = _("lines that start with <!DOCTYPE or <? are not allowed in a picture")
        instead = _("delete it, or save the picture again as “plain SVG”")
        raise _Refused(self.place(), wrong, instead)
