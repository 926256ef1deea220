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
from macros.content.texts import is_dated
from macros.content.yaml import YamlFile
from macros.i18n.language import _

ALLOWABLE = True

_FEWEST_WORDS = 12
# Texts that are alike start with the same letters, or end with them.
_RUN = 20
_ALIKE = 0.7
_FOLDERS = ("data/stories/", "data/weaknesses/", "data/priorities/", "data/quotes/")


def check(content: Content) -> Iterator[Problem]:
    """Our own texts and quotes of which most stands in a file of the same kind before theirs."""
    first: dict[tuple[str, str], tuple[str, str]] = {}
    for name, document in content.prose():
        if not name.startswith(_FOLDERS):
            continue
        folder, told = name.split("/")[1], {name}
        for path, text in _texts(name, document):
            if text.count(" ") < _FEWEST_WORDS:
                continue
            said = text.lower()
            for run in (said[:_RUN], said[-_RUN:]):
                other, same = first.setdefault((folder, run), (name, said))
                if other not in told and _alike(said, same):
                    told.add(other)
                    yield content.problem(
                        name,
                        path,
                        _("nearly the same stands in {file}", file=other),
                        _("say here what is different, or delete one of the two"),
                        Severity.WARNING,
                    )
                    break


def _alike(said: str, other: str) -> bool:
    words, same = set(said.split()), set(other.split())
    return len(words & same) >= _ALIKE * len(words | same)


def _texts(name: str, document: YamlFile) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Texts that should stand once: not the words of a source, nor what was so on a day."""
    if name.startswith("data/quotes/"):
        yield from ((path, text) for path, text in document.texts if path == ("text",))
    else:
        yield from ((one.path, one.words) for one in document.own_words if not is_dated(one.path))
