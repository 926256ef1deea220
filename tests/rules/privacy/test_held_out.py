"""Details of people are found in words that the rules had not seen: of each kind, and of all."""

from pathlib import Path

import pytest
import yaml

from macros.text.details import details
from tests.rules.privacy.test_personal_details import FALSE_AT_MOST, FOUND_AT_LEAST, parted

HELD_OUT = yaml.safe_load(Path(__file__).with_name("held_out.yml").read_text("utf-8"))
KNOWN = {*HELD_OUT["known"]}
PARTS = ("details", "written_after")


def hits(part):
    """Of each kind, whether each of its details is found."""
    found = {}
    for kind, sentences in HELD_OUT[part].items():
        for sentence in sentences:
            plain, spans = parted(sentence)
            here = details(plain, known=KNOWN)
            for start, end in spans:
                hit = any(one.start < end and start < one.end for one in here)
                found.setdefault(kind, []).append(hit)
    return found


def test_the_list_is_long_enough():
    assert sum(map(len, HELD_OUT["details"].values())) >= 120
    assert len(HELD_OUT["harmless"]) >= 120


@pytest.mark.parametrize("part", PARTS)
def test_of_what_the_rules_had_not_seen_nearly_all_is_found(part):
    found = [hit for kind in hits(part).values() for hit in kind]
    assert sum(found) / len(found) >= FOUND_AT_LEAST


def test_no_kind_is_missed_more_than_now_and_then():
    few = {kind: found for kind, found in hits("details").items() if sum(found) / len(found) < 0.8}
    assert few == {}


def test_harmless_sentences_are_left_alone():
    alarms = [one for one in HELD_OUT["harmless"] if details(one, known=KNOWN)]
    assert len(alarms) / len(HELD_OUT["harmless"]) <= FALSE_AT_MOST, alarms
