"""What a page in `docs/` may say of itself, and which macros it may call."""

from dataclasses import dataclass
from enum import StrEnum

from pydantic import Field

from macros.model.fields import Line
from macros.model.item import Allowing


class Needs(StrEnum):
    """What a page shows; where an area has nothing of all that, the page is left out."""

    STORIES = "stories"
    PROMISES = "promises"
    WEAKNESSES = "weaknesses"
    PRIORITIES = "priorities"
    MEASURES = "measures"
    QUOTES = "quotes"
    DOCUMENTS = "documents"
    GLOSSARY = "glossary"
    TIMELINE = "timeline"


class PageSettings(Allowing):
    """The front matter of a page."""

    description: Line | None = Field(None, description="the page in one sentence, for searches")
    wide: bool = Field(False, description="true where the page has room for cards")
    needs: list[Needs] = Field(
        [], description="what the page shows: it is left out where the area has nothing of that"
    )


class Names(StrEnum):
    """What the argument of a macro names. The first six are folders of `data/`."""

    WEAKNESS = "weaknesses"
    PRIORITY = "priorities"
    MEASURE = "measures"
    QUOTE = "quotes"
    STORY = "stories"
    ACCOUNT = "accounts"
    DOCUMENT = "document"
    SECTION = "section"
    PART = "part"
    NUMBER = "number"


FOLDERS = (
    Names.WEAKNESS,
    Names.PRIORITY,
    Names.MEASURE,
    Names.QUOTE,
    Names.STORY,
    Names.ACCOUNT,
)


@dataclass(frozen=True)
class Parameter:
    """One argument that a macro takes."""

    name: str
    names: Names
    needed: bool = True


_PART = (Parameter("part", Names.PART),)
_WEAKNESS = (Parameter("weakness_id", Names.WEAKNESS),)
_PRIORITY = (Parameter("priority_id", Names.PRIORITY),)
_STORY = (Parameter("story_id", Names.STORY),)
_MEASURE = (Parameter("measure_id", Names.MEASURE),)
_DOCUMENT = Parameter("document", Names.DOCUMENT)

# Every macro that a page may call. `macros/pages` has a component of the same name for each.
MACROS: dict[str, tuple[Parameter, ...]] = {
    "part_title": _PART,
    "part_note": _PART,
    "overview": (),
    "weaknesses": (),
    "weakness_title": _WEAKNESS,
    "weakness": _WEAKNESS,
    "priorities": (),
    "priority_title": _PRIORITY,
    "priority": _PRIORITY,
    "story_title": _STORY,
    "story": _STORY,
    "stories": (Parameter("latest", Names.NUMBER, needed=False),),
    "what_changed": (),
    "themes": (),
    "first_figures": (),
    "counts": (),
    "latest_stories": (),
    "latest_updates": (),
    "story_filter": (),
    "promises": (),
    "booklet": (),
    "quote": (Parameter("quote_id", Names.QUOTE),),
    "voices": (),
    "measure": _MEASURE,
    "measure_title": _MEASURE,
    "measure_page": _MEASURE,
    "figure_list": (),
    "corrections": (),
    "updates": (),
    "open_data": (),
    "source": (_DOCUMENT, Parameter("section", Names.SECTION, needed=False)),
    "account_title": (Parameter("account_id", Names.ACCOUNT),),
    "account": (Parameter("account_id", Names.ACCOUNT),),
    "where_from": (),
    "reading_rules": (),
    "documents": (),
    "references": (),
    "glossary": (),
    "languages": (),
    "timeline": (),
    "bodies": (),
    "feedback": (),
    "report_mistake": (),
    "send_story": (),
    "suggest": (),
    "toolbar_note": (),
    "search": (),
    "accessibility_title": (),
    "accessibility_statement": (),
}
# What a page may write of the area: {{ area.name }}.
AREA = ("name", "short_name")


def in_a_line(macro: str) -> bool:
    """Whether a macro gives words for a line; the others give parts of a page."""
    return macro.endswith("_title")
