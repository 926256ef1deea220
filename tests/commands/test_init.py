"""`offer init`: a council that begins has a whole small site at once, whatever it answers."""

import logging
import re
from itertools import product

import pytest
from click.testing import CliRunner

from empty import hollow
from macros.commands import offer
from macros.content.problems import report
from macros.publishing.build import build_into
from macros.site import Site

ANSWERS = {
    "run-by": ("", "Samplebury Council"),
    "language": ("", "cy"),
    "inspection": ("", "2024-03"),
    "contact": ("", "send@samplebury.example", "https://samplebury.example/send"),
}
COMBINATIONS = [dict(zip(ANSWERS, chosen, strict=True)) for chosen in product(*ANSWERS.values())]


def init(folder, *options, **typed):
    return CliRunner().invoke(offer, ["init", str(folder), *options], **typed)


def flags(answers):
    return [f"--{option}={answer}" for option, answer in answers.items() if answer]


def words(answers):
    return "-".join(answer or "none" for answer in answers.values())


@pytest.mark.parametrize("answers", COMBINATIONS, ids=words)
def test_whatever_is_answered_the_site_builds_with_nothing_to_complain_of(
    answers, tmp_path, caplog, monkeypatch
):
    monkeypatch.setenv("SITE_URL", "https://samplebury.example/")
    made = init(tmp_path / "area", "--name", "Samplebury", *flags(answers))
    assert made.exit_code == 0, made.output
    site = Site(tmp_path / "area")
    told = [] if answers["contact"] else ["references/no_address"]
    assert [one.code for one in site.problems] == told, report(site.problems)
    with caplog.at_level(logging.WARNING):
        build_into(site, tmp_path / "site")
    assert not caplog.records
    for page in (tmp_path / "site").rglob("*.html"):
        text = page.read_text("utf-8")
        assert not hollow(text), page
        assert "Kingston" not in text
        about = re.search(r"inspect(?!ed\b)", text, re.I)
        assert bool(about) <= bool(answers["inspection"]), page


def test_the_questions_are_asked_in_plain_words_until_an_answer_can_be_used(tmp_path):
    typed = "Samplebury\n\nEnglish\nen-GB\nlast autumn\n2024-03\nsend@samplebury.example\n"
    made = init(tmp_path / "area", input=typed)
    assert made.exit_code == 0, made.output
    assert "What is the area called" in made.output
    assert "“last autumn” is not a year or a month" in made.output
    area = Site(tmp_path / "area").content.area
    assert (area.name, area.language, str(area.run_by)) == ("Samplebury", "en-GB", "None")
    assert area.contact.feedback == "mailto:send@samplebury.example"
    assert area.publishing.inspection is not None


@pytest.mark.parametrize(
    "name",
    ["Kingston: “upon” Thames", "#1", "yes", "a'b\"c", "Ynys Môn"],
)
def test_a_name_is_taken_as_it_is_written(name, tmp_path):
    assert init(tmp_path / "area", "--name", name).exit_code == 0
    assert Site(tmp_path / "area").content.area.name == name


@pytest.mark.parametrize(
    ("option", "words"),
    [
        ("--inspection=soon", "“soon” is not a year or a month"),
        ("--language=klingon", "there is no language"),
        ("--contact=http://samplebury.example", "https"),
        ("--name= ", "there is nothing here"),
    ],
)
def test_an_option_that_cannot_be_used_is_told_and_nothing_is_written(option, words, tmp_path):
    made = init(tmp_path / "area", "--name", "Samplebury", option)
    assert made.exit_code == 2
    assert words in made.output
    assert not [*tmp_path.iterdir()]


def test_what_is_there_is_never_touched(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    made = init(tmp_path, "--name", "Samplebury")
    assert made.exit_code == 2
    assert "exists already" in made.output
    assert [one.name for one in tmp_path.iterdir()] == ["notes.txt"]


def test_an_empty_folder_will_do(tmp_path):
    (tmp_path / "area").mkdir()
    assert init(tmp_path / "area", "--name", "Samplebury").exit_code == 0
    assert (tmp_path / "area" / "data" / "area.yml").is_file()
    assert [one.name for one in tmp_path.iterdir()] == ["area"]


def test_one_example_of_each_and_no_more(tmp_path):
    init(tmp_path / "area", "--name", "Samplebury")
    content = Site(tmp_path / "area").content
    counts = {"documents": 1, "stories": 2, "measures": 1, "quotes": 0, "weaknesses": 0}
    assert {part: len(getattr(content, part)) for part in counts} == counts


def test_its_files_are_in_the_one_layout(tmp_path, monkeypatch):
    init(tmp_path / "area", "--name", "Samplebury (a made-up area)", "--inspection", "2024-03")
    monkeypatch.chdir(tmp_path / "area")
    assert CliRunner().invoke(offer, ["format", "--check"]).exit_code == 0


def test_a_second_starter_is_the_same_as_the_first(tmp_path):
    for name in ("a", "b"):
        init(tmp_path / name, "--name", "Samplebury")
    files = [
        {
            one.relative_to(tmp_path / name): one.read_bytes()
            for one in (tmp_path / name).rglob("*")
            if one.is_file()
        }
        for name in ("a", "b")
    ]
    assert files[0] == files[1]
