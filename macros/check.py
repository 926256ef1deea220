"""One pass over everything: what can be read, and every problem there is."""

from pathlib import Path

from macros import rules
from macros.content import Content, load
from macros.language import use
from macros.problems import Problem

_Seen = tuple[tuple[str, int, int], ...]
_last: dict[Path, tuple[_Seen, Content, list[Problem]]] = {}


def check(root: Path) -> tuple[Content, list[Problem]]:
    """Load what is below root and apply every rule. The problems are sorted by place."""
    content, problems = load(root)
    use(content.area.language)
    return content, sorted([*problems, *rules.check(content)])


def checked(root: Path) -> tuple[Content, list[Problem]]:
    """The same, again only when a file below root has changed since."""
    seen = tuple(
        (str(path), path.lstat().st_mtime_ns, path.lstat().st_size)
        for folder in ("data", "docs")
        for path in sorted((root / folder).rglob("*"))
    )
    if root not in _last or _last[root][0] != seen:
        _last[root] = (seen, *check(root))
    return _last[root][1:]
