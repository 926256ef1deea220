"""What has been translated into one language, ready to be looked up."""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from gettext import c2py

from babel import Locale
from babel.messages.plurals import get_plural

Key = tuple[str, str]  # where the words stand (nothing for words of the code), and the English


@dataclass(frozen=True)
class Catalogue:
    """The translations into a language. What is not there is shown in English.

    `plurals` have as many forms as the language; their key has the English for one. `changed` is
    what has a translation that is not shown, because the English has changed since.
    """

    language: str
    texts: Mapping[Key, str]
    plurals: Mapping[Key, tuple[str, ...]]
    form: Callable[[int], int]
    changed: Set[Key] = frozenset()

    def text(self, english: str, context: str = "") -> str | None:
        """The translation of words that stand there; None where there is none."""
        return self.texts.get((context, english))

    def plural(self, one: str, n: int) -> str | None:
        """The translation of words of the code for so many; None where there is none."""
        forms = self.plurals.get(("", one))
        return forms[self.form(abs(int(n)))] if forms else None


def plural_rule(locale: Locale) -> tuple[int, str, Callable[[int], int]]:
    """How many plural forms a language has, how a file says it, and which one a number takes."""
    found = get_plural(locale)
    return found.num_plurals, found.plural_forms, c2py(found.plural_expr)
