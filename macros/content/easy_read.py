"""What the site tells in Easy Read, and where each of it stands."""

from collections.abc import Iterator
from typing import NamedTuple

from macros.content.content import Content
from macros.content.placeholders import OF_100, Placeholder, placeholders
from macros.content.shape import Step
from macros.model import urls
from macros.model.easy_read import EasyLine, EasyRead, EasyReadPage
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

    def path(self, n: int, field: str) -> tuple[Step, ...]:
        """Where a field of a line stands in the file."""
        own = ("lines", n, field)
        return own if isinstance(self.item, EasyReadPage) else ("easy_read", *own)


def easy_reads(content: Content) -> Iterator[Told]:
    """All of it: pages, priorities, stories; a page only where it has one to tell."""
    shown = content.open_pages()
    for page in content.easy_read.values():
        full = page_address(page.page)
        if urls.file_of(full, shown):
            yield Told(page, page, full)
    for item in (*content.all_priorities(), *newest_first(content.stories.values())):
        if item.easy_read:
            yield Told(item, item.easy_read, address(item))


def page_address(name: str) -> str:
    """Where a page of `docs/` stands on the site."""
    place = name.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{place}/" if place else ""


def asked(line: EasyLine) -> Placeholder | None:
    """The figure whose picture a line has; None where its name is written as none can be."""
    written = f"{{{line.figure}:{OF_100}}}"
    found = next(placeholders(written), None)
    return found if found and found.plain == written else None
