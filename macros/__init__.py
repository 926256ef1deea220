"""Turns `data/` into what the pages in `docs/` ask for."""

from typing import Any


def define_env(env: Any) -> None:
    """Register the macros, for the site that this build's plugin holds."""
    # Loaded here only: `offer check` makes no page, and they take a third of its start.
    from macros.pages import COMPONENTS, bind  # noqa: PLC0415
    from macros.pages.text import markdown_text  # noqa: PLC0415

    plugin = env.conf.plugins["you-said-we-did"]
    area = plugin.site.content.area
    env.variables["area"] = {
        "name": markdown_text(area.name),
        "short_name": markdown_text(area.short_name),
    }
    for component in COMPONENTS:
        env.macro(bind(component, plugin.view), component.__name__)
