"""What a proposal makes of an area: a new file, a corrected figure, or work for a person.

Nothing is written here. The check looks at the area as it would be: what it finds then, and does
not find now, is said of the answers.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from macros import rules
from macros.content.content import Content
from macros.content.load import Cache, load
from macros.content.messages import nearest
from macros.content.problems import Problem, Severity
from macros.content.typed import typed
from macros.content.yaml import parsed
from macros.i18n.language import _, as_number, number, period
from macros.model.measure import Measure, Observation
from macros.model.period import Period
from macros.model.signs import as_meant, bare
from macros.model.story import Story
from macros.proposing.answers import Answers, Wrong
from macros.proposing.edit import Plain, as_json, as_yaml, with_more
from macros.proposing.layout import NotAlike
from macros.proposing.new import answer, free, is_list, slug
from macros.proposing.questions import Question, found
from macros.site import day_in
from macros.text.details import details

# Answers that have to be what stands on the site, or a number.
_NAMES_OF_THINGS = {"figure", "period", "series", "value"}
_VALUE = re.compile(r"""value *: *(["']?)([-+]?[\d.,]+?)\1(?=[ ,}]|$)""")


@dataclass
class Outcome:
    """What came of answers: a file of the area and its new text, or why there is none.

    `wrong` has to be corrected by whoever wrote it, `remarks` need not be. `for_person` says why
    somebody has to look where no program can make the change.
    """

    answers: Answers
    wrong: list[Wrong] = field(default_factory=list)
    remarks: list[Wrong] = field(default_factory=list)
    file: str = ""
    text: str = ""
    title: str = ""
    for_person: str = ""


def outcome(root: Path, answers: Answers, cache: Cache | None = None) -> Outcome:
    """What the answers make of the area below a root; the cache saves reading it again."""
    cache = {} if cache is None else cache
    content = _content(root, cache)
    made = Outcome(answers, wrong=[*answers.wrong])
    proposal = answers.proposal
    if not proposal:
        return made
    made.title = next(iter(answers.texts.values()), "")
    made.wrong += _details_in(content, answers)
    if proposal.id == "story":
        _add_story(root, content, made, cache)
    elif proposal.id == "figure" and not made.wrong:
        _correct_figure(root, content, made, cache)
    elif not made.wrong:
        made.for_person = _("Somebody will read this and look at the page.")
    if made.wrong:
        made.file = made.text = made.for_person = ""
    return made


def _content(root: Path, cache: Cache) -> Content:
    content, _problems = load(root, cache)
    content.day = day_in(content.area.publishing.time_zone, datetime.now(UTC))
    return content


def _details_in(content: Content, answers: Answers) -> Iterator[Wrong]:
    """Details of persons in the answers that go into no file, of which the check knows nothing."""
    proposal = answers.proposal
    for question in proposal.questions if proposal else ():
        if question.id in Story.model_fields or question.id in _NAMES_OF_THINGS:
            continue
        text = answers.texts.get(question.id, "")
        english = question.names and content.area.language.startswith("en")
        smallest = content.area.publishing.smallest_count
        known = content.known_words
        kinds = (one.kind for one in details(text, known=known, english=english, smallest=smallest))
        yield from (Wrong(question, found(kind)) for kind in dict.fromkeys(kinds))


def _add_story(root: Path, content: Content, made: Outcome, cache: Cache) -> None:
    fields = _fields(made.answers)
    if not fields:
        return
    first = fields.get("title") or fields.get("you_said") or next(iter(fields.values()))
    made.title = first if isinstance(first, str) else first[0]
    taken = {*content.claimed.get("stories", ()), *_reserved(content)}
    made.file = f"data/stories/{free(slug(made.title) or 'story', taken)}.yml"
    made.text = _written(fields)
    of = made.answers.proposal
    for problem in _new_problems(root, made.file, made.text, Story, cache):
        question = of.question(problem.field.partition(" →")[0]) if of else None
        question = question or (of.question("title") if of else None)
        said = _said(problem, question)
        severe = problem.severity is Severity.ERROR
        if said not in made.wrong and problem.severity is not Severity.NOTE:
            (made.wrong if severe else made.remarks).append(said)


def _reserved(content: Content) -> set[str]:
    """Names that would be a page of the list."""
    return {"index"} | {f"page-{n}" for n in range(1, 2 + len(content.stories))}


def _fields(answers: Answers) -> dict[str, Any]:
    """The fields of a story, in the order in which a file has them."""
    fields: dict[str, Any] = {}
    order = ("title", *(name for name in Story.model_fields if name != "title"))
    for name in (one for one in order if one in answers.texts):
        info = Story.model_fields[name]
        text = answers.texts[name]
        fields[name] = (
            [answer(info, one) for one in answers.items(name)]
            if is_list(info)
            else answer(info, "\n\n".join(_paragraphs(text)))
        )
    return fields


def _paragraphs(text: str) -> Iterator[str]:
    for part in re.split(r"\n\s*\n", text):
        yield " ".join(part.split())


def _written(fields: dict[str, Any]) -> str:
    """The text of a story's file; a field that the one layout cannot hold is in quotation marks."""
    return "".join(_field(name, value) for name, value in fields.items())


def _field(name: str, value: Any) -> str:
    with suppress(NotAlike):
        return as_yaml({name: value}, Story)
    return f"{name}: {as_json(value)}\n"


def _said(problem: Problem, question: Question | None) -> Wrong:
    """A problem of the file, as it is said of the answer."""
    room, _slash, kind = problem.code.partition("/")
    with suppress(KeyError):
        if room == "privacy":
            return Wrong(question, found(kind))
    number_of = problem.field.rpartition("→ ")[2]
    which = _("number {n}: ", n=number_of) if "→" in problem.field and number_of.isdigit() else ""
    return Wrong(question, which + problem.wrong, problem.instead)


def _new_problems(
    root: Path, file: str, text: str, model: type[BaseModel], cache: Cache
) -> list[Problem]:
    """What the check finds once a file holds this text, and does not find now."""
    before = {_unplaced(one) for one in rules.check(_content(root, cache))}
    content = _content(root, cache)
    document, problems = parsed(as_meant(text), file)
    folder, stem = Path(file).parts[1], Path(file).stem
    content.files[file] = document
    content.items(folder).pop(stem, None)
    content.claimed.setdefault(folder, set()).add(stem)
    if not problems:
        item, problems = typed(model, document, {"id": stem, "file": file})
        if item is not None:
            content.items(folder)[stem] = item
    after = [*problems, *rules.check(content)]
    return sorted(one for one in after if _unplaced(one) not in before)


def _unplaced(problem: Problem) -> Problem:
    """A problem wherever it stands: lines move when a file gets longer."""
    return replace(problem, line=1, column=1)


def _correct_figure(root: Path, content: Content, made: Outcome, cache: Cache) -> None:
    place = _place(content, made)
    if not place:
        return
    measure, path, observation = place
    made.title = measure.title
    value = as_number(made.answers.texts["value"].strip("%£ "))
    if value is None:
        _refuse(
            made,
            "value",
            _("“{text}” is no number.", text=made.answers.texts["value"]),
            _("Write the number alone, such as 24."),
        )
    elif observation.value is None or observation.answers:
        made.for_person = _("There is no single number here that could be put in place of another.")
    elif value == observation.value:
        _refuse(made, "value", _("This is what it says already."), _("Write what it should be."))
    else:
        text = _put_right(
            content, measure, path, value, _correction(made, observation, value, content.day)
        )
        _look_at(root, made, measure, text, cache)


def _look_at(root: Path, made: Outcome, measure: Measure, text: str | None, cache: Cache) -> None:
    """Take the new text of a measure if the check has nothing against it."""
    made.for_person = _("Whoever has the source has to make this change.")
    if text is None:
        return
    of = made.answers.proposal
    new = _new_problems(root, measure.file, text, Measure, cache)
    for problem in (one for one in new if one.severity is not Severity.NOTE):
        own = problem.field.startswith("corrections") and problem.severity is Severity.ERROR
        said = _said(problem, of.question("why") if own and of else None)
        (made.wrong if own else made.remarks).append(said)
    if not any(one.severity is Severity.ERROR for one in new):
        made.file, made.text, made.for_person = measure.file, text, ""


def _place(
    content: Content, made: Outcome
) -> tuple[Measure, tuple[str | int, ...], Observation] | None:
    """The figure that is meant: its measure, its path in the file, its line and itself."""
    texts = made.answers.texts
    titles = {one.title.casefold(): one for one in content.measures.values()}
    named = bare(texts["figure"])
    measure = titles.get(named.casefold()) or content.measures.get(named)
    if not measure:
        known = [one.title for one in content.measures.values()]
        wrong = _("There is no figure of this title.")
        instead = nearest(named, known, "data/measures") if known else _("There are none here.")
        _refuse(made, "figure", wrong, instead)
        return None
    lines = {series.label.casefold(): (path, series) for path, series in measure.lines()}
    line = bare(texts.get("series", "")).casefold()
    if len(lines) > 1 and line not in lines:
        labels = "; ".join(series.label for _path, series in measure.lines())
        wrong = _("This figure has several lines.")
        _refuse(made, "series", wrong, _("Write which: {lines}", lines=labels))
        return None
    path, series = lines[line] if len(lines) > 1 else next(iter(lines.values()))
    for at, observation in enumerate(series.observations):
        if _is_of(observation.period, texts["period"]):
            return measure, (*path, "observations", at), observation
    times = ", ".join(period(one.period) for one in series.observations)
    wrong = _("There is no number for this time.")
    _refuse(made, "period", wrong, _("Write one of: {times}", times=times))
    return None


def _is_of(when: Period, text: str) -> bool:
    if bare(text).casefold() in {period(when).casefold(), str(when)}:
        return True
    with suppress(ValueError):
        return Period.parse(text) == when
    return False


def _refuse(made: Outcome, name: str, wrong: str, instead: str) -> None:
    of = made.answers.proposal
    made.wrong.append(Wrong(of.question(name) if of else None, wrong, instead))


def _correction(made: Outcome, observation: Observation, value: float, day: date) -> dict[str, Any]:
    when, was = period(observation.period), number(observation.value or 0)
    return {
        "date": Plain(day.isoformat()),
        "was": _("The figure for {period} was {value}.", period=when, value=was),
        "now": _("It is {value}.", value=number(value)),
        "why": " ".join(made.answers.texts["why"].split()),
    }


def _put_right(
    content: Content,
    measure: Measure,
    path: tuple[str | int, ...],
    value: float,
    correction: dict[str, Any],
) -> str | None:
    """The text of a measure with another value and a correction; None where it is not so simple."""
    document = content.files[measure.file]
    line, column = document.marks.get((*path, "value"), (0, 0))
    lines = document.text.split("\n")
    written = _VALUE.match(lines[line - 1], column - 1) if line else None
    if not written:
        return None
    before, after = lines[line - 1][: written.start(2)], lines[line - 1][written.end(2) :]
    lines[line - 1] = f"{before}{number_as_written(value)}{after}"
    with suppress(NotAlike):
        return with_more("\n".join(lines), ("corrections",), [correction], Measure)
    return None


def number_as_written(value: float) -> str:
    """A number as `data/` has it: with a point, and no sign between thousands."""
    text = number(value).replace("−", "-")
    return re.sub(r"[^\d.-]", "", text)
