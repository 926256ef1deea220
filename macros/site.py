"""One area's site: what is below its root, what is wrong with it, and the one cache there is."""

from datetime import date
from pathlib import Path

from macros import rules
from macros.content.content import Content
from macros.content.load import Cache, load
from macros.content.problems import Problem
from macros.i18n.language import speaking


class Site:
    """The content below a root and every problem in it, read again only where a file changed."""

    def __init__(self, root: Path) -> None:
        """Read everything below root."""
        self.root = root
        self._cache: Cache = {}
        self.reload()

    def reload(self) -> None:
        """Read what has changed since, and apply every rule. Problems are sorted by place."""
        self.content: Content
        self.problems: list[Problem]
        self.content, problems = load(self.root, self._cache)
        self.content.day = date.today()
        with speaking(self.language):
            self.problems = sorted([*problems, *rules.check(self.content)])

    @property
    def language(self) -> str:
        """The language of the site's text, as a tag such as en-GB."""
        return self.content.area.language
