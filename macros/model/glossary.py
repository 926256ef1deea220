"""The words that need explaining."""

from collections.abc import Mapping

from pydantic import Field, RootModel

from macros.model.fields import Line, Slug, Text
from macros.model.item import Allowing


class Term(Allowing):
    """A word or abbreviation and what it means."""

    term: Line = Field(description="the word as it is mostly written")
    full: Line | None = Field(None, description="what the letters stand for")
    also: list[Line] = Field([], description="other ways it is written")
    people_say: list[Line] = Field(
        [],
        description="everyday words for it, by which the search finds it too",
        examples=[["respite", "time off"]],
    )
    meaning: Text = Field(
        description="what it means, in plain words",
        examples=["Help for families who need a rest from caring."],
    )


def by_letter(terms: Mapping[str, Term]) -> dict[str, list[tuple[str, Term]]]:
    """The terms in their order, by the letters that they begin with; those without one at #."""
    letters: dict[str, list[tuple[str, Term]]] = {}
    for item in sorted(terms.items(), key=lambda item: item[1].term.lower()):
        first = item[1].term[0].upper()
        letters.setdefault(first if first.isalpha() else "#", []).append(item)
    return letters


def headings(letters: Mapping[str, object]) -> dict[str, str]:
    """The place on the page of each letter, where there are so many that a reader looks for one."""
    return {letter: f"letter--{letter}" for letter in letters} if len(letters) > 2 else {}


class Glossary(RootModel[dict[Slug, Term]]):
    """The terms by their ids."""
