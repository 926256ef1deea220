import pytest

from example import STORY, said

INSTEAD = "say in one sentence what somebody sees on the picture"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\3\x20\0\0\2\x58" + bytes(20)


def describe(project, alt):
    project.write("docs/bus.png", PNG)
    picture = f'picture: {{file: bus.png, alt: "{alt}", ground: no_people}}\n'
    project.write(STORY, project.text(STORY) + picture)


@pytest.mark.parametrize("alt", ["bus.png", "IMG_0034.JPG", "Photo", "a picture", "Image 3", "DSC"])
def test_the_name_of_a_file_describes_nothing(project, alt):
    describe(project, alt)
    wrong = f"picture → alt: “{alt}” does not say what is to be seen"
    assert project.problems() == [said(STORY, "11:26", wrong, INSTEAD)]


@pytest.mark.parametrize("alt", ["A photo of four seats", "Bus", "第四座", "Photo: four seats"])
def test_what_is_to_be_seen_is_a_description(project, alt):
    describe(project, alt)
    assert project.problems() == []
