"""The picture that goes with a link when somebody shares a page: its title, drawn at build.

The letters are Lato's, which comes with MkDocs. Where it has no letter for a sign, as in most
scripts but Latin, Greek and Cyrillic, a page has the card without words. A card has 16 colours: it
is drawn in a few milliseconds, and weighs 6 to 18 KiB.
"""

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

SIZE = (1200, 630)
_EDGE = 80
_WIDTH = SIZE[0] - 2 * _EDGE
_BAND = 150  # how high the band at the top is, with the site's name
_MARK = 110  # how wide the site's mark is, with the room beside it
_TITLE = ((84, 3), (68, 4), (56, 5))  # sizes of letters, and how many lines there may be of each
_SMALL = 40
_LEADING = 1.2

_SHADES = 6  # from paper to ink and from the band to white, with both ends
_PAPER, _INK, _BRAND, _WHITE = (253, 250, 245), (28, 39, 41), (23, 65, 74), (255, 255, 255)
_SAID, _DID = (253, 238, 217), (242, 166, 90)
_RUNS = 3  # zlib’s way for what is flat: in half the time, and hardly larger
_ON_PAPER, _ON_BAND = 0, _SHADES  # where in the palette these shades begin


class Words(NamedTuple):
    """What stands on a card. `line` is left out where all of it has no room, and never cut."""

    site: str
    kind: str
    title: str
    line: str = ""


def card(words: Words) -> bytes:
    """The card of a page as a PNG file; without words where letters are missing."""
    drawn = _empty().copy()
    if can_draw(words):
        _bubbles(drawn, _EDGE, 42, 1)
        _write(drawn, words)
    else:
        _bubbles(drawn, 390, 230, 5)
    file = BytesIO()
    drawn.save(file, "PNG", bits=4, compress_type=_RUNS)
    return file.getvalue()


def can_draw(words: Words) -> bool:
    """Whether there is a letter for every sign."""
    return all(map(_has, set("".join(words)) - {" "}))


@cache
def _has(sign: str) -> bool:
    missing, found = (_font("bold", _SMALL).getmask(one) for one in ("\uffff", sign))
    return sign.isprintable() and (missing.size, bytes(missing)) != (found.size, bytes(found))


@cache
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    package = Path(str((found := find_spec("mkdocs")) and found.origin)).parent
    file = package / "themes" / "readthedocs" / "css" / "fonts" / f"lato-{weight}.woff"
    # The simple layout is there on every machine, and the same on each.
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _empty() -> Image.Image:
    """The ground of every card: paper, with a band at the top."""
    found = Image.new("P", SIZE, _ON_PAPER)
    found.putpalette([*_between(_PAPER, _INK), *_between(_BRAND, _WHITE), *_SAID, *_DID])
    ImageDraw.Draw(found).rectangle((0, 0, SIZE[0], _BAND), fill=_ON_BAND)
    return found


def _bubbles(drawn: Image.Image, x: int, y: int, scale: int) -> None:
    """The mark of the site: two speech bubbles, the second over the first."""
    draw, said = ImageDraw.Draw(drawn), 2 * _SHADES
    for dx, dy, fill, sharp in ((0, 0, said, "left"), (26, 26, said + 1, "right")):
        box = (x + dx * scale, y + dy * scale, x + (dx + 58) * scale, y + (dy + 45) * scale)
        corners = (True, True, sharp != "right", sharp != "left")
        draw.rounded_rectangle(box, 14 * scale, fill, corners=corners)


def _between(one: tuple[int, ...], other: tuple[int, ...]) -> Iterator[int]:
    for shade in range(_SHADES):
        part = shade / (_SHADES - 1)
        yield from (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))


def _write(drawn: Image.Image, words: Words) -> None:
    bold, small = _font("bold", _SMALL), _font("normal", _SMALL)
    site = _cut(_lines(words.site, bold, _WIDTH - _MARK), 1)
    _put(drawn, site, bold, (_EDGE + _MARK, 52), _ON_BAND)
    top = _put(drawn, [words.kind], small, (_EDGE, _BAND + 30), _ON_PAPER) + 15
    for size, most in _TITLE:
        font = _font("bold", size)
        title = _lines(words.title, font, _WIDTH)
        if len(title) <= most:
            break
    top = _put(drawn, _cut(title, most), font, (_EDGE, top), _ON_PAPER) + 25
    line = _lines(words.line, small, _WIDTH)
    if top + len(line) * _SMALL * _LEADING <= SIZE[1]:
        _put(drawn, line, small, (_EDGE, top), _ON_PAPER)


def _lines(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """A text in lines that are no wider than this; a word that is wider is broken."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= width:
            lines[-1] = longer
            continue
        lines.append("")
        for letter in word:
            if font.getlength(lines[-1] + letter) > width:
                lines.append("")
            lines[-1] += letter
    return [line for line in lines if line]


def _cut(lines: list[str], most: int) -> list[str]:
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1][:-1]}…"]


def _put(
    drawn: Image.Image,
    lines: list[str],
    font: ImageFont.FreeTypeFont,
    place: tuple[int, int],
    shades: int,
) -> int:
    """Draw lines from a place on, in the shades of what is below; returns where they end."""
    x, y = place
    step = round(font.size * _LEADING)
    mask = Image.new("L", (SIZE[0] - x, step * len(lines)))
    draw = ImageDraw.Draw(mask)
    for n, line in enumerate(lines):
        draw.text((0, n * step), line, font=font, fill=255)
    drawn.paste(mask.point(_places(shades)), (x, y))
    return y + step * len(lines)


@cache
def _places(shades: int) -> list[int]:
    """Where in the palette each of 256 shades is."""
    return [shades + round(v / 255 * (_SHADES - 1)) for v in range(256)]
