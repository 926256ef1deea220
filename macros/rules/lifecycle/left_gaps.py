"""No sentence has a gap where the title or the figure of something was withdrawn.

Why: a page that names a story, a figure or a weakness prints nothing where readers do not find it
(yet, or any more), and the words around it stay. Where a sentence names a figure that was
withdrawn, it says so in its place. This is a warning.

Example, where data/stories/club.yml was withdrawn:

    We began with {{ story_title("club") }}, and then asked again.

Write instead a sentence without it, or take the sentence out.
"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.content.published import published
from macros.i18n.language import _
from macros.model.kinds import KINDS
from macros.model.page import in_a_line


def check(content: Content) -> Iterator[Problem]:
    """Titles on pages of what readers do not find, and figures that were withdrawn."""
    found = published(content)
    yield from _figures(content, found)
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


def _figures(content: Content, found: Content) -> Iterator[Problem]:
    hidden = {
        item.file
        for kind in KINDS
        for item in content.items(kind.folder).values()
        if (kind.folder, item.id) in found.unpublished
    }
    for name, file in content.files.items():
        for path, asked in file.placeholders if name not in hidden else ():
            if ("measures", asked.measure) in found.withdrawn:
                yield content.problem(
                    name,
                    path,
                    _(
                        "the figure “{id}” was withdrawn, and the sentence says so",
                        id=asked.measure,
                    ),
                    _("write the sentence without it"),
                    Severity.WARNING,
                )
