from datetime import date, timedelta

import pytest

from example import MEASURE, QUOTE, SOURCES, STORY, TIMELINE, WEAKNESS, plain, said
from macros.site import Site

NOT_YET = "has not begun yet"
INSTEAD = "write when it was; what is still to come has no date here"
UPDATE = "updates: [{date: 2099-05-01, text: a}]\nin_short:"
CORRECTION = "corrections: [{date: 2099-05-01, was: a, now: b, why: c}]\nspeaker:"

BAD = {
    "a question": (STORY, "2020-05", "2092-05", "5:1", f"asked: 2092-05 {NOT_YET}"),
    "what was done": (STORY, "2020-05", "2020-05\ndone: 2099", "6:1",
        f"done: 2099-01/2099-12 {NOT_YET}"),
    "a figure": (MEASURE, "2020-04/2021-03", "2099", "10:6",
        f"observations → 2 → period: 2099-01/2099-12 {NOT_YET}"),
    "a document": (SOURCES, "2022-03", "2082-03", "5:5",
        f"documents → example-report → published: 2082-03 {NOT_YET}"),
    "a correction": (QUOTE, "speaker:", CORRECTION, "2:16",
        f"corrections → 1 → date: 2099-05-01 {NOT_YET}"),
    "an update on a weakness": (WEAKNESS, "in_short:", UPDATE, "5:12",
        f"updates → 1 → date: 2099-05-01 {NOT_YET}"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD.values(), ids=BAD)
def test_what_has_happened_is_not_in_the_future(project, case):
    file, right, typed, place, wrong = case
    project.spoil(file, right, typed)
    assert project.problems() == [said(file, place, wrong, INSTEAD)]


def test_a_year_that_has_begun_may_have_a_figure(project):
    project.spoil(MEASURE, "2020-04/2021-03", str(date.today().year))
    assert project.problems() == []


def test_an_event_may_be_planned_but_not_for_another_age(project):
    project.spoil(TIMELINE, "2021-09", str(date.today().year + 2))
    assert project.problems() == []
    project.spoil(TIMELINE, str(date.today().year + 2), "2091-09")
    wrong = "1 → date: 2091-09 is more than 5 years away"
    assert project.problems() == [said(TIMELINE, "1:3", wrong, "look at the year: is it a slip?")]


DAY = date(2023, 6, 15)
STEPS = {
    "an update": "updates: [{date: 2023-06-20, text: The bus has come.}]",
    "a correction": "corrections: [{date: 2023-06-20, was: a, now: b, why: c}]",
    "a promise that was kept": "still_to_do: [{text: Buy a bus., kept: 2023-06-20}]",
}


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_a_day_later_in_this_month_is_in_the_future_too(project, step):
    project.write(STORY, f"{step}\n{project.text(STORY)}")
    [problem] = map(plain, Site(project.root, DAY).problems)
    assert f"2023-06-20 {NOT_YET}\n    → {INSTEAD}" in problem
    for days in (5, 6):
        assert Site(project.root, DAY + timedelta(days)).problems == []


@pytest.mark.parametrize("field", ["publish: 2023-06-20", "draft: true"])
@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_what_readers_see_later_may_happen_until_then(project, step, field):
    project.write(STORY, f"{field}\n{step}\n{project.text(STORY)}")
    assert Site(project.root, DAY).problems == []


def test_an_update_of_a_weakness_has_happened_too(project):
    step = STEPS["an update"]
    project.write(WEAKNESS, f"{step}\n{project.text(WEAKNESS)}")
    [problem] = map(plain, Site(project.root, DAY).problems)
    assert f"2023-06-20 {NOT_YET}" in problem
