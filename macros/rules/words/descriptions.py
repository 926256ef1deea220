"""The description of a picture says what is to be seen on it.

Why: who cannot see the picture hears these words in its place. The name of a file, or “photo”,
tells them nothing.

Example:
    picture: {file: club.jpg, alt: club.jpg, ground: no_people}

Write instead what somebody sees:

    picture: {file: club.jpg, alt: A hall with a climbing frame and soft mats, ground: no_people}

"""

import re
from collections.abc import Iterator

from macros.content.content import Content
from macros.content.markdown import PICTURES
from macros.content.problems import Problem
from macros.i18n.language import _

_ENDINGS = "|".join(re.escape(one) for one in (*PICTURES, ".gif", ".heic"))
_NOTHING = re.compile(
    rf"\S*(?:{_ENDINGS})"
    r"|(?:(?:an?|the) )?(?:picture|photo|photograph|image|drawing|logo|img|dsc|pxl|screenshot)"
    r"[\W_\d]*",
    re.IGNORECASE,
)


def check(content: Content) -> Iterator[Problem]:
    """Pictures of stories whose description is a file's name, or says that there is a picture."""
    for story in content.stories.values():
        if story.picture and _NOTHING.fullmatch(story.picture.alt):
            yield content.problem(
                story.file,
                ("picture", "alt"),
                _("“{text}” does not say what is to be seen", text=story.picture.alt),
                _("say in one sentence what somebody sees on the picture"),
            )
