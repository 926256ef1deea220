"""One file of `data/translations/`, read as if a stranger wrote it.

It is a gettext file, as Weblate and Poedit write it. What is wrong with a translation is said with
its line; such a one is not shown, and neither is one that is marked as fuzzy.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from gettext import c2py
from io import StringIO
from pathlib import Path

from babel.core import Locale, UnknownLocaleError
from babel.messages import Catalog, Message
from babel.messages.pofile import PoFileError, denormalize, read_po

from macros.content.compared import braces, differences
from macros.content.problems import Problem
from macros.content.yaml import decoded
from macros.i18n.catalogue import Catalogue, Key, plural_rule
from macros.i18n.language import _

FOLDER = "data/translations/"
LARGEST = 4 * 1024 * 1024
CHECKED_BY, CHECKED_ON = "X-Checked-By", "X-Checked-On"
_HEADER = re.compile(r'(?P<above>(?:#.*\n|\n)*)msgid ""\nmsgstr (?P<text>(?:".*"\n?)+)')
_LINE = re.compile(
    r"(?:(?:msgctxt|msgid(?:_plural)?|msgstr(?:\[\d\])?)[ \t]+)?"
    r'"(?:[^"\\]|\\.)*"[ \t]*'
)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_MOST_PROBLEMS = 200


@dataclass(frozen=True)
class Translations:
    """A file of translations: its header, its messages as Babel has them, and what may be shown."""

    file: str
    locale: Locale
    header: dict[str, str]
    messages: Catalog = field(repr=False)
    shown: Catalogue = field(repr=False)

    @property
    def checked(self) -> tuple[str, date] | None:
        """By whom, as a role, and on which day a person last checked it, if anybody did."""
        try:
            return self.header[CHECKED_BY], date.fromisoformat(self.header[CHECKED_ON])
        except (KeyError, ValueError):
            return None


def language_of(name: str) -> str | None:
    """The language that a file is called after; None where no such language is known."""
    tag = Path(name).stem
    try:
        return tag if _LANGUAGE.fullmatch(tag) and Locale.parse(tag, sep="-") else None
    except (ValueError, UnknownLocaleError):
        return None


def read_translations(path: Path, name: str) -> tuple[Translations | None, list[Problem]]:
    """Read one file. It is None where a problem keeps it from being read at all."""
    tag = language_of(name)
    if tag is None or name != f"{FOLDER}{tag}.po":
        wrong = _("the file is not called after a language")
        instead = _("call it by the tag of the language, for example ko.po")
        return None, [_problem(name, 1, wrong, instead, "file")]
    text, problems = decoded(path, name, LARGEST)
    if text is None:
        return None, problems
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.startswith("#") and not _LINE.fullmatch(line):
            return None, [_unreadable(name, number)]
    header, text = _without_header(text)
    locale = Locale.parse(tag, sep="-")
    try:
        messages = read_po(StringIO(text), locale=locale, ignore_obsolete=True, abort_invalid=True)
    except PoFileError as error:
        if "plural" in str(error):
            wrong = _("a message has more plural forms than this language")
            instead = _("delete the last ones: the language has {n}", n=plural_rule(locale)[0])
            return None, [_problem(name, error.lineno + 1, wrong, instead, "plurals")]
        return None, [_unreadable(name, error.lineno + 1)]
    except (ValueError, IndexError, AttributeError):  # it was cut off, or never was such a file
        return None, [_unreadable(name, 1)]
    for message in messages:
        message.flags.discard("python-format")  # a per cent sign is one here
    problems = [*_of_header(header, name, locale)]
    found = [*_wrong(messages, name)]
    problems += [problem for problem, _message in found[:_MOST_PROBLEMS]]
    unfit = {id(message) for _problem, message in found}
    shown = _shown(messages, locale, tag, unfit)
    return Translations(name, locale, header, messages, shown), problems


def _unreadable(name: str, line: int) -> Problem:
    return _problem(
        name,
        line,
        _("this cannot be read as a file of translations"),
        _("write msgid and msgstr, each with its text between double quotes; or open the file in "
          "Poedit, and save it again"),
        "file",
    )  # fmt: skip


def _problem(name: str, line: int, wrong: str, instead: str, code: str) -> Problem:
    return Problem(name, line, 1, "", wrong, instead, code=f"file/translations-{code}")


def _without_header(text: str) -> tuple[dict[str, str], str]:
    """What the file says of itself, and the rest of it on the lines where it stood."""
    found = _HEADER.match(text)
    if not found:
        return {}, text
    lines = denormalize(found["text"].rstrip("\n")).split("\n")
    pairs = (line.partition(":") for line in lines if ":" in line)
    header = {key.strip(): value.strip() for key, _colon, value in pairs}
    blank = "\n" * found[0].count("\n")
    return header, blank + text[found.end() :]


def _of_header(header: dict[str, str], name: str, locale: Locale) -> Iterator[Problem]:
    number, said, form = plural_rule(locale)
    if not _same_forms(header.get("Plural-Forms", ""), number, form):
        yield _problem(
            name,
            1,
            _("the plural forms are not those of this language"),
            _("write in the header: {line}", line=f"Plural-Forms: {said}"),
            "plurals",
        )
    given = header.get("Language", "").replace("_", "-")
    tag = Path(name).stem
    if given and given.lower() != tag.lower():
        yield _problem(
            name,
            1,
            _("the header says that the language is “{tag}”", tag=given),
            _("write in the header: {line}", line=f"Language: {tag}"),
            "file",
        )
    if (CHECKED_BY in header) != (CHECKED_ON in header) or not _is_day(header.get(CHECKED_ON)):
        yield _problem(
            name,
            1,
            _("the header does not say who checked the translations, and when"),
            _(
                "write both lines, {by} with a role and {on} with a day such as 2027-03-31, or "
                "none",
                by=CHECKED_BY,
                on=CHECKED_ON,
            ),
            "file",
        )


def _is_day(text: str | None) -> bool:
    try:
        return text is None or bool(date.fromisoformat(text))
    except ValueError:
        return False


def _same_forms(said: str, number: int, form: object) -> bool:
    """Whether a header has the plural forms of the language, in these words or in others."""
    found = re.fullmatch(r"nplurals *= *(\d) *; *plural *= *([^;]{1,300});?", said.strip())
    if not found or int(found[1]) != number:
        return False
    try:
        own = c2py(found[2])
        return callable(form) and all(own(n) == form(n) for n in (*range(202), 1000, 10**6))
    except (ValueError, RecursionError, ArithmeticError):
        return False


def forms(message: Message) -> list[str]:
    """The translations of a message: one, or one for each plural form."""
    string = message.string or ""  # one that no file has yet has none
    return [string] if isinstance(string, str) else list(string)


def _wrong(messages: Catalog, name: str) -> Iterator[tuple[Problem, Message]]:
    """What is wrong with translations that are there."""
    for message in messages:
        if not message.id or not any(forms(message)):
            continue
        for wrong, instead in _of_message(message, messages.num_plurals):
            begin = message.id if isinstance(message.id, str) else message.id[0]
            begin = begin if len(begin) <= 60 else f"{begin[:60]}…"
            said = _("“{english}”: {wrong}", english=begin, wrong=wrong)
            yield _problem(name, message.lineno or 1, said, instead, "words"), message


def _of_message(message: Message, number: int) -> Iterator[tuple[str, str]]:
    given = forms(message)
    if isinstance(message.id, str):
        page = (message.context or "").startswith("docs/")
        yield from differences(message.id, given[0], page=page)
        return
    if len(given) != number or not all(given):
        yield (
            _("the language has {n} plural forms, and not all of them are here", n=number),
            _("write msgstr[0] to msgstr[{last}], none of them empty", last=number - 1),
        )
        return
    one, many = message.id
    for form in given:
        # Where there is one, two or none, many languages leave the number out.
        told = form if "{n}" in form or "{n}" not in many else f"{form} {{n}}"
        english = one if braces(one) == braces(told) else many
        yield from differences(english, told)


def _shown(messages: Catalog, locale: Locale, tag: str, unfit: set[int]) -> Catalogue:
    """The translations that may be shown: whole, not fuzzy, and with nothing wrong."""
    texts: dict[Key, str] = {}
    plurals: dict[Key, tuple[str, ...]] = {}
    form = plural_rule(locale)[2]
    changed: set[Key] = set()
    for message in messages:
        if id(message) in unfit or not message.id or not all(forms(message)):
            continue
        if message.fuzzy:
            english = message.id if isinstance(message.id, str) else message.id[0]
            changed.add((message.context or "", english))
        elif isinstance(message.id, str):
            texts[message.context or "", message.id] = forms(message)[0]
        else:
            plurals[message.context or "", message.id[0]] = tuple(forms(message))
            texts[message.context or "", message.id[0]] = forms(message)[form(1)]
    return Catalogue(tag, texts, plurals, form, changed)
