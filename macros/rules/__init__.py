"""What must be true of the content before it is published: one rule a module.

Each module has one public function, `check`, and a docstring in four parts: what the rule
guards, why, an example that breaks it, and what to write instead.
"""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from macros.content import Content
from macros.problems import Problem


def rules() -> list[ModuleType]:
    """Every rule, in the order of the names."""
    return [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]


def check(content: Content) -> Iterator[Problem]:
    """Every problem that any rule finds."""
    for rule in rules():
        yield from rule.check(content)
