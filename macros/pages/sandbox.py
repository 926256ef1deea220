"""What the pages of `docs/` run in: a sandbox that knows our macros and nothing else."""

from typing import Any

from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment


def confine(macros_plugin: Any) -> None:
    """Take from the macros plugin all that it would let a page use, but its macros and the area.

    It comes after the plugin's own `on_config` and `on_nav`, which put more in.
    """
    sandbox = SandboxedEnvironment(autoescape=False, undefined=StrictUndefined)
    sandbox.globals = dict(macros_plugin.macros)
    sandbox.filters, sandbox.tests, sandbox.policies = {}, {}, {}
    area = macros_plugin.variables["area"]
    macros_plugin.variables.clear()
    macros_plugin.variables["area"] = area
    macros_plugin._env = sandbox
