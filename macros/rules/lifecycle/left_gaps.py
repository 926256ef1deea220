"""No sentence on a page has a gap where the title of something was withdrawn.

Why: a page that names a story, a figure or a weakness prints nothing where readers do not find it
(yet, or any more), and the words around it stay. This is a warning.

Example, where data/stories/club.yml was withdrawn:

    We began with {{ story_title("club") }}, and then asked again.

Write instead a sentence without it, or take the sentence out.
"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.content.published import published
from macros.i18n.language import _
from macros.model.page import in_a_line


def check(content: Content) -> Iterator[Problem]:
    """Titles on pages of what readers do not find."""
    found = published(content)
    for page in found.pages.values():
        for call in page.calls:
            for argument in call.arguments if in_a_line(call.name) else ():
                folder, item_id = str(argument.parameter.names), str(argument.value)
                if (folder, item_id) in found.unpublished:
                    yield Problem(
                        page.file,
                        call.line,
                        call.column,
                        "",
                        _("readers do not find “{id}” (yet, or any more)", id=item_id),
                        _("take it out of this line; nothing is printed in its place"),
                        Severity.WARNING,
                    )
