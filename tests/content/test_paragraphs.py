"""A page of docs/ for translators: all its words, and nothing else of it."""

import pytest

from macros.content.paragraphs import paragraphs


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("# A title\n\nOne line\nand another.\n", ["A title", "One line and another."]),
        ("## A heading {: #its-place }\n", ["A heading"]),
        ("For families.\n{: .lead }\n", ["For families."]),
        ("{{ overview() }}\n\nHere in {{ area.name }}.\n", ["Here in {{ area.name }}."]),
        ("# {{ story_title('a-club') }}\n\n{{ area.name }}\n", []),
        (
            "- One\n- Two\n  goes on\n\n1. First\n2. Second\n",
            ["One", "Two goes on", "First", "Second"],
        ),
        ("- One\n\n    Still one.\n", ["One", "Still one."]),
        ("- One\n\n        date: 2027\n", ["One"]),
        ("Words:\n\n    code of four spaces\n", ["Words:"]),
        ("> Somebody’s words\n> go on.\n", ["Somebody’s words go on."]),
        ("| A | B |\n| --- | --- |\n| one | two |\n", ["A", "B", "one", "two"]),
        ("![A hall](hall.png)\n", ["![A hall](hall.png)"]),
        ("Above\n\n---\n\nBelow\n", ["Above", "Below"]),
    ],
)
def test_the_words_of_a_page_paragraph_by_paragraph(page, words):
    found = [*paragraphs(page)]
    assert [one.words for one in found] == words
    assert all(page[one.start : one.end].split()[0] == one.words.split()[0] for one in found)
