"""What a macro on a page in `docs/` is told exists.

Why: a page asks for a figure, a quote, a story or a weakness by its file name. If there is no
such file the build would stop at the first one; here all of them are reported at once.

Example, in docs/report.md:

    {{ quote("visoin") }}

Write instead the name of a file in data/quotes:

    {{ quote("vision") }}
"""

from collections.abc import Iterator

from macros.content.content import Content
from macros.content.jinja import Argument, Call
from macros.content.messages import nearest
from macros.content.problems import Problem
from macros.i18n.language import _
from macros.model.area import Sections
from macros.model.page import FOLDERS, Names

Words = tuple[str, str]


def check(content: Content) -> Iterator[Problem]:
    """Pages that ask for an item, a document, a section or a part which does not exist."""
    for page in content.pages.values():
        for call in page.calls:
            for argument in call.arguments:
                if words := _unknown(content, call, argument):
                    yield Problem(page.file, argument.line, argument.column, "", *words)


def _unknown(content: Content, call: Call, argument: Argument) -> Words | None:
    value, names = str(argument.value), argument.parameter.names
    if names in FOLDERS:
        return _item(content, names, value)
    if names is Names.DOCUMENT:
        return _document(content, value)
    if names is Names.SECTION:
        return _section(content, str(call.arguments[0].value), value)
    if names is Names.PART and value not in Sections.model_fields:
        parts = list(Sections.model_fields)
        return _("no part of the site is called “{id}”", id=value), nearest(value, parts)
    return None


def _item(content: Content, folder: str, item_id: str) -> Words | None:
    known = content.claimed.get(folder, set())
    if item_id in known:
        return None
    return (
        _("there is no file data/{folder}/{id}.yml", folder=folder, id=item_id),
        nearest(item_id, known, f"data/{folder}"),
    )


def _document(content: Content, document_id: str) -> Words | None:
    if "data/sources.yml" in content.unread or document_id in content.documents:
        return None
    return (
        _("there is no document “{id}” in data/sources.yml", id=document_id),
        nearest(document_id, content.documents, "data/sources.yml"),
    )


def _section(content: Content, document_id: str, section: str) -> Words | None:
    document = content.documents.get(document_id)
    if document is None or section in document.sections:
        return None
    return (
        _("“{id}” has no section {section}", id=document_id, section=section),
        nearest(section, document.sections, "data/sources.yml"),
    )
