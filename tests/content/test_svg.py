"""A drawing is published as it was drawn, without whatever could do more than draw."""

import resource
import time

import pytest

from example import plain, said
from macros.content import svg

OPEN = '<svg xmlns="http://www.w3.org/2000/svg">'
LINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
PLAIN = "save it as “plain SVG”, from the program that drew it"
MISSED = (
    "delete it if the picture does not need it; otherwise draw it as plain shapes, or save the "
    "picture as .png"
)


def drawn(inside):
    """What is left of the parts of a drawing, and what the check says."""
    text, problems = svg.redrawn(f"{OPEN}{inside}<g/></svg>", "docs/a.svg")
    told = [plain(problem) for problem in problems]
    if text is None:
        return None, told
    return text.strip().removeprefix(OPEN).removesuffix("<g /></svg>"), told


BUS = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created by hand -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
     xmlns:draw="https://example.org/" width="60mm" viewBox="0 0 6 4" version="1.1" draw:x="1">
  <metadata><draw:author>A. Person</draw:author></metadata>
  <title>A bus &amp; its stop</title>
  <draw:page zoom="2"/>
  <defs>
    <linearGradient id="red"><stop offset="0" style="stop-color:#f00"/></linearGradient>
    <linearGradient id="bus" xlink:href="#red" gradientTransform="rotate(90)"/>
  </defs>
  <g id="layer1" transform="translate(1, 2)" class="layer">
    <circle id="wheel" r="1" style="fill: rgb(0, 0, 0); stroke:none"/>
    <use xlink:href="#wheel" x="3"/>
    <path d="M 0,0 L 1.5e1-2 z" fill="url(#bus)"/>
    <text font-family="'DejaVu Sans', serif">No. <tspan>2</tspan> to school</text>
  </g>
