"""What a check found, in the forms that GitHub, editors and other programs read.

Files, lines and messages hold words of strangers: in no form can they become a command, a link,
a mention or markup.
"""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import quote

from macros.content.problems import MOST_OF_A_FILE, Problem, Severity, counted, errors, printable
from macros.content.yaml import LARGEST, decoded
from macros.i18n.language import _, _n

_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
_MOST = 200  # problems, in what people read
_LONGEST_LINE = 300
_MEANT = re.compile(r"did you mean “(?P<word>[^”]+)”\?")
_INSTEAD = re.compile(r"write (?:it without decimals: |fewer_than: )?(?P<word>[-\d./]+)")
_NAMED = re.compile(r"“([^”]+)”")
_NUMBER = re.compile(r"(?<![\w.])-?\d[\d.,/-]*(?![\w])")
# What GitHub makes a mention, a reference or a link of, with a sign that nobody sees inside.
_LIVE = re.compile(r"@|#|:(?=//|[\w+-]+:)|(?i:www)(?=\.)|(?i:gh)(?=-)|(?<=[0-9a-f]{5})[0-9a-f]")
_UNSEEN = "\u2060"
_PUNCTUATION = re.compile(r"[\\`*_\[\](){}<>|~$&#!^=]")


def as_json(problems: Iterable[Problem]) -> str:
    """Every problem with its fields, and how many there are."""
    found = [*problems]
    stops = len(errors(found))
    return _dumped(
        {
            "errors": stops,
            "warnings": len(found) - stops,
            "problems": [
                {
                    "file": one.file,
                    "line": one.line,
                    "column": one.column,
                    "severity": one.severity,
                    "code": one.code,
                    "field": one.field,
                    "wrong": one.wrong,
                    "instead": one.instead,
                }
                for one in found
            ],
        }
    )


def github(problems: Iterable[Problem]) -> str:
    """A workflow command a problem, which GitHub shows at its line of the pull request."""
    return "\n".join(
        f"::{one.severity} file={_property(one.file)},line={one.line},col={one.column},"
        f"title={_property(one.code)}::{_data(_sentence(one))}"
        for one in problems
    )


def sarif(problems: Iterable[Problem], rules: dict[str, str]) -> str:
    """SARIF 2.1.0; `rules` are the texts of the rules by their codes."""
    found = [*problems]
    codes = sorted({one.code for one in found})
    return _dumped(
        {
            "$schema": _SARIF,
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {
                        "driver": {
                            "name": "offer check",
                            "rules": [_rule(code, rules.get(code, "")) for code in codes],
                        }
                    },
                    "columnKind": "unicodeCodePoints",
                    "results": [_result(one, codes.index(one.code)) for one in found],
                }
            ],
        }
    )


def markdown(problems: Iterable[Problem], root: Path) -> str:
    """A summary for a pull request: each line as it stands and, where known, as it should be."""
    found = sorted(problems)
    if not found:
        return _("Nothing is wrong in data/.")
    parts = [f"**{as_words(counted(found))}**"]
    shown = found[:_MOST]
    for file, of_file in groupby(shown, key=lambda one: one.file):
        lines = _lines(root, file)
        parts.append(f"### {as_code(file)}")
        parts += [_as_list_item(one, lines) for one in [*of_file][:MOST_OF_A_FILE]]
    left = len(found) - sum(
        min(len([*group]), MOST_OF_A_FILE) for _file, group in groupby(shown, lambda one: one.file)
    )
    if left:
        parts.append(
            _n("And {n} more: call “offer check”.", "And {n} more: call “offer check”.", left)
        )
    return "\n\n".join(parts)


def corrected(problem: Problem, line: str) -> str | None:
    """The line as it should be, where the message names the word and what to write for it."""
    meant = _MEANT.fullmatch(problem.instead)
    written = _NAMED.search(problem.wrong)
    if not meant:
        meant = _INSTEAD.fullmatch(problem.instead)
        written = _NUMBER.search(problem.wrong) if meant else None
    if not meant or not written:
        return None
    old = written[1] if written.re is _NAMED else written[0].rstrip(".,")
    pattern = rf"(?<![\w-]){re.escape(old)}(?![\w-])"
    start = min(max(problem.column - 1, 0), len(line))
    found = re.search(pattern, line[start:])
    if not found or len(re.findall(pattern, line[start:])) > 1:
        return None
    place = start + found.start()
    return line[:place] + meant["word"] + line[place + len(old) :]


