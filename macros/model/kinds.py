"""The kinds of item that have a file of their own: folder, model and address, in one table."""

from dataclasses import dataclass

from pydantic import BaseModel

from macros.model.accessibility import AccessibilityStatement
from macros.model.account import Account
from macros.model.addresses import Addresses
from macros.model.area import Area
from macros.model.easy_read import EasyReadPage
from macros.model.glossary import Glossary
from macros.model.item import FileItem
from macros.model.measure import Measure
from macros.model.priority import Priority, Weakness
from macros.model.quote import Quote
from macros.model.source import Sources
from macros.model.story import Story
from macros.model.terms import Terms
from macros.model.timeline import Timeline


@dataclass(frozen=True)
class Kind:
    """Where the items of a kind stand: below `data/`, and on the site.

    An address that ends with a slash is a page of the item's own; any other is a place on a page.
    """

    folder: str
    one: str
    model: type[FileItem]
    address: str

    @property
    def has_pages(self) -> bool:
        """Whether each of its items has a page."""
        return self.address.endswith("/")

    def page(self, item_id: str) -> str:
        """The file in `docs/` that may be written for an item that has a page of its own."""
        return f"docs/{self.address.format(id=item_id).rstrip('/')}.md"


KINDS = (
    Kind("weaknesses", "weakness", Weakness, "weaknesses/{id}/"),
    Kind("priorities", "priority", Priority, "priorities/{id}/"),
    Kind("measures", "measure", Measure, "figures/{id}/"),
    Kind("quotes", "quote", Quote, "voices/#quote-{id}"),
    Kind("stories", "story", Story, "stories/{id}/"),
    Kind("accounts", "account", Account, "sources/{id}/"),
    Kind("easy_read", "easy_read", EasyReadPage, "easy-read/all/#easy-{id}"),
)
FOLDERS = {kind.folder: kind.model for kind in KINDS}
# The files that stand in `data/` itself, by their names.
SINGLE: dict[str, type[BaseModel]] = {
    "accessibility": AccessibilityStatement,
    "addresses": Addresses,
    "area": Area,
    "glossary": Glossary,
    "sources": Sources,
    "timeline": Timeline,
}
# The folders with a file for each other language, which is called after it.
BY_LANGUAGE: dict[str, type[BaseModel]] = {"terms": Terms}


def kind_of(item: FileItem) -> Kind:
    """The kind that an item is of."""
    return next(kind for kind in KINDS if type(item) is kind.model)


def one_of(item: FileItem) -> str:
    """What one of its kind is called in code: weakness, story."""
    return kind_of(item).one


def address(item: FileItem) -> str:
    """Where an item can be read, from the top of the site."""
    return kind_of(item).address.format(id=item.id)
