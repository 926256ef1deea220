"""Words that need explaining: linked where they first stand, explained at the page's end.

A link leads to the glossary; a script opens the meaning, which stands at the page's end, beside it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby

from macros.content.content import Content
from macros.i18n.language import SIGN, own_script
from macros.model import urls
from macros.model.glossary import Term
from macros.pages.templates import no_braces
from macros.pages.view import View

# What only a screen reader says, what only others see, names, elements whose words stay as they
# are, other tags, and entities: a hidden link must not take the focus, one in a title is a small
# target, half a theme’s name is no link, and the “lt” of “&lt;” is no word.
_PASSED_OVER = (
    r'<(\w+)\b[^>]*\sclass="(?:[^"]*\s)?(?:visually-hidden|timeline__title|theme|feeds)[\s"][^>]*>.*?</\1>'
    r'|<(\w+)\b[^>]*\saria-hidden="true"[^>]*>.*?</\2>'
    r"|<(h[1-5]|a|button|select|label|script|summary|svg|code)\b[^>]*>.*?</\3>|<[^>]*>|&#?\w+;"
)
# Steps of the Tab key to the end of a page, beyond which no word takes another.
MOST_STOPS = 60
_LINK = '<a class="term"'
_WORD = re.compile(rf"{_LINK}[^>]*>(.*?)</a>")
# What the Tab key stops at, and what holds things that it passes over until they are opened.
_STOPS = re.compile(
    r"<(/?)(details|search|template)\b([^>]*)>"
    r'|<(?:a\b[^>]*\shref=|(?:button|input|select|summary|textarea)\b|\w+\b[^>]*\stabindex="0")'
)


def explainer(content: Content) -> Callable[[str, View], str]:
    """What links each term's first use on a page to the glossary, and adds their meanings below."""
    if not content.glossary:
        return lambda html, _view: html
    return partial(_explain, *_forms(content))


def _explain(
    pattern: re.Pattern[str], forms: dict[str, tuple[str, Term]], html: str, view: View
) -> str:
    used: dict[str, Term] = {}

    def link(found: re.Match[str]) -> str:
        word = found[0]
        known = forms.get(word) or forms.get(word.lower())
        if known is None or known[0] in used:
            return word
        term_id, term = known
        used[term_id] = term
        return f'<a class="term" href="{view.url(urls.term(term_id))}">{word}</a>'

    linked = pattern.sub(link, html)
    terms = sorted(used.items(), key=lambda item: item[1].term.lower())
    return linked + view.html("components/words", view, terms) if terms else html


def few_enough(html: str) -> str:
    """A whole page without the links of so many words that the Tab key stops at too much.

    The first words stay; the meanings of the others stand at the page's end all the same.
    """
    stops = [*_stops(html)]
    words = [at for at in stops if html.startswith(_LINK, at)]
    room = max(0, MOST_STOPS - (len(stops) - len(words)))
    for at in reversed(words[room:]):
        html = html[:at] + _WORD.sub(r"\1", html[at:], count=1)
    return html


def _stops(html: str) -> Iterator[int]:
    """Where the Tab key stops on a page as it opens; a closed part of it is one stop at most."""
    inside: list[bool] = []  # of what is open at a place: whether it hides what is in it
    for found in _STOPS.finditer(html):
        ends, holder, attributes = found.groups()
        if ends:
            inside.pop()
        elif holder:
            shut = {"details": " open" not in attributes, "search": " hidden" in attributes}
            if holder == "details" and shut[holder] and not any(inside):
                yield found.start()  # its summary
            inside.append(shut.get(holder, True))
        elif not any(inside):
            yield found.start()


def _forms(content: Content) -> tuple[re.Pattern[str], dict[str, tuple[str, Term]]]:
    """Phrases match in any case, abbreviations only as they are written."""
    forms: dict[str, tuple[str, Term]] = {}
    for term_id, term in content.glossary.items():
        for word in (term.term, *term.also):
            printed = str(no_braces(word))
            form = printed if _is_abbreviation(word) else printed.lower()
            forms.setdefault(form, (term_id, term))
    before, after = _ends()
    pattern = rf"{_PASSED_OVER}|{before}(?:{_one_of(forms)}){after}"
    return re.compile(pattern, re.DOTALL), forms


def _ends() -> tuple[str, str]:
    """What stands before and after a word: in Tamil and Korean, little words are joined to it."""
    script = own_script()
    if script is None:
        return r"\b", r"\b"
    return rf"(?<!{SIGN})", "" if script in {"Taml", "Kore"} else rf"(?!{SIGN})"


def _one_of(forms: Iterable[str]) -> str:
    """A pattern of all forms, the longest first, by first letters that a search skips quickly."""
    in_order = sorted(forms, key=lambda form: (form[0].lower(), -len(form), form))
    return "|".join(
        f"[{re.escape(first + first.upper())}](?:{'|'.join(map(_rest, same))})"
        for first, same in groupby(in_order, key=lambda form: form[0].lower())
    )


def _rest(form: str) -> str:
    cased = form != form.lower()
    return f"(?{'' if cased else 'i'}:{re.escape(form[1:])})"


def _is_abbreviation(word: str) -> bool:
    return (any(letter.isupper() for letter in word[1:]) and " " not in word) or word.isupper()
