"""A page of docs/ is a stranger’s: what it may not hold is refused where it stands."""

import re
import time
from pathlib import Path

import pytest

from example import plain, said
from macros.content import prose
from macros.content.page import LARGEST, read_page
from macros.model.page import MACROS

ROOT = Path(__file__).parents[2]

CALL = (
    "this is not the call of a macro",
    'write a call as {{ quote("…") }}, on one line; for the signs themselves write &#123; '
    "and &#125;",
)
QUOTE = 'write {{ quote("the-name-of-its-file") }}'
STORIES = "write {{ stories(latest=3) }}"
ALL = f"use one of: {', '.join(sorted(MACROS))}"
PLAIN = "quote takes plain texts and numbers only"
NUMBER = "here a whole number from 1 to 1000 is needed"
AGAIN = ("this is on the page already, on line 3", "delete one of the two")
ALONE = "put the call on a line of its own"
HTML = (
    "HTML and addresses between < and > are not allowed here",
    "write it in Markdown; for the sign itself write &lt;",
)
ATTRIBUTE = (
    "this is not one of the attributes that a page may give",
    "write {: .lead }, {: .note }, { .button } or {: #a-name }; for the sign itself write &#123;",
)
LINK = (
    "this is not how a link is written here",
    "write [the words](the address), with nothing else between the brackets",
)
ADDRESS = (
    "this address is none that a page may link to",
    "write an address that starts with https:// or mailto:, or the name of a file in docs/, such "
    "as take-part.md#something-wrong",
)
PICTURE = (
    "a page can only show a picture that stands in docs/",
    "put it there, as one of: .png, .jpg, .jpeg, .webp, .svg",
)
NOT_SHOWN = (
    "the picture has no description, for people who cannot see it",
    "write ![what it shows](bus.png)",
)
UNPRINTABLE = (
    "there is a character here that cannot be printed",
    "delete it, and type the text around it again",
)


def other(sign):
    return (
        f"“{sign}” is not allowed here: a page only calls macros",
        "delete it; for the signs themselves write &#123; and &#125;",
    )


def read(folder, text):
    path = folder / "page.md"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_page(path, "docs/page.md")


def told(folder, text):
    """What a volunteer reads about a page that holds this."""
    return [plain(problem) for problem in read(folder, text)[1]]


# --- what is let through ------------------------------------------------------------------------


GOOD = """---
description: What there is to know of buses.
wide: true
needs: [stories, quotes]
---
# Buses in {{ area.name }} and {{ area.short_name }}

The bus is late.
{: .lead }

{{ source(section="2a", document="example") }}

## More {: #more }

[Late](more.md#late){ .button } [mail](mailto:a@example.org) ![A bus](bus.png) 5 < 6 &lt; &copy;
[a site](https://example.org/?a=1&b=%20#x)

| a | b |
|---|---|
| 1 | `2` |

{{ stories(latest=3) }}

{{ priority("warm-stops") }}

{{ source("example", "2a") }}

{{ source("example") }}
"""


def test_what_pages_are_made_of_may_stand(tmp_path):
    page, problems = read(tmp_path, GOOD)
    assert problems == []
    assert page.settings.model_dump() == {
        "description": "What there is to know of buses.",
        "wide": True,
        "needs": ["stories", "quotes"],
        "allow": {},
    }
    called = [(call.name, [one.value for one in call.arguments]) for call in page.calls]
    assert called == [
        ("area.name", []),
        ("area.short_name", []),
        ("source", ["example", "2a"]),
        ("stories", [3]),
        ("priority", ["warm-stops"]),
        ("source", ["example", "2a"]),
        ("source", ["example"]),
    ]
    assert [(one.path, one.place, one.line) for one in page.links] == [
        ("more.md", "late", 15),
        ("bus.png", "", 15),
    ]
    assert page.ids == {"more"}


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_a_page_of_any_editor_can_be_read(tmp_path, end):
    page, problems = read(tmp_path, GOOD.replace("\n", end))
    assert (problems, page.calls[2].line) == ([], 11)


