"""An address that was published leads somewhere for ever.

Why: a reader, a leaflet or another site may have a link to it. Where a file was renamed or deleted,
data/addresses.yml says where its page has gone, and the site leads there from the old address.

Example, after data/stories/club.yml was renamed to saturday-club.yml:

    published:
      - stories/club/

Write instead also where it is now:

    published:
      - stories/club/
    moved:
      stories/club/: stories/saturday-club/

"""

from collections.abc import Iterator
from difflib import get_close_matches

from macros.content.addresses import FILE, lost, made
from macros.content.content import Content
from macros.content.docs import all_ours
from macros.content.messages import nearest
from macros.content.problems import Problem
from macros.content.published import published
from macros.i18n.language import _
from macros.model.addresses import from_the_top


def check(content: Content) -> Iterator[Problem]:
    """Addresses that are lost, and those that are moved to nowhere."""
    if FILE in content.unread or FILE not in content.files:
        return
    found = published(content)
    there, hidden = made(found), made(content)
    for old in lost(found):
        number = content.addresses.published.index(old)
        if all_ours(old):
            said = _ours(old)
        else:
            said = _hidden(old) if old in hidden else _lost(content, old, there)
        yield content.problem(FILE, ("published", number), *said)
    written = {from_the_top(one): one for one in content.files[FILE].value.get("moved") or ()}
    for old, to in content.addresses.moved.items():
        if words := _wrong(content, old, to, there):
            yield content.problem(FILE, ("moved", written[old]), *words)


def _ours(old: str) -> tuple[str, str]:
    wrong = _("the site makes all that is at {address} itself, and there was no page", address=old)
    return wrong, _("delete this line")


def _hidden(old: str) -> tuple[str, str]:
    return (
        _("readers know {address}, and that page is a draft now, or of a later day", address=old),
        _("publish it again; or write “withdrawn: {{date: …, because: …}}” in its file"),
    )


def _lost(content: Content, old: str, there: set[str]) -> tuple[str, str]:
    """The line to add: to the page that is called most like it, or to the list that it was in."""
    wrong = _("readers know {address}, and the site has no such page any more", address=old)
    near = get_close_matches(old, there, n=1, cutoff=0.6)
    folder = f"{old.partition('/')[0]}/"
    line = f"{old}: {near[0] if near else folder if folder in there else '/'}"
    if content.addresses.moved:
        return wrong, _("say where it is now, in a line below “moved”: “  {line}”", line=line)
    instead = _("say where it is now, in two lines at the end: “moved:” and “  {line}”", line=line)
    return wrong, instead


def _wrong(content: Content, old: str, to: str, there: set[str]) -> tuple[str, str] | None:
    if all_ours(old):
        return _ours(old)
    if old in there:
        return (
            _("{address} is a page of this site, and cannot have moved", address=old or "/"),
            _("delete this line, or the page"),
        )
    if to in there:
        return None
    if to in content.addresses.moved:
        last = content.addresses.moved[to]
        return (
            _("{address} has moved itself", address=to),
            _("write where that is now: {address}", address=last)
            if last in there
            else _("write the address of a page that is there, such as /"),
        )
    return _("there is no page {address}", address=to), nearest(to, there - {""}, "docs/")
