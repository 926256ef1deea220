import pytest

from example import GLOSSARY, MEASURE, QUOTE, SERIES, SOURCES, STORY, WEAKNESS, said

ABOUT = "give the file a name that says what it is about"


@pytest.mark.parametrize(
    ("file", "name", "address"),
    [
        (STORY, "index", "stories/"),
        (WEAKNESS, "index", "weaknesses/"),
        (MEASURE, "index", "figures/"),
        (MEASURE, "datapackage", "open-data/datapackage.json"),
        (STORY, "page-2", "stories/page-2/"),
        (STORY, "page-31", "stories/page-31/"),
    ],
)
def test_a_file_does_not_take_an_address_of_the_site(project, file, name, address):
    new = f"{file.rpartition('/')[0]}/{name}.yml"
    project.write(new, project.text(file))
    wrong = f"the name of this file makes it {address}, which the site has already"
    assert said(new, "1:1", wrong, ABOUT) in project.problems()


@pytest.mark.parametrize(
    ("file", "name"),
    [(STORY, "page-1"), (STORY, "page-02"), (MEASURE, "page-2"), (QUOTE, "index"), (STORY, "menu")],
)
def test_other_names_are_free(project, file, name):
    project.write(f"{file.rpartition('/')[0]}/{name}.yml", project.text(file))
    assert not [told for told in project.problems() if ABOUT in told]


def test_a_figure_is_not_where_the_title_of_another_is(project):
    file = "data/measures/bus-passes-title.yml"
    project.write(file, project.text(SERIES))
    wrong = "this has the place on a page that the title of “bus-passes” has"
    instead = "give the file a name that does not end with -title"
    assert said(file, "1:1", wrong, instead) in project.problems()


@pytest.mark.parametrize("name", ["search", "menu", "content", "chart-words", "toc-title"])
@pytest.mark.parametrize(
    ("file", "old", "line", "field"),
    [(GLOSSARY, "bus-pass:", 1, "{}"), (SOURCES, "  example-report:", 2, "documents → {}")],
)
def test_a_word_or_document_is_not_called_as_a_place_of_every_page(
    project, name, file, old, line, field
):
    indent = old[: -len(old.lstrip())]
    project.spoil(file, f"{old}\n", f"{indent}{name}:\n")
    wrong = f"{field.format(name)}: the page has a place called “{name}” already"
    place = f"{line}:{len(indent) + 1}"
    assert said(file, place, wrong, "give it another name") in project.problems()


def test_a_document_is_not_called_as_a_section_of_another(project):
    project.spoil(
        SOURCES,
        "references:",
        """  example-report-2a:
    title: Another report
    publisher: Exampleshire Council
    published: 2022-03
    status: final
    sections:
      "1": Introduction
references:""",
    )
    field = "documents → example-report-2a"
    wrong = f"{field}: the page has a place called “example-report-2a” already"
    assert project.problems() == [said(SOURCES, "10:3", wrong, "give it another name")]
