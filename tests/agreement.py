"""The check and the build agree: what passes the one passes the other, whatever was written.

Copies of an area are each spoilt in one or a few places, as people spoil files, and checked. What
the check lets through must build, with nothing wrong in what was built; what it refuses, it must
refuse at a line that is there. To try many: `make agree`.
"""

import argparse
import logging
import random
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from difflib import unified_diff
from functools import cache
from pathlib import Path
from unittest import mock

from jinja2 import Environment, FileSystemLoader

sys.path.insert(0, str(Path(__file__).parent / "areas"))

from example import REAL, ROOT, Project
from macros import plugin
from macros.content.problems import errors, report
from macros.model.page import MACROS
from macros.publishing import build
from macros.site import Site

HOSTILE = (
    "", "''", "~", "null", "[]", "{}", "true", "no", "0", "-1", "1", "3", "2.5", "147.5", "1e400",
    ".nan", ".inf", "0x10", "1_000", "999999999999", "2020", "2020-13", "2020-02-31", "2099-01",
    "../2018-12", "2021/2019", "1970-01-01", "index", "page-2", "datapackage", "search", "menu",
    "content", "letter--A", "toc-title", "x-title", "chart-words", "root", "en-GB", "ar", "zz",
    "cy", "count", "percent", "lower", "neither", "suppressed", "no_data", "unreliable",
    "part_year", "upper_bound", "estimate", "cannot_do", "child", "institution", "figures",
    "action", "better", "draft", "<script>alert(1)</script>", '"<em>Macro Rendering Error</em>"',
    '"Macro Rendering Error"', '"{{ quote(1) }}"', '"{% if x %}"', "“quoted”", '"a: b # c"',
    '"\\u202e\\ufeff\\u200b"', "https://example.org/", "https://u:p@example.org/",
    "https://example.org:99999999/", "https://[x]/", "javascript:alert(1)", "mailto:a@example.org",
    "x" * 400, "a b", "A", "é", "*x", "&x y", "!!python/object:x y", "|", ">", "- x", "? x",
    '"\ue000mark0x"', "%s", "$&", "\\1", "&amp;lt;", "'#figure'", "{a: b}", "[a, a]", "[[a]]",
    "It is {buses-on-time:latest}.", '"{buses-on-time:latest-period} on"', "{buses-on-time:latest}",
    "{bus-passes/young-children:latest} of {bus-passes/older-children:2020}", "a {bus-passes:2020}",
    "{buses-on-time:2019-04/2020-03}", "x {nothing:latest} y", "x {a:b} y {c} {d:e f}",
)  # fmt: skip
LINKS = (
    "about.md", "../index.md", "stories/index.md", "#content", "#something-wrong", "nowhere.md",
    "https://example.org/", "http://example.org/", "mailto:a@example.org", "javascript:alert(1)",
    "/about/", "glossary.md#bus-pass", "sources.md#example-report", "voices.md#quote-x", "a.png",
    "take-part.md#something-wrong", "#here", "https://u:p@example.org:99999999/", "", "?x=1",
    "about/", "open-data/datapackage.json", "figures/bus-passes.md", "figures/buses-on-time.md",
)  # fmt: skip
SNIPPETS = (
    "## Here", "## Content", "## Search {: #search }", "## A {: #what-changed }", "# Another title",
    "text {: .note }", "{: .lead }", "- a\n    - b", "| a | b |\n| --- | --- |\n| c | d |", "---",
    "<b>x</b>", "```\ncode\n```", "`{{ x }}`", "    indented", "> quoted", "{% raw %}", "{# c #}",
    "{{ area.name }}", "{{ area.language }}", "[a]: https://example.org/", "![a](a.png)", "***",
    "## Bus pass {: #bus-pass }", "## You said", "## Pages you can open", "* * *", "\\{{", "&#123;",
    "{{ stories(latest=0) }}", "{{ stories(latest=-1) }}", "{{ stories(page=2) }}", "{{", "}}",
    "## {{ story_title('a-seat-for-everyone') }}", "{{ quote('on-time-at-last') }} and words",
    "{buses-on-time:latest}. Then *it* is.", "## In {buses-on-time:latest-period} {: #when }",
    "## In {buses-on-time:latest-period}", "[{bus-passes/older-children:2020}](about.md)",
    "[a]({buses-on-time:latest})", "{{buses-on-time:latest}}", "`{buses-on-time:latest}`", "{a:b}",
)  # fmt: skip
SETTINGS = (
    "wide: true", "wide: maybe", "title: 2020", "description: 5", "template: 404.html", "hide: [x]",
    "description:", "render_macros: false", "description: '{{ x }}'",
)  # fmt: skip

