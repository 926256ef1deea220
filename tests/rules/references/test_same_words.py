import pytest

from example import GLOSSARY, STORY, said

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
