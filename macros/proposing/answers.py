"""What somebody answered: read from the body of an issue, a message or a saved file.

Nothing in it is trusted. It is split at the headings of one form only, in the order of that form;
whatever else stands there, headings too, is the text of an answer.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from macros.i18n.language import _
from macros.model.signs import BREAKS, UNPRINTABLE, plain, with_lines
from macros.proposing.questions import Proposal, Question, proposals

LARGEST = 64 * 1024  # characters: no issue of GitHub has more
# What GitHub writes where nothing was chosen or written.
_NOTHING = {"_no response_", "none", "n/a"}
_BULLET = re.compile(r"[-*•–][ \t]+(?=\S)")
_SPACES = re.compile(r"[ \t]+")
_GAP = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True)
class Wrong:
    """What keeps a proposal from being taken: of which question, what, and what to do."""

    question: Question | None
    wrong: str
    instead: str = ""


@dataclass
class Answers:
    """A proposal with its answers by question; a question without an answer is left out."""

    proposal: Proposal | None
    texts: dict[str, str] = field(default_factory=dict)
    wrong: list[Wrong] = field(default_factory=list)

    def items(self, name: str) -> list[str]:
        """The answer to a question that may name several things: one for each paragraph or dot."""
        return listed(self.texts.get(name, ""))


def as_body(proposal: Proposal, texts: Mapping[str, str]) -> str:
    """The answers in the form that `read` reads."""
    parts = [f"{one.heading}\n\n{texts.get(one.id, '')}".rstrip() for one in proposal.questions]
    return "\n\n".join(parts) + "\n"


def read(body: str) -> Answers:
    """The answers in a text of any origin, and what can be said of them without any file."""
    if len(body) > LARGEST:
        too_long = _("This is longer than {kb} KB.", kb=LARGEST // 1024)
        return Answers(None, wrong=[Wrong(None, too_long, _("Write less, or send it in parts."))])
    lines = plain(with_lines(body)).split("\n")
    proposal = _which(lines)
    if not proposal:
        none = _("The questions of none of the forms stand here.")
        instead = _("Use one of the forms, and leave the questions as they are.")
        return Answers(None, wrong=[Wrong(None, none, instead)])
    answers = Answers(proposal)
    parts = _split(proposal, lines, answers)
    for question in proposal.questions:
        _take(question, "\n".join(parts.get(question.id, ())), answers)
    return answers


def listed(text: str) -> list[str]:
    """A text as several things: paragraphs, or lines that begin with a dash or a dot."""
    found: list[str] = []
    for part in _GAP.split(text.strip()):
        lines = [line.strip() for line in part.split("\n") if line.strip()]
        for number, line in enumerate(lines):
            if number and not _BULLET.match(line):
                found[-1] += f" {line}"
            else:
                found.append(_BULLET.sub("", line, count=1))
    return [one for one in found if one]


def _which(lines: list[str]) -> Proposal | None:
    """The form whose first question stands first."""
    first = {one.questions[0].heading: one for one in proposals()}
    return next((first[line] for line in map(_heading, lines) if line in first), None)


def _heading(line: str) -> str:
    return _SPACES.sub(" ", line.strip())


def _split(proposal: Proposal, lines: list[str], answers: Answers) -> dict[str, list[str]]:
    """The lines below each heading of the form; what stands before the first is nobody's answer."""
    order = {one.heading: number for number, one in enumerate(proposal.questions)}
    parts: dict[str, list[str]] = {}
    at = -1
    for line in lines:
        number = order.get(_heading(line), -1)
        if number > at:
            at = number
            parts[proposal.questions[at].id] = []
        elif at >= 0:
            parts[proposal.questions[at].id].append(line)
            if number >= 0:
                label = proposal.questions[number].label
                wrong = _(
                    "The question “{label}” stands here twice, or not in its place.", label=label
                )
                instead = _("Delete the line in your answer, and answer below the other one.")
                answers.wrong.append(Wrong(proposal.questions[at], wrong, instead))
    return parts


def _take(question: Question, text: str, answers: Answers) -> None:
    """Note an answer, or what is wrong with it at first sight."""
    text = "\n".join(line.rstrip() for line in text.strip("\n").split("\n")).strip()
    if text.casefold() in _NOTHING:
        text = ""
    if UNPRINTABLE.search(text) or BREAKS.search(text):
        sign = _("There is a sign in this answer that cannot be printed.")
        answers.wrong.append(Wrong(question, sign, _("Type the answer again.")))
        return
    if not question.lines:
        text = " ".join(text.split())
    if text and any(len(one) > question.longest for one in _parts(question, text)):
        answers.wrong.append(
            Wrong(
                question,
                _("This answer is longer than {n} letters.", n=question.longest),
                _("Say it in fewer words."),
            )
        )
    elif text:
        answers.texts[question.id] = text
    elif question.required:
        missing = _("This has no answer yet.")
        answers.wrong.append(Wrong(question, missing, _("Write an answer below the question.")))


def _parts(question: Question, text: str) -> list[str]:
    return listed(text) if question.many else [text]
