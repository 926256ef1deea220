"""How the HTML of a component comes onto a page that is written in Markdown."""

from macros.pages.view import View, templates


def test_a_component_stands_where_its_mark_stood(content):
    view = View(content, "stories/late/", templates())
    marks = [view.keep("<p>one</p>"), view.keep("<p>*two*</p>")]
    page = f"<h2>First</h2>\n{marks[1]}\n<h2>Then</h2>\n{marks[0]}"
    back = "<h2>First</h2>\n<p>*two*</p>\n<h2>Then</h2>\n<p>one</p>"
    assert view.put_back(page) == back


def test_a_text_that_looks_like_a_mark_brings_nothing_in(content):
    view = View(content, "stories/late/", templates())
    said = view.keep("<p>said &lt;!--offer-0--&gt; and <!--offer-1--></p>")
    assert view.put_back(said) == "<p>said &lt;!--offer-0--&gt; and <!--offer-1--></p>"
