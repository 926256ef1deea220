"""`offer release`: what stops publishing, and what to look at, each with its line."""

import pytest
from click.testing import CliRunner

from example import AREA, MEASURE, QUOTE, STORY
from macros.commands import offer


@pytest.fixture
def release(project, monkeypatch):
    monkeypatch.chdir(project.root)
    monkeypatch.setenv("SITE_URL", "https://example.org/")
    return lambda *words: CliRunner().invoke(offer, ["release", *words])


def test_where_nothing_stops_it_it_says_what_is_next(release):
    made = release()
    assert made.exit_code == 0, made.output
    assert made.output.endswith("Nothing stops it: “offer build” writes the site to site/.\n")


def test_errors_stop_it_and_come_first(release, project):
    project.spoil(MEASURE, "value: 80", "value: 101")
    project.write("data/quotes/new.yml", project.text(QUOTE))
    made = release()
    assert made.exit_code == 1
    first, second = made.output.split("Look at this before publishing:\n")
    assert first.startswith(f"This has to be corrected first:\n  {MEASURE}:10: observations → 2")
    assert "data/quotes/new.yml:1: nothing cites this yet → name it" in second
    assert "Nothing stops it" not in made.output


def test_what_is_overdue_is_named_with_its_line(release, project):
    promise = "still_to_do:\n  - {text: A second bus., due: 2023-05, who: The council}\n"
    project.write(STORY, project.text(STORY) + promise)
    made = release("--as-of", "2024-01-01")
    assert f"{STORY}:12: 2023-05-31: promise: A second bus. (The council)" in made.output


def test_what_readers_would_miss(release, project, monkeypatch):
    monkeypatch.delenv("SITE_URL")
    project.write(AREA, "name: Exampleshire\nthemes: {travel: {title: a}, school: {title: b}}\n")
    told = release().output
    assert f"{AREA}:1: there is no address for comments → write it as “feedback”" in told
    assert "it does not say who runs the site" in told
    assert "SITE_URL is not given" in told
    assert "call “offer addresses”" in told
    assert f"{AREA}:1: not in the one layout → call “offer format {AREA}”" in told
