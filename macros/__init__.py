"""Turns `data/` into what the pages in `docs/` ask for."""

from typing import Any

from macros.pages import COMPONENTS, bind
from macros.pages.text import markdown_text


def define_env(env: Any) -> None:
    """Register the macros, for the site that this build's plugin holds."""
    plugin = env.conf.plugins["you-said-we-did"]
    area = plugin.site.content.area
    env.variables["area"] = {
        "name": markdown_text(area.name),
        "short_name": markdown_text(area.short_name),
    }
    for component in COMPONENTS:
        env.macro(bind(component, plugin.view), component.__name__)
