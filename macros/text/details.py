"""What of a text is a detail of a person: an address, a number, a name.

It works on any text: a field of a file, a page, or a proposal that is no file yet.
"""

import re
from bisect import bisect
from collections.abc import Callable, Collection, Iterator
from functools import cache
from typing import NamedTuple

from macros.text.names import names
from macros.text.patterns import PATTERNS, Pattern, starts
from macros.text.small import has_one, in_small_letters

_GAP = re.compile(r"[^\S\n ]")
_SHARE = re.compile(r"%|per ?cent")
_DIGITS = re.compile(r"\d+")
_DIGIT = re.compile(r"\d")
_NOT_FEW = re.compile(r"(?:in|of|than|least|under|over) ", re.IGNORECASE)
NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
# Addresses that belong to nobody: RFC 2606 keeps them for examples.
_EXAMPLES = re.compile(r"@(?:[\w-]+\.)*example\.(?:org|com|net)$", re.IGNORECASE)
NOT_A_STREET = frozenset({"the", "this", "that", "each", "every", "one", "their", "our", "bus"})


class Detail(NamedTuple):
    """A detail of a person, its kind as the rule for it is called, and where it starts and ends."""

    kind: str
    start: int
    end: int
    words: str


def even(text: str) -> str:
    """A text with one plain space for each gap but a line's end, and as many signs as before."""
    return _GAP.sub(" ", text)


def details(
    text: str, *, known: Collection[str] = (), english: bool = True, smallest: int = 5
) -> list[Detail]:
    """Every detail of a person in a text, in its order.

    `known` are words in small letters that are no names. Without `english`, no name is looked for.
    A number of people is a detail where it is under `smallest`.
    """
    text = even(text)
    found = [
        one
        for one in numbers_and_addresses(text)
        if one.kind != "few_people" or not is_many(one.words, smallest)
    ]
    if english:
        found += [one for one in may_be_names(text) if not is_known(one.words, known)]
    return sorted(apart(found), key=lambda one: one.start)


def is_known(word: str, known: Collection[str]) -> bool:
    """Whether a word, or each part of it, is among words in small letters, as one or several."""
    small = word.casefold()
    if small in known or small.removesuffix("s") in known:
        return True
    return all(part in known for part in re.split(r"[-’' ]", small))


def is_many(words: str, smallest: int) -> bool:
    """Whether a number of people, such as “three children”, is no small one."""
    return not _SHARE.search(words) and how_few(words) >= smallest


def may_be_names(text: str) -> Iterator[Detail]:
    """The words of a text that may be names."""
    for one in names(text):
        yield Detail("name", one.start, one.end, one.word)


def numbers_and_addresses(text: str) -> Iterator[Detail]:
    """All but the names."""
    small = in_small_letters(text)
    lines = [*_lines_with_digits(text)]
    words = starts(small)
    for pattern in PATTERNS:
        if _is_worth_trying(pattern, words, small, digits=bool(lines)):
            yield from _found(pattern, text, small, lines if pattern.digits else [(0, len(text))])


def _is_worth_trying(
    pattern: Pattern, words: frozenset[bytes], small: str, *, digits: bool
) -> bool:
    return (
        (digits or not pattern.digits)
        and not (pattern.needs and pattern.needs.isdisjoint(words))
        and not (pattern.also and pattern.also.isdisjoint(words))
        and not (pattern.signs and not has_one(pattern.signs, small))
    )


def _found(
    pattern: Pattern, text: str, small: str, parts: list[tuple[int, int]]
) -> Iterator[Detail]:
    search = _compiled(pattern.expression).finditer
    check = _CHECKS.get(pattern.check)
    for start, end in parts:
        for found in search(small if pattern.any_case else text, start, end):
            words = text[slice(*found.span())]
            if not check or check(words):
                yield Detail(pattern.kind, *found.span(), words)


def _lines_with_digits(text: str) -> Iterator[tuple[int, int]]:
    end = 0
    while found := _DIGIT.search(text, end):
        start = text.rfind("\n", 0, found.start()) + 1
        end = text.find("\n", found.start())
        end = len(text) if end < 0 else end
        yield start, end


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


def apart(found: list[Detail]) -> Iterator[Detail]:
    """Without what stands in another one: a longer one, or one that is no mere name."""
    taken: list[tuple[int, int]] = []
    for one in sorted(found, key=lambda one: (one.kind == "name", one.start - one.end)):
        here = bisect(taken, (one.start, one.end))
        before = here > 0 and taken[here - 1][1] > one.start
        if not before and (here == len(taken) or taken[here][0] >= one.end):
            taken.insert(here, (one.start, one.end))
            yield one


def how_few(words: str) -> int:
    """The number with which a text such as “three children” starts; “a single child” is one."""
    first = words.casefold().split()[0]
    digits = _DIGITS.match(first)
    if digits:
        return int(digits[0])
    return NUMBERS.index(first) if first in NUMBERS else 1


def _telephone(words: str) -> bool:
    digits = "".join(_DIGITS.findall(words))
    if not 10 <= len(digits) <= 15:
        return False
    import phonenumbers  # noqa: PLC0415 - it takes longer to load than all the files to read

    try:
        number = phonenumbers.parse(words, "GB")
    except phonenumbers.NumberParseException:
        return False
    return bool(phonenumbers.is_possible_number(number))


def _nhs_number(words: str) -> bool:
    from nhs_number.validate import is_valid  # noqa: PLC0415 - seldom needed

    return bool(is_valid("".join(_DIGITS.findall(words))))


def _few_percent(words: str) -> bool:
    share, base = re.findall(r"\d+(?:\.\d+)?", words)[:2]
    count = round(float(share) * int(base) / 100)
    return 0 < count < 5 or 0 < int(base) - count < 5


_CHECKS: dict[str, Callable[[str], bool]] = {
    "email": lambda words: not _EXAMPLES.search(words),
    "telephone": _telephone,
    "nhs_number": _nhs_number,
    "small_street": lambda words: words.split()[1].casefold() not in NOT_A_STREET,
    "few": lambda words: not _NOT_FEW.match(words),
    "few_percent": _few_percent,
}
