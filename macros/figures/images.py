"""Charts as pictures, by Kaleido: an optional extra, because it drives a Chromium."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import plotly.graph_objects as go

from macros.content.content import Content
from macros.figures import charts
from macros.model.measure import Measure

_WIDTH = 900
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class PicturesUnavailable(Exception):
    """Kaleido or a browser is not there; the message says how to get it."""


def write(
    measures: list[Measure], kind: str, folder: Path, content: Content | None = None
) -> Iterator[Path]:
    """Write one picture a measure, kind png or svg, and yield its path.

    `content` has what stands beside them of other places.

    Raises PicturesUnavailable where what draws them is missing.
    """
    try:
        import kaleido  # noqa: F401, PLC0415 - only to say what is missing
        from choreographer.errors import ChromeNotFoundError  # noqa: PLC0415
    except ImportError as missing:
        raise PicturesUnavailable(
            "Pictures need Kaleido. Install it with: .venv/bin/pip install 'local-offer[images]', "
            "or: .venv/bin/pip install 'kaleido>=1.2,<2'"
        ) from missing
    for name in _BROWSERS:
        if found := shutil.which(name):
            os.environ.setdefault("BROWSER_PATH", found)
    if (browser := os.environ.get("BROWSER_PATH")) and not _starts(browser):
        raise PicturesUnavailable(
            "Pictures need a Chromium or Chrome that starts, and the one found here does not: "
            f"{browser}"
        )
    folder.mkdir(parents=True, exist_ok=True)
    for measure in measures:
        chart = _with_reasons(charts.figure(measure, content))
        path = folder / f"{measure.id}.{kind}"
        try:
            chart.write_image(path, format=kind, width=_WIDTH, height=chart.layout.height, scale=2)
        except ChromeNotFoundError as missing:
            raise PicturesUnavailable(
                "Pictures need a Chromium or Chrome. On Debian: apt-get install chromium"
            ) from missing
        yield path


def _starts(browser: str) -> bool:
    """Whether a browser can say its version; Kaleido waits for ever for one that cannot."""
    try:
        return (
            subprocess.run(
                [browser, "--version"], capture_output=True, check=False, timeout=60
            ).returncode
            == 0
        )
    except (OSError, subprocess.TimeoutExpired):
        return False


def _with_reasons(chart: go.Figure) -> go.Figure:
    """With a bar of no length at each gap, for its words to stand at; no table goes with these."""
    return chart.for_each_trace(lambda bars: bars.update(x=[x or 0 for x in bars.x]))
