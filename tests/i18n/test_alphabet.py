"""A list of words is in the order of the reader's alphabet, under the letters that it has."""

import pytest

from macros.i18n import alphabet, language


@pytest.mark.parametrize(
    ("tag", "words", "letters"),
    [
        ("en", ["5 years", "advice", "Plan"], "#AP"),
        ("pl", ["całość", "Care Act", "łatwo", "ocena", "ósmy", "środa", "źródło"], "CCŁOÓŚŹ"),
        ("ko", ["EHC 계획", "개인", "계획", "의견서"], "Eㄱㄱㅇ"),
        ("ar", ["SEND", "إعاقة", "خطة", "الدعم"], "Sاخد"),
        ("fa", ["EHC", "برنامه", "پیشنهاد", "چهار", "گروه", "مدرسه"], "Eبپچگم"),
        ("ur", ["EHC", "ٹیم", "ڈاکٹر", "گروپ", "ہدف"], "Eٹڈگہ"),
    ],
)
def test_words_are_sorted_and_found_under_their_letter(tag, words, letters):
    with language.speaking(tag):
        assert sorted(words, key=alphabet.in_order) == words
        assert "".join(map(alphabet.letter, words)) == letters
