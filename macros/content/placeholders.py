"""The figures that a text names, to be filled in: {plans-on-time:latest}, {bus-passes/young:2021}.

A name is that of a file in `data/measures/`, with one of its series where it has several. After the
colon stands `latest`, `latest-period`, or a period as that file writes it. Behind a second colon a
share may have `of-100`: {plans-on-time:2021:of-100} is “56 out of 100”. Braces in which there is no
such pair are text like any other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.signs import HYPHENS

LATEST = "latest"
LATEST_PERIOD = "latest-period"
OF_100 = "of-100"

# With spaces or more braces it is no good placeholder, but was surely meant as one.
_SHAPE = re.compile(
    r"(?<!\{)\{+\s*(?P<measure>[\w‐-―-]+)(?:/(?P<series>[\w‐-―-]+))?\s*:"
    r"\s*(?P<which>[\w./‐-―-]+)\s*(?::\s*(?P<form>[\w‐-―-]+)\s*)?\}+"
)


@dataclass(frozen=True)
class Placeholder:
    """One of them: the text as written, where it starts, and what it names."""

    written: str
    start: int
    measure: str
    series: str
    which: str
    form: str = ""

    @property
    def plain(self) -> str:
        """As it is to be written."""
        return named(self.measure, self.series, self.which, self.form)

    @property
    def end(self) -> int:
        """Where the text goes on."""
        return self.start + len(self.written)


def named(measure: str, series: str, which: str, form: str = "") -> str:
    """How a figure is named in a text."""
    whose = f"{measure}/{series}" if series else measure
    return f"{{{':'.join(filter(None, (whose, which, form)))}}}"


def placeholders(text: str) -> Iterator[Placeholder]:
    """Every one in a text, in their order."""
    if "{" in text:  # hardly any text has one
        for found in _SHAPE.finditer(text):
            parts = [(part or "").translate(HYPHENS) for part in found.groups()]
            yield Placeholder(found[0], found.start(), *parts)
