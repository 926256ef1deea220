"""The words that an area uses itself, which are no names of families."""

import re
from collections.abc import Iterable, Iterator

from macros.model.area import Area
from macros.model.glossary import Term
from macros.model.source import Reference, Source
from macros.text.vocabulary import FIRST_NAMES

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"[’']s?$")


def known_words(
    area: Area,
    glossary: dict[str, Term],
    documents: Iterable[Source],
    references: Iterable[Reference],
) -> frozenset[str]:
    """In small letters, the words of its bodies, places and glossary, and of titles of documents.

    A common first name is known only where a body or a place is called so.
    """
    own = _words([*_of_area(area), *area.places])
    texts = [text for term in glossary.values() for text in (term.term, term.full, *term.also)]
    for document in documents:
        texts += [document.title, document.publisher, document.called, *document.sections.values()]
    texts += [reference.title for reference in references]
    return frozenset(own | (_words(texts) - FIRST_NAMES))


def _of_area(area: Area) -> Iterator[str | None]:
    yield from (area.name, area.short_name, area.run_by)
    for body in area.bodies:
        yield from (body.name, body.short)


def _words(texts: Iterable[str | None]) -> set[str]:
    words = {word for text in texts if text for word in _WORD.findall(text.casefold())}
    return words | {_POSSESSIVE.sub("", word) for word in words}
