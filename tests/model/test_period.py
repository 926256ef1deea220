import pytest

from macros.model.period import Period, last_day


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2018", (2018, 1), (2018, 12)),
        ("2018-09", (2018, 9), (2018, 9)),
        ("2018/2020", (2018, 1), (2020, 12)),
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
    ("written", "meant"),
    {
        "2021-5": "2021-05",
        "2021/03": "2021-03",
        "03/2021": "2021-03",
        "3/2021": "2021-03",
        "May 2020": "2020-05",
        "sept 2020": "2020-09",
        "2021-03-15": "2021-03",
        "2021-03-01T00:00:00.000Z": "2021-03",
        "2021-03-01 00:00:00": "2021-03",
        "2021-03-01T00:00:00+01:00": "2021-03",
        "2020-09-01/2021-08-31": "2020-09/2021-08",
        "2018 / 2020": "2018-01/2020-12",
        "2018 to 2020": "2018-01/2020-12",
        "2018–2020": "2018-01/2020-12",
        "2020-04–2021-03": "2020-04/2021-03",
        "September 2018 to March 2019": "2018-09/2019-03",
        "April to June 2021": "2021-04/2021-06",
        "Before 2019": "../2018-12",
        "before October 2018": "../2018-09",
        "school year 2020/21": "2020-09/2021-08",
        "2020/21 academic year": "2020-09/2021-08",
        "financial year 2010-11": "2010-04/2011-03",
        "FY2020/21": "2020-04/2021-03",
        "Q1 2020/21": "2020-04/2020-06",
        "2020/21 Q4": "2021-01/2021-03",
        "autumn term 2020": "2020-09/2020-12",
        "2020/21 autumn term": "2020-09/2020-12",
        "2020/21 spring term": "2021-01/2021-03",
        "summer term 2020/21": "2021-04/2021-07",
        "“2020-05”": "2020-05",
        "2011-12/2011-12": "2011-12/2011-12",
        "2021-12": "2021-12",
    }.items(),
)
def test_a_period_is_read_as_people_write_it(written, meant):
    period = Period.parse(written)
    assert str(period) == meant
    assert Period.parse(meant) == period


@pytest.mark.parametrize(
    ("written", "kind"),
    {
        "": "unknown",
        "soon": "unknown",
        "21": "unknown",
        "20210": "unknown",
        "2021/2022/2023": "unknown",
        "2021/": "unknown",
        "/2021": "unknown",
        "2021/..": "unknown",
        "9" * 200_000: "unknown",
        "/" * 200_000: "unknown",
        "2022/13": "month",
        "2021-13": "month",
        "2020/2021-00": "month",
        "0000": "range",
        "9999": "range",
        "2021/2020": "order",
        "2021-05/2021-04": "order",
        "2020-04-30T23:00:00.000Z": "time",
        "2020-09-02/2021-08-31": "days",
        "2020/21": "two_years",
        "2020-21": "two_years",
        "1999/00": "two_years",
        "2020–21": "two_years",
        "2020/2021": "both_years",
        "2010-11": "month_or_year",
        "2010/11": "month_or_year",
        "2000-01": "month_or_year",
        "2021-Q1": "quarter",
        "Q1 2021": "quarter",
    }.items(),
    ids=lambda written: written[:30],
)
def test_what_is_no_period_or_could_be_two_is_refused(written, kind):
    with pytest.raises(ValueError, match="no period") as refused:
        Period.parse(written)
    assert refused.value.type == f"period_{kind}"
    for choice in refused.value.context.values():
        if "-" in str(choice):  # what the message says to write
            assert str(Period.parse(choice)) == choice


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
