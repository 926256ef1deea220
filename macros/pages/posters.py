"""A poster of a story or a figure, for one side of A4, and a figure for pages of other sites."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

import segno
from markupsafe import Markup

from macros.content.content import Content
from macros.model import urls
from macros.model.kinds import address
from macros.model.measure import Measure
from macros.model.story import Story
from macros.pages.sharing import describe, shortened
from macros.pages.view import View

# What has room on a side of A4 in any font: signs of a title, and of each part of a story.
_LONGEST_TITLE = 120
_ROOM = 360
_FEW_SIGNS = 500
_ROWS = 12  # of a table that a frame on another site has room for
_HEIGHT = 700  # of a frame, in pixels: a reader can scroll in it


def posters(
    content: Content, view: Callable[[str], View], policy: str, wanted: Callable[[str], bool]
) -> Iterator[tuple[str, str]]:
    """The file of every poster that is wanted; where the site has no address, without a code."""
    items: list[Story | Measure] = [*content.stories.values(), *content.measures.values()]
    for item in items:
        file = f"{urls.poster(item)}index.html"
        if not wanted(file):
            continue
        here = view(urls.poster(item))
        whole = f"{here.site_url}{address(item)}" if here.site_url else ""
        code = _code(whole) if whole else ""
        title, about = shortened(item.title, _LONGEST_TITLE), describe(content, item)
        if isinstance(item, Story):
            texts = _texts(item)
            size = _size(texts)
        else:
            texts, size = None, "dense" if item.series else "usual"
        html = here.html("pages/poster", here, item, title, about, whole, code, policy, texts, size)
        yield file, html


def embeds(
    content: Content, view: Callable[[str], View], policy: str, wanted: Callable[[str], bool]
) -> Iterator[tuple[str, str]]:
    """The file of every figure for other sites; none where the site has no address to lead to."""
    for measure in content.measures.values():
        file = f"{urls.embed(measure)}index.html"
        here = view(urls.embed(measure))
        if not (here.site_url and wanted(file)):
            continue
        whole, about = f"{here.site_url}{address(measure)}", describe(content, measure)
        yield file, here.html("pages/embed", here, measure, about, whole, policy, _few(measure))


def embed_code(view: View, measure: Measure) -> str:
    """What to copy into a page of another site; nothing where the address of this is not known."""
    if not view.site_url:
        return ""
    frame = Markup('<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy"></iframe>')
    return str(frame.format(f"{view.site_url}{urls.embed(measure)}", measure.title, _HEIGHT))


def _code(whole: str) -> Markup:
    """A QR code of an address as SVG: black on white, with its quiet zone."""
    # To look for the mask that is easiest to read takes ten times as long as all the rest.
    code = segno.make(whole, micro=False, error="m", mask=0)
    return Markup(code.svg_inline(omitsize=True, border=4, light="#fff", svgclass=None))  # noqa: S704


def _texts(story: Story) -> dict[str, list[str]]:
    """What was said, done and changed, and why not: as much of each as there is room for."""
    said = [story.you_said] if story.you_said else []
    return {
        "said": _in_short(said),
        "did": _in_short(story.we_did),
        "changed": _in_short(story.what_changed),
        "why_not": _in_short(story.could_not_do),
    }


def _size(texts: dict[str, list[str]]) -> str:
    """How large the letters are in which all of them have room."""
    signs = sum(map(len, chain.from_iterable(texts.values())))
    return "roomy" if signs < _FEW_SIGNS else "usual" if signs < 2 * _FEW_SIGNS else "dense"


def _in_short(texts: Sequence[str]) -> list[str]:
    room, kept = _ROOM, list[str]()
    for text in texts:
        if kept and len(text) > room:
            break
        kept.append(shortened(text, room))
        room -= len(kept[-1])
    return kept


def _few(measure: Measure) -> bool:
    """Whether all of its figures have room."""
    return not measure.series and len(measure.observations) <= _ROWS
