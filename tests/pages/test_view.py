"""How the HTML of a component comes onto a page that is written in Markdown."""

from macros.pages.view import View, templates


def test_a_component_stands_where_its_mark_stood(content):
    view = View(content, "stories/late/", templates())
    marks = [view.keep("<p>one</p>"), view.keep("<p>*two*</p>")]
    page = f"<h2>First</h2>\n<p>{marks[1]}</p>\n<h2>Then</h2>\n{marks[0]}"
    back = "<h2>First</h2>\n<p>*two*</p>\n<h2>Then</h2>\n<p>one</p>"
    assert view.put_back(page) == back


def test_nobody_can_write_a_mark(content):
    views = [View(content, "stories/late/", templates()) for _page in range(2)]
    marks = [view.keep("<p>secret</p>") for view in views]
    assert marks[0] != marks[1]
    assert (
        views[0].put_back(f"<p>{marks[1]}</p> <!--offer-0-->")
        == f"<p>{marks[1]}</p> <!--offer-0-->"
    )


def test_a_mark_in_a_component_brings_nothing_in(content):
    view = View(content, "stories/late/", templates())
    first = view.keep("<p>first</p>")
    assert view.put_back(view.keep(f"<p>said {first}</p>")) == f"<p>said {first}</p>"
