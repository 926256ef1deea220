"""What is wrong with a file, said so that the person who wrote it can put it right."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from macros.i18n.language import _, _n

# How many problems of one file are printed, and how much of each.
MOST_OF_A_FILE = 50
_LONGEST = 1000
# What would start a new line, hide or turn round a part of it, or cannot be printed at all.
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Severity(StrEnum):
    """An error stops a build, a warning does not; a note is for those who look at a change."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to correct. Lines and columns are counted from 1.

    The code is the rule that found it, such as `figures/percentages`, and stays the same.
    """

    file: str
    line: int
    column: int
    field: str
    wrong: str
    instead: str
    severity: Severity = Severity.ERROR
    code: str = ""

    def __str__(self) -> str:
        """One line for an editor to jump to, one that says what to do."""
        field = f" {printable(self.field)}:" if self.field else ""
        place = f"{printable(self.file)}:{self.line}:{self.column}"
        return (
            f"{place}: {self.severity}:{field} {printable(self.wrong)} [{self.code}]\n"
            f"    → {printable(self.instead)}"
        )


def printable(text: str) -> str:
    """Text that a stranger may have written, on one line and no longer than people read."""
    short = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return _UNSAFE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", short)


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Only those that stop a build."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def report(problems: list[Problem]) -> str:
    """All of them in the order of the files, and a last line that counts them."""
    return "\n".join([*_lines(problems), counted(problems)])


def counted(problems: list[Problem]) -> str:
    """How many there are, and whether they stop a build."""
    stops = len(errors(problems))
    warns = sum(problem.severity is Severity.WARNING for problem in problems)
    counts = ", ".join(
        [
            _n("{n} error", "{n} errors", stops),
            _n("{n} warning", "{n} warnings", warns),
        ]
    )
    verdict = _("The site cannot be built until the errors are corrected.") if stops else ""
    return f"{counts}. {verdict}".strip()


def _lines(problems: list[Problem]) -> Iterator[str]:
    for file, found in groupby(sorted(problems), key=lambda problem: problem.file):
        of_file = [*found]
        yield from map(str, of_file[:MOST_OF_A_FILE])
        more = len(of_file) - MOST_OF_A_FILE
        if more > 0:
            yield _n("{file}: and {n} more", "{file}: and {n} more", more, file=printable(file))
