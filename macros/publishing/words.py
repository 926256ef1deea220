"""What readers find on a built page: its title and its words, block by block."""

from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

# What ends one run of words and begins another.
_BLOCKS = frozenset({
    "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "img", "li", "main", "nav", "ol", "p", "section", "summary", "table", "tbody", "td", "th",
    "thead", "tr", "ul",
})  # fmt: skip
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
})  # fmt: skip
_UNREAD = frozenset({"script", "style", "svg", "template"})
# The day on which a page changed is no change for its readers.
_APART = frozenset({"dates"})


class Page(NamedTuple):
    """A page as readers find it. A notice only says where something went, or that it is gone."""

    title: str
    words: tuple[str, ...]
    notice: bool = False


def page(file: Path) -> Page:
    """Read a built page. Whatever stands in the file, this returns."""
    reader = _Reader()
    reader.feed(file.read_text("utf-8", errors="replace"))
    reader.close()
    reader.flush()
    words = tuple(reader.words)
    return Page(reader.title or next(iter(words), file.parent.name), words, reader.notice)


class _Reader(HTMLParser):
    """Collects the text of `<main>`, without what is not read and without tables of figures."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.title = ""
        self.notice = False
        self._text: list[str] = []
        self._open: list[tuple[str, bool]] = []  # each open element, and whether it is left out
        self._in_main = False
        self._figures = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if (
            tag == "meta"
            and given.get("name") == "robots"
            and "noindex" in given.get("content", "")
        ):
            self.notice = True
        self._block(tag)
        if tag == "img" and not self._left_out:
            self._text.append(given.get("alt", ""))
        if tag in _VOID:
            return
        kinds = set(given.get("class", "").split())
        self._in_main = self._in_main or tag == "main"
        self._figures += tag == "figure"
        left_out = tag in _UNREAD or bool(kinds & _APART) or (tag == "table" and self._figures > 0)
        left_out = left_out or given.get("aria-hidden") == "true"  # it is said in words beside it
        self._open.append((tag, self._left_out or left_out))

    def handle_endtag(self, tag: str) -> None:
        self._block(tag)
        if tag == "h1" and self.words and not self.title:
            self.title = self.words[-1]
        if tag in {name for name, _out in self._open}:
            while self._open.pop()[0] != tag:
                pass
        self._figures -= tag == "figure" and self._figures > 0
        self._in_main = self._in_main and tag != "main"

    def handle_data(self, data: str) -> None:
        if self._in_main and not self._left_out:
            self._text.append(data)

    @property
    def _left_out(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    def _block(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.flush()

    def flush(self) -> None:
        """End a run of words."""
        if text := " ".join("".join(self._text).split()):
            self.words.append(text)
        self._text = []
