"""Turns `data/` into what the pages in `docs/` ask for."""

from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.exceptions import PluginError

from macros.check import checked
from macros.components import COMPONENTS, bind
from macros.components.view import markdown_text
from macros.problems import errors, report


def define_env(env: Any) -> None:
    """Load the content once and register the macros. Data with errors stops the build."""
    content, problems = checked(Path(env.conf["config_file_path"]).parent)
    if errors(problems):
        raise PluginError(report(problems))
    area = content.area
    env.conf["site_name"] = escape(area.site_name)
    env.conf["site_description"] = escape(area.description)
    env.variables["area"] = {
        "name": markdown_text(area.name),
        "short_name": markdown_text(area.short_name),
    }
    for component in COMPONENTS:
        env.macro(bind(component, content), component.__name__)
