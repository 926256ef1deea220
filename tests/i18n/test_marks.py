"""Words that are not in the language of a page say theirs, and nothing else is changed."""

import pytest

from macros.i18n.marks import (
    bare,
    capital,
    closed,
    figures_whole,
    filled_in,
    marked,
    translated,
    with_languages,
)

EN, AR = '<bdi lang="en" dir="ltr">', '<bdi lang="ar" dir="rtl">'
BENEATH = '<span class="in-translation" lang="ar" dir="rtl">'


def alone(figure):
    return f"\u2066{figure}\u2069"


def shown(html):
    return with_languages(html, ("en", "ltr"), ("ar", "rtl"))


@pytest.mark.parametrize(
    ("html", "page"),
    [
        ("<p>كلمات</p>", "<p>كلمات</p>"),
        (f"<p>{marked('Words')}</p>", f"<p>{EN}Words</bdi></p>"),
        (
            f"<p>{marked('Number of ' + filled_in(marked('passes')))}</p>",
            f"<p>{EN}Number of passes</bdi></p>",
        ),
        (
            f"<p>{marked('In ' + filled_in('مايو') + ': ' + filled_in('26'))}</p>",
            f"<p>{EN}In {AR}مايو</bdi>: 26</bdi></p>",
        ),
        (
            f"<p>{marked('a <b>b</b> c')}</p>",
            f"<p>{EN}a <b>b</b> c</bdi></p>",
        ),
        (f"<p>{marked('cut')[:-1]}</p><p>كلمات</p>", f"<p>{EN}cut</bdi></p><p>كلمات</p>"),
        (f'<img alt="{marked("A hall")}">', '<img alt="A hall">'),
        (f"<title>{marked('Words')}</title>", "<title>Words</title>"),
        (f"<script>{marked('x')}</script>", "<script>x</script>"),
        (f"<svg><title>{marked('x')}</title></svg>", "<svg><title>x</title></svg>"),
        (
            '<a href="mailto:x?subject=%EE%83%B0Words%EE%83%B1">x</a>',
            '<a href="mailto:x?subject=Words">x</a>',
        ),
        (r'<p data-forms="{\ue0f0one\ue0f1}">x</p>', '<p data-forms="{one}">x</p>'),
    ],
)
def test_each_of_these_words_says_its_language(html, page):
    assert shown(html) == page


@pytest.mark.parametrize(
    ("html", "page"),
    [
        (
            f"<p>{marked('A <a href=x>pass</a> for <b>all</b>.')}</p>",
            f"<p>{EN}A <a href=x>pass</a> for <b>all</b>.</bdi></p>",
        ),
        (f"<p>{marked('A <b>pass')}</b></p>", f"<p>{EN}A </bdi><b>{EN}pass</bdi></b></p>"),
        (
            f"<p>{marked('A </p><p>pass')}</p>",
            f"<p>{EN}A </bdi></p><p>pass</p>",
        ),
    ],
)
def test_a_sentence_stays_one_run_with_the_links_in_it(html, page):
    assert shown(html) == page


@pytest.mark.parametrize(
    ("html", "page"),
    [
        ("<p>67% من £250,000.</p>", f"<p>{alone('67%')} من {alone('£250,000')}.</p>"),
        ('<p title="67%">1,267.5%</p>', f'<p title="67%">{alone("1,267.5%")}</p>'),
        (f"<p>{alone('67%')}</p>", f"<p>{alone('67%')}</p>"),
        ("<p>A67% 67</p>", "<p>A67% 67</p>"),
        ("<code>/a%20%D8%A7%20b</code>", "<code>/a%20%D8%A7%20b</code>"),
    ],
)
def test_from_the_right_a_sign_stays_on_its_side_of_a_figure(html, page):
    assert figures_whole(html) == page


def test_a_text_that_is_cut_is_marked_to_its_end_and_no_further():
    cut = marked("The bus is on time").split(" is")[0]
    assert shown(f"<p>{closed(cut)} …</p>") == f"<p>{EN}The bus</bdi> …</p>"
    assert closed("The bus") == "The bus"


def test_a_sentence_begins_with_a_capital_behind_a_sign():
    assert bare(capital(marked("the report says"))) == "The report says"
    assert capital("the report") == "The report"
    assert capital("") == ""


def test_each_paragraph_of_a_text_is_marked():
    assert [bare(line) for line in marked("One\n\nTwo").split("\n")] == ["One", "", "Two"]
    assert marked("One\n\nTwo").split("\n")[2] == marked("Two")


@pytest.mark.parametrize(
    ("html", "page"),
    [
        (
            f"<p>“{translated(marked('Thank you.'), '[شكرا]')}”</p>",
            f"<p>{EN}“Thank you.”</bdi> {BENEATH}[شكرا]</span></p>",
        ),
        (
            f"<p>“{marked('One')}</p><p>{marked('two')}”</p>",
            f"<p>{EN}“One</bdi></p><p>{EN}two”</bdi></p>",
        ),
        (
            f"<p>{translated(marked('Thanks'), 'شكرا')[:-1]}</p><p>كلمات</p>",
            f"<p>{EN}Thanks</bdi> {BENEATH}شكرا</span></p><p>كلمات</p>",
        ),
        (
            f"<p>“{translated('Dziękuję.', 'شكرا')}”</p>",
            f"<p>“Dziękuję.” {BENEATH}شكرا</span></p>",
        ),
        (f'<a title="{translated(marked("a"), "b")}">x</a>', '<a title="a b">x</a>'),
    ],
)  # fmt: skip
def test_somebodys_own_words_keep_their_quotation_marks_and_the_translation_stands_beneath(
    html, page
):
    assert shown(html) == page
