"""How the HTML of a component comes onto a page that is written in Markdown."""

from macros.components.view import View, put_back


def test_a_component_stands_where_its_mark_stood(content):
    view = View(content, "stories/late/")
    marks = [view.keep("<p>one</p>"), view.keep("<p>*two*</p>")]
    page = f"<h2>First</h2>\n{marks[1]}\n<h2>Then</h2>\n{marks[0]}"
    back = "<h2>First</h2>\n<p>*two*</p>\n<h2>Then</h2>\n<p>one</p>"
    assert put_back(page, "stories/late/") == back


def test_a_text_that_looks_like_a_mark_brings_nothing_in(content):
    view = View(content, "stories/late/")
    said = view.keep("<p>said &lt;!--offer-0--&gt; and <!--offer-1--></p>")
    assert put_back(f"{said}<!--offer-9-->", view.page_url) == (
        "<p>said &lt;!--offer-0--&gt; and <!--offer-1--></p><!--offer-9-->"
    )


def test_what_one_page_keeps_is_not_seen_by_another(content):
    mark = View(content, "stories/late/").keep("<p>late</p>")
    View(content, "stories/early/").keep("<p>early</p>")
    assert put_back(mark, "stories/early/") == "<p>early</p>"
    assert put_back(mark, "stories/late/") == "<p>late</p>"
    assert put_back(mark, "stories/late/") == mark
