"""Nobody’s email address stands in a file.

Why: whoever finds it can write to that person, and a page on the web is copied within a day. An
address that a body gives for letters has a place of its own, under `contact` in data/area.yml.

Example:
    you_said: Write to amina@mailbox.test for more.

Write instead whom to ask, and leave the address out:

    you_said: Ask the Parent Carer Forum for more.

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _

ALLOWABLE = True


def check(content: Content) -> Iterator[Problem]:
    """Each of them in every field, comment and page."""
    wrong = _("an email address stands here")
    instead = _("delete it, and say who it is without an address: “a parent”, “the forum”")
    return content.about_people("email", wrong, instead)