LIFECYCLE = (
    "draft: true", "draft: false", "publish: 2099-01-01", "publish: 2020-01-01", "publish: soon",
    "withdrawn: {date: 2023-06-30, because: They asked us to.}", "archived: {date: 2023-06-30}",
    "withdrawn: {date: 2099-06-30, because: They asked us to., by: Exampleshire Council}",
    "withdrawn: {date: 2023-06-30, because: They asked., by: A. Smith}", "archived: true",
    "withdrawn: true", "archived: {date: 2099-06-30, because: It ended.}", "review_by: 2023-06-30",
    "next_update: 2023-06-30", "next_update: 2099-06-30", "review_by: 30/06/2023",
    "corrections: [{date: 2023-06-30, was: a, now: b, why: c}]",
    "updates: [{date: 2023-06-30, text: The bus has come.}]",
    "still_to_do: [{text: Ask again., due: 2022-06, who: The council}, Wash the bus.]",
    "still_to_do: [{text: Ask., due: 2099}, {text: Go., kept: 2022, outcome: It went.}]",
    "picture: {file: seat-belt.svg, alt: A seat, ground: no_people}",
    "picture: {file: bus.png, alt: A bus, ground: children_agreed}",
    "links: [{title: A page, url: 'https://example.org/'}]", "audience: [families]",
)  # fmt: skip
MOVES = (
    "published: [stories/night-bus/, about/, old/]", "published: []", "moved: {old/: /}", "moved:",
    "  - old/", "  - stories/page-2/", "  - figures/drivers/", "  - /", "  - Old", "  - '../x'",
    "moved: {old/: stories/lost-bus/}", "  old/: stories/", "  about/: stories/", "  old/: old/",
    "  stories/old/: old/", "  assets/: about/", "  404/: about/", "  open-data/drivers/: about/",
)  # fmt: skip

LONGEST = 2.0  # seconds that a copy may take longer than what is not spoilt

Mutation = Callable[[random.Random, list[str], "Area"], None]


class Area:
    """A copy of an area, and what its files say, to be said elsewhere."""

    def __init__(self, folder: Path, original: Path = ROOT, *, rich: bool = False) -> None:
        self.project = Project(folder, original)
        if rich:
            self.project.enrich()
        self.project.furnish()
        self.root = self.project.root
        self.files = {name: self.project.text(name) for name in self.names()}
        self.ids = sorted({Path(name).stem for name in self.files} | {"bus-pass", "2a", "1"})
        self.values = [
            line.partition(": ")[2]
            for name, text in self.files.items()
            if name.startswith("data/")
            for line in text.split("\n")
            if ": " in line
        ]

    def names(self) -> list[str]:
        """Every file of the area, in order."""
        return sorted(
            path.relative_to(self.root).as_posix()
            for folder in ("data", "docs")
            for path in (self.root / folder).rglob("*")
            if path.is_file() or path.is_symlink()
        )

    def restore(self) -> None:
        """Make everything as it was."""
        for name in set(self.names()) - self.files.keys():
            (self.root / name).unlink()
        for name, text in self.files.items():
            path = self.root / name
            if not path.is_file() or path.read_text("utf-8", "replace") != text:
                self.project.write(name, text)

    def changes(self) -> Iterator[str]:
        """What is not as it was, as a difference of lines."""
        for name in sorted(self.files.keys() | set(self.names())):
            path = self.root / name
            now = path.read_text("utf-8", "replace") if path.exists() else ""
            before = self.files.get(name, "")
            if now != before or not path.exists():
                yield from unified_diff(
                    before.split("\n"), now.split("\n"), name, name, lineterm="", n=1
                )


def delete(rng: random.Random, lines: list[str], area: Area) -> None:
    start = rng.randrange(len(lines))
    del lines[start : start + rng.choice((1, 1, 1, 2, 5))]


def duplicate(rng: random.Random, lines: list[str], area: Area) -> None:
    start = rng.randrange(len(lines))
    block = lines[start : start + rng.choice((1, 1, 3, 6))]
    lines[start:start] = block


