import pytest

from example import AREA, GLOSSARY, MEASURE, QUOTE, SERIES, STORY, TIMELINE, WEAKNESS, said
from macros.content.messages import nearest

TEXT = "text: The bus is on time at last."
WHO = "attribution: A parent or carer, 2021"
SPEAKER = "speaker: parent_carer"
DID = "  - We bought a bigger bus."
THEN = "    then:\n      - Many buses were late."
SEEN = "{period: 2020-04/2021-03, value: 80}"
FEEDBACK = "feedback: mailto:families@example.org"
CLAIM = "claim: Families are happier."
TOOLBAR = "toolbar: {name: recite-me"
DROVE = "\n      - The council found more drivers."

HELP = ", between double quotes if it starts with a bracket, a dash or a #"
WHO_HELP = f"write a text (who, coarsely: “A parent or carer, 2021”){HELP}"
IN_QUOTES = 'put the whole text between double quotes: "Short breaks: what changed"'
WITH_DASHES = "start each thing on a line of its own with a dash and a space"
FIELDS = "write each field on a line of its own, as name: text"
SPEAKERS = "use one of: parent_carer, child, professional, institution"
PERIODS = "write a year or month, or two with a slash: 2021, 2021-09 or 2021-04/2021-12"
NUMBER = "write it in digits, with no %, £ or comma: 1237 or 17.5"
WHOLE_NUMBER = "write digits only, with no %, £ or comma: 1237"
SLUG = "use small letters, digits and single dashes only, for example short-breaks"
DAY = "write year, month and day: 2022-03-31"
HTTPS = "write an address that starts with https:// or mailto:, without spaces"
TAGS = "write its tag, for example en-GB, cy or pt-BR"
OF_A_SEEN = (
    "already_public, answers, base, break, count, fewer_than, lower, note, period, publish, "
    "revised, source, status, upper, value"
)
COMMA = (
    "; if it is part of what stands before a comma, put that text between double quotes, or write "
    "the number without a comma"
)


def found(address: str) -> str:
    return f"contact → feedback: “{address}”: it is not an https or mailto address"


