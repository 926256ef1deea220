"""The templates of `overrides/components/` and `overrides/pages/`, and the words they may use."""

import gzip
import re
from functools import lru_cache
from itertools import chain, zip_longest
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from macros.figures import answers, claims, sentences
from macros.figures import format as printed
from macros.figures.beside import beside, drawn_values
from macros.figures.glance import all_lines, glance
from macros.figures.sentences import sentence, verdict
from macros.figures.sources import further
from macros.figures.trend import trend
from macros.i18n import language
from macros.model import icon, urls
from macros.model.easy_read import BOLD
from macros.model.kinds import address, one_of
from macros.model.promise import latest
from macros.packaged import OVERRIDES
from macros.pages.labels import first_words, ground, overdue, page_called, story_status
from macros.pages.life import life_of

_BOLD = re.compile(BOLD)


class Compiled(BytecodeCache):
    """Templates as Jinja compiled them, for the builds of a site in its other languages."""

    def __init__(self) -> None:
        self._kept: dict[str, Any] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template what was kept of it; no file changes while a site is built."""
        bucket.code = self._kept.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        self._kept[bucket.key] = bucket.code


def templates() -> Environment:
    """The templates as they are now; every value is escaped as it is printed."""
    environment = Environment(
        loader=FileSystemLoader(OVERRIDES),
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
        "plural_forms": language.plural_forms,
        "period": language.period,
        "day": language.day,
        "when": language.when,
        "by_when": language.by_when,
        "listed": language.listed,
        "comma": language.comma,
        "semicolon": language.semicolon,
        "in_a_row": language.in_a_row,
        "tag": language.tag,
        "name_of": language.name_of,
        "number": language.number,
        "direction": language.direction,
        "printed": printed,
        "answer_parts": answers.parts,
        "sentence": sentence,
        "verdict": verdict,
        "glance": glance,
        "all_lines": all_lines,
        "trend_of": trend,
        "sentences": sentences,
        "beside": beside,
        "drawn_values": drawn_values,
        "further_sources": further,
        "claims": claims,
        "urls": urls,
        "one_of": one_of,
        "address": address,
        "story_status": story_status,
        "overdue": overdue,
        "ground": ground,
        "first_words": first_words,
        "life_of": life_of,
        "page_called": page_called,
        "latest": latest,
        "outline": icon.outline,
        "icons": icon.STANDS_FOR,
        "plotly_size": plotly_size(),
    }
    environment.filters["paragraphs"] = _paragraphs
    environment.filters["bold"] = _bold
    return environment


def plotly_size() -> str:
    """How much the reader's device loads for the interactive charts, in megabytes."""
    script = OVERRIDES / "assets" / "vendor" / "plotly-basic.min.js"
    return language.number(_megabytes(script, script.stat().st_mtime_ns))


@lru_cache(maxsize=1)
def _megabytes(script: Path, _changed: int) -> float:
    """Worked out once: packing it takes longer than the preview takes for most of a page."""
    return round(len(gzip.compress(script.read_bytes())) / 1e6, 1)


def no_braces(value: Any) -> Any:
    """Escape, and keep a contributor's {{ from looking like a macro that did not run."""
    if value is None or hasattr(value, "__html__"):
        return value
    text = escape(value)
    if "{" in text or "}" in text:
        return Markup(str(text).replace("{", "&#123;").replace("}", "&#125;"))
    return text


def _bold(text: str) -> Markup:
    """A text in which the words between ** and ** are bold."""
    parts = [no_braces(part) for part in _BOLD.split(text)]
    strong = (Markup("<strong>{}</strong>").format(part) for part in parts[1::2])
    return Markup("").join(chain.from_iterable(zip_longest(parts[::2], strong, fillvalue="")))


def _paragraphs(text: str) -> list[str]:
    return [part for part in re.split(r"\n\s*\n|\n", text) if part.strip()]
