"""The forms that GitHub shows to somebody who opens an issue, made of the questions."""

from typing import Any

import yaml

from macros.i18n.language import _
from macros.proposing.questions import Proposal, Question, proposals, warning

FOLDER = ".github/ISSUE_TEMPLATE"
_MADE = "# Made of macros/proposing/questions.py: offer issue-forms\n"


def forms() -> dict[str, str]:
    """The text of each form, by the name of its file."""
    return {f"{one.id}.yml": _written(_form(one)) for one in proposals()}


def _form(proposal: Proposal) -> dict[str, Any]:
    said = {"type": "markdown", "attributes": {"value": f"**{warning()}**\n\n{_what_then()}"}}
    return {
        "name": proposal.title,
        "description": proposal.about,
        "title": f"{proposal.title}: ",
        "labels": ["suggestion"],
        "body": [said, *map(_field, proposal.questions)],
    }


def _what_then() -> str:
    return _(
        "What you write is looked at before it is published. If something is missing, an answer "
        "below your suggestion says what."
    )


def _field(question: Question) -> dict[str, Any]:
    return {
        "type": "textarea" if question.lines else "input",
        "id": question.id,
        "attributes": {"label": question.label, "description": question.help},
        "validations": {"required": question.required},
    }


def _written(form: dict[str, Any]) -> str:
    return _MADE + yaml.safe_dump(form, sort_keys=False, allow_unicode=True, width=100)
