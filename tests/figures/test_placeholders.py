"""What a text says where it names a figure: the figure of that day, as everywhere on the site."""

import gzip
import json
import re
from datetime import date

import pytest

from example import MEASURE, QUOTE, SERIES, STORY, WEAKNESS
from macros.content.placeholders import placeholders
from macros.figures.placeholders import in_words
from macros.i18n.language import speaking
from macros.model.measure import Ended, Status
from macros.model.period import Period
from macros.publishing.build import build_into
from macros.site import Site
from made_up import (
    asked,
    bound,
    estimate,
    measure,
    part,
    published,
    question,
    seen,
    series,
    suppressed,
    without,
)

TOLD = "Now 80% are on time."
DID = "We bought a bigger bus."
ENDED = Ended(date=Period.parse("2021-12"), because="Nobody counts them.")


def words(item, text="{buses:latest}"):
    [named] = placeholders(text)
    return in_words(published(item), item, named)


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (measure(seen("2021", 72)), "72%"),
        (measure(seen("2020", 70), seen("2021", 72)), "72%"),
        (measure(seen("2021", 72, 26, 36)), "26 of 36 (72%)"),
        (measure(seen("2021", 56, 5, 9)), "5 of 9"),
        (measure(seen("2021", 1237), unit="count"), "1,237"),
        (measure(seen("2021", 250000), unit="pounds"), "£250,000"),
        (measure(seen("2021", -3), unit="full_time_posts"), "−3"),
        (measure(seen("2021", 4.5), unit="weeks"), "4.5 weeks"),
        (measure(seen("2021", 1.2), unit="rate", per=1000), "1.2 per 1,000"),
        (measure(seen("2021", 4.2), unit="score", out_of=5), "4.2 out of 5"),
        (measure(seen("2021", 72, status=Status.PROVISIONAL)), "72% (provisional)"),
        (measure(part("2021", 72)), "72% (part of a year)"),
        (measure(estimate("2021", 72, 26, 36)), "26 of 36 (72%, estimate)"),
        (measure(bound("2021", 75)), "less than 75% (estimate)"),
        (measure(suppressed("2021", 5), unit="people"), "fewer than 5"),
        (measure(suppressed("2021")), "a number that we do not show, to keep it private"),
        (measure(without("2021", Status.NO_DATA)), "no figure"),
        (measure(without("2021", Status.UNRELIABLE)), "no reliable figure"),
        (
            measure(seen("2020", 70), without("2021", Status.NO_DATA)),
            "70% (last known for 2020)",
        ),
        (measure(seen("2020", 70), seen("2021", 72), ended=ENDED), "72% (last known for 2021)"),
        (question(asked("2021", 10, 20, 10, 10, 10, base=60)), "30 of 60 (50%)"),
    ],
)
def test_the_latest_figure_is_said_as_everywhere(item, said):
    assert words(item) == said


def test_a_small_number_is_never_told_in_place_of_the_newest(project):
    item = measure(seen("2020", 70), suppressed("2021"))
    assert words(item) == "a number that we do not show, to keep it private"


@pytest.mark.parametrize(
    ("which", "said"),
    [
        ("2020", "70%"),
        ("2019-04/2020-03", "75%"),
        ("latest", "72%"),
        ("latest-period", "2021"),
    ],
)
def test_a_figure_is_of_the_period_that_is_named(which, said):
    item = measure(seen("2019-04/2020-03", 75), seen("2020", 70), seen("2021", 72))
    assert words(item, f"{{buses:{which}}}") == said


def test_a_series_is_named_behind_a_slash():
    two = [series("big", seen("2021", 72)), series("small", seen("2021", 9), unit="count")]
    item = measure(series=two)
    assert [words(item, f"{{buses/{one}:latest}}") for one in ("big", "small")] == ["72%", "9"]


def test_numbers_are_those_of_the_language_of_the_site():
    with speaking("de"):
        assert words(measure(seen("2021", 1237.5), unit="pounds")) == "1.237,5\xa0£"


# --- in what readers find ---------------------------------------------------------------------


def found(project, day=None):
    site = Site(project.root, day)
    assert [str(one) for one in site.problems if one.severity == "error"] == []
    return site.published


def told(project, day=None):
    return found(project, day).stories["a-seat-for-everyone"].we_did[0]


def test_a_text_follows_its_figure_and_no_other_item_is_touched(project):
    project.spoil(STORY, DID, "In {buses-on-time:latest-period}, {buses-on-time:latest} came.")
    assert told(project) == "In 2020/21, 80% came."
    later = "  - {period: 2021-04/2022-03, value: 91}\n"
    project.write(MEASURE, project.text(MEASURE) + later)
    assert told(project) == "In 2021/22, 91% came."
    site = Site(project.root)
    assert site.published.measures["buses-on-time"] is site.content.measures["buses-on-time"]


def test_where_nothing_is_named_readers_find_the_very_same_content(project):
    site = Site(project.root)
    assert site.published is site.content


