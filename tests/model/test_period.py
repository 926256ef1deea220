import re

import pytest

from macros.model.period import Period, last_day


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2018", (2018, 1), (2018, 12)),
        ("2018-09", (2018, 9), (2018, 9)),
        ("2018/2019", (2018, 1), (2019, 12)),
        ("2018-09/2019-03", (2018, 9), (2019, 3)),
        ("2018-09/2018-09", (2018, 9), (2018, 9)),
        ("../2018-12", None, (2018, 12)),
        (" 2018 ", (2018, 1), (2018, 12)),
        ("1900-01/2100-12", (1900, 1), (2100, 12)),
    ],
)
def test_a_period_is_a_run_of_whole_months(written, start, end):
    assert Period.parse(written) == Period(start, end)
    assert Period.parse(str(Period(start, end))) == Period(start, end)


@pytest.mark.parametrize(
    ("written", "why"),
    {
        "": "“” is not a year or a month",
        "soon": "“soon” is not a year or a month",
        "21": "“21” is not a year or a month",
        "20210": "“20210” is not a year or a month",
        "2021-1": "“2021-1” is not a year or a month",
        "2021-04-01": "“2021-04-01” is not a year or a month",
        "2021 / 2022": "“2021 ” is not a year or a month",
        "2021/2022/2023": "“2022/2023” is not a year or a month",
        "2021/": "“” is not a year or a month",
        "/2021": "“” is not a year or a month",
        "2021/..": "“..” is not a year or a month",
        "2021-13": "there is no month 13: months go from 01 to 12",
        "2020/2021-00": "there is no month 00: months go from 01 to 12",
        "0000": "the year 0 is not between 1900 and 2100",
        "9999": "the year 9999 is not between 1900 and 2100",
        "2021/2020": "it ends (2020) before it starts (2021)",
        "2021-05/2021-04": "it ends (2021-04) before it starts (2021-05)",
    }.items(),
)
def test_what_is_no_period_is_told_in_words(written, why):
    with pytest.raises(ValueError, match=f"^{re.escape(why)}$"):
        Period.parse(written)


@pytest.mark.parametrize(
    ("written", "months"),
    [("2018", 12), ("2018-09", 1), ("2018-09/2019-03", 7), ("2016/2018", 36), ("../2018", None)],
)
def test_a_period_lasts_some_months(written, months):
    assert Period.parse(written).months == months


@pytest.mark.parametrize(
    ("one", "other", "overlaps", "within"),
    [
        ("2018", "2018", True, True),
        ("2018", "2019", False, False),
        ("2018-12", "2018", True, True),
        ("2018", "2018-12", True, False),
        ("2018-04/2019-03", "2019", True, False),
        ("2018-04/2019-03", "2019-04", False, False),
        ("../2018-12", "2018-12", True, False),
        ("../2018-12", "2019", False, False),
        ("2018-12", "../2018-12", True, True),
        ("../2018-11", "../2018-12", True, True),
    ],
)
def test_two_periods_share_months_or_not(one, other, overlaps, within):
    first, second = Period.parse(one), Period.parse(other)
    assert first.overlaps(second) == second.overlaps(first) == overlaps
    assert first.within(second) == within


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2018", "2018-12-31"),
        ("2020-02", "2020-02-29"),
        ("2021-02", "2021-02-28"),
        ("../2018-09", "2018-09-30"),
    ],
)
def test_a_period_has_a_last_day(written, day):
    assert last_day(Period.parse(written)) == day
