"""Markdown without what a stranger could do harm with.

HTML in a page is text here, as are links by reference and between angle brackets; attributes,
ids, classes and addresses that are not on a list are dropped. The check of a page refuses all
of it before, with its place; this is for whatever passes the check by.
"""

import re
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor
from pydantic import TypeAdapter, ValidationError

from macros.model.fields import Link

CLASSES = ("lead", "note", "button")
ID = re.compile(r"[a-z][a-z0-9-]{0,79}")
PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".svg")
# The ids of every page of the theme, and the starts of those of the parts of a page.
ON_EVERY_PAGE = ("content", "menu", "search", "search-words")
ON_SOME = ("toc-title", "chart-words")
_THEIRS = "|".join([*ON_EVERY_PAGE, *ON_SOME, "good-to-know"])
OUR_IDS = re.compile(
    rf"(?:{_THEIRS})|(?:figure|compare|quote|filter|explorer|timeline|suggest-|letter-)-.*"
)
_PAGE = re.compile(r"(?:\./|(?:\.\./)*)(?:[a-z0-9][a-z0-9_.-]*/)*[a-z0-9][a-z0-9_.-]*\.[a-z]+")
_PLACE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_ELSEWHERE = re.compile(r"(?!.*&[#\w]+;)(https://|mailto:)[!#$%&'*+,./:;=?@~\w-]+", re.ASCII)
_ELSEWHERE_TYPE: TypeAdapter[str] = TypeAdapter(Link)
# What makes HTML, and links whose address stands somewhere else.
_INLINE = (
    "html",
    "autolink",
    "automail",
    "reference",
    "image_reference",
    "short_reference",
    "short_image_ref",
)


def leads_elsewhere(address: str) -> bool:
    """Whether an address is of another site, or of a mailbox, and safe to follow."""
    try:
        _ELSEWHERE_TYPE.validate_python(address)
        return bool(_ELSEWHERE.fullmatch(address) and "@" not in urlsplit(address).netloc)
    except (ValidationError, ValueError):
        return False


def leads_here(address: str) -> tuple[str, str] | None:
    """The file and the place on its page that an address names; None if it is none of ours."""
    path, hash_sign, place = address.partition("#")
    good = not path or _PAGE.fullmatch(path)
    good = good and (not hash_sign or _PLACE.fullmatch(place))
    return (path, place) if good and address else None


class SafeMarkdown(Extension):  # type: ignore[misc]  # Markdown has no types
    """The extension for Python-Markdown; it comes after all others."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Take out what makes HTML of text, and put in what looks at the rest."""
        for name in _INLINE:
            md.inlinePatterns.deregister(name, strict=False)
        for name in ("html_block", "fenced_code_block"):
            md.preprocessors.deregister(name, strict=False)
        md.parser.blockprocessors.deregister("reference", strict=False)
        if "toc" in md.treeprocessors:
            md.treeprocessors["toc"].marker = ""
        md.treeprocessors.register(_OnTheList(md), "safe", 4)  # before MkDocs reads the links


class _OnTheList(Treeprocessor):  # type: ignore[misc]
    def run(self, root: Element) -> None:
        for element in root.iter():
            kept = {name: value for name, value in element.items() if _allowed(name, value)}
            if element.tag in ("a", "img") and not kept.keys() & {"href", "src"}:
                element.tag = "span"
                kept = {}
            element.attrib.clear()
            element.attrib.update(kept)


def _allowed(name: str, value: Any) -> bool:
    value = value or ""
    match name:
        case "class":
            return set(value.split()) <= set(CLASSES)
        case "id":
            return bool(re.fullmatch(rf"(?!(?:{_THEIRS})$)[\w-]+", value))
        case "href":
            return leads_elsewhere(value) or leads_here(value) is not None
        case "src":
            return leads_here(value) is not None and value.endswith(PICTURES)
    return name in ("alt", "start")


def converted(text: str) -> tuple[str, list[tuple[int, str, str]]]:
    """The HTML of a page, and the level, id and words of each of its headings."""
    md = Markdown(
        extensions=[AttrListExtension(), TableExtension(), TocExtension(), SafeMarkdown()]
    )
    html = md.convert(text)
    found: list[tuple[int, str, str]] = []

    def collect(tokens: list[dict[str, Any]]) -> None:
        for token in tokens:
            found.append((token["level"], token["id"], token["name"]))
            collect(token["children"])

    collect(md.toc_tokens)
    return html, found