BAD = {
    # a field that is missing, or is there and should not be
    "a missing field": (QUOTE, SPEAKER, "", "1:1",
        "speaker: the field “speaker” is missing",
        "add a line “speaker: …” (who is speaking, as coarsely as we ever say it)"),
    "a missing field that has help": (QUOTE, WHO, "", "1:1",
        "attribution: the field “attribution” is missing",
        "add a line “attribution: …” (who, coarsely: “A parent or carer, 2021”)"),
    "a missing field in a list": (MEASURE, SEEN, "{value: 80}", "10:5",
        "observations → 2 → period: the field “period” is missing",
        "add a line “period: …” (the time that the figure is of)"),
    "a misspelt field": (QUOTE, WHO, f"{WHO}\nnots: x", "4:1",
        "nots: there is no field “nots” here", "did you mean “note”?"),
    "a misspelt field in a list": (MEASURE, SEEN, SEEN[:-1] + ", statsu: final}", "10:42",
        "observations → 2 → statsu: there is no field “statsu” here", "did you mean “status”?"),
    "a field like no other": (MEASURE, SEEN, SEEN[:-1] + ", xyz: 1}", "10:42",
        "observations → 2 → xyz: there is no field “xyz” here", f"use one of: {OF_A_SEEN}"),
    "a number with a comma": (MEASURE, SEEN, "{period: 2020-04/2021-03, value: 1,237}", "10:40",
        "observations → 2 → 237: there is no field “237” here", f"use one of: {OF_A_SEEN}{COMMA}"),
    "no space after a colon": (MEASURE, SEEN, SEEN[:-1] + ", count:5}", "10:42",
        "observations → 2 → count:5: there is no field “count:5” here",
        "put a space after the colon"),
    # one kind of thing for another
    "a list for a text": (QUOTE, WHO, "attribution: [A parent]", "3:1",
        "attribution: a text is needed here, but there is a list", WHO_HELP),
    "true for a text": (QUOTE, WHO, "attribution: true", "3:1",
        "attribution: a text is needed here, but there is “true”", WHO_HELP),
    "nothing for a text": (QUOTE, TEXT, "text:", "1:1",
        "text: a text is needed here, but there is nothing",
        f"write a text (the words exactly as printed){HELP}"),
    "a text that a colon made a field": (STORY, DID, "  - Buses: more of them", "8:5",
        "we_did → 1: here a text is needed, and a colon in it made it a field", IN_QUOTES),
    "a dash with no text": (STORY, DID, f"  -\n{DID}", "8:4",
        "we_did → 1: a text is needed here, but there is nothing",
        f"write a text (what was done, a sentence or more each){HELP}"),
    "a text for a list": (STORY, "[travel, school]", "travel", "3:1",
        "themes: a list is needed here, but there is “travel”", WITH_DASHES),
    "nothing for a list": (WEAKNESS, THEN, "    then:", "11:5",
        "summary → 1 → then: a list is needed here, but there is nothing", WITH_DASHES),
    "an empty list": (WEAKNESS, THEN, "    then: []", "11:5",
        "summary → 1 → then: there is nothing here",
        "write at least one, on a line of its own with a dash and a space"),
    "an empty text that is needed": (MEASURE, "title: Buses on time", "title: ''", "1:1",
        "title: there is nothing here", "write it: the file needs this field"),
    "a title that nobody sees": (MEASURE, "title: Buses on time", "title: \u3164\u2800", "1:1",
        "title: there is nothing here", "write it: the file needs this field"),
    "a text for fields": (STORY, DID, f"{DID}\npicture: bus.png", "9:1",
        "picture: fields are needed here, but there is “bus.png”",
        f"{FIELDS} (a picture in docs/, and why it may be shown)"),
    "words for a source": (QUOTE, "{document: example-report, section: 2a}", "page 4", "4:1",
        "source → document: “page 4” cannot be a name in an address",
        f"{SLUG} (the id of a document in data/sources.yml)"),
    "a number for fields": (MEASURE, SEEN, "80", "10:5",
        "observations → 2: fields are needed here, but there is “80”",
        f"{FIELDS} (the figures, the earliest first)"),
    "a word for a number": (MEASURE, "value: 80", "value: forty", "10:31",
        "observations → 2 → value: a number is needed here, but there is “forty”", NUMBER),
    "a percentage sign": (MEASURE, "value: 80", "value: 40%", "10:31",
        "observations → 2 → value: a number is needed here, but there is “40%”", NUMBER),
    "a number in quotes with a comma": (MEASURE, "value: 80", 'value: "1,237"', "10:31",
        "observations → 2 → value: a number is needed here, but there is “1,237”", NUMBER),
    "half a person": (MEASURE, "count: 18", "count: 18.5", "9:42",
        "observations → 1 → count: a whole number is needed here, but there is “18.5”",
        WHOLE_NUMBER),
    "out of nobody": (MEASURE, "base: 24", "base: 0", "9:53",
        "observations → 1 → base: 0 is less than 1", "write a number that is at least 1"),
    "fewer than nobody": (MEASURE, "count: 18", "count: -18", "9:42",
        "observations → 1 → count: -18 is less than 0", "write a number that is at least 0"),
    "a word for yes": (QUOTE, WHO, f"{WHO}\ncoarsened: maybe", "4:1",
        "coarsened: true or false is needed here, but there is “maybe”", "write true or false"),
    "a month for a day": (QUOTE, WHO,
        f"{WHO}\ncorrections: [{{date: 2022-03, was: a, now: b, why: c}}]", "4:16",
        "corrections → 1 → date: a day is needed here, but there is “2022-03”",
        "write year, month and day: 2022-03-31"),
    # words that are not among the words
    "another word": (QUOTE, SPEAKER, "speaker: parent", "2:1",
        "speaker: “parent” is not a word that can be used here", SPEAKERS),
    "no word": (QUOTE, SPEAKER, "speaker:", "2:1",
        "speaker: nothing is not a word that can be used here", SPEAKERS),
    "two words": (QUOTE, SPEAKER, "speaker: [child, parent_carer]", "2:1",
        "speaker: a list is not a word that can be used here", SPEAKERS),
    "a whole story": (QUOTE, SPEAKER, f"speaker: {'bus ' * 99}", "2:1",
        f"speaker: “{'bus ' * 15}…” is not a word that can be used here", SPEAKERS),
    "another word in a list": (WEAKNESS, "rests_on: words", "rests_on: word", "30:5",
        "impacts → 1 → rests_on: “word” is not a word that can be used here",
        "use one of: figures, words, action"),
    # texts too short, too long or of more than one line
    "an empty text": (STORY, DID, f'  - " "\n{DID}', "8:5",
        "we_did → 1: there is nothing here", "write it, or delete the line"),
    "a long text": (QUOTE, TEXT, f"text: {'bus ' * 1300}", "1:1",
        "text: this text is longer than 5000 characters",
        "make it shorter, or split it into several items of a list"),
    "two lines": (QUOTE, WHO, "attribution: |\n  A parent\n  and a child", "3:1",
        "attribution: this text has more than one line", "write it as one line"),
    # names and addresses
    "a capital letter in a name": (SERIES, "id: older-children", "id: Older", "13:5",
        "series → 2 → id: “Older” cannot be a name in an address",
        f"{SLUG} (a short name, with dashes for spaces)"),
    "the ending of a file": (STORY, "[bus-passes]", "[bus-passes.yml]", "9:12",
        "measures → 1: “bus-passes.yml” cannot be a name in an address",
        f"{SLUG} (figures to show: file names in data/measures, without .yml)"),
    "an ending in a weakness": (WEAKNESS, "[on-time-at-last]", "[on-time-at-last.yml]", "31:14",
        "impacts → 1 → quotes → 1: “on-time-at-last.yml” cannot be a name in an address",
        f"{SLUG} (file names in data/quotes, without .yml)"),
    "a name of a theme": (AREA, "  school:", "  Our school:", "10:3",
        "themes → Our school: “Our school” cannot be a name in an address", SLUG),
    "the title of a document": (QUOTE, "document: example-report", "document: A report", "4:10",
        "source → document: “A report” cannot be a name in an address",
        f"{SLUG} (the id of a document in data/sources.yml)"),
    **{
        address: (AREA, FEEDBACK, f'feedback: "{address}"', "15:3", found(address), HTTPS)
        for address in ("http://example.org", "javascript:alert(1)", "data:text/html,hello",
            "//example.org", "www.example.org", "https://example.org/a b", "HTTPS://example.org",
            "https://example.org/'><script>", "https://example.org:99999999/")
    },
    "an address to be filled in": (AREA, FEEDBACK, 'feedback: "https://[your-council].gov.uk/"',
        "15:3", found("https://[your-council].gov.uk/"),
        "put the real name in the place of [ and ] and what is between them"),
    "an address with a password": (AREA, FEEDBACK, "feedback: https://me:word@example.org/", "15:3",
        "contact → feedback: “https://me:word@example.org/”: there is a name or a password in this "
        "address", "write the address without what stands between // and @"),
    "no address": (AREA, FEEDBACK, "feedback: [us]", "15:3",
        "contact → feedback: a text is needed here, but there is a list",
        f"write a text (a public page or address for comments){HELP}"),
    # times
    **{
        when: (STORY, "asked: 2020-05", f"asked: {when}", "5:1", f"asked: {why}", PERIODS)
        for when, why in {
            "2020-13": "“2020-13”: there is no month 13: months go from 01 to 12",
            "2020-00": "“2020-00”: there is no month 00: months go from 01 to 12",
            "in spring": "“in spring” is not a year or a month",
            "20.5": "“20.5” is not a year or a month",
            "true": "“true” is not a year or a month",
            "[2020]": "a list is not a year or a month",
            "{from: 2020}": "a group of fields is not a year or a month",
            "2020-05/..": "“2020-05/..” is not a year or a month",
        }.items()
    },
    **{
        when: (STORY, "asked: 2020-05", f"asked: {when}", "5:1", f"asked: {why}", instead)
        for when, why, instead in [
            ("1850", "“1850”: the year 1850 is not between 1900 and 2100",
                "write the year with its four digits: 2021"),
            ("2021-04/2020-03",
                "“2021-04/2020-03”: it ends (2020-03) before it starts (2021-04)",
                "write the earlier one first: 2020-03/2021-04"),
            ("2020-05-07T13:45:00.000Z", "“2020-05-07T13:45:00.000Z” has a time of day",
                "write the month only: 2020-05"),
            ("2020-05-02/2020-06-30", "“2020-05-02/2020-06-30”: a period is of whole months",
                "write 2020-05/2020-06"),
            ("2020/21", "“2020/21” can be a financial year or a school year",
                "write 2020-04/2021-03 for April to March, or 2020-09/2021-08 for September to "
                "August"),
            ("2020/2021", "“2020/2021” can be one year or two",
                "write 2020-04/2021-03 for April to March, 2020-09/2021-08 for September to "
                "August, or 2020-01/2021-12 for both years"),
            ("2010-11", "“2010-11” can be a month or a year",
                "write 2010-11/2010-11 for the month, 2010-04/2011-03 for April to March, or "
                "2010-09/2011-08 for September to August"),
            ("Q1 2021", "“Q1 2021”: quarters are counted from January or from April",
                "write 2021-01/2021-03, or 2021-04/2021-06 if the year starts in April"),
        ]
    },
    # days
    **{
        day: (QUOTE, WHO,
            f"{WHO}\ncorrections: [{{date: {day}, was: a, now: b, why: c}}]", "4:16",
            f"corrections → 1 → date: {why}", instead)
        for day, why, instead in [
            ("2021-06-05T13:45:00.000Z", "“2021-06-05T13:45:00.000Z” has a time of day",
                "write the day only: 2021-06-05"),
            ("05/06/2021", "“05/06/2021” is not how a day is written here",
                "write 2021-06-05 or 2021-05-06"),
            ("30/06/2021", "“30/06/2021” is not how a day is written here", "write 2021-06-30"),
            ("0", "a day is needed here, but there is “0”", DAY),
            ("1646136000", "a day is needed here, but there is “1646136000”", DAY),
            ("2021-02-30", "a day is needed here, but there is “2021-02-30”", DAY),
        ]
    },
    # whole files
    "a list for a file": (QUOTE, None, "- a\n- b\n", "1:1",
        "fields are needed here, but there is a list", FIELDS),
    "a text for a file": (QUOTE, None, "The bus is on time.\n", "1:1",
        "fields are needed here, but there is “The bus is on time.”", FIELDS),
    "comments only": (QUOTE, None, "# to be written\n", "1:1",
        "fields are needed here, but there is nothing", FIELDS),
    "fields for a list": (TIMELINE, None, "date: 2021\n", "1:1",
        "a list is needed here, but there is a group of fields", WITH_DASHES),
    "a text for a term": (GLOSSARY, None, "bus: A bus\n", "1:1",
        "bus: fields are needed here, but there is “A bus”", FIELDS),
    "a language by its name": (AREA, "en-GB", "English", "5:1",
        "language: there is no language “English”", TAGS),
    "no language": (AREA, "en-GB", "root", "5:1", "language: there is no language “root”", TAGS),
    "a language with an underscore": (AREA, "en-GB", "en_GB", "5:1",
        "language: there is no language “en_GB”", TAGS),
    "a key that is not filled in": (AREA, FEEDBACK, f"{FEEDBACK}\n{TOOLBAR}, key: your key}}",
        "16:28", "toolbar → key: “your key” cannot be a key",
        "write the key alone, as the company gave it: 4 to 100 letters, digits, dots, dashes and "
        "underscores"),
    "a toolbar that nobody knows": (AREA, FEEDBACK, f"{FEEDBACK}\ntoolbar: {{name: x, key: 0a1b}}",
        "16:11", "toolbar → name: “x” is not a word that can be used here",
        "use one of: recite-me"),
    "a toolbar without a key": (AREA, FEEDBACK, f"{FEEDBACK}\n{TOOLBAR}}}", "16:1",
        "toolbar → key: the field “key” is missing",
        "add a line “key: …” (the key that the company gave you; it is in every page, and no "
        "secret)"),
    "an icon with a slip in its name": (AREA, "title: School",
        "title: School\n    icon: schol", "12:5",
        "themes → school → icon: there is no icon “schol”", "did you mean “school”?"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD.values(), ids=BAD)
def test_a_volunteer_reads_what_a_field_should_hold(project, case):
    file, old, new, *words = case
    project.spoil(file, old, new)
    assert project.problems() == [said(file, *words)]


def test_a_misspelt_field_that_is_needed_is_also_missing(project):
    project.spoil(QUOTE, "speaker:", "speeker:")
    assert project.problems() == [
        said(QUOTE, "1:1", *BAD["a missing field"][4:]),
        said(QUOTE, "2:1", "speeker: there is no field “speeker” here", "did you mean “speaker”?"),
    ]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("bus-stp", "did you mean “bus-stop”?"),
        ("ferry", "use one of: bus-stop, train"),
    ],
)
def test_the_nearest_word_is_offered_else_all_of_them(written, hint):
    assert nearest(written, ["train", "bus-stop"]) == hint


def test_of_a_list_too_long_to_read_the_nearest_few_are_offered_and_where_it_is():
    many = [f"{word}-{n}" for word in ("bus", "club", "train") for n in range(10)]
    assert nearest("trolley", many, "data/measures") == (
        "use the name of one in data/measures, such as: train-0, train-1, train-2, train-3, train-4"
    )


def test_an_empty_list_is_said_to_be_empty():
    hint = "there is none in data/measures yet: add it there, or delete this"
    assert nearest("bus", [], "data/measures") == hint
