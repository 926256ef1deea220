"""A page’s view of the content, and the templates that make HTML of it.

Headings are Markdown, so that the table of contents and search see them. All below a heading
comes from `overrides/components/`, where every value is escaped. Markdown never sees this HTML,
whatever a contributor wrote in it: a mark stands in its place until Markdown is done. Nobody
can write such a mark, because each build makes up a word for its own.
"""

import gzip
import re
import secrets
import string
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from macros.content.content import Content
from macros.figures import format as wording
from macros.figures.export import FOLDER as OPEN_DATA
from macros.figures.reading import Reading, readings
from macros.i18n import language
from macros.i18n.language import number
from macros.model.measure import Measure, Series

TEMPLATES = Path(__file__).parents[2] / "overrides" / "components"

_BREAKS = re.compile(r"\s*\n\s*")
_MARKDOWN = re.compile(f"[{re.escape(string.punctuation)}]")


@dataclass(eq=False)
class View:
    """The content as seen from one page, and the parts of that page until they are put in."""

    content: Content
    page_url: str
    templates: Environment
    _kept: list[str] = field(default_factory=list)
    _word: str = field(default_factory=lambda: f"mark{secrets.token_hex(12)}x")

    def url(self, path: str) -> str:
        """The address of a page of this site, relative to the page that is open."""
        return "../" * self.page_url.count("/") + path or "./"

    def read(self, item: Measure) -> list[tuple[tuple[Any, ...], Series, Reading]]:
        """A measure's lines with what each of them shows."""
        found = readings(item, self.content.area.publishing.inspection)
        return [
            (path, series, reading)
            for (path, series), (_same, reading) in zip(item.lines(), found, strict=True)
        ]

    def wrong_link(self, item_id: str) -> str:
        """Where to write that a figure is wrong; the address carries its id."""
        told_to = self.content.area.contact.corrections
        if told_to is None:
            return f"{self.url('take-part/')}?about={item_id}#something-wrong"
        joined = "&" if "?" in told_to else "?"
        field = "subject" if told_to.startswith("mailto:") else "about"
        return f"{told_to}{joined}{field}={item_id}"

    def block(self, template: str, **things: Any) -> str:
        """A component for a page in Markdown: the mark of its HTML."""
        return self.keep(self.html(template, **things))

    def keep(self, html: str) -> str:
        """Keep HTML until `put_back`; returns the mark that stands for it."""
        self._kept.append(html)
        return f"{self._word}{len(self._kept) - 1}x"

    def put_back(self, html: str) -> str:
        """The page that Markdown made, with each component where its mark stands."""
        mark = re.compile(f"(<p>)?{self._word}([0-9]+)x(?(1)</p>)")
        return mark.sub(lambda found: self._kept[int(found[2])], html)

    def html(self, template: str, **things: Any) -> str:
        """A component's HTML, without the breaks between its lines."""
        values = {"content": self.content, "url": self.url, "read": self.read}
        values |= {"wrong_link": self.wrong_link, **things}
        rendered = self.templates.get_template(f"{template}.html").render(values)
        return _BREAKS.sub(" ", rendered).strip()


def templates() -> Environment:
    """The components' templates, as they are now."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=no_braces,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "_": language._,
        "_n": language._n,
        "number": language.number,
        "period": language.period,
        "day": language.day,
        "listed": language.listed,
        "wording": wording,
        "open_data": OPEN_DATA,
        "plotly_size": plotly_size(),
    }
    environment.filters["paragraphs"] = _paragraphs
    return environment


def plotly_size() -> str:
    """How much the reader's device loads for the interactive charts, in megabytes."""
    script = TEMPLATES.parent / "assets" / "vendor" / "plotly-basic.min.js"
    return number(round(len(gzip.compress(script.read_bytes())) / 1e6, 1))


def no_braces(value: Any) -> Any:
    """Escape, and keep a contributor's {{ from looking like a macro that did not run."""
    if value is None or hasattr(value, "__html__"):
        return value
    text = escape(value)
    if "{" in text or "}" in text:
        return Markup(str(text).replace("{", "&#123;").replace("}", "&#125;"))
    return text


def _paragraphs(text: str) -> list[str]:
    return [part for part in re.split(r"\n\s*\n|\n", text) if part.strip()]


def markdown_text(text: str) -> str:
    """Text that Markdown prints as it is: every sign in it becomes an entity."""
    return _MARKDOWN.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(text.split()))


def heading(level: int, text: str, anchor: str = "") -> str:
    """A heading in Markdown, with an id of its own where it is given one."""
    return f"{'#' * level} {markdown_text(text)}" + (f" {{: #{anchor} }}" if anchor else "")


def together(*parts: str) -> str:
    """Parts of a page one after the other, each a block of its own to Markdown."""
    return "\n\n" + "\n\n".join(part for part in parts if part) + "\n\n"


@dataclass
class Place:
    """Where on a page something stands: under which heading, and what was drawn above it.

    `full` has each figure with all that is known of it, as on its own page.
    """

    level: int = 2
    prefix: str = ""
    full: bool = False
    drawn: set[str] = field(default_factory=set)

    def heading(self, text: str, anchor: str, below: int = 0) -> str:
        """A heading at this place, or some steps below it."""
        return heading(self.level + below, text, f"{self.prefix}{anchor}")
