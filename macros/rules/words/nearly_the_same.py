"""A text does not stand nearly the same in another file.

Why: when the one is corrected, the other stays as it was; and readers who find both take them for
two things. This is a warning.

Example, in two files of data/stories/:

    you_said: You wanted somewhere for your children to go on Saturdays in the winter.

    you_said: You wanted somewhere for your children to go on Saturdays in winter.

Write instead one of the two, and in the other what is different.
"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.content.shape import Step
from macros.content.texts import is_dated, is_verbatim
from macros.i18n.language import _

ALLOWABLE = True

_FEWEST_WORDS = 12
_LONGEST_WORDS = 3
_ALIKE = 0.7
_FOLDERS = ("data/stories/", "data/weaknesses/", "data/priorities/", "data/quotes/")


def check(content: Content) -> Iterator[Problem]:
    """Our own texts and quotes of which most stands in a file of the same kind before theirs."""
    first: dict[tuple[str, ...], tuple[str, set[str]]] = {}
    for name, document in content.prose():
        if not name.startswith(_FOLDERS):
            continue
        folder, told = name.split("/")[1], {name}
        for path, text in document.texts:
            if text.count(" ") < _FEWEST_WORDS or not _counts(name, path):
                continue
            words = set(text.lower().split())
            for sign in _signs(words):
                other, same = first.setdefault((folder, *sign), (name, words))
                if other not in told and len(words & same) >= _ALIKE * len(words | same):
                    told.add(other)
                    yield content.problem(
                        name,
                        path,
                        _("nearly the same stands in {file}", file=other),
                        _("say here what is different, or delete one of the two"),
                        Severity.WARNING,
                    )
                    break


def _counts(name: str, path: tuple[Step, ...]) -> bool:
    """Whether a text should stand once: not the words of a source, nor what was so on a day."""
    if name.startswith("data/quotes/"):
        return path == ("text",)
    return not is_verbatim(name, path) and not is_dated(path)


def _signs(words: set[str]) -> list[list[str]]:
    """Its longest words, and the next longest: a text that is alike has at least one of the two."""
    longest = sorted(sorted(words), key=len, reverse=True)
    return [longest[:_LONGEST_WORDS], longest[_LONGEST_WORDS : 2 * _LONGEST_WORDS]]
