"""What a file holds, as one of the types of `macros/model/`."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from macros.content.messages import explain
from macros.content.problems import Problem
from macros.content.written import judged
from macros.content.yaml import YamlFile
from macros.i18n.language import _

Model = TypeVar("Model", bound=BaseModel)


def typed(
    model: type[Model], document: YamlFile, own: dict[str, str]
) -> tuple[Model | None, list[Problem]]:
    """The item of a file, or None and every problem; `own` are fields that no file may give."""
    fields = document.value
    problems = [*judged(document.name, document.doubts, model)]
    if own and isinstance(fields, dict):
        problems += [_named_by_file(document, field) for field in own if field in fields]
        fields = {**fields, **own}
    try:
        item = model.model_validate(fields)
    except ValidationError as error:
        return None, problems + explain(error, model, document)
    return (None if problems else item), problems


def _named_by_file(document: YamlFile, field: str) -> Problem:
    wrong = _("there is no field “{field}” here", field=field)
    instead = _("delete the line: the name of the file is the id")
    place = document.at((field,))
    return Problem(document.name, *place, field, wrong, instead, code="field/unknown")
