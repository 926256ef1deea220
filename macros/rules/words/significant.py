"""The word “significant” stands only inside quotation marks.

Why: in figures it means that a test was made; readers trust a site that keeps the word for
that. The report uses it 28 times and tests nothing. In somebody's own words it may stay.

Example:
    now:
      - Timeliness has improved significantly.

Write instead how much, or put the words of others between quotation marks:

    now:
      - The report says that timeliness has “improved significantly”.

"""

import re
from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.content.texts import is_verbatim
from macros.i18n.language import _

_WORD = re.compile(r"\bsignifican(?:t|tly|ce)\b", re.IGNORECASE)


def check(content: Content) -> Iterator[Problem]:
    """Our own sentences, in `data/` and in `docs/`, that say “significant”."""
    for name, document in content.files.items():
        for path, text in document.texts:
            if (word := _unquoted(text)) and not is_verbatim(name, path):
                yield content.problem(name, path, *_words(word[0]))
    for page in content.pages.values():
        if word := _unquoted(page.text):
            before = page.text[: word.start()]
            line, column = before.count("\n") + 1, word.start() - before.rfind("\n")
            yield Problem(page.file, line, column, "", *_words(word[0]))


def _unquoted(text: str) -> re.Match[str] | None:
    """The word where it is our own. Each sign is looked at once, whatever the text."""
    if "significan" not in text.lower():  # nearly every text
        return None
    position = start = 0
    while (start := text.find("“", position)) >= 0 and (end := text.find("”", start)) >= 0:
        if word := _WORD.search(text, position, start):
            return word
        position = end + 1
    return _WORD.search(text, position)


def _words(word: str) -> tuple[str, str]:
    return (
        _("“{word}” stands outside quotation marks", word=word),
        _("say how much instead; if somebody else said it, put their words between “ and ”"),
    )