def move(rng: random.Random, lines: list[str], area: Area) -> None:
    line = lines.pop(rng.randrange(len(lines)))
    lines.insert(rng.randrange(len(lines) + 1), line)


def swap(rng: random.Random, lines: list[str], area: Area) -> None:
    one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def value(rng: random.Random, lines: list[str], area: Area) -> None:
    """Another value: of this file, of another, an id, or something hostile."""
    known = [n for n, line in enumerate(lines) if ": " in line or line.lstrip().startswith("- ")]
    if not known:
        return
    n = rng.choice(known)
    line = lines[n]
    own = [other.partition(": ")[2] for other in lines if ": " in other]
    new = rng.choice((rng.choice(HOSTILE), rng.choice(own or [""]), rng.choice(area.values),
                      rng.choice(area.ids), f"[{rng.choice(area.ids)}]"))  # fmt: skip
    at = line.find(": ", rng.randrange(len(line)))
    at = (at if at >= 0 else line.find(": ")) + 2 if ": " in line else line.find("- ") + 2
    end = len(line)
    if "{" in line[:at] or "[" in line[:at]:
        ends = [line.find(sign, at) for sign in ",}]"]
        end = min((where for where in ends if where >= 0), default=end)
    lines[n] = line[:at] + new + line[end:]


def word(rng: random.Random, lines: list[str], area: Area) -> None:
    """A word of the file in place of another, or an id in place of an id."""
    words = [(n, found) for n, line in enumerate(lines) for found in line.split()]
    if not words:
        return
    n, old = rng.choice(words)
    new = rng.choice((rng.choice(words)[1], rng.choice(area.ids), rng.choice(HOSTILE)))
    lines[n] = lines[n].replace(old, new, 1)


def empty(rng: random.Random, lines: list[str], area: Area) -> None:
    n = rng.randrange(len(lines))
    lines[n] = lines[n].partition(":")[0] + ":" if ":" in lines[n] else ""


def emptied(rng: random.Random, lines: list[str], area: Area) -> None:
    """A field with all that is below it made an empty list or group."""
    heads = [n for n, line in enumerate(lines) if line.rstrip().endswith(":")]
    if not heads:
        return
    n = rng.choice(heads)
    depth = len(lines[n]) - len(lines[n].lstrip())
    end = n + 1
    while end < len(lines) and len(lines[end]) - len(lines[end].lstrip()) > depth:
        end += 1
    lines[n:end] = [f"{lines[n].rstrip()} {rng.choice(('[]', '{}', ''))}"]


def indent(rng: random.Random, lines: list[str], area: Area) -> None:
    n = rng.randrange(len(lines))
    spaces = rng.choice(("", " ", "  ", "    ", "\t", "\u00a0"))
    lines[n] = rng.choice((spaces + lines[n], lines[n][1:], spaces + lines[n].lstrip()))


def insert(rng: random.Random, lines: list[str], area: Area) -> None:
    """A line of another file, or a field that this one may have."""
    other = rng.choice([*area.files.values()]).split("\n")
    lines.insert(rng.randrange(len(lines) + 1), rng.choice(other))


def digits(rng: random.Random, lines: list[str], area: Area) -> None:
    known = [n for n, line in enumerate(lines) if any(sign.isdigit() for sign in line)]
    if known:
        n = rng.choice(known)
        places = [at for at, sign in enumerate(lines[n]) if sign.isdigit()]
        at = rng.choice(places)
        lines[n] = lines[n][:at] + rng.choice(("", "0", "1", "9", "5.5", "-")) + lines[n][at + 1 :]


def call(rng: random.Random, lines: list[str], area: Area) -> None:
    """A call of any macro, with what it may name, or something else."""
    name = rng.choice([*MACROS])
    arguments = [rng.choice(area.ids) for _parameter in MACROS[name]]
    if name == "voices":
        arguments = rng.sample(["parent_carer", "child", "professional", "parents"], 2)
    if MACROS[name] and rng.random() < 0.2:
        arguments = arguments[1:] if rng.random() < 0.5 else [*arguments, rng.choice(area.ids)]
    written = ", ".join(f'"{argument}"' for argument in arguments)
    at = rng.randrange(len(lines) + 1)
    lines[at:at] = ["", f"{{{{ {name}({written}) }}}}", ""]


