"""An abbreviation is explained in the glossary, or where it stands.

Why: families meet dozens of them, and everybody thinks that the others know. A page explains each
word of the glossary where it first stands. This is a warning.

Example:
    we_did:
      - The ABC wrote to all schools.

Write instead the words, with the letters behind them if they come again, or add them to
data/glossary.yml:

    we_did:
      - The Area Bus Committee (ABC) wrote to all schools.

"""

import re
from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.i18n.language import _
from macros.text.reading import unquoted
from macros.text.vocabulary import LETTERS

ALLOWABLE = True

_LETTERS = re.compile(r"[A-Z](?<![\w./&’'-].)[A-Z]+s?(?![\w./&’'-]?\w)")
_IN_BRACKETS = re.compile(r"[(“]([A-Z]{2,})s?[)”]")


def check(content: Content) -> Iterator[Problem]:
    """Abbreviations of our own texts that nothing explains, once in each file."""
    if not content.area.language.startswith("en"):
        return
    known = content.known_words
    for name, document in content.prose():
        there = {letters.removesuffix("s") for letters in _LETTERS.findall(document.text)}
        if all(letters.casefold() in known for letters in there - LETTERS):
            continue
        said: set[str] = set()
        for text in document.own_words:
            if text.words.islower() or " " not in text.words:
                continue
            found = {one.removesuffix("s") for one in _LETTERS.findall(unquoted(text.words))}
            said.update(_IN_BRACKETS.findall(text.words) if found else ())
            for letters in sorted(found - said - LETTERS):
                said.add(letters)
                if letters.casefold() not in known:
                    yield content.problem(
                        name,
                        text.path,
                        _("nothing explains “{letters}”", letters=letters),
                        _(
                            "write the words instead, or add “{letters}” to data/glossary.yml",
                            letters=letters,
                        ),
                        Severity.WARNING,
                    )
