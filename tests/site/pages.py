"""The built pages as text: what a reader would read on each of them."""

import re
from functools import cache
from html import unescape
from html.parser import HTMLParser

_VOID = {"br", "img", "meta", "link", "input", "hr", "rect", "path", "source"}


class _Text(HTMLParser):
    """The words of the main part of a page, element by element; tables row by row."""

    def __init__(self):
        super().__init__()
        self.inside, self.words, self.rows, self.skip = 0, [], [], 0

    def handle_starttag(self, tag, attrs):
        if tag == "main":
            self.inside += 1
        if tag in {"script", "style", "svg", "template"}:
            self.skip += 1
        if tag == "tr":
            self.rows.append([])
        if tag in {
            "p",
            "li",
            "td",
            "th",
            "dt",
            "dd",
            "tr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "div",
            "caption",
            "option",
        }:
            self.words.append("\n")

    def handle_endtag(self, tag):
        if tag == "main":
            self.inside -= 1
        if tag in {"script", "style", "svg", "template"}:
            self.skip -= 1

    def handle_data(self, data):
        if self.inside and not self.skip:
            self.words.append(data.replace("\n", " "))
            if self.rows:
                self.rows[-1].append(data)


@cache
def _read(path):
    parser = _Text()
    parser.feed(path.read_text("utf-8"))
    return parser


def folded(text):
    """Text with its white space folded, as a browser shows it."""
    return " ".join(unescape(text).split())


def words(path):
    """All the words of a page's main part."""
    return folded("".join(_read(path).words))


def lines(path):
    """The words of a page's main part, a block a line."""
    return [folded(line) for line in "".join(_read(path).words).split("\n") if line.strip()]


def rows(path):
    """Every row of every table on a page, as text."""
    return [folded(" ".join(row)) for row in _read(path).rows]


def figure_rows(path, measure_id):
    """The rows of a figure's table: when, the words of the figure, and the width of its bar."""
    table = next(table for found, table in tables(path) if found == measure_id)
    rows = re.findall(r'<tr>\s*<th scope="row">(.*?)</th>\s*<td>(.*?)</td>\s*</tr>', table)
    return [
        (
            folded(when),
            folded(re.sub(r"<[^>]+>", "", cell)),
            float(bar[1]) if (bar := re.search(r'<rect width="([\d.]+)%"', cell)) else None,
        )
        for when, cell in rows
    ]


def tables(path):
    """Every table of a page as (figure id, its HTML)."""
    html = path.read_text("utf-8")
    return re.findall(r'<figure class="figure" id="figure-([^"]+)".*?(<table>.*?</table>)', html)