</svg>
"""


def test_what_draws_is_kept():
    text, problems = svg.redrawn(BUS, "docs/bus.svg")
    assert problems == []
    assert text == (
        '<svg width="60mm" viewBox="0 0 6 4" xmlns="http://www.w3.org/2000/svg">'
        "<title>A bus &amp; its stop</title><defs>"
        '<linearGradient id="red"><stop offset="0" stop-color="#f00" />'
        '</linearGradient><linearGradient id="bus" href="#red" gradientTransform="rotate(90)" />'
        '</defs><g id="layer1" transform="translate(1, 2)">'
        '<circle id="wheel" r="1" fill="rgb(0, 0, 0)" stroke="none" />'
        '<use href="#wheel" x="3" /><path d="M 0,0 L 1.5e1-2 z" fill="url(#bus)" />'
        "<text font-family=\"'DejaVu Sans', serif\">No. <tspan>2</tspan> to school</text></g>"
        "</svg>\n"
    )


@pytest.mark.parametrize(
    ("inside", "part", "kept"),
    [
        ("<script>alert(1)</script>", "script", ""),
        ("<style>* { fill: url(https://example.org/) }</style>", "style", ""),
        ("<foreignObject><p>a</p></foreignObject>", "foreignObject", ""),
        ('<image href="https://example.org/a.png"/>', "image", ""),
        ('<a href="javascript:alert(1)"><rect/></a>', "a", ""),
        ('<set attributeName="href" to="javascript:alert(1)"/>', "set", ""),
        ('<animate attributeName="x" onbegin="alert(1)"/>', "animate", ""),
        ('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', "script", ""),
        ('<rect onclick="alert(1)" x="1"/>', "onclick", '<rect x="1" />'),
        ('<rect fill="url(https://example.org/#a)"/>', "fill", "<rect />"),
        ('<rect fill="URL(#a)"/>', "fill", "<rect />"),
        ('<rect fill="\\75 rl(//example.org)"/>', "fill", "<rect />"),
        ('<rect style="fill: u/**/rl(//example.org)"/>', "fill", "<rect />"),
        ('<rect style="background: red"/>', "background", "<rect />"),
        ('<rect mask="url(#a)"/>', "mask", "<rect />"),
        ('<rect href="#a"/>', "href", "<rect />"),
        ('<use href="other.svg#a"/>', "href", "<use />"),
        ('<use href="#a"/>', "use", "<use />"),
        ('<g id="a"/><use href="#a"/>', "use", '<g id="a" /><use />'),
        ('<g id="a"/><path id="a"/><use href="#a"/>', "use", '<g id="a" /><path id="a" /><use />'),
        ('<use id="a" href="#a"/>', "use", '<use id="a" />'),
        ('<linearGradient href="data:text/html,a"/>', "href", "<linearGradient />"),
    ],
)
def test_what_could_do_more_is_left_out_and_named(inside, part, kept):
    text, told = drawn(inside)
    assert text == kept
    wrong = f"“{part}” will be left out of the picture"
    assert len(told) >= 1
    assert [one.partition(": ")[2] for one in told if part in one] == [
        said("", "", wrong, MISSED, "warning").removeprefix(":: ")
    ]


def test_words_are_written_as_words():
    text, told = drawn("<text>&lt;script&gt; <![CDATA[</text><script>]]> &#60;</text>")
    assert (text, told) == ("<text>&lt;script&gt; &lt;/text&gt;&lt;script&gt; &lt;</text>", [])


DECLARED = (
    "lines that start with <!DOCTYPE or <? are not allowed in a picture",
    "delete it, or save the picture again as “plain SVG”",
)
BROKEN = (
    "the picture is broken here: no browser would show it",
    "save it again as “plain SVG”, from the program that drew it",
)
NOT_ONE = ("this is not the picture that its name says: .svg", PLAIN)
DEEP = (
    "there are more than 30 parts inside one another",
    "take groups apart in the program that drew it",
)


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        (f"\n<!DOCTYPE svg>\n{OPEN}</svg>", "2:14", DECLARED),
        (f'<!DOCTYPE svg [<!ENTITY a "aaaa">]>\n{OPEN}&a;</svg>', "1:15", DECLARED),
        (f'{OPEN}\n<?xml-stylesheet href="https://example.org/"?></svg>', "2:1", DECLARED),
        (f"{OPEN}&nbsp;</svg>", "1:41", BROKEN),
        (f"{OPEN}<g></svg>", "1:46", BROKEN),
        ("a bus", "1:1", BROKEN),
        ("<svg/>", "1:1", NOT_ONE),
        ('<html xmlns="http://www.w3.org/1999/xhtml"/>', "1:1", NOT_ONE),
        (f"{OPEN}{'<g>' * 30}", "1:128", DEEP),
        (f"{OPEN}{'<metadata>' * 30}", "1:331", DEEP),
    ],
)
def test_what_is_no_drawing_is_refused_where_it_is_wrong(project, text, place, words):
    project.write("docs/a.svg", text)
    found = project.problems()
    assert found[0].startswith(f"docs/a.svg:{place}: error: "), found
    assert found == [said("docs/a.svg", place, *words)]


def test_the_check_says_where_a_part_is_left_out_and_once(project):
    project.write("docs/a.svg", f"{OPEN}\n  <script/>\n  <script/>\n</svg>")
    project.write("docs/a.md", "# A\n\n![A bus](a.svg)\n")
    wrong = "“script” will be left out of the picture"
    assert project.problems() == [said("docs/a.svg", "2:3", wrong, MISSED, "warning")]


def test_a_drawing_is_not_too_large(project):
    project.write("docs/a.svg", f"{OPEN}{' ' * svg.LARGEST}</svg>")
    wrong, instead = "the picture is larger than 256 KB", "draw it with fewer details"
    assert project.problems() == [
        said("docs/a.svg", "1:1", wrong, f"{instead}, or save it as .png")
    ]


SHAPE = f'<path id="a" d="{"M0 0" * 30_000}"/>'


def test_copies_do_not_grow_without_end():
    text, (told,) = drawn(SHAPE + '<use href="#a"/>' * 5_000)
    assert text.count('href="#a"') < 10
    assert "“use” will be left out" in told


MANY = svg.LARGEST - 100


@pytest.mark.parametrize(
    "unit",
    [
        "<g/>", "<x/>", "<x>", "<g a='1'/>", "&lt;", "<text>a</text>", "<rect fill='rgb(1)'/>",
        "<use href='#a'/>", "<!---->", "<a xmlns:b='c'/>", "<path id='a'/>", "]", "<",
    ],
)  # fmt: skip
def test_a_drawing_is_read_or_refused_in_a_moment(unit):
    _took_little(f"{OPEN}{unit * (MANY // len(unit))}</svg>")


@pytest.mark.parametrize(
    "unit", ["a ", "rgb(", "rgb(1)", "url(#a", "url(#a)", "translate (1", "a:b;"]
)
@pytest.mark.parametrize("name", ["fill", "style"])
def test_an_attribute_is_read_in_a_moment(name, unit):
    _took_little(f'{OPEN}<g {name}="{unit * (MANY // len(unit))}!"/></svg>')


def test_many_attributes_are_read_in_a_moment():
    names = " ".join(f"a{n}=''" for n in range(MANY // 10))
    _took_little(f"{OPEN}<g {names}/></svg>")


def _took_little(text):
    started, before = time.process_time(), _most_memory()
    svg.redrawn(text, "docs/a.svg")
    assert time.process_time() - started < 2
    assert _most_memory() - before < 200 * 1024


def _most_memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
