"""A file of translations is read as if a stranger wrote it, and what is wrong is said."""

import pytest

from example import STORY
from macros.site import Site
from translated import pseudo, start, translate

PO = "data/translations/pl.po"
HEADER = (
    'msgid ""\nmsgstr ""\n"Language: pl\\n"\n"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : '
    'n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"\n\n'
)
ONE = 'msgid "This page is not here"\nmsgstr "Tej strony tu nie ma"\n'


def found(project, text, name=PO):
    project.write(name, text)
    site = Site(project.root)
    problems = [(one.line, one.code, one.wrong) for one in site.problems]
    return site.content.translations.get("pl"), problems


def test_a_new_file_and_a_full_one_have_nothing_wrong(project):
    for write in (start, translate):
        write(project, "pl")
        write(project, "ar")
        assert project.problems() == []


def test_what_is_translated_can_be_looked_up_by_place(project):
    translate(project, "pl")
    shown = Site(project.root).content.translations["pl"].shown
    said = "Some children had no seat on the bus."
    assert shown.text(said, f"{STORY}: you_said") == pseudo(said)
    assert shown.text(said) is None, "the same words elsewhere may mean something else"
    assert shown.text("This page is not here") == pseudo("This page is not here")


def test_what_is_fuzzy_or_wrong_is_not_shown(project):
    known, problems = found(
        project, HEADER + "#, fuzzy\n" + ONE + '\nmsgid "Skip to content"\nmsgstr "Do <b>treści"\n'
    )
    assert known.shown.texts == {}
    assert [one[:2] for one in problems] == [(10, "file/translations-words")]
    assert "“Skip to content”: HTML" in problems[0][2]


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("\0", 1, "file/text"),
        ("nothing of gettext\n", 1, "file/translations-file"),
        (HEADER + 'msgid "x\nmsgstr "y"\n', 6, "file/translations-file"),
        (ONE, 1, "file/translations-plurals"),
        (HEADER.replace("nplurals=3", "nplurals=2") + ONE, 1, "file/translations-plurals"),
        (HEADER.replace("n==1 ? 0", "n==1 ? 1") + ONE, 1, "file/translations-plurals"),
        (HEADER.replace("n==1", "__import__") + ONE, 1, "file/translations-plurals"),
        (HEADER.replace("Language: pl", "Language: cs") + ONE, 1, "file/translations-file"),
        (HEADER.replace("Language: pl", "X-Checked-By: A role") + ONE, 1, "file/translations-file"),
    ],
)
def test_a_file_that_is_none_is_refused_with_its_line(project, text, line, code):
    _known, problems = found(project, text)
    assert (line, code) in [one[:2] for one in problems], problems


@pytest.mark.parametrize("name", ["xx-nowhere-at-all.po", "polish.po", "pl.txt", "deep/pl.po"])
def test_a_file_is_called_after_its_language(project, name):
    _known, problems = found(project, HEADER + ONE, f"data/translations/{name}")
    assert [one[1] for one in problems] == ["file/translations-file"]


def plural(*forms):
    told = "".join(f'msgstr[{n}] "{form}"\n' for n, form in enumerate(forms))
    return f'msgid "{{n}} bus"\nmsgid_plural "{{n}} buses"\n{told}'


def test_two_plural_forms_are_not_enough_for_polish(project):
    known, problems = found(project, HEADER + plural("{n} autobus", "{n} autobusy"))
    assert [one[:2] for one in problems] == [(6, "file/translations-words")]
    assert "has 3 plural forms" in problems[0][2]
    assert known.shown.plurals == {}


def test_all_plural_forms_are_used_and_one_may_do_without_its_number(project):
    forms = ("jeden autobus", "{n} autobusy", "{n} autobusów")
    known, problems = found(project, HEADER + plural(*forms))
    assert problems == []
    said = [known.shown.plural("{n} bus", n) for n in (0, 1, 2, 5, 22)]
    assert said == [forms[2], forms[0], forms[1], forms[2], forms[1]]


def test_the_same_plural_rule_in_other_words_is_taken(project):
    """Weblate and Poedit write their own."""
    other = HEADER.replace("(n%100<10 || n%100>=20)", "!(n%100>=12 && n%100<=14)")
    assert found(project, other + ONE)[1] == []


def test_who_checked_it_and_when_stands_in_the_header(project):
    by = '"X-Checked-By: Teacher of Polish\\n"\n"X-Checked-On: 2027-03-31\\n"\n\n'
    known, problems = found(project, HEADER.rstrip("\n") + "\n" + by + ONE)
    assert problems == []
    assert known.checked[0] == "Teacher of Polish"
    assert str(known.checked[1]) == "2027-03-31"
    assert found(project, HEADER + ONE)[0].checked is None
