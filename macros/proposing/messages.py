"""All words that a reader can meet, as messages for translators; and a file of them kept current.

A file has them in the order in which they matter: what is printed on every page, the pages of
`docs/`, the content of `data/`, and last what only those read who write files or run commands.
"""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.core import Locale
from babel.messages import Catalog, Message
from babel.messages.pofile import normalize, write_po
from jinja2 import Environment, nodes

from macros.content.content import Content
from macros.content.published import State, state
from macros.content.translations import Translations, forms
from macros.content.wording import Words, worded
from macros.i18n.catalogue import plural_rule
from macros.model import urls
from macros.model.fields import LONGEST_LINE
from macros.model.kinds import KINDS, address
from macros.packaged import OVERRIDES

SCOPES = ("interface", "pages", "data", "editors")
# What these parts of the code print is read by those who write files, and not on a page.
_OF_EDITORS = ("rules", "content", "commands", "publishing", "text")
_OF_READERS = {"macros/content/in_language.py", "macros/content/naming.py"}
# The names by which words are given, and how many of its arguments are words.
_CALLS = {"_": 1, "_n": 2, "plural_forms": 2, "later": 1}
_NEAR = 0.4  # words of one place that are less alike than this are other words
_PAGE_OF = {
    "data/accessibility.yml": urls.ACCESSIBILITY,
    "data/glossary.yml": urls.GLOSSARY,
    "data/sources.yml": urls.SOURCES,
    "data/timeline.yml": urls.TIMELINE,
}


@dataclass(frozen=True)
class Count:
    """How many messages of a scope are translated, to be looked at again, and missing."""

    translated: int = 0
    fuzzy: int = 0
    missing: int = 0


# --- what there is to translate ---------------------------------------------------------------


def messages(content: Content, *, editors: bool = True) -> Catalog:
    """Every message of the code, the templates, `docs/` and `data/`, in the order of a file.

    Without `editors`, only those that readers of pages meet.
    """
    found = Catalog(fuzzy=False)
    of_code = [*_of_templates(), *_of_python(editors=editors)]
    for words, file in of_code:
        if not _is_of_editors(file):
            _add(found, words, file)
    for one in _of_content(content):
        _add_text(found, one, content)
    for words, file in of_code:
        if _is_of_editors(file):
            _add(found, words, file)
    return found


def _add(catalog: Catalog, words: tuple[str, ...], file: str) -> None:
    catalog.add(words[0] if len(words) == 1 else words, locations=[(file, 0)])


def _add_text(catalog: Catalog, one: Words, content: Content) -> None:
    """Words of a file: the comment says where they can be read, and what to know of them."""
    comments = [f"Page: /{_page(one, content)}"]
    if one.verbatim:
        comments.append("Somebody’s own words: translate them as they are said.")
    flags = [f"max-length:{LONGEST_LINE}"] if one.one_line else []
    catalog.add(
        one.text,
        context=one.context,
        locations=[(one.file, 0)],
        auto_comments=comments,
        flags=flags,
    )


def _page(one: Words, content: Content) -> str:
    """Where words can be read, from the top of the site."""
    if one.file.startswith("docs/"):
        name = one.file.removeprefix("docs/").removesuffix(".md").removesuffix("index")
        return f"{name.rstrip('/')}/" if name else ""
    if one.file in _PAGE_OF:
        return _PAGE_OF[one.file]
    items = (item for kind in KINDS for item in content.items(kind.folder).values())
    return next((address(item) for item in items if item.file == one.file), "")


def _of_content(content: Content) -> list[Words]:
    """The words of everything that readers can find, or will; pages before data."""
    found: list[Words] = []

    def note(one: Words) -> str:
        found.append(one)
        return one.text

    worded(content, note)
    states = {
        item.file: state(item, content.day)
        for kind in KINDS
        for item in content.items(kind.folder).values()
    }
    kept = [one for one in found if _is_for_readers(one, states.get(one.file))]
    return sorted(kept, key=lambda one: (not one.file.startswith("docs/"), one.file))


def _is_for_readers(one: Words, state: State | None) -> bool:
    """Whether readers find words, or will; of what was withdrawn they find only the reason."""
    if state is State.WITHDRAWN:
        return one.field.startswith("withdrawn.")
    return state is not State.DRAFT


def _of_python(*, editors: bool) -> Iterator[tuple[tuple[str, ...], str]]:
    code = Path(__file__).parents[1]
    for path in sorted(code.rglob("*.py")):
        name = path.relative_to(code)
        if name.parts[0] != "starter" and (editors or name.parts[0] not in _OF_EDITORS):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call):
                    yield from ((words, f"macros/{name.as_posix()}") for words in _said(node))


def _said(call: ast.Call) -> Iterator[tuple[str, ...]]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
    if name == "later":
        yield from ((words,) for words in _values(call.args[0]))
        return
    texts = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
    yield from _as_words(name, texts)


