import pytest

from example import said

BAD = {
    'quote("on-time")': (11, "quotes/on-time", "did you mean “on-time-at-last”?"),
    "quote('xyz')": (11, "quotes/xyz", "use one of: on-time-at-last"),
    'quote( "xyz" )': (12, "quotes/xyz", "use one of: on-time-at-last"),
    'measure("bus-pases")': (13, "measures/bus-pases", "did you mean “bus-passes”?"),
    'story("a-seat")': (11, "stories/a-seat", "use one of: a-seat-for-everyone"),
    'story_title("a-seat")': (17, "stories/a-seat", "use one of: a-seat-for-everyone"),
    'weakness("late-bus")': (14, "weaknesses/late-bus", "did you mean “late-buses”?"),
}


@pytest.mark.parametrize("call", BAD)
def test_a_page_asks_only_for_what_is_there(project, call):
    column, file, instead = BAD[call]
    project.write("docs/new.md", f"# A page\n\n{{{{ {call} }}}}\n")
    wrong = f"there is no file data/{file}.yml"
    assert project.problems() == [said("docs/new.md", f"3:{column}", wrong, instead)]


def test_every_wrong_name_on_every_page_is_told_at_once(project):
    project.write("docs/a.md", '{{ quote("x") }} {{ story("y") }}\n')
    project.write("docs/b/c.md", 'é {{ measure("z") }}\n')
    places = [told.partition(" ")[0] for told in project.problems()]
    assert places == ["docs/a.md:1:11:", "docs/a.md:1:28:", "docs/b/c.md:1:15:"]


def test_a_page_may_ask_for_a_file_that_cannot_be_read(project):
    project.write("data/quotes/broken.yml", "")
    project.write("docs/new.md", '{{ quote("broken") }}\n')
    assert [told.partition(":")[0] for told in project.problems()] == ["data/quotes/broken.yml"]


def test_a_page_that_is_not_text_is_no_reason_to_stop(project):
    project.write("docs/new.md", b"\xff\xfe\x00 {{ quote('on-time-at-last') }}")
    assert project.problems() == []
