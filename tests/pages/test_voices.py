"""The voices are by what they are about, a few of each at a time, and no two links sound alike."""

import re

from example import QUOTE, STORY
from macros.content.in_language import in_language
from macros.i18n.catalogue import Catalogue
from macros.i18n.marks import OPEN
from macros.pages.templates import templates
from macros.pages.view import View
from macros.pages.voices import voices
from macros.site import Site


def page(project):
    view = View(Site(project.root).content, "voices/", templates())
    mark = voices(view)
    return "".join(part.html for part in view.parts(mark.strip()))


def add(project, n, themes):
    text = project.text(QUOTE).replace("text: ", f"text: Number {n} of several. ", 1)
    project.write(f"data/quotes/more-{n}.yml", f"{text}themes: {themes}\n")


def test_a_quote_is_below_its_theme_or_that_of_a_story_that_shows_it(project):
    html = page(project)
    assert "<h2" not in html  # there is nothing to tell it from
    add(project, 1, "[school]")
    school, other = page(project).split('<h2 id="voices-other"')
    assert '<h2 id="voices-school"' in school
    assert "Number 1 of several." in school
    assert "The bus is on time at last." in other
    project.spoil(STORY, "measures:", "quotes: [on-time-at-last]\nmeasures:")
    html = page(project)
    assert '<h2 id="voices-travel"' in html
    assert "voices-other" not in html


def test_words_of_another_language_say_which_and_read_from_their_own_side(project):
    project.spoil(QUOTE, "text: The bus is on time at last.", "language: ar\ntext: شكرا")
    assert '<blockquote lang="ar" dir="rtl">' in page(project)
    project.spoil(QUOTE, "language: ar", "language: klingon")
    assert "there is no language “klingon”" in project.problems()[0]


def test_in_a_third_language_such_words_are_called_neither_english_nor_that(project):
    project.spoil(QUOTE, "text: The bus is on time at last.", "language: ar\ntext: شكرا")
    content = Site(project.root).content
    words = {("data/quotes/on-time-at-last.yml: text", "شكرا"): "Dziękuję"}
    polish = in_language(content, Catalogue("pl", words, {}, int))
    assert OPEN not in polish.quotes["on-time-at-last"].text
    assert "Dziękuję" in polish.quotes["on-time-at-last"].text
    nothing = in_language(content, Catalogue("pl", {}, {}, int))
    assert nothing.quotes["on-time-at-last"].text == "شكرا"


def test_after_three_of_a_theme_the_others_wait_until_they_are_asked_for(project):
    for n in range(5):
        add(project, n, "[school]")
    html = page(project)
    shown, more = html.split('<details class="more row">')
    assert "Show 2 more voices" in more
    assert [f"Number {n} of" in more for n in range(5)] == [False, False, False, True, True]
    assert all(f'id="quote-more-{n}"' in html for n in range(5))
    assert "Number 2 of several." in shown


def test_who_hears_only_the_links_can_tell_the_quotes_apart(project):
    for n in range(3):
        add(project, n, "[school]")
    links = re.findall(r'<a class="quote__source"[^>]*>(.*?)</a>', page(project))
    assert len(links) == len({*links}) >= 3
