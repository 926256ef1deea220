"""What must be true of the content before it is published: one rule a module.

Each module has one public function, `check`, and a docstring in four parts: what the rule
guards, why, an example that breaks it, and what to write instead. Its place is its code: the
rule in `figures/percentages.py` is `figures/percentages`. Where a rule has `ALLOWABLE = True`, a
file may say that it is wrong there, and why: `allow: {privacy/name: a bus company}`.
"""

from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

from macros.content.allowed import applied
from macros.content.content import Content
from macros.content.problems import Problem


def rules() -> dict[str, ModuleType]:
    """Every rule by its code, in the order of the codes."""
    prefix = f"{__name__}."
    return {
        found.name.removeprefix(prefix).replace(".", "/"): import_module(found.name)
        for found in walk_packages(__path__, prefix)
        if not found.ispkg
    }


def check(content: Content) -> Iterator[Problem]:
    """Every problem that any rule finds and no file allows, with the rule's code."""
    yield from applied(content, [*_found(content)], allowable())


def allowable() -> list[str]:
    """The rules that a file may allow, as `ALLOWABLE` in each of them says."""
    return [code for code, rule in rules().items() if getattr(rule, "ALLOWABLE", False)]


def _found(content: Content) -> Iterator[Problem]:
    """What every rule finds; last those that may wait for who looks for persons beside them."""
    for code, rule in sorted(rules().items(), key=lambda one: one[0].startswith("privacy/")):
        for problem in rule.check(content):
            yield replace(problem, code=code)
