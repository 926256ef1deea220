"""What `data/` has of the two pages that came after the report is as those pages have it.

Each is a source of its own, under its own name. What else is added later is not looked at here.
"""

import pytest

LETTER, RETURN = "inspection-letter-news", "inspectors-return-news"
EVENTS = {
    LETTER: ("2018-11", "6 November", "four areas", "70 days", "many areas of good performance"),
    RETURN: ("2022-10", "4 to 6 October", "council’s account", "sufficient progress"),
}
UPDATE = ("2022-10-06", "4 to 6 October 2022", "the inspection of 2018", "sufficient progress")


def told(source, things, facts):
    """Whether one of these things is from a source, and has its date and all that it says."""
    return any(
        one.source
        and one.source.document == source
        and str(one.date) == facts[0]
        and all(fact in one.text for fact in facts[1:])
        for one in things
    )


def test_each_weakness_has_what_the_council_says_of_the_inspectors_return(content, report):
    for weakness_id in report["rows"]:
        weakness = content.weaknesses.get(weakness_id)
        if weakness is not None and not weakness.corrections:
            assert told(RETURN, weakness.updates, UPDATE), weakness_id


@pytest.mark.parametrize("source", EVENTS)
def test_the_timeline_has_the_letter_and_the_return_in_their_months(content, source):
    assert told(source, content.timeline, EVENTS[source])


@pytest.mark.parametrize("source", EVENTS)
def test_it_is_said_to_be_an_own_account_and_not_the_inspectors_letter(content, source):
    document = content.documents[source]
    assert document.url.startswith("https://")
    assert "own account" in document.note
    assert "letter was not read" in document.note
