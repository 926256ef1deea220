"""Suggestions as chance or malice changes them: each is answered, and what is taken builds.

To try many: `make agree`.
"""

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parent / "areas"))

from example import Project
from macros.content.problems import errors
from macros.proposing.answers import read
from macros.proposing.proposed import outcome
from macros.proposing.replies import comment, summary
from macros.publishing.build import build_into
from macros.site import Site

BODIES = Path(__file__).parent / "proposing/bodies"
KINDS = ("good", "good", "figure", "problem", "translation", "hostile")
LONGEST = 2  # seconds
AT_A_TIME = 500  # stories in one site

PIECES = (
    "### What was done about it?", "### Which figure is it?", "###", "- ", "\r\n", "\t", "\x00",
    "\u202e", "\ufeff", "\u2028", "{{ x }}", "{buses-on-time:latest}", "{x:y}", "'", '"', "\\",
    ">", "# x", ": ", "&a", "*a", "!!python/name:os", "---", "...", "%YAML 9", "`" * 7, "<!--", "|",
    "@a", "null", "true", "1e400", "2020-13", "2099-01", "\U0001f600", "é", "e\u0301" * 40, "-->",
    "مرحبا", "x" * 400, "a b " * 2000, "_No response_", "1 " * 500, "(" * 300, "a@" * 500,
    "07" * 400, "A b. " * 300, "My son " * 100, "\n" * 200,
)  # fmt: skip


def mutated(rng: random.Random, body: str) -> str:
    """A body as chance or malice changes it: pieces in, parts out, parts twice, lines moved."""
    for _time in range(rng.choice((1, 1, 2, 3, 6))):
        at, end = sorted(rng.randrange(len(body) + 1) for _end in range(2))
        match rng.randrange(5):
            case 0:
                body = body[:at] + rng.choice(PIECES) + body[at:]
            case 1:
                body = body[:at] + body[min(end, at + 80) :]
            case 2:
                body = body[:end] + body[at:end] + body[end:]
            case 3:
                lines = body.split("\n")
                rng.shuffle(lines)
                body = "\n".join(lines) if rng.random() < 0.2 else body
            case _:
                body = body.replace(rng.choice(body.split() or ["x"]), rng.choice(PIECES), 1)
    return body


def tried(folder: Path, copies: int, seed: int) -> tuple[int, float]:
    """How many of so many suggestions became a story, and the seconds of the slowest.

    All the stories together are built.
    """
    project, cache = Project(folder / "area"), {}
    rng = random.Random(seed)  # noqa: S311 - it keeps no secret
    project.furnish()
    texts = {name: (BODIES / f"{name}.md").read_text("utf-8") for name in KINDS}
    taken, slowest = 0, 0.0
    for number in range(copies):
        body = mutated(rng, texts[rng.choice(KINDS)])
        began = time.process_time()
        made = outcome(project.root, read(body), cache)
        said = comment(made) + summary(made)
        assert said
        slowest = max(slowest, time.process_time() - began)
        assert slowest < LONGEST, (number, body)
        if made.file.startswith("data/stories/"):
            project.write(made.file, made.text)
            taken += 1
        elif made.file:
            assert yaml.safe_load(made.text)
    site = Site(project.root)
    assert errors(site.problems) == []
    build_into(site, folder / "site")
    return taken, slowest


def main() -> None:
    """Try as many as the command line says, some hundred in each site."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    taken, slowest = 0, 0.0
    for start in range(0, given.copies, AT_A_TIME):
        with tempfile.TemporaryDirectory() as folder:
            number = min(AT_A_TIME, given.copies - start)
            more, longest = tried(Path(folder), number, given.seed + start)
            taken, slowest = taken + more, max(slowest, longest)
    print(f"{given.copies} suggestions were answered; {taken} of them are stories.")
    print(f"The slowest took {slowest:.1f} seconds.")


if __name__ == "__main__":
    main()
