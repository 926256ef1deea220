"""The words of a page of `docs/`, paragraph by paragraph, with all that is no words left out.

A heading, a thing of a list and a cell of a table are paragraphs too. Lines that only call a macro
or only give attributes, and blocks of code, have no words for a reader.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEADING = re.compile(r"#{1,6} +(?P<words>.*?)(?P<given> *\{:[^{}]*\})? *$")
_START = re.compile(r"(?:(?:[-*+]|\d+[.)]) +|> ?)+")
_NO_WORDS = re.compile(r"(?:\{:[^{}]*\}|\{\{[^{}]*\}\}|[-|: ]+)$")
_CELL = re.compile(r"(?<=\|) *([^|\n]+?) *(?=\|)")
_IN_BRACES = re.compile(r"\{+[^{}]*\}+")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Paragraph:
    """Words of a page: where they begin and end in its text, and the words on one line.

    `heading` is the number of a heading on its page, and 0 for other words. One without an id
    that is `given` gets one from its English words, which links may name.
    """

    start: int
    end: int
    words: str
    heading: int = 0
    given: bool = False


def paragraphs(body: str) -> Iterator[Paragraph]:
    """Every paragraph of a page, in their order."""
    for one in _blocks(body):
        if _LETTER.search(_IN_BRACES.sub("", one.words)):
            yield one


def _blocks(body: str) -> Iterator[Paragraph]:
    begun: list[tuple[int, int]] = []  # where the lines of one paragraph begin and end
    in_list = below_blank = False
    headings = 0

    def finished() -> Iterator[Paragraph]:
        if begun:
            words = " ".join(body[start:end] for start, end in begun)
            yield Paragraph(begun[0][0], begun[-1][1], words)
            begun.clear()

    for found in re.finditer(r"^.*$", body, re.MULTILINE):
        line, words = found[0], found[0].strip()
        indent = len(line) - len(line.lstrip(" "))
        start = found.start() + indent
        end = start + len(words)
        opens = _START.match(words)
        heading = _HEADING.match(words)
        code = not begun and below_blank and indent >= (8 if in_list else 4)
        if not words or code or heading or _NO_WORDS.match(words) or words.startswith("|"):
            yield from finished()
            below_blank = not words or code
            in_list = in_list and (not words or indent > 0)
            if heading and not code:
                headings += 1
                at, words = start + heading.start("words"), heading["words"]
                yield Paragraph(at, at + len(words), words, headings, bool(heading["given"]))
            elif words.startswith("|") and not code and not _NO_WORDS.match(words):
                for cell in _CELL.finditer(words):
                    yield Paragraph(start + cell.start(1), start + cell.end(1), cell[1])
            continue
        below_blank = False
        if opens and not (begun and words.startswith(">")):
            yield from finished()
            in_list = in_list or not words.startswith(">")
        begun.append((start + (opens.end() if opens else 0), end))
    yield from finished()
