"""What must be true of this site, whatever stands in data/."""

from pathlib import Path

import pytest

from macros.content.problems import errors, report
from macros.publishing.build import build_into
from macros.site import Site

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def site():
    return Site(ROOT)


def test_nothing_in_data_is_wrong(site):
    assert not errors(site.problems), report(site.problems)


def test_the_site_builds_and_every_link_in_it_leads_somewhere(site, tmp_path):
    assert build_into(site, tmp_path / "site") > 0


# For each document that you copy figures from, write down here what it says, so that a slip of the
# hand is noticed. For example:
#
# def test_the_figures_are_those_of_the_report(site):
#     figure = site.content.measures["example-figure"]
#     assert [one.value for one in figure.observations] == [70, 80]
