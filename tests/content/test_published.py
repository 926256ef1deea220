"""What readers find on a day: nothing before its time, and nothing after it was withdrawn."""

from datetime import UTC, date, datetime
from time import process_time

import pytest

from example import AREA, MEASURE, QUOTE, SERIES, STORY, WEAKNESS, said
from macros.content.published import published
from macros.model.kinds import KINDS
from macros.site import Site, day_in

JUNE = date(2023, 6, 30)
BEFORE, AFTER = date(2023, 6, 29), date(2023, 7, 1)
ITEMS = {
    "a story": (STORY, "stories", "a-seat-for-everyone"),
    "a measure": (MEASURE, "measures", "buses-on-time"),
    "a quote": (QUOTE, "quotes", "on-time-at-last"),
    "a weakness": (WEAKNESS, "weaknesses", "late-buses"),
    "a priority": ("data/priorities/warm-stops.yml", "priorities", "warm-stops"),
    "an account": ("data/accounts/example-report.yml", "accounts", "example-report"),
    "a page in Easy Read": ("data/easy_read/home.yml", "easy_read", "home"),
}
WITHDRAWN = "withdrawn: {date: 2023-06-30, because: They asked us to.}\n"


def on(project, day):
    """What readers find on a day; nothing may be wrong with the content."""
    site = Site(project.root, day)
    assert [str(one) for one in site.problems if one.severity == "error"] == []
    return site.published


def put(project, file, field):
    project.write(file, field + project.text(file))


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
@pytest.mark.parametrize(
    ("field", "day", "found"),
    [
        ("draft: true\n", AFTER, False),
        ("draft: false\n", AFTER, True),
        ("publish: 2023-06-30\n", BEFORE, False),
        ("publish: 2023-06-30\n", JUNE, True),
        (WITHDRAWN, BEFORE, True),
        (WITHDRAWN, JUNE, False),
        ("publish: 2023-06-30\ndraft: true\n", AFTER, False),
    ],
)
def test_readers_find_an_item_from_its_day_on_and_until_it_is_withdrawn(
    project, item, field, day, found
):
    project.enrich()
    file, folder, item_id = item
    put(project, file, field)
    assert (item_id in on(project, day).items(folder)) is found


@pytest.mark.parametrize("field", ["draft: true\n", "publish: 2024-01-01\n", WITHDRAWN])
def test_what_readers_do_not_find_is_cited_nowhere(project, field):
    project.spoil(STORY, "measures:", "quotes: [on-time-at-last]\nmeasures:")
    put(project, SERIES, "comparators: [buses-on-time]\n")
    project.spoil(SERIES, "section: 2a", 'section: "1"')
    project.spoil(SERIES, "unit: count", "unit: percent")
    project.spoil(SERIES, "value: 1237", "value: 37")
    project.spoil(SERIES, "value: 120", "value: 12")
    project.spoil(SERIES, "value: 140", "value: 14")
    for file in (STORY, MEASURE, QUOTE):
        put(project, file, field)
    found = on(project, AFTER)
    cited = [
        (row.measures, row.quotes, row.stories) for row in found.weaknesses["late-buses"].rows()
    ]
    assert cited == [([], [], [])] * 3
    assert found.measures["bus-passes"].comparators == []
    project.spoil(STORY, field, "")
    assert on(project, AFTER).stories["a-seat-for-everyone"].quotes == []


@pytest.mark.parametrize("field", ["draft: true\n", "publish: 2024-01-01\n", WITHDRAWN])
def test_a_story_about_a_priority_that_readers_do_not_find_is_about_none(project, field):
    project.enrich()
    assert on(project, AFTER).stories["seat-belts"].priority == "warm-stops"
    put(project, "data/priorities/warm-stops.yml", field)
    assert on(project, AFTER).stories["seat-belts"].priority is None


def test_a_quote_that_readers_do_not_find_is_in_no_account(project):
    project.enrich()
    put(project, "data/quotes/buses-were-late.yml", "draft: true\n")
    parts = on(project, AFTER).accounts["example-report"].parts
    assert [part.quotes for part in parts] == [[], []]


def test_a_figure_of_a_later_day_comes_on_that_day_and_a_measure_with_its_first(project):
    project.spoil(MEASURE, "value: 80}", "value: 80, publish: 2023-06-30}")
    figures = [
        len(on(project, day).measures["buses-on-time"].observations) for day in (BEFORE, JUNE)
    ]
    assert figures == [1, 2]
    project.spoil(MEASURE, "base: 24}", "base: 24, publish: 2023-06-30}")
    assert "buses-on-time" not in on(project, BEFORE).measures
    assert "buses-on-time" in on(project, JUNE).measures


