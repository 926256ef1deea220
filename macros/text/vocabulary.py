"""Words with a capital that are no person's name, and names that are words too: lists beside this.

The common words are `english.txt` (SCOWL, British, size 35; see `english-licence.txt`). What is an
area's own stands in its `data/`: bodies, places, words that it explains, and titles of documents.
"""

import re
from functools import cache, lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent
_INSIDE = re.compile(r"[A-Z][^A-Z]*")


def _list(name: str) -> frozenset[str]:
    text = (_FOLDER / name).read_text("utf-8")
    return frozenset(
        word for line in text.split("\n") if not line.startswith("#") for word in line.split()
    )


@cache
def english() -> frozenset[str]:
    """The common English words, in small letters."""
    return _list("english.txt")


@cache
def first_names() -> frozenset[str]:
    """First names that are no English word, in small letters."""
    return (FIRST_NAMES | _list("more-first-names.txt")) - english()


# All of them in small letters.
FIRST_NAMES = _list("first-names.txt")
CAPITALS = _list("capitals.txt")
NAMES_OF_THINGS = _list("names-of-things.txt")
NAMES_AND_WORDS = _list("names-of-mass.txt") | NAMES_OF_THINGS

LETTERS = _list("letters.txt")  # abbreviations, in capitals
LONGEST_LETTERS = 3  # a first name of as many capitals may be an abbreviation


@lru_cache(maxsize=20_000)
def is_common(word: str) -> bool:
    """Whether a word with a capital is a common one, an abbreviation, or made of such."""
    words, small = english(), word.casefold()
    if small.endswith(("n’t", "n't")):
        return True
    if word.isupper() and len(word) > LONGEST_LETTERS and small in first_names():
        return False
    if len(word) == 1 or word.isupper() or small in CAPITALS or small in words:
        return True
    if sum(map(str.isupper, word)) > 1:
        if len(word) <= 6 and sum(map(str.isupper, word)) * 2 > len(word) and "’" not in word:
            return True  # EHCPs, DfE, CCGs
        parts = [part.casefold() for part in re.split(r"[-’']", word) if part]
        if len(parts) == 1:
            parts = [part.casefold() for part in _INSIDE.findall(word)]
        return all(part in words or part in CAPITALS for part in parts)
    if "-" in small or "’" in small or "'" in small:
        parts = [part for part in re.split(r"[-’']", small) if part]
        return all(part in words or part in CAPITALS or len(part) == 1 for part in parts)
    return small.startswith(("un", "re", "non", "co", "pre", "over", "sub")) and any(
        small.removeprefix(prefix) in words
        for prefix in ("un", "re", "non", "co", "pre", "over", "sub")
        if small.startswith(prefix) and len(small) > len(prefix) + 3
    )