# --- what is not --------------------------------------------------------------------------------

# What stands in the third line, at which column it is wrong, and the words.
MACROS = {
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}": (4, *CALL),
    "{{ ''.__class__.__mro__ }}": (4, *CALL),
    '{{ quote("a").upper() }}': (4, *CALL),
    '{{ quote("a") | upper }}': (4, *CALL),
    '{{ quote("a") is defined }}': (4, *CALL),
    '{{ quote("a") if true else quote("b") }}': (4, *CALL),
    '{{ quote("a") ~ "b" }}': (4, *CALL),
    '{{ "a" * 10**9 }}': (4, *CALL),
    "{{ 7*7 }}": (4, *CALL),
    '{{ area["name"] }}': (4, *CALL),
    '{{- quote("a") }}': (1, *CALL),
    '{{ quote("a") -}}': (1, *CALL),
    '{{ quote(\n"a") }}': (1, *CALL),
    f'{{{{ quote("{"a" * 300}") }}}}': (1, *CALL),
    "{{ }}": (1, *CALL),
    '{{ quote("a") ': (1, *CALL),
    '{{ quote("a }}': (1, *CALL),
    f"{{{{ {'(' * 200}1{')' * 90} }}}}": (1, *CALL),
    "{{ area.nam }}": (9, "a page cannot print area.nam", "did you mean “name”?"),
    "{{ area.__class__ }}": (
        9,
        "a page cannot print area.__class__",
        "use one of: name, short_name",
    ),
    "{{ quote }}": (4, "quote is not called here", QUOTE),
    '{{ qoute("a") }}': (4, "there is no macro “qoute”", "did you mean “quote”?"),
    "{{ quote() }}": (4, "quote needs to be told which quote", QUOTE),
    '{{ quote("a", "b") }}': (15, "quote takes 1 argument, and this is one more", QUOTE),
    '{{ timeline("a") }}': (
        13,
        "timeline takes 0 arguments, and this is one more",
        "write {{ timeline() }}",
    ),
    '{{ quote(name="a") }}': (15, "quote has no argument “name”", QUOTE),
    '{{ quote("a", quote_id="b") }}': (24, "“quote_id” is given twice", QUOTE),
    "{{ quote(3) }}": (
        10,
        "here a text between double quotes is needed, and there is 3",
        QUOTE,
    ),
    "{{ quote(area.name) }}": (4, PLAIN, QUOTE),
    '{{ quote("a" "b") }}': (4, PLAIN, QUOTE),
    '{{ quote("a" ~ "b") }}': (4, PLAIN, QUOTE),
    '{{ quote(["a"]) }}': (4, PLAIN, QUOTE),
    '{{ quote(*"a") }}': (4, PLAIN, QUOTE),
    '{{ quote(**{"quote_id": "a"}) }}': (4, PLAIN, QUOTE),
    "{{ source() }}": (
        4,
        "source needs to be told which document",
        'write {{ source("impact-report", "2a") }}',
    ),
    "{{ part_title() }}": (
        4,
        "part_title needs to be told which part",
        'write {{ part_title("stories") }}',
    ),
    '{{ voices("child") }}': (
        11,
        "voices takes 0 arguments, and this is one more",
        "write {{ voices() }}",
    ),
    '{{ signed_by("a") }}': (4, "there is no macro “signed_by”", ALL),
    "{{ stories(latest=0) }}": (19, NUMBER, STORIES),
    '{{ stories("3") }}': (13, NUMBER, STORIES),
    "{{ stories(latest=true) }}": (4, "stories takes plain texts and numbers only", STORIES),
    "{{ stories(latest=3, page=2) }}": (27, "stories has no argument “page”", STORIES),
    "{% for x in range(10**9) %}": (1, *other("{%")),
    '{% include "about.md" %}': (1, *other("{%")),
    "{% set x = 1 %}": (1, *other("{%")),
    "{% raw %}{{ x }}{% endraw %}": (1, *other("{% raw %}")),
    "{# hidden #}": (1, *other("{#")),
    "{# hidden": (1, *other("{#")),
    'late {{ quote("a") }}': (6, "quote is a part of the page, and stands among words", ALONE),
}


