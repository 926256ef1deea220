import pytest

from example import GLOSSARY, MEASURE, QUOTE, SOURCES, STORY, WEAKNESS, said

OTHER = "give one of the two another name, or put it on another page"


STORY_CALL = '{{ story("a-seat-for-everyone") }}'


def twice(file, place, anchor, field=""):
    return said(file, place, f"{field}the place “{anchor}” is on this page twice", OTHER)


@pytest.mark.parametrize(
    ("text", "place", "anchor"),
    [
        ('## We did\n\n{{ story("a-seat-for-everyone") }}', "5:4", "we-did"),
        ("## Bus pass\n\n{{ glossary() }}", "5:4", "bus-pass"),
        (f'{STORY_CALL}\n\n{{{{ measure("bus-passes") }}}}', "5:4", "figure-bus-passes"),
        (f'{STORY_CALL}\n\n{{{{ weakness("late-buses") }}}}', "5:4", "what-changed"),
        ("{{ story_filter() }}\n\n{{ figure_list() }}", "5:4", "filter-themes"),
    ],
)
def test_two_parts_of_a_page_do_not_share_a_place(project, text, place, anchor):
    project.write("docs/new.md", f"# A page\n\n{text}\n")
    assert project.problems() == [twice("docs/new.md", place, anchor)]


def test_a_figure_that_two_rows_cite_is_on_the_page_once(project):
    project.write("docs/new.md", '# A page\n\n{{ weakness("late-buses") }}\n')
    project.spoil(WEAKNESS, "    stories: [", "    measures: [buses-on-time]\n    stories: [")
    assert project.problems() == []


def test_two_parts_of_a_list_do_not_share_a_place(project):
    project.write("docs/sources.md", "# Sources\n\n{{ documents() }}\n")
    project.spoil(SOURCES, '"1": Introduction', '"1": Introduction\n      b-c: Trains')
    other = "  example-report-b:\n    title: B\n    publisher: C\n    published: 2022\n"
    other += "    status: final\n    sections:\n      c: Trains\n"
    project.spoil(SOURCES, "references:\n", f"{other}references:\n")
    assert project.problems() == [twice("docs/sources.md", "3:4", "example-report-b-c")]


def test_a_story_and_a_weakness_of_one_name_do_not_share_a_place(project):
    project.write("docs/booklet.md", "# All\n\n{{ booklet() }}\n")
    project.write("data/stories/late-buses.yml", project.text(STORY))
    found = [one for one in project.problems() if "nothing cites" not in one]
    assert found == [twice("docs/booklet.md", "3:4", "late-buses")]


def test_a_word_of_the_glossary_is_no_place_of_every_page(project):
    project.write("docs/glossary.md", "# Words\n\n{{ glossary() }}\n")
    project.write(GLOSSARY, "menu:\n  term: menu\n  meaning: What there is to eat.\n")
    assert project.problems() == [twice("docs/glossary.md", "3:4", "menu")]


def test_two_figures_on_the_page_of_an_item_do_not_share_a_place(project):
    for name in ("x", "x-title"):
        project.write(f"data/measures/{name}.yml", project.text(MEASURE))
    project.spoil(STORY, "measures: [bus-passes]", "measures: [bus-passes, x, x-title]")
    assert project.problems() == [twice(STORY, "1:1", "figure-x-title")]


def test_where_a_file_cannot_be_read_nothing_is_guessed(project):
    project.write("docs/new.md", "# A page\n\n[a](voices.md#quote-on-time-at-last)\n")
    project.write("docs/voices.md", '# Voices\n\n{{ voices("parent_carer") }}\n')
    assert project.problems() == []
    project.write(QUOTE, "")
    assert [one.partition(":")[0] for one in project.problems()] == [QUOTE]
    project.write("docs/more.md", '# A page\n\n{{ story("none") }}\n')
    assert len(project.problems()) == 2