def named(rng: random.Random, lines: list[str], area: Area) -> None:
    """A call of a macro with an item that is there."""
    folders = ("weaknesses", "measures", "quotes", "stories")
    name = rng.choice([name for name, parameters in MACROS.items()
                       if parameters and parameters[0].names in folders])  # fmt: skip
    folder = MACROS[name][0].names
    ids = [Path(one).stem for one in area.files if one.startswith(f"data/{folder}/")]
    at = rng.randrange(len(lines) + 1)
    lines[at:at] = ["", f'{{{{ {name}("{rng.choice(ids)}") }}}}', ""]


def link(rng: random.Random, lines: list[str], area: Area) -> None:
    at = rng.randrange(len(lines) + 1)
    lines[at:at] = ["", f"[words]({rng.choice(LINKS)})", ""]


def snippet(rng: random.Random, lines: list[str], area: Area) -> None:
    at = rng.randrange(len(lines) + 1)
    lines[at:at] = ["", rng.choice(SNIPPETS), ""]


def settings(rng: random.Random, lines: list[str], area: Area) -> None:
    if lines[0] == "---":
        lines.insert(1, rng.choice(SETTINGS))
    else:
        lines[0:0] = ["---", rng.choice(SETTINGS), "---"]


def byte(rng: random.Random, lines: list[str], area: Area) -> None:
    n = rng.randrange(len(lines))
    at = rng.randrange(len(lines[n]) + 1)
    sign = rng.choice("\0\x07\ufeff\u200b\u2028\ue000\u202e{}[]<>&\"'#:%@`|*~!,-\u00a0é\t\\")
    lines[n] = lines[n][:at] + sign + lines[n][at:]


def lifecycle(rng: random.Random, lines: list[str], area: Area) -> None:
    """A field of what happens in the course of time; now and then nothing else is left."""
    withdrawn = [line for line in LIFECYCLE if line.startswith("withdrawn")]
    if rng.random() < 0.2:
        lines[:] = [rng.choice(withdrawn), ""]
        return
    for field in rng.sample(LIFECYCLE, rng.choice((1, 1, 2))):
        name = field.partition(":")[0]
        if not any(line.startswith(f"{name}:") for line in lines):
            lines.insert(0, field)


def dated_figure(rng: random.Random, lines: list[str], area: Area) -> None:
    """A figure that is published on a later day."""
    figures = [n for n, line in enumerate(lines) if line.lstrip().startswith("- {period:")]
    for n in rng.sample(figures, min(len(figures), rng.choice((1, 2, 9)))):
        day = rng.choice(("2099-01-01", "2020-01-01"))
        lines[n] = lines[n].rstrip().removesuffix("}") + f", publish: {day}}}"


def moved(rng: random.Random, lines: list[str], area: Area) -> None:
    """A line in the list of addresses, or in whatever this is."""
    lines.insert(rng.randrange(len(lines) + 1), rng.choice(MOVES))


ANYWHERE = (delete, duplicate, move, swap, word, empty, indent, insert, byte)
IN_DATA = (*ANYWHERE, value, value, value, emptied, digits, lifecycle, lifecycle, dated_figure)
IN_DOCS = (*ANYWHERE, call, call, named, link, snippet, settings)
NAMES = ("index", "page-2", "datapackage", "search", "content", "menu", "404", "readme", "assets",
         "late-buses", "a-seat-for-everyone", "bus-passes", "bus-passes-title", "Copy of x",
         "x (1)", "saturday-club", "what-changed")  # fmt: skip


def spoil(area: Area, rng: random.Random) -> None:
    """Spoil an area in one place, in two, or in three."""
    for _time in range(rng.choice((1, 1, 1, 2, 3))):
        name = rng.choice(area.names())
        path = area.root / name
        chance = rng.random()
        if chance < 0.04:
            path.unlink()
        elif chance < 0.12:
            ending = rng.choice((path.suffix, path.suffix, path.suffix, ".yaml", ".yml.txt", ".db"))
            stem = rng.choice((rng.choice(NAMES), rng.choice(area.ids), f"{path.stem}-title"))
            folder = rng.choice((path.parent, (area.root / rng.choice(area.names())).parent))
            copied = rng.random() < 0.7
            target = folder / f"{stem}{ending}"
            if path != target:
                (shutil.copyfile if copied else shutil.move)(path, target)
        else:
            lines = path.read_text("utf-8", "replace").split("\n")
            ways = IN_DATA if name.startswith("data/") else IN_DOCS
            rng.choice((moved,) if name.endswith("addresses.yml") else ways)(rng, lines, area)
            area.project.write(name, "\n".join(lines).encode("utf-8", "replace"))


