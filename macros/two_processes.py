"""Work that is shared between two processes, where there is much of it."""

import gc
import os
import pickle
import sys
import threading
from collections.abc import Callable
from functools import cache
from typing import TypeVar

Result = TypeVar("Result")


def beside(work: Callable[[], Result]) -> Callable[[], Result | None]:
    """Start work in a process of its own; what is returned waits for its result.

    The result is copied by pickle. It is None where there is only one processor, where the system
    has no copies of a process (Windows), where other threads run, and where the process ends early:
    then the work is still to be done.
    """
    if (os.cpu_count() or 1) < 2 or not hasattr(os, "fork") or threading.active_count() > 1:
        return lambda: None
    receive, send = os.pipe()
    sys.stdout.flush()
    gc.freeze()  # else the collector would copy all memory for the new process
    process = os.fork()
    if not process:
        _send(work, send)
    os.close(send)

    @cache
    def result() -> Result | None:
        with os.fdopen(receive, "rb") as stream:
            sent = stream.read()
        ended = os.waitpid(process, 0)[1]
        return None if ended else pickle.loads(sent)  # noqa: S301 - our own process wrote it

    return result


def _send(work: Callable[[], Result], to: int) -> None:
    """Write the result of some work, and end this process without what is left for its parent."""
    ended = 1
    try:
        with os.fdopen(to, "wb") as stream:
            stream.write(pickle.dumps(work()))
        ended = 0
    finally:
        os._exit(ended)
