"""The parts of the site: what each is called, its menu, and the links at the end of a page."""

from macros.content.content import Content
from macros.i18n.language import _
from macros.model import urls
from macros.model.kinds import address
from macros.model.story import yearly
from macros.pages.templates import no_braces
from macros.pages.text import markdown_text
from macros.pages.view import View


def _titles() -> dict[str, str]:
    """What a part is called unless the area says otherwise; of a folder of `data/` by its name."""
    return {
        "stories": _("Stories"),
        "weaknesses": _("What inspectors found"),
        "priorities": _("Our priorities"),
        "quotes": _("Voices"),
        "measures": _("Figures"),
    }


def part_called(content: Content, part: str) -> str:
    """What a part of the site is called, in the area's words or ours."""
    own: str | None = getattr(content.area.sections, part).title
    return own or _titles()[part]


def title(view: View, part: str) -> str:
    """What a part of the site is called."""
    return part_called(view.content, part)


def part_title(view: View, part: str) -> str:
    """The same, for the page's heading."""
    return markdown_text(title(view, part))


def part_note(view: View, part: str) -> str:
    """What the area says of a part before it begins; nothing where it says nothing."""
    return view.component("part_note", getattr(view.content.area.sections, part))


def menu(content: Content) -> list[dict[str, str] | str]:
    """The menu as MkDocs has it: short names, so that it fits in one row.

    The macros plugin would run a title that looks like a macro, so none has a brace.
    """
    shown = content.open_pages()
    parts = {
        urls.STORIES: "stories",
        urls.WEAKNESSES: "weaknesses",
        urls.PRIORITIES: "priorities",
        urls.VOICES: "quotes",
        urls.FIGURES: "measures",
    }
    entries = {a: part_called(content, part) for a, part in parts.items() if content.items(part)}
    entries[urls.TAKE_PART] = _("Take part")
    files = {address: urls.file_of(address, shown) for address in entries}
    return [
        "index.md",
        *(
            {str(no_braces(entries[a])): file.removeprefix("docs/")}
            for a, file in files.items()
            if file
        ),
    ]


def footer(content: Content) -> list[tuple[str, str]]:
    """The titles and addresses at the end of every page."""
    shown = content.open_pages()
    years = yearly(content.stories.values())
    of_years = [(_("Year by year"), urls.yearly(newest)) for newest in [*years][:1]]
    accounts = [(one.title, address(one)) for one in content.accounts.values()]
    others = {
        urls.SOURCES: _("Sources"),
        urls.OPEN_DATA: _("Open data"),
        urls.CORRECTIONS: _("Corrections"),
        urls.UPDATES: _("All updates"),
        urls.TIMELINE: _("What happened when"),
        urls.GLOSSARY: _("Glossary"),
        urls.LANGUAGES: _("Languages and translation"),
        urls.ABOUT: _("About this site"),
        urls.ACCESSIBILITY: _("Accessibility statement for this site"),
        urls.TAKE_PART: _("How to take part"),
    }
    found = [(title, where) for where, title in others.items() if urls.file_of(where, shown)]
    return accounts + of_years + found
