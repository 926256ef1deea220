"""No two places on a page in `docs/` have one name.

Why: a part of a page brings places with it that can be linked to, such as “what-changed” of a
story. If a second thing on the page has the name, a link to it leads to the wrong one.

Example, on one page:

    {{ story("saturday-club") }}

    ## What changed

Write instead another name behind the heading, or put one of the two on a page of its own:

    ## What changed {: #changes-of-the-year }

"""

from collections.abc import Iterator

from macros.content import places
from macros.content.content import Content
from macros.content.jinja import Call
from macros.content.page import SourcePage
from macros.content.problems import Problem
from macros.i18n.language import _


def check(content: Content) -> Iterator[Problem]:
    """Parts of a page with a place of a name that is there already."""
    for page in content.pages.values():
        yield from _page(content, page)


def _page(content: Content, page: SourcePage) -> Iterator[Problem]:
    first: dict[str, Call | None] = dict.fromkeys(page.ids)
    said = set[Call]()
    for call, anchor in places.of_parts(content, page.file, None):
        if call and first.setdefault(anchor, call) is not call and call not in said:
            said.add(call)
            yield Problem(
                page.file,
                call.line,
                call.column,
                "",
                _("this brings a place “{id}”, and the page has one already", id=anchor),
                _("put this on a page of its own, or give the heading of that name another"),
            )