def _values(node: ast.expr) -> Iterator[str]:
    """The texts in a table of words that are printed later."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.Tuple(elts=inner) | ast.List(elts=inner) | ast.Dict(values=inner):
            for one in inner:
                yield from _values(one)


def _as_words(name: str, texts: list[Any]) -> Iterator[tuple[str, ...]]:
    number = _CALLS.get(name, 0)
    words = tuple(one for one in texts[:number] if isinstance(one, str))
    if number and len(words) == number:
        yield words


def _of_templates() -> Iterator[tuple[tuple[str, ...], str]]:
    environment = Environment(autoescape=True)
    for path in sorted(OVERRIDES.rglob("*.html")):
        tree = environment.parse(path.read_text("utf-8"))
        file = f"overrides/{path.relative_to(OVERRIDES).as_posix()}"
        for call in tree.find_all(nodes.Call):
            name = getattr(call.node, "name", "") or getattr(call.node, "attr", "")
            texts = [arg.value for arg in call.args if isinstance(arg, nodes.Const)]
            yield from ((words, file) for words in _as_words(name, texts))


def _is_of_editors(file: str) -> bool:
    parts = file.split("/")
    return parts[0] == "macros" and parts[1] in _OF_EDITORS and file not in _OF_READERS


def scope(message: Message) -> str:
    """Which part of the site a message belongs to: one of SCOPES."""
    if message.context:
        return "pages" if message.context.startswith("docs/") else "data"
    editors = all(_is_of_editors(file) for file, _line in message.locations)
    return "editors" if editors else "interface"


# --- a file of translations -------------------------------------------------------------------


def updated(fresh: Catalog, known: Translations | None) -> Iterable[Message]:
    """The messages as a file is to have them, with the translations that it has.

    Where the English has changed, the translation stays and is marked as fuzzy, with the English of
    before beside it. Words that are gone take their translation with them: they may be gone for a
    reason.
    """
    before = {_key(one): one for one in known.messages if one.id} if known else {}
    wanted = {_key(one) for one in fresh if one.id}
    left: dict[str, list[Message]] = {}
    for key, message in before.items():
        if key not in wanted and any(forms(message)):
            left.setdefault(key[0], []).append(message)
    for message in fresh:
        if message.id:
            yield _merged(message.clone(), before.get(_key(message)), left)


def _key(message: Message) -> tuple[str, str]:
    return message.context or "", _english(message)


def _english(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _merged(fresh: Message, same: Message | None, left: dict[str, list[Message]]) -> Message:
    """A message with its translation: its own, or that of the words which stood there before."""
    if same and isinstance(same.id, str) == isinstance(fresh.id, str):
        fresh.string, fresh.user_comments = same.string, same.user_comments
        fresh.flags |= {"fuzzy"} if same.fuzzy else set()
        fresh.previous_id = same.previous_id if same.fuzzy else []
        return fresh
    here = [one for one in left.get(fresh.context or "", []) if _alike(one, fresh)]
    near = get_close_matches(_english(fresh), [_english(one) for one in here], 1, _NEAR)
    if near:
        old = next(one for one in here if _english(one) == near[0])
        left[fresh.context or ""].remove(old)
        fresh.string, fresh.user_comments = old.string, old.user_comments
        fresh.previous_id = [old.id] if isinstance(old.id, str) else [*old.id]
        fresh.flags.add("fuzzy")
    return fresh


def _alike(one: Message, other: Message) -> bool:
    return isinstance(one.id, str) == isinstance(other.id, str)


def written(fresh: Catalog, known: Translations | None, tag: str) -> str:
    """The text of a file of translations into a language, brought up to date.

    It is the same however often it is written: there is no time in it.
    """
    locale = Locale.parse(tag, sep="-")
    catalog = Catalog(locale=locale)
    for message in updated(fresh, known):
        catalog[message.id] = message
        message.flags.difference_update({"python-format", "python-brace-format"})
    out = BytesIO()
    write_po(out, catalog, omit_header=True, include_lineno=False, include_previous=True)
    return f"{_header(locale, tag, known)}\n{out.getvalue().decode()}"


def _header(locale: Locale, tag: str, known: Translations | None) -> str:
    lines = {
        "Project-Id-Version": "You said, we did",
        "Language-Team": locale.english_name or tag,
        "MIME-Version": "1.0",
        "Content-Transfer-Encoding": "8bit",
    }
    lines |= known.header if known else {}
    lines |= {
        "Language": tag.replace("-", "_"),
        "Content-Type": "text/plain; charset=utf-8",
        "Plural-Forms": plural_rule(locale)[1],
    }
    text = "".join(f"{key}: {value}\n" for key, value in lines.items())
    return f'msgid ""\nmsgstr {normalize(text)}\n'


def counted(fresh: Catalog, known: Translations | None) -> dict[str, Count]:
    """How much of each scope is translated."""
    found = {name: Count() for name in SCOPES}
    for message in updated(fresh, known):
        count, name = found[scope(message)], scope(message)
        if not all(forms(message)):
            found[name] = Count(count.translated, count.fuzzy, count.missing + 1)
        elif message.fuzzy:
            found[name] = Count(count.translated, count.fuzzy + 1, count.missing)
        else:
            found[name] = Count(count.translated + 1, count.fuzzy, count.missing)
    return found
