"""What is told in Easy Read: a page of each text, and the list of all."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from macros.content.content import Content
from macros.content.easy_read import Told, asked, easy_reads, has_list, written
from macros.figures.out_of import dots
from macros.figures.placeholders import NoFigureError, pictured
from macros.i18n.language import _
from macros.model import urls
from macros.model.easy_read import EasyLine
from macros.model.priority import Priority
from macros.model.story import Story
from macros.pages.generated import Generated
from macros.pages.parts import part_called
from macros.pages.view import View

# What stands beside a line whose figure cannot be drawn.
_NO_PICTURE = "chart-line"


class Shown(NamedTuple):
    """A line for a page: its text, and an icon or the dots of a picture."""

    text: str
    icon: str | None
    dots: tuple[str, str, int] | None


def pages(content: Content) -> Iterator[Generated]:
    """The page of each text, and the list of all."""
    for one in easy_reads(content):
        title = _("Easy Read: {title}", title=one.title)
        yield f"{one.address[:-1]}.md", title, partial(_page, one)
    if has_list(content):
        yield f"{urls.EASY_READS[:-1]}.md", _("All pages in Easy Read"), _all


def _page(told: Told, view: View) -> str:
    lines = [_shown(view, line) for line in told.easy.lines]
    others = (one for one in easy_reads(view.content) if one.address != told.address)
    take_part = next((one for one in others if one.full == urls.TAKE_PART), None)
    return view.page("easy_read", told, lines, take_part)


def _shown(view: View, line: EasyLine) -> Shown:
    """A line with its picture; where its figure is not there, or not yet, with that of figures."""
    figure = asked(line) if line.figure else None
    measure = figure and view.content.measures.get(figure.measure)
    if measure and figure:
        view.shows(measure)
        for ref in measure.sources():
            view.cite(ref)
        try:
            share = pictured(view.content, measure, figure)
        except NoFigureError:
            share = None
        if share:
            return Shown(line.text, None, dots(share))
    return Shown(line.text, _NO_PICTURE if line.figure else line.icon, None)


def _all(view: View) -> str:
    """The list of all, by what they are of, and of what was withdrawn only that."""
    there = {one.address for one in easy_reads(view.content)}
    groups: dict[str, list[tuple[Told, bool]]] = {}
    for one in written(view.content):
        groups.setdefault(_group(view, one), []).append((one, one.address in there))
    gone = {
        item_id: item.withdrawn
        for (folder, item_id), item in view.content.withdrawn.items()
        if folder == "easy_read"
    }
    return view.page("easy_reads", groups, gone)


def _group(view: View, told: Told) -> str:
    match told.item:
        case Priority():
            return _("What we work on")
        case Story():
            return part_called(view.content, "stories")
    return _("About this website")
