"""The forms on GitHub ask what the page asks, and warn before they do."""

import pytest
import yaml

from example import REAL
from macros.model.story import Story
from macros.proposing.issue_forms import FOLDER, forms
from macros.proposing.questions import proposals, warning

KINDS = {f"{one.id}.yml": one for one in proposals()}


@pytest.mark.parametrize("name", forms())
def test_the_forms_that_are_kept_here_are_those_of_the_questions(name):
    assert (REAL / FOLDER / name).read_text("utf-8") == forms()[name], "call: offer issue-forms"


@pytest.mark.parametrize("name", forms())
def test_a_form_warns_first_and_then_asks_every_question(name):
    form = yaml.safe_load(forms()[name])
    first, *fields = form["body"]
    assert first["type"] == "markdown"
    assert warning() in first["attributes"]["value"]
    asked = [(one["id"], one["attributes"]["label"]) for one in fields]
    assert asked == [(one.id, one.label) for one in KINDS[name].questions]
    needed = [one["id"] for one in fields if one["validations"]["required"]]
    assert needed == [one.id for one in KINDS[name].questions if one.required]
    assert form["name"]
    assert form["description"]


def test_a_question_on_a_field_is_as_the_model_has_it():
    story = KINDS["story.yml"]
    for question in story.questions:
        if question.id in Story.model_fields:
            kind = str(Story.model_fields[question.id].annotation)
            assert question.many == kind.startswith("list[")
    assert story.question("title").longest == 300
    assert story.question("you_said").longest == 5000
    assert "Saturdays" in story.question("you_said").help, "the example is the model’s"
