import pytest

from example import MEASURE, QUOTE, STORY, WEAKNESS, said


def nothing_cites(file: str) -> str:
    folder = file.split("/")[1]
    instead = f"name it under “{folder}” in a story, or in a row of what it is about"
    return said(file, "1:1", "nothing cites this yet", instead, "warning")


@pytest.mark.parametrize("file", [QUOTE, MEASURE])
def test_a_contributor_is_warned_of_what_nothing_cites(project, file):
    new = file.replace(".yml", "-again.yml")
    project.write(new, project.text(file).replace("title: ", "title: More "))
    assert project.problems() == [nothing_cites(new)]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("docs/new.md", '{{ quote("new") }}'),
        ("docs/stories/a-seat-for-everyone.md", "{{ quote('new') }}"),
    ],
)
def test_a_page_that_shows_a_quote_cites_it(project, page, text):
    project.write("data/quotes/new.yml", project.text(QUOTE))
    project.write(page, text)
    assert project.problems() == []


def test_a_story_stands_by_itself(project):
    project.write("data/stories/new.yml", project.text(STORY).replace("A seat", "One more seat"))
    assert project.problems() == []


def test_a_figure_stands_by_itself_where_the_area_has_no_priorities(project):
    (project.root / WEAKNESS).unlink()
    project.spoil(STORY, "measures: [bus-passes]", "quotes: [on-time-at-last]")
    project.spoil(STORY, "status: done", "status: in_progress")
    assert project.problems() == []


@pytest.mark.parametrize("file", ["data/priorities/new.yml", "data/accounts/new.yml"])
def test_a_priority_cites_what_it_names_and_so_does_an_account(project, file):
    rows = "id: x, did: [x], title: X" if "priorities" in file else "id: x, text: [x]"
    field = "actions" if "priorities" in file else "document: example-report\nparts"
    project.write("data/quotes/new.yml", project.text(QUOTE))
    project.write(file, f"title: New\nin_short: [New.]\n{field}:\n  - {{{rows}}}\n")
    assert project.problems() == [nothing_cites("data/quotes/new.yml")]
    project.spoil(file, rows, f"{rows}, quotes: [new]")
    assert project.problems() == []


@pytest.mark.parametrize("file", [WEAKNESS, STORY])
def test_nothing_is_called_unused_while_a_file_that_cites_cannot_be_read(project, file):
    project.write(file, "")
    assert [told.partition(":")[0] for told in project.problems()] == [file]


@pytest.mark.parametrize("file", [QUOTE, MEASURE, STORY])
def test_nothing_has_to_cite_a_draft(project, file):
    new = file.replace(".yml", "-again.yml")
    project.write(new, "draft: true\n" + project.text(file).replace("title: ", "title: More "))
    assert project.problems() == []
