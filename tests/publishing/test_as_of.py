"""A site is checked, shown and built for one day: today, where the area is, or another."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from example import AREA, MEASURE, STORY
from macros.publishing.preview import Preview
from macros.site import Site

OFFER = Path(sys.executable).with_name("offer")
PAGE = "stories/a-seat-for-everyone/index.html"
LATE = "We said that we would do this by June 2023. There is no update yet."


def offer(root, *words):
    done = subprocess.run(
        [OFFER, *words], cwd=root, capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def dated(project):
    """An area with a promise, a target and a story that come to their days."""
    project.furnish()
    promise = "still_to_do: [{text: Ask again., due: 2023-06}]\nreview_by: 2023-06-30\n"
    project.write(STORY, promise + project.text(STORY))
    project.spoil(MEASURE, "better:", "targets: [{value: 90, by: 2022-07/2023-06}]\nbetter:")
    project.write(
        "data/stories/later.yml", "publish: 2023-07-01\nyou_said: You wanted a later bus.\n"
    )
    project.write("docs/promises.md", "# Our promises\n\n{{ promises() }}\n")
    return project


def test_a_site_is_built_for_the_day_that_is_named(dated):
    texts = {}
    for day in ("2023-06-30", "2023-07-01"):
        status, _out, told = offer(dated.root, "build", "--as-of", day)
        assert status == 0, told
        pages = [dated.root / "site" / page for page in (PAGE, "promises/index.html")]
        later = (dated.root / "site/stories/later/index.html").exists()
        texts[day] = (*(page.read_text("utf-8") for page in pages), later)
    before, after = texts.values()
    assert [LATE in text for text in before[:2]] == [False, False]
    assert [LATE in text for text in after[:2]] == [True, True]
    assert (before[2], after[2]) == (False, True)
    assert "Later than we said" in after[1]


def test_a_check_is_for_the_day_that_is_named(dated):
    warned = "somebody was to look at this again by 30 June 2023"
    found = [offer(dated.root, "check", "--as-of", f"2023-0{day}") for day in ("6-30", "7-01")]
    assert [status for status, _out, _told in found] == [0, 0]
    assert [warned in told for _status, _out, told in found] == [False, True]


@pytest.mark.parametrize("command", ["check", "build", "serve", "due"])
def test_a_day_that_is_none_is_told(dated, command):
    status, _out, told = offer(dated.root, command, "--as-of", "31/03/2027")
    assert status == 2
    assert "“31/03/2027” is not a day: write year, month and day: 2027-03-31" in told


@pytest.mark.parametrize(("day", "late"), [(date(2023, 6, 30), False), (date(2023, 7, 1), True)])
def test_a_preview_is_of_the_day_that_is_named(dated, day, late):
    found = Preview(dated.root, day)
    assert (LATE.encode() in found.find(PAGE)) is late
    assert (found.find("stories/later/index.html") is not None) is late


def test_a_preview_of_today_changes_at_midnight(dated, monkeypatch):
    days = [date(2023, 6, 30)]
    monkeypatch.setattr(Site, "today", lambda _site: days[-1])
    found = Preview(dated.root)
    evening = found.state()
    assert (found.state(), found.find("stories/later/index.html")) == (evening, None)
    days.append(date(2023, 7, 1))
    assert found.state() != evening
    assert found.find("stories/later/index.html") is not None


def test_a_target_is_judged_on_that_day_too(dated):
    page, days = "figures/buses-on-time/index.html", (date(2023, 6, 30), date(2023, 7, 1))
    texts = [Preview(dated.root, day).find(page).decode() for day in days]
    assert ["not due yet" in text for text in texts] == [True, False]


def test_today_is_the_day_where_the_area_is(project):
    days = set()
    for zone in ("Pacific/Kiritimati", "Pacific/Niue"):  # 25 hours apart: never the same day
        project.write(AREA, project.text(AREA).partition("  time_zone")[0])
        project.write(AREA, project.text(AREA) + f"  time_zone: {zone}\n")
        site = Site(project.root)
        assert site.content.day == site.today()
        days.add(site.today())
    assert len(days) == 2
