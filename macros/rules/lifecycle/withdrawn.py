"""What is withdrawn was withdrawn by a body, and is gone once its text is.

Why: the page that stays says who withdrew it. That is the area or one of its bodies, and never
somebody's name. A file without its text has nothing to show until a later day.

Example:
    withdrawn:
      date: 2023-06-30
      because: The family asked us to take it back.
      by: J. Smith

Write instead the name of a body in data/area.yml, or leave the line out:

    withdrawn:
      date: 2023-06-30
      because: The people in it asked us to take it back.
      by: Parent Carer Forum

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.messages import nearest
from macros.content.problems import Problem
from macros.i18n.language import _
from macros.model.item import Withdrawn
from macros.model.kinds import KINDS


def check(content: Content) -> Iterator[Problem]:
    """Withdrawals by nobody whom the area names, and those of a later day without a text."""
    if "data/area.yml" in content.unread:
        return
    area = content.area
    bodies = {name for body in area.bodies for name in (body.name, body.short) if name}
    for file, withdrawn in _withdrawals(content):
        if withdrawn.by and withdrawn.by not in bodies | {area.name, area.short_name, area.run_by}:
            yield content.problem(
                file,
                ("withdrawn", "by"),
                _("there is no body “{name}” in data/area.yml", name=withdrawn.by),
                nearest(withdrawn.by, bodies or {area.name}),
            )
    for empty in content.withdrawn.values():
        if empty.withdrawn.date > content.day:
            yield content.problem(
                empty.file,
                ("withdrawn", "date"),
                _("this day is still to come, and the text is not here any more"),
                _("write the day on which the text was deleted, or put it back until then"),
            )


def _withdrawals(content: Content) -> Iterator[tuple[str, Withdrawn]]:
    for kind in KINDS:
        for item in content.items(kind.folder).values():
            if item.withdrawn:
                yield item.file, item.withdrawn
    yield from ((empty.file, empty.withdrawn) for empty in content.withdrawn.values())
