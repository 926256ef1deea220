"""The one script that the modules of overrides/assets/js are joined into."""

import pytest
from mkdocs.exceptions import PluginError

from macros.publishing.scripts import joined

NEEDS_TELL = 'import { tell } from "./tell.js";\n'
MODULES = {
    "site.js": f'import {{ menu }} from "./menu.js";\n{NEEDS_TELL}\nmenu(tell);\n',
    "menu.js": f'// Opens.\n{NEEDS_TELL}\nexport function menu() {{\n  tell("//");\n}}\n',
    "tell.js": "export const tell = (text) => text;\n",
}


def test_each_module_is_there_once_after_those_that_it_needs():
    assert joined(MODULES) == (
        'const tell = (text) => text;\nfunction menu() {\n  tell("//");\n}\nmenu(tell);\n'
    )


def test_a_name_that_two_modules_use_is_said():
    modules = MODULES | {"menu.js": MODULES["menu.js"] + "const tell = 1;\n"}
    with pytest.raises(PluginError, match="“tell” is the name of 2 things"):
        joined(modules)


def test_a_module_that_is_not_there_is_said():
    modules = {"site.js": 'import { menu } from "./menu.js";\n'}
    with pytest.raises(PluginError, match=r"site\.js imports menu\.js, which is not there"):
        joined(modules)
