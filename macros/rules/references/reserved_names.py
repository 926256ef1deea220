"""A name does not take an address that the site itself has.

Why: the name of a file is its address. A story in `index.yml` would have the address of the list
of stories, and one of the two would be lost. Terms, documents and sections are places on a page,
and must not be called as another place there.

Example: data/measures/datapackage.yml, whose files would replace the list of all open data.

Write instead a name that says what it is about, such as data-packages.yml.
"""

import re
from collections.abc import Iterator

from macros.content.content import Content
from macros.content.markdown import OUR_IDS
from macros.content.problems import Problem
from macros.content.shape import Step
from macros.i18n.language import _
from macros.model import urls
from macros.model.kinds import KINDS, Kind
from macros.model.measure import Measure
from macros.model.story import Story

GLOSSARY, SOURCES = "data/glossary.yml", "data/sources.yml"


def check(content: Content) -> Iterator[Problem]:
    """Items at an address of the site's own, and places on a page that have one name."""
    for kind in KINDS:
        for item in content.items(kind.folder).values():
            if address := _address_of_ours(kind, item.id):
                yield content.problem(
                    item.file,
                    (),
                    _(
                        "the name of this file makes it {address}, which the site has already",
                        address=address,
                    ),
                    _("give the file a name that says what it is about"),
                )
    yield from _titles(content)
    for term_id in content.glossary:
        if OUR_IDS.fullmatch(term_id):
            yield content.problem(GLOSSARY, (term_id,), *_place(term_id))
    yield from _sections(content)


def _address_of_ours(kind: Kind, item_id: str) -> str | None:
    address = kind.address.format(id=item_id)
    if address.endswith("/") and item_id == "index":
        return kind.address.format(id="").replace("//", "/")
    page = re.fullmatch(r"page-(\d{1,6})", item_id)
    if kind.model is Story and page and address == urls.stories(int(page[1])):
        return address
    files = [urls.open_data_of(item_id, ending) for ending in urls.ENDINGS]
    if kind.model is Measure and urls.DATA_PACKAGE in files:
        return urls.DATA_PACKAGE
    return None


def _titles(content: Content) -> Iterator[Problem]:
    """A figure's place is `figure-` and its id; that of its title ends with `-title`."""
    for measure in content.measures.values():
        other = measure.id.removesuffix("-title")
        if other != measure.id and other in content.measures:
            yield content.problem(
                measure.file,
                (),
                _("this has the place on a page that the title of “{id}” has", id=other),
                _("give the file a name that does not end with -title"),
            )


def _sections(content: Content) -> Iterator[Problem]:
    places: dict[str, tuple[Step, ...]] = {}
    for document_id, document in content.documents.items():
        paths: list[tuple[tuple[Step, ...], str]] = [(("documents", document_id), document_id)]
        paths += [
            (("documents", document_id, "sections", section), urls.section_id(document_id, section))
            for section in document.sections
        ]
        for path, place in paths:
            if places.setdefault(place, path) != path or OUR_IDS.fullmatch(place):
                yield content.problem(SOURCES, path, *_place(place))


def _place(place: str) -> tuple[str, str]:
    return (
        _("the page has a place called “{id}” already", id=place),
        _("give it another name"),
    )
