"""The worked examples that Newcombe printed in 1998, table II of each of his two papers."""

import pytest

from macros.figures.interval import newcombe, wilson


@pytest.mark.parametrize(
    ("count", "base", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611)],
)
def test_one_proportion_has_wilsons_interval(count, base, low, high):
    assert wilson(count, base) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("now", "before", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((10, 10), (0, 20), 0.6791, 1),
        ((10, 10), (0, 10), 0.6075, 1),
    ],
)
def test_a_difference_has_newcombes_interval(now, before, low, high):
    assert newcombe(*now, *before) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(("now", "before"), [((56, 70), (48, 80)), ((10, 10), (0, 20))])
def test_the_other_way_round_the_interval_is_mirrored(now, before):
    low, high = newcombe(*now, *before)
    assert newcombe(*before, *now) == pytest.approx((-high, -low))


def test_of_nobody_and_of_everybody_the_ends_stay_within_nought_and_one():
    assert wilson(0, 1)[0] == 0
    assert wilson(1, 1)[1] == 1
    assert newcombe(1, 1, 0, 1)[1] <= 1
