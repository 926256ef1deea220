"""What pydantic says of a value, in words for the person who wrote it."""

from collections.abc import Collection, Iterator
from difflib import SequenceMatcher, get_close_matches
from heapq import nlargest
from typing import Any, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.content.problems import Problem
from macros.content.shape import Step, dotted, field_at, field_names, model_at, models
from macros.content.yaml import YamlFile
from macros.i18n.language import _, later
from macros.model.icon import all_icons

# How many names a message lists, and how many of those that are more.
MOST_CHOICES = 20
FEW_CHOICES = 5

# A list of a file: its place, what it is of, the fields that are needed there and all of them.
List = tuple[tuple[str, ...], type[BaseModel], set[str], set[str]]

_CODES = {
    "missing": "missing",
    "extra_forbidden": "unknown",
    "enum": "choice",
    "literal_error": "choice",
    "language": "language",
    "time_zone": "choice",
    "icon": "choice",
}


def explain(error: ValidationError, model: type[BaseModel], document: YamlFile) -> list[Problem]:
    """Every problem of one file, each at its line; one for a thing that is in the wrong place."""
    details = error.errors(include_url=False)
    moved = dict(_misplaced(details, model, document))
    return [
        *moved.values(),
        *(
            _problem(detail, model, document)
            for detail in details
            if not any(detail["loc"][:n] in moved for n in range(1, len(detail["loc"]) + 1))
        ),
    ]


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


def _misplaced(
    details: list[ErrorDetails], model: type[BaseModel], document: YamlFile
) -> Iterator[tuple[tuple[Step, ...], Problem]]:
    """Things of a list that have the fields of another list's things."""
    lists = [*_lists(model)]
    for loc in dict.fromkeys(detail["loc"] for detail in details):
        for n in range(len(loc), 1, -1):
            path = loc[:n]
            value = _value_at(document.value, path) if isinstance(path[-1], int) else None
            if isinstance(value, dict) and (
                right := _place_for(value, lists, model_at(model, path))
            ):
                yield path, _in_wrong_place(document, path, right)
                break


def _value_at(value: Any, path: tuple[Step, ...]) -> Any:
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def _place_for(
    value: dict[str, Any], lists: list[List], own: type[BaseModel] | None
) -> tuple[str, ...]:
    """The list that all the fields of a thing belong to, where it does not stand in that."""
    if set(value) <= set(field_names(own)):
        return ()
    for where, item, needed, names in lists:
        if item is not own and needed <= set(value) <= names:
            return where
    return ()


def _lists(model: type[BaseModel], above: tuple[str, ...] = ()) -> Iterator[List]:
    for name, info in model.model_fields.items():
        item = next(models(info.annotation), None)
        if item and get_origin(info.annotation) is list:
            needed = {one for one, info in item.model_fields.items() if info.is_required()}
            yield (*above, name), item, needed, {*field_names(item)}
            yield from _lists(item, (*above, name))


def _in_wrong_place(document: YamlFile, path: tuple[Step, ...], right: tuple[str, ...]) -> Problem:
    here = next(step for step in reversed(path) if isinstance(step, str))
    wrong = _("this stands below “{here}”, and belongs below “{right}”", here=here, right=right[-1])
    if right[0] in document.value:
        instead = _("move it to the end of the list below “{right}”", right=dotted(right))
    else:
        instead = _("write a line “{right}:” at the end, and move it below", right=right[-1])
    return Problem(
        document.name, *document.at(path), dotted(path), wrong, instead, code="field/place"
    )


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
            hint = nearest(str(field), field_names(model_at(model, path[:-1])))
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
            return _(
                "{found} is not a word that can be used here", found=_found(detail["input"])
            ), _("use one of: {words}", words=", ".join(allowed))
        case "language":
            return _("there is no language “{tag}”", tag=detail["input"]), _(
                "write its tag, for example en-GB, cy or pt-BR"
            )
        case "time_zone":
            return _("there is no time zone “{name}”", name=detail["input"]), _(
                "write the name of a place in it, for example Europe/London"
            )
        case "icon":
            return _("there is no icon “{name}”", name=detail["input"]), nearest(
                detail["input"], all_icons(), "Material Design Icons"
            )
        case "value_error":
            found, why = _found(detail["input"]), str(context["error"])
            why = why.replace(f"“{detail['input']}”", found)
            return why if found in why else f"{found}: {why}", _help(model, path)
        case "string_too_short" | "too_short":
            return _("there is nothing here"), _nothing(model, path)
        case "link" | "link_gap" | "link_secret":
            return _link(kind, _found(detail["input"]))
    if kind in _TIMES:
        return _time(kind, detail["input"], context)
    return _limit(kind, detail["input"], context, help_text) or _type_words(
        kind, detail["input"], help_text
    )


def _limit(
    kind: str, value: Any, context: dict[str, Any], help_text: str
) -> tuple[str, str] | None:
    match kind:
        case "string_pattern_mismatch" if "a-z0-9" in str(context["pattern"]):
            return _("“{value}” cannot be a name in an address", value=value), _(
                "use small letters, digits and single dashes only, for example short-breaks{help}",
                help=help_text,
            )
        case "string_pattern_mismatch":
            return _("this text has more than one line"), _("write it as one line")
        case "toolbar_key":
            return _("{found} cannot be a key", found=_found(value)), _(
                "write the key alone, as the company gave it: 4 to 100 letters, digits, dots, "
                "dashes and underscores"
            )
        case "string_too_long":
            return _("this text is longer than {n} characters", n=context["max_length"]), _(
                "make it shorter, or split it into several items of a list"
            )
        case "greater_than_equal":
            return _("{value} is less than {n}", value=value, n=context["ge"]), _(
                "write a number that is at least {n}", n=context["ge"]
            )
    return None


