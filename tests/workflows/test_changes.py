"""What a reviewer gets of a change, by the script that the workflow calls."""

from example import MEASURE
from tests.workflows.conftest import run


def report(project):
    done = run(project.root, ".ci/changes", "HEAD")
    return done.returncode, (project.root / "changes/report.txt").read_text("utf-8"), done


def test_a_change_is_checked_built_and_compared_with_what_was_before(reviewed):
    reviewed.spoil(MEASURE, "value: 80", "value: 60")
    status, said, done = report(reviewed)
    assert status == 0, done.stdout + done.stderr
    assert said.startswith("Nothing is wrong in data/.\n\nFigures, and what they show: 1")
    assert "60%" in said
    assert (reviewed.root / "changes/number").read_text() == "7"
    assert (reviewed.root / "site/index.html").exists()
    assert not (reviewed.root / "changes/before").exists()


def test_of_a_change_with_a_mistake_the_report_says_what_is_wrong(reviewed):
    reviewed.spoil(MEASURE, "value: 80", "value: 101")
    status, said, _done = report(reviewed)
    assert status == 1
    assert MEASURE in said
    assert "The site cannot be built until the errors are corrected." in said


def test_a_story_that_somebody_wrote_as_a_file_is_a_page_of_the_preview(reviewed):
    """The first of the ways to propose something: the file itself."""
    story = "you_said: You wanted a quiet hour at the pool.\nwe_did: [It opens early.]\n"
    reviewed.write("data/stories/quiet-hour.yml", story)
    status, said, done = report(reviewed)
    assert status == 0, done.stdout + done.stderr
    assert "Print or save this page" not in said, "every page has that"
    assert "New pages\nstories/quiet-hour/: You wanted a quiet hour at the pool" in said
    page = (reviewed.root / "site/stories/quiet-hour/index.html").read_text("utf-8")
    assert "It opens early." in page
