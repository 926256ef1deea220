import pytest

from example import said

APART = "put this on a page of its own, or give the heading of that name another"


def twice(place: str) -> str:
    return f"this brings a place “{place}”, and the page has one already"


@pytest.mark.parametrize(
    ("text", "line", "place"),
    [
        ('## What changed\n\n{{ story("a-seat-for-everyone") }}', 5, "what-changed"),
        ('{{ story("a-seat-for-everyone") }}\n\n{{ weakness("late-buses") }}', 5, "what-changed"),
        ('{{ measure("bus-passes") }}\n\n{{ measure_page("bus-passes") }}', 5, "figure-bus-passes"),
        ('{{ booklet() }}\n\n{{ measure("bus-passes") }}', 5, "figure-bus-passes"),
        ("{{ figure_list() }}\n\n{{ story_filter() }}", 5, "filter-themes"),
        ("{{ glossary() }}\n\n## X {: #bus-pass }", 3, "bus-pass"),
        ("{{ documents() }}\n\n## Example report", 3, "example-report"),
        ("{{ accessibility_statement() }}\n\n## Feedback", 3, "feedback"),
    ],
)
def test_no_two_places_of_a_page_have_one_name(project, text, line, place):
    project.write("docs/new.md", f"# New\n\n{text}\n")
    assert project.problems() == [said("docs/new.md", f"{line}:4", twice(place), APART)]


def test_parts_that_draw_one_figure_may_stand_together(project):
    calls = '{{ weakness("late-buses") }}\n\n{{ booklet() }}\n'
    project.write("docs/new.md", f"# New\n\n{calls}")
    assert project.problems() == []
