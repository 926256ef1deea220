import re

import pytest

from example import MEASURE, REAL, STORY, Project, said
from macros.publishing.build import build_into
from macros.rules.references.page_places import drawn_by, places
from macros.site import Site
from tests.agreement import quick

APART = "put this on a page of its own, or give the heading of that name another"
# Places of the theme and of what stands at the end of a page, and headings of the pages' own.
OTHERS = {
    "content", "menu", "search", "search-words", "toc-title", "chart-words", "words-used",
}  # fmt: skip


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


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A page for each part, in an area that has all that a part can have."""
    project = Project(tmp_path_factory.mktemp("places"))
    project.furnish()
    project.spoil(STORY, "measures:", "still_to_do: [More.]\ncould_not_do: [All.]\nmeasures:")
    project.spoil(MEASURE, "observations:", "caveats: [Few buses.]\nobservations:")
    named = {
        "late-buses": ("weakness",),
        "a-seat-for-everyone": ("story",),
        "buses-on-time": ("measure", "measure_page"),
        "parent_carer": ("voices",),
    }
    calls = [f'{macro}("{name}")' for name, macros in named.items() for macro in macros]
    names = ("figure_list", "glossary", "documents", "booklet", "references", "story_filter")
    calls += [f"{macro}()" for macro in (*names, "accessibility_statement")]
    for call in calls:
        project.write(f"docs/only/{page(call)}.md", f"# Only this\n\n{{{{ {call} }}}}\n")
    site = Site(project.root)
    assert site.problems == []
    with quick():
        build_into(site, project.root / "site")
    return project, site.content, calls


def page(call: str) -> str:
    return call.partition("(")[0].replace("_", "-")


def test_every_place_of_every_part_is_known(built):
    project, content, calls = built
    for written in calls:
        (call,) = content.pages[f"docs/only/{page(written)}.md"].calls
        text = (project.root / f"site/only/{page(written)}/index.html").read_text("utf-8")
        found = set(re.findall(r'<[^>]*?\sid="([^"]*)"', text)) - OTHERS
        drawn = {
            f"figure-{name}{end}" for name in drawn_by(content, call) for end in ("", "-title")
        }
        known = {*places(content, call), *drawn}
        if call.name == "booklet":  # with two dashes, which no other place can have
            found = {one for one in found if "--" not in one}
        if call.name == "references":  # only those of which there are any
            known &= found
        assert found == known, written


def test_every_place_of_the_templates_is_known():
    parts = "".join(path.read_text("utf-8") for path in (REAL / "overrides").rglob("*.html"))
    known = (REAL / "macros/rules/references/page_places.py").read_text("utf-8")
    found = re.findall(r'place\.heading\(.*?, "([a-z-]+)"', parts)
    assert "you-said" in found
    assert [one for one in found if one.strip("-") not in known] == []
