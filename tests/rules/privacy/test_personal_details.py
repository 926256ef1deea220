"""Made-up details of people are found, and innocent sentences are left alone."""

import re
import time
from pathlib import Path

import pytest
import yaml

from example import REAL
from macros.site import Site
from macros.text.details import details

DETAILS = yaml.safe_load(Path(__file__).with_name("personal_details.yml").read_text("utf-8"))
INNOCENT = yaml.safe_load(Path(__file__).with_name("innocent.yml").read_text("utf-8"))
# What an area with that name knows of itself.
KNOWN = {"kingston"}
FOUND_AT_LEAST = 0.95
FALSE_AT_MOST = 0.02
WITH_DETAILS = {
    "address", "age_and_place", "car", "date_of_birth", "email", "few_people", "name",
    "nhs_number", "postcode", "pupil_number", "social_handle", "telephone", "year_and_condition",
}  # fmt: skip


def parted(marked):
    """A sentence without its marks, and where each detail stands in it."""
    plain, spans = "", []
    for part in re.split("([«»])", marked):
        if part == "«":
            start = len(plain)
        elif part == "»":
            spans.append((start, len(plain)))
        else:
            plain += part
    return plain, spans


def found(marked):
    """For each detail of a sentence whether something is found where it stands."""
    plain, spans = parted(marked)
    here = details(plain, known=KNOWN)
    return [any(one.start < end and start < one.end for one in here) for start, end in spans]


def test_the_list_is_long_enough_and_of_every_kind():
    assert sum(len(sentences) for sentences in DETAILS.values()) >= 200
    assert all("«" in sentence for sentences in DETAILS.values() for sentence in sentences)
    assert len(INNOCENT) >= 100


@pytest.mark.parametrize("kind", DETAILS)
def test_of_each_kind_of_detail_nearly_all_are_found(kind):
    hits = [hit for sentence in DETAILS[kind] for hit in found(sentence)]
    assert sum(hits) / len(hits) >= FOUND_AT_LEAST


def test_of_all_details_nearly_all_are_found():
    hits = [hit for kind in DETAILS.values() for sentence in kind for hit in found(sentence)]
    assert sum(hits) / len(hits) >= FOUND_AT_LEAST


def test_innocent_sentences_are_left_alone():
    alarms = [sentence for sentence in INNOCENT if details(sentence, known=KNOWN)]
    assert len(alarms) / len(INNOCENT) <= FALSE_AT_MOST, alarms


@pytest.mark.area
def test_what_this_area_says_of_nobody_is_left_alone():
    content = Site(REAL).content
    texts = sum(len(document.texts) for document in content.files.values())
    texts += sum(page.text.count("\n\n") + 1 for page in content.pages.values())
    alarms = sum(len(found) for kind, found in content.details.items() if kind in WITH_DETAILS)
    assert alarms / texts <= FALSE_AT_MOST


@pytest.mark.parametrize(
    "sign", ["a", "1", "@", "A", "0 ", "Aa ", "a.", "1 the ", "my son ", "year 4 "]
)
def test_no_text_keeps_the_check_busy(sign):
    for text in (sign * 5000, f"born {sign * 5000}", f"x@{sign * 5000}", f"autism {sign * 5000}"):
        started = time.process_time()
        details(text)
        assert time.process_time() - started < 2


def test_a_name_that_the_area_uses_itself_is_no_name():
    assert [one.words for one in details("It is near Tolworth.")] == ["Tolworth"]
    assert details("It is near Tolworth.", known={"tolworth"}) == []


def test_no_name_is_looked_for_in_another_language():
    assert details("Der Bus kommt nach Hause.", english=False) == []
    assert details("Der Bus: 07700 900123.", english=False)[0].kind == "telephone"


def test_addresses_that_are_kept_for_examples_are_nobodys():
    assert details("Write to send@example.org.") == []


def test_what_is_tried_by_its_words_alone_misses_nothing(monkeypatch):
    sentences = [parted(one)[0] for kind in DETAILS.values() for one in kind] + INNOCENT
    quick = [details(sentence) for sentence in sentences]
    monkeypatch.setattr("macros.text.details._is_worth_trying", lambda *_given, **_more: True)
    assert quick == [details(sentence) for sentence in sentences]
