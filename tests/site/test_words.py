"""The meaning of a word: where it stands, at the page's end, and in the glossary."""

import pytest
from playwright.sync_api import expect

from macros.model.kinds import address
from macros.pages.glossary_links import MOST_STOPS

STOPS = """() => [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && e.tabIndex >= 0)
  .map((e) => e.matches(".term"))"""


@pytest.fixture
def explained(area, page):
    """A page of each kind that explains words in what is open, one after the other."""

    def opened(width=320, height=700):
        page.set_viewport_size({"width": width, "height": height})
        found = 0
        for name in area.kinds:
            page.goto(area.address + name)
            if page.locator("a.term:visible").count():
                found += 1
                yield name
        assert found or not area.content.glossary

    return opened


def meaning(page, word):
    """What the list at the page's end says of a word."""
    term = word.get_attribute("href").partition("#")[2]
    return " ".join(page.locator(f"[data-word='{term}']").text_content().split())


@pytest.mark.parametrize("across", [320, 1280])
def test_a_word_opens_its_meaning_beside_it_and_covers_neither_the_word_nor_the_edge(
    explained, page, across
):
    for name in explained(across):
        for word in page.locator("a.term:visible").all()[:3]:
            word.click()
            box = page.locator(".meaning")
            assert " ".join(box.text_content().split()) == meaning(page, word), name
            expect(word).to_have_attribute("aria-expanded", "true")
            at, around = word.bounding_box(), box.bounding_box()
            assert around["x"] >= 0 and around["x"] + around["width"] <= across, name
            below, above = around["y"], at["y"] - around["height"]
            assert below >= at["y"] + at["height"] or below <= above, name
            page.keyboard.press("Escape")
            page.wait_for_selector(".meaning", state="detached")


def test_with_a_keyboard_it_is_read_at_once_and_gives_the_focus_back(explained, page):
    for name in explained():
        word = page.locator("a.term:visible").first
        for key in ("Enter", "Space"):
            word.focus()
            page.keyboard.press(key)
            page.wait_for_selector(".meaning:focus")
            page.keyboard.press("Escape")
            assert page.evaluate("document.activeElement.className") == "term", name
            expect(word).to_have_attribute("aria-expanded", "false")
            expect(page.locator(".meaning")).to_have_count(0)
        page.keyboard.press("Enter")
        page.wait_for_selector(".meaning:focus")
        page.keyboard.press("Tab")
        page.wait_for_selector(".meaning", state="detached")
        assert page.evaluate("document.activeElement !== document.body"), "the page goes on from it"


def test_a_second_press_closes_it_and_so_does_one_elsewhere(explained, page):
    for _name in explained():
        word = page.locator("a.term:visible").first
        word.click()
        page.wait_for_selector(".meaning")
        word.click()
        page.wait_for_selector(".meaning", state="detached")
        word.click()
        page.wait_for_selector(".meaning")
        page.mouse.click(2, 2)
        page.wait_for_selector(".meaning", state="detached")


def test_to_a_screen_reader_a_word_is_a_button_and_its_meaning_a_note(explained, page):
    for _name in explained():
        word = page.locator("a.term:visible").first
        text = " ".join(word.inner_text().split())
        word.scroll_into_view_if_needed()  # what is far down is laid out as it comes near
        expect(word).to_match_aria_snapshot(f'- button "{text}"')
        word.click()
        found = page.locator(".meaning").aria_snapshot()
        assert found.startswith("- note"), found
        assert meaning(page, word).split()[-1].strip(".") in found


@pytest.mark.parametrize("missing", ["scripts", "popovers"])
def test_without_scripts_or_popovers_it_leads_to_the_glossary(browser, area, missing):
    context = browser.new_context(java_script_enabled=missing != "scripts")
    page = context.new_page()
    page.add_init_script("delete HTMLElement.prototype.showPopover")
    for name in area.kinds:
        page.goto(area.address + name)
        word = page.locator("a.term:visible").first
        if word.count():
            place = word.get_attribute("href").partition("#")[2]
            word.click()
            page.wait_for_url(f"**/glossary/#{place}")
            assert page.locator(f"dt[id='{place}']").is_visible()
    context.close()


def test_the_list_of_words_is_closed_on_the_screen_and_open_on_paper(explained, page):
    for name in explained():
        entry = page.locator(".words dd").first
        page.emulate_media(media="screen")
        assert not entry.is_visible(), name
        page.emulate_media(media="print")
        assert entry.is_visible(), name
        page.emulate_media(media="screen")
        page.click(".words summary")
        assert entry.is_visible(), name


def test_an_open_meaning_is_not_printed_in_the_middle_of_the_sentence(explained, page):
    for _name in explained():
        page.locator("a.term:visible").first.click()
        page.wait_for_selector(".meaning")
        page.emulate_media(media="print")
        assert not page.locator(".meaning").is_visible()
        page.emulate_media(media="screen")


def test_words_take_nobody_beyond_sixty_steps_of_the_tab_key(area, page):
    for name in area.addresses:
        if name == "booklet/":
            continue
        page.goto(area.address + name)
        stops = page.evaluate(STOPS)
        assert len(stops) <= MOST_STOPS or True not in stops, name


def test_the_glossary_has_its_letters_and_each_leads_to_its_words(area, page):
    page.goto(f"{area.address}glossary/")
    for letter in page.locator(".letters a").all():
        letter.click()
        first = page.locator(":target + dl dt").first.inner_text()
        assert first.upper().startswith(letter.inner_text())
    known = area.content.glossary
    assert page.locator(".glossary dt:not(.glossary__full)").count() == len(known)
    for term, one in known.items():
        entry = page.locator(f".glossary div:has([id='{term}'])").text_content()
        assert all(said in entry for said in one.people_say), term


def test_what_a_quote_says_in_short_words_stands_beneath_it_and_is_not_the_sources(area, page):
    for one in area.content.all_priorities():
        page.goto(area.address + address(one))
        for field in ("finding", "aim"):
            quoted, ours = getattr(one, field, None), getattr(one, f"{field}_plainly", None)
            if ours:
                quote = page.locator(".intro__words dd").filter(has_text=quoted)
                beneath = quote.locator("+ dd").inner_text()
                assert " ".join(beneath.split()) == f"In our own plain words {ours}"
