"""Writes below a pull request what its preview said: FOLDER holds the preview's artefact.

The artefact was made by a stranger's code, with no right to write anything here. This runs with
that right, so it trusts nothing in it: not the number, not the size, and no sign of the text. It
needs only Python, and installs nothing.
"""

import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

LARGEST = 60_000  # signs; a comment has 65,536 at most
MARK = "<!-- what this changes for readers -->"
AUTHOR = "github-actions[bot]"
NUMBER = re.compile(r"[1-9][0-9]{0,17}")
REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")
_COMMIT = re.compile(r"[0-9a-f]{40}")

Ask = Callable[..., Any]  # the method, the path and, where there is one, the body


class Refused(Exception):
    """The artefact is not what it should be."""


def main(folder: Path, given: dict[str, str], ask: Ask) -> str:
    """Write the comment, or bring it up to date; say what was done.

    Raises Refused where the artefact is not what a preview makes.
    """
    repository = fits(REPOSITORY, given["GITHUB_REPOSITORY"], "repository")
    commit = fits(_COMMIT, given["HEAD_SHA"], "commit")
    run = fits(NUMBER, given["RUN_ID"], "run")
    number = fits(NUMBER, read(folder / "number", 20).strip(), "number")
    pull = ask("GET", f"/repos/{repository}/pulls/{number}")
    if pull["state"] != "open" or pull["head"]["sha"] != commit:
        return f"Pull request {number} is closed, or not at this commit: nothing is written."
    report = in_code(read(folder / "report.txt", 4 * LARGEST))
    address = f"{given['GITHUB_SERVER_URL']}/{repository}/actions/runs/{run}"
    put_comment(repository, number, f"{MARK}\n{words(report, address)}", MARK, ask)
    return f"The comment of pull request {number} is up to date."


def words(report: str, address: str) -> str:
    """What a comment or a pull request says of a preview; the report is in code already."""
    return (
        f"**What this changes for readers**\n\n{report}\n\n"
        f"The site as it would be is the artefact “site” of [this run]({address}). Unpack it, call "
        "`python3 -m http.server` in its folder, and open http://127.0.0.1:8000.\n"
    )


def in_code(report: str) -> str:
    """Any text as a block of code, where all is plain: no markup, no mention and no link."""
    text = plain(report).strip()
    if len(text) > LARGEST:
        text = f"{text[:LARGEST]}\n… and more"
    text = text.replace("```", "'''")  # so that nothing in it ends the code
    return f"```diff\n{text}\n```"


def plain(text: str) -> str:
    """A text without what cannot be seen: that could hide something, or turn a line round."""
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join("".join(c if c.isprintable() else " " for c in one) for one in lines)


def put_comment(repository: str, number: str, body: str, mark: str, ask: Ask) -> None:
    """Write a comment of ours, or bring it up to date: it begins with the mark."""
    for page in range(1, 21):
        at = f"/repos/{repository}/issues/{number}/comments?per_page=100&page={page}"
        found = ask("GET", at)
        for one in found:
            if one["user"]["login"] == AUTHOR and one["body"].startswith(mark):
                ask("PATCH", f"/repos/{repository}/issues/comments/{one['id']}", {"body": body})
                return
        if len(found) < 100:
            break
    ask("POST", f"/repos/{repository}/issues/{number}/comments", {"body": body})


def read(path: Path, most: int) -> str:
    """The start of a plain file: a link could lead to a secret of this machine."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with os.fdopen(handle, "rb") as file:
            return file.read(most).decode("utf-8", errors="replace")
    except OSError as error:
        raise Refused(f"{path.name} cannot be read: {error.strerror}") from error


def fits(form: re.Pattern[str], text: str, what: str) -> str:
    """The text, if it has this form. Raises Refused if not."""
    if not form.fullmatch(text):
        raise Refused(f"this is no {what}")
    return text


def asked(method: str, path: str, body: dict[str, Any] | None = None) -> Any:
    """What GitHub answers; None where there is nothing at that place."""
    headers = {
        "Authorization": f"Bearer {os.environ['GITHUB_TOKEN']}",
        "Accept": "application/vnd.github+json",
        "X-GitHub-Api-Version": "2022-11-28",
    }
    data = json.dumps(body).encode() if body else None
    request = Request(  # noqa: S310  # the address is GitHub's own
        os.environ["GITHUB_API_URL"] + path, data=data, headers=headers, method=method
    )
    try:
        with urlopen(request, timeout=30) as answer:  # noqa: S310
            return json.load(answer)
    except HTTPError as error:
        if error.code == 404 and method == "GET":
            return None
        raise


def run(what: Callable[[Path, dict[str, str], Ask], str]) -> None:
    """Do it for the folder that the command names, and print what was done or why not."""
    try:
        print(what(Path(sys.argv[1]), dict(os.environ), asked))
    except Refused as refused:
        sys.exit(f"Nothing is written: {refused}.")


if __name__ == "__main__":
    run(main)
