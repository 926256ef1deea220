"""What a file allows: a rule that is wrong about it, and why."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from macros.content.content import BY_ENTRY, Content
from macros.content.messages import nearest
from macros.content.problems import Problem, Severity
from macros.content.shape import Step, dotted
from macros.i18n.language import _, _n, listed

_CODE = "field/allow"
_FEWEST_LETTERS = 8


class Allow(NamedTuple):
    """One rule that is allowed in a file, or in one entry of it, and where that is written."""

    code: str
    reason: str
    file: str
    field: str
    inside: str
    line: int
    column: int


def applied(content: Content, problems: list[Problem], codes: Collection[str]) -> Iterator[Problem]:
    """The problems that nothing allows, and what is to be said of each that something allows.

    Only rules of these codes can be allowed: the others keep a page right, or its figures.
    """
    allows = [*_allows(content)]
    by_file: dict[str, list[Allow]] = {}
    for allow in allows:
        by_file.setdefault(allow.file, []).append(allow)
    hits: dict[Allow, list[Problem]] = {}
    for problem in problems:
        found = [
            allow
            for allow in by_file.get(problem.file, ())
            if allow.code == problem.code in codes and _holds(allow, problem)
        ]
        if found:
            hits.setdefault(found[0], []).append(problem)
        else:
            yield problem
    for allow in allows:
        yield _said(allow, hits.get(allow, []), codes)


def _holds(allow: Allow, problem: Problem) -> bool:
    return not allow.inside or f"{problem.field} → ".startswith(f"{allow.inside} → ")


def _said(allow: Allow, hits: list[Problem], codes: Collection[str]) -> Problem:
    problem = Problem(allow.file, allow.line, allow.column, allow.field, "", "", code=_CODE)
    if allow.code not in codes:
        return replace(
            problem,
            wrong=_("“{code}” is no rule that can be allowed", code=allow.code),
            instead=nearest(allow.code, codes),
        )
    if sum(map(str.isalpha, allow.reason)) < _FEWEST_LETTERS:
        return replace(
            problem,
            wrong=_("this does not say why it is allowed"),
            instead=_("write the reason in a few words, for those who look at this file later"),
        )
    if not hits:
        return replace(
            problem,
            wrong=_("nothing in this file needs this: the rule finds nothing"),
            instead=_("delete the line"),
            severity=Severity.WARNING,
        )
    lines = listed([str(line) for line in sorted({hit.line for hit in hits})])
    return replace(
        problem,
        wrong=_n(
            "allowed on line {lines}: {reason}",
            "allowed on lines {lines}: {reason}",
            len(hits),
            lines=lines,
            reason=allow.reason,
        ),
        instead=_("look at each of them, and whether the reason is still true"),
        severity=Severity.NOTE,
        code=allow.code,
    )


def _allows(content: Content) -> Iterator[Allow]:
    for name, document in content.files.items():
        for path, holder in _holders(name, document.value):
            given = holder.get("allow") if isinstance(holder, dict) else None
            for code, reason in given.items() if isinstance(given, dict) else ():
                where = (*path, "allow", code)
                place = document.at(where)
                yield Allow(code, str(reason), name, dotted(where), dotted(path), *place)
    for name, page in content.pages.items():
        for code, reason in page.settings.allow.items():
            place = page.place(max(page.text.find(code), 0))
            yield Allow(code, reason, name, dotted(("allow", code)), "", *place)


def _holders(name: str, value: Any) -> Iterator[tuple[tuple[Step, ...], Any]]:
    if name not in BY_ENTRY:
        yield (), value
    elif isinstance(value, dict):
        yield from (((key,), inner) for key, inner in value.items())
    elif isinstance(value, list):
        yield from (((number,), inner) for number, inner in enumerate(value))
