"""The life of a story: when it was said and done, what is new since, and what comes next."""

from datetime import date

from macros.i18n.language import _, by_when, day, period
from macros.model.promise import last_day
from macros.model.story import Story, StoryStatus

Step = tuple[str, str]


def life_of(story: Story, today: date) -> list[Step]:
    """Each step with when it was; a time that a story told in full does not know is empty.

    What comes next is the promise that is due first, or else the next news; nothing that is over.
    """
    steps: list[Step] = []
    if story.asked or story.in_full:
        steps.append((_("Said"), period(story.asked) if story.asked else ""))
    if story.done or (story.in_full and story.status is StoryStatus.DONE):
        steps.append((_("Done"), period(story.done) if story.done else ""))
    steps += [(_("Update"), day(one)) for one in sorted(one.date for one in story.updates)]
    due = [one.due for one in story.open_promises if one.due and last_day(one.due) >= today]
    if due:
        steps.append((_("Next"), _("by {date}", date=by_when(min(due, key=last_day)))))
    elif story.next_update and story.next_update >= today:
        steps.append((_("Next news"), day(story.next_update)))
    return steps