def test_a_figure_is_that_of_the_day(project):
    project.spoil(MEASURE, "value: 80}", "value: 80, publish: 2023-07-01}")
    project.spoil(STORY, DID, "Now {buses-on-time:latest} come.")
    assert told(project, date(2023, 6, 30)) == "Now 18 of 24 (75%) come."
    assert told(project, date(2023, 7, 1)) == "Now 80% come."


def test_words_begin_a_sentence_with_a_capital(project):
    project.spoil(SERIES, "value: 1237", "status: suppressed, fewer_than: 5")
    name = "{bus-passes/older-children:latest}"
    project.spoil(STORY, DID, f'"{name} came. {name} came, or {name}."')
    assert told(project) == "Fewer than 5 came. Fewer than 5 came, or fewer than 5."


def test_every_kind_of_text_can_name_a_figure(project):
    named = "{buses-on-time:latest}"
    project.spoil(STORY, "title: A seat for everyone", f"title: A seat on {named} of buses")
    project.spoil(WEAKNESS, "Fewer buses are late.", f"Now {named} are on time.")
    project.spoil(WEAKNESS, "Now more of them are on time.", f"Now {named} are on time.")
    project.spoil(QUOTE, "speaker:", f"note: Now it is {named}.\nspeaker:")
    project.spoil(MEASURE, "observations:", f"caveats:\n  - Only {named}.\nobservations:")
    content = found(project)
    weakness = content.weaknesses["late-buses"]
    assert content.stories["a-seat-for-everyone"].title == "A seat on 80% of buses"
    assert weakness.in_short == ["Buses were late. Now 80% are on time."]
    assert weakness.summary[0].now == ["Now 80% are on time."]
    assert content.quotes["on-time-at-last"].note == "Now it is 80%."
    assert content.measures["buses-on-time"].caveats == ["Only 80%."]


def test_a_title_made_of_a_sentence_has_the_figure_too(project):
    project.spoil(STORY, "title: A seat for everyone\n", "")
    project.spoil(
        STORY,
        "Some children had no seat on the bus.",
        "Only {buses-on-time:latest} of all the buses that go to school came at the right time.",
    )
    title = found(project).stories["a-seat-for-everyone"].title
    assert title == "Only 80% of all the buses that go to school came at…"


def text_of(path):
    """The text of a file of the site; those of the search are packed."""
    found = path.read_bytes()
    return (gzip.decompress(found) if found[:2] == b"\x1f\x8b" else found).decode(
        "utf-8", "replace"
    )


def test_the_whole_site_has_the_figure_and_no_placeholder(project):
    project.spoil(
        STORY,
        DID,
        "Now {buses-on-time:latest} are on time. {bus-passes/young-children:2019} use them.",
    )
    project.spoil(STORY, "title: A seat for everyone", "title: A seat on {buses-on-time:latest}")
    project.spoil(
        MEASURE, "observations:", "caveats: ['Of <b>{buses-on-time:latest}</b>.']\nobservations:"
    )
    project.write(
        "docs/new.md",
        "---\ndescription: Now {buses-on-time:latest} are on time.\n---\n"
        "# On time: {buses-on-time:latest}\n\n"
        "{bus-passes/older-children:latest}. That is *many*.\n\n"
        "## In {buses-on-time:latest-period} {: #when }\n",
    )
    project.furnish()
    site = Site(project.root)
    assert [str(one) for one in site.problems] == []
    build_into(site, project.root / "site")
    everything = {
        path.relative_to(project.root / "site").as_posix(): text_of(path)
        for path in (project.root / "site").rglob("*")
        if path.is_file()
    }
    assert [name for name, text in everything.items() if "-on-time:latest" in text] == []
    story = everything["stories/a-seat-for-everyone/index.html"]
    assert "Now 80% are on time. 120 use them." in story
    assert "<title>A seat on 80% " in story
    figure = everything["figures/buses-on-time/index.html"]
    assert "Of &lt;b&gt;80%&lt;/b&gt;." in figure
    for name in ("stories/index.html", "booklet/index.html"):
        assert "A seat on 80%" in everything[name]
    data = json.loads(everything["open-data/buses-on-time.json"])
    assert data["caveats"] == ["Of <b>80%</b>."]
    assert [name for name, text in everything.items() if "pf_fragment" in name and TOLD in text]
    page = everything["new/index.html"]
    assert '<meta name="description" content="Now 80% are on time.">' in page
    text = re.sub(r"&#(\d+);", lambda sign: chr(int(sign[1])), page)
    assert "On time: 80%</h1>" in text
    assert "<title>On time: 80% " in text
    assert "<p>1,237. That is <em>many</em>.</p>" in text
    assert '<h2 id="when">In 2020/21</h2>' in text


def test_a_page_is_as_new_as_the_figures_that_it_names(project):
    project.spoil(STORY, DID, "Now {buses-on-time:latest} are on time.")
    project.spoil(MEASURE, "value: 80}", "value: 80, publish: 2023-07-01}")
    project.furnish()
    site = Site(project.root, date(2023, 7, 2))
    build_into(site, project.root / "site")
    page = (project.root / "site/stories/a-seat-for-everyone/index.html").read_text("utf-8")
    assert "1 July 2023" in page
