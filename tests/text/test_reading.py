"""How hard a text is to read: counted, and never more than about right."""

import pytest

from macros.text.reading import hardest, reading_age, sentences, syllables, words

WORDS = {
    1: ["bus", "made", "whole", "needs", "The", "2020", "NHS"],
    2: ["children", "people", "table", "council", "agreed", "wanted", "social", "needed"],
    3: ["area", "families", "assessment", "behaviour", "different"],
    4: ["education", "information", "situation"],
    5: ["communication"],
}


@pytest.mark.parametrize(
    ("count", "word"), [(n, word) for n, all_ in WORDS.items() for word in all_]
)
def test_the_syllables_of_common_words_are_right(count, word):
    assert syllables(word) == count


def test_a_full_stop_ends_a_sentence_where_it_does():
    text = "Dr Day came at 3.30 p.m. on Monday. “It works.” The NHS paid. See e.g. Table 2."
    assert sentences(text) == [
        "Dr Day came at 3.30 p.m. on Monday",
        "“It works",
        "The NHS paid",
        "See e.g. Table 2.",
    ]


def test_short_words_in_short_sentences_are_for_children():
    assert reading_age("We bought a bus. It is big. All of you can sit.") < 8
    assert reading_age("The reconfiguration of multidisciplinary provision necessitates it.") > 16


def test_a_word_that_is_explained_is_no_hard_one():
    text = "The paediatrician came. The paediatrician went."
    assert reading_age(text, {"paediatrician"}) < reading_age(text)


def test_nothing_to_read_has_no_age():
    assert reading_age("") == reading_age("12 34 56") == 0
    assert words("It is 3.5 miles, isn’t it?") == ["It", "is", "3.5", "miles", "isn’t", "it"]


def test_the_hardest_sentence_is_named():
    assert hardest("It is here. Considerable reconfiguration follows. So it is.").startswith("Cons")
