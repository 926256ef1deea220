"""A story says what was said, or what was done.

Why: a story needs nothing else, and without both of them it tells nothing.

Example:
    title: A club on Saturdays
    status: done

Write instead what is known:

    you_said: You wanted somewhere for your children to go on Saturdays.
    we_did:
      - A club was started at one school in January 2023.

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _


def check(content: Content) -> Iterator[Problem]:
    """Stories with neither of the two."""
    for story in content.stories.values():
        if not story.you_said and not story.we_did:
            yield content.problem(
                story.file,
                (),
                _("the story says neither what was said nor what was done"),
                _("add a line “you_said: …”, or a list below “we_did:”"),
            )