@pytest.mark.parametrize("text", MACROS)
def test_a_page_calls_macros_and_does_nothing_else(tmp_path, text):
    column, wrong, instead = MACROS[text]
    assert told(tmp_path, f"# A page\n\n{text}\n") == [
        said("docs/page.md", f"3:{column}", wrong, instead)
    ]


@pytest.mark.parametrize("name", ["self", "loop", "range", "lipsum", "config", "page", "macros"])
def test_a_page_knows_nothing_but_the_macros(tmp_path, name):
    (problem,) = told(tmp_path, f"{{{{ {name}(1) }}}}")
    assert f"1:4: error: there is no macro “{name}”" in problem
    assert ALL in problem or "did you mean" in problem


def test_a_part_stands_on_a_page_once(tmp_path):
    text = '# A\n\n{{ quote("a") }}\n\n{{ quote("b") }}\n\n{{ quote("a") }}\n'
    assert told(tmp_path, text) == [said("docs/page.md", "7:1", *AGAIN)]


def test_every_wrong_call_is_told_at_once(tmp_path):
    text = "{{ a() }}\n\n{% if x %}\n\n{{ quote() }}\n"
    places = sorted(one.partition(" ")[0] for one in told(tmp_path, text))
    assert places == ["docs/page.md:1:4:", "docs/page.md:3:1:", "docs/page.md:5:4:"]


WORDS = {
    "<b>bus</b>": [(1, *HTML), (7, *HTML)],
    "a <!-- b": [(3, *HTML)],
    "<?php": [(1, *HTML)],
    "<!DOCTYPE html": [(1, *HTML)],
    "<https://example.org>": [(1, *HTML)],
    "<a@example.org>": [(1, *HTML)],
    "`<script>`": [(2, *HTML)],
    "## A <svg/onload=alert(1)>": [(6, *HTML)],
    "<{{ area.name }}": [(1, *HTML)],
    "late {: onclick=alert(1) }": [(6, *ATTRIBUTE), (26, *ATTRIBUTE)],
    "late {: .evil }": [(6, *ATTRIBUTE)],
    "late {: #Big }": [(6, *ATTRIBUTE)],
    "a } b": [(3, *ATTRIBUTE)],
    "{: #{{ area.name }} }": [(1, *ATTRIBUTE), (21, *ATTRIBUTE)],
    "late {: .lead } bus": [
        (
            6,
            "this has no effect here, and would be read as text",
            "put it at the end of a heading, right behind a link, or on a line of its own below a "
            "paragraph",
        )
    ],
    "[a](javascript:alert)": [(5, *ADDRESS)],
    "[a](JaVaScRiPt:alert)": [(5, *ADDRESS)],
    "[a](&#106;avascript:alert)": [(5, *ADDRESS)],
    "[a](javascript&colon;alert)": [(5, *ADDRESS)],
    "[a](javascript%3Aalert)": [(5, *ADDRESS)],
    "[a](data:text/html,x)": [(5, *ADDRESS)],
    "[a](vbscript:x)": [(5, *ADDRESS)],
    "[a](//example.org)": [(5, *ADDRESS)],
    "[a](http://example.org)": [(5, *ADDRESS)],
    "[a](https://me:secret@example.org)": [(5, *ADDRESS)],
    "[a](https:example.org)": [(5, *ADDRESS)],
    "[a](https://ехample.org)": [(5, *ADDRESS)],
    "[a](https://example.org/&quot;)": [(5, *ADDRESS)],
    "[a](/about.md)": [(5, *ADDRESS)],
    "[a](about/)": [(5, *ADDRESS)],
    "[a](about.md?x)": [(5, *ADDRESS)],
    "[a](..%2fabout.md)": [(5, *ADDRESS)],
    "[a]()": [(5, *ADDRESS)],
    "[a](#)": [(5, *ADDRESS)],
    "[a]({{ area.name }}.md)": [(5, *ADDRESS)],
    '[a](about.md "title")': [(3, *LINK)],
    "[a]( about.md)": [(3, *LINK)],
    "[a](java\nscript:alert)": [(3, *LINK)],
    "[a](about.md\\)": [(3, *LINK)],
    "[a][b]": [(3, *LINK)],
    "[a] [b]": [(3, *LINK)],
    "[a]: javascript:alert(1)": [(1, *LINK)],
    "> [a]: javascript:alert(1)": [(1, *LINK)],
    "![](bus.png)": [(1, *NOT_SHOWN)],
    "![ * ](bus.png)": [(1, *NOT_SHOWN)],
    "![a](https://example.org/bus.png)": [(6, *PICTURE)],
    "![a](about.md)": [(6, *PICTURE)],
    "![a](bus.gif)": [(6, *PICTURE)],
    "![a][b]": [
        (1, "this is not how a picture is written here", "write ![what it shows](its-name.png)"),
        (4, *LINK),
    ],
    "## Search": [
        (
            1,
            "the place “search” is already on every page",
            "give the heading another: {: #about-search }",
        )
    ],
    "## A {: #menu }": [
        (
            9,
            "the place “menu” is already on the page",
            "write another name, for example #about-menu",
        )
    ],
    "a\ue000": [(2, *UNPRINTABLE)],
    "a\U000f0000": [(2, *UNPRINTABLE)],
    "a\x07": [(2, f"{UNPRINTABLE[0]} (U+0007)", UNPRINTABLE[1])],
    "a\u202eb": [(2, f"{UNPRINTABLE[0]} (RIGHT-TO-LEFT OVERRIDE, U+202E)", UNPRINTABLE[1])],
}


