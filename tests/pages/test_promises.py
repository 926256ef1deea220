"""A promise that is late is said plainly, from the day after its last one."""

from datetime import date

import pytest

from macros.model.promise import Outcome, Promise
from macros.pages.labels import overdue

SAID = "We said that we would do this by "


@pytest.mark.parametrize(
    ("due", "last", "by"),
    [
        ("2022-06-15", date(2022, 6, 15), "15 June 2022"),
        ("2022-06", date(2022, 6, 30), "June 2022"),
        ("2022", date(2022, 12, 31), "the end of 2022"),
        ("2022-04/2023-03", date(2023, 3, 31), "the end of March 2023"),
    ],
)
def test_the_last_day_of_what_is_due_is_still_in_time(due, last, by):
    promise = Promise(text="Ask again.", due=due)
    assert promise.became(last) is Outcome.DUE
    assert promise.became(date.fromordinal(last.toordinal() + 1)) is Outcome.OVERDUE
    assert overdue(promise, None) == f"{SAID}{by}. There is no update yet."


@pytest.mark.parametrize(
    ("updated", "words"),
    [
        (None, "There is no update yet."),
        (date(2022, 6, 30), "There is no update since then."),
        (date(2022, 7, 1), "The latest update is from 1 July 2022."),
    ],
)
def test_what_is_said_of_updates_is_so(updated, words):
    promise = Promise(text="Ask again.", due="2022-06")
    assert overdue(promise, updated) == f"{SAID}June 2022. {words}"


def test_a_promise_that_was_kept_late_or_has_no_day_is_not_overdue():
    kept = Promise(text="Ask again.", due="2022-06", kept="2022-09")
    assert kept.became(date(2023, 1, 1)) is Outcome.KEPT
    assert Promise(text="Ask again.").became(date(2023, 1, 1)) is Outcome.UNDATED
