"""Makes the site's one style sheet: the theme's, and then our own, which is written by component.

The theme's rules are in a layer of their own, so that every rule of ours goes before them. The
theme styles everything that any site of its kind might show; most of it is for parts that ours
does not have. After the build a rule of the theme goes when its selector names a class that is in
no page, and a custom property goes when nothing that stays refers to it.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import tinycss2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

SHEET = "assets/site.css"
# The order in which they are put together; a file in components/ need only be there.
ORDER = (
    "tokens.css",
    "dark.css",
    "base.css",
    "layout.css",
    "components/",
    "preferences.css",
    "print.css",
)
_OURS = "assets/css/"
_THEME = re.compile(r"assets/stylesheets/main\..*\.css$")
_NOT_USED = re.compile(r"assets/stylesheets/.*\.css$")
_CHARSET = re.compile(r"^@charset [^;]*;|/\*.*?\*/", re.DOTALL)

_CLASSES = re.compile(r'\sclass="([^"]*)"')
_CLASS = re.compile(r"\.((?:[\w-]|\\.)+)")
_NOT = re.compile(r":not\([^()]*(?:\([^()]*\)[^()]*)*\)")
_VAR = re.compile(r"var\(\s*(--[\w-]+)")
_PROPERTY = re.compile(r"(--[\w-]+):((?:[^;{}\"']|\"[^\"]*\"|'[^']*')*)(;|(?=\}))")
_EMPTY_RULE = re.compile(r"(?:(?<=[{}])|^)(?:[^{}\"']|\"[^\"]*\"|'[^']*')+\{\}")
# Comments and indents; the ends of rules and lines; the space before a block and in a declaration.
_SHORTER = (
    (re.compile(r"/\*.*?\*/", re.DOTALL), ""),
    (re.compile(r"\s*\n\s*"), "\n"),
    (re.compile(r";?\n\}"), "}"),
    (re.compile(r"([{},;])\n"), r"\1"),
    (re.compile(r" \{"), "{"),
    (re.compile(r"([{;][\w-]+): "), r"\1:"),
)
# Attributes that only the theme's own scripts, which we do not load, would set; and its looks of
# what opens, which are those of a note: ours looks as in the reader's browser.
_NEVER = re.compile(
    r"\[data-md-(?:toggle|component|color|state|level)|\[hidden\]:|#__|(?:details|summary)\b"
)


def put_together(files: Files, config: MkDocsConfig, without: Collection[str] = ()) -> None:
    """Put assets/site.css in the place of the theme's style sheets and of overrides/assets/css.

    `without` are the names of components that no page has. Raises PluginError where a file of ours
    has no place in the order.
    """
    theme, ours = "", {}
    left_out = {f"{_OURS}components/{name}.css" for name in without}
    for file in list(files):
        if file.src_uri in left_out:
            pass
        elif file.src_uri.startswith(_OURS):
            ours[file.src_uri.removeprefix(_OURS)] = file.content_string
        elif _NOT_USED.match(file.src_uri):
            theme += file.content_string if _THEME.match(file.src_uri) else ""
        else:
            continue
        files.remove(file)
    files.append(File.generated(config, SHEET, content=joined(theme, ours)))


def joined(theme: str, ours: Mapping[str, str]) -> str:
    """One style sheet of the theme's and ours, which are texts by their place in css/."""
    parts = [f"@layer theme{{{_CHARSET.sub('', theme).strip()}}}"]
    for name in sorted(ours, key=_place):
        parts.append(_dark(ours[name]) if name == "dark.css" else ours[name])
    return "\n".join(parts)


def _place(name: str) -> tuple[int, str]:
    for n, place in enumerate(ORDER):
        if name.startswith(place):
            return n, name
    raise PluginError(
        f"overrides/assets/css/{name} is in no style sheet: move it to components/, or give it a"
        f" place in ORDER in macros/publishing/css.py."
    )


def _dark(css: str) -> str:
    """The dark colours, written once, for the device's wish and for the reader's own choice."""
    by_device = css.replace(":root", ':root:not([data-theme="light"])')
    by_reader = css.replace(":root", ':root[data-theme="dark"]')
    return (
        f"@media screen and (prefers-color-scheme: dark) {{\n{by_device}}}\n"
        f"@media screen {{\n{by_reader}}}"
    )


def trim(site: Path) -> None:
    """Rewrite the style sheet below site with the rules of the theme that its pages can use."""
    sheet = site / SHEET
    sheet.write_text(trimmed(sheet.read_text("utf-8"), _classes(site)), "utf-8")


def trimmed(css: str, used: set[str]) -> str:
    """A joined style sheet without what is for none of the used classes in the theme's layer."""
    layer, *ours = tinycss2.parse_stylesheet(css, skip_whitespace=True, skip_comments=True)
    own = "\n".join(_plain(tinycss2.serialize([rule])) for rule in ours)
    theme = "".join(_rules(_inside(layer), used))
    return f"@layer theme{{{_without_unused_properties(theme, own)}}}\n{own}\n"


def _plain(css: str) -> str:
    """Ours without comments, and without the white space that means nothing."""
    for found, instead in _SHORTER:
        css = found.sub(instead, css)
    return css


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
    if rule.lower_at_keyword in {"media", "supports", "layer"}:
        kept = "".join(_rules(_inside(rule), used))
        if kept:
            yield f"@{rule.at_keyword} {prelude}{{{kept}}}"
    elif rule.lower_at_keyword != "keyframes":  # nothing of ours moves
        yield f"@{f'{rule.at_keyword} {prelude}'.strip()}{{{tinycss2.serialize(rule.content)}}}"


def _inside(rule: Any) -> list[Any]:
    return list(tinycss2.parse_rule_list(rule.content, skip_whitespace=True, skip_comments=True))


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


def _without_unused_properties(theme: str, own: str) -> str:
    """Drop the theme's custom properties until every one that is left is referred to."""
    while True:
        less = _PROPERTY.sub(partial(_referred_to, _VAR.findall(theme + own)), theme)
        less = _EMPTY_RULE.sub("", less)
        if less == theme:
            return theme
        theme = less


def _referred_to(names: list[str], declared: re.Match[str]) -> str:
    return declared[0] if declared[1] in names else ""
