"""Where the neutral pages, the looks and the settings of MkDocs are.

In this repository they stand beside `macros/`; in an installed package they stand in it.
"""

from pathlib import Path

_HERE = Path(__file__).parent
HOME = _HERE / "_site" if (_HERE / "_site").is_dir() else _HERE.parent
OVERRIDES = HOME / "overrides"
SETTINGS = HOME / "mkdocs.yml"


def pages() -> dict[str, Path]:
    """The pages that every area has unless it writes its own, by their names in `docs/`."""
    docs = HOME / "docs"
    found = [*docs.glob("*.md"), *docs.glob("*/index.md"), *docs.glob("guides/*.md")]
    return _by_name({*found})


def pictures() -> dict[str, Path]:
    """The pictures that these pages show, by their names in `docs/`."""
    return _by_name({*(HOME / "docs").glob("guides/*.webp")})


def _by_name(found: set[Path]) -> dict[str, Path]:
    return {path.relative_to(HOME).as_posix(): path for path in sorted(found)}
