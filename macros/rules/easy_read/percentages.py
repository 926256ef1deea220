"""A share in Easy Read is told as so many out of 100.

Why: “56 per cent” is a sum to do, and “56 out of 100” is something to look at. This is a warning.

Example:
    lines:
      - text: In 2021, 56% of plans were on time.

Write instead the figure by its name, with its picture:

    lines:
      - text: In 2021, {plans-within-20-weeks:2021:of-100} plans were on time.
        figure: plans-within-20-weeks:2021

"""

import re
from collections.abc import Iterator

from macros.content.content import Content
from macros.content.easy_read import all_lines
from macros.content.placeholders import LATEST_PERIOD, OF_100, named, placeholders
from macros.content.problems import Problem, Severity
from macros.i18n.language import _
from macros.model.measure import Unit

ALLOWABLE = True

_PERCENT = re.compile(r"(\d[\d.,]*)\s?(?:%|per ?cent\b)|\bper ?cent(?:ages?)?\b", re.IGNORECASE)


def check(content: Content) -> Iterator[Problem]:
    """Percentages that are typed, and figures that are filled in as one."""
    for told, n, line in all_lines(content):
        for wrong, instead in (*_typed(line.text), *_named(content, line.text)):
            yield content.problem(
                told.item.file, told.path("lines", n, "text"), wrong, instead, Severity.WARNING
            )


def _typed(text: str) -> Iterator[tuple[str, str]]:
    for found in _PERCENT.finditer(text):
        wrong = _("“{words}” is hard to picture", words=found[0])
        number = found[1] or "56"
        if "." in number:
            number = str(round(float(number.replace(",", ""))))
            yield wrong, _("write “about {n} out of 100” instead", n=number)
        else:
            yield wrong, _("write “{n} out of 100” instead", n=number)


def _named(content: Content, text: str) -> Iterator[tuple[str, str]]:
    for one in placeholders(text):
        measure = content.measures.get(one.measure)
        if measure is None or one.form or one.which == LATEST_PERIOD:
            continue
        series = [series for _path, series in measure.lines()]
        if any(one.series in {"", each.id} and each.unit is Unit.PERCENT for each in series):
            whole = named(one.measure, one.series, one.which, OF_100)
            wrong = _("“{words}” is printed as a percentage", words=one.written)
            yield wrong, _("write {placeholder}", placeholder=whole)
