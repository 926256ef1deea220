import pytest

from example import MEASURE, QUOTE, STORY, WEAKNESS, said


def nothing_cites(file: str) -> str:
    folder = file.split("/")[1]
    instead = f"name it under “{folder}” in a row of data/weaknesses"
    return said(file, "1:1", "nothing cites this yet", instead, "warning")


@pytest.mark.parametrize("file", [QUOTE, MEASURE, STORY])
def test_a_contributor_is_warned_of_what_nothing_cites(project, file):
    new = file.replace(".yml", "-again.yml")
    project.write(new, project.text(file).replace("A seat for", "One more seat for"))
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


def test_the_own_page_of_a_story_does_not_cite_it(project):
    project.write("data/stories/new.yml", project.text(STORY).replace("A seat", "One more seat"))
    project.write("docs/stories/new.md", '{{ story("new") }}')
    assert project.problems() == [nothing_cites("data/stories/new.yml")]


@pytest.mark.parametrize("file", [WEAKNESS, STORY])
def test_nothing_is_called_unused_while_a_file_that_cites_cannot_be_read(project, file):
    project.write(file, "")
    assert [told.partition(":")[0] for told in project.problems()] == [file]


@pytest.mark.parametrize("file", [QUOTE, MEASURE, STORY])
def test_nothing_has_to_cite_a_draft(project, file):
    new = file.replace(".yml", "-again.yml")
    project.write(new, "draft: true\n" + project.text(file).replace("A seat for", "One seat for"))
    assert project.problems() == []
