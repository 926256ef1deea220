"""The figures that come first: those that an area chose, or that moved most, good and bad."""

import pytest

from example import AREA
from macros.figures.claims import readings
from macros.figures.headline import headline, in_short, moved_most
from macros.figures.reading import BETTER, WORSE
from macros.site import Site

ROWS = "observations:\n  - {{period: 2019, value: {then}}}\n  - {{period: 2020, value: {now}}}\n"
MEASURE = """\
title: Buses {name}
question: How many buses are {name}?
unit: percent
better: higher
counting: buses
source: {{document: example-report, section: 2a}}
"""


def add(project, name, then, now):
    text = MEASURE.format(name=name) + ROWS.format(then=then, now=now)
    project.write(f"data/measures/{name}.yml", text)


@pytest.fixture
def moved(project):
    for name, then, now in [("red", 10, 90), ("blue", 10, 80), ("green", 10, 70), ("old", 60, 50)]:
        add(project, name, then, now)
    return project


def results(content, measures):
    return {one.result for one in readings(content, measures)}


def test_good_and_bad_alike_come_first(moved):
    content = Site(moved.root).content
    measures = [content.measures[one] for one in ("red", "blue", "green", "old")]
    assert [one.id for one in moved_most(content, measures, 2)] == ["red", "old"]
    assert results(content, moved_most(content, measures, 2)) & WORSE
    assert [one.id for one in moved_most(content, measures[:3], 2)] == ["red", "blue"]
    assert results(content, moved_most(content, measures[:3], 2)) <= BETTER


def test_an_area_chooses_its_own(moved):
    moved.spoil(AREA, "contact:", "headline: [bus-passes, old]\ncontact:")
    assert [one.id for one in headline(Site(moved.root).content)] == ["bus-passes", "old"]


def test_a_choice_that_is_not_there_or_is_made_twice_is_a_problem(project):
    project.spoil(AREA, "contact:", "headline: [bus-pass, bus-passes, bus-passes]\ncontact:")
    found = project.problems()
    assert any("headline → 1" in one and "bus-passes" in one for one in found)
    assert any("headline → 3" in one and "named already" in one for one in found)
    assert len(found) == 2


def test_what_is_compared_with_the_inspection_is_never_added_to_the_rest(moved):
    moved.write("data/measures/late.yml", MEASURE.format(name="late") + ROWS.format(then=5, now=9))
    moved.spoil("data/measures/late.yml", "period: 2019", "period: 2018-09/2019-08")
    moved.spoil("data/measures/late.yml", "period: 2020", "period: 2019-09/2020-08")
    content = Site(moved.root).content
    texts = in_short(readings(content, content.measures.values()))
    assert [text.split(":")[0] for text in texts] == [
        "Figures since the inspection",
        "Other figures, since their first",
    ]
    assert texts[0] == "Figures since the inspection: 1 looks better."
    assert "1 looks worse" in texts[1]
    assert in_short([]) == []
