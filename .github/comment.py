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
from urllib.request import Request, urlopen

LARGEST = 60_000  # signs; a comment has 65,536 at most
MARK = "<!-- what this changes for readers -->"
AUTHOR = "github-actions[bot]"
_NUMBER = re.compile(r"[1-9][0-9]{0,17}")
_COMMIT = re.compile(r"[0-9a-f]{40}")
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")

Ask = Callable[[str, str, dict[str, str] | None], Any]


class Refused(Exception):
    """The artefact is not what a preview makes."""


def main(folder: Path, given: dict[str, str], ask: Ask) -> str:
    """Write the comment, or bring it up to date; say what was done.

    Raises Refused where the artefact is not what a preview makes.
    """
    repository = _fits(_REPOSITORY, given["GITHUB_REPOSITORY"], "repository")
    commit = _fits(_COMMIT, given["HEAD_SHA"], "commit")
    run = _fits(_NUMBER, given["RUN_ID"], "run")
    number = _fits(_NUMBER, _read(folder / "number", 20).strip(), "number")
    pull = ask("GET", f"/repos/{repository}/pulls/{number}", None)
    if pull["state"] != "open" or pull["head"]["sha"] != commit:
        return f"Pull request {number} is closed, or not at this commit: nothing is written."
    address = f"{given['GITHUB_SERVER_URL']}/{repository}/actions/runs/{run}"
    body = {"body": comment(_read(folder / "report.txt", 4 * LARGEST), address)}
    earlier = _earlier(repository, number, ask)
    if earlier:
        ask("PATCH", f"/repos/{repository}/issues/comments/{earlier}", body)
        return f"The comment of pull request {number} is up to date."
    ask("POST", f"/repos/{repository}/issues/{number}/comments", body)
    return f"A comment was written below pull request {number}."


def comment(report: str, address: str) -> str:
    """The words of the comment. What the preview said stands in code, where all is plain text."""
    lines = report.replace("\r\n", "\n").split("\n")
    # What cannot be seen could hide something or turn a line round.
    plain = "\n".join("".join(c if c.isprintable() else " " for c in one) for one in lines).strip()
    if len(plain) > LARGEST:
        plain = f"{plain[:LARGEST]}\n… and more"
    plain = plain.replace("```", "'''")  # so that nothing in it ends the code
    return (
        f"{MARK}\n**What this changes for readers**\n\n```diff\n{plain}\n```\n\n"
        f"The site as it would be is the artefact “site” of [this run]({address}). Unpack it, call "
        "`python3 -m http.server` in its folder, and open http://127.0.0.1:8000.\n"
    )


def _earlier(repository: str, number: str, ask: Ask) -> int | None:
    """The comment that this wrote before, if there is one."""
    for page in range(1, 21):
        at = f"/repos/{repository}/issues/{number}/comments?per_page=100&page={page}"
        found = ask("GET", at, None)
        for one in found:
            if one["user"]["login"] == AUTHOR and one["body"].startswith(MARK):
                return int(one["id"])
        if len(found) < 100:
            break
    return None


def _read(path: Path, most: int) -> str:
    """The start of a plain file: a link could lead to a secret of this machine."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with os.fdopen(handle, "rb") as file:
            return file.read(most).decode("utf-8", errors="replace")
    except OSError as error:
        raise Refused(f"{path.name} cannot be read: {error.strerror}") from error


def _fits(form: re.Pattern[str], text: str, what: str) -> str:
    if not form.fullmatch(text):
        raise Refused(f"this is no {what}")
    return text


def _asked(method: str, path: str, body: dict[str, str] | None) -> Any:
    headers = {
        "Authorization": f"Bearer {os.environ['GITHUB_TOKEN']}",
        "Accept": "application/vnd.github+json",
        "X-GitHub-Api-Version": "2022-11-28",
    }
    data = json.dumps(body).encode() if body else None
    request = Request(  # noqa: S310  # the address is GitHub's own
        os.environ["GITHUB_API_URL"] + path, data=data, headers=headers, method=method
    )
    with urlopen(request, timeout=30) as answer:  # noqa: S310
        return json.load(answer)


if __name__ == "__main__":
    try:
        print(main(Path(sys.argv[1]), dict(os.environ), _asked))
    except Refused as refused:
        sys.exit(f"Nothing is written: {refused}.")
