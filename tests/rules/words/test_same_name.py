from example import GLOSSARY, STORY, WEAKNESS, said

APART = "give each of the two a name that tells them apart, or delete one"


def test_two_stories_have_two_titles(project):
    other = "data/stories/another-seat.yml"
    project.write(other, project.text(STORY).replace("A seat for", "A  Seat for"))
    project.spoil(WEAKNESS, "[a-seat-for-everyone]", "[a-seat-for-everyone, another-seat]")
    wrong = f"title: “A  Seat for everyone” is in {STORY}:1 already"
    assert project.problems() == [said(other, "1:1", wrong, APART, "warning")]
    project.spoil(other, "A  Seat for everyone", "A seat for every dog")
    assert project.problems() == []


def test_a_word_is_explained_once(project):
    project.write(
        GLOSSARY, project.text(GLOSSARY) + "pass:\n  term: Bus Pass\n  meaning: A ticket.\n"
    )
    wrong = f"pass → term: “Bus Pass” is in {GLOSSARY}:2 already"
    assert project.problems() == [said(GLOSSARY, "5:3", wrong, APART, "warning")]


def test_a_word_may_be_written_in_two_ways_in_one_entry(project):
    project.spoil(GLOSSARY, "term: bus pass", "term: bus pass\n  also: [Bus pass, bus-pass]")
    assert project.problems() == []
