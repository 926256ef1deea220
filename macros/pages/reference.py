"""What the rest stands on: sources, words, dates, bodies and ways to answer."""

from macros.i18n.alphabet import by_letter, headings
from macros.i18n.language import _
from macros.model.priority import Priority
from macros.model.source import SourceRef
from macros.model.story import Story
from macros.model.timeline import Event, in_years
from macros.pages.view import View


def source(view: View, document: str, section: str | None = None) -> str:
    """Where the text above comes from."""
    return view.component("source", view, SourceRef(document=document, section=section))


def where_from(view: View) -> str:
    """Which documents the words and figures come from, or that not all of it is from one."""
    content = view.content
    told: list[Story | Priority | Event] = [
        *content.stories.values(),
        *content.all_priorities(),
        *content.timeline,
    ]
    return view.component(
        "where_from",
        view,
        list(content.documents.items()),
        all_cited=all(one.source for one in told),
        claims=any(one.impacts for one in content.all_priorities()),
    )


def reading_rules(view: View) -> str:
    """By which rules it is said what a figure shows."""
    return view.component("reading_rules", view, view.place())


def documents(view: View) -> str:
    """Every document and its sections."""
    view.made_of("data/sources.yml")
    return view.page("sources", view.content.documents)


def references(view: View) -> str:
    """What the documents name: links that work, links that are lost, and the rest."""
    view.made_of("data/sources.yml")
    named = view.content.references.values()
    open_pages = [item for item in named if item.url]
    lost = [item for item in named if item.lost_link]
    others = [item for item in named if not item.url and not item.lost_link]
    kinds = [
        ("pages-you-can-open", _("Pages you can open"), open_pages),
        ("links-that-are-lost", _("Links that are lost"), lost),
        ("named-without-a-link", _("Named, without a link"), others),
    ]
    return view.page("references", [kind for kind in kinds if kind[2]])


def glossary(view: View) -> str:
    """Every term and its meaning, by the letters that they begin with."""
    view.made_of("data/glossary.yml")
    letters = by_letter(view.content.glossary)
    return view.component("glossary", letters, headings(letters))


def timeline(view: View) -> str:
    """What happened when, year by year."""
    view.made_of("data/timeline.yml")
    return view.component("timeline", view, in_years(view.content.timeline))


def bodies(view: View) -> str:
    """The partner bodies of the area."""
    view.made_of("data/area.yml")
    return view.component("bodies", view, view.place(), view.content.area.bodies)


def report_mistake(view: View) -> str:
    """Where to write about a mistake."""
    return view.component("report_mistake", view.content.area)


def feedback(view: View) -> str:
    """Where to comment, or that it is not known."""
    return view.component("feedback", view.content.area.contact)


def send_story(view: View) -> str:
    """Where to send a new story, or that it is not known."""
    return view.component("send_story", view.content.area.contact)


def toolbar_note(view: View) -> str:
    """What the toolbar of another company learns of a reader; nothing where there is none."""
    return view.component("toolbar_note", view.content.area.toolbar)