@pytest.mark.parametrize("text", WORDS)
def test_words_are_words(tmp_path, text):
    assert told(tmp_path, f"# A page\n\n{text}\n") == [
        said("docs/page.md", f"3:{column}", wrong, instead)
        for column, wrong, instead in WORDS[text]
    ]


def test_every_id_of_the_theme_and_the_parts_is_known():
    templates = "".join(p.read_text("utf-8") for p in ROOT.glob("overrides/**/*.html"))
    ids = set(re.findall(r'\bid="([a-z-]+)', templates))
    assert "content" in ids
    assert [one for one in ids if not prose.OUR_IDS.fullmatch(one)] == []


@pytest.mark.parametrize("level", ["#", "##", "###"])
def test_a_heading_that_a_macro_writes_has_a_name_that_stays(tmp_path, level):
    wrong = "the place of this heading would be called after what the macro gives"
    instead = "give it a name that stays: {: #a-name }"
    call = '{{ story_title("saturday-club") }}'
    first = f"# About {call}\n\n{level} {call} {{: #club }}\n\n"
    assert told(tmp_path, first) == []
    assert told(tmp_path, f"{first}{level} More of {call}\n") == [
        said("docs/page.md", "5:1", wrong, instead)
    ]


def test_only_the_title_of_a_page_has_no_place(tmp_path):
    page, _problems = read(tmp_path, "# The title\n\n# Another\n\n## More\n")
    assert page.ids == {"another", "more"}


# --- front matter -------------------------------------------------------------------------------

KEYS = "use one of: allow, description, needs, wide"
PARTS = (
    "use one of: stories, promises, weaknesses, priorities, measures, quotes, documents, "
    "glossary, timeline"
)


@pytest.mark.parametrize(
    ("line", "column", "wrong", "instead"),
    [
        ("template: 404.html", 1, "template: there is no field “template” here", KEYS),
        ("render_macros: false", 1, "render_macros: there is no field “render_macros” here", KEYS),
        ("title: 2020", 1, "title: there is no field “title” here", KEYS),
        ("hide: [toc]", 1, "hide: there is no field “hide” here", "did you mean “wide”?"),
        ("needs: [story]", 9, "needs → 1: “story” is not a word that can be used here", PARTS),
        ("status: new", 1, "status: there is no field “status” here", KEYS),
        (
            "wide: !!python/object/apply:os.system [id]",
            7,
            "tags (words that start with !) are not allowed here",
            "delete the tag, or put the whole text between double quotes",
        ),
        (
            "wide: &a true",
            7,
            "anchors and aliases (& and *) are not allowed here",
            "write the text again where it is needed, or put it between double quotes",
        ),
    ],
)
def test_a_page_says_only_what_it_may_of_itself(tmp_path, line, column, wrong, instead):
    text = f"---\ndescription: Buses\n{line}\n---\n# Buses\n"
    assert told(tmp_path, text) == [said("docs/page.md", f"3:{column}", wrong, instead)]


