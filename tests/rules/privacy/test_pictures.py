"""A picture shows nobody who did not agree, and says nothing that a camera wrote into it."""

import struct
import zlib
from datetime import date

import pytest

from example import STORY, plain, said
from macros.site import Site

DAY = date(2023, 6, 15)
EXIF = b"Exif\0\0MM\0*"
XMP = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"
NOTES = (
    "the picture holds notes, which can say where it was taken, and of whom",
    "save it again without them (“metadata”, “Exif”), or use a screenshot of it",
)


def segment(kind, data):
    return b"\xff" + bytes([kind]) + struct.pack(">H", len(data) + 2) + data


def jpeg(*segments, after=b""):
    frame = segment(0xC0, b"\x08" + struct.pack(">HH", 600, 800) + bytes(10))
    return b"".join([b"\xff\xd8", *segments, frame, b"\xff\xd9", after])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(*chunks):
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 800, 600, 8, 2, 0, 0, 0))
    return b"".join([b"\x89PNG\r\n\x1a\n", head, *chunks, chunk(b"IEND", b"")])


def webp(*chunks):
    head = b"VP8X" + struct.pack("<I", 10) + bytes(4) + b"\x1f\x03\x00\x57\x02\x00"
    inner = b"".join([b"WEBP", head, *chunks])
    return b"RIFF" + struct.pack("<I", len(inner)) + inner


def show(project, ground, alt="Four seats at the back of a bus"):
    if not (project.root / "docs/bus.png").exists():
        project.write("docs/bus.png", png())
    lines = f"  file: bus.png\n  alt: {alt}\n" + "".join(f"  {one}\n" for one in ground)
    project.write(STORY, f"{project.text(STORY).partition('picture:')[0]}picture:\n{lines}")


def told(project, day=DAY):
    return [plain(problem) for problem in Site(project.root, day).problems]


# --- what a camera writes -----------------------------------------------------------------------

WITH_NOTES = {
    "a phone’s photo": ("bus.jpg", jpeg(segment(0xE1, EXIF))),
    "a photo that a program has captioned": ("bus.jpg", jpeg(segment(0xE1, XMP))),
    "a photo of a newspaper": ("bus.jpeg", jpeg(segment(0xED, b"Photoshop 3.0\x008BIM"))),
    "a photo with a film behind it": ("bus.jpg", jpeg(after=b"ftypmp42" + EXIF)),
    "a photo saved as PNG": ("bus.png", png(chunk(b"eXIf", b"MM\0*"))),
    "a PNG of a program": ("bus.png", png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0"))),
    "an old PNG": ("bus.png", png(chunk(b"zTXt", b"Raw profile type exif\0\0"))),
    "a photo saved as WebP": ("bus.webp", webp(b"EXIF" + struct.pack("<I", 4) + b"II*\0")),
}
WITHOUT = {"bus.jpg": jpeg(), "bus.png": png(), "bus.webp": webp()}


@pytest.mark.parametrize("case", WITH_NOTES.values(), ids=WITH_NOTES)
@pytest.mark.parametrize("where", ["a story", "a page"])
def test_notes_of_a_camera_are_found_wherever_the_picture_is_shown(project, case, where):
    file, data = case
    project.write(f"docs/{file}", data)
    if where == "a story":
        show(project, ["ground: no_people"])
        project.spoil(STORY, "bus.png", file) if file != "bus.png" else None
        (project.root / "docs/bus.png").unlink() if file != "bus.png" else None
    else:
        project.write("docs/new.md", f"# A bus\n\n![Four seats]({file})\n")
    assert told(project) == [said(f"docs/{file}", "1:1", *NOTES)]


@pytest.mark.parametrize("file", WITHOUT)
def test_a_picture_without_notes_may_be_shown(project, file):
    project.write(f"docs/{file}", WITHOUT[file])
    project.write("docs/new.md", f"# A bus\n\n![Four seats]({file})\n")
    assert told(project) == []


# --- who agreed ---------------------------------------------------------------------------------

AGREED = "consent: {reference: C-2023-014, review_by: 2024-05-01}"
ADD = (
    "add “consent: {reference: …, review_by: …}” (the number of the record, and the day by which "
    "somebody asks again); or choose another picture"
)
NO_NUMBER = (
    "picture → consent → reference: this is not the number of a record, and everybody can read this"
    " file",
    "write a number in capitals and digits, such as C-2023-014, and no name",
)


def test_children_are_shown_only_with_a_record_that_says_who_agreed(project):
    show(project, ["ground: children_agreed"])
    wrong = "picture → ground: children can be recognised, and there is no record of their consent"
    assert told(project) == [said(STORY, "14:3", wrong, ADD)]
    show(project, ["ground: children_agreed", AGREED])
    assert told(project) == []


@pytest.mark.parametrize("name", ["Jo Smith", "JoSmith2014", "jo.smith-1", "C 14", "Nr_é"])
def test_the_number_of_the_record_is_no_name(project, name):
    show(project, ["ground: children_agreed", AGREED.replace("C-2023-014", f"'{name}'")])
    assert told(project) == [said(STORY, "15:13", *NO_NUMBER)]


def test_consent_is_asked_for_again_after_its_day(project):
    show(project, ["ground: children_agreed", AGREED])
    assert told(project, date(2024, 5, 1)) == []
    [problem] = told(project, date(2024, 5, 2))
    assert "warning: picture → consent → review_by: the consent was to be asked for" in problem
    assert "by 1 May 2024\n    → ask again and write a later day" in problem


SPEAKS = (
    "picture → ground: the description speaks of children, and nothing says that they agreed",
    "write “ground: children_agreed” and their consent; or, where none can be recognised, say so "
    "in the description: “seen from behind”",
)


@pytest.mark.parametrize("alt", ["Two children on a bus", "A boy waves", "Babies’ day: a girl"])
@pytest.mark.parametrize("ground", ["no_people", "adults_agreed"])
def test_a_description_that_speaks_of_children_is_looked_at(project, alt, ground):
    show(project, [f"ground: {ground}"], f'"{alt}"')
    assert told(project) == [said(STORY, "14:3", *SPEAKS, "warning")]
    show(project, ["ground: children_agreed", AGREED], f'"{alt}"')
    assert told(project) == []


@pytest.mark.parametrize(
    "alt",
    ["Two children, seen from behind", "A room for children", "Seats in the children’s corner",
     "A drawing of a boy", "A painting by children"],
)  # fmt: skip
def test_a_description_may_name_those_whom_nobody_can_recognise(project, alt):
    show(project, ["ground: no_people"], f'"{alt}"')
    assert told(project) == []


def test_a_picture_that_somebody_else_published_names_them(project):
    show(project, ["ground: published_by"])
    wrong = "picture → ground: nothing says who published this picture before"
    instead = "add “credit: …” with the name of the body that published it"
    assert told(project) == [said(STORY, "14:3", wrong, instead)]
    show(project, ["ground: published_by", "credit: Bus News"])
    assert told(project) == []


def test_a_picture_without_a_ground_is_not_shown(project):
    show(project, [])
    wrong = "picture → ground: the field “ground” is missing"
    instead = (
        "add a line “ground: …” (no_people, adults_agreed, children_agreed or published_by: why it"
        " may be shown)"
    )
    assert told(project) == [said(STORY, "11:1", wrong, instead)]
