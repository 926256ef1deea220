"""What is known of a picture of dots: how wide and high it is, how heavy, and what is hidden in it.

Only the head of each kind of file is read, and nothing of a picture is ever drawn here.
"""

import re
from pathlib import Path
from typing import NamedTuple

from macros.content.problems import Problem

ENDINGS = (".png", ".jpg", ".jpeg", ".webp")
# The parts of a JPEG that hold its height and width: all from C0 to CF but three.
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_PNG = re.compile(rb"\x89PNG\r\n\x1a\n....IHDR(?P<width>....)(?P<height>....)", re.DOTALL)
_WEBP = re.compile(
    rb"RIFF....WEBP(?:"
    rb"VP8X.{8}(?P<x>.{3})(?P<y>.{3})"
    rb"|VP8 .{7}\x9d\x01\x2a(?P<w>..)(?P<h>..)"
    rb"|VP8L.{4}\x2f(?P<bits>.{4}))",
    re.DOTALL,
)
# What cameras and programs write into a picture, which may say where, when and of whom it is:
# Exif, XMP and IPTC, as JPEG, PNG and WebP hold them, and the texts of a PNG.
_NOTES = re.compile(
    rb"Exif\0\0|(?:eXIf|EXIF....)(?:Exif\0\0)?(?:II\*\0|MM\0\*)"
    rb"|http://ns\.adobe\.com/xap/|XML:com\.adobe\.xmp|<x:xmpmeta"
    rb"|[itz](?:TXt|EXt)(?:Author|Artist|Title|Description|Comment|Copyright)\0"
    rb"|Photoshop 3\.0\0|Raw profile type (?:exif|APP1|iptc|xmp)",
    re.DOTALL,
)


class Photo(NamedTuple):
    """Width and height in dots, both 0 where the file does not say; the weight in bytes."""

    width: int
    height: int
    weight: int
    has_notes: bool


def looked_at(path: Path, _name: str) -> tuple[Photo, list[Problem]]:
    """What is known of a picture. Raises nothing: a file that is broken has no size."""
    try:
        data = path.read_bytes()
    except OSError:
        data = b""
    width, height = size(data)
    return Photo(width, height, len(data), bool(_NOTES.search(data))), []


def size(data: bytes) -> tuple[int, int]:
    """The width and the height of a PNG, JPEG or WebP; 0 and 0 where it is none."""
    if found := _PNG.match(data):
        sides = _big(found["width"]), _big(found["height"])
    elif data.startswith(b"\xff\xd8"):
        sides = _jpeg(data)
    elif found := _WEBP.match(data):
        sides = _webp(found)
    else:
        sides = 0, 0
    return sides if all(sides) else (0, 0)


def _jpeg(data: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        kind, length = data[at + 1], _big(data[at + 2 : at + 4])
        if kind in _FRAMES:
            return _big(data[at + 7 : at + 9]), _big(data[at + 5 : at + 7])
        at += 1 if kind == 0xFF else 2 + length
    return 0, 0


def _webp(found: re.Match[bytes]) -> tuple[int, int]:
    if found["x"]:
        return _little(found["x"]) + 1, _little(found["y"]) + 1
    if found["w"]:
        return _little(found["w"]) & 0x3FFF, _little(found["h"]) & 0x3FFF
    bits = _little(found["bits"])
    return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1


def _big(number: bytes) -> int:
    return int.from_bytes(number, "big")


def _little(number: bytes) -> int:
    return int.from_bytes(number, "little")
