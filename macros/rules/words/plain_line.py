"""A finding or an aim that is hard to read has a line in plain words beneath it.

Why: it is quoted word for word, and those who write findings do not write for families. A line in
short words lets everybody read on, and the quote stays what it is. It says no more than the quote.
The reading age is counted as for stories (see `macros/text/reading.py`), and no word counts as a
short one because the area explains it. This is a warning.

Example:
    aim: Facilitating effective engagement in the implementation of specialist provision.

Write instead, beside it:

    aim_plainly: Parents can have a say in how special schools are run.

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.i18n.language import _
from macros.text.reading import reading_age

ALLOWABLE = True
# School grade 10; a plain line, whose explained words count as short ones, is at most of grade 8.
OLDEST = 15
OLDEST_PLAINLY = 13
_QUOTED = ("finding", "aim")


def check(content: Content) -> Iterator[Problem]:
    """Hard quotes without a plain line, and plain lines that are hard, or of no quote."""
    english = content.area.language.startswith("en")
    for priority in content.all_priorities():
        for field in _QUOTED:
            quoted = getattr(priority, field, None)
            ours = f"{field}_plainly"
            plain = getattr(priority, ours, None)
            if plain and not quoted:
                yield content.problem(
                    priority.file,
                    (ours,),
                    _("there is no “{field}” of which this is the plain line", field=field),
                    _("write “{field}” as its source prints it, or delete this", field=field),
                )
            elif english and plain and reading_age(plain, content.known_words) > OLDEST_PLAINLY:
                yield content.problem(
                    priority.file,
                    (ours,),
                    _("this is still hard to read (about age {age})", age=_age(plain)),
                    _("write shorter sentences and shorter words: who did what"),
                    Severity.WARNING,
                )
            elif english and quoted and not plain and reading_age(quoted) > OLDEST:
                yield content.problem(
                    priority.file,
                    (field,),
                    _("this is hard to read (about age {age})", age=_age(quoted)),
                    _("say the same in short words below it, as “{field}”", field=ours),
                    Severity.WARNING,
                )


def _age(text: str) -> int:
    return round(reading_age(text))
