"""What is wrong with a file, said so that the person who wrote it can put it right."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from macros.i18n.language import _, _n


class Severity(StrEnum):
    """An error stops a build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


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
        field = f" {self.field}:" if self.field else ""
        return (
            f"{self.file}:{self.line}:{self.column}: {self.severity}:{field} {self.wrong} "
            f"[{self.code}]\n    → {self.instead}"
        )


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Only those that stop a build."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def report(problems: list[Problem]) -> str:
    """All of them in the order of the files, and a last line that counts them."""
    stops = len(errors(problems))
    warns = len(problems) - stops
    counts = ", ".join(
        [
            _n("{n} error", "{n} errors", stops),
            _n("{n} warning", "{n} warnings", warns),
        ]
    )
    verdict = _("The site cannot be built until the errors are corrected.") if stops else ""
    return "\n".join([*map(str, sorted(problems)), f"{counts}. {verdict}".strip()])
