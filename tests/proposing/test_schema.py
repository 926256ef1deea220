"""Schemas: an editor's program knows every field, and takes every file that the check takes."""

import json

import pytest
from jsonschema import Draft7Validator

from example import MORE, REAL, ROOT
from macros.content.shape import models as models_in
from macros.content.yaml import read
from macros.model.kinds import KINDS
from macros.proposing.schema import FOLDER, SETTINGS, files, models, schema, settings, written

VALIDATORS = {name: Draft7Validator(schema(name)) for name in models()}
ITEMS = [kind.one for kind in KINDS]
AREAS = [REAL, ROOT, MORE, REAL / "macros/starter"]
FILES = [
    pytest.param(kind, path, id=str(path.relative_to(REAL)))
    for area in AREAS
    for kind, pattern in files().items()
    for path in sorted(area.glob(pattern))
]


def wrong(kind, value):
    return [f"{error.json_path}: {error.message}" for error in VALIDATORS[kind].iter_errors(value)]


@pytest.mark.parametrize("kind", models())
def test_each_is_a_schema(kind):
    Draft7Validator.check_schema(schema(kind))


@pytest.mark.parametrize(("kind", "path"), FILES)
def test_what_the_check_takes_the_schema_takes(kind, path):
    if "{{" in path.read_text("utf-8"):
        return  # a file of the starter that is filled in first
    document, problems = read(path, path.name)
    assert not problems
    assert wrong(kind, document.value) == []


@pytest.mark.parametrize("kind", models())
def test_the_schemas_that_are_kept_here_are_those_of_the_models(kind):
    stored = REAL / FOLDER / f"{kind}.json"
    assert stored.read_text("utf-8") == written(kind), "call: offer schema --to .vscode/schemas"


def test_an_editors_program_is_told_of_all_of_them():
    told = json.loads((REAL / SETTINGS).read_text("utf-8"))
    assert told["yaml.schemas"] == settings()["yaml.schemas"]
    assert {(REAL / name).resolve() for name in told["yaml.schemas"]} == {
        *(REAL / FOLDER).iterdir()
    }


def every_model(model, known):
    if model not in known:
        known.add(model)
        for info in model.model_fields.values():
            for inner in models_in(info.annotation):
                every_model(inner, known)
    return known


@pytest.mark.parametrize("kind", models())
def test_every_field_says_what_it_is_for(kind):
    silent = [
        f"{model.__name__}.{name}"
        for model in every_model(models()[kind], set())
        for name, info in model.model_fields.items()
        if not info.exclude and not info.description and name != "root"
    ]
    assert silent == []


@pytest.mark.parametrize("kind", ITEMS)
def test_the_examples_of_a_kind_are_right(kind):
    fields = schema(kind)["properties"]
    examples = {name: one["examples"][0] for name, one in fields.items() if "examples" in one}
    assert len(examples) > 3
    assert [one for one in wrong(kind, examples) if "required" not in one] == []


@pytest.mark.parametrize(
    ("kind", "value", "place"),
    [
        ("story", {"you_sad": "x"}, "$"),
        ("story", {"you_said": "x", "status": "finished"}, "$.status"),
        ("story", {"you_said": "x", "measures": ["Not A Name"]}, "$.measures[0]"),
        ("quote", {"text": "x"}, "$"),
        ("measure", {"observations": [{"period": 2020, "value": "many"}]}, "$"),
        ("story", {"links": [{"title": "x", "url": "javascript:alert(1)"}]}, "$.links[0].url"),
    ],
)
def test_a_slip_is_marked_while_it_is_typed(kind, value, place):
    assert place in {error.json_path for error in VALIDATORS[kind].iter_errors(value)}


def test_what_is_left_empty_is_left_out():
    assert wrong("story", {"you_said": "x", "we_did": None, "source": None, "status": None}) == []


def test_a_withdrawn_file_needs_nothing_else():
    gone = {"withdrawn": {"date": "2024-01-01", "because": "It was asked for."}}
    assert [wrong(kind, gone) for kind in ITEMS] == [[]] * len(KINDS)
