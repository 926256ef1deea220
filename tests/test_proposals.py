"""Whatever people propose, they get an answer and no traceback; `tests/proposals.py` tries many."""

import pytest

from tests.proposals import faults


@pytest.mark.parametrize("seed", range(4))
def test_a_share_of_spoilt_files_and_odd_proposals(seed):
    assert [*faults(25, seed)] == []
