"""The charts as pictures, drawn by `offer charts` for a newsletter."""

import os
import re
import subprocess
import sys
from pathlib import Path

from macros.figures.charts import label
from tests.site.pages import folded

OFFER = Path(sys.executable).with_name("offer")


def offer_charts(root, *arguments, **environment):
    return subprocess.run(
        [OFFER, "charts", *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
        timeout=180,  # what drives the browser waits for ever for one that ended early
    )


def test_a_picture_says_every_figure_and_why_one_is_missing(example, content, tmp_path):
    done = offer_charts(example.root, "drivers-trained", "--format", "svg", "--to", str(tmp_path))
    assert done.returncode == 0, done.stderr
    drawn = (tmp_path / "drivers-trained.svg").read_text("utf-8")
    told = {folded(re.sub("<.*?>", "", text)) for text in re.findall("<text.*?</text>", drawn)}
    [(_path, line)] = content.measures["drivers-trained"].lines()
    assert {folded(label(line, one)) for one in line.observations} <= told
    assert "Unreliable data" in told


def test_a_figure_that_does_not_exist_is_named_with_those_that_do(example, tmp_path):
    done = offer_charts(example.root, "no-such-figure", "--to", str(tmp_path))
    assert done.returncode == 2
    assert "no such figure: no-such-figure. There are: " in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_browser_that_does_not_start_is_said_in_a_sentence(example, tmp_path):
    done = offer_charts(example.root, "drivers", "--to", str(tmp_path), BROWSER_PATH="/bin/false")
    assert done.returncode == 1
    assert done.stderr.endswith("that starts, and the one found here does not: /bin/false\n")
    assert "Traceback" not in done.stderr
