"""The picture of a story is there, has a size, and is no load for a phone."""

import pytest

from example import STORY, said

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}/>'
PHONE = "make it smaller: 1,200 pixels across are enough; or save it as .webp"


def png(width, height, weight=100):
    sides = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + sides).ljust(weight, b"\0")


def show(project, file):
    project.write(STORY, project.text(STORY) + PICTURE.format(file))


PICTURE = 'picture: {{file: "{}", alt: Four seats, ground: no_people}}\n'
HERE = "11:11"


@pytest.mark.parametrize(
    "file",
    ["../data/area.yml", "/etc/passwd", "https://example.org/bus.png", "//example.org/bus.png",
     "data:image/png;base64,AAAA", "docs/bus.png", "../docs/bus.png", "./bus.png", "about.md",
     "javascript:alert(1)"],
)  # fmt: skip
def test_a_story_shows_only_a_picture_that_stands_in_docs(project, file):
    project.write("docs/bus.png", png(800, 600))
    project.write("docs/new.md", "# A bus\n\n![Four seats](bus.png)\n")
    show(project, file)
    [problem] = project.problems()
    wrong = f"picture → file: there is no picture docs/{file}"
    assert problem.startswith(f"{STORY}:{HERE}: error: {wrong}\n    → ")


def test_the_name_that_was_meant_is_offered(project):
    project.write("docs/club/bus.png", png(800, 600))
    project.write("docs/new.md", "# A bus\n\n![Four seats](club/bus.png)\n")
    show(project, "club/bsu.png")
    wrong = "picture → file: there is no picture docs/club/bsu.png"
    assert project.problems() == [said(STORY, HERE, wrong, "did you mean “club/bus.png”?")]


def test_a_link_to_a_file_elsewhere_is_no_picture(project, tmp_path):
    (tmp_path / "secret.png").write_bytes(png(800, 600))
    (project.root / "docs/bus.png").symlink_to(tmp_path / "secret.png")
    show(project, "bus.png")
    wrong, instead = "this is a link, not a file", "put the file itself here instead of a link"
    assert project.problems() == [said("docs/bus.png", "1:1", wrong, instead)]


@pytest.mark.parametrize("sides", ["", 'width="100%"', 'viewBox="0 0 0 0"', 'viewBox="0 0 9"'])
def test_a_drawing_without_a_size_would_move_the_words(project, sides):
    project.write("docs/bus.svg", SVG.format(sides))
    show(project, "bus.svg")
    wrong = "picture → file: docs/bus.svg does not say how wide and high it is"
    assert project.problems() == [said(STORY, HERE, wrong, "save it again, as .jpg or .png")]


def test_a_picture_that_is_broken_is_told_once(project):
    project.write("docs/bus.svg", "<svg")
    show(project, "bus.svg")
    [problem] = project.problems()
    assert problem.startswith("docs/bus.svg:1:1: error: the picture is broken here")


@pytest.mark.parametrize("sides", [(19_000, 19_000), (30_000, 10), (10, 30_000), (2**31, 2**31)])
def test_a_small_file_that_opens_into_a_huge_picture_is_refused(project, sides):
    project.write("docs/bus.png", png(*sides))
    show(project, "bus.png")
    wrong = f"{sides[0]} by {sides[1]} pixels are more than a phone can show"
    assert project.problems() == [said("docs/bus.png", "1:1", wrong, PHONE)]


def test_a_photo_of_a_phone_has_no_more_dots_than_may_be(project):
    project.write("docs/bus.png", png(8160, 6120))
    show(project, "bus.png")
    assert project.problems() == []


def test_a_picture_that_costs_families_money_is_a_warning(project):
    project.write("docs/bus.png", png(800, 600, 301 * 1024))
    show(project, "bus.png")
    wrong = "the picture is heavier than 300 KB"
    assert project.problems() == [said("docs/bus.png", "1:1", wrong, PHONE, "warning")]
    project.write("docs/bus.png", png(800, 600, 300 * 1024))
    assert project.problems() == []
