"""The words of `data/` and `docs/` for readers, each with its place: to list or to change them.

Which fields hold words is known from the model. One walk serves both, so that what is offered to
a translator and what is put in its place can never differ.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.content.content import Content
from macros.content.markdown import converted
from macros.content.page import SourcePage
from macros.content.paragraphs import paragraphs
from macros.content.texts import is_verbatim
from macros.i18n.marks import CHANGED, OPEN, bare, marked
from macros.model.fields import ONE_LINE, PROSE, says
from macros.model.kinds import KINDS
from macros.model.measure import Measure, Observation
from macros.model.story import Story, title_of

# Words that no page shows: reasons for those who check, and names that are looked for in texts.
_NOT_SHOWN = frozenset({"allow", "places", "smallest_count_because"})
_OF_ONE_FILE = {
    "area": "data/area.yml",
    "accessibility": "data/accessibility.yml",
    "glossary": "data/glossary.yml",
    "timeline": "data/timeline.yml",
    "documents": "data/sources.yml",
    "references": "data/sources.yml",
}
_In = TypeVar("_In")


class Words(NamedTuple):
    """Words for a reader: their file and field, and what is known of them.

    In the field no place of a list is named, so that a new thing in it moves none of the others.
    """

    file: str
    field: str
    text: str
    one_line: bool = False
    verbatim: bool = False

    @property
    def context(self) -> str:
        """The file and the field, as one text."""
        return f"{self.file}: {self.field}" if self.field else self.file


Say = Callable[[Words], str]


def worded(content: Content, say: Say) -> Content:
    """The content with what `say` gives in the place of all words that stand in its files."""
    changed: dict[str, Any] = {
        kind.folder: {
            item_id: _model(item, item.file, (), say)
            for item_id, item in content.items(kind.folder).items()
        }
        for kind in KINDS
    }
    for name, file in _OF_ONE_FILE.items():
        steps = (name,) if file == "data/sources.yml" else ()
        changed[name] = _value(getattr(content, name), file, steps, None, say)
    changed["withdrawn"] = {
        key: _model(one, one.file, (), say) for key, one in content.withdrawn.items()
    }
    changed["pages"] = {name: _page(page, say) for name, page in content.pages.items()}
    return replace(content, **changed)


def _model(item: BaseModel, file: str, steps: tuple[str, ...], say: Say) -> Any:
    """A model with its words changed; what its file leaves out stays left out."""
    changed: dict[str, Any] = {}
    for name, info in type(item).model_fields.items():
        before = getattr(item, name)
        if name not in item.model_fields_set or info.exclude or name in _NOT_SHOWN or not before:
            continue
        after = _value(before, file, (*steps, info.alias or name), info, say)
        if after is not before:
            changed[name] = after
    if isinstance(item, Measure) and item.scale:
        changed |= _answers(item, changed.get("observations", item.observations), say)
    if not changed:
        return item
    if isinstance(item, Story) and not item.titled:
        changed["title"] = _title_of(dict(item) | changed)
    return type(item).model_construct(item.model_fields_set, **(dict(item) | changed))


def _answers(item: Measure, observations: list[Observation], say: Say) -> dict[str, Any]:
    """The answers of a scale, which name the figures of each observation too."""
    words = [one.answer for one in item.scale]
    new = {one: say(Words(item.file, "scale.answer", one, True)) for one in words}
    if all(one == other for one, other in new.items()):
        return {}
    scale = [one.model_copy(update={"answer": new[one.answer]}) for one in item.scale]
    named = [
        one.model_copy(update={"answers": {new.get(a, a): n for a, n in one.answers.items()}})
        if one.answers
        else one
        for one in observations
    ]
    return {"scale": scale, "observations": named}


def _title_of(fields: dict[str, Any]) -> str:
    """The title that is made of another text, in the language of that."""
    said, did = fields["you_said"] or "", fields["we_did"]
    title = title_of({"you_said": bare(said), "we_did": [bare(one) for one in did]})
    made_of = said or next(iter(did), "")
    if not made_of.startswith(OPEN):
        return title
    return marked(title, CHANGED if made_of.startswith(OPEN + CHANGED) else "")


def _value(value: Any, file: str, steps: tuple[str, ...], info: FieldInfo | None, say: Say) -> Any:
    if isinstance(value, BaseModel):
        return _model(value, file, steps, say)
    if isinstance(value, str):
        if info is None or not says(info, PROSE):
            return value
        verbatim = is_verbatim(file, steps)
        new = say(Words(file, ".".join(steps), value, says(info, ONE_LINE), verbatim))
        return value if new == value else new
    if isinstance(value, list):
        things = [_value(one, file, steps, info, say) for one in value]
        return things if _differ(things, value) else value
    if isinstance(value, dict):
        named = {key: _value(one, file, (*steps, key), info, say) for key, one in value.items()}
        return named if _differ(named.values(), value.values()) else value
    return value


def _differ(new: Any, old: Any) -> bool:
    return any(one is not other for one, other in zip(new, old, strict=True))


def _page(page: SourcePage, say: Say) -> SourcePage:
    """A page with its words changed; its headings keep the places that links name."""
    settings = _model(page.settings, page.file, (), say)
    body, anchors = page.body, list[str]()
    new = [(one, say(Words(page.file, "", one.words))) for one in paragraphs(body)]
    if any(words != one.words for one, words in new):
        anchors = [anchor for _level, anchor, _words in converted(body)[1]]
    for one, words in reversed(new):
        if words == one.words:
            continue
        kept = one.heading and not one.given and one.heading <= len(anchors)
        own = f" {{: #{anchors[one.heading - 1]} }}" if kept else ""
        body = f"{body[: one.start]}{words}{own}{body[one.end :]}"
    if body == page.body and settings is page.settings:
        return page
    return replace(page, body=body, settings=settings)
