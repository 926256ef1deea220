"""The line of what happened when: by years, in order, with the inspectors' visits marked."""

import re

from example import TIMELINE
from macros.pages.reference import timeline
from macros.pages.templates import templates
from macros.pages.view import View
from macros.site import Site

EVENTS = """
- {date: 2014, title: A law}
- {date: ../2018-03, title: Before}
- {date: 2018-09, title: Inspectors come, inspection: true}
- {date: 2019-11/2020-01, title: Over the new year}
- {date: 2019-12, title: In between}
- {date: 2020, title: "<b>Hostile</b>"}
"""


def drawn(project):
    project.write(TIMELINE, EVENTS)
    view = View(Site(project.root).content, "timeline/", templates())
    return "".join(part.html for part in view.parts(timeline(view)))


def years(html):
    """Each year with the titles of its events, as a screen reader goes through them."""
    found = re.split(r'<p class="timeline-year__name" id="timeline-(\d+)">\1</p>', html)[1:]
    titles = [re.findall(r'timeline__title">(.*?)</div>', part) for part in found[1::2]]
    return list(zip(found[::2], titles, strict=True))


def test_each_event_stands_once_below_its_year(project):
    assert years(drawn(project)) == [
        ("2014", ["A law"]),
        ("2018", ["Before", "Inspectors come"]),
        ("2019", ["Over the new year", "In between"]),
        ("2020", ["&lt;b&gt;Hostile&lt;/b&gt;"]),
    ]


def test_every_year_is_a_list_of_its_own(project):
    html = drawn(project)
    lists = re.findall(r'<ol [^>]*aria-labelledby="timeline-(\d+)"', html)
    assert lists == ["2014", "2018", "2019", "2020"]
    assert html.count("<li") == 6


def test_a_visit_of_inspectors_is_marked_in_words_too(project):
    html = drawn(project)
    [visit] = re.findall(r'<li class="timeline__visit">.*?</li>', html)
    assert "Inspectors’ visit" in visit
    assert "Inspectors come" in visit


def test_the_line_breaks_where_years_are_missing(project):
    later = re.findall(r'timeline-year--later"> *<p[^>]* id="timeline-(\d+)"', drawn(project))
    assert later == ["2018"]
