"""The page of a year: what families said, the answer, and what is to be done.

It has what regulation 56 of the SEND Regulations 2014 asks authorities in England to publish each
year beside their local offer: the comments, the response to them, and the action intended.
"""

from macros.i18n.language import _
from macros.model.story import yearly
from macros.pages.view import View


def year_title(n: int) -> str:
    """The title of a year's page."""
    return _("What was said and done in {year}", year=n)


def year(n: int, view: View) -> str:
    """All stories of a year, each in short, and the way to the other years."""
    years = yearly(view.content.stories.values())
    dated = {one.id for found in years.values() for one in found}
    undated = len(view.content.stories.keys() - dated)
    return view.page("yearly", n, years[n], [one for one in years if one != n], undated)
