import pytest

from example import SOURCES, said

INSTEAD = "use letters, digits, dots and dashes: 2a; the heading comes after it"


@pytest.mark.parametrize("key", ["Chapter 3", "3#", "a--b", "../x", "3" * 41])
def test_a_section_can_be_part_of_an_address(project, key):
    project.spoil(SOURCES, "      2a:", f'      "{key}": More\n      2a:')
    field = f"documents → example-report → sections → {key}"
    wrong = f"{field}: “{key}” cannot be part of an address"
    assert project.problems() == [said(SOURCES, "9:7", wrong, INSTEAD)]


@pytest.mark.parametrize("key", ["3", "3.1", "B-2", "Anhang_ä", "cover"])
def test_a_section_has_the_number_that_the_document_gives_it(project, key):
    project.spoil(SOURCES, "      2a:", f'      "{key}": More\n      2a:')
    assert project.problems() == []


def test_a_section_without_a_name_is_given_one(project):
    project.spoil(SOURCES, "      2a:", '      "": More\n      2a:')
    wrong = "documents → example-report → sections → : there is nothing here"
    instead = "write a name before the colon, or delete the line"
    assert project.problems() == [said(SOURCES, "9:7", wrong, instead)]


def test_spaces_around_the_number_of_a_section_do_not_count(project):
    project.spoil(SOURCES, "      2a:", '      "2a ":')
    assert project.problems() == []
