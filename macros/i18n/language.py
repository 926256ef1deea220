"""Every word that code or a template prints, in the reader's language.

Text in `data/` and `docs/` has its own translations; this is for the words between them. What a
catalogue of translations does not have is English.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from copy import copy
from datetime import date
from decimal import Decimal
from typing import Literal, TypeVar

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import NumberFormatError, NumberPattern, format_decimal, parse_decimal
from babel.units import format_unit

from macros.i18n.catalogue import Catalogue
from macros.i18n.marks import CHANGED, filled_in, marked
from macros.model.number import Printed, places
from macros.model.period import Period

# A sign of a word: Python takes the vowels of Tamil, and marks of Arabic, for none.
SIGN = "[\\w\u0300-\u036f\u064b-\u0652\u0900-\u0dff\u200c\u200d]"

_locale: ContextVar[Locale] = ContextVar("locale", default=Locale.parse("en_GB"))  # noqa: B039 - a Locale does not change
_catalogue: ContextVar[Catalogue | None] = ContextVar("catalogue", default=None)
_Words = TypeVar("_Words")


@contextmanager
def speaking(language: str, catalogue: Catalogue | None = None) -> Iterator[None]:
    """Print everything in this language (a tag such as en-GB) while the block runs.

    Without a catalogue of translations, only dates, numbers and lists are in that language. Raises
    ValueError or babel's UnknownLocaleError where there is no such language.
    """
    token, before = _locale.set(Locale.parse(language, sep="-")), _catalogue.set(catalogue)
    try:
        yield
    finally:
        _locale.reset(token)
        _catalogue.reset(before)


def tag() -> str:
    """The language tag for `lang` attributes."""
    return str(_locale.get()).replace("_", "-")


def name_of(language: str) -> str:
    """What a language is called in that of the reader."""
    found = Locale.parse(language, sep="-")
    return found.get_language_name(_locale.get()) or language


def spoken_language() -> str:
    """The language of the reader without its script and country: pl, en."""
    return str(_locale.get().language)


def direction(language: str | None = None) -> str:
    """`ltr` or `rtl`, for `dir` attributes: of a language, or of that of the reader."""
    locale = Locale.parse(language, sep="-") if language else _locale.get()
    return locale.text_direction


def own_script() -> str | None:
    """The script of the reader's language, such as Arab; None where it is much like Latin."""
    locale = _locale.get()
    likely = get_global("likely_subtags").get(locale.language, "")
    script = locale.script or next((part for part in likely.split("_") if len(part) == 4), "Latn")
    return None if script in {"Latn", "Cyrl", "Grek"} else script


def _(message: str, /, **values: object) -> str:
    """The message in the reader's language, its {placeholders} filled."""
    catalogue = _catalogue.get()
    if catalogue is None:
        return message.format(**values)
    found = catalogue.text(message)
    return _in_english(message, message, values) if found is None else found.format(**values)


def _n(one: str, many: str, n: int, /, **values: object) -> str:
    """The message in the right plural for n; {n} is printed as a number."""
    catalogue = _catalogue.get()
    found = catalogue and catalogue.plural(one, n)
    values = {"n": number(n), **values}
    if catalogue and not found:
        return _in_english(one, one if n == 1 else many, values)
    return (found or (one if n == 1 else many)).format(**values)


def later(words: _Words, /) -> _Words:
    """The words as they are: a mark that `_` is given them where they are printed.

    In a table of words, it marks its values.
    """
    return words


def plural_forms(one: str, many: str, /) -> str:
    """The message in all the plurals of the language, for a script, which knows n only then.

    JSON by the categories that `Intl.PluralRules` names as Babel does; {n} is left as it is.
    """
    category = _locale.get().plural_form
    examples: dict[str, int] = {}
    for n in range(200):
        examples.setdefault(category(n), n)
        if category.tags <= examples.keys():  # every category but “other”
            break
    examples.setdefault("other", 10**6)
    forms = {name: _plural(one, many, n) for name, n in examples.items()}
    return json.dumps(forms, ensure_ascii=False)


def _in_english(known_as: str, message: str, values: dict[str, object]) -> str:
    """English where the reader has another language, around what is filled in."""
    catalogue = _catalogue.get()
    inner = {k: filled_in(v) if isinstance(v, str) else v for k, v in values.items()}
    changed = catalogue is not None and ("", known_as) in catalogue.changed
    return marked(message.format(**inner), CHANGED if changed else "")


def _plural(one: str, many: str, n: int) -> str:
    catalogue = _catalogue.get()
    return (catalogue and catalogue.plural(one, n)) or (one if n == 1 else many)


