"""`offer init`: a small site of a new area, complete, with notes on what to change."""

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path
from tempfile import mkdtemp

import click
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.content.problems import Problem, errors, report
from macros.content.typed import typed
from macros.content.yaml import parsed
from macros.i18n.language import _
from macros.model.area import Area
from macros.proposing.files import data_files
from macros.proposing.layout import laid_out
from macros.site import Site

STARTER = Path(__file__).parents[1] / "starter"
# Each answer, its place in data/area.yml, the question, and what no answer means.
_QUESTIONS = {
    "name": ("name", "What is the area called, with its full name?", None),
    "run_by": ("run_by", "Which body runs this website? (not known yet: leave empty)", ""),
    "language": ("language", "In which language is the text, as a tag?", "en-GB"),
    "inspection": (
        "publishing.inspection",
        "When was the inspection, such as 2024-03? (there was none: leave empty)",
        "",
    ),
    "contact": (
        "contact.feedback",
        "Where can families write: an email or web address? (not known yet: leave empty)",
        "",
    ),
}


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", help="The full name of the area. With it, no question is asked.")
@click.option("--run-by", help="The body that runs the website.")
@click.option("--language", help="The language of the text, such as en-GB (which it is else).")
@click.option("--inspection", help="The year and month of the inspection, if there was one.")
@click.option("--contact", help="An email or web address where families can write.")
def command(folder: Path, **given: str | None) -> None:
    """Write a small site of a new area to FOLDER, which must be new or empty.

    It can be built at once. Asks a few questions; or takes the answers as options, with --name.
    Ends with 0 where it was written, and with 2 where an answer or the folder cannot be used.
    """
    if os.path.lexists(folder) and not (folder.is_dir() and not any(folder.iterdir())):
        raise click.UsageError(_("{folder} exists already, and is left as it is.", folder=folder))
    ask = given["name"] is None
    answers = {
        key: _asked(key, given[key]) if ask else _taken(key, given[key]) for key in _QUESTIONS
    }
    problems = _write(folder, answers)
    if problems:
        click.echo(report(problems), err=True)
        sys.exit(1)
    click.echo(_("A site of {name} is in {folder}.", name=answers["name"], folder=folder))
    click.echo(_("Go there, and call “offer serve” to see it. README.md says what is next."))


def _asked(key: str, given: str | None) -> str:
    """An answer that the check takes; asks until there is one."""
    _field, question, default = _QUESTIONS[key]
    answer = given
    while True:
        if answer is None:
            answer = click.prompt(question, default=default, show_default=bool(default))
        answer = _meant(key, answer)
        problem = _problem(key, answer)
        if problem is None:
            return answer
        click.echo(f"{problem.wrong}\n    → {problem.instead}", err=True)
        answer = None


def _taken(key: str, given: str | None) -> str:
    """An answer of an option; ends the command where the check would not take it."""
    answer = _meant(key, given if given is not None else _QUESTIONS[key][2] or "")
    if problem := _problem(key, answer):
        option = f"--{key.replace('_', '-')}"
        raise click.BadOptionUsage(option, f"{option}: {problem.wrong}\n    → {problem.instead}")
    return answer


def _meant(key: str, answer: str) -> str:
    answer = answer.strip()
    if key == "contact" and "@" in answer and ":" not in answer:
        return f"mailto:{answer}"
    return answer


def _problem(key: str, answer: str) -> Problem | None:
    """What the check says of an answer, in its words."""
    if not answer and key != "name":
        return None
    fields = {"name": "?"} | _nested(_QUESTIONS[key][0].split("."), answer)
    document, problems = parsed(_as_yaml(fields), "data/area.yml")
    if not problems:
        problems = typed(Area, document, {})[1]
    return next(iter(problems), None)


def _nested(path: list[str], value: str) -> dict[str, object]:
    first, *rest = path
    return {first: _nested(rest, value) if rest else value}


def _as_yaml(value: object) -> str:
    """JSON, which is YAML too."""
    return json.dumps(value, ensure_ascii=False)


def _write(folder: Path, answers: dict[str, str]) -> list[Problem]:
    """Write the files beside the folder, and put them in its place if they are right."""
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for name, text in _files(answers):
            path = beside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        problems = errors(Site(beside).problems)
        if not problems:
            for name, model in data_files(beside).items():
                file = beside / name
                file.write_text(laid_out(file.read_text("utf-8"), model), "utf-8")
            beside.chmod(0o755)  # mkdtemp makes it for one person only
            if folder.exists():
                folder.rmdir()
            beside.rename(folder)
        return problems
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _files(answers: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The name and the text of every file of the starter."""
    environment = Environment(
        loader=FileSystemLoader(STARTER),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701  # no page of the web is made here
    )
    as_yaml: Callable[[object], str] = _as_yaml
    environment.filters["yaml"] = as_yaml
    for path in sorted(one for one in STARTER.rglob("*") if one.is_file()):
        if path.suffix != ".pyc":
            name = path.relative_to(STARTER).as_posix()
            if ".github" in path.parts:  # its placeholders are GitHub's
                yield name, path.read_text("utf-8")
                continue
            text = environment.get_template(name).render(answers, version=version("local-offer"))
            yield name, text
