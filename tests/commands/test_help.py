"""What `offer --help` promises: every command says how it ends, and a shell completes names."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from macros.commands import offer

OFFER = Path(sys.executable).with_name("offer")


def commands(group=offer, name=""):
    context = click.Context(group)
    for one in group.list_commands(context):
        command = group.get_command(context, one)
        if isinstance(command, click.Group):
            yield from commands(command, f"{name}{one} ")
        else:
            yield f"{name}{one}", command


COMMANDS = dict(commands())


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_says_what_it_does_and_each_option_what_for(name):
    command = COMMANDS[name]
    assert command.get_short_help_str(200)
    silent = [
        one.name
        for one in command.params
        if isinstance(one, click.Option) and not one.help and name != "charts"
    ]
    assert silent == []


@pytest.mark.parametrize("name", [one for one in COMMANDS if not one.startswith("new ")])
def test_each_command_says_how_it_ends(name):
    told = " ".join((COMMANDS[name].help or "").split())
    assert re.search(r"ends with [012]", told, re.I), "say it in the docstring: Ends with 0 where …"


def test_a_site_is_shown_by_either_name():
    assert COMMANDS["preview"] is COMMANDS["serve"]


def completed(root, *words):
    given = {"COMP_WORDS": " ".join(["offer", *words]), "COMP_CWORD": str(len(words))}
    done = subprocess.run(
        [OFFER],
        cwd=root,
        env={**os.environ, **given, "_OFFER_COMPLETE": "bash_complete"},
        capture_output=True,
        text=True,
        check=False,
    )
    return {line.partition(",")[2] for line in done.stdout.splitlines()}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["imp"], {"import"}),
        (["new", "s"], {"story", "source"}),
        (["withdraw", "a-seat"], {"a-seat-for-everyone"}),
        (["import", "measure", "x.csv", "--into", "bus"], {"bus-passes", "buses-on-time"}),
        (["schema", "st"], {"story"}),
    ],
)
def test_a_shell_completes_commands_and_names(project, words, found):
    assert completed(project.root, *words) == found


def test_what_is_going_on_is_said_on_a_terminal_and_not_in_a_pipe(project):
    terminal, other_end = pty.openpty()
    subprocess.run(
        [OFFER, "format"], cwd=project.root, stdout=subprocess.PIPE, stderr=other_end, check=True
    )
    os.close(other_end)
    assert b"Reading the files: 0 s" in os.read(terminal, 4096)
    os.close(terminal)
    piped = subprocess.run([OFFER, "format"], cwd=project.root, capture_output=True, check=True)
    assert piped.stderr == b""
