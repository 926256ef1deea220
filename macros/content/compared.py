"""A translation beside its English: what both must have, whatever the language.

Nothing here knows what the words mean. It sees to it that no figure is lost or changed, that links
lead where they led, and that a stranger's words can be nothing but words.
"""

import re
import unicodedata
from collections.abc import Iterator

from macros.i18n.language import _
from macros.model.fields import LONGEST_LINE, LONGEST_TEXT
from macros.model.signs import UNPRINTABLE, called, visible

_BRACES = re.compile(r"\{+[^{}]*\}+|[{}]")
_LINK = re.compile(r"\]\(([^()\s]*)\)|\b(https?://[^\s()<>]*[\w/])|([\w.+-]+@[\w-]+\.[\w.-]*\w)")
_HTML = re.compile(r"<[^\s\d=]")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_BETWEEN_THOUSANDS = re.compile(r"(?<=\d)[.,\s'’٬](?=\d{3}(?!\d))")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
# What begins something else than a paragraph, where it stands first in one.
_BEGINS = re.compile(r"\s*(#|>|[-*+]\s|\d+[.)]\s|\||={3}|-{3}|:)|.*\n")
# Words that other languages write in digits: a month, or a number under thirteen.
_IN_DIGITS = {
    word: str(number)
    for words in (
        "January February March April May June July August September October November December",
        "one two three four five six seven eight nine ten eleven twelve",
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
        "once twice",
        "single half",
    )
    for number, word in enumerate(words.lower().split(), 1)
}


def differences(english: str, translation: str, *, page: bool = False) -> Iterator[tuple[str, str]]:
    """What is wrong with a translation, and what to write instead; `page`: of a page of docs/."""
    yield from _signs(english, translation)
    if braces(english) != braces(translation):
        yield (
            _("what stands in braces is not the same as in the English"),
            _("write these and no others, each as it is: {words}", words=_all(braces(english))),
        )
    if _links(english) != _links(translation):
        yield (
            _("the links are not those of the English"),
            _("write these addresses and no others: {words}", words=_all(_links(english))),
        )
    yield from _figures(english, translation)
    if page and _BEGINS.match(translation) and not _BEGINS.match(english):
        yield (
            _("it begins with a sign that makes something else of a paragraph, or has two lines"),
            _("write it on one line, and begin with a word"),
        )


def _all(words: set[str]) -> str:
    return " ".join(sorted(words)) or _("none")


def braces(text: str) -> set[str]:
    """What stands in braces: a value that is filled in, a figure, an attribute."""
    return set(_BRACES.findall(text))


def _links(text: str) -> set[str]:
    return {"".join(found) for found in _LINK.findall(text)} if _has_link(text) else set()


def _has_link(text: str) -> bool:
    """Whether it is worth looking for a link, which takes longer than all else here."""
    return "](" in text or "://" in text or "@" in text


def _signs(english: str, translation: str) -> Iterator[tuple[str, str]]:
    """Signs that nobody can see, HTML, lines and lengths."""
    if not visible(translation):
        yield _("there is nothing to see here"), _("write the translation, or delete it")
    if found := UNPRINTABLE.search(translation) or _PRIVATE.search(translation):
        yield (
            _("there is a character here that cannot be printed ({name})", name=called(found[0])),
            _("delete it, and type the text around it again"),
        )
    if _HTML.search(translation) and not _HTML.search(english):
        yield _("HTML is not allowed here"), _("delete what stands between < and >, and these too")
    if "\n" in translation and "\n" not in english:
        yield _("it has more than one line, and the English has one"), _("write it on one line")
    most = LONGEST_TEXT if len(english) > LONGEST_LINE // 2 else LONGEST_LINE
    if len(translation) > most:
        yield (
            _("it is longer than {n} characters", n=most),
            _("make it shorter, without leaving out what the English says"),
        )


def _figures(english: str, translation: str) -> Iterator[tuple[str, str]]:
    """Figures that are missing, or that the English does not have."""
    needed, found = numbers(english), numbers(translation)
    missing = [one for one in dict.fromkeys(needed) if needed.count(one) > found.count(one)]
    spelt = [_IN_DIGITS[word] for word in re.findall(r"\w+", english.lower()) if word in _IN_DIGITS]
    known = needed + spelt
    more = [one for one in dict.fromkeys(found) if found.count(one) > known.count(one)]
    if missing:
        yield (
            _("the number {number} of the English is missing", number=missing[0]),
            _("write it in digits, as the English does"),
        )
    if more:
        yield (
            _("the English does not have the number {number} so often", number=more[0]),
            _("write the numbers of the English and no others"),
        )


def numbers(text: str) -> list[str]:
    """The numbers of a text in Latin digits, without what parts thousands; 4.5 is a 4 and a 5."""
    latin = _OTHER_DIGIT.sub(lambda found: str(unicodedata.digit(found[0])), _words(text))
    return re.findall(r"\d+", _BETWEEN_THOUSANDS.sub("", latin))


def _words(text: str) -> str:
    """Without what stands in braces and the addresses of links, which are compared as they are."""
    text = _BRACES.sub(" ", text) if "{" in text or "}" in text else text
    return _LINK.sub(" ", text) if _has_link(text) else text