def disagreement(root: Path, folder: Path, longest: float = LONGEST) -> tuple[bool, str]:
    """Whether the area below root passes the check, and what is wrong with check or build."""
    began = time.process_time()
    try:
        site = Site(root)
        report(site.problems)
    except Exception:
        return False, f"the check ended with\n{traceback.format_exc()}"
    if (took := time.process_time() - began) > longest:
        return False, f"the check took {took:.1f} seconds"
    astray = [str(problem) for problem in site.problems if not _there(root, problem)]
    if astray:
        return False, "a problem is not at a place that is there:\n" + "\n".join(astray)
    if errors(site.problems):
        return False, ""
    logged: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: logged.append(record.getMessage())  # type: ignore[method-assign]
    handler.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(handler)
    try:
        build.build_into(site, folder)
    except BaseException:
        return True, "\n".join(["the check lets it through, and the build does not:", *logged,
                                traceback.format_exc()])  # fmt: skip
    finally:
        logging.getLogger("mkdocs").removeHandler(handler)
        shutil.rmtree(folder, ignore_errors=True)
    return True, ""


def _there(root: Path, problem) -> bool:
    path = root / problem.file
    if problem.code == "file/missing" and not path.exists():
        return problem.line == 1
    if not path.is_file():
        return path.exists() or path.is_symlink()
    lines = path.read_text("utf-8", "replace").replace("\r\n", "\n").splitlines() or [""]
    return 1 <= problem.line <= len(lines) + 1 and problem.column >= 1


@contextmanager
def quick() -> Iterator[None]:
    """Builds without what no area changes and takes long: search, trimmed styles, icons."""
    templates = plugin.templates()
    listed = cache(lambda *folders: FileSystemLoader(folders).list_templates())

    def of_theme(environment: Environment, filter_func: Callable[[str], bool]) -> list[str]:
        names = listed(*environment.loader.searchpath)
        return [name for name in names if name[0] != "." and filter_func(name)]

    with (
        mock.patch.object(build, "indexing", lambda _folder: nullcontext()),
        mock.patch.object(build, "trim", lambda _folder: None),
        mock.patch.object(plugin, "templates", lambda: templates),
        mock.patch.object(Environment, "list_templates", of_theme),
    ):
        logging.getLogger("mkdocs").setLevel(logging.WARNING)
        yield


def disagreements(
    copies: int, seed: int, original: Path = ROOT, *, rich: bool = False
) -> Iterator[tuple[str, bool]]:
    """For each copy what is wrong, mostly nothing, and whether it passed the check."""
    with tempfile.TemporaryDirectory() as temporary, quick():
        area = Area(Path(temporary) / "area", original, rich=rich)
        began = time.process_time()
        Site(area.root)
        longest = LONGEST + time.process_time() - began
        for number in range(copies):
            rng = random.Random(f"{seed} {number}")  # noqa: S311 - nothing here is a secret
            area.restore()
            spoil(area, rng)
            passed, wrong = disagreement(area.root, Path(temporary) / "site", longest)
            if wrong:
                wrong = "\n".join([f"Copy {number} of seed {seed}: {wrong}", *area.changes()])
            yield wrong, passed


def main() -> None:
    """Print every disagreement, and how many copies passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--real", action="store_true", help="spoil the real area")
    parser.add_argument("--rich", action="store_true", help="with something of every kind in it")
    options = parser.parse_args()
    built = wrong = number = 0
    slowest, began = (0.0, 0), time.process_time()
    original = REAL if options.real else ROOT
    for said, passed in disagreements(options.copies, options.seed, original, rich=options.rich):
        built += passed
        slowest = max(slowest, (time.process_time() - began, number))
        number, began = number + 1, time.process_time()
        if said:
            wrong += 1
            print(said, end="\n\n", flush=True)
    print(f"{options.copies} copies, {built} of which passed the check; {wrong} disagreements")
    print("The slowest, checked and built: copy {1}, {0:.1f} seconds".format(*slowest))
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
