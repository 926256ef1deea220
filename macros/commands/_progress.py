"""Says on a terminal that something is still going on; a pipe or a file has nothing of it."""

import itertools
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import click


@contextmanager
def at_work(text: str) -> Iterator[None]:
    """Show a text and the seconds that have gone by, until the block is done."""
    if not sys.stderr.isatty():
        yield
        return
    done = Event()

    def count() -> None:
        for seconds in itertools.count():
            click.echo(f"\r{text} {seconds} s", nl=False, err=True)
            if done.wait(1):
                return

    counting = Thread(target=count, daemon=True)
    counting.start()
    try:
        yield
    finally:
        done.set()
        counting.join()
        click.echo("\r\x1b[K", nl=False, err=True)
