"""Families can write to somebody.

Why: where the area gives no address, no page asks readers anything, and nobody can say that a
figure is wrong. Readers are not told so: that is for the team to correct. This is a note.

Example, in data/area.yml:

    contact: {}

Write instead an address, or a page for comments:

    contact:
      feedback: mailto:send@council.example.org

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem, Severity
from macros.i18n.language import _

_AREA = "data/area.yml"


def check(content: Content) -> Iterator[Problem]:
    """An area without an address for comments."""
    if _AREA not in content.unread and not content.area.contact.feedback:
        yield content.problem(
            _AREA,
            ("contact",),
            _("families have no address to write to, so no page asks them anything"),
            _("write one: contact: {{feedback: mailto:…}}, or the https:// address of a page"),
            Severity.NOTE,
        )
