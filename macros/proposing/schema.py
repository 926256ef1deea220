"""JSON Schemas of the files in `data/`, made from the models: hints while somebody types.

They take all that the check takes of a file, and some of what it does not: what a rule knows
of other files no schema can say.
"""

import json
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from macros.model.item import FileItem
from macros.model.kinds import BY_LANGUAGE, KINDS, SINGLE

FOLDER = ".vscode/schemas"
SETTINGS = ".vscode/settings.json"
_DIALECT = "http://json-schema.org/draft-07/schema#"  # what editors know best

# Where a text alone stands for a whole item.
_OR_TEXT = {"SourceRef", "Promise"}


def models() -> dict[str, type[BaseModel]]:
    """The model of each kind of file, by what one of them is called: story, measure, area."""
    return {kind.one: kind.model for kind in KINDS} | SINGLE | BY_LANGUAGE


def files() -> dict[str, str]:
    """Which files of an area each kind of file is, as a pattern."""
    of_kinds = {kind.one: f"data/{kind.folder}/*.yml" for kind in KINDS}
    of_languages = {name: f"data/{name}/*.yml" for name in BY_LANGUAGE}
    return of_kinds | {name: f"data/{name}.yml" for name in SINGLE} | of_languages


def schema(name: str) -> dict[str, Any]:
    """The schema of a kind of file. Raises KeyError where there is no such kind."""
    model = models()[name]
    made = model.model_json_schema(by_alias=True, schema_generator=_Schema)
    definitions = made.pop("$defs", {})
    for one, definition in definitions.items():
        if one in _OR_TEXT:
            _allow_text(definition)
    if name in {kind.one for kind in KINDS}:
        _allow_withdrawn(made)
        made["properties"] = _own_first(made["properties"])
    if definitions:
        made["$defs"] = dict(sorted(definitions.items()))
    return {"$schema": _DIALECT, "title": name, **_plain(made)}


def written(name: str) -> str:
    """The text of the schema file of a kind."""
    return json.dumps(schema(name), indent=2, ensure_ascii=False) + "\n"


def settings(folder: str = FOLDER) -> dict[str, Any]:
    """What an editor's settings say of the schemas in a folder."""
    return {"yaml.schemas": {f"./{folder}/{name}.json": file for name, file in files().items()}}


class _Schema(GenerateJsonSchema):
    """As a file is written: an empty field is left out, and a number can be a text."""

    def field_is_present(self, field: Any) -> bool:
        return not field.get("serialization_exclude")

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def str_schema(self, schema: core_schema.StringSchema) -> dict[str, Any]:
        made = super().str_schema(schema)
        return {**made, "type": ["string", "number"]}

    def model_schema(self, schema: core_schema.ModelSchema) -> dict[str, Any]:
        made = super().model_schema(schema)
        needed = made.get("required", [])
        for name, field in made.get("properties", {}).items():
            field.pop("default", None)
            if name not in needed:
                made["properties"][name] = _or_empty(field)
        made.pop("title", None)
        return made


def _or_empty(field: dict[str, Any]) -> dict[str, Any]:
    """A field that may have nothing after its colon."""
    if {"type": "null"} in field.get("anyOf", ()):
        choices = [one for one in field["anyOf"] if one != {"type": "null"}]
        rest = {name: value for name, value in field.items() if name != "anyOf"}
        field = {**choices[0], **rest} if len(choices) == 1 else {**rest, "anyOf": choices}
    known = field.get("type")
    if "enum" in field or known is None:
        more: dict[str, Any] = {
            name: field.pop(name) for name in ("description", "examples") if name in field
        }
        choices = field.get("anyOf") or [field]
        return more | {"anyOf": [*choices, {"type": "null"}]}
    return {**field, "type": [*([known] if isinstance(known, str) else known), "null"]}


def _allow_text(definition: dict[str, Any]) -> None:
    inner = dict(definition)
    definition.clear()
    definition["description"] = inner.pop("description", "")
    definition["anyOf"] = [inner, {"type": ["string", "number"], "minLength": 1}]


def _allow_withdrawn(made: dict[str, Any]) -> None:
    """A file that says only that what it held was withdrawn needs no other field."""
    needed = made.pop("required", [])
    if needed:
        made["if"] = {"required": ["withdrawn"], "maxProperties": 1}
        made["else"] = {"required": needed}


def _own_first(fields: dict[str, Any]) -> dict[str, Any]:
    """What is of this kind before what every kind has."""
    return dict(sorted(fields.items(), key=lambda field: field[0] in FileItem.model_fields))


def _plain(part: Any) -> Any:
    """Without titles that pydantic makes of names, and with definitions' texts on one line."""
    if isinstance(part, dict):
        kept = {
            key: _plain(value)
            for key, value in part.items()
            if key != "title" or not isinstance(value, str)
        }
        if isinstance(kept.get("description"), str):
            kept["description"] = " ".join(kept["description"].split())
        return kept
    return [_plain(one) for one in part] if isinstance(part, list) else part
