"""What a volunteer types by mistake: the message for it, and that doing what it says helps."""

import pytest

from example import AREA, MEASURE, QUOTE, SOURCES, STORY, WEAKNESS, said
from macros.content.load import load

TITLE = "title: A seat for everyone"
SAID = "you_said: Some children had no seat on the bus."
DID = "  - We bought a bigger bus."
DONE = "    did:\n      - The council found more drivers."
QUOTED = "text: The bus is on time at last."
LATER = "  - {period: 2020-04/2021-03, value: 80}"
CORRECTION = "  - {date: 2021-05-01, was: It was 8., now: It is 80., why: A slip.}"

CUT = "what stands here after # is a comment, and no page shows it"
IN_QUOTES = (
    "put the whole text between double quotes; or, if it is a comment, put it on a line of its own"
)
DASH_TO_LINE_UP = "this dash starts nothing new: it does not stand under the dash of the list"
UNDER_THE_DASH = (
    "start it in column 3; or, if it is part of the sentence, put it at the end of the line above"
)
DASH_INSIDE = "this line starts with a dash, and the page would show it inside the line above"
NO_GAP = "there is an empty line in this text, and the page would show no gap"
CURLY = (
    "“ and ” are signs of the text, and do not hold it together",
    'write straight quotation marks in their place: "Short breaks: what changed"',
)

