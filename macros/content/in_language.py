"""The content as it is read in another language: what is not translated stays, and is marked."""

from dataclasses import replace

from macros.content.content import Content
from macros.content.naming import named
from macros.content.wording import Words, worded
from macros.i18n.catalogue import Catalogue
from macros.i18n.language import _
from macros.i18n.marks import CHANGED, ORIGINAL, marked, translated

# Names, which are the same in every language unless somebody translates them.
_NAMES = frozenset(
    {"name", "short", "short_name", "site_name", "term", "full", "also", "people_say"}
    | {"publisher", "signed_by"}
)
# Of whose words readers see the original, with the translation behind it.
_ORIGINALS = frozenset({"text", "claim", "finding", "aim"})


def in_language(content: Content, catalogue: Catalogue) -> Content:
    """The content with the translations of a catalogue; the words of code are as `_` has them now.

    Figures that a text names have to be filled in after this.
    """
    abroad = {quote.file for quote in content.quotes.values() if quote.language}

    def original(words: Words, why: str) -> str:
        # The words of a quote in a third language are marked where it is printed.
        third = words.verbatim and words.file in abroad and words.field == "text"
        return words.text if third else marked(words.text, why)

    def say(words: Words) -> str:
        found = catalogue.text(words.text, words.context)
        field = words.field.rpartition(".")[2]
        if found is None:
            why = CHANGED if (words.context, words.text) in catalogue.changed else ""
            return words.text if field in _NAMES else original(words, why)
        if words.verbatim and field in _ORIGINALS:
            translation = _("[Translation: {words}]", words=found)
            return translated(original(words, ORIGINAL), translation)
        return found

    found = worded(_as_written(content), say)
    return replace(found, area=named(found.area))


def _as_written(content: Content) -> Content:
    """Without the names of the area that its file leaves out: they follow from the language."""
    given = content.files["data/area.yml"].value if "data/area.yml" in content.files else {}
    left_out = {
        name: None
        for name in ("short_name", "site_name", "description")
        if name not in given or not given[name]
    }
    return replace(content, area=content.area.model_copy(update=left_out))
