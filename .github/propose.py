"""Answers a suggestion, and opens a draft pull request for it: FOLDER holds what .ci/proposal made.

That was made of a stranger's words, by the code of this branch and without the right to write
anything. This runs with that right and without any code but Python's own, and looks at all of it.
"""

import base64
import re
from pathlib import Path

from comment import NUMBER, REPOSITORY, Ask, fits, in_code, plain, put_comment, read, run, words

MARK = "<!-- what comes of this suggestion -->"
LARGEST_FILE = 200_000  # bytes
_MOST = 40_000  # signs of what somebody wrote, in a text that has 65,536
_IN = "It is in #{} now."
_BEGUN = "There is a branch for it already, which is left as it is. Somebody will change it there."
_TITLE = re.compile(r".*\w.*")
_PLACE = re.compile(r"data/[a-z]{1,40}/[a-z0-9]+(-[a-z0-9]+)*\.yml")


def main(folder: Path, given: dict[str, str], ask: Ask) -> str:
    """Answer the suggestion; where it makes a file, open a draft pull request. Say what was done.

    Raises Refused where the folder does not hold what .ci/proposal makes.
    """
    repository = fits(REPOSITORY, given["GITHUB_REPOSITORY"], "repository")
    issue = fits(NUMBER, given["ISSUE"], "number of an issue")
    answer = plain(read(folder / "answer.md", 4 * _MOST))[:_MOST]
    if (folder / "place").exists():
        pull = _pull(folder, repository, issue, given, ask)
        answer += f"\n{_IN.format(pull) if pull else _BEGUN}"
    put_comment(repository, issue, f"{MARK}\n{answer}\n", MARK, ask)
    return f"Issue {issue} has its answer."


def _pull(folder: Path, repository: str, issue: str, given: dict[str, str], ask: Ask) -> int | None:
    """The number of a new draft pull request; None where somebody may be at work on it already."""
    place = fits(_PLACE, read(folder / "place", 200).strip(), "file of data/")
    text = read(folder / "file", LARGEST_FILE)
    title, _, body = plain(read(folder / "summary.md", 4 * _MOST)).partition("\n")
    title = fits(_TITLE, title, "title")
    report = in_code(read(folder / "report.txt", 4 * _MOST)[:15_000])
    branch = f"suggestion-{issue}"
    home = f"/repos/{repository}"
    if ask("GET", f"{home}/git/ref/heads/{branch}"):
        return None
    base = ask("GET", home)["default_branch"]
    start = ask("GET", f"{home}/git/ref/heads/{base}")["object"]["sha"]
    ask("POST", f"{home}/git/refs", {"ref": f"refs/heads/{branch}", "sha": start})
    there = ask("GET", f"{home}/contents/{place}?ref={branch}")
    change = {
        "message": f"{title[:72]}\n\nSuggested in #{issue}.",
        "content": base64.b64encode(text.encode()).decode(),
        "branch": branch,
    }
    ask("PUT", f"{home}/contents/{place}", change | ({"sha": there["sha"]} if there else {}))
    address = f"{given['GITHUB_SERVER_URL']}/{repository}/actions/runs/{given['GITHUB_RUN_ID']}"
    said = words(report, address)
    draft = {
        "title": title[:200],
        "head": branch,
        "base": base,
        "body": f"{body.strip()[:_MOST]}\n\nCloses #{issue}.\n\n{said}",
        "draft": True,
    }
    return int(ask("POST", f"{home}/pulls", draft)["number"])


if __name__ == "__main__":
    run(main)