def number(value: float) -> str:
    """A number as people write it: 1,237, 17.5 or −3, with the decimals that its source prints."""
    locale = _locale.get()
    if isinstance(value, Printed):
        pattern = _with_decimals(locale.decimal_formats[None], value)
        return _with_minus(str(pattern.apply(value, locale)))
    return _with_minus(format_decimal(value, locale=locale))


def as_number(text: str) -> Printed | None:
    """The number that people wrote so, with its decimals; None where it is none."""
    try:
        found = parse_decimal(text, locale=_locale.get(), strict=True)
    except NumberFormatError:
        return None
    return Printed(float(found), max(0, -int(found.as_tuple().exponent)))


def pounds(value: float) -> str:
    """An amount of money: £250,000, £4.50 or −£3,000."""
    locale = _locale.get()
    pattern = _with_decimals(locale.currency_formats["standard"], value)
    return _with_minus(pattern.apply(value, locale, currency="GBP", currency_digits=False))


def time(value: float, unit: Literal["day", "week"]) -> str:
    """A length of time: 4.5 weeks, 1 day."""
    locale = _locale.get()
    exact = Decimal(f"{value:.{places(value)}f}")  # of 1.0 weeks there is the plural
    pattern = _with_decimals(locale.decimal_formats[None], value)
    name = f"duration-{unit}"
    text = format_unit(exact, name, "long", pattern, locale)  # type: ignore[arg-type]  # it is given to parse_pattern, which takes one
    if name in text:  # where a language has one way only, Babel knows it as the short one
        text = format_unit(exact, name, "short", pattern, locale)  # type: ignore[arg-type]
    return _with_minus(text)


def _with_decimals(pattern: NumberPattern, value: float) -> NumberPattern:
    pattern = copy(pattern)
    pattern.frac_prec = (places(value), places(value))
    return pattern


def _with_minus(text: str) -> str:
    """With a minus sign in place of the hyphen that many languages are given."""
    found = text.replace("-", "−", 1)
    return found if found == text else isolated(found)


def isolated(figure: str) -> str:
    """A figure with a sign, which stays where it is in words from right to left too."""
    return f"\u2066{figure}\u2069" if direction() == "rtl" else figure


def listed(things: Sequence[str]) -> str:
    """a, b and c."""
    return format_list(things, locale=_locale.get())


def in_a_row(things: Iterable[str]) -> str:
    """a, b: what is said of one thing, without what is empty."""
    return comma().join(filter(None, things))


def comma() -> str:
    """What stands between short things in a row."""
    return "، " if own_script() == "Arab" else ", "


def semicolon() -> str:
    """What stands between things in a row that may have commas in them."""
    return "؛ " if own_script() == "Arab" else "; "


def listed_or(things: Sequence[str]) -> str:
    """a, b or c."""
    return format_list(things, style="or", locale=_locale.get())


def day(when: date) -> str:
    """17 September 2018."""
    return format_date(when, "long", locale=_locale.get())


def month(year_month: tuple[int, int]) -> str:
    """September 2018."""
    return format_skeleton("yMMMM", date(*year_month, 1), locale=_locale.get())


def period(when: Period) -> str:
    """A period for people: September 2018 to March 2019, 2018, 2019/20, before 2019."""
    if when.start is None:
        after = (when.end[0] + 1, 1) if when.end[1] == 12 else (when.end[0], when.end[1] + 1)
        point = _year(after[0]) if after[1] == 1 else month(after)
        return _("Before {date}", date=point)
    first, last = when.start, when.end
    if first == last:
        return month(first)
    if first[1] == 1 and last[1] == 12:
        if first[0] == last[0]:
            return _year(first[0])
        return _("{a} to {b}", a=first[0], b=_year(last[0]))
    if first[1] == 4 and last == (first[0] + 1, 3):
        return _("{year}/{next}", year=first[0], next=f"{last[0] % 100:02}")
    if first[0] == last[0]:
        if month(first).startswith(str(first[0])):  # as in Korean, the year stands before
            return _("{a} to {b}", a=month(first), b=_month_name(last))
        return _("{a} to {b}", a=_month_name(first), b=month(last))
    return _("{a} to {b}", a=month(first), b=month(last))


def when(it: date | Period) -> str:
    """A day or a period, for people."""
    return day(it) if isinstance(it, date) else period(it)


def by_when(due: date | Period) -> str:
    """What comes after “by”: 15 June 2022, June 2022, the end of 2022."""
    if isinstance(due, date) or due.months == 1:
        return when(due)
    year = due.end[1] == 12 and due.months == 12
    return _("the end of {date}", date=due.end[0] if year else month(due.end))


def _year(year: int) -> str:
    """2018; in Korean it has the word for a year behind it."""
    return format_skeleton("y", date(year, 1, 1), locale=_locale.get())


def _month_name(year_month: tuple[int, int]) -> str:
    names = _locale.get().months["stand-alone"]["wide"]
    return str(names[year_month[1]])
