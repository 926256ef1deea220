"""Wherever a detail of a person stands, the check says where, and does not repeat it."""

import pytest

from example import AREA, GLOSSARY, QUOTE, SOURCES, STORY, TIMELINE
from macros.site import Site

PHONE = "07700 900123"
NAME = "Tyrell"


def problems(project):
    """What is said of persons: the code and the place."""
    found = Site(project.root).problems
    return [
        (one.code, one.file, one.line, one.column)
        for one in found
        if one.code.startswith("privacy/")
    ]


def spoilt(project, file, old, new):
    project.spoil(file, old, new)
    return problems(project)


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        (STORY, "Some children had", f"Ring {PHONE}. Some children had", (6, 16)),
        (STORY, "  - We bought", f"  - Ring {PHONE}. We bought", (8, 10)),
        (STORY, "who: A group", f"# Ring {PHONE}\nwho: A group", (4, 8)),
        (STORY, "status: done", f"status: done # {PHONE}", (2, 16)),
        (QUOTE, "attribution: ", f"attribution: {PHONE}, ", None),
        (AREA, "It pays for", f"Ring {PHONE}. It pays for", None),
        (GLOSSARY, "meaning: ", f"meaning: Ring {PHONE}. ", None),
        (TIMELINE, "title: ", f"title: Ring {PHONE}. ", None),
        (SOURCES, "publisher: ", f"publisher: {PHONE}, ", None),
        ("docs/about.md", "# ", f"# {PHONE} ", None),
    ],
)
def test_a_number_is_found_in_every_text_and_comment(project, file, old, new, place):
    text = project.text(file)
    project.write(file, text.replace(old, new, 1))
    found = problems(project)
    assert [one[:2] for one in found] == [("privacy/telephone", file)]
    if place:
        assert found[0][2:] == place


def test_a_comment_inside_a_text_is_a_text_and_is_found_once(project):
    project.spoil(STORY, "you_said: Some", f'you_said: "It is #1: {PHONE}. Some')
    project.spoil(STORY, "seat on the bus.", 'seat on the bus."')
    assert [one[0] for one in problems(project)] == ["privacy/telephone"]


def test_a_name_is_found_and_its_first_letter_said(project):
    project.spoil(STORY, "Some children", f"My son {NAME} and some children")
    (problem,) = Site(project.root).problems
    assert problem.code == "privacy/name"
    assert problem.wrong == "“T…” may be somebody’s name"
    assert NAME not in str(problem)


@pytest.mark.parametrize("words", [PHONE, NAME, "14 Elm Road", "a.b@post.test", "KT2 5ZZ"])
def test_no_message_repeats_what_was_found(project, words):
    project.spoil(STORY, "Some children", f"It is {words}. Some children")
    found = [str(one) for one in Site(project.root).problems]
    assert found
    assert not [one for one in found if words in one]


def test_a_file_is_not_called_after_a_child(project):
    (project.root / "docs/aisha.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert problems(project) == [("privacy/file_name", "docs/aisha.svg", 1, 1)]


def test_a_place_that_the_area_names_is_no_person(project):
    project.spoil(STORY, "Some children", "Some children in Aldermarch")
    assert [one[0] for one in problems(project)] == ["privacy/name"]
    project.write(AREA, f"{project.text(AREA)}\nplaces: [Aldermarch]\n")
    assert problems(project) == []


def test_the_number_of_people_is_the_areas(project):
    project.spoil(STORY, "Some children", "Six children")
    assert problems(project) == []
    project.spoil(AREA, "smallest_count: 5", "smallest_count: 10")
    assert [one[0] for one in problems(project) if one[1] == STORY] == ["privacy/few_people"]
