"""`offer withdraw`: one call takes something back, and what is left says only that it was."""

from datetime import date, timedelta

import pytest
from click.testing import CliRunner

from example import AREA, QUOTE, STORY
from macros.commands import offer
from macros.publishing.build import build_into
from macros.site import Site

BECAUSE = ("--because", "The family asked: please take it back.")


@pytest.fixture
def withdraw(project, monkeypatch):
    monkeypatch.chdir(project.root)
    return lambda *words: CliRunner().invoke(offer, ["withdraw", *words])


@pytest.mark.parametrize("what", ["a-seat-for-everyone", STORY, f"./{STORY}"])
def test_the_text_is_gone_and_the_notice_stays(withdraw, project, what):
    made = withdraw(what, *BECAUSE, "--date", "2023-06-30")
    assert made.exit_code == 0, made.output
    assert f"{STORY}: the text was deleted, and the notice stays." in made.output
    assert project.text(STORY) == (
        'withdrawn:\n  date: 2023-06-30\n  because: "The family asked: please take it back."\n'
    )
    assert not [one for one in project.problems() if STORY in one or "error" in one]


def test_without_a_day_it_is_today(withdraw, project):
    withdraw("a-seat-for-everyone", *BECAUSE)
    assert f"date: {Site(project.root).today()}" in project.text(STORY)


def test_no_word_of_it_is_in_the_site_and_its_address_says_why(withdraw, project, tmp_path):
    project.furnish()
    words = Site(project.root).content.stories["a-seat-for-everyone"].you_said
    assert withdraw("a-seat-for-everyone", *BECAUSE).exit_code == 0
    build_into(Site(project.root), tmp_path / "site")
    pages = [page.read_text("utf-8") for page in (tmp_path / "site").rglob("*.html")]
    assert pages and not any(words in page for page in pages)
    gone = (tmp_path / "site/stories/a-seat-for-everyone/index.html").read_text("utf-8")
    assert "please take it back" in gone


def test_a_file_that_cannot_be_read_can_be_withdrawn_too(withdraw, project):
    project.write(QUOTE, b"\xff[")
    assert withdraw(QUOTE, *BECAUSE).exit_code == 0
    assert project.problems() == []


def test_on_a_later_day_the_text_stays_until_then(withdraw, project):
    later = (date.today() + timedelta(days=30)).isoformat()
    made = withdraw("a-seat-for-everyone", *BECAUSE, "--date", later)
    assert made.exit_code == 0, made.output
    assert f"readers see it until {later}" in made.output
    assert "you_said: Some children had no seat on the bus." in project.text(STORY)
    assert (
        Site(project.root).content.stories["a-seat-for-everyone"].withdrawn.date.isoformat()
        == later
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["no-such-thing", *BECAUSE], "there is no “no-such-thing” in data/ to withdraw"),
        (["data/area.yml", *BECAUSE], "there is no “data/area.yml” in data/ to withdraw"),
        (["../x", *BECAUSE], "there is no “../x”"),
        ([STORY], "Missing option '--because'"),
        ([STORY, "--because", " "], "there is nothing here"),
        ([STORY, *BECAUSE, "--date", "soon"], "is not a day"),
    ],
)
def test_what_cannot_be_done_leaves_everything_as_it_is(withdraw, project, words, said):
    before = project.text(STORY)
    made = withdraw(*words)
    assert made.exit_code == 2
    assert said in made.output
    assert project.text(STORY) == before


def test_a_name_that_two_have_is_asked_for_with_its_folder(withdraw, project):
    project.write("data/quotes/a-seat-for-everyone.yml", project.text(QUOTE))
    made = withdraw("a-seat-for-everyone", *BECAUSE)
    assert made.exit_code == 2
    assert f"say which: data/quotes/a-seat-for-everyone.yml, {STORY}" in made.output


def test_a_second_time_is_no_withdrawal(withdraw):
    assert withdraw(STORY, *BECAUSE).exit_code == 0
    assert "was withdrawn already" in withdraw(STORY, *BECAUSE).output


def test_what_was_published_beside_it_is_named(withdraw, project):
    picture = "picture: {file: bus.svg, alt: A bus, ground: no_people}\n"
    project.write(STORY, project.text(STORY) + picture)
    project.write("docs/bus.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    made = withdraw(STORY, *BECAUSE)
    assert "docs/bus.svg belongs to it: delete it too" in made.output


def test_a_body_that_the_area_does_not_name(withdraw, project):
    assert withdraw(STORY, *BECAUSE, "--by", "J. Smith").exit_code == 1
    assert "there is no body “J. Smith” in data/area.yml" in str(project.problems())
    assert "bodies" in project.text(AREA)
