"""A sentence in Easy Read has at most 15 words.

Why: who finds reading hard can keep so much in mind, and no more. A figure counts as the words that
it is printed with: “56 out of 100” are four. This is a warning.

Example:
    lines:
      - text: Some children who need help wait for a plan that says what help they will get.

Write instead two lines, each with its picture:

    lines:
      - text: Some children wait for a **plan**.
      - text: The plan says what help they will get.

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.easy_read import all_lines, as_read
from macros.content.problems import Problem, Severity
from macros.i18n.language import _
from macros.text.reading import long_sentences, words

ALLOWABLE = True
MOST = 15


def check(content: Content) -> Iterator[Problem]:
    """Sentences that are longer."""
    for told, n, line in all_lines(content):
        for sentence in long_sentences(as_read(line.text), MOST):
            yield content.problem(
                told.item.file,
                told.path("lines", n, "text"),
                _("the sentence has {n} words", n=len(words(sentence))),
                _("make two lines of it, of {n} words each at most", n=MOST),
                Severity.WARNING,
            )
