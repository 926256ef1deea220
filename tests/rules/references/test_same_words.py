import re

import pytest

from example import GLOSSARY, MEASURE, SOURCES, STORY, WEAKNESS, said

ONE = "give a word one meaning, with its other words below “also”"


@pytest.mark.parametrize(
    ("term", "place", "field"),
    [
        ("term: bus pass", "5:3", "pass → term"),
        ("term: Bus Pass", "5:3", "pass → term"),
        ("term: pass\n  also: [ticket, bus pass]", "6:18", "pass → also → 2"),
    ],
)
def test_a_word_has_one_meaning(project, term, place, field):
    project.write(GLOSSARY, f"{project.text(GLOSSARY)}pass:\n  {term}\n  meaning: A card.\n")
    word = "Bus Pass" if "Bus" in term else "bus pass"
    wrong = f"{field}: “{word}” is explained under “bus-pass” already"
    assert project.problems() == [said(GLOSSARY, place, wrong, ONE)]


def test_two_stories_of_one_title_are_noticed(project):
    project.write("data/stories/seats.yml", project.text(STORY))
    project.write("docs/seats.md", '# {{ story_title("seats") }}\n')
    instead = "say in the title what is different, or delete one of the two"
    wrong = f"title: {STORY} has this title too"
    assert project.problems() == [said("data/stories/seats.yml", "1:1", wrong, instead, "warning")]


@pytest.mark.parametrize("file", [MEASURE, WEAKNESS])
def test_two_of_any_kind_with_one_title_are_noticed(project, file):
    other = file.replace(".yml", "-again.yml")
    project.write(other, project.text(file).replace("number: 1", "number: 2"))
    told = [one for one in project.problems() if "has this title too" in one]
    assert len(told) == 1
    assert "warning: title: data/" in told[0]
    assert file in told[0]
    assert other in told[0]


def test_two_documents_of_one_title_are_noticed(project):
    text = project.text(SOURCES)
    [title] = re.findall(r"    title: (.*)\n", text)[:1]
    project.spoil(
        SOURCES,
        "documents:\n",
        f"documents:\n  draft-report:\n    title: {title}\n    publisher: Exampleshire Council\n",
    )
    told = [one for one in project.problems() if "has this title too" in one]
    assert len(told) == 1
    assert "documents → draft-report has this title too" in told[0]
