"""`offer new`: a story, a quote, a figure, a priority, a document or the news of a story."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click
from pydantic import BaseModel

from macros.commands._names import file_name, items
from macros.content.problems import Problem, errors, report
from macros.content.yaml import LARGEST, decoded
from macros.i18n.language import _, later
from macros.model.kinds import Kind
from macros.model.measure import Observation
from macros.model.promise import Update
from macros.model.source import Source, Sources
from macros.model.story import Story
from macros.proposing.edit import Plain, as_yaml, with_more
from macros.proposing.files import put
from macros.proposing.layout import NotAlike
from macros.proposing.new import (
    answer,
    free,
    in_words,
    is_list,
    kind_called,
    names_in,
    problem_at,
    problems,
    simple_fields,
    slug,
)
from macros.site import Site

SOURCES = "data/sources.yml"

QUESTIONS_OF_A_MEASURE = later(
    {
        "title": "What are the figures of, in a few words?",
        "question": "Which question do they answer?",
        "unit": "What is a figure a number of: percent, people, count (of things), pounds, days, "
        "weeks, rate, score or full_time_posts?",
        "counting": "What is counted, in the plural, such as children or plans?",
        "better": "Which way is an improvement: higher, lower or neither?",
    }
)
SOURCE_OF_A_MEASURE = later({"source": "Which document prints them, by its id?"})
# What is asked of each kind: the fields in the order of the questions. A question that ends with
# “leave empty” can be; the others are asked until there is an answer that can be used.
_ASKED: dict[str, dict[str, str]] = later(
    {
        "story": {
            "you_said": "What did families say or ask for, in a sentence or two?",
            "we_did": "What was done about it? (nothing yet: leave empty)",
            "what_changed": "What is different now for families? (not known: leave empty)",
            "title": "What should the page be called? (as the first sentence: leave empty)",
            "source": "Which document says so, by its id? (none: leave empty)",
        },
        "quote": {
            "text": "What are the words, exactly as they are printed?",
            "speaker": "Who is speaking: parent_carer, child, professional or institution?",
            "attribution": "Who is it, coarsely and with no name, such as “A parent or carer, "
            "2023”?",
            "source": "Which document prints the words, by its id?",
        },
        "measure": QUESTIONS_OF_A_MEASURE | SOURCE_OF_A_MEASURE,
        "priority": {
            "title": "What do you work on, in a few words?",
            "in_short": "What should a reader know of it, in a sentence or two?",
            "source": "Which document says so, by its id? (none: leave empty)",
        },
    }
)
_SECTION = later("Which section of that document is it in? (it has none: leave empty)")
_DOCUMENT = later(
    {
        "title": "What is the document called?",
        "publisher": "Who published it? (not known: leave empty)",
        "published": "When was it published, such as 2023-05? (not known: leave empty)",
        "url": "Where can it be read, as an address with https://? (nowhere: leave empty)",
    }
)
_NEWS = later(
    {
        "text": "What is new, in a sentence or two?",
        "date": "On which day was that, such as 2023-05-17?",
    }
)
_TITLES = {"story": ("title", "you_said", "we_did"), "quote": ("text",)}


@click.group("new")
def command() -> None:
    """Write something new into data/: asks in plain words, or takes the answers as options.

    With any option nothing is asked. A file that is there is never overwritten. Ends with 0 where
    it was written and the check finds no error in it, with 1 where there is something to correct,
    and with 2 where an answer cannot be used, and then nothing is written.
    """


def _of_kind(kind: Kind) -> click.Command:
    """The command that writes a file of a kind."""

    def write(name: str | None, section: str | None, **given: Any) -> None:
        fields = taken(kind.model, given)
        questions = _ASKED[kind.one]
        if not fields and name is None and section is None:
            fields = answers(kind.model, questions, ask_section=True)
            if kind.one == "quote":  # it was asked which document prints the words
                fields["ground"] = "published_by"
            if kind.one == "measure":
                fields["observations"] = _figures(kind.model, fields)
        elif section:
            fields["source"] = {"document": fields.get("source", ""), "section": section}
        if kind.one == "measure" and given.get("figures"):
            fields["observations"] = _observations(given["figures"])
        _refuse(problems(kind.model, fields))
        _write(kind, fields, name)

    more = [
        click.Option(
            ["--name"],
            callback=file_name,
            help=_("The file’s name, without .yml; else made of the title."),
        ),
        click.Option(["--section"], help=_("The section of the document, with --source.")),
    ]
    if kind.one == "measure":
        figures = _("A figure and its time, such as 2023-05=24. Can be given more than once.")
        more.append(click.Option(["--figure", "figures"], multiple=True, help=figures))
    a = "an" if kind.one[0] in "aeiou" else "a"
    return click.Command(
        kind.one,
        callback=write,
        params=[*options(kind.model), *more],
        help=f"Write {a} {kind.one} into data/{kind.folder}/.",
    )


def options(model: type[BaseModel]) -> list[click.Parameter]:
    """An option for each field that a word or a text answers, with the help of the model."""
    fields = simple_fields(model)
    if "source" in model.model_fields:
        fields["source"] = model.model_fields["source"]
    return [
        click.Option(
            [f"--{name.replace('_', '-')}", name],
            multiple=is_list(info),
            help=f"{info.description}{' (more than once: more of them)' if is_list(info) else ''}",
        )
        for name, info in fields.items()
    ]


def taken(model: type[BaseModel], given: dict[str, Any]) -> dict[str, Any]:
    """The fields that were given as options."""
    known = model.model_fields
    fields: dict[str, Any] = {}
    for name, value in given.items():
        if value and name != "figures":
            info = known.get(name)
            many = [answer(info, one) for one in value] if isinstance(value, tuple) else None
            fields[name] = many if many is not None else answer(info, value)
    return fields


def answers(
    model: type[BaseModel], questions: dict[str, str], *, ask_section: bool = False
) -> dict[str, Any]:
    """The answers that somebody types; each is asked for until the check can take it."""
    fields: dict[str, Any] = {}
    for name, question in questions.items():
        info = model.model_fields[name]
        optional = "leave empty" in question
        value = _answer(model, (name,), _(question), optional, fields, many=is_list(info))
        if value:
            fields[name] = value
        if value and name == "source" and ask_section:
            section = _answer(model, (name, "section"), _(_SECTION), True, fields, many=False)
            if section:
                fields[name] = {"document": value, "section": section}
    return fields


def _answer(  # noqa: PLR0913
    model: type[BaseModel],
    path: tuple[str, ...],
    question: str,
    optional: bool,
    fields: dict[str, Any],
    *,
    many: bool,
) -> Any:
    """One answer, or a list of them until an empty one."""
    found: list[Any] = []
    while True:
        ask = question if not found else _("And what else? (no more: leave empty)")
        text = click.prompt(ask, default="" if optional or found else None, show_default=False)
        if not text.strip():
            return found
        value = answer(model.model_fields.get(path[-1]), text)
        held: Any = [*found, value] if many else value
        if len(path) > 1:
            held = {"document": fields[path[0]], path[1]: value}
        problem = problem_at(model, path, fields | {path[0]: held})
        if problem:
            click.echo(in_words([problem]), err=True)
        elif many:
            found.append(value)
        else:
            return value


def _figures(model: type[BaseModel], fields: dict[str, Any]) -> list[dict[str, Any]]:
    """The figures that are known already, the earliest first."""
    found: list[dict[str, Any]] = []
    while True:
        text = click.prompt(
            _("A figure with its time, such as 2023-05=24 (no more: leave empty)"),
            default="",
            show_default=False,
        )
        if not text.strip():
            return found
        one = _observations([text])
        problem = problem_at(model, ("observations",), fields | {"observations": [*found, *one]})
        if problem:
            click.echo(in_words([problem]), err=True)
        else:
            found += one


def _observations(texts: Any) -> list[dict[str, Any]]:
    of = Observation.model_fields
    parts = [text.partition("=") for text in texts]
    return [
        {"period": answer(of["period"], when), "value": answer(of["value"], value)}
        for when, _equals, value in parts
    ]


def _refuse(found: list[Problem]) -> None:
    """End the command where the check would not take what was answered."""
    if found:
        raise click.UsageError("\n".join([in_words(found), _("Nothing was written.")]))


def _write(kind: Kind, fields: dict[str, Any], name: str | None) -> None:
    root = Path.cwd()
    first = next((fields[one] for one in _TITLES.get(kind.one, ("title",)) if fields.get(one)), "")
    wanted = name or slug(first if isinstance(first, str) else first[0]) or kind.one
    taken = names_in(root, kind.folder)
    if name and name.lower() in taken:
        raise click.UsageError(
            _("data/{folder}/{name}.yml is there already.", folder=kind.folder, name=name)
        )
    file = f"data/{kind.folder}/{free(wanted, taken)}.yml"
    try:
        text = as_yaml(fields, kind.model)
    except NotAlike:
        raise click.UsageError(_("This cannot be written as it is. Nothing was written.")) from None
    put(root / file, text)
    _say(root, file, _("{file} was written.", file=file))


def _say(root: Path, file: str, done: str) -> None:
    """What was written, what the check says of it, and what to do next."""
    click.echo(done)
    found = [one for one in Site(root).problems if one.file == file]
    if found:
        click.echo(report(found), err=True)
    if errors(found):
        sys.exit(1)
    click.echo(_("Look at it with “offer serve”, and change the file as you like."))


@click.command("source", params=options(Source))
@click.option("--name", help=_("The id by which others name it; else made of the title."))
def _source(name: str | None, **given: Any) -> None:
    """Add a document to data/sources.yml, so that others can name it as their source."""
    fields = taken(Source, given) or (answers(Source, _DOCUMENT) if name is None else {})
    _refuse(problems(Source, fields))
    root = Path.cwd()
    known = Site(root).content.documents
    if name in known:
        raise click.UsageError(_("there is a document “{name}” already.", name=name))
    wanted = name or free(slug(fields["title"]) or "document", known)
    more = {wanted: fields}
    _refuse(problems(Sources, {"documents": more}))
    text = _text(root, SOURCES)
    _put(root, SOURCES, lambda: _added(text, ("documents",), more, Sources))
    _say(root, SOURCES, _("{file}: “{name}” was added.", file=SOURCES, name=wanted))
    click.echo(_("A file names it with: source: {name}", name=wanted))


@click.command("update", params=options(Update))
@click.argument("story", required=False, shell_complete=items("stories"))
def _update(story: str | None, **given: Any) -> None:
    """Add what is new to a STORY, by the name of its file. The day is today unless --date says."""
    root = Path.cwd()
    known = Site(root).content.stories
    fields = taken(Update, given)
    asked = not fields
    if story is None and asked:
        story = click.prompt(_("Which story, by the name of its file without .yml?"))
    if story not in known:
        names = ", ".join(known) or _("none")
        raise click.UsageError(
            _("there is no story “{name}”. There are: {names}", name=story, names=names)
        )
    fields = fields or answers(Update, _NEWS)
    fields.setdefault("date", Plain(date.today().isoformat()))
    fields = {name: fields[name] for name in ("date", "text", "source") if name in fields}
    _refuse(problems(Update, fields))
    file = known[story].file
    text = _text(root, file)
    _put(root, file, lambda: _added(text, ("updates",), [fields], Story))
    _say(root, file, _("{file}: the news was added.", file=file))


def _text(root: Path, file: str) -> str:
    """The text of a file, empty where there is none."""
    if not (root / file).exists():
        return ""
    text, found = decoded(root / file, file, LARGEST)
    _refuse([] if text is None and not (root / file).read_text("utf-8").strip() else found)
    return text or ""


def _added(text: str, path: tuple[str, ...], more: Any, model: type[BaseModel]) -> str:
    return with_more(text, path, more, model) if text.strip() else as_yaml({path[0]: more}, model)


def _put(root: Path, file: str, make: Callable[[], str]) -> None:
    try:
        put(root / file, make())
    except NotAlike:
        wrong = _("{file} cannot be added to: “offer check” says what to correct.", file=file)
        raise click.UsageError(wrong) from None


for _one in _ASKED:
    command.add_command(_of_kind(kind_called(_one)))
command.add_command(_source)
command.add_command(_update)