def test_a_line_of_which_all_figures_are_of_a_later_day_comes_on_that_day(project):
    for old in ("value: 140", "value: 1237"):
        project.spoil(SERIES, old, f"{old}, publish: 2023-06-30")
    lines = [
        [one.id for one in on(project, day).measures["bus-passes"].series] for day in (BEFORE, JUNE)
    ]
    assert lines == [["young-children"], ["young-children", "older-children"]]


def test_what_is_archived_later_is_not_archived_yet(project):
    put(project, STORY, "archived: {date: 2023-06-30}\n")
    archived = [on(project, day).stories["a-seat-for-everyone"].archived for day in (BEFORE, JUNE)]
    assert [bool(one) for one in archived] == [False, True]


def test_mistakes_of_a_draft_are_found(project):
    put(project, MEASURE, "draft: true\n")
    project.spoil(MEASURE, "value: 80", "value: 101")
    assert [problem.split(":")[0] for problem in project.problems()] == [MEASURE]


def test_content_with_nothing_to_hide_is_not_copied(project):
    site = Site(project.root)
    assert site.published is site.content


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_of_what_was_withdrawn_only_that_stays_and_its_text_may_be_deleted(project, kind):
    project.enrich()
    file, folder, item_id = next(item for item in ITEMS.values() if item[1] == kind.folder)
    put(project, file, WITHDRAWN)
    whole = on(project, AFTER).withdrawn[folder, item_id]
    project.write(file, WITHDRAWN)
    assert on(project, AFTER).withdrawn[folder, item_id] == whole
    assert whole.model_dump(exclude_defaults=True) == {
        "withdrawn": {"date": JUNE, "because": "They asked us to."}
    }


def test_a_text_is_not_deleted_before_it_is_withdrawn(project):
    project.write(QUOTE, WITHDRAWN)
    problems = [str(one) for one in Site(project.root, BEFORE).problems]
    assert problems == [
        said(
            QUOTE,
            "1:13",
            "withdrawn → date: this day is still to come, and the text is not here any more "
            "[lifecycle/withdrawn]",
            "write the day on which the text was deleted, or put it back until then",
        )
    ]


def test_a_withdrawal_names_a_body_and_nobody_else(project):
    put(project, STORY, WITHDRAWN.replace("}", ", by: J. Smith}"))
    wrong = "withdrawn → by: there is no body “J. Smith” in data/area.yml"
    [problem] = project.problems()
    assert problem == said(STORY, "1:59", wrong, "use one of: Exampleshire Council")
    project.spoil(STORY, "J. Smith", "Exampleshire Council")
    assert project.problems() == []
    put(project, AREA, "run_by: Shire Hall\n")
    project.spoil(STORY, "Exampleshire Council", "Shire Hall")
    assert project.problems() == []


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        (datetime(2023, 6, 30, 22, 59, tzinfo=UTC), "Europe/London", JUNE),
        (datetime(2023, 6, 30, 23, 30, tzinfo=UTC), "Europe/London", AFTER),
        (datetime(2023, 12, 31, 23, 30, tzinfo=UTC), "Europe/London", date(2023, 12, 31)),
        (datetime(2023, 6, 30, 2, 0, tzinfo=UTC), "America/New_York", BEFORE),
    ],
)
def test_a_day_begins_at_midnight_where_the_area_is(moment, zone, day):
    assert day_in(zone, moment) == day


def test_an_area_can_be_anywhere_that_is_known(project):
    project.spoil(AREA, "publishing:\n", "publishing:\n  time_zone: Asia/Kolkata\n")
    assert project.problems() == []
    project.spoil(AREA, "Asia/Kolkata", "Exampleshire")
    assert project.problems() == [
        said(
            AREA,
            "17:3",
            "publishing → time_zone: there is no time zone “Exampleshire”",
            "write the name of a place in it, for example Europe/London",
        )
    ]


def test_many_items_take_no_time(project):
    story = project.text(STORY)
    for n in range(1000):
        dated = "publish: 2024-01-01\n" if n % 2 else ""
        project.write(f"data/stories/s-{n}.yml", f"{dated}{story}")
    content = Site(project.root, AFTER).content
    started = process_time()
    assert len(published(content).stories) == 501
    assert process_time() - started < 0.1
