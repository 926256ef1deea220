"""Lighthouse: fetched with npm into the user's cache, run on one address at a time."""

# ruff: noqa: S603
import json
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.common import BenchmarkFailed

# The newest that Node 18 and 20 run.
VERSION = "12.8.2"
CATEGORIES = {
    "performance": "performance",
    "accessibility": "accessibility",
    "best-practices": "best practices",
    "seo": "SEO",
}
_TIMES = {
    "FCP": "first-contentful-paint",
    "LCP": "largest-contentful-paint",
    "CLS": "cumulative-layout-shift",
    "TBT": "total-blocking-time",
}
_FOLDER = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "offer-benchmarks"
_PROGRAM = _FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js"


@dataclass
class Audit:
    """An audit below 100, and whether it counts in a score."""

    name: str
    score: float
    counts: bool
    why: str


@dataclass
class Result:
    """What Lighthouse says of one page: medians of its runs, and what is below 100 in any.

    `power` is its own measure of the machine: under 1000, something else kept it busy.
    """

    scores: dict[str, float]
    times: dict[str, float]
    longest_task: float
    longest_script: float
    power: float
    below: list[Audit]


def missing() -> str:
    """What keeps Lighthouse from running here, or nothing."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return "Node.js is not installed" if not node else "npm is not installed"
    manifest = _FOLDER / "node_modules" / "lighthouse" / "package.json"
    if manifest.exists() and json.loads(manifest.read_text())["version"] == VERSION:
        return ""
    _FOLDER.mkdir(parents=True, exist_ok=True)
    fetched = subprocess.run(
        [npm, "install", "--no-audit", "--no-fund", "--prefix", _FOLDER, f"lighthouse@{VERSION}"],
        capture_output=True,
        text=True,
        check=False,
    )
    if fetched.returncode:
        return f"npm could not fetch it ({fetched.stderr.strip().splitlines()[-1:]})"
    return ""


def run(address: str, chromium: str, flags: Sequence[str], runs: int) -> Result:
    """Run Lighthouse as often as asked, as a mid-range phone on slow 4G sees the page."""
    reports = [_report(address, chromium, flags) for _run in range(runs)]
    below = {audit.name: audit for report in reports for audit in _below(report)}
    return Result(
        {
            name: median(report["categories"][name]["score"] for report in reports)
            for name in CATEGORIES
        },
        {
            name: median(report["audits"][audit]["numericValue"] for report in reports)
            for name, audit in _TIMES.items()
        },
        median(_longest_task(report, "") for report in reports),
        median(_longest_task(report, ".js") for report in reports),
        median(report["environment"]["benchmarkIndex"] for report in reports),
        list(below.values()),
    )


def _report(address: str, chromium: str, flags: Sequence[str]) -> dict[str, Any]:
    quoted = [f'"{flag}"' if " " in flag else flag for flag in ("--headless=new", *flags)]
    done = subprocess.run(
        [
            str(shutil.which("node")),
            _PROGRAM,
            address,
            "--output=json",
            "--quiet",
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags={' '.join(quoted)}",
        ],
        env={**os.environ, "CHROME_PATH": chromium},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BenchmarkFailed(f"Lighthouse failed on {address}:\n{done.stderr.strip()[-2000:]}")
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def _longest_task(report: dict[str, Any], ending: str) -> float:
    """The longest task of the page's own files with this ending, in milliseconds of the phone.

    A task of the page itself is the browser's: reading the HTML, styling it and laying it out.
    """
    tasks = report["audits"]["long-tasks"].get("details", {}).get("items", [])
    origin = report["finalDisplayedUrl"].split("/", 3)[2]
    return max(
        (
            task["duration"]
            for task in tasks
            if origin in task["url"] and task["url"].endswith(ending)
        ),
        default=0.0,
    )


def _below(report: dict[str, Any]) -> list[Audit]:
    found = []
    for name in CATEGORIES:
        for ref in report["categories"][name]["auditRefs"]:
            audit = report["audits"][ref["id"]]
            if audit["score"] is not None and audit["score"] < 1:
                found.append(Audit(ref["id"], audit["score"], bool(ref["weight"]), _why(audit)))
    return found


def _why(audit: dict[str, Any]) -> str:
    """The audit's title, its value, and the first things that it points at."""
    things = [
        item.get("url") or item.get("node", {}).get("snippet") or item.get("sourceLocation")
        for item in audit.get("details", {}).get("items", [])
        if isinstance(item, dict)
    ]
    shown = [thing for thing in things if isinstance(thing, str)][:2]
    text = "; ".join(part for part in (audit["title"], audit.get("displayValue"), *shown) if part)
    text = re.sub(r"http://127\.0\.0\.1:\d+", "", text)
    return " ".join(text.replace("|", "/").split())[:240]
