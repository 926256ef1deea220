"""What a translation must share with its English, whatever the language."""

import pytest

from macros.content.compared import differences


def wrong(english, translation, **kind):
    return [wrong for wrong, _instead in differences(english, translation, **kind)]


@pytest.mark.parametrize(
    ("english", "translation"),
    [
        ("{n} of 36 plans", "36개 중 {n}개 계획"),
        ("Now {plans-on-time:latest}.", "Teraz {plans-on-time:latest}."),
        ("It went from 1,237 to 4.5.", "Z 1 237 do 4,5."),
        ("It went from 1,237 to 2,000.", "Z 1237 na 2000."),
        ("In September 2018", "2018년 9월"),
        ("Two of three schools", "학교 3곳 중 2곳"),
        ("56% in 2021", "٥٦٪ في ٢٠٢١"),
        ("[How](take-part.md) to join", "[Jak](take-part.md) dołączyć"),
        ("Fewer than 5 < 6", "Mniej niż 5 < 6"),
        ("Two\nlines", "Dwie\nlinie"),
    ],
)
def test_a_good_translation_is_taken(english, translation):
    assert wrong(english, translation) == []


@pytest.mark.parametrize(
    ("english", "translation", "said"),
    [
        ("{n} plans", "plany", "braces"),
        ("{n} plans", "{n.__class__} plany", "braces"),
        ("Plans", "{{ config }}", "braces"),
        ("Plans", "Plany {", "braces"),
        ("Now {a:latest}.", "Teraz {a:2019}.", "braces"),
        ("56 of 100", "65 z 100", "number 56"),
        ("56 of 100", "56 ze 100 w 2021", "number 2021"),
        ("Ring us.", "Zadzwoń: 07700 900123", "number 07700"),
        ("[How](take-part.md)", "[Jak](suggest.md)", "links"),
        ("Write to us.", "Napisz: a@example.org", "links"),
        ("Look here.", "https://example.org/x", "links"),
        ("Plans", "<b>Plany</b>", "HTML"),
        ("Plans", "Plany\nnowe", "one line"),
        ("Plans", "Pla\u202eny", "cannot be printed"),
        ("Plans", "\u200b", "nothing to see"),
        ("Plans", "Plany " * 60, "longer than 300"),
    ],
)
def test_what_is_lost_changed_or_smuggled_in_is_said(english, translation, said):
    found = wrong(english, translation)
    assert found
    assert any(said in one for one in found), found


@pytest.mark.parametrize("start", ["# ", "> ", "- ", "1. ", "| "])
def test_a_paragraph_of_a_page_stays_one(start):
    said = wrong("Some words.", f"{start}Słowa.", page=True)
    assert [one for one in said if "makes something else of a paragraph" in one]
