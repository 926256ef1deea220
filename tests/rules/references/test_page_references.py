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
    project.write("docs/a.md", '{{ story_title("x") }} {{ story_title("y") }}\n')
    project.write("docs/b/c.md", 'é {{ measure_title("z") }}\n')
    places = [told.partition(" ")[0] for told in project.problems()]
    assert places == ["docs/a.md:1:17:", "docs/a.md:1:40:", "docs/b/c.md:1:21:"]


def test_a_page_may_ask_for_a_file_that_cannot_be_read(project):
    project.write("data/quotes/broken.yml", "")
    project.write("docs/new.md", '{{ quote("broken") }}\n')
    assert [told.partition(":")[0] for told in project.problems()] == ["data/quotes/broken.yml"]


@pytest.mark.parametrize(
    ("call", "place", "wrong", "instead"),
    [
        (
            'source("example", "2a")',
            12,
            "there is no document “example” in data/sources.yml",
            "did you mean “example-report”?",
        ),
        (
            'source("example-report", "2b")',
            30,
            "“example-report” has no section 2b",
            "use one of: 1, 2a",
        ),
        (
            'source("xyz")',
            12,
            "there is no document “xyz” in data/sources.yml",
            "use one of: example-report",
        ),
        (
            'part_title("xyz")',
            16,
            "no part of the site is called “xyz”",
            "use one of: measures, priorities, quotes, stories, weaknesses",
        ),
        (
            'part_note("story")',
            15,
            "no part of the site is called “story”",
            "did you mean “stories”?",
        ),
    ],
)
def test_a_page_names_documents_and_parts_that_are_there(project, call, place, wrong, instead):
    project.write("docs/new.md", f"{{{{ {call} }}}}\n")
    assert project.problems() == [said("docs/new.md", f"1:{place}", wrong, instead)]


def test_a_page_that_is_not_text_is_said_to_be_none(project):
    project.write("docs/new.md", b"\xff\xfe\x00 {{ quote('on-time-at-last') }}")
    wrong = "there is a character here that is not saved as UTF-8"
    instead = "save the file again with the encoding “UTF-8”"
    assert project.problems() == [said("docs/new.md", "1:1", wrong, instead)]
