"""Which words of a text may be somebody's name.

A word with a capital may be one where it is no common word, no month, no place and none that the
area uses itself. A name that is a word too, such as Rose, is one inside a sentence; at its start
only before what a person does.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from macros.text.small import has_one, in_small_letters
from macros.text.vocabulary import (
    CAPITALS,
    FIRST_NAMES,
    LETTERS,
    NAMES_AND_WORDS,
    NAMES_OF_THINGS,
    english,
    first_names,
    is_common,
)


class Name(NamedTuple):
    """A word that may be a name, and where it starts and ends. `sure` is by what stands before."""

    start: int
    end: int
    word: str
    sure: bool


# The look back comes second, since a search for a sign is quick.
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ž](?<![\w’'-].)[^\W\d_]*(?:[-’'][^\W\d_]+)*")
# What ends the sentence before, or opens one.
_STARTS = re.compile(r"(?:^|[.!?…:•|]|^[-*>#]+|^\d+[.)]|[.!?…]\)?[”\"’']|\n)[ “\"‘'(*_#>–—-]*$")
# What may be joined to a name, and to any word: Rosa’s, Rosa’ll.
_POSSESSIVE = re.compile(r"[’'](?:s|ve|re|ll|d|m)?$")

_KIN = (
    r"(?:son|daughter|boy|girl|child|children|kids?|twins?|grandson|granddaughter|grandchild|nephew|"
    r"niece|stepson|stepdaughter|brother|sister|cousin|mum|mummy|mom|dad|daddy|mother|father|gran|"
    r"grandma|grandad|nan|aunt|auntie|uncle|husband|wife|partner|baby|lad|eldest|youngest|friend|"
    r"foster (?:son|daughter|child))"
)
_OF_WHOM = (
    r"\b(?:my|our|his|her|their|your)(?: (?:\w+ly|little|big|older|younger|eldest|youngest|own|"
    rf"only|late|disabled|deaf|autistic)){{0,2}} {_KIN}(?:[’']s name)?(?:,| is| was| –)?"
    "(?: called| named|,)* "
)
_CALLED = rf"\b(?:an?|the|one) {_KIN},? [(]?(?:called|named|known as|nicknamed|whose name is) "
_NAME = r"([^\W\d_]+(?:[-’'][^\W\d_]+)*)"
AFTER_FAMILY = re.compile(rf"(?:{_OF_WHOM}|{_CALLED}){_NAME}")
_SO_CALLED = ("called ", "named ", "known as ", "nicknamed ", " name is ")
_AND_ANOTHER = re.compile(r"(?: and |, | & )([A-Z][^\W\d_]+)")
TITLE = re.compile(
    r"(?<![\w’'])(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.?|Miss|Master|Sir|Dame|Cllr\.?|Councillor|Rev\.?|"
    r"Professor|Doctor|Auntie|Aunt|Uncle|Nurse|Sister) "
    r"(?!(?:Mayor|Teacher|School|Specialist|Consultant|Practitioner|Team|Service|Association)\b)"
    r"((?:(?:al|el|as|ash|bin|de|del|della|der|den|dos|da|di|la|le|van|von|ap|ab)[- ])*"
    r"[A-Z][^\W\d_]*(?:[-’'][^\W\d_]+)*\.?(?: [A-Z][^\W\d_]+(?:[-’'][^\W\d_]+)*)?)"
)
_TITLES = frozenset({
    "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Miss", "Master", "Sir", "Dame", "Cllr", "Councillor",
    "Rev", "Professor", "Doctor", "Auntie", "Aunt", "Uncle", "Nurse", "Sister",
})  # fmt: skip
_SMALL_TITLES = (" mr", " ms", " mx")
_SMALL_TITLE = re.compile(r"\b(?:mr|mrs|ms|mx)\.? ([a-z][a-z’'-]+)")
_LOUD_TITLES = ("MR", "MS ", "MS. ", "MX ", "DR ", "DR. ")
LOUD_TITLE = re.compile(r"\b(?:MR|MRS|MS|MX|DR)\.? ([A-ZÀ-ÖØ-ÞĀ-ž]{3,})")
# “J.T.”, but not what everybody writes so.
INITIALS = re.compile(
    r"[A-Z]\.[A-Z]\.(?<![\w.][A-Z]\.[A-Z]\.)(?<!U\.K\.)(?<!U\.S\.)(?<!E\.U\.)(?<!U\.N\.)(?<!P\.E\.)"
    r"(?<!R\.E\.)(?<!I\.T\.)(?<!P\.S\.)(?<!N\.B\.)(?<!A\.M\.)(?<!P\.M\.)(?! ?[A-Z])"
    r"(?=[’',]| (?:is|was|has|had|said|says|asked|told|wants|needs)\b)"
)
_INITIAL = re.compile(r"\.[A-Z]\.")
_SMALL_WORD = re.compile(r"[a-zß-öø-ÿĀ-ž]{4,}")  # whole or the end of one: a first look
_BESIDE = re.compile(r"[’']?s? (?:and |of |the |for )?([A-Z][a-z]+)")
# What is said of a person and of hardly anything else.
_PERSON_VERB = re.compile(
    r"(?:[’']s (?:mum|dad|mother|father|parents|family|plan|school|teacher|sister|brother|story)|"
    r",? (?:and (?:his|her|their)|who) |, (?:an? |aged |who |parent|carer|mother|father|mum|dad|"
    r"young|student|pupil|\d)| (?:said|says|told|tells|wants|wanted|loves|loved|likes|liked|needs|"
    r"needed|cannot|can’t|can't|couldn’t|goes|went|asked|asks|felt|feels|thinks|thought|lives|lived|"
    r"enjoys|enjoyed|attends|attended|uses|waits|waited|plays|missed|cried|wrote|writes|has|had|"
    r"could|did|does|didn’t|doesn’t|sat|came|comes|gave|got|gets|knows|met|missed|left|waited)\b)"
)
_THING_VERB = re.compile(r" (?:is|was|has|had|could|can|did|does|will|would)\b")


class _Before(NamedTuple):
    """The word with a capital before another."""

    start: int
    end: int
    known: bool


_NONE = _Before(-9, -9, True)
_MODAL = frozenset({"will", "may", "can", "mark", "bill", "grant"})


def names(text: str) -> Iterator[Name]:
    """The words that may be names, by what is English; the area's own are not known here.

    The text has a line for each of its texts, and one space for every gap. A name that a word
    before it makes sure, such as “my son”, comes first, and may come again.
    """
    small_text = in_small_letters(text)
    yield from _after_family(text, small_text)
    capitals = {*_CAPITAL.findall(text)}
    if not _TITLES.isdisjoint(capitals):
        for found in TITLE.finditer(text):
            yield Name(*found.span(1), found[1], True)
    if has_one(_SMALL_TITLES, text):
        for found in _SMALL_TITLE.finditer(text):
            yield Name(*found.span(1), found[1], True)
    yield from _loud_or_small(text)
    if all(is_common(word) and word.casefold() not in NAMES_AND_WORDS for word in capitals):
        return  # as in nearly every text
    before = _NONE
    for found in _CAPITAL.finditer(text):
        word = _POSSESSIVE.sub("", found[0])
        small = word.casefold()
        start, end = found.start(), found.start() + len(word)
        known = is_common(word)
        if known and small in NAMES_AND_WORDS and not _starts(text, start):
            known = _part_of_a_title(text, start, end, before)
        elif known and small in NAMES_AND_WORDS:
            known = not _does(text, end, small)
        if not known:
            yield Name(start, end, word, False)
        before = _Before(start, found.end(), known)


def _after_family(text: str, small_text: str) -> Iterator[Name]:
    words = english()
    for found in AFTER_FAMILY.finditer(small_text):
        start = found.start(1)
        word = _POSSESSIVE.sub("", text[slice(*found.span(1))])
        small = word.casefold()
        if word.isupper():
            capital = len(word) == 2 and small.upper() not in LETTERS  # TJ
        else:
            capital = word[0].isupper()
        called = text.endswith(_SO_CALLED, found.start(), start)
        if capital and (called or _named(word, words)):
            yield Name(start, start + len(word), word, True)
            other = _AND_ANOTHER.match(text, found.end())
            if other and _named(other[1], words):
                yield Name(other.start(1), other.end(1), other[1], True)
        elif not capital and small in FIRST_NAMES:
            yield Name(start, start + len(word), word, True)


def _loud_or_small(text: str) -> Iterator[Name]:
    """Names in capitals after a title, initials, and first names in small letters."""
    if has_one(_LOUD_TITLES, text):
        for found in LOUD_TITLE.finditer(text):
            if _named(found[1], english()):
                yield Name(*found.span(1), found[1], True)
    if _INITIAL.search(text):
        for found in INITIALS.finditer(text):
            yield Name(*found.span(), found[0], False)
    if there := first_names() & {*_SMALL_WORD.findall(text)}:
        either = "|".join(map(re.escape, sorted(there)))
        for found in re.finditer(rf"(?<![\w/@.#’'-])(?:{either})(?![\w/@]|-\w+-|\.\w)", text):
            yield Name(*found.span(), found[0], False)


def _named(word: str, words: frozenset[str]) -> bool:
    small = word.casefold()
    return (small not in words and small not in CAPITALS) or small in NAMES_AND_WORDS


def _starts(text: str, start: int) -> bool:
    """Whether a sentence starts at this place."""
    return bool(_STARTS.search(text[max(0, start - 12) : start])) or not text[:start].strip()


def _part_of_a_title(text: str, start: int, end: int, before: _Before) -> bool:
    """Whether a name that is a word too stands beside other words with capitals: “Rose House”."""
    after = _BESIDE.match(text, end)
    if after and not _named(after[1], english()):
        return True
    return before.known and start - before.end == 1 and not _starts(text, before.start)


def _does(text: str, end: int, small: str) -> bool:
    """Whether what stands at a sentence's start does what people do."""
    after = text[end : end + 24]
    if small in _MODAL and re.match(r" (?:the|there|you|it|we|they|your)\b", after):
        return False
    found = _PERSON_VERB.match(after)
    return bool(found or (small in NAMES_OF_THINGS and _THING_VERB.match(after)))
