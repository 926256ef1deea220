"""Words that families may not know: which of them a page links to the glossary."""

import pytest

from example import GLOSSARY
from macros.i18n import language
from macros.pages.glossary_links import MOST_STOPS, explainer, few_enough
from macros.pages.templates import templates
from macros.pages.view import View
from macros.site import Site

TERMS = """\
bus-pass:
  term: bus pass
  also: [bus passes]
  meaning: A card that lets a child go by bus.
pass:
  term: pass
  meaning: A card.
sen:
  term: special educational needs
  also: [SEN]
  meaning: What a child needs to learn.
lt:
  term: lt
  meaning: A made-up word that is also the name of a sign.
"""


@pytest.fixture
def page(project):
    """The words that a page links, and all of the page."""
    project.write(GLOSSARY, TERMS)
    view = View(Site(project.root).content, "stories/late/", templates())

    def explained(html: str) -> str:
        return explainer(view.content)(html, view).partition('<details class="words row"')[0]

    return explained


def linked(term: str, word: str) -> str:
    return f'<a class="term" href="../../glossary/#{term}">{word}</a>'


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>A Bus pass.</p>", f"<p>A {linked('bus-pass', 'Bus pass')}.</p>"),
        ("<p>All bus passes</p>", f"<p>All {linked('bus-pass', 'bus passes')}</p>"),
        ("<p>A pass, a pass</p>", f"<p>A {linked('pass', 'pass')}, a pass</p>"),
        ("<p>SEN</p>", f"<p>{linked('sen', 'SEN')}</p>"),
        (
            '<p class="visually-hidden" id="a">A pass</p><p>pass</p>',
            f'<p class="visually-hidden" id="a">A pass</p><p>{linked("pass", "pass")}</p>',
        ),
        ("<h2>A pass</h2><p>pass</p>", f"<h2>A pass</h2><p>{linked('pass', 'pass')}</p>"),
        (
            '<p><a href="#">a <b>pass</b></a> pass</p>',
            f'<p><a href="#">a <b>pass</b></a> {linked("pass", "pass")}</p>',
        ),
    ],
)
def test_the_first_use_of_a_term_leads_to_its_meaning(page, html, found):
    assert page(html) == found


@pytest.mark.parametrize(
    "html",
    [
        "<p>a passage, a compass</p>",
        "<p>they have sen it</p>",
        '<p title="a pass">none</p>',
        "<p>a &lt;b&gt;</p>",
        "<h1>pass</h1><h3>pass</h3><label>pass</label><button>pass</button>",
        "<details><summary>pass</summary></details>",
        "<select>\n<option>pass</option>\n</select><svg><title>pass</title></svg>",
    ],
)
def test_other_words_headings_and_controls_stay_as_they_are(page, html):
    assert page(html) == html


@pytest.mark.parametrize(
    ("tag", "term", "text", "link"),
    [
        ("ta", "மீளாய்வு", "ஒரு மீளாய்வுகள்", "ஒரு {}கள்"),
        ("ko", "연례 검토", "연례 검토를 받습니다", "{}를 받습니다"),
        ("ar", "خطة", "هي خطة. خطةً خطتهم", "هي {}. خطةً خطتهم"),
    ],
)
def test_a_word_is_found_in_every_script_with_what_is_joined_to_it(project, tag, term, text, link):
    project.write(GLOSSARY, f"it:\n  term: {term}\n  meaning: A thing.\n")
    view = View(Site(project.root).content, "stories/late/", templates())
    with language.speaking(tag):
        shown = explainer(view.content)(f"<p>{text}</p>", view).partition("</p>")[0]
    assert shown == f"<p>{link.format(linked('it', term))}"


def test_the_list_at_the_end_is_closed_and_takes_one_step_of_the_tab_key(project):
    project.write(GLOSSARY, TERMS)
    view = View(Site(project.root).content, "stories/late/", templates())
    listed = explainer(view.content)("<p>SEN, and a pass</p>", view).partition("</p>")[2]
    assert listed.startswith(
        '<details class="words row" data-pagefind-ignore> <summary class="row__line">'
    )
    assert listed.count("<dt>") == 2
    assert few_enough(WORDS + listed).count("<a class=") == MOST_STOPS - 1


WORDS = "".join(f'<a class="term" href="#{n}">{n}</a>' for n in range(100))


@pytest.mark.parametrize(
    ("others", "stops"),
    [
        ('<a href="#">a</a>' * 50, 50),
        ('<button type="button">a</button><input id="a"><select></select>' * 10, 30),
        ('<p tabindex="0">a</p><p tabindex="-1">a</p><a id="b">a</a><article>a</article>', 1),
        ('<details class="a"><summary>a</summary><a href="#">b</a></details>' * 5, 5),
        ("<details><summary>a</summary><details open><summary>b</summary></details></details>", 1),
        ('<details open><summary>a</summary><a href="#">b</a></details>', 2),
        ("<search hidden><input></search><template><button>a</button></template>", 0),
        ('<a href="#">a</a>' * 80, 80),
    ],
)
def test_words_are_linked_only_as_far_as_a_reader_with_a_keyboard_wants_to_go(others, stops):
    linked = few_enough(others + WORDS).count('<a class="term"')
    assert linked == max(0, MOST_STOPS - stops)
    first = "".join(f'<a class="term" href="#{n}">{n}</a>' for n in range(linked))
    assert few_enough(WORDS + others).startswith(f"{first}{linked}")


def test_a_word_in_a_part_that_is_closed_costs_nothing():
    shut = f"<details><summary>a</summary>{WORDS}</details>"
    assert few_enough(shut) == shut
    assert few_enough(WORDS + shut).count('<a class="term"') == MOST_STOPS - 1 + 100
