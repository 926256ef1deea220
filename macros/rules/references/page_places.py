"""Every place on a page has a name of its own.

Why: a link leads to the first place of its name, so the second could never be reached, and the
site is not built. Two parts can put one place on a page, as can a part and a heading.

Example, in docs/new.md:

    {{ story("short-breaks") }}

    {{ story("activity-fund") }}

Write instead one of them on each page, or only links to both:

    [Short breaks](stories/short-breaks.md) and [the fund](stories/activity-fund.md)
"""

from collections.abc import Iterator

from macros.content import places
from macros.content.content import Content
from macros.content.jinja import Call
from macros.content.markdown import ON_EVERY_PAGE, ON_SOME
from macros.content.problems import Problem
from macros.i18n.language import _


def check(content: Content) -> Iterator[Problem]:
    """The first place of each part of a page that is there already."""
    if not places.are_known(content):
        return
    made = places.of_items(content)
    for name in sorted(made.keys() | content.pages.keys()):
        own = content.pages[name].ids if name in content.pages else frozenset[str]()
        taken, told = {*ON_EVERY_PAGE, *ON_SOME, *own}, set[Call | None]()
        for call, anchor in places.of_parts(content, name, made.get(name)):
            if anchor in taken and call not in told:
                told.add(call)
                wrong = _("the place “{id}” is on this page twice", id=anchor)
                instead = _("give one of the two another name, or put it on another page")
                if call:
                    yield Problem(name, call.line, call.column, "", wrong, instead)
                else:
                    folder, item_id = made[name]
                    item = content.items(folder)[item_id]
                    yield content.problem(item.file, (), wrong, instead)
            taken.add(anchor)
