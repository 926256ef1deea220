"""The accessibility statement."""

from macros.content.easy_read import has_list
from macros.i18n.language import _
from macros.pages.text import markdown_text
from macros.pages.view import View


def accessibility_title(view: View) -> str:
    """The title of the accessibility statement, for the page's heading."""
    site = view.content.area.site_name
    return markdown_text(_("Accessibility statement for {site}", site=site))


def accessibility_statement(view: View) -> str:
    """All of the accessibility statement below its title, in the order of the UK's model."""
    view.made_of("data/accessibility.yml")
    if statement := view.content.accessibility:
        return view.page("accessibility", statement, has_list(view.content))
    return view.page("accessibility_draft")
