"""The accessibility statement."""

from macros.i18n.language import _
from macros.pages.view import View, heading, markdown_text, together


def accessibility_title(view: View) -> str:
    """The title of the accessibility statement, for the page's heading."""
    site = view.content.area.site_name
    return markdown_text(_("Accessibility statement for {site}", site=site))


def accessibility_statement(view: View) -> str:
    """All of the accessibility statement below its title, in the order of the UK's model."""

    def part(name: str) -> str:
        return view.block(f"accessibility/{name}", statement=view.content.accessibility)

    return together(
        part("scope"),
        heading(2, _("How accessible this website is"), "how-accessible"),
        part("problems"),
        heading(2, _("Feedback and contact information"), "feedback"),
        part("feedback"),
        heading(2, _("Reporting accessibility problems with this website"), "reporting"),
        part("reporting"),
        heading(2, _("Enforcement procedure"), "enforcement"),
        part("enforcement"),
        heading(2, _("Technical information about this website’s accessibility"), "technical"),
        part("commitment"),
        heading(3, _("Compliance status"), "compliance-status"),
        part("compliance"),
        heading(2, _("Non-accessible content"), "non-accessible-content"),
        part("non_accessible"),
        heading(3, _("Non-compliance with the accessibility regulations"), "non-compliance"),
        part("non_compliance"),
        heading(3, _("Disproportionate burden"), "disproportionate-burden"),
        part("burden"),
        heading(
            3,
            _("Content that’s not within the scope of the accessibility regulations"),
            "not-within-scope",
        ),
        part("out_of_scope"),
        heading(2, _("What we’re doing to improve accessibility"), "improving"),
        part("improving"),
        heading(2, _("Preparation of this accessibility statement"), "preparation"),
        part("preparation"),
    )