def _nothing(model: type[BaseModel], path: tuple[Step, ...]) -> str:
    field = field_at(model, path)
    if path[-1] == "":
        return _("write a name before the colon, or delete the line")
    if isinstance(path[-1], int) or not (field and field.is_required()):
        return _("write it, or delete the line")
    if get_origin(field.annotation) is list:
        return _("write at least one, on a line of its own with a dash and a space")
    return _("write it: the file needs this field")


def _link(kind: str, found: str) -> tuple[str, str]:
    if kind == "link_secret":
        return _("{found}: there is a name or a password in this address", found=found), _(
            "write the address without what stands between // and @"
        )
    wrong = _("{found}: it is not an https or mailto address", found=found)
    if kind == "link_gap":
        return wrong, _("put the real name in the place of [ and ] and what is between them")
    return wrong, _("write an address that starts with https:// or mailto:, without spaces")


_PERIODS = later("write a year or month, or two with a slash: 2021, 2021-09 or 2021-04/2021-12")
# What is wrong with a period or a day, and what to write; the names are those of the errors.
_TIMES = later(
    {
        "period_unknown": ("{found} is not a year or a month", _PERIODS),
        "period_range": (
            "{found}: the year {year} is not between 1900 and 2100",
            "write the year with its four digits: 2021",
        ),
        "period_month": (
            "{found}: there is no month {month}: months go from 01 to 12",
            _PERIODS,
        ),
        "period_order": (
            "{found}: it ends ({last}) before it starts ({first})",
            "write the earlier one first: {instead}",
        ),
        "period_days": (
            "{found}: a period is of whole months",
            "write {instead}",
        ),
        "period_time": ("{found} has a time of day", "write the month only: {instead}"),
        "period_two_years": (
            "{found} can be a financial year or a school year",
            "write {financial} for April to March, or {school} for September to August",
        ),
        "period_both_years": (
            "{found} can be one year or two",
            "write {financial} for April to March, {school} for September to August, or {both} for "
            "both years",
        ),
        "period_month_or_year": (
            "{found} can be a month or a year",
            "write {month} for the month, {financial} for April to March, or {school} for "
            "September to "
            "August",
        ),
        "period_quarter": (
            "{found}: quarters are counted from January or from April",
            "write {calendar}, or {financial} if the year starts in April",
        ),
        "when": (
            "{found} is not a day, a month or a year",
            "write one of them: 2022-06-15, 2022-06 or 2022",
        ),
        "day_time": ("{found} has a time of day", "write the day only: {day}"),
        "day_order": ("{found} is not how a day is written here", "write {days}"),
    }
)


def _time(kind: str, value: Any, context: dict[str, Any]) -> tuple[str, str]:
    wrong, instead = _TIMES[kind]
    values = {**context, "found": _found(value)}
    if "days" in context:
        values["days"] = _(" or ").join(context["days"])
    return _(wrong, **values), _(instead, **values)


def _type_words(kind: str, value: Any, help_text: str) -> tuple[str, str]:
    found = _found(value)
    if isinstance(value, dict) and kind == "string_type" and str([*value, ""][0])[:1] in {*"“”„"}:
        return _("“ and ” are signs of the text, and do not hold it together"), _(
            'write straight quotation marks in their place: "Short breaks: what changed"'
        )
    if isinstance(value, dict) and kind == "string_type":
        return _("here a text is needed, and a colon in it made it a field"), _(
            'put the whole text between double quotes: "Short breaks: what changed"'
        )
    if kind in ("list_type", "tuple_type"):
        return _("a list is needed here, but there is {found}", found=found), _(
            "start each thing on a line of its own with a dash and a space"
        )
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        return _("fields are needed here, but there is {found}", found=found), _(
            "write each field on a line of its own, as name: text{help}", help=help_text
        )
    if kind.startswith("int_"):
        return _("a whole number is needed here, but there is {found}", found=found), _(
            "write digits only, with no %, £ or comma: 1237"
        )
    if kind.startswith(("float_", "finite_")) or kind == "less_than_equal":
        return _("a number is needed here, but there is {found}", found=found), _(
            "write it in digits, with no %, £ or comma: 1237 or 17.5"
        )
    if kind.startswith("bool_"):
        return _("true or false is needed here, but there is {found}", found=found), _(
            "write true or false"
        )
    if kind.startswith("date_"):
        return _("a day is needed here, but there is {found}", found=found), _(
            "write year, month and day: 2022-03-31"
        )
    return _("a text is needed here, but there is {found}", found=found), _(
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


def _help(model: type[BaseModel], path: tuple[Step, ...]) -> str:
    while path and isinstance(path[-1], int):
        path = path[:-1]
    holder = model_at(model, path[:-1])
    info = holder.model_fields.get(str(path[-1])) if holder and path else None
    return f" ({info.description})" if info and info.description else ""
