"""The timeline goes from the oldest event to the newest.

Why: the page prints the events in the order of the file, and a reader takes what stands below for
what came later.

Example:
    - date: 2021-09
      title: The new buses start
    - date: 2020-03
      title: The schools close

Write instead the older one first.

"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.problems import Problem
from macros.i18n.language import _

FILE = "data/timeline.yml"


def check(content: Content) -> Iterator[Problem]:
    """Events that were over before the one above them began."""
    for number, (above, event) in enumerate(
        zip(content.timeline, content.timeline[1:], strict=False), 1
    ):
        if event.date.end < (above.date.start or above.date.end):
            yield content.problem(
                FILE,
                (number, "date"),
                _(
                    "this was ({date}) before what stands above it ({above})",
                    date=str(event.date),
                    above=str(above.date),
                ),
                _("put the events in the order in which they happened, the oldest first"),
            )
