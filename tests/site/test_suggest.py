"""The page suggest/: anybody can suggest something, and it is read as it was written."""

import gzip
import re
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import yaml

from macros.proposing.answers import read
from macros.proposing.questions import found, proposals
from macros.text.details import details
from tests.site.test_accessible import faults

PRIVACY = Path(__file__).parents[1] / "rules/privacy"
DETAILS = yaml.safe_load((PRIVACY / "personal_details.yml").read_text("utf-8"))
KINDS = {one.id: one for one in proposals()}
STORY = {
    "you_said": "You wanted a quiet hour at the pool.\n\n### anything & <b>else</b>",
    "we_did": "- The pool opens early.\n- Music is off.",
    "asked": "March 2023",
    "title": "A quiet hour",
}
FIELD = "#suggest--answer"


@pytest.fixture
def visitor(browser, address):
    """A reader at the page, narrow as a phone; what the page's policy refuses fails the test."""
    context = browser.new_context(viewport={"width": 320, "height": 700})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page, broken = context.new_page(), []
    page.on("console", lambda told: broken.append(told.text) if told.type == "error" else None)
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.goto(f"{address}suggest/")
    page.wait_for_selector(".suggest--ready")
    yield page
    context.close()
    assert broken == []


def begin(page, kind):
    page.click(f"[data-kind={kind}] button")


def answer(page, kind, texts):
    """Answer every question; what has no text is left out."""
    begin(page, kind)
    for question in KINDS[kind].questions:
        page.fill(FIELD, texts.get(question.id, ""))
        page.click(".suggest__next")
    page.wait_for_selector(".suggest__review")


def as_taken(kind, texts):
    """The answers as from-issue has them: those of one line in one line."""
    lines = {one.id: one.lines for one in KINDS[kind].questions}
    return {name: text if lines[name] else " ".join(text.split()) for name, text in texts.items()}


def test_each_of_the_three_ends_is_read_as_it_was_written(visitor):
    answer(visitor, "story", STORY)
    mail = urlsplit(visitor.get_attribute(".suggest__by-message a", "href"))
    assert (mail.scheme, mail.path) == ("mailto", "families@example.org")
    form = urlsplit(visitor.get_attribute(".suggest__by-form a", "href"))
    assert form.netloc + form.path == "github.com/example/you-said-we-did/issues/new"
    filled = {name: texts[0] for name, texts in parse_qs(form.query).items()}
    assert filled.pop("template") == "story.yml"
    assert filled == STORY
    with visitor.expect_download() as saving:
        visitor.click(".suggest__by-file button")
    assert saving.value.suggested_filename == "suggestion-story.md"
    assert "suggestion-story.md was saved" in visitor.text_content(".suggest__done")
    visitor.click(".suggest__by-copy button")
    visitor.get_by_text("The answers were copied.").wait_for()
    bodies = {
        "mail": unquote(re.search("body=(.*)", mail.query)[1]),
        "file": Path(saving.value.path()).read_text("utf-8"),
        "copy": visitor.evaluate("navigator.clipboard.readText()"),
    }
    for way, body in bodies.items():
        answers = read(body)
        assert (answers.proposal.id, answers.wrong) == ("story", []), way
        assert answers.texts == STORY, way


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_read_as_it_was_written(visitor, kind):
    texts = {
        one.id: "12" if one.id == "value" else f"It is {one.id}" for one in KINDS[kind].questions
    }
    answer(visitor, kind, texts)
    with visitor.expect_download() as saving:
        visitor.click(".suggest__by-file button")
    answers = read(Path(saving.value.path()).read_text("utf-8"))
    assert (answers.proposal.id, answers.wrong, answers.texts) == (kind, [], as_taken(kind, texts))


def test_a_keyboard_is_enough(visitor):
    def focused():
        return visitor.evaluate("document.activeElement.id || document.activeElement.className")

    visitor.locator("[data-kind=problem] button").focus()
    visitor.keyboard.press("Enter")
    assert focused() == "suggest--answer"
    visitor.keyboard.press("Enter")
    assert focused() == "suggest--answer", "the question needs an answer"
    assert visitor.text_content(".suggest__problems") == "This has no answer yet."
    visitor.keyboard.type("Stories")
    visitor.keyboard.press("Enter")
    assert "question 2 of 3" in visitor.text_content(".suggest__where")
    visitor.keyboard.type("The link is wrong.")
    visitor.keyboard.press("Tab")
    visitor.keyboard.press("Enter")
    assert "question 3 of 3" in visitor.text_content(".suggest__where")
    for key in ("Tab", "Tab", "Enter"):
        visitor.keyboard.press(key)
    assert "question 2 of 3" in visitor.text_content(".suggest__where")
    assert visitor.input_value(FIELD) == "The link is wrong."
    for key in ("Tab", "Enter", "Tab", "Enter"):
        visitor.keyboard.press(key)
    assert visitor.evaluate("document.activeElement.textContent") == "Your answers"
    visitor.keyboard.press("Tab")
    assert visitor.evaluate("document.activeElement.textContent") == "Change Which page is it on?"


