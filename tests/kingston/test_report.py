"""The whole report is in data/: as many rows, cells, quotes and stories as it prints."""

from macros.model.measure import Status
from macros.model.quote import Speaker

# The 16 tables of the report; the other measures are series from its prose.
TABLES = [
    "social-care-advice-number",
    "social-care-advice-share",
    "health-advice-number",
    "social-care-advice-within-6-weeks",
    "health-advice-within-6-weeks",
    "plans-within-20-weeks",
    "plans-good-or-better",
    "parent-feedback",
    "sendco-feedback",
    "annual-review-feedback",
    "annual-review-meetings",
    "annual-review-duties",
    "diagnosis-support",
    "personal-health-budgets",
    "annual-health-checks",
    "paediatrician-advice-within-6-weeks",
]


def of_the_report(items):
    """Those that come from it: what is added later has other sources."""
    return [item for item in items.values() if item.source.document == "impact-report-2022"]


def test_four_weaknesses_with_every_row_of_the_report(content):
    found = content.weaknesses_in_order()
    assert [len(weakness.summary) for weakness in found] == [3, 4, 5, 3]
    assert [len(weakness.actions) for weakness in found] == [5, 6, 9, 6]
    assert [len(weakness.impacts) for weakness in found] == [10, 7, 10, 5]
    without_next = [row for weakness in found for row in weakness.actions if not row.next]
    assert len(without_next) == 1


def test_every_cell_of_the_sixteen_tables(content):
    seen = [
        one
        for measure_id in TABLES
        for _path, series in content.measures[measure_id].lines()
        for one in series.observations
        if one.period.end <= (2022, 3)
    ]
    kinds = [one.status for one in seen]
    assert len(seen) == 95
    assert sum(one.value is not None for one in seen) == 88
    assert sum(one.count is not None for one in seen) == 25
    assert kinds.count(Status.NO_DATA) + kinds.count(Status.UNRELIABLE) == 7
    assert kinds.count(Status.UPPER_BOUND) == 1
    # The two estimates for a full year, and the number of meetings.
    assert kinds.count(Status.ESTIMATE) == 3


def test_twenty_four_quotes_of_which_eight_are_institutions(content):
    speakers = [quote.speaker for quote in of_the_report(content.quotes)]
    assert len(speakers) == 24
    assert speakers.count(Speaker.INSTITUTION) == 8
    assert speakers.count(Speaker.PARENT_CARER) == 13
    assert speakers.count(Speaker.CHILD) == 1
    assert speakers.count(Speaker.PROFESSIONAL) == 2


def test_fourteen_stories_of_which_five_lack_what_was_said_or_what_changed(content):
    assert len(of_the_report(content.stories)) == 14
    partial = {
        "health-advice-template",
        "therapy-service-promise",
        "planning-services-together",
        "better-communication",
        "support-in-the-pandemic",
    }
    for story_id in partial:
        story = content.stories[story_id]
        assert story.you_said is None or not story.what_changed or story.note, story_id


def test_two_links_that_work_and_six_that_are_lost(content):
    references = of_the_report(content.references)
    assert sum(reference.url is not None for reference in references) == 2
    assert sum(reference.lost_link for reference in references) == 6


def test_the_timeline_runs_forward(content):
    dated = [event.date for event in content.timeline if event.date.months < 12]
    assert [when.start for when in dated] == sorted(when.start for when in dated)


def test_every_abbreviation_of_the_report_is_in_the_glossary(content):
    lines = """
        AfC, AR, CAMHS, CCG, CDC, CEIAG, CEO, DCO, DCS, DfE, DMO, EHC, EHCP, EP, FTE
        Golden Thread, ICS, JSNA, KPI, LA, LGA, NDTI, PCF, PfA, PFA, Phase transfer, Portage
        PQI, QA, RBK, Section 75, SENDIASS, SENDCO, SENCo, SEN Support, SMART, specificity
        WSOA, YTD
    """.strip().splitlines()
    listed = [word.strip() for line in lines for word in line.split(",")]
    known = {word.lower() for term in content.glossary.values() for word in (term.term, *term.also)}
    assert [word for word in listed if word.lower() not in known] == []
