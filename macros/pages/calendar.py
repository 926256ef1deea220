"""The promises' days as a calendar (RFC 5545), which a reader's own calendar can follow.

A promise that is due in a month or a year stands on its last day. What was kept or given up has no
day any more. All days are whole ones, so no time zone is needed.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime

from macros.content.content import Content
from macros.i18n import language
from macros.i18n.language import _
from macros.model import urls
from macros.model.promise import Promise, last_day
from macros.model.story import Story
from macros.pages.feeds import stable_id

_LONGEST = 75  # octets of a line, its end not counted
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def dated(content: Content) -> list[tuple[date, Story, Promise]]:
    """What is still to do and has a day, the first day first."""
    found = [
        (last_day(promise.due), story, promise)
        for story in content.stories.values()
        for promise in story.open_promises
        if promise.due
    ]
    return sorted(found, key=lambda one: (one[0], one[1].id))


def files(content: Content, site_url: str | None, built: datetime) -> Iterator[tuple[str, str]]:
    """The calendar's address and text, where there is a day. Without a SITE_URL it has no links."""
    if dated(content):
        yield urls.CALENDAR, calendar(content, site_url, built)


def calendar(content: Content, site_url: str | None, built: datetime) -> str:
    """Every promise that has a day."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//You said we did//Promises//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(content.area.site_name)}",
    ]
    times = Counter[tuple[str, str]]()
    for day, story, promise in dated(content):
        times[story.id, promise.text] += 1
        uid = stable_id(content, "promise", story.id, promise.text, times[story.id, promise.text])
        lines += [
            "BEGIN:VEVENT",
            f"UID:{uid.removeprefix('urn:uuid:')}",
            f"DTSTAMP:{built.astimezone(UTC):%Y%m%dT%H%M%SZ}",
            f"DTSTART;VALUE=DATE:{day.isoformat().replace('-', '')}",
            f"SUMMARY:{_text(promise.text)}",
            f"DESCRIPTION:{_text(_description(story, promise))}",
            *([f"URL:{site_url}{urls.of('stories', story.id)}"] if site_url else []),
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _description(story: Story, promise: Promise) -> str:
    said = [_("Due: {date}", date=language.when(promise.due))] if promise.due else []
    if promise.who:
        said.append(_("Responsible: {who}", who=promise.who))
    if promise.outcome:
        said.append(_("So far: {text}", text=promise.outcome))
    return "\n".join([*said, _("From the story: {title}", title=story.title)])


def _text(value: str | None) -> str:
    return (value or "").translate(_ESCAPED)


def folded(line: str) -> str:
    """A line in pieces of 75 octets at most, none of which ends within a character."""
    pieces, length = [""], 0
    for sign in line:
        octets = len(sign.encode())
        if length + octets > _LONGEST:
            pieces.append(" ")
            length = 1
        pieces[-1] += sign
        length += octets
    return "\r\n".join(pieces)
