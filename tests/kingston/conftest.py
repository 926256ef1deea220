"""One document and what `data/` says of it."""

import csv
from itertools import groupby
from pathlib import Path

import pytest
import yaml

from example import REAL
from macros.content.content import Content
from macros.model.measure import Observation, Series
from macros.site import Site

HERE = Path(__file__).parent
DOCUMENT = "impact-report-2022"


def pytest_collection_modifyitems(items):
    """All of these are of what this area's own data/ holds."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.area)


@pytest.fixture(scope="session")
def content() -> Content:
    """What data/ holds today."""
    return Site(REAL).content


@pytest.fixture(scope="session")
def printed() -> dict[str, dict[str, Series]]:
    """Every series as the report prints it, by measure and by its own id."""
    with (HERE / f"{DOCUMENT}.csv").open(encoding="utf-8", newline="") as file:
        cells = [{name: cell for name, cell in row.items() if cell} for row in csv.DictReader(file)]
    found: dict[str, dict[str, Series]] = {}
    for (measure, line), rows in groupby(cells, lambda row: (row["measure"], row["series"])):
        known = list(rows)
        found.setdefault(measure, {})[line] = Series(
            id=line,
            label=line,
            observations=[_of(Observation, row) for row in known],
            **_named(Series, {"snapshot": "no", **known[0]}),
        )
    return found


@pytest.fixture(scope="session")
def report() -> dict:
    """What else the report holds: its rows and its quotes."""
    return yaml.safe_load((HERE / f"{DOCUMENT}.yml").read_text("utf-8"))


def _named(model, row):
    return {name: value for name, value in row.items() if name in model.model_fields}


def _of(model, row):
    return model(**_named(model, row))
