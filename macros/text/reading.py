"""How hard a text is to read: its sentences, their length, and a reading age.

The reading age is the school grade of Flesch and Kincaid, and five years, for an American child of
grade 1 is six: J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, “Derivation of New
Readability Formulas”, Naval Technical Training Command, Research Branch Report 8-75, 1975:

    grade = 0.39 × words per sentence + 11.8 × syllables per word − 15.59

It is for English only, and no more than a hint: it counts, and understands nothing.
"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

# A full stop behind one letter, or behind a title, ends nothing.
_END = re.compile(
    r"[.!?]+(?<!\b[A-Z]\.)(?<!\b(?:Mr|Dr|St|No)\.)(?<!\b(?:Mrs|etc|e\.g|i\.e)\.)"
    r"[)”\"’']*\s+(?=[“\"(‘']?[A-Z0-9])"
)
_QUOTED = re.compile(r"“[^“”]*”")
_WORD = re.compile(r"[^\W\d_][\w’'-]*|\d[\d.,/:%-]*")
_AROUND = ".,;:!?()[]{}“”‘’\"'*_–—-"
_VOWELS = re.compile(r"[aeiouy]+")
# Groups of vowels that are two syllables, and endings that are none.
_TWO = re.compile(r"(?<![tscg])i[ao](?!u)|eo(?!p)|[aeiou]ing|(?<![qg])ua|ism$|[rd]ea$")
_SILENT = re.compile(r"(?:[^aeiouylt]|[^l]t)es?$|[^aeioutdy]ed$|[bcdfgklmnpstvz]ely$|[aeiou]le$")


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [part for part in _END.split(text) if part.strip()]


def words(text: str) -> list[str]:
    """The words of a text, numbers too."""
    return _WORD.findall(text)


def unquoted(text: str) -> str:
    """A text with one letter for what stands between “ and ”: those are somebody else's words."""
    return _QUOTED.sub("“A”", text) if "“" in text else text


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """About how many syllables an English word has; a number or abbreviation counts as one."""
    word = word.strip(_AROUND)
    if word.isupper() or not any(map(str.isalpha, word)):
        return 1
    small = word.casefold()
    count = len(_VOWELS.findall(small)) + len(_TWO.findall(small)) - len(_SILENT.findall(small))
    return max(count, 1)


def reading_age(text: str, easy: Collection[str] = ()) -> float:
    """The age at which a text can be read; 0 where it has no letters.

    `easy` are words, in small letters, that a reader is told the meaning of: one syllable each.
    """
    said = text.split()
    if text.lower() == text.upper():
        return 0.0
    spoken = sum(map(syllables, said))
    if easy:
        spoken -= sum(syllables(word) - 1 for word in said if bare(word) in easy)
    ends = len(_END.findall(text)) + 1
    return 0.39 * len(said) / ends + 11.8 * spoken / len(said) - 15.59 + 5


@lru_cache(maxsize=20_000)
def bare(word: str) -> str:
    """A word in small letters, without what stands around it."""
    return word.strip(_AROUND).casefold()


def hardest(text: str, easy: Collection[str] = ()) -> str:
    """The sentence of a text that is hardest to read."""
    return max(sentences(text), key=lambda one: reading_age(one, easy))


def long_sentences(text: str, most: int) -> Iterator[str]:
    """The sentences of more words than that; what they quote is no word of theirs."""
    if text.count(" ") >= most:  # nearly no text
        for sentence in sentences(unquoted(text)):
            if sentence.count(" ") >= most and len(words(sentence)) > most:
                yield sentence
