"""What passes the check by is still no HTML, no attribute and no address that could do harm."""

import pytest
from markdown import Markdown

from macros.content.markdown import SafeMarkdown, leads_elsewhere, leads_here


def html(text):
    """A page as the site makes it, with all that MkDocs itself turns on."""
    extensions = ["attr_list", "tables", "toc", "fenced_code", SafeMarkdown()]
    return Markdown(extensions=extensions).convert(text)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("<b>bus</b>", "<p>&lt;b&gt;bus&lt;/b&gt;</p>"),
        ("<script>\nalert(1)\n</script>", "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>"),
        ("a <!-- b --> c", "<p>a &lt;!-- b --&gt; c</p>"),
        ("<javascript:alert(1)>", "<p>&lt;javascript:alert(1)&gt;</p>"),
        ("<a@example.org>", "<p>&lt;a@example.org&gt;</p>"),
        ("[a][b]\n\n[b]: https://example.org", "<p>[a][b]</p>\n<p>[b]: https://example.org</p>"),
        ("[a](javascript:alert)", "<p><span>a</span></p>"),
        ("[a](&#106;avascript:alert)", "<p><span>a</span></p>"),
        ("[a](//example.org)", "<p><span>a</span></p>"),
        ('[a](b.md "title")', '<p><a href="b.md">a</a></p>'),
        ("[a](b.md){ onclick=alert(1) .button }", '<p><a class="button" href="b.md">a</a></p>'),
        ("[a](b.md){ href=javascript:alert(1) }", "<p><span>a</span></p>"),
        ("![a](https://example.org/b.png)", "<p><span></span></p>"),
        ("![a](b.png)", '<p><img alt="a" src="b.png" /></p>'),
        ("a\n{: .lead style=x }", '<p class="lead">a</p>'),
        ("a\n{: .md-header }", "<p>a</p>"),
        ("a\n{: #search }", "<p>a</p>"),
        ("## A {: #b onfocus=x }", '<h2 id="b">A</h2>'),
        ("``` {.x onclick=alert(1)}\na\n```", None),
        ("[TOC]\n\n# A", '<p>[TOC]</p>\n<h1 id="a">A</h1>'),
        ("&lt; &copy;", "<p>&lt; &copy;</p>"),
    ],
)
def test_only_what_is_on_the_list_comes_out(text, made):
    if made is None:
        assert "onclick=" not in html(text).replace("onclick=alert(1)}", "")
    else:
        assert html(text) == made


@pytest.mark.parametrize("address", ["https://example.org/?a=1&b=2#c", "mailto:a@example.org"])
def test_a_page_may_link_to_another_site(address):
    assert leads_elsewhere(address)


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("a.md", ("a.md", "")),
        ("../a/b.md#c", ("../a/b.md", "c")),
        ("#c", ("", "c")),
        ("./a.md", ("./a.md", "")),
        ("", None),
        ("#", None),
        ("a", None),
        ("a:b.md", None),
        ("//a.md", None),
        ("/a.md", None),
        ("a.md?b", None),
        ("a\n.md", None),
    ],
)
def test_a_page_may_link_to_a_file_of_this_site(address, parts):
    assert leads_here(address) == parts
