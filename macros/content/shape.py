"""What a model says of a place in a file: which fields stand there, and what they hold."""

from collections.abc import Iterator
from enum import EnumType
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

Step = str | int


def model_at(model: type[BaseModel], path: tuple[Step, ...]) -> type[BaseModel] | None:
    """The fields that stand at a place, as a model; None where there are none."""
    return _walk(model, path)[0]


def field_at(model: type[BaseModel], path: tuple[Step, ...]) -> FieldInfo | None:
    """The field that a place is in."""
    return _walk(model, path)[1]


def field_names(model: type[BaseModel] | None) -> list[str]:
    """The fields that a file may give."""
    if model is None:
        return []
    return [name for name, info in _fields(model).items() if not info.exclude]


def _fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields by the names that a file gives them."""
    return {info.alias or name: info for name, info in model.model_fields.items()}


def _walk(
    model: type[BaseModel], path: tuple[Step, ...]
) -> tuple[type[BaseModel] | None, FieldInfo | None]:
    found: type[BaseModel] | None = model
    field = None
    for step in path:
        if found is None:
            break
        if "root" in found.model_fields:
            found = next(models(found.model_fields["root"].annotation), None)
        elif isinstance(step, str) and step in (fields := _fields(found)):
            field = fields[step]
            found = next(models(field.annotation), None)
    return found, field


def models(annotation: Any) -> Iterator[type[BaseModel]]:
    """Every model in the type of a field."""
    is_class = isinstance(annotation, type) and not isinstance(annotation, EnumType)
    if is_class and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models(part)


def dotted(path: tuple[Step, ...]) -> str:
    """A path for people: observations → 3 → value, counted from 1."""
    return " → ".join(str(step + 1) if isinstance(step, int) else step for step in path)
