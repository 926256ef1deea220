"""What is answered to a proposal, and the draft pull request for it: Markdown for GitHub.

All that a stranger wrote stands in blocks of code or with every sign of Markdown taken back.
"""

from macros.content.problems import printable
from macros.i18n.language import _, _n
from macros.proposing.answers import Wrong
from macros.proposing.proposed import Outcome
from macros.proposing.questions import warning
from macros.proposing.reports import as_block, as_code, as_words

_MOST = 40
_LONGEST_TITLE = 70


def comment(made: Outcome) -> str:
    """The answer to whoever wrote it: what is missing, or what happens now."""
    parts = [_first(made)]
    if made.wrong:
        parts += [
            _numbered(made.wrong),
            _("Change your text above, and it is looked at again. {warning}", warning=warning()),
        ]
    if made.for_person:
        parts.append(as_words(made.for_person))
    if made.remarks:
        parts += [_("You need not change this, but look at it:"), _dotted(made.remarks)]
    return "\n\n".join(parts) + "\n"


def summary(made: Outcome) -> str:
    """The title of a draft pull request on the first line; then, after an empty one, its text."""
    proposal = made.answers.proposal
    if not proposal:
        return ""
    title = printable(f"{proposal.title}: {made.title}").replace("`", "")
    if len(title) > _LONGEST_TITLE:
        title = f"{title[: _LONGEST_TITLE - 1].rstrip()}…"
    parts = [_("A reader suggested this with a form. Nobody has looked at it yet.")]
    if made.file:
        parts.append(_("It is in {file}.", file=as_code(made.file)))
    if made.for_person:
        parts.append(as_words(made.for_person))
    for question in proposal.questions:
        if text := made.answers.texts.get(question.id):
            parts += [f"**{as_words(question.label)}**", as_block("text", text.split("\n"))]
    parts += [_("Before this is published:"), "\n".join(f"- [ ] {one}" for one in _to_do())]
    if made.remarks:
        parts += [_("The check remarks:"), _dotted(made.remarks)]
    return "\n\n".join([title, *parts]) + "\n"


def _first(made: Outcome) -> str:
    if made.wrong:
        return _n(
            "**Thank you. One thing has to be changed before we can take this.**",
            "**Thank you. {n} things have to be changed before we can take this.**",
            len(made.wrong),
        )
    if made.file:
        return _("**Thank you. This can be taken.** Somebody looks at it before it is published.")
    return _("**Thank you.** Nothing is missing.")


def _to_do() -> list[str]:
    return [
        _("Nobody can be known by it, not by small things taken together either."),
        _("It is true, and the file names its source if there is one."),
        _("Those whose words or doings it tells agree, where they can be asked."),
    ]


def _numbered(found: list[Wrong]) -> str:
    lines = [f"{number}. {_line(one)}" for number, one in enumerate(found[:_MOST], 1)]
    return "\n".join([*lines, *_more(found)])


def _dotted(found: list[Wrong]) -> str:
    return "\n".join([*(f"- {_line(one)}" for one in found[:_MOST]), *_more(found)])


def _more(found: list[Wrong]) -> list[str]:
    left = len(found) - _MOST
    return [_n("And {n} more.", "And {n} more.", left)] if left > 0 else []


def _line(one: Wrong) -> str:
    label = f"**{as_words(one.question.label)}** " if one.question else ""
    instead = f" → {as_words(one.instead)}" if one.instead else ""
    return f"{label}{as_words(one.wrong)}{instead}"
