"""`offer translations`: a volunteer can start in five minutes, and nothing stale is shown."""

import re

import pytest
from click.testing import CliRunner

from example import MEASURE, STORY
from macros.commands import offer
from macros.site import Site
from translated import pseudo, translate

PO = "data/translations/pl.po"
SAID = "Some children had no seat on the bus."


@pytest.fixture
def call(project, monkeypatch):
    monkeypatch.chdir(project.root)
    return lambda *words: CliRunner().invoke(offer, ["translations", *words])


def entry(project, english, name=PO):
    """The lines of a file about a text, above and below it."""
    text = re.sub(r'"\n"', "", project.text(name))
    return next(one for one in text.split("\n\n") if f'msgid "{english}"' in one)


def test_a_new_file_has_every_word_with_its_place_and_page(call, project):
    made = call("start", "pl")
    assert (made.exit_code, made.output) == (0, f"{PO}\n")
    told = entry(project, SAID)
    assert f'msgctxt "{STORY}: you_said"' in told
    assert "#. Page: /stories/a-seat-for-everyone/" in told
    assert "max-length:300" in entry(project, "A seat for everyone")
    assert "Somebody’s own words" in entry(project, "The bus is on time at last.")
    for words in ("This page is not here", "{n} error", "pages of docs/"):
        assert entry(project, words)
    assert "2026" not in project.text(PO).partition("\n\n")[0]
    assert call("check").output == "Nothing is wrong.\n"


def test_a_language_can_be_named_before_its_file_is_started(call, project):
    area = project.text("data/area.yml")
    project.write("data/area.yml", f"{area}languages: [ko]\n")
    assert "offer translations start ko" in "".join(project.problems())
    assert call("start", "ko").exit_code == 0
    assert not project.problems()


def test_to_start_twice_loses_nothing(call, project):
    call("start", "pl")
    before = project.text(PO)
    again = call("start", "pl")
    assert again.exit_code == 1
    assert "is there already" in again.output
    assert project.text(PO) == before


@pytest.mark.parametrize("words", [["start", "polski"], ["update", "ko"], ["check", "../x"]])
def test_a_language_that_is_none_or_not_here(call, words):
    assert call(*words).exit_code == 2


def test_to_update_what_is_current_changes_nothing(call, project):
    translate(project, "pl")
    call("update")
    before = project.text(PO)
    assert call("update").output == "0 files were changed.\n"
    assert project.text(PO) == before


def test_a_changed_english_sentence_makes_exactly_its_translations_stale(call, project):
    for language in ("pl", "ar"):
        translate(project, language)
    call("update")
    project.spoil(STORY, SAID, "Some children had no seat on the school bus.")
    assert call("update").output.count(".po\n") == 2
    told = entry(project, "Some children had no seat on the school bus.")
    assert "fuzzy" in told
    assert f'#| msgid "{SAID}"' in told
    assert pseudo(SAID) in told
    assert "1 to look at again, 0 missing" in call("status", "ar").output
    assert project.text(PO).count("#, fuzzy") == 1
    shown = Site(project.root).content.translations["pl"].shown
    assert shown.text("Some children had no seat on the school bus.", f"{STORY}: you_said") is None


def test_a_new_sentence_is_missing_and_moves_no_other(call, project):
    translate(project, "pl")
    project.spoil(STORY, "we_did:\n", "we_did:\n  - Everybody was asked.\n")
    assert "0 to look at again, 1 missing" in call("status").output, "before the update too"
    call("update")
    assert "0 to look at again, 1 missing" in call("status").output
    assert pseudo("We bought a bigger bus.") in entry(project, "We bought a bigger bus.")


def test_what_is_taken_back_is_gone_from_the_file_too(call, project):
    translate(project, "pl")
    withdrawn = "withdrawn: {date: 2022-01-01, because: Somebody asked us to.}\n"
    project.write(STORY, project.text(STORY) + withdrawn)
    call("update")
    assert SAID not in project.text(PO)
    assert pseudo(SAID) not in project.text(PO)
    assert entry(project, "Somebody asked us to.")


def test_a_draft_is_not_given_to_translators_and_what_comes_later_is(call, project):
    project.write(STORY, project.text(STORY) + "draft: true\n")
    call("start", "pl")
    assert SAID not in project.text(PO)
    project.spoil(STORY, "draft: true", "publish: 2099-01-01")
    call("start", "ar")
    assert SAID in project.text("data/translations/ar.po")


def test_the_status_of_each_part_of_the_site(call, project):
    translate(project, "pl", lambda text: pseudo(text) if text == SAID else None)
    told = call("status").output
    assert told.startswith("pl: Polish (polski)\n  Machine translation, or not yet checked")
    assert re.search(
        r"content of data/: +1 of \d+ translated, 0 to look at again, \d+ missing", told
    )
    assert re.search(r"pages of docs/: +0 of", told)


def test_a_lost_figure_is_named_with_its_line(call, project):
    project.spoil(STORY, SAID, "36 children had no seat.")
    translate(project, "pl")
    told = entry(project, "36 children had no seat.")
    project.write(
        PO,
        project.text(PO)
        .replace("⟦36 chíldréñ", "⟦63 chíldréñ")
        .replace("⟦36 ćhíldréñ", "⟦63 ćhíldréñ"),
    )
    made = call("check")
    assert made.exit_code == 1, told
    assert re.search(rf"{PO}:\d+:1: error: “36 children had no seat.”: the number 36", made.output)
    assert call("status").exit_code == 0, "others can go on with their work"


def test_an_error_in_the_content_stops_an_update_that_could_lose_words(call, project):
    translate(project, "pl")
    before = project.text(PO)
    project.write(MEASURE, "title: [\n")
    assert call("update").exit_code == 1
    assert project.text(PO) == before


def test_what_a_translator_wrote_besides_stays(call, project):
    translate(project, "pl")
    text = project.text(PO)
    text = text.replace(
        '"Language-Team: Polish\\n"',
        '"Language-Team: Polish\\n"\n"X-Checked-By: Nauczyciel\\n"\n"X-Checked-On: 2027-03-31\\n"',
    )
    text = text.replace("#: overrides/404.html\n", "# jak w menu\n#: overrides/404.html\n", 1)
    project.write(PO, text)
    call("update")
    assert "# jak w menu" in project.text(PO)
    assert "Checked by Nauczyciel, 2027-03-31." in call("status").output
