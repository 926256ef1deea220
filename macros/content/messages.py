"""What pydantic says of a value, in words for the person who wrote it."""

from collections.abc import Collection, Iterator
from difflib import SequenceMatcher, get_close_matches
from enum import EnumType
from heapq import nlargest
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.content.problems import Problem
from macros.content.yaml import Step, YamlFile
from macros.i18n.language import _

# How many names a message lists, and how many of those that are more.
MOST_CHOICES = 20
FEW_CHOICES = 5

_CODES = {
    "missing": "missing",
    "extra_forbidden": "unknown",
    "enum": "choice",
    "literal_error": "choice",
    "language": "language",
}


def explain(error: ValidationError, model: type[BaseModel], document: YamlFile) -> list[Problem]:
    """Every problem of one file, each at its line. Fields that hold nothing are missing ones."""
    return [_problem(detail, model, document) for detail in error.errors()]


def nearest(word: str, known: Collection[str], where: str = "") -> str:
    """“Did you mean …?” where one is near, else all of them; of many, a few and where the rest are.

    `where` is the file or folder that has the list; without it the list is never cut short.
    """
    close = get_close_matches(word, known, n=1, cutoff=0.6)
    if close:
        return _("did you mean “{word}”?", word=close[0])
    if where and not known:
        return _("there is none in {where} yet: add it there, or delete this", where=where)
    if where and len(known) > MOST_CHOICES:
        likeness = SequenceMatcher(b=word)

        def like(other: str) -> float:
            likeness.set_seq1(other)
            return likeness.quick_ratio()

        few = ", ".join(nlargest(FEW_CHOICES, sorted(known), like))
        return _("use the name of one in {where}, such as: {words}", where=where, words=few)
    return _("use one of: {words}", words=", ".join(sorted(known)))


def _problem(detail: ErrorDetails, model: type[BaseModel], document: YamlFile) -> Problem:
    path = tuple(step for step in detail["loc"] if step != "[key]")
    wrong, instead = _words(detail, model, path)
    place = document.at(path)
    code = f"field/{_CODES.get(detail['type'], 'value')}"
    return Problem(document.name, *place, dotted(path), wrong, instead, code=code)


def dotted(path: tuple[Step, ...]) -> str:
    """A path for people: observations → 3 → value, counted from 1."""
    return " → ".join(str(step + 1) if isinstance(step, int) else step for step in path)


def _words(detail: ErrorDetails, model: type[BaseModel], path: tuple[Step, ...]) -> tuple[str, str]:
    kind, context = detail["type"], detail.get("ctx", {})
    field = path[-1] if path else ""
    help_text = _help(model, path)
    match kind:
        case "missing":
            return _("the field “{field}” is missing", field=field), _(
                "add a line “{field}: …”{help}", field=field, help=help_text
            )
        case "extra_forbidden":
            known = _fields(_model_at(model, path[:-1]))
            hint = nearest(str(field), known)
            if ":" in str(field):
                hint = _("put a space after the colon")
            elif detail["input"] is None:
                hint += _(
                    "; if it is part of what stands before a comma, put that text between double "
                    "quotes, or write the number without a comma"
                )
            return _("there is no field “{field}” here", field=field), hint
        case "enum" | "literal_error":
            allowed = str(context["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
            return _("{found} is not one of the words for this", found=_found(detail["input"])), _(
                "use one of: {words}", words=", ".join(allowed)
            )
        case "language":
            return _("there is no language “{tag}”", tag=detail["input"]), _(
                "write its tag, for example en-GB, cy or pt-BR"
            )
        case "value_error":
            found, why = _found(detail["input"]), str(context["error"])
            why = why.replace(f"“{detail['input']}”", found)
            return why if found in why else f"{found}: {why}", _example(why)
        case "string_pattern_mismatch" if "a-z0-9" in str(context["pattern"]):
            return _("“{value}” cannot be a name in an address", value=detail["input"]), _(
                "use small letters, digits and single dashes only, for example short-breaks{help}",
                help=help_text,
            )
        case "string_pattern_mismatch":
            return _("this text has more than one line"), _("write it as one line")
        case "string_too_long":
            return _("this text is longer than {n} characters", n=context["max_length"]), _(
                "make it shorter, or part it into several things of a list"
            )
        case "string_too_short" | "too_short":
            return _("there is nothing here"), _("write it, or delete the line")
        case "greater_than_equal":
            return _("{value} is less than {n}", value=detail["input"], n=context["ge"]), _(
                "write a number that is at least {n}", n=context["ge"]
            )
    return _type_words(kind, detail["input"], help_text)


def _type_words(kind: str, value: Any, help_text: str) -> tuple[str, str]:
    found = _found(value)
    if isinstance(value, dict) and kind == "string_type":
        return _("here a text is needed, and a colon in it made it a field"), _(
            'put the whole text between double quotes: "Short breaks: what changed"'
        )
    if kind in ("list_type", "tuple_type"):
        return _("here a list is needed, and there is {found}", found=found), _(
            "start each thing on a line of its own with a dash and a space"
        )
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        return _("here fields are needed, and there is {found}", found=found), _(
            "write each field on a line of its own, as name: text{help}", help=help_text
        )
    if kind.startswith("int_"):
        return _("here a whole number is needed, and there is {found}", found=found), _(
            "write digits only, with no %, £ or comma: 1237"
        )
    if kind.startswith(("float_", "finite_")) or kind == "less_than_equal":
        return _("here a number is needed, and there is {found}", found=found), _(
            "write it in digits, with no %, £ or comma: 1237 or 17.5"
        )
    if kind.startswith("bool_"):
        return _("here true or false is needed, and there is {found}", found=found), _(
            "write true or false"
        )
    if kind.startswith("date_"):
        return _("here a day is needed, and there is {found}", found=found), _(
            "write year, month and day: 2022-03-31"
        )
    return _("here a text is needed, and there is {found}", found=found), _(
        "write a text{help}, between double quotes if it starts with a bracket, a dash or a #",
        help=help_text,
    )


def _found(value: Any) -> str:
    if value is None:
        return _("nothing")
    if isinstance(value, dict):
        return _("a group of fields")
    if isinstance(value, list):
        return _("a list")
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return _("“{value}”", value=text if len(text) <= 60 else f"{text[:60]}…")


def _example(why: str) -> str:
    if "address" in why:
        return _("write an address that starts with https:// or mailto:, without spaces")
    return _("write a year or month, or two with a slash: 2021, 2021-09 or 2021-04/2021-12")


def _help(model: type[BaseModel], path: tuple[Step, ...]) -> str:
    while path and isinstance(path[-1], int):
        path = path[:-1]
    holder = _model_at(model, path[:-1])
    info = holder.model_fields.get(str(path[-1])) if holder and path else None
    return f" ({info.description})" if info and info.description else ""


def _fields(model: type[BaseModel] | None) -> list[str]:
    if model is None:
        return []
    return [name for name, info in model.model_fields.items() if not info.exclude]


def _model_at(model: type[BaseModel], path: tuple[Step, ...]) -> type[BaseModel] | None:
    found: type[BaseModel] | None = model
    for step in path:
        if found is None:
            return None
        if "root" in found.model_fields:
            found = next(_models(found.model_fields["root"].annotation), None)
        elif isinstance(step, str) and step in found.model_fields:
            found = next(_models(found.model_fields[step].annotation), None)
    return found


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    is_class = isinstance(annotation, type) and not isinstance(annotation, EnumType)
    if is_class and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)
