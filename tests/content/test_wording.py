"""One walk lists the words of the content and puts others in their place."""

from example import ROOT, SAMPLETON
from macros.content.load import load
from macros.content.wording import worded


def listed(content):
    found = []
    worded(content, lambda one: (found.append(one), one.text)[1])
    return found


def test_to_list_the_words_changes_nothing():
    content, _problems = load(ROOT)
    same = worded(content, lambda one: one.text)
    for folder in ("stories", "measures", "quotes", "weaknesses", "pages"):
        pairs = zip(same.items(folder).values(), content.items(folder).values(), strict=True)
        assert all(one is other for one, other in pairs)


def test_no_two_words_of_a_file_are_taken_for_each_other():
    """Where the place is the same, so is the text: one translation serves both."""
    content, _problems = load(ROOT)
    assert {one.context for one in listed(content)}
    assert not [one for one in listed(content) if one.file.startswith("data/") and not one.field]


def test_an_answer_of_a_scale_is_called_the_same_beside_its_figures():
    content, _problems = load(SAMPLETON)
    new = worded(content, lambda one: f"[{one.text}]")
    (measure,) = [one for one in new.measures.values() if one.scale]
    assert all(one.answer.startswith("[") for one in measure.scale)
    for one in measure.observations:
        assert one.answers.keys() <= {answer.answer for answer in measure.scale}


def test_a_title_that_follows_from_a_text_follows_from_its_translation():
    content, _problems = load(SAMPLETON)
    untitled = next(one for one in content.stories.values() if not one.titled)
    new = worded(
        content, lambda one: "Inne słowa. I jeszcze." if one.field == "you_said" else one.text
    )
    story = new.stories[untitled.id]
    assert (story.title, story.titled) == ("Inne słowa", False)


def test_a_heading_keeps_the_place_that_links_name():
    content, _problems = load(ROOT)
    page = worded(content, lambda one: f"{one.text} słowa").pages["docs/take-part.md"]
    before = content.pages["docs/take-part.md"]
    headings = [line for line in page.body.split("\n") if line.startswith("## ")]
    assert headings
    assert all("{: #" in line for line in headings)
    for anchor in before.ids - {"how-to-take-part"}:
        assert f"#{anchor} }}" in page.body
