"""Whatever passes the check builds, and whatever does not is refused at a place that is there."""

import pytest

from example import REAL
from tests.agreement import disagreements


@pytest.mark.parametrize(
    ("original", "copies", "passing"), [(None, 200, 40), (REAL, 8, 1)], ids=["made up", "real"]
)
def test_the_check_and_the_build_agree(original, copies, passing):
    found = list(disagreements(copies, 2026, original))
    assert sum(passed for _wrong, passed in found) >= passing, "too few of them were built"
    assert "\n\n".join(wrong for wrong, _passed in found if wrong) == ""
