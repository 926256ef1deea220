"""The files of `data/` that a command is asked to read or write."""

import os
from collections.abc import Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile

from pydantic import BaseModel

from macros.content import docs
from macros.content.load import model_for


def data_files(root: Path) -> dict[str, type[BaseModel]]:
    """Every file of `data/` that pages are made of, with its model."""
    paths = (path.relative_to(root).as_posix() for path in sorted(docs.walk(root / "data")))
    return {name: model for name in paths if (model := model_of(name))}


def model_of(name: str) -> type[BaseModel] | None:
    """What a file holds; None where no page reads it."""
    top, _slash, inner = name.partition("/")
    return model_for(Path(inner)) if top == "data" and inner else None


def named(root: Path, names: Iterable[str]) -> list[str]:
    """Files as a person names them, as they are called from the root of the area."""
    return [Path(os.path.relpath(root / name, root)).as_posix() for name in names]


def put(path: Path, text: str) -> None:
    """Write a file whole or not at all; one that is there keeps its rights."""
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    with NamedTemporaryFile("wb", dir=path.parent, prefix=".new-", delete=False) as beside:
        beside.write(text.encode())
    beside_path = Path(beside.name)
    try:
        beside_path.chmod(mode)
        beside_path.replace(path)
    except OSError:
        beside_path.unlink(missing_ok=True)
        raise
