"""No day lies so far ahead that nobody can have meant it.

Why: a promise that is due in 2042, a page that is published in 2092 or news for 2093 is a slip of a
finger. Nothing else would ever say so, since the day does not come. What is in the future and
cannot be is told by `lifecycle/future`, which is an error; this is a warning.

Example:
    still_to_do:
      - {text: Buy a bus., due: 2042-06}

Write instead the year that was meant:

    still_to_do:
      - {text: Buy a bus., due: 2024-06}

"""

import re
from collections.abc import Iterator
from datetime import date

from pydantic import BaseModel

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.content.shape import Step
from macros.i18n.language import _
from macros.model.kinds import KINDS
from macros.model.period import Period
from macros.model.promise import first_day
from macros.rules.lifecycle.future import happened

YEARS_AHEAD = 10
_YEAR = re.compile(r"[1-9]\d{3}")


def check(content: Content) -> Iterator[Problem]:
    """Days and periods more than ten years after the day, in whatever field they stand."""
    told = {(file, path) for file, path, _when, _published in happened(content)}
    for file, path, when in _dated(content):
        begins = first_day(when)
        if begins and begins.year > content.day.year + YEARS_AHEAD and (file, path) not in told:
            yield content.problem(
                file,
                path,
                _("{period} is more than {n} years away", period=str(when), n=YEARS_AHEAD),
                _("look at the year: is it a slip?"),
                Severity.WARNING,
            )


def _dated(content: Content) -> Iterator[tuple[str, tuple[Step, ...], date | Period]]:
    things: list[tuple[str, tuple[Step, ...], object]] = [("data/area.yml", (), content.area)]
    things += [
        (item.file, (), item) for kind in KINDS for item in content.items(kind.folder).values()
    ]
    things += [(one.file, (), one) for one in content.withdrawn.values()]
    things += [("data/sources.yml", ("documents",), content.documents)]
    things += [("data/accessibility.yml", (), content.accessibility)]
    last = content.day.year + YEARS_AHEAD
    for file, top, thing in things:
        written = content.files[file].text if file in content.files else ""
        if all(int(year) <= last for year in _YEAR.findall(written)):
            continue  # as nearly every file
        for path, when in _dates(thing, top):
            yield file, path, when


def _dates(
    value: object, path: tuple[Step, ...]
) -> Iterator[tuple[tuple[Step, ...], date | Period]]:
    if isinstance(value, date | Period):
        yield path, value
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from _dates(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _dates(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _dates(inner, (*path, number))
