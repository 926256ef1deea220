"""New files of `data/`: their fields from what somebody answered, and their names."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.content.problems import Problem, printable
from macros.content.shape import dotted, models
from macros.content.typed import typed
from macros.content.yaml import parsed
from macros.i18n.language import _
from macros.model.fields import PROSE, says
from macros.model.item import FileItem
from macros.model.kinds import KINDS, Kind
from macros.model.signs import UNPRINTABLE, as_meant, called
from macros.proposing.edit import Plain, as_json

_LONGEST_NAME = 60
_BARE = re.compile(r"[\w.+-][\w./:+-]*")


def kind_called(one: str) -> Kind:
    """The kind of which one is called that."""
    return next(kind for kind in KINDS if kind.one == one)


def slug(text: str) -> str:
    """A name for an address, made of a title: small letters, digits and dashes.

    Empty where no letter of the title is of the Latin alphabet.
    """
    letters = unicodedata.normalize("NFKD", re.sub("['’]", "", text)).encode("ascii", "ignore")
    words = re.findall(r"[a-z0-9]+", letters.decode().lower())
    name = ""
    for word in words:
        if name and len(name) + 1 + len(word) > _LONGEST_NAME:
            break
        name = f"{name}-{word}" if name else word[:_LONGEST_NAME]
    return name


def free(name: str, taken: Iterable[str]) -> str:
    """The name, or the first with a number after it that is not taken."""
    known, number, found = set(taken), 2, name
    while found in known:
        found, number = f"{name}-{number}", number + 1
    return found


def names_in(root: Path, folder: str) -> set[str]:
    """The names that files of a kind have."""
    return {path.stem.lower() for path in (root / "data" / folder).glob("*.y*ml")}


def simple_fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a model that a word, a text or a list of those answers."""
    own_first = sorted(model.model_fields, key=lambda name: name in FileItem.model_fields)
    return {
        info.alias or name: info
        for name, info in ((name, model.model_fields[name]) for name in own_first)
        if not info.exclude
        and "dict" not in str(info.annotation)
        and (not any(models(info.annotation)) or name == "still_to_do")
    }


def is_list(info: FieldInfo) -> bool:
    """Whether a field holds a list."""
    return str(info.annotation).startswith("list[")


def answer(info: FieldInfo | None, text: str) -> str:
    """What is written for an answer: text as it is; numbers, days and choices without marks."""
    text = text.strip()
    texts = info is None or says(info, PROSE) or str in _types(info.annotation)
    return text if texts or not _BARE.fullmatch(text) else Plain(text)


def in_words(found: Iterable[Problem]) -> str:
    """Problems of answers, which have no place in a file yet: what is wrong and what to write."""
    lines = (
        [f"{one.field}: {one.wrong}" if one.field else one.wrong, f"    → {one.instead}"]
        for one in found
    )
    return "\n".join(printable(line) for pair in lines for line in pair)


def _unprintable(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        for one in value:
            yield from _unprintable(one)
    elif found := UNPRINTABLE.search(str(value)):
        yield found[0]


def _types(annotation: Any) -> Iterator[Any]:
    yield annotation
    for part in get_args(annotation):
        yield from _types(part)


def problems(model: type[BaseModel], fields: dict[str, Any]) -> list[Problem]:
    """What the check says of these fields, in its words."""
    if sign := next(_unprintable(fields), None):
        wrong = _("there is a character here that cannot be printed ({name})", name=called(sign))
        instead = _("delete it, and type the text around it again")
        return [Problem("", 1, 1, "", wrong, instead, code="file/text")]
    document, found = parsed(as_meant(as_json(fields)), "")
    if found:
        return found
    own = {"id": "x", "file": "x"} if issubclass(model, FileItem) else {}
    return typed(model, document, own)[1]


def problem_at(
    model: type[BaseModel], path: tuple[str | int, ...], fields: dict[str, Any]
) -> Problem | None:
    """What the check says of one of these fields, and not of those that are still missing."""
    place = dotted(path)
    for problem in problems(model, fields):
        if problem.code != "field/missing" and (
            problem.field == place or problem.field.startswith(f"{place} →") or not problem.field
        ):
            return problem
    return None
