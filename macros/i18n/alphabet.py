"""Words in the order of the reader's alphabet, and the letter that each is looked for under.

Babel has no order of words (CLDR's collation); this is what a list of a hundred words needs.
"""

from collections.abc import Mapping

from macros.i18n.language import spoken_language
from macros.model.glossary import Term

_ALPHABETS = {
    "fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "pl": "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
    "ur": "آابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہھءیے",
}
_ARTICLE, _ALIFS = "ال", str.maketrans("أإآ", "ااا")
_FIRST_OF_KOREAN, _LAST_OF_KOREAN, _SYLLABLES_OF_ONE = ord("가"), ord("힣"), 588
_CONSONANTS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"


def in_order(word: str) -> list[int]:
    """What a list of words is sorted by: words in Latin letters first, where others follow."""
    alphabet = _ALPHABETS.get(spoken_language(), "")
    return [0x100 + alphabet.find(one) if one in alphabet else ord(one) for one in _plain(word)]


def letter(word: str) -> str:
    """The letter that a word is looked for under; # where it begins with none."""
    first = _plain(word)[:1]
    if first and _FIRST_OF_KOREAN <= ord(first) <= _LAST_OF_KOREAN:
        return _CONSONANTS[(ord(first) - _FIRST_OF_KOREAN) // _SYLLABLES_OF_ONE]
    return first.upper() if first.isalpha() else "#"


def _plain(word: str) -> str:
    """In small letters; in Arabic without the article, and with one kind of alif."""
    small = word.lower()
    if spoken_language() == "ar":
        return small.removeprefix(_ARTICLE).translate(_ALIFS)
    return small


def by_letter(terms: Mapping[str, Term]) -> dict[str, list[tuple[str, Term]]]:
    """The terms of a glossary in their order, by the letters that they begin with."""
    letters: dict[str, list[tuple[str, Term]]] = {}
    for item in sorted(terms.items(), key=lambda item: in_order(item[1].term)):
        letters.setdefault(letter(item[1].term), []).append(item)
    return letters


def headings(letters: Mapping[str, object]) -> dict[str, str]:
    """The place on the page of each letter, where there are so many that a reader looks for one."""
    return {letter: f"letter--{letter}" for letter in letters} if len(letters) > 2 else {}
