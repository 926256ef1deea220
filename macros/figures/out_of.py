"""A share as so many out of a hundred, in words and as a picture of that many dots.

Of fewer than thirty people it is so many out of these: “5 out of 9”, and not “56 out of 100”.
"""

from collections.abc import Iterable
from math import floor
from typing import NamedTuple

from macros.figures.format import FEW
from macros.i18n.language import _, number
from macros.model.measure import Observation

_A_ROW, _RADIUS = 10, 4  # a dot has 10 by 10 units of the picture


class OutOf(NamedTuple):
    """So many out of how many, and whether that is rounded."""

    n: int
    of: int
    rounded: bool


def out_of(one: Observation) -> OutOf | None:
    """What a percentage is out of a hundred; None where there is none, or it is no share."""
    if one.count is not None and one.base is not None and one.base < FEW:
        return OutOf(one.count, one.base, rounded=False)
    if one.value is None or not 0 <= one.value <= 100:
        return None
    n = floor(one.value + 0.5)
    return OutOf(n, 100, rounded=n != one.value)


def in_words(share: OutOf) -> str:
    """The same for the middle of a sentence: “56 out of 100”, “about 57 out of 100”."""
    n, of = number(share.n), number(share.of)
    if share.rounded and share.n == 0:
        return _("fewer than {n} out of {of}", n=number(1), of=of)
    if share.rounded and share.n == share.of:
        return _("more than {n} out of {of}", n=number(share.of - 1), of=of)
    return _("about {n} out of {of}", n=n, of=of) if share.rounded else _out_of(n, of)


def _out_of(n: str, of: str) -> str:
    return _("{n} out of {of}", n=n, of=of)


def dots(share: OutOf) -> tuple[str, str, int]:
    """The picture in rows of ten: the paths of the full and the empty dots, and how high it is."""
    rows = -(-share.of // _A_ROW)
    return _path(range(share.n)), _path(range(share.n, share.of)), rows * 10


def _path(places: Iterable[int]) -> str:
    half = f"a{_RADIUS} {_RADIUS} 0 1 "
    circle = f"{half}0 {2 * _RADIUS} 0{half}0-{2 * _RADIUS} 0"
    return "".join(f"M{n % _A_ROW * 10 + 1} {n // _A_ROW * 10 + 5}{circle}" for n in places)
