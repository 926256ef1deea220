"""Work that a second process takes over gives its result, or says that it is still to be done."""

import os
import threading

import pytest

from macros.content.load import load
from macros.two_processes import beside
from tests.areas.example import Project


def one_process() -> bool:
    return not hasattr(os, "fork") or threading.active_count() > 1


def test_the_result_comes_from_another_process_and_can_be_asked_for_again() -> None:
    where = beside(lambda: (os.getpid(), ["a", "result"]))
    if one_process():
        assert where() is None
        return
    process, result = where() or (0, [])
    assert result == ["a", "result"]
    assert process != os.getpid()
    assert where() == (process, result)


def test_where_that_process_ends_early_the_work_is_still_to_be_done() -> None:
    assert beside(lambda: os._exit(9))() is None


def test_a_mistake_in_the_work_is_not_printed_by_the_other_process(
    capfd: pytest.CaptureFixture[str],
) -> None:
    def work() -> None:
        raise ValueError("of the work")

    assert beside(work)() is None
    assert not capfd.readouterr().err


def test_other_threads_are_never_copied() -> None:
    stop = threading.Event()
    other = threading.Thread(target=stop.wait)
    other.start()
    try:
        assert beside(os.getpid)() is None
    finally:
        stop.set()
        other.join()


def test_of_many_files_the_same_is_found_as_of_few(project: Project) -> None:
    for number in range(320):
        said = (
            f"Write to amina{number}@mailbox.test, said Tyrell." if number % 3 else "No bus came."
        )
        project.write(
            f"data/stories/bus-{number}.yml",
            f"title: The bus {number}\nstatus: done\nyou_said: {said}\nwe_did: [It comes now.]\n",
        )
    beside_the_rest, _problems = load(project.root)
    here, _problems = load(project.root)
    here.ahead = lambda: None
    assert (beside_the_rest.ahead() is None) == one_process()
    assert beside_the_rest.details == here.details
    assert len(here.details["email"]) == len(here.details["name"]) == 213
