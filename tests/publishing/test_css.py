"""The one style sheet: what of the theme's is kept, and the order of what is ours."""

import re

import pytest
from mkdocs.exceptions import PluginError

from macros.publishing import css as styles

OURS = {
    "print.css": "@media print { p { color: black; } }\n",
    "components/quote.css": ".quote { color: green; }\n",
    "components/card.css": "/* All of it */\n.card {\n  color: blue;\n}\n",
    "base.css": "p { color: var(--ink); }\n",
    "dark.css": ":root {\n  --ink: white;\n}\n",
    "layout.css": "main { margin: 0; }\n",
    "tokens.css": ":root { --ink: black; }\n",
    "preferences.css": "@media (prefers-contrast: more) { p { color: black; } }\n",
}


def trimmed(theme, used=(), ours=None):
    """What is left of the theme's rules where pages use these classes."""
    css = styles.trimmed(styles.joined(theme, ours or {}), set(used))
    return re.fullmatch(r"@layer theme\{(.*?)\}\n.*", css, re.DOTALL)[1]


@pytest.mark.parametrize(
    "rule",
    [
        "p{color:red}",
        ".card{color:red}",
        ".card:not(.gone){color:red}",
        ".card .quote>p{color:red}",
        r".sm\:card{color:red}",
        "[dir=rtl] .card{color:red}",
        "@media print{.card{color:red}}",
        "@supports (display:grid){.card{color:red}}",
        "@layer inner{.card{color:red}}",
        "@media screen{@supports (display:grid){.card{color:red}}}",
        '@font-face{font-family:"a";src:url(a.woff2)}',
        "@page{margin:1cm}",
    ],
)
def test_a_rule_for_what_is_on_a_page_stays(rule):
    assert trimmed(rule, {"card", "quote", "sm:card"}) == rule


@pytest.mark.parametrize(
    "rule",
    [
        ".gone{color:red}",
        ".card .gone{color:red}",
        ".card.gone:hover{color:red}",
        "@media print{.gone{color:red}}",
        "@supports (display:grid){@media print{.gone{color:red}}}",
        "@layer inner{.gone{color:red}}",
        ".card{}",
        "@media print{:root{--unused:red}}",
        "@keyframes turn{to{rotate:1turn}}",
        "[data-md-toggle=search]:checked~.card{color:red}",
        '@charset "UTF-8";',
        "/*# sourceMappingURL=main.css.map */",
    ],
)
def test_a_rule_for_what_is_on_no_page_goes(rule):
    assert trimmed(rule, {"card"}) == ""


def test_of_several_selectors_those_that_are_used_stay():
    assert trimmed(".gone,.card,:is(h1,h2){color:red}", {"card"}) == ".card,:is(h1,h2){color:red}"


def test_a_property_stays_where_something_refers_to_it():
    theme = (
        ":root{--used:red;--by-ours:red;--by-unused:var(--unused);--unused:red}p{color:var(--used)}"
    )
    ours = {"base.css": "p { background: var(--by-ours); }"}
    left = ":root{--used:red;--by-ours:red;}p{color:var(--used)}"
    assert trimmed(theme, ours=ours) == left


def test_a_picture_in_a_property_is_not_cut():
    picture = "url(\"data:image/svg+xml,<svg><path d='M1 1;{}'/></svg>\")"
    theme = f":root{{--icon:{picture}}}p{{background:var(--icon)}}"
    assert trimmed(theme) == theme


def test_our_own_rules_all_stay_in_their_order():
    css = styles.trimmed(styles.joined(".gone{color:red}", OURS), set())
    places = [
        css.index(part)
        for part in (
            "@layer theme{}",
            "--ink: black",
            "--ink:white",
            "var(--ink)",
            "main{",
            ".card{",
            ".quote{",
            "prefers-contrast",
            "@media print",
        )
    ]
    assert places == sorted(places)
    assert "All of it" not in css, "comments are for those who write it"


def test_the_dark_colours_are_for_a_dark_device_and_for_a_reader_who_chose_them():
    css = "".join(styles.joined("", {"dark.css": OURS["dark.css"]}).split())
    assert css == (
        "@layertheme{}"
        '@mediascreenand(prefers-color-scheme:dark){:root:not([data-theme="light"]){--ink:white;}}'
        '@mediascreen{:root[data-theme="dark"]{--ink:white;}}'
    )


def test_a_file_without_a_place_is_said_and_not_lost():
    with pytest.raises(PluginError, match=r"css/card\.css .*components/"):
        styles.joined("", {"card.css": ".card { color: blue; }"})
