import pytest

from example import AREA, QUOTE, said

OWN_LINE = "write it on a line of its own"


def linked(call: str) -> str:
    return f"pages of the site link to what {call} makes, and it is not here"


@pytest.mark.parametrize(
    ("page", "call"),
    [("docs/sources.md", "{{ documents() }}"), ("docs/glossary.md", "{{ glossary() }}")],
)
def test_what_pages_link_to_is_there(project, page, call):
    project.write(page, "# A page\n")
    assert project.problems() == [said(page, "1:1", linked(call), OWN_LINE)]


def test_the_page_of_voices_is_there_where_somebody_is_quoted(project):
    text = project.text("docs/voices.md")
    (project.root / "docs/voices.md").unlink()
    instead = "put it back, or copy it from another area’s site"
    assert project.problems() == [
        said("docs/voices.md", "1:1", "the file is missing", instead),
    ]
    project.write("docs/voices/index.md", text)
    assert project.problems() == []


def test_the_voices_of_everybody_who_is_quoted_are_there(project):
    project.spoil(QUOTE, "speaker: parent_carer", "speaker: child")
    project.spoil("docs/voices.md", '"child", ', "")
    assert project.problems() == [
        said("docs/voices.md", "1:1", linked('{{ voices("child") }}'), OWN_LINE)
    ]
    project.spoil("docs/voices.md", "\n{{", '\n{{ voices("child") }}\n\n{{')
    assert project.problems() == []


def test_a_quote_that_was_withdrawn_has_its_place_there(project):
    project.write(QUOTE, "withdrawn: {date: 2023-06-30, because: They asked us to.}\n")
    assert project.problems() == []
    project.write("docs/voices.md", "# Voices\n")
    assert project.problems() == [
        said("docs/voices.md", "1:1", linked('{{ voices("parent_carer") }}'), OWN_LINE)
    ]


def test_a_mistake_can_be_reported(project):
    project.spoil("docs/take-part.md", "## Something wrong", "## A mistake")
    wrong = "each figure links to the place “something-wrong” of this page, and there is none"
    instead = "write {: #something-wrong } behind a heading"
    assert project.problems() == [said("docs/take-part.md", "1:1", wrong, instead)]
    project.spoil("docs/take-part.md", "A mistake", "A mistake {: #something-wrong }")
    assert project.problems() == []


def test_elsewhere_if_the_area_says_so(project):
    project.spoil("docs/take-part.md", "## Something wrong", "## A mistake")
    project.spoil(AREA, "contact:", "contact:\n  corrections: https://example.org/")
    assert project.problems() == []
