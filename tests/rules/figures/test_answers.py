import pytest

from example import MEASURE, said

QUESTION = """\
title: Do you trust the bus
question: Do you agree that the bus is safe?
unit: people
counting: parents
better: higher
themes: [travel]
source: {document: example-report, section: 2a}
scale:
  - {answer: Yes, side: favourable}
  - {answer: No, side: unfavourable}
  - {answer: Don’t know, side: apart}
observations:
  - {period: 2019, base: 60, answers: {Yes: 30, No: 20, Don’t know: 10}}
  - {period: 2020, base: 100, answers: {Yes: 70, No: 20, Don’t know: 10}}
"""
LAST = "{Yes: 70, No: 20, Don’t know: 10}}"
HERE = "observations → 2"
CHECK = "check them in the source, and correct the one that differs"


@pytest.fixture
def asked(project):
    """Exampleshire, where parents were asked."""
    project.write(MEASURE, QUESTION)
    return project


def test_a_question_with_all_its_answers_is_right(asked):
    assert asked.problems() == []


BAD = {
    "an answer that is not in the scale": (LAST, "{Yes: 60, Noo: 0, Don’t know: 10, No: 30}}",
        "14:50", f"{HERE} → answers → Noo: there is no answer “Noo” in the scale",
        "did you mean “No”?"),
    "an answer that is left out": (LAST, "{Yes: 70, No: 30}}", "14:31",
        f"{HERE} → answers: these answers of the scale are missing: “Don’t know”",
        "write the number for each, or “suppressed” where it is small"),
    "answers that make too few": (LAST, "{Yes: 60, No: 20, Don’t know: 10}}", "14:31",
        f"{HERE} → answers: the answers add up to 90, and 100 answered", CHECK),
    "half an answer": (LAST, "{Yes: 69.5, No: 20, Don’t know: 10}}", "14:41",
        f"{HERE} → answers → Yes: 69.5 is not a number of answers",
        "look the figure up in the source; percentages have unit: percent"),
    "nobody knows of how many": ("2020, base: 100,", "2020,", "14:5",
        f"{HERE}: nothing says how many answered in all",
        "add “base:”; if the answers are percentages, write unit: percent for the measure"),
    "a value": (LAST, LAST[:-1] + ", value: 70}", "14:75",
        f"{HERE} → value: the measure has a scale, and this is no answer",
        "delete this; write answers: {Agree: 40, …}"),
    "a status without answers": (LAST, LAST[:-1] + ", status: no_data}", "14:31",
        f"{HERE} → answers: there are answers here, and the status says there are none",
        "delete the answers, or change the status"),
    "an upper bound": (LAST, LAST[:-1] + ", status: upper_bound}", "14:75",
        f"{HERE} → status: answers that make a whole are no upper bound",
        "write status: estimate, or delete this"),
    "no answers": (", base: 100, answers: " + LAST, "}", "14:5",
        f"{HERE}: there are no answers here",
        "write the answers, or status: no_data or status: unreliable"),
    "a better that is lower": ("better: higher", "better: lower", "5:1",
        "better: of a question with a scale, more favourable answers are better",
        "write better: higher, or better: neither"),
    "nothing favourable": ("side: favourable", "side: neither", "8:1",
        "scale: no answer is favourable, so nothing can be read from them",
        "write side: favourable for the answers that a service would hope for"),
    "another unit": ("unit: people", "unit: pounds", "3:1",
        "unit: answers are people or percentages",
        "write unit: people for numbers of answers, unit: percent for percentages"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD.values(), ids=BAD)
def test_the_answers_to_a_question_are_all_there_and_all_of_it(asked, case):
    old, new, *words = case
    asked.spoil(MEASURE, old, new)
    assert said(MEASURE, *words) in asked.problems()
    assert len(asked.problems()) == 1


def test_an_answer_stands_once_in_its_scale(asked):
    asked.spoil(MEASURE, "{answer: Don’t know, side: apart}", "{answer: No, side: apart}")
    wrong = "scale → 3 → answer: “No” is in the scale twice"
    assert said(MEASURE, "11:6", wrong, "keep one of the two") in asked.problems()


def test_without_a_scale_there_are_no_answers(asked):
    text = asked.text(MEASURE)
    asked.write(MEASURE, text[: text.index("scale:")] + text[text.index("observations:") :])
    wrong = "observations → 1 → answers: there are answers here, and the measure has no scale"
    instead = "add “scale:” to the measure, with the answers in their order"
    assert said(MEASURE, "9:30", wrong, instead) in asked.problems()


@pytest.mark.parametrize(
    ("answers", "right"),
    [
        ("{Yes: 33, No: 33, Don’t know: 33}", True),
        ("{Yes: 33.3, No: 33.3, Don’t know: 33.3}", True),
        ("{Yes: 34, No: 34, Don’t know: 33}", True),
        ("{Yes: 33.2, No: 33.2, Don’t know: 33.3}", False),
        ("{Yes: 40, No: 40, Don’t know: 10}", False),
        ("{Yes: 60, No: 60, Don’t know: 10}", False),
    ],
)
def test_percentages_make_a_hundred_within_their_rounding(asked, answers, right):
    text = asked.text(MEASURE).replace("unit: people", "unit: percent")
    start = text.index("  - {period: 2019")
    asked.write(MEASURE, f"{text[:start]}  - {{period: 2020, answers: {answers}}}\n")
    assert ("not to 100 per cent" in " ".join(asked.problems())) is not right
    assert len(asked.problems()) == (not right)


# --- small numbers ----------------------------------------------------------------------------


def test_a_small_number_of_answers_is_suppressed_and_so_is_another(asked):
    """Each message is followed, word for word, until there is none."""
    asked.spoil(MEASURE, LAST, "{Yes: 78, No: 20, Don’t know: 2}}")
    [small] = asked.problems()
    assert f"{HERE} → answers → Don’t know: 2 (the count) is fewer than 5" in small
    assert "write “suppressed” instead of the number" in small
    asked.spoil(MEASURE, "know: 2}", "know: suppressed}")
    [follows] = asked.problems()
    assert "the others make 98 of 100: this must be 2" in follows
    assert "write “suppressed” instead of the number for “No” in 2020 (line 14) too" in follows
    asked.spoil(MEASURE, "No: 20, Don’t know: s", "No: suppressed, Don’t know: s")
    assert asked.problems() == []


def test_a_suppressed_percentage_does_not_follow_from_the_others_of_its_only_period(asked):
    text = asked.text(MEASURE).replace("unit: people", "unit: percent")
    start = text.index("  - {period: 2019")
    line = "  - {period: 2020, answers: {Yes: 78, No: 20, Don’t know: suppressed}}\n"
    asked.write(MEASURE, text[:start] + line)
    [follows] = asked.problems()
    assert "the others make 98 of 100: this must be 2" in follows
    asked.spoil(MEASURE, "No: 20", "No: suppressed")
    assert asked.problems() == []


def test_a_percentage_of_a_known_number_is_no_small_number_of_people(asked):
    text = asked.text(MEASURE).replace("unit: people", "unit: percent")
    start = text.index("  - {period: 2019")
    line = "  - {period: 2020, base: 100, answers: {Yes: 78, No: 20, Don’t know: 2}}\n"
    asked.write(MEASURE, text[:start] + line)
    assert "2% of 100 is 2" in " ".join(asked.problems())


def test_the_favourable_answers_together_leave_no_few(asked):
    asked.spoil(MEASURE, LAST, "{Yes: 97, No: suppressed, Don’t know: suppressed}}")
    assert any("3 (the rest of 100) is fewer than 5" in told for told in asked.problems())


def test_answers_about_things_may_be_few(asked):
    asked.spoil(MEASURE, LAST, "{Yes: 78, No: 20, Don’t know: 2}}")
    asked.spoil(MEASURE, "unit: people", "unit: count\nabout_people: false")
    assert asked.problems() == []


def test_numbers_of_answers_are_told_from_percentages(asked):
    asked.spoil(MEASURE, "unit: people", "unit: percent")
    instead = "these are numbers of answers: write unit: people for the measure"
    wrong = "observations → 1 → answers: the answers add up to 60, not to 100 per cent"
    assert asked.problems() == [said(MEASURE, "13:30", wrong, instead)]
    asked.spoil(MEASURE, "unit: percent", "unit: people")
    assert asked.problems() == []


def test_percentages_are_told_from_numbers_of_answers(asked):
    asked.spoil(MEASURE, "base: 100", "base: 250")
    instead = "if these are percentages, write unit: percent; else correct the one that differs"
    wrong = f"{HERE} → answers: the answers add up to 100, and 250 answered"
    assert said(MEASURE, "14:31", wrong, instead) in asked.problems()
    asked.spoil(MEASURE, "unit: people", "unit: percent")
    asked.spoil(
        MEASURE, "  - {period: 2019, base: 60, answers: {Yes: 30, No: 20, Don’t know: 10}}\n", ""
    )
    assert asked.problems() == []
