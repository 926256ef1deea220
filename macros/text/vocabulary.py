"""Words with a capital that are no person's name, and names that are words too: lists beside this.

The common words are `english.txt` (SCOWL, British, size 35; see `english-licence.txt`). What is an
area's own stands in its `data/`: bodies, places, words that it explains, and titles of documents.
"""

from functools import cache, lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent


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
    """Whether a word with a capital is surely nobody's name."""
    small = word.casefold()
    if small in NAMES_AND_WORDS:
        return False
    if word.isupper() and word.isalpha():
        return len(word) <= LONGEST_LETTERS or small not in first_names()
    return small in english() or small in CAPITALS
