"""What a page in `docs/` may say of itself, and which macros it may call."""

from dataclasses import dataclass
from enum import StrEnum

from pydantic import Field

from macros.model.fields import Line
from macros.model.item import Item


class PageSettings(Item):
    """The front matter of a page."""

    description: Line | None = Field(None, description="the page in one sentence, for searches")
    wide: bool = Field(False, description="true where the page has room for cards")


class Names(StrEnum):
    """What the argument of a macro names. The first four are folders of `data/`."""

    WEAKNESS = "weaknesses"
    MEASURE = "measures"
    QUOTE = "quotes"
    STORY = "stories"
    DOCUMENT = "document"
    SECTION = "section"
    SPEAKER = "speaker"
    NUMBER = "number"


FOLDERS = (Names.WEAKNESS, Names.MEASURE, Names.QUOTE, Names.STORY)


@dataclass(frozen=True)
class Parameter:
    """One argument that a macro takes; `many` takes one or more."""

    name: str
    names: Names
    needed: bool = True
    many: bool = False


_WEAKNESS = (Parameter("weakness_id", Names.WEAKNESS),)
_STORY = (Parameter("story_id", Names.STORY),)
_MEASURE = (Parameter("measure_id", Names.MEASURE),)
_DOCUMENT = Parameter("document", Names.DOCUMENT)

# Every macro that a page may call. `macros/pages` has a component of the same name for each.
MACROS: dict[str, tuple[Parameter, ...]] = {
    "weaknesses": (),
    "weakness_title": _WEAKNESS,
    "weakness": _WEAKNESS,
    "story_title": _STORY,
    "story": _STORY,
    "stories": (Parameter("latest", Names.NUMBER, needed=False),),
    "first_story": (),
    "story_filter": (),
    "promises": (),
    "booklet": (),
    "quote": (Parameter("quote_id", Names.QUOTE),),
    "voices": (Parameter("speakers", Names.SPEAKER, many=True),),
    "measure": _MEASURE,
    "measure_title": _MEASURE,
    "measure_page": _MEASURE,
    "figure_list": (),
    "corrections": (),
    "updates": (),
    "open_data": (),
    "source": (_DOCUMENT, Parameter("section", Names.SECTION)),
    "signed_by": (_DOCUMENT,),
    "documents": (),
    "references": (),
    "glossary": (),
    "timeline": (),
    "bodies": (),
    "feedback": (),
    "report_mistake": (),
    "accessibility_title": (),
    "accessibility_statement": (),
}
# What a page may write of the area: {{ area.name }}.
AREA = ("name", "short_name")


def in_a_line(macro: str) -> bool:
    """Whether a macro gives words for a line; the others give parts of a page."""
    return macro.endswith("_title")
