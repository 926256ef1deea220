"""The macro calls of a page, read from its syntax tree before anything runs.

A page may call a macro that is listed, with plain texts and numbers, and print a name of the
area. Whatever else Jinja can do is a problem with its place.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.content.messages import nearest
from macros.content.problems import Problem
from macros.i18n.language import _, _n
from macros.model.page import AREA, MACROS, Names, Parameter, in_a_line

LONGEST_CALL = 300
MOST_STORIES = 1000

_EXAMPLES = {
    Names.DOCUMENT: '"impact-report"',
    Names.SECTION: '"2a"',
    Names.PART: '"stories"',
    Names.NUMBER: "latest=3",
}

Token = tuple[int, str, str]  # where it starts, its kind, its text


@dataclass(frozen=True)
class Argument:
    """What a call hands over, and where it stands."""

    parameter: Parameter
    value: str | int
    line: int
    column: int


@dataclass(frozen=True)
class Call:
    """A macro that a page calls, or a name of the area that it prints: its place in the text."""

    name: str
    arguments: tuple[Argument, ...]
    line: int
    column: int
    start: int
    end: int

    @property
    def in_a_line(self) -> bool:
        """Whether it gives words, and may stand among others."""
        return self.name.startswith("area.") or in_a_line(self.name)


class Places:
    """Turns the offsets of a text into lines and columns, and both into problems."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self._starts = [0, *(n + 1 for n, sign in enumerate(text) if sign == "\n")]

    def at(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, both counted from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def problem(self, offset: int, wrong: str, instead: str, code: str) -> Problem:
        """A problem at an offset."""
        return Problem(self.file, *self.at(offset), "", wrong, instead, code=code)


class _Refused(Exception):
    def __init__(self, offset: int, wrong: str, instead: str) -> None:
        super().__init__(wrong)
        self.problem = offset, wrong, instead, "docs/macro"


def calls(text: str, places: Places) -> tuple[list[Call], list[Problem]]:
    """Every call of a page, and what is wrong with the others."""
    found: list[Call] = []
    problems: list[Problem] = []
    try:
        for start, end, tokens in _expressions(text, places, problems):
            try:
                found.append(_call(text, start, end, tokens, places))
            except _Refused as refused:
                problems.append(places.problem(*refused.problem))
    except _Refused as refused:
        problems.append(places.problem(*refused.problem))
    return found, problems


def _expressions(
    text: str, places: Places, problems: list[Problem]
) -> Iterator[tuple[int, int, list[Token]]]:
    """What stands between {{ and }}: where it starts and ends, and the tokens inside."""
    tokens: list[Token] = []
    begin, position, inside = 0, 0, False
    try:
        for _line, kind, value in Environment(autoescape=True).lex(text):
            start = text.index(value, position)
            position = start + len(value)
            if kind == "variable_begin":
                begin, tokens, inside = start, [], True
            elif kind == "variable_end":
                inside = False
                yield begin, position, tokens
            elif kind in ("block_begin", "comment_begin", "raw_begin"):
                problems.append(places.problem(*_Refused(start, *_other(value)).problem))
            elif kind != "whitespace":
                tokens.append((start, kind, value))
    except TemplateSyntaxError as error:
        if problems and not inside:
            return  # where it begins has been said
        raise _Refused(begin if inside else position, *_not_a_call()) from error
    if inside:
        raise _Refused(begin, *_not_a_call())


def _other(sign: str) -> tuple[str, str]:
    return (
        _("“{sign}” is not allowed here: a page only calls macros", sign=sign.strip()[:10]),
        _("delete it; for the signs themselves write &#123; and &#125;"),
    )


def _not_a_call() -> tuple[str, str]:
    return (
        _("this is not the call of a macro"),
        _(
            "write a call as {example}, on one line; for the signs themselves write "
            "&#123; and &#125;",
            example='{{ quote("…") }}',
        ),
    )


def _call(text: str, start: int, end: int, tokens: list[Token], places: Places) -> Call:
    written = text[start:end]
    first = tokens[0][0] if tokens else start
    if len(written) > LONGEST_CALL or "\n" in written or written[2] in "-+" or written[-3] in "-+":
        raise _Refused(start, *_not_a_call())
    try:
        body = Environment(autoescape=True).parse(written).body
    except (TemplateSyntaxError, RecursionError) as error:
        raise _Refused(first, *_not_a_call()) from error
    match body:
        case [nodes.Output(nodes=[nodes.Getattr(node=nodes.Name(name="area"), attr=attr)])]:
            if attr not in AREA:
                wrong = _("a page cannot print area.{name}", name=attr)
                raise _Refused(tokens[-1][0], wrong, nearest(attr, AREA))
            return Call(f"area.{attr}", (), *places.at(first), start, end)
        case [nodes.Output(nodes=[nodes.Call(node=nodes.Name(name=name)) as call])]:
            if name not in MACROS:
                raise _Refused(first, *_unknown(name))
            arguments = _arguments(call, name, tokens, places)
            return Call(name, tuple(arguments), *places.at(first), start, end)
        case [nodes.Output(nodes=[nodes.Name(name=name)])] if name in MACROS:
            raise _Refused(first, _("{macro} is not called here", macro=name), usage(name))
    raise _Refused(first, *_not_a_call())


def _unknown(name: str) -> tuple[str, str]:
    return (
        _("there is no macro “{name}”", name=name),
        nearest(name, MACROS),
    )


def usage(macro: str) -> str:
    """How a macro is called."""
    given = [_EXAMPLES.get(one.names, '"the-name-of-its-file"') for one in MACROS[macro]]
    return _("write {call}", call=f"{{{{ {macro}({', '.join(given)}) }}}}")


def _arguments(
    call: nodes.Call, macro: str, tokens: list[Token], places: Places
) -> Iterator[Argument]:
    """What is handed over, in the order of the macro's parameters."""
    first = tokens[0][0]
    values = [*((None, node) for node in call.args), *((one.key, one.value) for one in call.kwargs)]
    literals = [token for token in tokens if token[1] in ("string", "integer")]
    plain = all(isinstance(value, nodes.Const) for _key, value in values)
    if call.dyn_args or call.dyn_kwargs or not plain or len(literals) != len(values):
        wrong = _("{macro} takes plain texts and numbers only", macro=macro)
        raise _Refused(first, wrong, usage(macro))
    given: list[tuple[Parameter, str | int, int]] = []
    for (key, node), (offset, kind, _text) in zip(values, literals, strict=True):
        parameter = _parameter(macro, key, [one for one, _value, _offset in given], offset)
        inside = offset + (kind == "string")
        given.append((parameter, _value(macro, parameter, node.as_const(), inside), inside))
    for parameter in MACROS[macro]:
        if parameter.needed and parameter not in (one for one, _value, _offset in given):
            wrong = _("{macro} needs to be told which {name}", macro=macro, name=_plain(parameter))
            raise _Refused(first, wrong, usage(macro))
    in_order = sorted(given, key=lambda one: MACROS[macro].index(one[0]))
    return (Argument(one, value, *places.at(offset)) for one, value, offset in in_order)


def _plain(parameter: Parameter) -> str:
    return parameter.name.removesuffix("_id")


def _parameter(macro: str, key: str | None, taken: list[Parameter], offset: int) -> Parameter:
    """The parameter that an argument is for: by its name, or the next one."""
    known = MACROS[macro]
    if key is not None:
        found = [one for one in known if one.name == key]
        if not found:
            wrong = _("{macro} has no argument “{name}”", macro=macro, name=key)
            raise _Refused(offset, wrong, usage(macro))
        if found[0] in taken:
            wrong = _("“{name}” is given twice", name=key)
            raise _Refused(offset, wrong, usage(macro))
        return found[0]
    if len(taken) >= len(known):
        wrong = _n(
            "{macro} takes {n} argument, and this is one more",
            "{macro} takes {n} arguments, and this is one more",
            len(known),
            macro=macro,
        )
        raise _Refused(offset, wrong, usage(macro))
    return known[len(taken)]


def _value(macro: str, parameter: Parameter, value: str | int, offset: int) -> str | int:
    if parameter.names is not Names.NUMBER:
        if isinstance(value, str):
            return value
        wrong = _("here a text between double quotes is needed, and there is {value}", value=value)
        raise _Refused(offset, wrong, usage(macro))
    if isinstance(value, int) and 1 <= value <= MOST_STORIES:
        return value
    wrong = _("here a whole number from 1 to {most} is needed", most=MOST_STORIES)
    raise _Refused(offset, wrong, usage(macro))
