"""A writer is told where a number in a sentence is not that of the measure beside it."""

import time

import pytest

from example import MEASURE, QUOTE, SERIES, STORY, WEAKNESS, said

DID = "We bought a bigger bus."
THEN, NOW = "Many buses were late.", "Fewer buses are late."
TITLE = "“Buses on time”"
LATEST = "write {buses-on-time:latest}, which is 80%, or put words of others between “ and ”"
EARLIER = (
    "write {buses-on-time:2019-04/2020-03}, which is 18 of 24 (75%), or put words of others "
    "between “ and ”"
)


@pytest.fixture
def beside(project):
    """The story stands beside buses on time: 18 of 24 (75%) in 2019/20 and 80% in 2020/21."""
    project.spoil(STORY, "[bus-passes]", "[bus-passes, buses-on-time]")
    return project


def warned(project, text, file=STORY, place="8:5", field="we_did → 1"):
    """What is wrong and what to write instead, of the one warning at a place."""
    found = project.problems()
    assert len(found) <= 1, found
    before = f"{file}:{place}: warning: {field}: “{text}”: "
    assert all(one.startswith(before) for one in found), found
    return [tuple(one.removeprefix(before).split("\n    → ")) for one in found]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Now 95% of the buses are on time.", "95%"),
        ("Now 95 % of school buses are on time.", "95 %"),
        ("95 per cent of buses came on time.", "95 per cent"),
        ("95 in 100 buses come on time.", "95 in 100"),
        ("Are buses on time? In most months it was 81%.", "81%"),
        ("Buses on time rose from 75% to 85%.", "85%"),
        ("In 2021/22, 90% of buses were on time.", "90%"),
        ("A bus is on time more often: 80.4% are.", "80.4%"),
    ],
)
def test_a_number_that_no_figure_has_is_found(beside, text, number):
    beside.spoil(STORY, DID, f'"{text}"')
    [(wrong, instead)] = warned(beside, text.partition("? ")[2] or text)
    assert wrong == f"{number} is no figure of {TITLE}"
    assert instead == LATEST


def test_an_old_number_is_no_number_of_now(beside):
    text = "Now 75% of buses are on time."
    beside.spoil(STORY, DID, text)
    assert warned(beside, text) == [(f"75% is the figure of {TITLE} for 2019/20", LATEST)]


def test_a_number_of_another_year_is_found(beside):
    text = "In 2019/20, 80% of buses were on time."
    beside.spoil(STORY, DID, text)
    assert warned(beside, text) == [(f"80% is the figure of {TITLE} for 2020/21", EARLIER)]


def test_what_is_offered_passes(beside):
    beside.spoil(STORY, DID, "Now 75% of buses are on time.")
    assert len(beside.problems()) == 1
    beside.spoil(STORY, "75%", "{buses-on-time:latest}")
    assert beside.problems() == []


def test_with_a_later_figure_what_was_typed_is_old(beside):
    text = "Now 80% of buses are on time."
    beside.spoil(STORY, DID, text)
    assert beside.problems() == []
    beside.write(MEASURE, beside.text(MEASURE) + "  - {period: 2021-04/2022-03, value: 91}\n")
    instead = LATEST.replace("80", "91")
    assert warned(beside, text) == [(f"80% is the figure of {TITLE} for 2020/21", instead)]


def test_a_number_in_place_of_one_that_is_not_shown_is_found(beside):
    beside.spoil(MEASURE, "value: 80}", "status: suppressed}")
    text = "In 2020/21, 95% of buses were on time."
    beside.spoil(STORY, DID, text)
    [(wrong, instead)] = warned(beside, text)
    assert wrong == f"95% is no figure of {TITLE}"
    assert "which is a number that we do not show, to keep it private" in instead


@pytest.mark.parametrize(
    "text",
    [
        "Now 80% of buses are on time.",
        "In 2019/20, 75% of buses were on time.",
        "In 2019/20, 18 of 24 buses were on time (75%). In 2020/21 it was 80%.",
        "Buses on time rose from 75% to 80%.",
        "Buses on time rose by 5%.",
        "Now 20% of buses are not on time.",
        "Now nearly 85% of buses are on time.",
        "Up to 95% of buses can be on time.",
        "The buses on time grew by 20 percentage points.",
        "The forum says that “95% of the buses are on time”.",
        "We asked 95% of all parents.",
        "Buses are on time. 95% of parents say so.",
        "Bus 95 is on time.",
        "The buses cost £95.",
        "We did it.",
    ],
)
def test_other_sentences_are_left_alone(beside, text):
    beside.spoil(STORY, DID, f'"{text}"')
    assert beside.problems() == []


@pytest.mark.parametrize("more", ["target: 95", "targets: [{value: 95, by: 2030}]"])
def test_a_target_may_be_told(beside, more):
    beside.spoil(MEASURE, "observations:", f"{more}\nobservations:")
    beside.spoil(STORY, DID, "We want 95% of buses to be on time.")
    assert beside.problems() == []


