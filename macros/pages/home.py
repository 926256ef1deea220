"""What only the home page has: what changed, the first figures, and promises counted."""

from collections import Counter
from collections.abc import Iterator

from macros.figures.claims import readings
from macros.figures.headline import headline, in_short
from macros.i18n.language import _, number
from macros.model import urls
from macros.model.promise import Outcome
from macros.model.story import StoryStatus, promises
from macros.pages.labels import promise_outcome, story_status
from macros.pages.view import View

# What is counted, its icon, what it is called, how many there are, and the way to them.
Count = tuple[str, str, str, str, str]
_ICONS = {
    Outcome.KEPT: "done",
    Outcome.DUE: "in_progress",
    Outcome.UNDATED: "not_started",
    Outcome.OVERDUE: "overdue",
    Outcome.COULD_NOT: "cannot_do",
}


def what_changed(view: View) -> str:
    """What the figures show, counted; nothing where none can be compared."""
    current = [one for one in view.content.measures.values() if not one.archived]
    said = in_short(readings(view.content, current))
    return view.component("what_changed", said) if said else ""


def first_figures(view: View) -> str:
    """The figures that stand for all, below a heading, and the way to any more; else nothing."""
    found = headline(view.content)
    more = len(view.content.measures) > len(found)
    return view.component("first_figures", view, view.place(), found, more) if found else ""


def counts(view: View) -> str:
    """How many stories and promises have come how far, and the way to them."""
    found = [*_stories(view), *_promises(view)]
    return view.component("counts", view, view.place(), found) if found else ""


def _stories(view: View) -> Iterator[Count]:
    known = Counter(one.status for one in view.content.stories.values() if one.status)
    for one in StoryStatus:
        if known[one]:
            yield _("Stories"), one, story_status(one), number(known[one]), urls.STORIES


def _promises(view: View) -> Iterator[Count]:
    if not urls.file_of(urls.PROMISES, view.content.open_pages()):
        return
    by_outcome = promises(view.content.stories.values(), view.content.day)
    for one, icon in _ICONS.items():
        if found := by_outcome[one]:
            to = f"{urls.PROMISES}#promises-{one}"
            yield _("Promises"), icon, promise_outcome(one), number(len(found)), to
