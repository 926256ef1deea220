"""The guides show the real thing: each picture has a maker, and what that makes still fits."""

import re
import subprocess
import sys

import pytest
from click.testing import CliRunner

from example import REAL, Project
from macros import packaged
from macros.commands import offer
from macros.content.photo import looked_at, size
from macros.site import Site
from tests.guide_pictures import GUIDES, PHONE, PICTURES, SHARP

SHOWN = re.compile(r"!\[([^\]]*)\]\((?:guides/)?([^)]+)\)")
HEAVIEST = 30 * 1024  # bytes: a guide with three of them is lighter than one photo


@pytest.fixture(scope="module")
def shown():
    """Every picture on a page that each area has, with its description."""
    pages = packaged.pages().values()
    return [found for page in pages for found in SHOWN.findall(page.read_text("utf-8"))]


def test_every_picture_of_a_guide_has_a_maker_and_every_maker_a_guide(shown):
    assert sorted(name for _alt, name in shown) == sorted(PICTURES)
    assert {one.name for one in GUIDES.iterdir() if one.suffix != ".md"} == PICTURES.keys()


def test_who_cannot_see_a_picture_reads_what_is_on_it(shown):
    assert [name for alt, name in shown if not 40 < len(alt) < 300] == []


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_sharp_on_a_phone_light_and_holds_no_notes(name):
    width, height, weight, has_notes = looked_at(GUIDES / name, name)[0]
    assert (width, height) == (PHONE * SHARP, PICTURES[name].height * SHARP)
    assert weight <= HEAVIEST
    assert not has_notes


def test_what_the_script_makes_now_is_of_the_same_size(tmp_path):
    command = [sys.executable, "-m", "tests.guide_pictures", "--to", tmp_path]
    subprocess.run(command, cwd=REAL, check=True, timeout=120)
    made = {path.name: size(path.read_bytes()) for path in tmp_path.iterdir()}
    assert made == {name: size((GUIDES / name).read_bytes()) for name in PICTURES}


def test_a_picture_keeps_its_place_while_it_loads(page, address):
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{address}guides/suggest-something/")
    picture = page.locator("main img").first
    before = picture.bounding_box()
    assert picture.get_attribute("loading") == "lazy"
    picture.scroll_into_view_if_needed()
    picture.evaluate("one => one.decode()")
    after = picture.bounding_box()
    assert (after["width"], after["height"]) == (before["width"], before["height"])
    assert after["width"] <= 320


def test_an_area_with_a_guide_of_its_own_has_not_the_pictures_of_ours(tmp_path):
    project = Project(tmp_path)
    project.write("docs/guides/suggest-something.md", "# Suggest something\n\nWrite to us.\n")
    site = Site(project.root)
    assert site.problems == []
    left = {one.removeprefix("docs/guides/") for one in site.published.pictures}
    assert "a-new-site-2x.webp" in left
    assert "suggest-a-question-2x.webp" not in left


def test_what_a_guide_says_that_the_check_prints_is_what_it_prints(tmp_path):
    begun = tmp_path / "our-area"
    CliRunner().invoke(
        offer,
        ["init", str(begun), "--name", "Exampleshire", "--contact", "send@council.example.org"],
    )
    guide = (GUIDES / "run-this-for-another-area.md").read_text("utf-8")
    lines = [line[8:] for line in guide.splitlines() if line.startswith(" " * 8)]
    story = begun / "data/stories/example-story-with-more.yml"
    story.write_text(story.read_text("utf-8").replace("[example-theme]", "[example-them]"))
    [problem] = Site(begun).problems
    assert str(problem).splitlines() == lines
