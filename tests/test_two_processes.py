"""Work that a second process takes over gives what it would have given here."""

import os
import threading

import pytest

from macros.two_processes import beside


def test_the_result_comes_from_another_process() -> None:
    where = beside(lambda: (os.getpid(), ["a", "result"]))
    process, result = where()
    assert result == ["a", "result"]
    assert (process != os.getpid()) == (hasattr(os, "fork") and threading.active_count() == 1)


def test_where_that_process_ends_early_the_work_is_done_here() -> None:
    here = os.getpid()

    def work() -> str:
        if os.getpid() != here:
            os._exit(9)
        return "done"

    assert beside(work)() == "done"


def test_a_mistake_in_the_work_is_raised_here(capfd: pytest.CaptureFixture[str]) -> None:
    def work() -> None:
        raise ValueError("of the work")

    with pytest.raises(ValueError, match="of the work"):
        beside(work)()
    assert not capfd.readouterr().err


def test_other_threads_are_never_copied() -> None:
    stop = threading.Event()
    other = threading.Thread(target=stop.wait)
    other.start()
    try:
        assert beside(os.getpid)() == os.getpid()
    finally:
        stop.set()
        other.join()
