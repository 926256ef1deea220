"""What only the home page has: what changed, the first figures, and promises counted."""

from collections import Counter

from macros.figures.claims import readings
from macros.figures.headline import headline, in_one_sentence
from macros.i18n.language import number
from macros.model import urls
from macros.model.promise import Outcome
from macros.model.story import StoryStatus, promises
from macros.pages.labels import promise_outcome, story_status
from macros.pages.view import View

# Its icon, what it is called, how many there are, and the way to them.
Count = tuple[str, str, str, str]
_ICONS = {
    Outcome.KEPT: "done",
    Outcome.DUE: "in_progress",
    Outcome.UNDATED: "not_started",
    Outcome.OVERDUE: "overdue",
    Outcome.COULD_NOT: "cannot_do",
}


def what_changed(view: View) -> str:
    """What the figures show, counted, in a sentence; nothing where none can be compared."""
    current = [one for one in view.content.measures.values() if not one.archived]
    said = in_one_sentence(readings(view.content, current))
    return view.component("what_changed", said) if said else ""


def first_figures(view: View) -> str:
    """The figures that stand for all, below a heading, and the way to any more; else nothing."""
    found = headline(view.content)
    more = len(view.content.measures) > len(found)
    return view.component("first_figures", view, view.place(), found, more) if found else ""


def counts(view: View) -> str:
    """How many promises, or else stories, have come how far, and the way to them."""
    found = _promises(view) or _stories(view)
    return view.component("counts", view, view.place(), found) if found else ""


def _promises(view: View) -> list[Count]:
    if not urls.file_of(urls.PROMISES, view.content.open_pages()):
        return []
    by_outcome = promises(view.content.stories.values(), view.content.day)
    return [
        (
            icon,
            promise_outcome(one),
            number(len(by_outcome[one])),
            f"{urls.PROMISES}#promises-{one}",
        )
        for one, icon in _ICONS.items()
        if by_outcome[one]
    ]


def _stories(view: View) -> list[Count]:
    known = Counter(one.status for one in view.content.stories.values() if one.status)
    return [
        (one, story_status(one), number(known[one]), urls.STORIES)
        for one in StoryStatus
        if known[one]
    ]