def test_what_the_source_said_before_a_revision_may_be_told(beside):
    revised = "value: 80, revised: {was: 95, because: One bus was counted twice.}}"
    beside.spoil(MEASURE, "value: 80}", revised)
    beside.spoil(STORY, DID, "At first, 95% of buses were said to be on time.")
    assert beside.problems() == []


@pytest.mark.parametrize(
    ("fields", "right", "wrong", "named"),
    [
        ("unit: pounds", "£250,000", "£260,000", "£250,000"),
        ("unit: weeks", "4.5 weeks", "5.5 weeks", "4.5 weeks"),
        ("unit: days", "12 days", "14 days", "12 days"),
        ("unit: rate\nper: 1000", "1.2 per 1,000", "2.1 per 1,000", "1.2 per 1,000"),
        ("unit: score\nout_of: 5", "4.2 out of 5", "2.4 out of 5", "4.2 out of 5"),
    ],
)
def test_money_waits_rates_and_scores_are_read_too(project, fields, right, wrong, named):
    value = right.lstrip("£").split(" ")[0].replace(",", "")
    project.write(
        "data/measures/repairs.yml",
        f"title: Repairs of buses\nquestion: What do repairs take?\n{fields}\ncounting: repairs\n"
        "better: lower\nsource: {document: example-report, section: 2a}\n"
        f"observations:\n  - {{period: 2021, value: {value}}}\n",
    )
    project.spoil(STORY, "[bus-passes]", "[bus-passes, repairs]")
    text = f"Repairs of a bus took {wrong}."
    project.spoil(STORY, DID, text)
    [(what, instead)] = warned(project, text)
    assert what == f"{wrong} is no figure of “Repairs of buses”"
    assert instead.startswith(f"write {{repairs:latest}}, which is {named}, or ")
    project.spoil(STORY, wrong, right)
    assert project.problems() == []


@pytest.mark.parametrize("text", ["It cost £1.2 million.", "It cost £1.2m.", "It cost £450,00."])
def test_an_amount_that_is_not_written_out_is_left_alone(project, text):
    project.spoil(SERIES, "unit: count", "unit: pounds")
    project.spoil(STORY, DID, f"Children have a bus pass. {text}")
    assert project.problems() == []


# --- where it looks ---------------------------------------------------------------------------


def test_a_row_under_now_says_how_it_is_now(project):
    text = "75% of buses are on time."
    project.spoil(WEAKNESS, THEN, text)
    assert project.problems() == []
    project.spoil(WEAKNESS, NOW, f'"{text}"')
    found = warned(project, text, WEAKNESS, "14:9", "summary → 1 → now → 1")
    assert found == [(f"75% is the figure of {TITLE} for 2019/20", LATEST)]


def test_a_weakness_in_short_stands_beside_all_its_figures(project):
    text = "Now 95% of buses are on time."
    project.spoil(WEAKNESS, "Now more of them are on time.", text)
    found = warned(project, text, WEAKNESS, "6:5", "in_short → 1")
    assert found == [(f"95% is no figure of {TITLE}", LATEST)]


def test_a_page_is_read_too(project):
    page = "# New\n\nThe buses:\n\n- We did it. Now 95% of\n  buses are on time.\n\n"
    project.write("docs/new.md", page + '{{ measure("buses-on-time") }}\n')
    wrong = f"“Now 95% of buses are on time.”: 95% is no figure of {TITLE}"
    assert project.problems() == [said("docs/new.md", "5:14", wrong, LATEST, "warning")]


def test_a_text_that_names_one_figure_is_compared_with_it(project):
    text = "Now {buses-on-time:latest} of buses are on time, and soon 95% will be on time."
    project.spoil(STORY, DID, text)
    assert warned(project, text) == [(f"95% is no figure of {TITLE}", LATEST)]


def test_words_of_others_and_of_a_day_are_left_alone(beside):
    text = "Now 95% of buses are on time."
    beside.spoil(WEAKNESS, "Families are happier.", text)
    beside.spoil(QUOTE, "The bus is on time at last.", text)
    news = f"updates: [{{date: 2021-01-31, text: {text}}}]\n"
    corrected = f"corrections: [{{date: 2021-01-31, was: {text}, now: It is so., why: A slip.}}]\n"
    beside.write(STORY, beside.text(STORY) + news + corrected)
    assert beside.problems() == []


def test_a_long_text_is_read_quickly(beside):
    for text in ("7" * 4900, "7," * 2400, "7.7" * 1600, "bus on time 9% " * 300, "£" * 4900):
        before = beside.text(STORY)
        beside.spoil(STORY, DID, f'"Buses on time {text}"')
        start = time.process_time()
        beside.problems()
        assert time.process_time() - start < 2
        beside.write(STORY, before)
