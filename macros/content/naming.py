"""What an area is called where its file does not say."""

from macros.i18n.language import _
from macros.model.area import Area


def named(area: Area) -> Area:
    """An area with the names that its file leaves out."""
    short = area.short_name or area.name
    site_name = _("You said, we did: {area}", area=short)
    description = _(
        "What families of children with special educational needs and disabilities in {area} "
        "said, what was done, and what changed.",
        area=short,
    )
    return area.model_copy(
        update={
            "short_name": short,
            "site_name": area.site_name or site_name,
            "description": area.description or description,
        }
    )
