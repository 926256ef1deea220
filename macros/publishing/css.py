"""Leaves out of the theme's style sheet what no page of the site can use.

The theme styles everything that any site of its kind might show; most of it is for parts that
ours does not have. A rule goes when its selector names a class that is in no page, and a custom
property goes when nothing that stays refers to it.
"""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import tinycss2

_CLASSES = re.compile(r'\sclass="([^"]*)"')
_CLASS = re.compile(r"\.((?:[\w-]|\\.)+)")
_NOT = re.compile(r":not\([^()]*(?:\([^()]*\)[^()]*)*\)")
_VAR = re.compile(r"var\(\s*(--[\w-]+)")
_PROPERTY = re.compile(r"(--[\w-]+):((?:[^;{}\"']|\"[^\"]*\"|'[^']*')*)(;|(?=\}))")
_EMPTY_RULE = re.compile(r"[^{}]+\{\}")
# Attributes that only the theme's own scripts, which we do not load, would set.
_NEVER = re.compile(r"\[data-md-(?:toggle|component|color|state|level)|\[hidden\]:|#__")


def trim(site: Path) -> None:
    """Rewrite the theme's style sheets below site with the rules that its pages can use."""
    used = _classes(site)
    for sheet in site.glob("assets/stylesheets/*.css"):
        kept = "".join(_rules(tinycss2.parse_stylesheet(sheet.read_text("utf-8")), used))
        sheet.write_text(_without_unused_properties(kept), "utf-8")


def _classes(site: Path) -> set[str]:
    found: set[str] = {"js"}
    for page in site.rglob("*.html"):
        for names in set(_CLASSES.findall(page.read_text("utf-8"))):
            found.update(names.split())
    return found


def _rules(rules: list[Any], used: set[str]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [one for one in _split(rule.prelude) if _usable(one, used)]
            if selectors:
                yield f"{','.join(selectors)}{{{tinycss2.serialize(rule.content).strip()}}}"
        elif rule.type == "at-rule" and rule.content is not None:
            yield from _at_rule(rule, used)


def _at_rule(rule: Any, used: set[str]) -> Iterator[str]:
    prelude = tinycss2.serialize(rule.prelude).strip()
    if rule.lower_at_keyword in {"media", "supports"}:
        inner = tinycss2.parse_rule_list(rule.content, skip_whitespace=True, skip_comments=True)
        kept = "".join(_rules(inner, used))
        if kept:
            yield f"@{rule.at_keyword} {prelude}{{{kept}}}"
    elif rule.lower_at_keyword != "keyframes":  # nothing of ours moves
        yield f"@{rule.at_keyword} {prelude}{{{tinycss2.serialize(rule.content)}}}"


def _split(prelude: list[Any]) -> Iterator[str]:
    part: list[Any] = []
    for piece in prelude:
        if piece == ",":
            yield tinycss2.serialize(part).strip()
            part = []
        else:
            part.append(piece)
    yield tinycss2.serialize(part).strip()


def _usable(selector: str, used: set[str]) -> bool:
    if _NEVER.search(selector):
        return False
    positive = _NOT.sub("", selector)
    return all(name.replace("\\", "") in used for name in _CLASS.findall(positive))


def _without_unused_properties(css: str) -> str:
    """Drop custom properties until every one that is left is referred to, here or by ours."""
    ours = (Path(__file__).parents[2] / "overrides" / "assets" / "site.css").read_text("utf-8")
    while True:
        trimmed = _PROPERTY.sub(partial(_referred_to, _VAR.findall(css + ours)), css)
        if trimmed == css:
            return _EMPTY_RULE.sub("", trimmed)
        css = trimmed


def _referred_to(names: list[str], declared: re.Match[str]) -> str:
    return declared[0] if declared[1] in names else ""
