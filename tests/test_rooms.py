"""The code keeps to its rooms: imports follow the flow, and no state stays between two builds."""

import ast
import re
from functools import cache
from graphlib import CycleError, TopologicalSorter

import pytest

from example import REAL
from macros.rules import rules

# A room may use itself and the rooms before it. `macros` itself tells MkDocs of the pages.
ROOMS = (
    "packaged", "two_processes", "model", "i18n", "text", "content", "figures", "rules", "site",
    "proposing", "pages", "macros", "plugin", "publishing", "commands",
)  # fmt: skip
CHANGES = {
    "add", "append", "appendleft", "clear", "discard", "extend", "insert", "pop", "popitem",
    "popleft", "remove", "reverse", "setdefault", "sort", "update",
}  # fmt: skip
PLAIN_TYPES = {"str", "bytes", "int", "float", "bool", "Path", "None"}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)

# What is in the starter is copied to a new area, and no code of this one.
FILES = sorted(path for path in (REAL / "macros").rglob("*.py") if "starter" not in path.parts)


def module_name(path):
    return ".".join(path.relative_to(REAL).with_suffix("").parts).removesuffix(".__init__")


MODULES = {module_name(path): path for path in FILES}


@cache
def tree(name):
    return ast.parse(MODULES[name].read_text("utf-8"))


def room(name):
    return name.split(".")[1] if "." in name else name


def imports(name):
    """Every module of ours that a module names in an import, and the line."""
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name}:{node.lineno}: name the whole module: from macros.…"
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            found = [one if one in MODULES else node.module for one in inner]
        else:
            continue
        yield from ((one, node.lineno) for one in found if one in MODULES)


def listed(faults):
    return "\n".join(["", *faults])


def place(name, node):
    return f"{MODULES[name].relative_to(REAL)}:{node.lineno}"


def test_every_module_is_in_a_room():
    assert {room(name) for name in MODULES} - set(ROOMS) == set()


def test_no_import_runs_against_the_flow():
    against = [
        f"{MODULES[name].relative_to(REAL)}:{line}: {room(name)} comes before {room(used)}"
        for name in MODULES
        for used, line in imports(name)
        if ROOMS.index(room(used)) > ROOMS.index(room(name))
        and not (name == "macros.plugin" and is_leaf(used))
    ]
    assert not against, listed(against)


def is_leaf(name):
    """Whether a module of publishing knows nothing of a site, so that the plugin may use it."""
    used = {room(one) for one, _line in imports(name)}
    return room(name) == "publishing" and used <= {"model", "i18n"}


def test_no_imports_go_round_in_a_circle():
    graph = {name: {used for used, _line in imports(name)} - {name} for name in MODULES}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"a circle: {' → '.join(error.args[1])}")


def test_no_module_changes_what_stands_at_its_top():
    changed = [
        f"{place(name, node)}: {what} is kept from one build to the next"
        for name in MODULES
        for node, what in state(name)
    ]
    assert not changed, listed(changed)


def state(name):
    """Where a function changes a name of its module: state that outlives a build."""
    top = tree(name)
    at_top = set(_bound(top, into_functions=False)) | names_of_ours(name)
    for node in ast.walk(top):
        if isinstance(node, ast.Global):
            yield node, f"global {', '.join(node.names)}"
    for function in _functions(top):
        own = set(_bound(function))
        for node in ast.walk(function):
            for target in _changed(node):
                if isinstance(target, ast.Name) and target.id in at_top - own:
                    yield node, target.id


def names_of_ours(name):
    """What a module imports from our own modules."""
    return {
        alias.asname or alias.name
        for node in ast.walk(tree(name))
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("macros")
        for alias in node.names
    }


def _functions(node):
    """The functions in a module that are not inside another one."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, FUNCTIONS):
            yield child
        else:
            yield from _functions(child)


def _bound(node, *, into_functions=True):
    """The names that are given a value in a module or in a function, its arguments too."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.arg):
            yield child.arg
        if isinstance(child, ast.Name) and isinstance(child.ctx, ast.Store):
            yield child.id
        if into_functions or not isinstance(child, FUNCTIONS):
            yield from _bound(child, into_functions=into_functions)


def _changed(node):
    """What a statement changes in place."""
    match node:
        case ast.Call(func=ast.Attribute(value=value, attr=attr)) if attr in CHANGES:
            yield value
        case ast.Subscript(value=value, ctx=ast.Store() | ast.Del()):
            yield value
        case ast.Attribute(value=value, ctx=ast.Store() | ast.Del()):
            yield value


def test_nothing_is_remembered_that_depends_on_content_or_language():
    remembered = [
        f"{place(name, node)}: {node.name} remembers what one site or language may change"
        for name in MODULES
        for node in ast.walk(tree(name))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and any(_caches(decorator) for decorator in node.decorator_list)
        and not _is_of_plain_values(name, node)
    ]
    assert not remembered, listed(remembered)


def _caches(decorator):
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return ast.unparse(called).rpartition(".")[2] in {"cache", "lru_cache"}


def _is_of_plain_values(name, function):
    """Whether a function takes plain values and uses nothing that knows content or language."""
    types = {
        word.id if isinstance(word, ast.Name) else str(word.value)
        for argument in ast.walk(function.args)
        if isinstance(argument, ast.arg)
        for word in ast.walk(argument.annotation or ast.Name("unknown"))
        if isinstance(word, ast.Name | ast.Constant)
    }
    used = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
    return types <= PLAIN_TYPES and not used & names_of_ours(name)


def test_every_module_says_what_it_is():
    assert [name for name in MODULES if not ast.get_docstring(tree(name))] == []


@pytest.mark.parametrize("code", rules())
def test_every_rule_says_what_it_guards_why_what_breaks_it_and_what_to_write(code):
    docstring = rules()[code].__doc__
    parts = re.fullmatch(
        r"(?P<guards>[^\n]+\.)\n\n(?P<why>Why: .+?)\n\n"
        r"(?P<example>Example.+?)\n\n(?P<instead>Write instead.+)",
        docstring.strip(),
        re.DOTALL,
    )
    assert parts, "write: what it guards. / Why: … / Example: … / Write instead …"


def test_nothing_is_printed_but_by_the_commands_own_way():
    printed = [
        place(name, node)
        for name in MODULES
        for node in ast.walk(tree(name))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "print"
    ]
    assert not printed, listed(printed)


def test_neither_code_nor_looks_name_an_area():
    named = re.compile(
        r"\b(Kingston|Richmond|Achieving for Children|Your Healthcare|Exampleshire)\b"
    )
    looks = [
        path
        for path in (REAL / "overrides").rglob("*")
        if path.suffix in {".html", ".css", ".js", ".svg"} and "vendor" not in path.parts
    ]
    found = [
        f"{path.relative_to(REAL)}:{number}: “{word[0]}” belongs in data/"
        for path in [*FILES, *looks]
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if (word := named.search(line))
    ]
    assert not found, listed(found)


def test_every_problem_is_made_with_a_code():
    """A rule's is its place; which codes there are is asked wherever a test reads a problem."""
    codeless = [
        f"{place(name, node)}: add code=, such as file/text"
        for name in MODULES
        if room(name) != "rules"
        for node in ast.walk(tree(name))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Problem"
        if "code" not in {word.arg for word in node.keywords}
        and name != "macros.content.content"  # what rules make theirs with
    ]
    assert not codeless, listed(codeless)