# The file, what stands there, what somebody types, the message, and what it says to write.
MISTAKES = {
    "a number sign in a title": (STORY, TITLE, "title: Room #4 opened in May #and more",
        "1:13", f"title: {CUT}", IN_QUOTES, 'title: "Room #4 opened in May #and more"'),
    "a comment after a text": (STORY, TITLE, f"{TITLE} # a good one",
        "1:28", f"title: {CUT}", IN_QUOTES, f"# a good one\n{TITLE}"),
    "a number sign in a thing of a list": (STORY, DID, "  - We bought bus #4.",
        "8:19", f"we_did → 1: {CUT}", IN_QUOTES, '  - "We bought bus #4."'),
    "a number sign at the start of a note": (STORY, SAID, f"{SAID}\nnote: #4 came late",
        "7:7", f"note: {CUT}", IN_QUOTES, f'{SAID}\nnote: "#4 came late"'),
    "a number sign at the start of a list": (STORY, DID, "  - #4 was bought.",
        "8:5", f"we_did → 1: {CUT}", IN_QUOTES, '  - "#4 was bought."'),
    "a number sign in the first of two lines": (STORY, DID, "  - We bought bus #4,\n    a big one.",
        "8:19", CUT, IN_QUOTES, '  - "We bought bus #4,\n    a big one."'),
    "a dash one space too far in": (STORY, DID, f"{DID}\n   - We hired a driver.",
        "9:4", f"we_did → 1: {DASH_TO_LINE_UP}", UNDER_THE_DASH,
        f"{DID}\n  - We hired a driver."),
    "a dash that belongs to a sentence": (STORY, DID, "  - The bus\n    - a big one - came.",
        "9:5", f"we_did → 1: {DASH_TO_LINE_UP}", UNDER_THE_DASH,
        "  - The bus -\n    a big one - came."),
    "a list in a text": (STORY, SAID, "you_said: >\n  We want\n  - buses\n  - drivers",
        "8:3", f"you_said: {DASH_INSIDE}",
        "write sentences, or put the dash at the end of the line above",
        "you_said: >\n  We want buses. We want drivers."),
    "a list in a quote": (QUOTE, QUOTED, "text: We want\n  - buses",
        "2:3", f"text: {DASH_INSIDE}",
        "write | after the colon of the field and start the text on the next line: every line "
        "stays one", "text: |\n  We want\n  - buses"),
    "two paragraphs of a text": (STORY, SAID, "you_said: No seat.\n\n  No bus.",
        "7:1", f"you_said: {NO_GAP}", "delete the empty line", "you_said: No seat.\n  No bus."),
    "two paragraphs of a folded text": (STORY, SAID, "you_said: >\n  No seat.\n\n  No bus.",
        "8:1", f"you_said: {NO_GAP}", "delete the empty line",
        "you_said: >\n  No seat.\n  No bus."),
    "two paragraphs in a list": (STORY, DID, f"{DID}\n\n    And a tram.",
        "9:1", f"we_did → 1: {NO_GAP}",
        "make each part a thing of the list, with a dash of its own; or delete the line",
        f"{DID}\n  - And a tram."),
    "a field inside a text": (STORY, SAID, "you_said: |\n  No seat.\n  note: One bus only.",
        "8:3", "you_said: “note:” is inside the text that starts on line 6, and is no field there",
        "start it in the same column as the other fields; or, if it is part of the sentence, put "
        "it at the end of the line above",
        "you_said: |\n  No seat.\nnote: One bus only."),
    "a field inside a quotation mark": (STORY, SAID, 'you_said: "No seat.\n  note: One bus."',
        "7:3", "you_said: “note:” is inside the text that starts on line 6, and is no field there",
        "close the quotation mark on line 6, and delete the one that closes it now",
        'you_said: "No seat."\nnote: One bus.'),
    "a figure after the corrections": (MEASURE, LATER, f"corrections:\n{CORRECTION}\n{LATER}",
        "12:5",
        "corrections → 2: this stands below “corrections”, and belongs below “observations”",
        "move it to the end of the list below “observations”",
        f"{LATER}\ncorrections:\n{CORRECTION}"),
    "a figure among the caveats": (MEASURE, LATER, f"caveats:\n  - One bus.\n{LATER}",
        "12:5", "caveats → 2: this stands below “caveats”, and belongs below “observations”",
        "move it to the end of the list below “observations”",
        f"{LATER}\ncaveats:\n  - One bus."),
    "a correction among the figures": (MEASURE, LATER, f"{LATER}\n{CORRECTION}",
        "11:5", "observations → 3: this stands below “observations”, and belongs below "
        "“corrections”", "write a line “corrections:” at the end, and move it below",
        f"{LATER}\ncorrections:\n{CORRECTION}"),
    "curly marks and a colon": (STORY, TITLE, "title: “Short breaks: a seat”",
        "1:8", *CURLY, 'title: "Short breaks: a seat"'),
    "curly marks and a colon in a list": (STORY, DID, "  - “Short breaks: a seat”",
        "8:5", f"we_did → 1: {CURLY[0]}", CURLY[1], '  - "Short breaks: a seat"'),
    "a quotation mark that is not closed": (STORY, TITLE, 'title: "A seat',
        "1:8", "a quotation mark is opened here and never closed",
        "close the text with the same quotation mark", 'title: "A seat"'),
    "a theme by its title": (STORY, "[travel, school]", "[Getting about, school]",
        "3:10", "themes → 1: there is no theme “Getting about” in data/area.yml",
        "did you mean “travel”?", "[travel, school]"),
    "nothing that was done": (WEAKNESS, DONE, "    did: []",
        "22:5", "actions → 1 → did: there is nothing here",
        "write at least one, on a line of its own with a dash and a space", DONE),
    "a priority by its title": (STORY, SAID, f"{SAID}\npriority: Late buses",
        "7:1", "priority: “Late buses” cannot be a name in an address",
        "use small letters, digits and single dashes only, for example short-breaks (what it is "
        "about: a file name in data/weaknesses or data/priorities)",
        f"{SAID}\npriority: late-buses"),
    "a priority by half of its name": (STORY, SAID, f"{SAID}\npriority: buses",
        "7:1", "priority: there is no weakness and no priority “buses”",
        "did you mean “late-buses”?", f"{SAID}\npriority: late-buses"),
    "a section that is not there": (STORY, "section: 2a", "section: “3”",
        "10:36", "source → section: “example-report” has no section 3", "use one of: 1, 2a",
        "section: 1"),
    "a day with its time": (MEASURE, LATER,
        f"{LATER}\ncorrections:\n{CORRECTION.replace('2021-05-01', '2021-05-01T13:45:00.000Z')}",
        "12:6", "corrections → 1 → date: “2021-05-01T13:45:00.000Z” has a time of day",
        "write the day only: 2021-05-01", f"{LATER}\ncorrections:\n{CORRECTION}"),
    "a financial year": (MEASURE, "2020-04/2021-03", "2020/21",
        "10:6", "observations → 2 → period: “2020/21” can be a financial year or a school year",
        "write 2020-04/2021-03 for April to March, or 2020-09/2021-08 for September to August",
        "2020-04/2021-03"),
    "a year like a month": (STORY, "2020-05", "2010-11",
        "5:1", "asked: “2010-11” can be a month or a year",
        "write 2010-11/2010-11 for the month, 2010-04/2011-03 for April to March, or "
        "2010-09/2011-08 for September to August", "2010-11/2010-11"),
    "a quarter": (STORY, "2020-05", "Q2 2020",
        "5:1", "asked: “Q2 2020”: quarters are counted from January or from April",
        "write 2020-04/2020-06, or 2020-07/2020-09 if the year starts in April",
        "2020-04/2020-06"),
    "an address that is not filled in": (AREA, "mailto:families@example.org",
        '"https://[your-council].gov.uk/"',
        "15:3", "contact → feedback: “https://[your-council].gov.uk/”: it is not an https or "
        "mailto address", "put the real name in the place of [ and ] and what is between them",
        '"https://exampleshire.gov.uk/"'),
    "a version of YAML": (STORY, TITLE, f"%YAML 2.0\n---\n{TITLE}",
        "1:1", "a line that starts with % is for programs",
        "delete the line, and the line of three dashes below it", TITLE),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_volunteer_who_does_what_the_message_says_is_done(project, mistake):
    file, right, typed, place, wrong, instead, corrected = mistake
    project.spoil(file, right, typed)
    assert project.problems() == [said(file, place, wrong, instead)]
    project.spoil(file, typed, corrected)
    assert project.problems() == []


def read(project):
    """All that the files hold, as it would be on the pages."""
    content, problems = load(project.root)
    assert problems == []
    items = (content.stories, content.measures, content.quotes, content.documents, content.area)
    return [
        item.model_dump() if hasattr(item, "model_dump") else
        {name: one.model_dump() for name, one in item.items()}
        for item in items
    ]  # fmt: skip


MEANT = {
    # signs that look like others
    "a non-breaking space after a colon": (STORY, TITLE, "title:\xa0A seat for everyone"),
    "non-breaking spaces before a dash": (STORY, DID, "\xa0\xa0-\xa0We bought a bigger bus."),
    "a non-breaking space in a table": (MEASURE, "value: 80", "value: 80\xa0"),
    "a wide space": (STORY, TITLE, "title:\u3000A seat for everyone"),
    "a wide colon": (STORY, TITLE, "title：A seat for everyone"),
    "an invisible space": (STORY, TITLE, "title: A\u200b seat for every\u200bone"),
    "a soft hyphen": (STORY, TITLE, "title: A seat for every\xadone"),
    "a byte order mark inside": (STORY, TITLE, "title: A seat for \ufeffeveryone"),
    "a sign in other words": (STORY, TITLE, 'title: "A seat for every\\u00adone"'),
    "en dashes for a list": (STORY, DID, "  – We bought a bigger bus."),
    "bullets for a list": (STORY, DID, "  •\tWe bought a bigger bus."),
    "asterisks for a list": (STORY, DID, "  * We bought a bigger bus."),
    "curly marks around words": (STORY, "status: done", "status: “done”"),
    "curly marks around names": (STORY, "[travel, school]", "[“travel”, ‘school’]"),
    "curly marks around a period": (STORY, "2020-05", "‘2020-05’"),
    "curly marks around a section": (STORY, "section: 2a", "section: “2a”"),
    "a long dash in a name": (STORY, "document: example-report", "document: example–report"),
    "a space around a section": (SOURCES, "2a: Buses", '" 2a": Buses'),
    # what online editors write
    "a timestamp": (STORY, "2020-05", "2020-05-07T00:00:00.000Z"),
    "a day": (STORY, "2020-05", "'2020-05-01'"),
    "fields with nothing": (STORY, SAID,
        f"{SAID}\ndone: null\nwhat_changed:\nstill_to_do: ~\ncould_not_do:\n  - ''\nnote: ''\n"
        "quotes: []\nalso_in: null\ncorrections: []"),
    "nothing in a figure": (MEASURE, "value: 80",
        "value: 80, status: '', note: , count: null, already_public: {document: '', section: ''}"),
    # comments that are comments
    "a comment after a word": (STORY, "status: done", "status: done # at last"),
    "a comment after a list": (STORY, "[travel, school]", "[travel, school] # both"),
    "a comment after a field": (STORY, "we_did:", "we_did: # only what is sure"),
    "a comment after quotation marks": (STORY, TITLE, 'title: "A seat for everyone" # good'),
    "a comment on a line of its own": (STORY, TITLE, f"# good\n{TITLE}"),
}  # fmt: skip


@pytest.mark.parametrize("meant", MEANT.values(), ids=MEANT)
def test_what_has_one_meaning_is_read_as_meant(project, meant):
    file, right, typed = meant
    before = read(project)
    project.spoil(file, right, typed)
    assert read(project) == before
    assert project.problems() == []


def test_the_letters_of_a_printed_page_are_letters(project):
    project.spoil(STORY, "A seat for everyone", "A \ufb01ne o\ufb03ce and a cafe\u0301")
    content, problems = load(project.root)
    assert problems == []
    assert content.stories["a-seat-for-everyone"].title == "A fine office and a café"


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_lines_may_end_as_on_any_computer(project, ends):
    before = read(project)
    project.write(STORY, "\ufeff" + project.text(STORY).replace("\n", ends))
    assert read(project) == before


def test_text_keeps_the_marks_and_dashes_that_are_its_own(project):
    project.spoil(STORY, TITLE, "title: “A seat”")
    project.spoil(STORY, SAID, "you_said: >-\n  – said one of us\n  • and another – at last")
    content, problems = load(project.root)
    assert problems == []
    story = content.stories["a-seat-for-everyone"]
    assert story.title == "“A seat”"
    assert story.you_said == "– said one of us • and another – at last"


def test_words_in_thai_keep_the_places_where_a_line_may_break(project):
    project.spoil(STORY, TITLE, "title: รถ\u200bบัส")
    content, _problems = load(project.root)
    assert content.stories["a-seat-for-everyone"].title == "รถ\u200bบัส"


def test_a_quote_keeps_its_paragraphs(project):
    project.spoil(QUOTE, QUOTED, "text: |\n  On time.\n\n  - at last\n  All of them.")
    content, problems = load(project.root)
    assert problems == []
    assert content.quotes["on-time-at-last"].text == "On time.\n\n- at last\nAll of them."


TWELVE = """title: A club
status: done
themes: [scool]
who: Mrs Brown
asked: 2023-05
done: 2023-03
you_said: My son Tyrell could not go to the club. Write to amina@mailbox.test.
we_did:
  - We came to 14 Elmtree Road, KT1 2AB.
  - Ring 07700 900123, or the FGH.
what_changed:
  - It is nearer to home.
measures: [bus-pases]
quotes: [on-time-at-lost]
source: {document: example-reprot, section: 2a}
"""
# What stands there, and what its message says to write.
FOLLOWED = {
    "scool": "school",
    "Mrs Brown": "A parent",
    "done: 2023-03\n": "",
    "My son Tyrell": "My son",
    "amina@mailbox.test": "the forum",
    "14 Elmtree Road": "the school",
    ", KT1 2AB": " in the town",
    "07700 900123": "the council",
    "the FGH": "the hospital",
    "bus-pases": "bus-passes",
    "on-time-at-lost": "on-time-at-last",
    "example-reprot": "example-report",
}


def test_a_story_with_twelve_mistakes_gets_twelve_messages_and_following_them_makes_it_pass(
    project,
):
    text = TWELVE
    for left, (wrong, right) in zip(range(12, 0, -1), FOLLOWED.items(), strict=True):
        project.write("data/stories/the-club.yml", text)
        assert len(project.problems()) == left, wrong
        assert wrong in text
        text = text.replace(wrong, right)
    project.write("data/stories/the-club.yml", text)
    assert project.problems() == []