@pytest.mark.parametrize(
    "text", ["---\nwide: true\n# A page\n", f"---\ndescription: {'a' * 3000}\n---\n# A page\n"]
)
def test_front_matter_ends(tmp_path, text):
    wrong = "the lines between --- and --- at the top are too long, or do not end"
    instead = "end them with a line of three dashes; the page begins below it"
    assert told(tmp_path, text) == [said("docs/page.md", "1:1", wrong, instead)]


# --- what is too much ---------------------------------------------------------------------------

HUGE = LARGEST - 10
UNITS = ["[", "](", "![", "*a", "**a* ", "_a_ ", "`a", "\\[", "<", "{", "{{ a", "{% ", "> ", "- "]
UNITS += ["| a ", "“", "a | b\n", "## a\n\n", "[a](b.md) "]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("width", [None, 150])
def test_a_page_is_read_or_refused_in_a_moment(tmp_path, unit, width):
    text = unit * (HUGE // len(unit))
    if width:
        signs = max(1, len(prose._SIGNS.findall(unit)))
        part = (unit * width)[: min(width * len(unit) // signs, 4900)]
        text = "\n\n".join([part] * min(1400, HUGE // (len(part) + 2)))
    started = time.process_time()
    read(tmp_path, text)
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "text",
    [
        "> (a)[\n- (a)[",
        "x\n\n    - x\n(a)[",
        "- > x\n> - (a)[",
        "# x\\\n- (a)[",
        "- x\n        - (a)[",
    ],
)
def test_what_looks_like_a_list_and_is_a_paragraph_is_counted_as_one(tmp_path, text):
    first, _break, item = text.rpartition("\n")
    started = time.process_time()
    problems = told(tmp_path, "\n".join([first, *[item] * 2500]))
    assert time.process_time() - started < 2
    assert "there are more than 200 signs such as * and [ together" in problems[0]


@pytest.mark.parametrize("mark", ["- ", "1. ", "> - ", "- x\n    - ", "# A list\n- "])
def test_a_list_may_be_long(tmp_path, mark):
    first, _break, item = f"\n{mark}".rpartition("\n")
    assert told(tmp_path, "\n".join([first, *[f"{item}[a](https://example.org)"] * 150])) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("a" * 5001, "this line is longer than 5000 characters"),
        ("[" * 201, "there are more than 200 signs such as * and [ together"),
        ("> " * 20 + "a", "this line is too far in: nothing needs more than 6 steps"),
        ("a\n" * 3001, "the page has more than 3000 lines"),
        ("{" * 1001, "the page has more than 1000 signs such as {"),
    ],
)
def test_what_nobody_writes_by_hand_is_refused(tmp_path, text, wrong):
    (problem,) = told(tmp_path, text)
    assert problem.startswith(f"docs/page.md:1:1: error: {wrong}\n")


def test_a_page_that_is_too_large_is_not_read(tmp_path):
    (problem,) = told(tmp_path, "a\n" * 100_000)
    assert problem.startswith("docs/page.md:1:1: error: the file is larger than 64 KB\n")


def test_the_words_of_a_page_have_no_signs_that_nobody_sees(tmp_path):
    (tmp_path / "page.md").write_text("# A\n\nA bus\xa0pass for every\xadone\ufeff.\n", "utf-8")
    page, problems = read_page(tmp_path / "page.md", "docs/page.md")
    assert problems == []
    assert page.text == "# A\n\nA bus pass for everyone.\n"
