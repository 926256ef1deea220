"""Every word that the code prints can be found by a translator."""

import ast

from example import REAL
from macros.proposing.messages import messages
from macros.site import Site

CODE = [path for path in (REAL / "macros").rglob("*.py") if "starter" not in path.parts]


def calls(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func).rpartition(".")[2], node


def test_words_that_are_chosen_before_they_are_printed_are_marked_where_they_stand():
    unmarked = [
        f"{path.relative_to(REAL)}:{node.lineno}"
        for path in CODE
        if path.name != "language.py"
        for name, node in calls(path)
        if name in {"_", "_n", "plural_forms"}
        and not all(isinstance(one, ast.Constant) for one in node.args[: 1 if name == "_" else 2])
        and "later" not in {name for name, _node in calls(path)}
    ]
    assert not unmarked, f"mark the words with later(): {unmarked}"


def test_the_words_of_code_templates_and_tables_are_found_once(project):
    found = messages(Site(project.root).content)
    for words in (
        "This page is not here",  # a template
        "a figure that was withdrawn",  # a figure in a sentence
        "the disk is full",  # a table
        "a quotation mark is opened here and never closed",
    ):
        assert found.get(words), words
    assert found.get("{n} error").id == ("{n} error", "{n} errors")
    ids = [(one.context, str(one.id)) for one in found]
    assert len(ids) == len(set(ids))