def _sentence(problem: Problem) -> str:
    field = f"{problem.field}: " if problem.field else ""
    return f"{field}{problem.wrong}\n→ {problem.instead}"


def _data(text: str) -> str:
    """Text after the colons of a workflow command."""
    lines = "\n".join(map(printable, text.split("\n"))).replace("##[", "## [")  # an older command
    return lines.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Text of a property of a workflow command."""
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")


def _rule(code: str, text: str) -> dict[str, Any]:
    first = " ".join(text.strip().partition("\n\n")[0].split()) or code
    rule: dict[str, Any] = {"id": code, "shortDescription": {"text": first}}
    if text:
        rule["help"] = {"text": text.strip()}
    return rule


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    place = {
        "artifactLocation": {"uri": quote(printable(problem.file)), "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": problem.line, "startColumn": problem.column},
    }
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": str(problem.severity),
        "message": {"text": _sarif_text(_sentence(problem))},
        "locations": [{"physicalLocation": place}],
    }


def _sarif_text(text: str) -> str:
    """Text of a message, in which square brackets would be a link and braces a placeholder."""
    lines = "\n".join(map(printable, text.split("\n"))).replace("\\", "\\\\")
    lines = lines.replace("[", "\\[").replace("]", "\\]")
    return lines.replace("{", "{{").replace("}", "}}")


def _as_list_item(problem: Problem, lines: list[str]) -> str:
    """One problem: where, what is wrong, the line, and what to write instead."""
    kind = _("Error") if problem.severity is Severity.ERROR else _("Warning")
    place = _("{kind} in line {line}", kind=kind, line=problem.line)
    field = f"{problem.field}: " if problem.field else ""
    parts = [f"**{place}** ({as_code(problem.code)}): {as_words(field + problem.wrong)}"]
    line = lines[problem.line - 1] if problem.line <= len(lines) else ""
    better = corrected(problem, line) if len(line) <= _LONGEST_LINE else None
    if better is not None:
        parts.append(as_block("diff", [f"- {line}", f"+ {better}"]))
    elif line.strip():
        parts.append(as_block("yaml", [line[:_LONGEST_LINE]]))
    parts.append(f"→ {as_words(problem.instead)}")
    return "\n\n".join(parts)


def _lines(root: Path, file: str) -> list[str]:
    """The lines of a file that the check could read; none of another."""
    text = decoded(root / file, file, LARGEST)[0] if (root / file).is_file() else None
    return text.split("\n") if text else []


def as_words(text: str) -> str:
    """Text of a stranger in Markdown: nothing in it is markup, a mention, a reference or a link."""
    still = _LIVE.sub(lambda found: found[0] + _UNSEEN, printable(text))
    return _PUNCTUATION.sub(lambda sign: f"\\{sign[0]}", still)


def as_code(text: str) -> str:
    """Text of a stranger as code in a line."""
    text = printable(text)
    fence = "`" * (_longest_run(text) + 1)
    space = " " if text.startswith("`") or text.endswith("`") or not text.strip() else ""
    return f"{fence}{space}{text}{space}{fence}"


def as_block(language: str, lines: list[str]) -> str:
    """Lines of a stranger as a block of code."""
    text = "\n".join(map(printable, lines))
    fence = "`" * max(3, _longest_run(text) + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def _longest_run(text: str) -> int:
    return max(map(len, re.findall("`+", text)), default=0)


def _dumped(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=True)


def of_files(problems: Iterable[Problem], names: list[str]) -> Iterator[Problem]:
    """The problems of these files, and of what is in these folders."""
    folders = tuple(f"{name.rstrip('/')}/" for name in names)
    yield from (one for one in problems if one.file in names or one.file.startswith(folders))
