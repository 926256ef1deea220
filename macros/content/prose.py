"""What the words of a page may not hold: HTML, attributes, links that are not what they seem.

The signs are looked for wherever they stand, in code and after a backslash too: this is stricter
than Markdown, and needs none of its grammar.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown.extensions.toc import slugify

from macros.content.jinja import Call, Places
from macros.content.markdown import (
    CLASSES,
    ID,
    OUR_IDS,
    PICTURES,
    converted,
    leads_elsewhere,
    leads_here,
)
from macros.content.placeholders import placeholders
from macros.content.problems import Problem
from macros.i18n.language import _

# A macro call, or a figure that is named, where only its place counts. No page may hold this sign,
# nor the others for private use, by which a page could be taken for one of ours.
CALL = "\ue000"
LONGEST_LINE = 5_000
MOST_LINES = 3_000
MOST_BRACES = 1_000
# Signs of Markdown in one paragraph or thing of a list, and steps of quotes and lists before a
# line: Markdown looks at each of them again for each of the others.
MOST_SIGNS = 200
DEEPEST = 6

_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_HTML = re.compile(r"<(?![\s\d=]|$)", re.MULTILINE)
_BRACES = re.compile(r"\{:? *((?:[.#][\w-]+ *)+)\}|[{}]")
_LINK = re.compile(r"\]\(([^\s()<>\"'\\`{}]*)\)|\]\(|\]\s?\[")
_PICTURE = re.compile(r"!\[([^\[\]\n]*)\]\(([^\s()]*)\)|!\[")
_REFERENCE = re.compile(r"^[ >*+-]*\[[^\]\n]*\]:", re.MULTILINE)
_DEEP = re.compile(rf"^(?:[ >*+-]|\d+[.)]){{{DEEPEST * 4 + 1},}}", re.MULTILINE)
_SIGNS = re.compile(r"[*_`\[\]!\\&]")
_EMPTY = re.compile(r"[ >]*$")
_QUOTES = r"((?: {0,3}>(?: {0,4}>)* ?)?)"
_HEADING = re.compile(rf"{_QUOTES}#[^\\]*$")
# A thing of a list is a text of its own where a list began; below words it only goes on with them.
_IN_LIST = re.compile(rf"{_QUOTES}( {{0,7}})(?:[-*+]|\d+\.) ")


@dataclass(frozen=True)
class PageLink:
    """A link to a page, a picture or a place of this site, as written."""

    address: str
    path: str
    place: str
    picture: bool
    line: int
    column: int


def without_calls(text: str, calls: list[Call]) -> str:
    """The text with signs of the same length for its calls."""
    parts, position = [], 0
    for call in calls:
        parts += [text[position : call.start], CALL * (call.end - call.start)]
        position = call.end
    return "".join([*parts, text[position:]])


def without_figures(text: str) -> str:
    """The text with the same signs for the figures that it names, which are filled in later."""
    for one in placeholders(text):
        text = text[: one.start] + CALL * len(one.written) + text[one.end :]
    return text


def too_much(text: str, places: Places) -> Iterator[Problem]:
    """Where a page is more than anybody writes by hand, and more than Markdown reads quickly."""
    lines = text.split("\n")
    if len(lines) > MOST_LINES:
        wrong = _("the page has more than {n} lines", n=MOST_LINES)
        yield places.problem(0, wrong, _("part it into several pages"), "docs/limit")
        return
    if text.count("{") > MOST_BRACES:
        wrong = _("the page has more than {n} signs such as {sign}", n=MOST_BRACES, sign="{")
        yield places.problem(0, wrong, _("part it into several pages"), "docs/limit")
        return
    offset = signs = 0
    for line, apart in zip(lines, _apart(lines), strict=True):
        signs = len(_SIGNS.findall(line)) + (0 if apart else signs)
        if len(line) > LONGEST_LINE:
            wrong = _("this line is longer than {n} characters", n=LONGEST_LINE)
            yield places.problem(offset, wrong, _("part it into paragraphs"), "docs/limit")
        if signs > MOST_SIGNS:
            wrong = _("there are more than {n} signs such as * and [ together", n=MOST_SIGNS)
            instead = _("part it by an empty line, or write the signs as words")
            yield places.problem(offset, wrong, instead, "docs/limit")
            signs = 0
        if _DEEP.match(line):
            wrong = _("this line is too far in: nothing needs more than {n} steps", n=DEEPEST)
            yield places.problem(offset, wrong, _("start it further to the left"), "docs/limit")
        offset += len(line) + 1


def _apart(lines: list[str]) -> Iterator[bool]:
    """Whether each line is surely a text of its own, and not read together with those above it."""
    first, quotes = True, -1  # how many signs > stand before each thing of the list; -1: no list
    for line in lines:
        thing = _IN_LIST.match(line)
        if first:
            quotes = thing[1].count(">") if thing and len(thing[2]) < 4 else -1
        first = bool(_EMPTY.match(line) or _HEADING.match(line))
        yield first or bool(thing and thing[1].count(">") == quotes)


def unprintable(text: str, places: Places) -> Iterator[Problem]:
    """Characters that stand for no letter, one of which stands for a call here."""
    for found in _PRIVATE.finditer(text):
        wrong = _("there is a character here that cannot be printed")
        instead = _("delete it, and type the text around it again")
        yield places.problem(found.start(), wrong, instead, "docs/text")


def wrong_signs(text: str, places: Places) -> Iterator[Problem]:
    """HTML, attributes, and links in another form than the plain one."""
    for found in _HTML.finditer(text):
        yield places.problem(
            found.start(),
            _("HTML and addresses between < and > are not allowed here"),
            _("write it in Markdown; for the sign itself write &lt;"),
            "docs/html",
        )
    for found in _BRACES.finditer(text):
        if not found[1] or set(_attributes(found[1])) - {"id", *CLASSES}:
            yield places.problem(
                found.start(),
                _("this is not one of the attributes that a page may give"),
                _(
                    "write {examples}; for the sign itself write &#123;",
                    examples="{: .lead }, {: .note }, { .button } or {: #a-name }",
                ),
                "docs/attributes",
            )
    for found in _REFERENCE.finditer(text):
        yield places.problem(found.start(), *_link_words(), "docs/link")


def _attributes(written: str) -> Iterator[str]:
    """The names of classes, and “id” for each id that can be one."""
    for word in re.findall(r"[.#][\w-]+", written):
        if word.startswith("#") and ID.fullmatch(word[1:]):
            yield "id"
        else:
            yield word.removeprefix(".")


def _link_words() -> tuple[str, str]:
    return (
        _("this is not how a link is written here"),
        _("write [the words](the address), with nothing else between the brackets"),
    )


def links(text: str, places: Places) -> tuple[list[PageLink], list[Problem]]:
    """The links of a page to this site, and what is wrong with any link or picture."""
    found: list[PageLink] = []
    problems: list[Problem] = []
    pictures = {}
    for match in _PICTURE.finditer(text):
        if match[1] is None:
            wrong = _("this is not how a picture is written here")
            instead = _("write ![what it shows](its-name.png)")
            problems.append(places.problem(match.start(), wrong, instead, "docs/picture"))
            continue
        pictures[match.end()] = match
        if not match[1].strip(" *_`\u200b"):
            wrong = _("the picture has no description, for people who cannot see it")
            instead = _("write ![what it shows]({address})", address=match[2])
            problems.append(places.problem(match.start(), wrong, instead, "docs/picture"))
    for match in _LINK.finditer(text):
        if match[1] is None:
            problems.append(places.problem(match.start(), *_link_words(), "docs/link"))
            continue
        here, picture = leads_here(match[1]), match.end() in pictures
        offset = match.start(1)
        if picture and not (here and here[0].endswith(PICTURES)):
            wrong = _("a page can only show a picture that stands in docs/")
            instead = _("put it there, as one of: {kinds}", kinds=", ".join(PICTURES))
            problems.append(places.problem(offset, wrong, instead, "docs/picture"))
        elif here:
            found.append(PageLink(match[1], *here, picture, *places.at(offset)))
        elif not leads_elsewhere(match[1]):
            wrong = _("this address is none that a page may link to")
            instead = _(
                "write an address that starts with https:// or mailto:, or the name of a file in "
                "docs/, such as {example}",
                example="take-part.md#something-wrong",
            )
            problems.append(places.problem(offset, wrong, instead, "docs/link"))
    return found, problems


def ids(text: str, places: Places) -> tuple[set[str], list[Problem]]:
    """The places of a page that can be linked to, and what is wrong with their names."""
    problems: list[Problem] = []
    own: set[str] = set()
    for braces in _BRACES.finditer(text):
        for found in re.finditer(r"#([\w-]+)", braces[1] or ""):
            offset = braces.start(1) + found.start()
            if found[1] in own or OUR_IDS.fullmatch(found[1]):
                problems.append(_taken(places, offset, found[1]))
            own.add(found[1])
    html, headings = converted(text)
    for braces in _BRACES.finditer(text):
        if braces[0] in html:
            wrong = _("this has no effect here, and would be read as text")
            instead = _(
                "put it at the end of a heading, right behind a link, or on a line of its "
                "own below a paragraph"
            )
            problems.append(places.problem(braces.start(), wrong, instead, "docs/attributes"))
    title = next((number for number, found in enumerate(headings) if found[0] == 1), None)
    for number, (_level, anchor, words) in enumerate(headings):
        if number == title:
            continue  # its name is taken off it: nothing links there
        if anchor not in own and CALL in words:
            wrong = _("the place of this heading would be called after what the macro gives")
            instead = _("give it a name that stays: {example}", example="{: #a-name }")
            offset = _heading_with_call(text, words)
            problems.append(places.problem(offset, wrong, instead, "docs/id"))
        elif anchor not in own and OUR_IDS.fullmatch(anchor):
            offset = _heading(text, anchor)
            instead = _("give the heading another: {example}", example=f"{{: #about-{anchor} }}")
            wrong = _("the place “{id}” is already on every page", id=anchor)
            problems.append(places.problem(offset, wrong, instead, "docs/id"))
        own.add(anchor)
    return own, problems


def _taken(places: Places, offset: int, anchor: str) -> Problem:
    wrong = _("the place “{id}” is already on the page", id=anchor)
    instead = _("write another name, for example #about-{id}", id=anchor)
    return places.problem(offset, wrong, instead, "docs/id")


def _heading_with_call(text: str, words: str) -> int:
    """Where the heading stands whose words a macro gives."""
    lines = [found for found in re.finditer(r"^.+$", text, re.MULTILINE) if CALL in found[0]]
    same = [found.start() for found in lines if found[0].strip("# ") == words]
    return [*same, *(found.start() for found in reversed(lines)), 0][0]


def _heading(text: str, anchor: str) -> int:
    """Where the heading stands that gets this id."""
    for found in re.finditer(r"^.+$", text, re.MULTILINE):
        if slugify(found[0].strip("# "), "-") == anchor:
            return found.start()
    return 0
