"""Kills a process that replaces a folder after each line of `replace`, and says what was left.

`python kills.py FOLDER WAY` prints one JSON list a kill: what is at the place, what is there when
the next build has begun, and what is in the folder when that has ended.
"""

import json
import os
import sys
from itertools import count
from pathlib import Path

from macros.publishing import replace


def write(folder, version):
    """A page, another, and a file that each version loads from an address of its own."""
    for name in ("index.html", "deep/page.html", f"assets/{version}.css", "assets/all.js"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(version)
    return folder


def read(folder):
    """Every file's text, by its path; None where there is no folder."""
    if not folder.is_dir():
        return None
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {
        name: path.read_text()
        for path in files
        if not (name := path.relative_to(folder).as_posix()).startswith(".")
    }


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def swap(place):
    with replace.folder_for(place) as folder:
        replace.put(write(folder / "site", "new"), place)


def killed_after(lines, place):
    """Swap in a process of its own that ends at this line; whether it did not come to its end."""
    process = os.fork()
    if process:
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 9
    left = [lines]

    def trace(frame, event, _value):
        if frame.f_code.co_filename != replace.__file__:
            return None
        left[0] -= event == "line"
        if left[0] < 0:
            os._exit(9)
        return trace

    sys.settrace(trace)
    swap(place)
    os._exit(0)


def main(root, way):
    if way != "exchange":
        replace._exchanged = lambda _one, _other: False
    if way == "fill":
        replace._renamed = lambda _fresh, _place: False
    for lines in count():
        above = root / str(lines)
        place = write(above / "site", "old")
        if not killed_after(lines, place):
            return
        found = read(place)
        with replace.folder_for(place):
            begun = read(place)
        swap(place)
        ended = [read(place), names(above), names(place)]
        print(json.dumps([found, begun, ended]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
