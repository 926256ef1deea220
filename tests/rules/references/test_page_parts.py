import pytest

from example import QUOTE, WEAKNESS, said

OWN_LINE = "write it on a line of its own"


def linked(call: str) -> str:
    return f"pages of the site link to what {call} makes, and it is not here"


@pytest.mark.parametrize(
    ("page", "call"),
    [
        ("docs/sources.md", "{{ documents() }}"),
        ("docs/glossary.md", "{{ glossary() }}"),
        ("docs/voices.md", "{{ voices() }}"),
        ("docs/voices/index.md", "{{ voices() }}"),
    ],
)
def test_what_pages_link_to_is_there(project, page, call):
    (project.root / page.replace("/index", "")).unlink()
    project.write(page, "# A page\n")
    assert project.problems() == [said(page, "1:1", linked(call), OWN_LINE)]


def test_a_page_that_an_area_does_not_write_has_them(project):
    for page in ("sources", "glossary", "voices"):
        (project.root / f"docs/{page}.md").unlink()
    assert project.problems() == []


def test_where_nobody_is_quoted_the_page_of_voices_needs_no_voices(project):
    (project.root / QUOTE).unlink()
    project.spoil(WEAKNESS, "    quotes: [on-time-at-last]\n", "")
    project.write("docs/index.md", "# Exampleshire\n")
    project.write("docs/voices.md", "# Voices\n")
    assert [told for told in project.problems() if "voices" in told] == []


def test_a_quote_that_was_withdrawn_has_its_place_there(project):
    project.write(QUOTE, "withdrawn: {date: 2023-06-30, because: They asked us to.}\n")
    assert project.problems() == []
    project.write("docs/voices.md", "# Voices\n")
    assert project.problems() == [said("docs/voices.md", "1:1", linked("{{ voices() }}"), OWN_LINE)]


def test_the_page_that_every_page_leads_to_has_the_form(project):
    project.write("docs/suggest.md", "# Suggest something\n")
    assert project.problems() == [
        said("docs/suggest.md", "1:1", linked("{{ suggest() }}"), OWN_LINE)
    ]
    project.write("docs/suggest.md", "# Suggest something\n\n{{ suggest() }}\n")
    assert project.problems() == []
