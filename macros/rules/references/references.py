"""What a file names exists.

Why: a page that cites a figure, a quote, a story, a theme, an audience or a section of a source
which is not there would show a gap, or nothing.

Example:
    measures: [health-advice-in-6-weeks]

Write instead the name of a file, without its ending:

    measures: [health-advice-within-6-weeks]

"""

from collections.abc import Iterator, Mapping
from typing import Any

from macros.content.content import Content
from macros.content.messages import nearest
from macros.content.problems import Problem
from macros.content.shape import Step
from macros.i18n.language import _
from macros.model.area import Audience, Theme

SOURCES = "data/sources.yml"
AREA = "data/area.yml"


def check(content: Content) -> Iterator[Problem]:
    """Citations, themes and sources that point to nothing."""
    for priority in content.all_priorities():
        for part in ("summary", "actions", "impacts"):
            for number, row in enumerate(getattr(priority, part)):
                for folder in ("measures", "quotes", "stories"):
                    path = (part, number, folder)
                    yield from _cited(content, priority.file, path, folder, getattr(row, folder))
    for story in content.stories.values():
        yield from _cited(content, story.file, ("measures",), "measures", story.measures)
        yield from _cited(content, story.file, ("quotes",), "quotes", story.quotes)
        if story.priority:
            yield from _about(content, story.file, story.priority)
        yield from _themes(content, story.file, story.themes)
        yield from _audience(content, story.file, story.audience)
    for measure in content.measures.values():
        yield from _themes(content, measure.file, measure.themes)
    for quote in content.quotes.values():
        yield from _themes(content, quote.file, quote.themes)
    for account in content.accounts.values():
        yield from _document(content, account.file, ("document",), account.document)
        for number, piece in enumerate(account.parts):
            path = ("parts", number, "quotes")
            yield from _cited(content, account.file, path, "quotes", piece.quotes)
    yield from _cited(content, AREA, ("headline",), "measures", content.area.headline)
    yield from _sources(content)


def _cited(
    content: Content, file: str, path: tuple[Step, ...], folder: str, ids: list[str]
) -> Iterator[Problem]:
    known = content.claimed.get(folder, set())
    for number, item_id in enumerate(ids):
        if item_id not in known:
            yield content.problem(
                file,
                (*path, number),
                _("there is no file data/{folder}/{id}.yml", folder=folder, id=item_id),
                nearest(item_id, known, f"data/{folder}"),
            )


def _about(content: Content, file: str, priority: str) -> Iterator[Problem]:
    """A story about a priority that is not there."""
    known = {one for kind in ("weaknesses", "priorities") for one in content.claimed.get(kind, ())}
    if priority not in known:
        wrong = _("there is no weakness and no priority “{id}”", id=priority)
        hint = nearest(priority, known, "data/weaknesses, data/priorities")
        yield content.problem(file, ("priority",), wrong, hint)


def _themes(content: Content, file: str, themes: list[str]) -> Iterator[Problem]:
    known = content.area.themes
    for number, theme, hint in _unknown(content, themes, known):
        wrong = _("there is no theme “{theme}” in data/area.yml", theme=theme)
        yield content.problem(file, ("themes", number), wrong, hint)


def _audience(content: Content, file: str, audience: list[str]) -> Iterator[Problem]:
    known = content.area.audiences
    for number, one, hint in _unknown(content, audience, known):
        wrong = _("there is no audience “{audience}” in data/area.yml", audience=one)
        yield content.problem(file, ("audience", number), wrong, hint)


def _unknown(
    content: Content, words: list[str], known: Mapping[str, Theme | Audience]
) -> Iterator[tuple[int, str, str]]:
    """The words of a list that the area does not have, and what to write instead of each."""
    if "data/area.yml" in content.unread:
        return
    titles = {one.title.casefold(): one_id for one_id, one in known.items()}
    for number, word in enumerate(words):
        if word not in known:
            titled = titles.get(word.casefold())
            yield (
                number,
                word,
                _("did you mean “{word}”?", word=titled)
                if titled
                else nearest(word, known, "data/area.yml"),
            )


def _sources(content: Content) -> Iterator[Problem]:
    if SOURCES in content.unread:
        return
    for file, path, ref in content.source_refs():
        document = content.documents.get(ref.document)
        if document is None:
            place = _where(content, file, path, "document")
            yield from _document(content, file, place, ref.document)
        elif ref.section is not None and ref.section not in document.sections:
            yield content.problem(
                file,
                (*path, "section"),
                _("“{id}” has no section {section}", id=ref.document, section=ref.section),
                nearest(ref.section, document.sections, SOURCES),
            )


def _document(
    content: Content, file: str, path: tuple[Step, ...], document_id: str
) -> Iterator[Problem]:
    if SOURCES not in content.unread and document_id not in content.documents:
        yield content.problem(
            file,
            path,
            _("there is no document “{id}” in data/sources.yml", id=document_id),
            nearest(document_id, content.documents, SOURCES),
        )


def _where(content: Content, file: str, path: tuple[Step, ...], field: str) -> tuple[Step, ...]:
    """The place of a field, or of the whole where a name alone stands for it."""
    value: Any = content.files[file].value
    for step in path:
        value = value[step]
    return (*path, field) if isinstance(value, dict) else path
