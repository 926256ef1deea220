"""Makes the site's one script of the modules in overrides/assets/js: one request, not ten."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

SCRIPT = "assets/site.js"
# The module that starts the others.
FIRST = "site.js"
_OURS = "assets/js/"
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([\w-]+\.js)";\n', re.MULTILINE)
_NAME = re.compile(r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)
_COMMENT = re.compile(r"^\s*//.*\n|^\n", re.MULTILINE)


def put_together(files: Files, config: MkDocsConfig) -> None:
    """Put assets/site.js in the place of the modules in overrides/assets/js.

    Raises PluginError where they cannot be joined.
    """
    modules = {}
    for file in list(files):
        if file.src_uri.startswith(_OURS):
            modules[file.src_uri.removeprefix(_OURS)] = file.content_string
            files.remove(file)
    files.append(File.generated(config, SCRIPT, content=joined(modules)))


def joined(modules: Mapping[str, str]) -> str:
    """One module of all: each after those that it imports, without comments.

    Raises PluginError where a module is missing, or two of them use one name.
    """
    order = list(dict.fromkeys(_in_order(FIRST, modules)))
    names = Counter(name for module in order for name in _NAME.findall(modules[module]))
    for name, times in names.items():
        if times > 1:
            raise PluginError(
                f"overrides/assets/js: “{name}” is the name of {times} things. The modules are"
                " joined into one: give each a name of its own."
            )
    return "".join(_COMMENT.sub("", _EXPORT.sub("", _IMPORT.sub("", modules[n]))) for n in order)


def _in_order(module: str, modules: Mapping[str, str]) -> Iterator[str]:
    for needed in _IMPORT.findall(modules[module]):
        if needed not in modules:
            raise PluginError(f"overrides/assets/js/{module} imports {needed}, which is not there.")
        yield from _in_order(needed, modules)
    yield module
