"""One area's site: what is below its root, what is wrong with it, and the one cache there is."""

from copy import copy
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from macros import rules
from macros.content.content import Content
from macros.content.history import last_changes
from macros.content.in_language import in_language
from macros.content.load import Cache, load
from macros.content.problems import Problem
from macros.content.published import published
from macros.content.translations import Translations
from macros.figures.placeholders import filled
from macros.i18n.catalogue import Catalogue
from macros.i18n.language import speaking


class Site:
    """The content below a root and every problem in it, read again only where a file changed.

    `content` is all of it, with what is not published yet, so that mistakes are found in time;
    `published` is what readers find, and all that pages and files may be made of.
    """

    def __init__(self, root: Path, as_of: date | None = None) -> None:
        """Read everything below root, for a day; without one, for the day of each reading."""
        self.root = root
        self.as_of = as_of
        self.catalogue: Catalogue | None = None  # in the language of its files
        self._cache: Cache = {}
        self.reload()

    def reload(self) -> None:
        """Read what has changed since, and apply every rule. Problems are sorted by place."""
        self.content: Content
        self.problems: list[Problem]
        self.__dict__.pop("history", None)
        self.content, problems = load(self.root, self._cache)
        self.content.day = self.today()
        with speaking(self.language):
            self._as_written = published(self.content)
            self.published = filled(self._as_written)
            self.problems = sorted([*problems, *rules.check(self.content)])

    def today(self) -> date:
        """The day that this site is asked for, or that it is now, where its area is."""
        zone = self.content.area.publishing.time_zone
        return self.as_of or day_in(zone, datetime.now(UTC))

    def spoken(self, language: str) -> "Site":
        """The same site in one of its other languages, without reading anything again."""
        other = copy(self)
        other.catalogue = self.content.translations[language].shown
        with speaking(language, other.catalogue):
            other.published = filled(in_language(self._as_written, other.catalogue))
        return other

    @cached_property
    def history(self) -> dict[str, date]:
        """When each file was last changed, as far as Git knows; read when it is first asked for."""
        return last_changes(self.root, self.content.area.publishing.time_zone)

    @property
    def translations(self) -> Translations | None:
        """The translations that this speaks; None in the language of the files."""
        return self.content.translations[self.catalogue.language] if self.catalogue else None

    @property
    def language(self) -> str:
        """The language in which the site speaks, as a tag such as en-GB."""
        return self.catalogue.language if self.catalogue else self.content.area.language


def day_in(time_zone: str, moment: datetime) -> date:
    """Which day a moment is of in a time zone."""
    return moment.astimezone(ZoneInfo(time_zone)).date()
