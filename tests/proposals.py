"""What people propose and spoil by chance: nothing fails, nothing takes long, nothing is lost.

Copies of an area are spoilt as people spoil files, laid out and reported in every form; and new
files, figures and withdrawals are proposed with whatever people type. To try many:
`python -m tests.proposals --copies 10000`.
"""

import argparse
import contextlib
import os
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

from click.testing import CliRunner

from macros.commands import offer
from macros.content.problems import errors
from macros.content.yaml import LARGEST, decoded
from macros.proposing import reports
from macros.proposing.files import data_files
from macros.proposing.layout import NotAlike, laid_out
from macros.site import Site
from tests import agreement

LONGEST = 2.0  # seconds that one step may take
SIGNS = "aé“”'\"#:-|>&*!%@`{}[],?=~\\\n\t \u200b\u202e漢0123456789"
_LINE = re.compile(r"line \d+")


def main() -> None:
    """Try as many copies as are asked for, and print each that fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311
    asked = parser.parse_args()
    wrong, trying = 0, faults(asked.copies, asked.seed)
    while True:
        try:
            print(next(trying), flush=True)
        except StopIteration as ended:
            print(f"seed {asked.seed}: {wrong} faults in {asked.copies} copies")
            print("The slowest: copy {1}, {0:.1f} seconds".format(*ended.value))
            sys.exit(bool(wrong))
        wrong += 1


def faults(copies: int, seed: int) -> Generator[str, None, tuple[float, int]]:
    """What went wrong, copy by copy; at the end the seconds and the number of the slowest."""
    slowest = (0.0, 0)
    rng = random.Random(seed)  # noqa: S311
    with tempfile.TemporaryDirectory() as folder:
        area = agreement.Area(Path(folder) / "area", rich=True)
        site = Site(area.root)
        for number in range(copies):
            area.restore()
            look: Callable[[], Iterator[str]]
            if number % 2:
                agreement.spoil(area, rng)
                look = _spoilt(area, site)
            else:
                look = _proposed(area, site, rng)
            start = time.process_time()
            yield from (f"copy {number}: {fault}" for fault in look())
            took = time.process_time() - start
            slowest = max(slowest, (took, number))
            if took > LONGEST * 3:  # a reading and more than one step
                yield f"copy {number}: it took {took:.1f} seconds"
    return slowest


def _spoilt(area: agreement.Area, site: Site) -> Callable[[], Iterator[str]]:
    def look() -> Iterator[str]:
        site.reload()
        before = _told(site)
        reports.github(site.problems)
        reports.as_json(site.problems)
        reports.markdown(site.problems, area.root)
        reports.sarif(site.problems, {})
        laid = 0
        for name, model in data_files(area.root).items():
            text, _problems = decoded(area.root / name, name, LARGEST)
            if text is None or text == area.files.get(name):
                continue
            with contextlib.suppress(NotAlike):
                once = laid_out(text, model)
                laid += 1
                if laid_out(once, model) != once:
                    yield f"{name}: a second layout differs\n{text}"
                (area.root / name).write_text(once, "utf-8")
        if laid:
            site.reload()
            if _told(site) != before:
                yield f"the check says something else after: {_told(site) ^ before}"

    return look


def _told(site: Site) -> set[tuple[str, str, str]]:
    return {(one.file, one.field, _LINE.sub("line", one.wrong)) for one in site.problems}


def _proposed(area: agreement.Area, site: Site, rng: random.Random) -> Callable[[], Iterator[str]]:
    words = _proposal(area, rng)

    def look() -> Iterator[str]:
        before = {path: path.read_bytes() for path in area.root.rglob("*.yml")}
        with contextlib.chdir(area.root):
            made = CliRunner().invoke(offer, words, env=dict(os.environ))
        after = {path: path.read_bytes() for path in area.root.rglob("*.yml")}
        if made.exception and not isinstance(made.exception, SystemExit):
            yield f"{words}: {made.exception!r}"
        if made.exit_code == 2 and before != after:
            yield f"{words}: it was refused, and something was written"
        if made.exit_code == 0:
            site.reload()
            changed = {
                path.relative_to(area.root).as_posix()
                for path in after
                if before.get(path) != after[path]
            }
            wrong = [one for one in errors(site.problems) if one.file in changed]
            if wrong:
                yield f"{words}: it was written, and is wrong: {wrong[0]}"

    return look


def _proposal(area: agreement.Area, rng: random.Random) -> list[str]:
    def text() -> str:
        if rng.random() < 0.3:
            return "".join(rng.choice(SIGNS) for _ in range(rng.randint(1, 150)))
        return rng.choice([*agreement.HOSTILE, *area.values, *area.ids, "A plain sentence."])

    def day() -> str:
        return text() if rng.random() < 0.3 else rng.choice(["2021", "2021-05", "May 2021"])

    source = ["--source", "example-report", "--section", "2a"]
    match rng.randrange(6):
        case 0:
            said = [f"--you-said={text()}", f"--we-did={text()}"]
            return ["new", "story", *said, f"--asked={day()}"]
        case 1:
            who = ["--speaker=child", "--attribution=A child"]
            return ["new", "quote", f"--text={text()}", *who, *source]
        case 2:
            return ["new", "update", "a-seat-for-everyone", f"--text={text()}", "--date=2023-05-01"]
        case 3:
            return ["new", "source", f"--title={text()}", f"--published={day()}"]
        case 4:
            return ["withdraw", rng.choice(area.ids), f"--because={text()}", "--date=2023-05-01"]
    sheet = area.root.parent / "sheet.csv"
    rows = "".join(f"{day()},{text()}\n" for _ in range(rng.randint(1, 4)))
    sheet.write_text(f"When,Number\n2020,50\n{rows if rng.random() < 0.5 else ''}", "utf-8")
    about = [f"--title={text()}", "--question=How many?", "--unit=count", "--counting=buses"]
    columns = ["--period=When", "--value=Number", "--better=higher", "--yes"]
    return ["import", "measure", str(sheet), *about, *columns, *source]


if __name__ == "__main__":
    main()
