"""A picture in `docs/` is shown on a page, or in a story.

Why: a picture that nothing shows is not published, so that the picture of a story goes when that is
withdrawn. In the folder it stays, where everybody can still open it. This is a warning.

Example: docs/club.jpg is there, and no page and no story shows it.

Write instead, on a page:

    ![The hall of the club](club.jpg)

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.i18n.language import _


def check(content: Content) -> Iterator[Problem]:
    """Pictures that no page, no story and no draft of one shows."""
    unknown = content.claimed.get("stories", set()) - content.stories.keys()
    if {("stories", one) for one in unknown} - content.withdrawn.keys():
        return  # a story that could not be read may be the one that shows it
    if any("](" in page.text and not page.links for page in content.pages.values()):
        return  # and so may a page
    for name in sorted(content.pictures - content.shown_pictures() - content.unread):
        yield Problem(
            name,
            1,
            1,
            "",
            _("nothing shows this picture, and so it is not published"),
            _("show it on a page or in a story, or delete it"),
            Severity.WARNING,
        )
