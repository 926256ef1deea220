"""The terms of a language: the same everywhere, with the English that families need in letters."""

import pytest
from click.testing import CliRunner

from example import AREA, STORY
from macros.commands import offer
from macros.content.terms import with_english
from macros.model.terms import Terms
from macros.site import Site
from translated import start

NAME = "data/terms/pl.yml"
TERMS = """EHC plan:
  is: plan EHC
  forms: [planu EHC, plany EHC]
annual review:
  is: coroczny przegląd
bus:
  is: autobus
  forms: [autobusu]
  letters: false
"""


def page(main, terms, language="pl"):
    found = Terms.model_validate(terms).root
    whole = f"<title>planu EHC</title><nav>planu EHC</nav><main>{main}</main>"
    shown = with_english(whole, found, language)
    before, _main, rest = shown.partition("<main>")
    assert before == "<title>planu EHC</title><nav>planu EHC</nav>"
    return rest.removesuffix("</main>").replace('<bdi lang="en" dir="ltr">', "<bdi>")


LINK = '<a class="term" href="x">'
PL = {
    "EHC plan": {"is": "plan EHC", "forms": ["planu EHC"]},
    "annual review": {"is": "coroczny przegląd"},
    "family": {"is": "rodzina", "letters": False},
}


@pytest.mark.parametrize(
    ("main", "shown"),
    [
        (
            "<p>To coroczny przegląd, coroczny przegląd.</p>",
            "<p>To coroczny przegląd (<bdi>annual review</bdi>), coroczny przegląd.</p>",
        ),
        ("<p>Bez planu EHC.</p>", "<p>Bez planu EHC.</p>"),
        ("<p>(To <b>coroczny przegląd</b>.)</p>", "<p>(To <b>coroczny przegląd</b>.)</p>"),
        ("<p>coroczny przegląd (co to?)</p>", "<p>coroczny przegląd (co to?)</p>"),
        ("<p>Rodzina.</p>", "<p>Rodzina.</p>"),
        ("<p>Plan EHC.</p>", "<p>Plan EHC.</p>"),
        ("<p>planu EHC (EHC plan)</p>", "<p>planu EHC (EHC plan)</p>"),
        ("<p>planu EHCX</p>", "<p>planu EHCX</p>"),
        (
            '<h2>Coroczny przegląd</h2><p><a href="x">coroczny przegląd</a>: coroczny przegląd</p>',
            '<h2>Coroczny przegląd</h2><p><a href="x">coroczny przegląd</a>: coroczny przegląd '
            "(<bdi>annual review</bdi>)</p>",
        ),
        (
            '<p><a class="term" href="x">coroczny przegląd</a> jest</p>',
            '<p><a class="term" href="x">coroczny przegląd</a> (<bdi>annual review</bdi>) jest</p>',
        ),
        (
            '<p title="planu EHC"><button>planu EHC</button><bdi lang="en">planu EHC</bdi></p>',
            '<p title="planu EHC"><button>planu EHC</button><bdi lang="en">planu EHC</bdi></p>',
        ),
    ],
)  # fmt: skip
def test_the_english_stands_in_brackets_where_a_term_is_first_used_in_a_text(main, shown):
    assert page(main, PL) == shown


@pytest.mark.parametrize(
    ("language", "called", "said", "shown"),
    [
        ("ko", "연례 검토", "아이는 연례 검토를 받습니다.", "아이는 연례 검토{}를 받습니다."),
        (
            "ko",
            "연례 검토",
            f"{LINK}연례 검토</a>를 받습니다.",
            f"{LINK}연례 검토</a>{{}}를 받습니다.",
        ),
        ("ta", "மீளாய்வு", "ஒரு மீளாய்வுகள் உள்ளது", "ஒரு மீளாய்வுகள் {} உள்ளது"),
        ("ta", "மீளாய்வு", f"{LINK}மீளாய்வு</a>கள் உள்ளது", f"{LINK}மீளாய்வு</a>கள் {{}} உள்ளது"),
        ("ar", "خطة الرعاية", "وبخطة الرعاية، نعم", "وبخطة الرعاية {}، نعم"),
    ],
)
def test_the_brackets_stand_behind_what_is_joined_to_a_word_and_in_korean_before_it(
    language, called, said, shown
):
    beside = "(<bdi>annual review</bdi>)"
    found = page(f"<p>{said}</p>", {"annual review": {"is": called}}, language)
    assert found == f"<p>{shown.format(beside)}</p>"


def test_a_term_is_text_whatever_somebody_writes():
    shown = page("<p>planu</p>", {"<b>{{ x }}": {"is": "planu"}})
    assert "<b>" not in shown.replace("<bdi>", "")
    assert "{" not in shown


@pytest.mark.parametrize(
    ("name", "text", "place", "wrong"),
    [
        (NAME, "EHC plan: {is: plan, form: x}\n", (1, 22), "form"),
        (NAME, "EHC plan: plan EHC\n", (1, 1), "EHC plan"),
        (NAME, "EHC plan:\n  forms: [x]\n", (1, 1), "is"),
        ("data/terms/polish.yml", TERMS, (1, 1), "not called after a language"),
        ("data/terms/pl.yaml", TERMS, (1, 1), "not called after a language"),
    ],
)
def test_a_file_of_terms_is_checked_as_all_of_data_is(project, name, text, place, wrong):
    project.write(name, text)
    (problem,) = Site(project.root).problems
    assert problem.file == name
    assert (problem.line, problem.column) == place
    assert wrong in str(problem)


def test_terms_without_translations_are_read_and_nothing_is_wrong(project):
    project.write(NAME, TERMS)
    site = Site(project.root)
    assert site.problems == []
    assert site.content.terms["pl"]["EHC plan"].forms == ["planu EHC", "plany EHC"]
    assert AREA in site.content.files


def test_a_translation_that_calls_a_term_otherwise_is_named(project, monkeypatch):
    monkeypatch.chdir(project.root)

    def call(*words):
        return CliRunner().invoke(offer, ["translations", *words])

    project.write(NAME, TERMS)
    project.spoil(STORY, "We bought a bigger bus.", "We bought two bigger buses.")
    name = start(project, "pl")
    entry = 'msgid "We bought two bigger buses."\nmsgstr "'
    before = project.text(name).replace(entry, f"{entry}Kupiono dwa większe wozy.")
    project.write(name, before)
    made = call("check")
    assert made.exit_code == 0
    assert "“buses” is not called “autobus” here [file/translations-terms]" in made.output
    assert f"add the form that is here to {NAME}" in made.output
    project.write(NAME, TERMS.replace("[autobusu]", "[autobusu, wozy]"))
    assert call("check").output == "Nothing is wrong.\n"
