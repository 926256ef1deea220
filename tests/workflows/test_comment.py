"""The comment below a pull request: its preview was made by a stranger, and can hold anything."""

import os

import pytest

from tests.workflows.scripts import comment as script

COMMIT = "a" * 40
GIVEN = {
    "GITHUB_REPOSITORY": "area/site",
    "GITHUB_SERVER_URL": "https://github.example",
    "HEAD_SHA": COMMIT,
    "RUN_ID": "12345678901",
}


class Hub:
    """Answers as GitHub does, and keeps what was written."""

    def __init__(self, commit=COMMIT, state="open", comments=()):
        self.pull = {"state": state, "head": {"sha": commit}}
        self.comments = list(comments)
        self.written = []

    def __call__(self, method, path, body=None):
        if method == "GET":
            return self.pull if "/pulls/" in path else self.comments
        self.written.append((method, path, body["body"]))
        return {}


@pytest.fixture
def artefact(tmp_path):
    """Writes what a preview leaves."""

    def write(report="Nothing changes for readers.\n", number="7"):
        (tmp_path / "report.txt").write_bytes(
            report if isinstance(report, bytes) else report.encode()
        )
        (tmp_path / "number").write_text(number)
        return tmp_path

    return write


def test_what_a_preview_says_stands_below_its_pull_request(artefact):
    hub = Hub()
    script.main(artefact(), GIVEN, hub)
    [(method, path, body)] = hub.written
    assert (method, path) == ("POST", "/repos/area/site/issues/7/comments")
    assert "```diff\nNothing changes for readers.\n```" in body
    assert "(https://github.example/area/site/actions/runs/12345678901)" in body


def test_there_is_one_comment_which_is_kept_up_to_date(artefact):
    mine = {"id": 5, "user": {"login": script.AUTHOR}, "body": f"{script.MARK}\nOld"}
    alike = {**mine, "id": 4, "user": {"login": "somebody"}}
    hub = Hub(comments=[alike, mine])
    script.main(artefact(), GIVEN, hub)
    assert hub.written[0][:2] == ("PATCH", "/repos/area/site/issues/comments/5")


@pytest.mark.parametrize(
    "number", ["", "0", "-1", "7/../8", "7\n8", "7?x", "٧", "1e3", "9" * 40, "$(id)"]
)
def test_what_is_no_number_is_refused(artefact, number):
    hub = Hub()
    with pytest.raises(script.Refused):
        script.main(artefact(number=number), GIVEN, hub)
    assert not hub.written


@pytest.mark.parametrize("hub", [Hub(commit="b" * 40), Hub(state="closed")])
def test_nothing_is_written_below_a_pull_request_that_the_preview_was_not_of(artefact, hub):
    assert "nothing is written" in script.main(artefact(), GIVEN, hub)
    assert not hub.written


def test_a_link_to_a_file_of_the_machine_is_not_followed(artefact):
    folder = artefact()
    for name in ("report.txt", "number"):
        artefact()
        (folder / name).unlink()
        (folder / name).symlink_to("/etc/hostname")
        with pytest.raises(script.Refused):
            script.main(folder, GIVEN, Hub())
        (folder / name).unlink()


def test_a_pipe_and_a_missing_file_end_it_at_once(artefact):
    folder = artefact()
    (folder / "report.txt").unlink()
    with pytest.raises(script.Refused):
        script.main(folder, GIVEN, Hub())
    os.mkfifo(folder / "report.txt")
    hub = Hub()
    script.main(folder, GIVEN, hub)  # an empty report
    assert len(hub.written) == 1


@pytest.mark.parametrize(
    "report",
    [
        "```\n@everyone <img src=x> [here](https://bad.example) #1\n```",
        "`" * 100_000,
        "x" * 1_000_000,
        b"\xff\xfe\x00" * 1000,
        "\u202eturned\u2066 \x1b[2J \u2028 hidden\u200b",
        "````\n```\n~~~\n</details>",
        "",
    ],
    ids=["fence", "ticks", "long", "bytes", "unseen", "nested", "empty"],
)
def test_whatever_a_preview_says_is_plain_text_and_not_too_long(artefact, report):
    hub = Hub()
    script.main(artefact(report), GIVEN, hub)
    [(_method, _path, body)] = hub.written
    assert len(body) < 65_536
    assert all(sign == "\n" or sign.isprintable() for sign in body)
    before, inside, after = body.split("```")
    assert inside.startswith("diff\n")
    assert inside.endswith("\n")
    assert not set("@#") & set(before + after)
