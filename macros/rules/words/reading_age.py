"""What was said and what was done can be read at the age of 11.

Why: that is about how half of all adults read well, and children look for themselves here. The age
is counted from the length of the sentences and of the words (see `macros/text/reading.py`); a word
that the area explains counts as a short one. Of fewer than 20 words it says nothing. This is a
warning, and names the sentence to begin with.

Example:
    we_did:
      - Collaborative consultation facilitated the reconfiguration of specialist provision.

Write instead who did what, in short words:

    we_did:
      - We asked parents how the special schools should change. Then we changed them.

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.i18n.language import _
from macros.text.reading import hardest, reading_age, unquoted

ALLOWABLE = True
OLDEST = 11
_FEWEST_WORDS = 20
_START = 6


def check(content: Content) -> Iterator[Problem]:
    """Stories of which one of the two is harder to read."""
    if not content.area.language.startswith("en"):
        return
    easy = content.known_words
    for story in content.stories.values():
        for field, texts in (("you_said", [story.you_said or ""]), ("we_did", story.we_did)):
            parts = [unquoted(text) for text in texts]
            whole = " ".join(parts)
            if whole.count(" ") < _FEWEST_WORDS or reading_age(whole) <= OLDEST:
                continue  # with words that are explained it is easier still
            if reading_age(whole, easy) <= OLDEST:
                continue
            number = max(range(len(parts)), key=lambda n: reading_age(parts[n], easy))
            start = " ".join(hardest(parts[number], easy).split()[:_START])
            yield content.problem(
                story.file,
                (field, number) if field == "we_did" else (field,),
                _(
                    "this is hard to read (about age {age}), above all “{start} …”",
                    age=round(reading_age(whole, easy)),
                    start=start,
                ),
                _("write shorter sentences and shorter words: who did what"),
                Severity.WARNING,
            )
