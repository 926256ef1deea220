"""One page of `docs/`, read as if a stranger wrote it: nothing in it runs, all is looked at.

The check reads pages with this, and a build does again before it renders them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from posixpath import dirname, join, normpath

from macros.content import prose
from macros.content.details import Found, in_page
from macros.content.jinja import Call, Places, calls
from macros.content.problems import Problem
from macros.content.prose import PageLink
from macros.content.typed import typed
from macros.content.yaml import decoded, parsed
from macros.i18n.language import _
from macros.model.page import PageSettings
from macros.model.signs import plain

LARGEST = 64 * 1024
MOST_SETTINGS = 2_000  # characters
MOST_PROBLEMS = 200
_FENCE = re.compile(r"^---[ \t]*$\n?", re.MULTILINE)


@dataclass(frozen=True)
class SourcePage:
    """What a page holds. In the body, an empty line stands for each of the front matter."""

    file: str
    text: str
    body: str
    settings: PageSettings
    calls: tuple[Call, ...]
    links: tuple[PageLink, ...]
    ids: frozenset[str]

    @cached_property
    def details(self) -> list[Found]:
        """What may be details of persons; worked out once."""
        return in_page(self.text)

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column of a place in the text."""
        before = self.text[:offset]
        return before.count("\n") + 1, offset - before.rfind("\n")

    def target(self, link: PageLink) -> str:
        """The file of `docs/` that a link of this page leads to."""
        return normpath(join(dirname(self.file), link.path)) if link.path else self.file


def read_page(path: Path, name: str) -> tuple[SourcePage | None, list[Problem]]:
    """Read one page. It is None where a problem keeps it from being read at all."""
    text, problems = decoded(path, name, LARGEST)
    if text is None:
        return None, problems
    text = plain(text)
    settings, body, problems = _front_matter(text, name)
    places = Places(name, body)
    found = list[Call]()
    links = list[PageLink]()
    ids = set[str]()
    wrong = [*prose.too_much(body, places), *prose.unprintable(body, places)]
    if not wrong:
        found, wrong = calls(body, places)
    if not wrong:  # a call that cannot be read is full of signs that are wrong elsewhere
        words = prose.without_figures(prose.without_calls(body, found))
        links, wrong = prose.links(words, places)
        wrong += [*_alone(words, found, places), *_once(found, places)]
        wrong += islice(prose.wrong_signs(words, places), MOST_PROBLEMS)
        if not wrong:  # only now is it sure that Markdown reads it quickly
            ids, wrong = prose.ids(words, places)
    page = SourcePage(name, text, body, settings, tuple(found), tuple(links), frozenset(ids))
    return page, [*problems, *wrong]


def _front_matter(text: str, name: str) -> tuple[PageSettings, str, list[Problem]]:
    """What a page says of itself, and its body with as many lines as the file."""
    settings = PageSettings()
    opened = _FENCE.match(text)
    if not opened:
        return settings, text, []
    closed = _FENCE.search(text, opened.end())
    if not closed or closed.start() > MOST_SETTINGS:
        wrong = _("the lines between --- and --- at the top are too long, or do not end")
        instead = _("end them with a line of three dashes; the page begins below it")
        return settings, "", [Problem(name, 1, 1, "", wrong, instead, code="docs/front-matter")]
    written = text[opened.end() : closed.start()]
    body = "\n" * text.count("\n", 0, closed.end()) + text[closed.end() :]
    if not written.strip():
        return settings, body, []
    document, problems = parsed("\n" + written, name)  # so that its lines are those of the file
    if not problems:
        found, problems = typed(PageSettings, document, {})
        settings = found or settings
    return settings, body, problems


def _alone(text: str, calls: list[Call], places: Places) -> Iterator[Problem]:
    """Parts of a page that stand among words, where Markdown would tear them apart."""
    for call in calls:
        before = text[text.rfind("\n", 0, call.start) + 1 : call.start]
        after = text[call.end :].partition("\n")[0]
        if not call.in_a_line and (before.strip() or after.strip()):
            wrong = _("{macro} is a part of the page, and stands among words", macro=call.name)
            instead = _("put the call on a line of its own")
            yield places.problem(call.start, wrong, instead, "docs/macro")


def _once(calls: list[Call], places: Places) -> Iterator[Problem]:
    """Parts that stand on a page twice, where a link could only lead to the first."""
    first: dict[tuple[str, str], Call] = {}
    for call in calls:
        if call.in_a_line or call.name == "source":
            continue
        values = str([str(argument.value) for argument in call.arguments])
        same = first.setdefault((call.name, values), call)
        if same is not call:
            wrong = _("this is on the page already, on line {line}", line=same.line)
            yield places.problem(call.start, wrong, _("delete one of the two"), "docs/macro")