def test_a_question_is_named_and_described_for_those_who_hear_it(visitor):
    begin(visitor, "figure")
    field = visitor.get_by_label("Which figure is it?")
    assert field.evaluate("e => e.required")
    ids = field.get_attribute("aria-describedby").split()
    told = " ".join(visitor.text_content(f"#{one}") for one in ids)
    assert "question 1 of 5" in told
    assert "Its title, as it stands on the page." in told


def test_what_a_person_could_be_known_by_is_said_while_it_is_typed_and_again_at_the_end(visitor):
    begin(visitor, "story")
    visitor.fill(FIELD, "My son Tyrell is at 14 Elmtree Road. Ring 07700 900123.")
    visitor.wait_for_selector(".suggest__problems p")
    told = visitor.text_content(".suggest__problems")
    for kind in ("name", "address", "telephone"):
        assert found(kind) in told
    assert visitor.get_attribute(FIELD, "aria-invalid") == "true"
    for _question in KINDS["story"].questions:
        visitor.click(".suggest__next")
    assert found("address") in visitor.text_content(".suggest__look")
    visitor.get_by_role("button", name="Change What did families say or ask for?").click()
    visitor.fill(FIELD, "My son could not go.")
    visitor.click(".suggest__next")
    assert not visitor.is_visible(".suggest__look")


def test_the_browser_finds_what_the_check_finds(visitor):
    texts = [text for texts in DETAILS.values() for text in texts if isinstance(text, str)]
    assert len(texts) > 100
    script = "async texts => { const { details } = await import('../assets/suggest.js');"
    by_browser = visitor.evaluate(
        f"{script} return texts.map((text) => details(text, false)); }}", texts
    )
    missed = [
        (text, wanted, kinds)
        for text, kinds in zip(texts, by_browser, strict=True)
        if (wanted := {one.kind for one in details(text, english=False)}) != {*kinds}
    ]
    assert len(missed) <= len(texts) / 50, missed


def test_the_form_finds_nearly_all_of_what_its_makers_had_not_seen(visitor):
    held_out = yaml.safe_load((PRIVACY / "held_out.yml").read_text("utf-8"))
    harmless = held_out["harmless"]
    personal = [
        sentence.replace("«", "").replace("»", "")
        for sentences in held_out["details"].values()
        for sentence in sentences
    ]
    script = "async texts => { const { details } = await import('../assets/suggest.js');"
    kinds = visitor.evaluate(
        f"{script} return texts.map((text) => details(text)); }}", [*personal, *harmless]
    )
    missed = [text for text, found in zip(personal, kinds, strict=False) if not found]
    assert len(missed) <= len(personal) / 10, missed
    alarms = [text for text, found in zip(harmless, kinds[len(personal) :], strict=True) if found]
    assert len(alarms) <= len(harmless) / 30, alarms


def test_nothing_is_kept_unless_it_is_asked_and_it_can_be_deleted(visitor):
    def kept():
        return visitor.evaluate("localStorage.getItem('suggest')")

    begin(visitor, "story")
    visitor.fill(FIELD, "You wanted a quiet hour.")
    assert kept() is None
    visitor.check(".suggest__keep input")
    visitor.fill(FIELD, "You wanted a quiet hour at the pool.")
    visitor.reload()
    visitor.click(".suggest__go-on")
    assert visitor.input_value(FIELD) == "You wanted a quiet hour at the pool."
    visitor.click(".suggest__step .suggest__delete")
    assert kept() is None
    assert not visitor.is_checked(".suggest__keep input")
    visitor.fill(FIELD, "You wanted two.")
    assert kept() is None
    visitor.check(".suggest__keep input")
    visitor.reload()
    visitor.click(".suggest-was-kept .suggest__delete")
    assert kept() is None
    assert not visitor.is_visible(".suggest-was-kept")


def test_a_figure_and_a_page_lead_there_with_their_title_filled_in(visitor, address):
    visitor.goto(f"{address}figures/checks/")
    title = visitor.text_content("h1")
    visitor.click("text=Something wrong with this figure?")
    visitor.wait_for_selector(FIELD)
    assert visitor.input_value(FIELD) == title
    assert "Correct a figure" in visitor.text_content(".suggest__where")


