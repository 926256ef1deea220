"""Words that need explaining: linked where they first stand on a page, told at its end."""

import re
from functools import lru_cache

from macros.components.view import View, no_braces
from macros.content import Content
from macros.model import Term

_PARTS = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-z0-9]+)")
_LEFT_ALONE = {
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "a",
    "button",
    "select",
    "label",
    "script",
    "svg",
    "code",
}


def explain(html: str, view: View) -> str:
    """The page with each term's first use linked to the glossary, and their meanings below."""
    if not view.content.glossary:
        return html
    pattern, forms = _forms(view.content)
    used: dict[str, Term] = {}
    parts = _PARTS.split(html)
    closed_by: list[str] = []
    for number, part in enumerate(parts):
        if number % 2:
            _follow(part, closed_by)
        elif not closed_by and part.strip():
            parts[number] = pattern.sub(lambda found: _link(found, forms, used, view), part)
    if not used:
        return html
    terms = sorted(used.items(), key=lambda item: item[1].term.lower())
    return "".join(parts) + view.html("words", terms=terms)


def _follow(tag: str, closed_by: list[str]) -> None:
    name = _NAME.match(tag)
    if not name or name[1] not in _LEFT_ALONE:
        return
    if not tag.startswith("</"):
        closed_by.append(name[1])
    elif closed_by and closed_by[-1] == name[1]:
        closed_by.pop()


def _link(
    found: re.Match[str], forms: dict[str, tuple[str, Term]], used: dict[str, Term], view: View
) -> str:
    known = forms.get(found[0]) or forms.get(found[0].lower())
    if known is None or known[0] in used:
        return found[0]
    term_id, term = known
    used[term_id] = term
    return f'<a class="term" href="{view.url("glossary/#" + term_id)}">{found[0]}</a>'


@lru_cache(maxsize=2)
def _forms(content: Content) -> tuple[re.Pattern[str], dict[str, tuple[str, Term]]]:
    """Phrases match in any case, abbreviations only as they are written."""
    forms: dict[str, tuple[str, Term]] = {}
    for term_id, term in content.glossary.items():
        for word in (term.term, *term.also):
            printed = str(no_braces(word))
            form = printed if _is_abbreviation(word) else printed.lower()
            forms.setdefault(form, (term_id, term))
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    patterns = [f"(?{'' if _is_cased(form) else 'i'}:{re.escape(form)})" for form in longest_first]
    # The “lt” of “&lt;” is no word: entities are passed over.
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b|&#?\w+;"), forms


def _is_cased(form: str) -> bool:
    return form != form.lower()


def _is_abbreviation(word: str) -> bool:
    return (any(letter.isupper() for letter in word[1:]) and " " not in word) or word.isupper()
