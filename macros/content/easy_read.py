"""What the site tells in Easy Read, and where each of it stands."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from macros.content.content import Content
from macros.content.placeholders import OF_100, Placeholder, placeholders
from macros.content.shape import Step
from macros.model import urls
from macros.model.easy_read import BOLD, EasyLine, EasyRead, EasyReadPage
from macros.model.kinds import address
from macros.model.priority import Priority
from macros.model.story import Story, newest_first


class Told(NamedTuple):
    """One text in Easy Read: the item that has it, its title, and the address of what it tells."""

    item: Story | Priority | EasyReadPage
    easy: EasyRead
    full: str

    @property
    def title(self) -> str:
        """What it is called."""
        return self.item.title

    @property
    def address(self) -> str:
        """Where it can be read."""
        return urls.easy_read(self.full)

    def path(self, *steps: Step) -> tuple[Step, ...]:
        """Where a field of it stands in the file: a line is at `lines` and its number."""
        return steps if isinstance(self.item, EasyReadPage) else ("easy_read", *steps)


def easy_reads(content: Content) -> Iterator[Told]:
    """All that there is a page of; that of a page of `docs/` is there where that page is."""
    shown = content.open_pages()
    for told in written(content):
        if not isinstance(told.item, EasyReadPage) or urls.file_of(told.full, shown):
            yield told


def has_list(content: Content) -> bool:
    """Whether there is the list of all, where what was withdrawn has its place too."""
    return content.has("easy_read") or any(written(content))


def written(content: Content) -> Iterator[Told]:
    """All of it: pages, priorities, stories."""
    for page in content.easy_read.values():
        yield Told(page, page, page_address(page.page))
    items: list[Priority | Story] = [*content.all_priorities()]
    for item in [*items, *newest_first(content.stories.values())]:
        if item.easy_read:
            yield Told(item, item.easy_read, address(item))


def all_lines(content: Content) -> Iterator[tuple[Told, int, EasyLine]]:
    """Every line, with what it is of and its place there, counted from 0."""
    for told in written(content):
        for n, line in enumerate(told.easy.lines):
            yield told, n, line


def as_read(text: str) -> str:
    """A line without signs: its hard words as words, and a number for each figure that it names."""
    for one in reversed([*placeholders(text)]):
        text = f"{text[: one.start]}{'5 out of 100' if one.form else '5'}{text[one.end :]}"
    return re.sub(BOLD, r"\1", text)


def page_address(name: str) -> str:
    """Where a page of `docs/` stands on the site."""
    place = name.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{place}/" if place else ""


def asked(line: EasyLine) -> Placeholder | None:
    """The figure whose picture a line has; None where its name is written as none can be."""
    written = f"{{{line.figure}:{OF_100}}}"
    found = next(placeholders(written), None)
    return found if found and found.form and found.plain == written else None