def test_every_page_leads_to_its_file_or_to_the_form(page, built, address):
    page.goto(f"{address}stories/night-bus/")
    link = page.get_by_role("link", name="Suggest a change to this page")
    kept = "https://github.com/example/you-said-we-did/blob/HEAD/"
    assert link.get_attribute("href") == f"{kept}data/stories/night-bus.yml"
    page.goto(f"{address}about/")
    assert link.get_attribute("href") == f"{kept}docs/about.md"
    other = built("sampleton").address  # nobody says where its files are
    page.goto(f"{other}about/")
    title = page.text_content("h1")
    link.click()
    page.wait_for_selector(FIELD)
    assert page.input_value(FIELD) == title


def test_without_javascript_the_questions_can_be_answered_by_mail(browser, address):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(f"{address}suggest/")
    for kind, proposal in KINDS.items():
        part = page.locator(f"[data-kind={kind}]")
        for question in proposal.questions:
            assert part.get_by_text(question.label, exact=True).is_visible()
        assert not part.locator("button").is_visible()
        link = part.get_by_role("link", name="Answer these questions by e-mail").get_attribute(
            "href"
        )
        body = unquote(re.search("body=(.*)", link)[1])
        written = body.replace("\r\n\r\n###", "\r\n\r\nMy answer 1\r\n\r\n###")
        answers = read(f"Dear all\n\n{written}\n\nMy answer 2\n")
        assert answers.proposal == proposal
        assert len(answers.texts) == len(proposal.questions)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def states(page, address):
    """Every state of the form, one after the other."""
    page.goto(f"{address}suggest/")
    page.wait_for_selector(".suggest--ready")
    yield "the choice"
    begin(page, "story")
    yield "a question"
    page.click(".suggest__next")
    yield "a question without its answer"
    page.fill(FIELD, f"Ring 07700 900123. {'aWordOfManyLetters' * 20}")
    page.wait_for_function(
        "document.querySelector('.suggest__problems').textContent.includes('telephone')"
    )
    yield "an answer with a number"
    page.check(".suggest__keep input")
    yield "an answer that is kept"
    for _question in KINDS["story"].questions:
        page.click(".suggest__next")
    yield "all answers"
    page.click(".suggest__by-copy button")
    yield "a copy"
    page.reload()
    page.wait_for_selector(".suggest-was-kept")
    yield "answers that were kept"
    page.click(".suggest-was-kept .suggest__delete")
    yield "nothing kept"


def test_where_the_script_of_the_form_does_not_arrive_the_questions_are_there(page, address):
    page.route("**/suggest.js", lambda route: route.abort())
    page.goto(f"{address}suggest/", wait_until="networkidle")
    assert page.locator(".suggest__by-mail").first.is_visible()
    assert not page.locator(".suggest__button:visible").count()


@pytest.mark.parametrize(
    "reader",
    [
        {"viewport": {"width": 320, "height": 700}, "color_scheme": "light"},
        {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
        {"viewport": {"width": 320, "height": 700}, "forced_colors": "active"},
    ],
    ids=["narrow", "dark", "forced colours"],
)
def test_no_state_has_a_fault_or_is_wider_than_the_screen(browser, address, reader):
    context = browser.new_context(**reader, bypass_csp=True)
    page = context.new_page()
    for state in states(page, address):
        assert faults(page) == [], state
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), state
        small = page.evaluate(
            """() => [...document.querySelectorAll(
            '.suggest :is(button, .button, input:not([type]), textarea, label:has(input))')]
            .filter((e) => e.checkVisibility() && e.offsetHeight < 44).map((e) => e.outerHTML)"""
        )
        assert small == [], state
    context.close()


def test_the_page_is_light_and_asks_nobody_else(browser, site, address):
    context = browser.new_context()
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}suggest/", wait_until="networkidle")
    answer(page, "story", STORY)
    context.close()
    assert [one for one in asked if not one.startswith(address)] == []
    files = [urlsplit(one).path.lstrip("/") for one in dict.fromkeys(asked)]
    paths = [site / (f"{one}index.html" if one.endswith("/") else one) for one in files]
    sizes = {path.name: len(gzip.compress(path.read_bytes())) for path in paths}
    assert sum(sizes.values()) <= 35 * 1024, sizes
    others = (site / "stories/index.html").read_text("utf-8")
    assert "suggest.js" not in others, "its script is loaded there only"
