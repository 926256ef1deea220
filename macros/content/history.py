"""When each file of `data/` and `docs/` was last changed, as Git remembers it."""

import subprocess
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

# Of each commit its time, whether a shallow copy ends with it, and the files that it changed.
_FORMAT = "--format=%x01%ct %D"
_COMMAND = [
    *("git", "-c", "log.showSignature=false"),
    *("log", _FORMAT, "--decorate=short", "--name-only", "--no-renames", "-z", "--relative"),
]


def last_changes(root: Path, time_zone: str) -> dict[str, date]:
    """By file, the day of the last commit that changed it; empty where Git knows nothing of root.

    A commit with which a shallow copy of the history ends seems to have made all files. Those that
    no later one changed are left out, as it is not known when they were changed.
    """
    try:
        done = subprocess.run(
            [*_COMMAND, "--", "data", "docs"],
            cwd=root,
            capture_output=True,
            check=False,
        )
    except OSError:  # there is no such program, or it may not be run
        return {}
    if done.returncode:
        return {}
    zone = ZoneInfo(time_zone)
    days: dict[str, date | None] = {}
    for commit in done.stdout.decode("utf-8", "surrogateescape").split("\x01")[1:]:
        head, _, names = commit.partition("\0")
        seconds, _, refs = head.partition(" ")
        known = "grafted" not in refs.split(", ")
        day = datetime.fromtimestamp(int(seconds), zone).date() if known else None
        for name in filter(None, names.strip("\n").split("\0")):
            days.setdefault(name, day)
    return {name: day for name, day in days.items() if day}
