"""The terms of a language: whether translations use them, and the English beside them on a page.

A term is looked for as a whole word. In scripts in which little words are joined to others, that
is the word with all that is joined to it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import groupby

from babel.messages import Message

from macros.content.problems import Problem, Severity
from macros.content.translations import Translations, forms
from macros.i18n.language import SIGN, _, own_script, speaking
from macros.model.terms import Called

FOLDER = "data/terms/"
# Values that are filled in, addresses of links, and code.
_NO_WORDS = re.compile(r"\{[^{}]*\}|\]\([^()]*\)|`[^`]*`")
_LETTERS = re.compile(r"[A-Z]{3,}")
_NEAR = 60  # signs in which the English stands right beside a term, if it does
_TAG = re.compile(r"<[^>]*>")
# What is no running text: headings, links, buttons, names of things, charts, words of another
# language, and all that is not the page's own part; other tags, and entities.
_PASSED_OVER = (
    r'<(?P<part>\w+)\b[^>]*\sclass="(?:[^"]*\s)?(?:visually-hidden|timeline__title|theme|feeds|tile|asking'
    r'|dates|tools|translated|toc)[\s"][^>]*>.*?</(?P=part)>'
    r'|<(?P<unsaid>\w+)\b[^>]*\saria-hidden="true"[^>]*>.*?</(?P=unsaid)>'
    r"|<(?P<kind>h[1-6]|a|bdi|button|select|label|script|style|summary|svg|code|pre|textarea|template|nav"
    r"|th|caption|figcaption|dt|legend|title)\b[^>]*>.*?</(?P=kind)>|<[^>]*>|&#?\w+;"
)
_LINKED = rf'<a class="term"[^>]*>(?P<linked>[^<]*)</a>(?P<joined>{SIGN}*)'


def unlike(
    translations: Translations, messages: Iterable[Message], terms: Mapping[str, Called]
) -> Iterator[Problem]:
    """Each of these messages of a file that calls a term of its English by another word."""
    if not terms:
        return
    english = _english(terms)
    known = {term.lower(): term for term in terms}
    with speaking(translations.shown.language):
        patterns = {term: _pattern([called.is_, *called.forms]) for term, called in terms.items()}
    for message in messages:
        said = "\n".join(forms(message))
        if not message.id or message.fuzzy or not said or said == _of(message) or _is_name(message):
            continue
        found = {
            known[one[1].lower()]: one[0]
            for one in english.finditer(_NO_WORDS.sub(" ", _of(message)))
            if one[1].isupper() or not known[one[1].lower()].isupper()  # to send is not SEND
        }
        for term, words in found.items():
            if not patterns[term].search(said):
                yield _unlike(translations, message, words, terms[term].is_)


def _is_name(message: Message) -> bool:
    return (message.context or "").endswith((".name", ".short"))


def _of(message: Message) -> str:
    return message.id if isinstance(message.id, str) else "\n".join(message.id)


def _unlike(translations: Translations, message: Message, words: str, called: str) -> Problem:
    tag = translations.shown.language
    begin = _of(message) if len(_of(message)) <= 60 else f"{_of(message)[:60]}…"
    return Problem(
        translations.file,
        message.lineno or 1,
        1,
        "",
        _("“{english}”: “{words}” is not called “{called}” here", english=begin, words=words,
          called=called),
        _("write “{called}”, or add the form that is here to {file}", called=called,
          file=f"{FOLDER}{tag}.yml"),
        Severity.WARNING,
        code="file/translations-terms",
    )  # fmt: skip


def _english(terms: Iterable[str]) -> re.Pattern[str]:
    """Each term in English, the longest first, and more than one of it."""
    longest = sorted(map(re.escape, terms), key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(longest)})(?:s|es|’s|’)?(?!\w)", re.IGNORECASE)


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """One of these words in the language that is spoken, with what is joined to it."""
    longest = _one_of(words)
    script = own_script()
    before = f"{SIGN}{{0,4}}" if script == "Arab" else ""
    after = f"{SIGN}*" if script else f"(?!{SIGN})"
    return re.compile(rf"(?<!{SIGN}){before}(?:{longest}){after}", re.IGNORECASE)


def _one_of(words: Iterable[str]) -> str:
    """The longest of words that stand at a place, tried only where one has its first letter."""
    longest = sorted(words, key=lambda word: (word[:1].lower(), -len(word)))
    return "|".join(
        f"{re.escape(first)}(?:{'|'.join(re.escape(word[1:]) for word in same)})"
        for first, same in groupby(longest, key=lambda word: word[:1].lower())
    )


def with_english(html: str, terms: Mapping[str, Called], language: str) -> str:
    """A page with the English of each term in brackets where the term first stands in a text.

    `language` is that of the page. A term gets none that is the English word itself or has its
    letters, such as EHC, and none where it stands in brackets or before one.
    """
    start, end = html.find("<main"), html.find("</main>")
    shown = {term: called for term, called in terms.items() if called.letters}
    if start < 0 or not shown:
        return html
    with speaking(language):
        pattern = _pattern(escape(one) for it in shown.values() for one in (it.is_, *it.forms))
        joined = (
            own_script() == "Kore"
        )  # it stands right behind a noun, and before what is joined to that
    by_form = {
        escape(one).lower(): term for term, it in shown.items() for one in (it.is_, *it.forms)
    }
    main = html[start:end]
    longest = sorted(by_form, key=len, reverse=True)
    done = set[str]()

    def beside(found: re.Match[str]) -> str:
        words = found["linked"] or found["words"]
        if not words or not pattern.search(words):
            return found[0]
        term = next(by_form[one] for one in longest if one in words.lower())
        if term in done:
            return found[0]
        done.add(term)
        around = main[max(0, found.start() - _NEAR) : found.end() + 2 * _NEAR]
        if _is_there(term, words, _TAG.sub("", around)) or _in_brackets(main, found):
            return found[0]
        added = f'(<bdi lang="en" dir="ltr">{_escaped(term)}</bdi>)'
        noun = escape(shown[term].is_)
        if joined and found["linked"]:
            return f"{found[0].removesuffix(found['joined'])}{added}{found['joined']}"
        if joined and words.startswith(noun):
            return f"{noun}{added}{words.removeprefix(noun)}"
        return f"{found[0]} {added}"

    every = re.compile(
        rf"{_LINKED}|{_PASSED_OVER}|(?P<words>{pattern.pattern})", re.DOTALL | re.IGNORECASE
    )
    return html[:start] + every.sub(beside, main) + html[end:]


def _is_there(term: str, words: str, around: str) -> bool:
    """Whether a reader has the English already: in these words, or right beside them."""
    same = {*words.lower().split()} == {*term.lower().split()}
    letters = any(one in words for one in _LETTERS.findall(term))
    return same or letters or _english([term]).search(around) is not None


def _in_brackets(html: str, found: re.Match[str]) -> bool:
    """Whether words stand in brackets, or right before one."""
    before = _TAG.sub("", html[max(0, found.start() - 2 * _NEAR) : found.start()])
    after = _TAG.sub("", html[found.end() : found.end() + _NEAR]).lstrip()
    return before.rfind("(") > before.rfind(")") or after.startswith("(")


def _escaped(term: str) -> str:
    return escape(term).replace("{", "&#123;").replace("}", "&#125;")
