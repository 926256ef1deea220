"""What is overdue by what the site itself says: promises, news that was due, and targets."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from macros.content.content import Content
from macros.content.news import last_changed
from macros.figures.targets import judged
from macros.i18n.language import _
from macros.model.kinds import KINDS, address
from macros.model.measure import Better
from macros.model.promise import Outcome, last_day
from macros.model.story import promises


class Overdue(NamedTuple):
    """What was to be there by a day and is not; `who` is a role or a body."""

    day: date
    what: str
    who: str
    address: str


def overdue(content: Content) -> list[Overdue]:
    """All of it, the longest overdue first, where `content` is what is published."""
    return sorted([*_promises(content), *_news(content), *_targets(content)])


def _body(content: Content) -> str:
    """Who is responsible where nobody is named."""
    return content.area.run_by or content.area.name


def _promises(content: Content) -> Iterator[Overdue]:
    for story, one in promises(content.stories.values(), content.day)[Outcome.OVERDUE]:
        if one.due:
            yield Overdue(last_day(one.due), one.text, one.who or _body(content), address(story))


def _news(content: Content) -> Iterator[Overdue]:
    for kind in KINDS:
        for item in content.items(kind.folder).values():
            due, known = item.next_update, last_changed(item, content.day)
            if due and due < content.day and not item.archived and not (known and known >= due):
                title = getattr(item, "title", None) or getattr(item, "attribution", item.id)
                what = _("News of “{title}”", title=title)
                yield Overdue(due, what, _body(content), address(item))


def _targets(content: Content) -> Iterator[Overdue]:
    """Those whose time is over, and of whose time there is no figure."""
    for measure in content.measures.values():
        for _path, series in measure.lines():
            for aim in judged(series, content.day) if series.better is not Better.NEITHER else ():
                by = last_day(aim.target.by) if aim.target.by else content.day
                if by < content.day and aim.figure is None:
                    what = _("The figure for a target of “{title}”", title=measure.title)
                    yield Overdue(by, what, _body(content), address(measure))
