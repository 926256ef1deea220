"""The questions for each kind of proposal: the one place that asks them.

The forms for GitHub, the page `suggest/`, the text of an e-mail and what reads an answer are all
made of these. A question on a field of `data/` takes from the model how long its answer may be,
whether it is a list, and an example.
"""

from dataclasses import dataclass

from pydantic import BaseModel

from macros.i18n.language import _
from macros.model.fields import ONE_LINE, PROSE, says
from macros.model.item import Correction
from macros.model.measure import Observation
from macros.model.story import Story

# The longest answers to questions that are on no field: as a text and as a line of `data/`.
_TEXT, _LINE = 5000, 300


@dataclass(frozen=True)
class Question:
    """One question. Its label is the heading under which the answer stands, wherever it is sent.

    `id` is its name in forms and addresses, and that of the field that it is on, if it is on one.
    `names` are looked for in the answer, unless it names a thing of the site.
    """

    id: str
    label: str
    help: str
    required: bool = False
    lines: bool = True
    many: bool = False
    longest: int = _TEXT
    names: bool = True

    @property
    def heading(self) -> str:
        """The line that stands above its answer."""
        return f"### {self.label}"


@dataclass(frozen=True)
class Proposal:
    """A kind of proposal: what it is called, what it is for, and what is asked."""

    id: str
    title: str
    about: str
    questions: tuple[Question, ...]

    def question(self, name: str) -> Question | None:
        """The question of this name, or None."""
        return next((one for one in self.questions if one.id == name), None)


def proposals() -> tuple[Proposal, ...]:
    """Every kind of proposal, in the reader's language."""
    return _story(), _figure(), _problem(), _translation()


def warning() -> str:
    """What everybody should know before they write."""
    return _(
        "Everybody may read what is sent in. Please write nothing by which a child or a family "
        "can be known: no name, no exact age, no school, no address or telephone number, no "
        "health details."
    )


def found(kind: str) -> str:
    """What to say of a detail of a person in an answer, by its kind, and what to do."""
    return {
        "email": _("An email address stands here. Leave it out."),
        "telephone": _("A telephone number stands here. Leave it out."),
        "postcode": _("A postcode stands here. Leave it out."),
        "address": _("A street and a number stand here. Leave them out."),
        "nhs_number": _("An NHS number may stand here. Leave it out."),
        "pupil_number": _("A pupil number may stand here. Leave it out."),
        "car": _("The number of a car may stand here. Leave it out."),
        "social_handle": _("An account of somebody may stand here. Leave it out."),
        "date_of_birth": _("A day of birth stands here. Leave it out."),
        "age_and_place": _("An age and a place stand here together. Leave one of them out."),
        "year_and_condition": _(
            "A school year and a condition stand here together. Leave one of them out."
        ),
        "few_people": _("So few people can be known. Write “a few” or “some”, and no number."),
        "name": _("This may be somebody’s name. Write who it is instead: “a parent”, “my son”."),
    }[kind]


def _story() -> Proposal:
    return Proposal(
        "story",
        _("Add a story"),
        _("Families asked for something, and something was done, or was not done."),
        (
            _on(
                Story,
                "you_said",
                _("What did families say or ask for?"),
                _("For example: You wanted somewhere for your children to go on Saturdays."),
                required=True,
            ),
            _on(
                Story,
                "we_did",
                _("What was done about it?"),
                _("For example: A club was started at one school in January 2023."),
            ),
            _on(
                Story,
                "what_changed",
                _("What is different now for families?"),
                _("For example: Children from four schools now go there."),
            ),
            _on(
                Story,
                "still_to_do",
                _("What is still to do?"),
                _("What was promised and has not happened yet."),
            ),
            _on(
                Story,
                "could_not_do",
                _("What could not be done, and why?"),
                _("A “no” with its reason is an answer too."),
            ),
            _on(
                Story,
                "asked",
                _("When was it asked?"),
                _("A month or a year, such as March 2023."),
            ),
            _on(
                Story,
                "title",
                _("What should the page be called?"),
                _("A few words. Without them, the first sentence of the story is taken."),
            ),
            Question(
                "found_in",
                _("Where can we read or check this?"),
                _("A page, a letter, a meeting. It helps us to check, and is not published."),
            ),
        ),
    )


def _figure() -> Proposal:
    return Proposal(
        "figure",
        _("Correct a figure"),
        _("A number on this site is not what its source says."),
        (
            _named("figure", _("Which figure is it?"), _("Its title, as it stands on the page.")),
            _named(
                "period",
                _("Which time is the number for?"),
                _("A year or a month, as it stands in the table."),
            ),
            _named(
                "series",
                _("Which line of the table is it in?"),
                _("Only where the figure has several lines, such as parents and children."),
                required=False,
            ),
            _on(
                Observation,
                "value",
                _("What should the number be?"),
                _("The number alone, such as 24."),
                required=True,
            ),
            _on(
                Correction,
                "why",
                _("How do you know, and where does it say so?"),
                _("The document and the page, or what went wrong."),
                required=True,
            ),
        ),
    )


def _problem() -> Proposal:
    return Proposal(
        "problem",
        _("Say that something is wrong"),
        _("Words are wrong or hard to read, a link leads nowhere, a page does not work."),
        (
            _named("page", _("Which page is it on?"), _("Its title, or its address.")),
            Question("wrong", _("What is wrong there?"), _("As exactly as you can."), True),
            Question("better", _("What should it be instead?"), _("If you know it.")),
        ),
    )


def _translation() -> Proposal:
    return Proposal(
        "translation",
        _("Offer a better translation"),
        _("Words of this site are in your language, and could be better."),
        (
            _named("language", _("Which language is it?"), _("Such as Polish or Tamil.")),
            _named("place", _("On which page are the words?"), _("Its title, or its address.")),
            Question(
                "words",
                _("Which words could be better?"),
                _("Copy them as they stand there."),
                True,
                names=False,
            ),
            Question(
                "instead",
                _("What would you write instead?"),
                _("In your language."),
                True,
                names=False,
            ),
        ),
    )


def _named(name: str, label: str, helping: str, *, required: bool = True) -> Question:
    """A question whose answer names a thing of this site, in a line."""
    return Question(name, label, helping, required, lines=False, longest=_LINE, names=False)


def _on(
    model: type[BaseModel], field: str, label: str, helping: str, *, required: bool = False
) -> Question:
    """A question on a field of a model."""
    info = model.model_fields[field]
    many = str(info.annotation).startswith("list[")
    text = says(info, PROSE) and not says(info, ONE_LINE)
    parts = [helping]
    if many:
        parts.append(_("If there are several things, leave an empty line between them."))
    needed = required or info.is_required()
    longest = _TEXT if text else _LINE
    return Question(field, label, " ".join(parts), needed, lines=text, many=many, longest=longest)
