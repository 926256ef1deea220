import pytest

from example import STORY, said

INSTEAD = "look both up in the source, and leave out the one that it does not give"


@pytest.mark.parametrize("done", ["2019", "2020-04", "2019-01/2020-03"])
def test_nothing_is_done_before_it_was_asked_for(project, done):
    project.spoil(STORY, "asked: 2020-05", f"asked: 2020-05\ndone: {done}")
    (told,) = project.problems()
    assert told.startswith(f"{STORY}:6:1: error: done: this was done (")
    assert told.endswith(f") before it was asked for (2020-05)\n    → {INSTEAD}")


@pytest.mark.parametrize("done", ["2020-05", "2020", "2020-06", "2020-01/2020-08"])
def test_it_may_be_done_at_once(project, done):
    project.spoil(STORY, "asked: 2020-05", f"asked: 2020-05\ndone: {done}")
    assert project.problems() == []


def test_the_message_is_whole(project):
    project.spoil(STORY, "asked: 2020-05", "asked: 2020-05\ndone: 2020-04")
    wrong = "done: this was done (2020-04) before it was asked for (2020-05)"
    assert project.problems() == [said(STORY, "6:1", wrong, INSTEAD)]


EARLY = {
    "a promise that was due": (
        "still_to_do: [{text: Mend it., due: 2020-04-30}]",
        "error: still_to_do → 1 → due: this was due (2020-04-30) before it was asked for",
    ),
    "a promise that was kept": (
        "still_to_do: [Mend it., {text: Clean it., kept: 2019}]",
        "error: still_to_do → 2 → kept: this was done (2019-01/2019-12) before it was asked",
    ),
    "an update": (
        "updates: [{date: 2020-04-30, text: It is new.}]",
        "error: updates → 1 → date: this update (2020-04-30) is older than what was asked",
    ),
}


@pytest.mark.parametrize("case", EARLY.values(), ids=EARLY)
def test_nothing_came_of_it_before_it_was_asked_for(project, case):
    line, told = case
    project.spoil(STORY, "asked: 2020-05", f"asked: 2020-05\n{line}")
    [problem] = project.problems()
    assert told in problem
    assert problem.endswith(f"(2020-05)\n    → {INSTEAD}")
    project.spoil(STORY, "asked: 2020-05\n", "")
    assert project.problems() == []


def test_a_promise_is_kept_or_could_not_be_kept(project):
    promise = "still_to_do: [{text: Mend it., kept: 2021, could_not: There is no money.}]"
    project.spoil(STORY, "asked: 2020-05", f"asked: 2020-05\n{promise}")
    wrong = "this promise was kept (2021-01/2021-12), and could not be kept"
    instead = "delete “kept” or “could_not”, whichever is wrong"
    assert project.problems() == [
        said(STORY, "6:44", f"still_to_do → 1 → could_not: {wrong}", instead)
    ]


DAYS = {
    "2022-02-30": ("“2022-02-30” is not a day, a month or a year",
        "write one of them: 2022-06-15, 2022-06 or 2022"),
    "soon": ("“soon” is not a day, a month or a year",
        "write one of them: 2022-06-15, 2022-06 or 2022"),
    "30/06/2022": ("“30/06/2022” is not how a day is written here", "write 2022-06-30"),
    "05/06/2022": ("“05/06/2022” is not how a day is written here",
        "write 2022-06-05 or 2022-05-06"),
    "2022-06-15T09:00:00Z": ("“2022-06-15T09:00:00Z” has a time of day",
        "write the day only: 2022-06-15"),
    "2022/23": ("“2022/23” can be a financial year or a school year",
        "write 2022-04/2023-03 for April to March, or 2022-09/2023-08 for September to August"),
}  # fmt: skip


@pytest.mark.parametrize("due", DAYS)
def test_a_day_that_cannot_be_is_told_with_what_to_write(project, due):
    promise = f"still_to_do: [{{text: Mend it., due: {due}}}]"
    project.spoil(STORY, "asked: 2020-05", f"asked: 2020-05\n{promise}")
    wrong, instead = DAYS[due]
    problem = said(STORY, "6:32", f"still_to_do → 1 → due: {wrong}", instead)
    assert project.problems() == [problem]


@pytest.mark.parametrize(
    "due",
    [
        "2020-05-01",
        "2022-06-15",
        "2022-06",
        "2022",
        "June 2022",
        "autumn term 2022",
        "2022-04/2022-06",
    ],
)
def test_a_promise_is_due_on_a_day_or_in_a_month_or_year(project, due):
    promise = f"still_to_do: [{{text: Mend it., due: {due}}}]"
    project.spoil(STORY, "asked: 2020-05", f"asked: 2020-05\n{promise}")
    assert project.problems() == []
