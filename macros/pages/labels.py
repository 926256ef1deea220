"""What a status and a page are called, and what is said of a promise and a picture."""

from datetime import date

from macros.i18n.language import _, by_when, day
from macros.i18n.marks import closed
from macros.model import urls
from macros.model.item import FileItem
from macros.model.kinds import one_of
from macros.model.picture import Ground, Picture
from macros.model.priority import CHANGED, DONE
from macros.model.promise import Outcome, Promise, last_day
from macros.model.quote import Quote
from macros.model.story import StoryStatus


def story_status(status: StoryStatus) -> str:
    """How far a story has come, in words."""
    return {
        StoryStatus.DONE: _("Done"),
        StoryStatus.IN_PROGRESS: _("In progress"),
        StoryStatus.NOT_STARTED: _("Not started"),
        StoryStatus.CANNOT_DO: _("Cannot be done"),
        StoryStatus.SEEKING_VIEWS: _("Asking for views"),
    }[status]


def promise_outcome(outcome: Outcome) -> str:
    """What has become of promises, in words."""
    return {
        Outcome.OVERDUE: _("Later than we said"),
        Outcome.DUE: _("Still to come"),
        Outcome.UNDATED: _("With no date yet"),
        Outcome.KEPT: _("Done"),
        Outcome.COULD_NOT: _("What we could not do"),
    }[outcome]


def page_called(part: str) -> str:
    """What a page of a priority besides its first is called."""
    return {DONE: _("What was done"), CHANGED: _("What changed")}[part]


def overdue(promise: Promise, updated: date | None) -> str:
    """That the day of a promise has passed; `updated` is when its story last had an update."""
    if promise.due is None:
        return ""
    by = by_when(promise.due)
    if updated is None:
        return _(
            "We said that we would do this by {date}. There is no update yet.",
            date=by,
        )
    if updated <= last_day(promise.due):
        return _(
            "We said that we would do this by {date}. There is no update since then.",
            date=by,
        )
    return _(
        "We said that we would do this by {date}. The latest update is from {updated}.",
        date=by,
        updated=day(updated),
    )


def ground(picture: Picture) -> str:
    """Why a picture may be shown, where there is anybody to ask."""
    return {
        Ground.NO_PEOPLE: "",
        Ground.ADULTS_AGREED: _("Those in the picture agreed that it is shown here."),
        Ground.CHILDREN_AGREED: _(
            "Those in the picture, or their parents, agreed that it is shown here."
        ),
        Ground.PUBLISHED_BY: _("It was published before."),
    }[picture.ground]


def page_kind(item: FileItem | None, url: str) -> str:
    """What one is called that the page of an item, or at an address of the site's own, is of."""
    if item:
        return {
            "weakness": _("Weakness"),
            "priority": _("Priority"),
            "measure": _("Figure"),
            "story": _("Story"),
            "account": _("Document"),
        }[one_of(item)]
    return {
        urls.GLOSSARY: _("Word"),
        urls.UPDATES: _("Update"),
        urls.VOICES: _("Quote"),
        urls.TIMELINE: _("Date"),
    }.get(url, _("Page"))


def first_words(quote: Quote) -> str:
    """How a quote begins, to tell it from others of the same source."""
    found = quote.text.split()
    start = closed(" ".join(found[:5]))
    return _("{start} …", start=start) if found[5:] else start
