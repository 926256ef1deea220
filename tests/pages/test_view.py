"""How the HTML of a component comes onto a page, and what the page lists of it."""

import pytest
from markupsafe import Markup

from macros.pages.templates import templates
from macros.pages.view import Entry, View


@pytest.fixture
def view(content):
    return View(content, "stories/late/", templates())


def test_a_component_stands_where_its_mark_stood(view):
    marks = [view.keep("<p>one</p>"), view.keep("<p>*two*</p>")]
    parts = view.parts(f"<h2>First</h2><p>{marks[1].strip()}</p><h2>Then</h2>{marks[0]}")
    html = [part.html.strip() for part in parts if part.html.strip()]
    assert html == ["<h2>First</h2>", "<p>*two*</p>", "<h2>Then</h2>", "<p>one</p>"]


def test_nobody_can_write_a_mark(view, content):
    mark = view.keep("<p>one</p>")
    other = View(content, "stories/late/", templates())
    other.keep("<p>secret</p>")
    [part] = other.parts(f"{mark} <!--offer-0-->")
    assert part.html == f"{mark} <!--offer-0-->"


def test_a_mark_in_a_component_brings_nothing_in(view):
    first = view.keep("<p>first</p>")
    [_before, part, _after] = view.parts(view.keep(f"<p>said {first}</p>"))
    assert part.html == f"<p>said {first}</p>"


def test_the_headings_of_a_page_are_listed_in_its_order(view):
    def component(text, anchor):
        return view.keep(str(view.place(2).heading(text, anchor)))

    first, second = component("One", "one"), component("Three", "three")
    page = f'{first}<h2 id="two">Two</h2>{second}<h2 id="four">Four</h2>'
    own = [Entry(2, "Two", "two"), Entry(2, "Four", "four")]
    listed = [entry.text for part in view.parts(page, own) for entry in part.entries]
    assert listed == ["One", "Two", "Three", "Four"]


def test_a_heading_is_text_whatever_an_author_wrote(view):
    heading = view.place(3, "x-").heading("<b>{{ 1 }}</b>", "y", below=1)
    assert heading == Markup('<h4 id="x-y">&lt;b&gt;&#123;&#123; 1 &#125;&#125;&lt;/b&gt;</h4>')


def test_a_figure_is_drawn_once_on_a_page(view, content):
    first, second = list(content.measures)[:2]
    assert [m.id for m in view.draw([first])[0]] == [first]
    fresh, drawn = view.draw([first, second])
    assert ([m.id for m in fresh], [m.id for m in drawn]) == ([second], [first])
