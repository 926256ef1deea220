"""The languages of a site, as the menu of every page shows them."""

from collections.abc import Iterable
from typing import NamedTuple

from babel.core import Locale

from macros.site import Site


class Spoken(NamedTuple):
    """A language: its tag, its own name, its direction, and the folder of its pages."""

    tag: str
    name: str
    direction: str
    folder: str

    def link(self, page_url: str, folder: str) -> str:
        """The link to a page in this language, from the same page in that of another folder."""
        page = page_url.removeprefix("./")
        up = folder.count("/") + page.count("/")
        return "../" * up + self.folder + page or "./"


def spoken(site: Site, others: Iterable[str]) -> list[Spoken]:
    """The language of the files and the others; none, where there is only one."""
    found = [_spoken(tag, f"{tag}/") for tag in others]
    return [_spoken(site.language, ""), *found] if found else []


def _spoken(tag: str, folder: str) -> Spoken:
    locale = Locale.parse(tag, sep="-")
    name = Locale(locale.language, script=locale.script).display_name or tag
    return Spoken(tag, name[0].upper() + name[1:], locale.text_direction, folder)
