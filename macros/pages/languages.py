"""The languages of a site, as the menu of every page and the page of languages show them."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, partial
from typing import NamedTuple

from babel.core import Locale
from babel.messages import Catalog

from macros.content.translations import Translations
from macros.i18n.catalogue import Catalogue
from macros.proposing.messages import Count, counted, messages
from macros.site import Site


class Known(NamedTuple):
    """What is known of a translation: its words, who checked it, and how far each scope is.

    `counts` is worked out when it is first asked for: only one page shows it.
    """

    catalogue: Catalogue
    checked: tuple[str, date] | None
    counts: Callable[[], Mapping[str, Count]]


class Spoken(NamedTuple):
    """A language: its tag, its own name, its direction, and the folder of its pages.

    `known` is of its translation; None for the language of the files.
    """

    tag: str
    name: str
    direction: str
    folder: str
    known: Known | None = None

    def link(self, page_url: str, folder: str) -> str:
        """The link to a page in this language, from the same page in that of another folder."""
        page = page_url.removeprefix("./")
        return self.home(page, folder) + page or "./"

    def home(self, page_url: str, folder: str) -> str:
        """The link to the first page in this language, from a page in that of another folder."""
        return "../" * (folder.count("/") + page_url.count("/")) + self.folder


def spoken(site: Site, others: Iterable[str]) -> list[Spoken]:
    """The language of the files and the others; none, where there is only one."""
    fresh = cache(partial(messages, site.content, editors=False))
    found = [named(tag, f"{tag}/", _known(site.content.translations[tag], fresh)) for tag in others]
    return [named(site.language, ""), *found] if found else []


def named(tag: str, folder: str = "", known: Known | None = None) -> Spoken:
    """A language by its own name."""
    locale = Locale.parse(tag, sep="-")
    name = Locale(locale.language, script=locale.script).display_name or tag
    return Spoken(tag, name[0].upper() + name[1:], locale.text_direction, folder, known)


def _known(translations: Translations, fresh: Callable[[], Catalog]) -> Known:
    counts = cache(lambda: counted(fresh(), translations))
    return Known(translations.shown, translations.checked, counts)
