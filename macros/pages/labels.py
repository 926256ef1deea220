"""What a status is called."""

from macros.i18n.language import _
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
