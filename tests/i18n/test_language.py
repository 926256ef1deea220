import json
from datetime import date

import pytest

from macros.i18n import language, marks
from macros.model.period import Period


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2018", "2018"),
        ("2018-01/2018-12", "2018"),
        ("2016/2018", "2016 to 2018"),
        ("2018-09", "September 2018"),
        ("2018-09/2019-03", "September 2018 to March 2019"),
        ("2021-04/2021-12", "April to December 2021"),
        ("2019-04/2020-03", "2019/20"),
        ("1999-04/2000-03", "1999/00"),
        ("2019-04/2021-03", "April 2019 to March 2021"),
        ("2018-04/2018-04", "April 2018"),
        ("../2018-12", "Before 2019"),
        ("../2018-08", "Before September 2018"),
        ("../2100-12", "Before 2101"),
    ],
)
def test_a_period_is_printed_for_people(written, read):
    assert language.period(Period.parse(written)) == read


@pytest.mark.parametrize(
    ("value", "read"),
    [(0, "0"), (83.0, "83"), (17.5, "17.5"), (1237, "1,237"), (1234567.25, "1,234,567.25")],
)
def test_a_number_is_printed_for_people(value, read):
    assert language.number(value) == read


@pytest.mark.parametrize(
    ("tag", "number", "month", "direction"),
    [
        ("de", "1.237,5", "September 2018", "ltr"),
        ("cy", "1,237.5", "Medi 2018", "ltr"),
        ("pl", "1\xa0237,5", "wrzesień 2018", "ltr"),
        ("ur", "1,237.5", "ستمبر 2018", "rtl"),
    ],
)
def test_another_language_prints_them_its_own_way(tag, number, month, direction):
    with language.speaking(tag):
        assert language.number(1237.5).replace("\u200e", "") == number
        assert language.period(Period.parse("2018-09")) == month
        assert (language.tag(), language.direction()) == (tag, direction)
    assert language.tag() == "en-GB", "another language leaves nothing behind"


def test_a_language_that_puts_the_year_first_has_it_first():
    with language.speaking("ko"):
        assert language.day(date(2018, 9, 17)) == "2018년 9월 17일"
        assert language.period(Period.parse("2021-04/2021-12")) == "2021년 4월 to 12월"


@pytest.mark.parametrize(
    ("tag", "read"),
    [("ko", "4.5주"), ("ur", "4.5 ہفتے"), ("pl", "4,5 tygodnia"), ("cy", "4.5 wythnos")],
)
def test_a_length_of_time_is_in_words_of_the_language(tag, read):
    with language.speaking(tag):
        assert marks.bare(language.time(4.5, "week")).strip("\u2066\u2069") == read


@pytest.mark.parametrize(("n", "told"), [(0, "0 buses"), (1, "1 bus"), (1237, "1,237 buses")])
def test_things_are_counted_in_the_right_plural(n, told):
    assert language._n("{n} bus", "{n} buses", n) == told


def test_a_script_is_given_the_message_in_every_plural_of_the_language():
    forms = json.loads(language.plural_forms("{n} bus", "{n} buses"))
    assert forms == {"one": "{n} bus", "other": "{n} buses"}
    with language.speaking("ar"):
        forms = json.loads(language.plural_forms("{n} bus", "{n} buses"))
    assert set(forms) == {"zero", "one", "two", "few", "many", "other"}


def test_brackets_in_what_somebody_wrote_are_left_alone():
    assert language._("“{value}” is late", value="{value} {0} {") == "“{value} {0} {” is late"
