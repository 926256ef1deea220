"""A normal update turns no test red: each is made to a copy, and then all of them to one.

The tests of what an area holds run on each copy, but those in a browser; `python -m tests.updates`
runs those too. That a test of today's state would be caught is shown by one that counts the quotes.
"""

import pytest

from macros.content.problems import errors
from macros.site import Site
from tests.updates import UPDATES, copy_of_this, make, new_quote, run_tests

FACTS = ("-n", "0", "tests/kingston")
BUILT = ("tests/site/test_content.py", "tests/site/test_places.py", "tests/site/test_figures.py",
         "tests/site/test_html.py", "tests/commands")  # fmt: skip
COUNT = """
def test_of_today(content):
    assert len(content.quotes) == {}
"""


@pytest.fixture
def copy(tmp_path):
    return copy_of_this(tmp_path / "copy")


@pytest.mark.parametrize("name", UPDATES)
def test_the_facts_stay_true_after(tmp_path, name):
    copy = copy_of_this(tmp_path / "copy", languages=False)
    make(copy, UPDATES[name])
    assert errors(Site(copy.root).problems) == []
    done = run_tests(copy.root, *FACTS)
    assert done.returncode == 0, done.stdout


@pytest.mark.first
def test_after_all_of_them_together_every_page_is_right(copy):
    make(copy, *UPDATES.values())
    assert errors(Site(copy.root).problems) == []
    done = run_tests(copy.root, "-m", "area", *FACTS, *BUILT)
    assert done.returncode == 0, done.stdout


def test_a_test_of_todays_state_is_found_out(copy):
    there = len(Site(copy.root).content.quotes)
    copy.write("tests/kingston/test_count.py", COUNT.format(there))
    assert run_tests(copy.root, *FACTS).returncode == 0
    make(copy, new_quote)
    done = run_tests(copy.root, *FACTS)
    assert done.returncode == 1
    assert "test_of_today" in done.stdout
