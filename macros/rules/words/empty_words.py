"""A sentence says what is done, and not how much it is wanted.

Why: “we are committed to” promises nothing, and families have read it often. What somebody else
said may stand between “ and ”. This is a warning.

Example:
    we_did:
      - We are committed to better buses.

Write instead what was done, or what will be and by when:

    we_did:
      - The council ordered three buses.

"""

import re
from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.i18n.language import _
from macros.text.reading import unquoted
from macros.text.small import has_one, in_small_letters

ALLOWABLE = True

PHRASES = (
    "committed to", "our commitment to", "passionate about", "going forward", "moving forward",
    "at the heart of", "strive to", "striving to", "strive for", "our key priorities",
    "top priority",
    "work tirelessly", "best possible", "holistic approach", "best practice",
    "continue to work hard", "take this very seriously", "takes this very seriously",
    "listening to your feedback", "value your feedback", "world-class", "cutting-edge",
    "step change", "transformational", "in due course", "as soon as possible", "where possible",
    "ongoing journey", "on a journey", "valued partners", "seamless", "empower", "leverage",
)  # fmt: skip
_PHRASE = re.compile("|".join(rf"\b{re.escape(phrase)}" for phrase in PHRASES))


def check(content: Content) -> Iterator[Problem]:
    """Such words in the stories, and in what is said of weaknesses and priorities."""
    folders = ("data/stories/", "data/weaknesses/", "data/priorities/")
    for name, document in content.prose():
        if not name.startswith(folders) or not has_one(PHRASES, in_small_letters(document.text)):
            continue  # as nearly every file
        for text in document.own_words:
            small = in_small_letters(text.words)
            if has_one(PHRASES, small) and (found := _PHRASE.search(unquoted(small))):
                yield content.problem(
                    name,
                    text.path,
                    _("“{words}” says nothing that can be checked", words=found[0]),
                    _(
                        "write what was done, or what will be done and by when; the words of "
                        "somebody else go between “ and ”"
                    ),
                    Severity.WARNING,
                )
