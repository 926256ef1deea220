"""The workflows on GitHub do what can be done here, and nobody can misuse them."""

import re
import shlex

import pytest
import yaml

from example import REAL
from macros.commands import offer

WORKFLOWS = sorted(
    path
    for folder in (".github/workflows", "macros/starter/.github/workflows")
    for path in (REAL / folder).glob("*.yml")
)
# What a job may do besides reading. Everything else has no more than the right to read the code.
MORE = {
    ("comment.yml", "comment"): {
        "actions": "read",
        "contents": "read",
        "pull-requests": "write",
    },
    ("proposal.yml", "read"): {"contents": "read"},
    ("proposal.yml", "answer"): {"contents": "write", "issues": "write", "pull-requests": "write"},
    ("publish.yml", "deploy"): {"pages": "write", "id-token": "write"},
    ("site.yml", "publish"): {"pages": "write", "id-token": "write"},
    ("scheduled.yml", "publish"): {"contents": "read", "pages": "write", "id-token": "write"},
    ("scheduled.yml", "test"): {"contents": "read"},
    ("nightly.yml", "site"): {"contents": "read", "pages": "write", "id-token": "write"},
}
SCRIPTS = {
    ".ci/run",
    'python3 .github/comment.py "$RUNNER_TEMP/changes"',
    'python3 .github/propose.py "$RUNNER_TEMP/proposal"',
    "python -m pip install -r requirements.txt",  # in an area that has no Makefile
    "python -m pytest tests",
}
TARGETS = set(re.findall(r"^([a-z-]+):", (REAL / "Makefile").read_text(), re.M))


@pytest.fixture(params=WORKFLOWS, ids=lambda path: path.name)
def file(request):
    return request.param


@pytest.fixture
def workflow(file):
    return yaml.safe_load(file.read_text("utf-8"))


def triggers(workflow):
    return workflow[True]  # YAML reads “on” as true


def steps(workflow):
    return [step for job in workflow["jobs"].values() for step in job.get("steps", [])]


def test_what_comes_from_elsewhere_is_pinned_by_its_commit(file):
    used = re.findall(r"uses: (.*)", file.read_text("utf-8"))
    assert used
    pinned = r"[\w-]+/[\w-]+@[0-9a-f]{40} # v[\d.]+"
    ours = {f"./.github/workflows/{path.name}" for path in file.parent.glob("*.yml")}
    elsewhere = [one for one in used if one.partition(" #")[0] not in ours]
    assert [one for one in elsewhere if not re.fullmatch(pinned, one)] == []


def test_an_action_has_the_same_commit_wherever_it_is_used():
    found = {}
    for file in WORKFLOWS:
        for name, commit in re.findall(r"uses: (\S+)@(\S+)", file.read_text("utf-8")):
            found.setdefault(name, set()).add(commit)
    assert {name: commits for name, commits in found.items() if len(commits) > 1} == {}


def test_a_strangers_change_runs_with_no_secret_and_no_right_to_write(file, workflow):
    assert "pull_request_target" not in file.read_text("utf-8")
    assert "secrets." not in file.read_text("utf-8")
    assert workflow["permissions"] in ({}, {"contents": "read"})
    for name, job in workflow["jobs"].items():
        assert job.get("permissions") == MORE.get((file.name, name))
        if "pull_request" in triggers(workflow) and "permissions" in job:
            assert "github.event_name != 'pull_request'" in job["if"]


def test_nothing_from_outside_is_pasted_into_a_script(workflow):
    assert not [step["run"] for step in steps(workflow) if "${{" in step.get("run", "")]


def test_no_step_finds_the_credentials_of_the_checkout(workflow):
    for step in steps(workflow):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_what_may_write_runs_no_code_of_a_pull_request_and_installs_nothing(file, workflow):
    for name, job in workflow["jobs"].items():
        if "write" in str({**workflow, **job}["permissions"]):
            for step in job.get("steps", []):
                assert "ref" not in step.get("with", {}), f"{file.name}: {name}"
                assert "setup-python" not in step.get("uses", "")
                assert step.get("run", "python3 .github/").startswith("python3 .github/")


def test_no_job_runs_for_ever(workflow):
    jobs = [job for job in workflow["jobs"].values() if "steps" in job]
    assert all(job["timeout-minutes"] <= 60 for job in jobs)


def test_what_tests_and_publishes_a_change_is_not_stopped_with_what_runs_by_the_clock(workflow):
    """GitHub stops a workflow with a schedule after 60 days without a change, for pushes too."""
    by_the_clock = "schedule" in triggers(workflow)
    assert not (by_the_clock and {"push", "pull_request"} & triggers(workflow).keys())


def test_dependabot_looks_where_the_workflows_are():
    """Of the root it knows the folder; of another directory it reads what lies right in it."""
    settings = yaml.safe_load((REAL / ".github/dependabot.yml").read_text("utf-8"))
    found = {
        REAL / folder.lstrip("/") / (".github/workflows" if folder == "/" else "")
        for update in settings["updates"]
        for folder in update["directories"]
    }
    assert found == {file.parent for file in WORKFLOWS}


def test_each_step_can_be_run_by_anybody_here(workflow):
    for name, job in workflow["jobs"].items():
        for step in job.get("steps", []):
            if run := step.get("run"):
                assert known(run, job), f"{name}: {run}"


def known(run, job):
    """Whether a step is one call of a make target, of a command of offer, or of a script."""
    words = shlex.split(run, comments=True)
    match words:
        case ["make", "$TARGET"]:
            matrix = job["strategy"]["matrix"]["include"]
            return job["env"]["TARGET"] == "${{ matrix.target }}" and all(
                one["target"] in TARGETS for one in matrix
            )
        case ["make", *given]:
            return {word for word in given if "=" not in word} <= TARGETS
        case ["offer", command, *_options]:
            return command in offer.list_commands(None)
    return run in SCRIPTS
