"""What the rest stands on: sources, words, dates, bodies and ways to answer."""

from macros.i18n.language import _
from macros.pages.view import View, heading, together


def source(view: View, document: str, section: str) -> str:
    """Where the text above comes from."""
    return together(view.block("source", ref={"document": document, "section": section}))


def signed_by(view: View, document: str) -> str:
    """Who signed a document."""
    return together(view.block("texts", texts=view.content.documents[document].signed_by))


def documents(view: View) -> str:
    """Every document and its sections."""
    parts = []
    for document_id, document in view.content.documents.items():
        parts.append(heading(2, document.title, document_id))
        parts.append(view.block("document", document=document, document_id=document_id))
    return together(*parts)


def references(view: View) -> str:
    """What the documents name: links that work, links that are lost, and the rest."""
    named = view.content.references.values()
    kinds = {
        _("Pages you can open"): [item for item in named if item.url],
        _("Links that are lost"): [item for item in named if item.lost_link],
        _("Named, without a link"): [item for item in named if not item.url and not item.lost_link],
    }
    return together(
        *(
            part
            for title, items in kinds.items()
            if items
            for part in (heading(3, title), view.block("references", items=items))
        )
    )


def glossary(view: View) -> str:
    """Every term and its meaning."""
    terms = sorted(view.content.glossary.items(), key=lambda item: item[1].term.lower())
    return together(view.block("glossary", terms=terms))


def timeline(view: View) -> str:
    """What happened when."""
    return together(view.block("timeline", events=view.content.timeline))


def bodies(view: View) -> str:
    """The partner bodies of the area."""
    return together(view.block("bodies", bodies=view.content.area.bodies))


def report_mistake(view: View) -> str:
    """Where to write about a mistake; the figure's id comes in the address of the page."""
    return together(view.block("report_mistake", contact=view.content.area.contact))


def feedback(view: View) -> str:
    """Where to comment, or that it is not known."""
    return together(view.block("feedback", contact=view.content.area.contact))
