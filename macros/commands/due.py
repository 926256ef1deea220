"""`offer due`."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import chain
from typing import NamedTuple

import click

from macros.commands._day import as_of
from macros.commands._site import checked_site
from macros.content.content import Content
from macros.content.problems import printable
from macros.content.published import State, state
from macros.content.shape import Step
from macros.figures.targets import judged
from macros.i18n.language import _, number, speaking
from macros.model.item import FileItem
from macros.model.kinds import KINDS
from macros.model.measure import Better, Measure
from macros.model.promise import last_day
from macros.model.story import Story
from macros.site import Site

OVERDUE = 3  # how the command ends
_LONGEST = 100  # how much is printed of what somebody wrote


class _Due(NamedTuple):
    """Something with a day, and where it is written. Where nobody is named, the site's body is."""

    day: date
    item: FileItem
    path: tuple[Step, ...]
    what: str
    who: str | None = None


@click.command("due")
@click.option("--days", default=90, show_default=True, help="How far ahead “soon” is.")
@as_of
def command(days: int, as_of: date | None) -> None:
    """Say what is overdue and what is due soon, with who has to do it and the line in data/.

    That is: promises, reviews, consent to pictures, news that readers expect, targets, and what is
    published, archived or withdrawn on a later day. Where there is nothing, nothing is printed.

    It ends with 0 where nothing is overdue, with 3 where something is, and with 1 where data/ has
    an error.
    """
    site = checked_site(as_of, quiet=True)
    content, today = site.content, site.content.day
    with speaking(site.language):
        dated = [*_to_look_at(site), *_to_do(site)]
        overdue = [one for one in dated if one.day < today]
        last = today + timedelta(days)
        soon = [one for one in dated if today <= one.day <= last]
        _print(content, _("Overdue:"), overdue)
        _print(content, _("Due by {date}:", date=last), soon)
        _print(content, _("Planned:"), [one for one in _planned(content) if one.day > today])
    sys.exit(OVERDUE if overdue else 0)


def overdue(site: Site) -> list[str]:
    """A line for each thing that is overdue."""
    dated = [*_to_look_at(site), *_to_do(site)]
    return _lines(site.content, (one for one in dated if one.day < site.content.day))


def _print(content: Content, title: str, found: Iterable[_Due]) -> None:
    for n, line in enumerate(_lines(content, found)):
        if n == 0:
            click.echo(title)
        click.echo(f"  {printable(line)}")


def _lines(content: Content, found: Iterable[_Due]) -> list[str]:
    """A line for each, by its day: the place first, as editors know it."""
    placed = [
        (one.day, one.item.file, content.files[one.item.file].at(one.path)[0], one) for one in found
    ]
    return [
        f"{file}:{line}: {day}: {_short(one.what)} ({one.who or _run_by(content)})"
        for day, file, line, one in sorted(placed, key=lambda each: each[:3])
    ]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _run_by(content: Content) -> str:
    return content.area.run_by or content.area.name


def _to_look_at(site: Site) -> Iterator[_Due]:
    """What has a day for a look or for news; nobody waits for news of what they do not find."""
    for kind in KINDS:
        for item in site.content.items(kind.folder).values():
            archived = item.archived and item.archived.date <= site.content.day
            if archived or state(item, site.content.day) is State.WITHDRAWN:
                continue
            if item.review_by:
                words = _("look again at {title}", title=_title(item))
                yield _Due(item.review_by, item, ("review_by",), words)
            if item.next_update and item.id in site.published.items(kind.folder):
                words = _("news of {title}", title=_title(item))
                yield _Due(item.next_update, item, ("next_update",), words)


def _to_do(site: Site) -> Iterator[_Due]:
    """Promises, consent and targets, of all that readers find."""
    stories, measures = site.published.stories.values(), site.published.measures.values()
    return chain(
        chain.from_iterable(map(_of_story, stories)),
        chain.from_iterable(_of_measure(site.content, measure) for measure in measures),
    )


def _of_story(story: Story) -> Iterator[_Due]:
    for place, promise in enumerate(story.still_to_do):
        if promise.due and promise.is_open:
            path, words = ("still_to_do", place, "due"), _("promise: {text}", text=promise.text)
            yield _Due(last_day(promise.due), story, path, words, promise.who)
    if story.picture and story.picture.consent:
        at, words = ("picture", "consent", "review_by"), _("ask again for consent to the picture")
        yield _Due(story.picture.consent.review_by, story, at, words)


def _of_measure(content: Content, measure: Measure) -> Iterator[_Due]:
    """Targets whose time is not over, or of whose time there is no figure."""
    places = {series.id: path for path, series in content.measures[measure.id].lines()}
    for _path, series in measure.lines():
        for aim in judged(series, content.day):
            if aim.target.by and aim.figure is None and series.better is not Better.NEITHER:
                value = number(aim.target.value)
                words = _("target {value} of {title}", value=value, title=_title(measure))
                path = (*places[series.id], "targets")
                yield _Due(last_day(aim.target.by), measure, path, words)


def _planned(content: Content) -> Iterator[_Due]:
    """What happens by itself, on its day."""
    for kind in KINDS:
        for item in content.items(kind.folder).values():
            title = _title(item)
            if item.publish:
                words = _("readers see {title}", title=title)
                yield _Due(item.publish, item, ("publish",), words)
            if item.archived:
                words = _("{title} is archived", title=title)
                yield _Due(item.archived.date, item, ("archived", "date"), words)
            if item.withdrawn:
                words = _("{title} is withdrawn", title=title)
                yield _Due(item.withdrawn.date, item, ("withdrawn", "date"), words)
    for measure in content.measures.values():
        words = _("readers see a figure of {title}", title=_title(measure))
        for path, series in measure.lines():
            for place, one in enumerate(series.observations):
                if one.publish:
                    at = (*path, "observations", place, "publish")
                    yield _Due(one.publish, measure, at, words)


def _title(item: FileItem) -> str:
    return f"“{getattr(item, 'title', None) or getattr(item, 'attribution', item.id)}”"
