"""A sentence has at most 25 words.

Why: people who read slowly, or in a second language, lose the start of a long sentence before its
end. GOV.UK's writers keep to 25 words. Words between “ and ” are somebody else's and do not count,
nor do those of a source. This is a warning.

Example:
    you_said: You wanted somewhere for your children to go on Saturdays, because in the week
      there is the school and on Sundays there is the family, and nobody has time.

Write instead two sentences:

    you_said: You wanted somewhere for your children to go on Saturdays. Nothing is open then.

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.i18n.language import _
from macros.text.reading import long_sentences, words

ALLOWABLE = True
MOST = 25
_START = 5


def check(content: Content) -> Iterator[Problem]:
    """Sentences of our own in `data/` that are longer."""
    for name, document in content.prose():
        for text in document.own_words:
            for sentence in long_sentences(text.words, MOST):
                yield content.problem(
                    name,
                    text.path,
                    _(
                        "the sentence “{start} …” has {n} words",
                        start=" ".join(sentence.split()[:_START]),
                        n=len(words(sentence)),
                    ),
                    _("make two sentences of it, of {n} words each at most", n=MOST),
                    Severity.WARNING,
                )
