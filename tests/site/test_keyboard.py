"""Journeys with a keyboard alone: where the focus is at each step."""

import re
from pathlib import Path

import pytest
from babel import Locale

from tests.site.conftest import PAGES


def focused(page):
    return page.evaluate(
        "document.activeElement.id || document.activeElement.className.split(' ')[0]"
        " || document.activeElement.tagName"
    )


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def test_the_first_tab_skips_to_the_content(page, address):
    page.goto(address + PAGES["weakness"])
    press(page, "Tab")
    assert focused(page) == "md-skip"
    press(page, "Enter")
    assert focused(page) == "content"
    press(page, "Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_menu_opens_and_closes_and_gives_the_focus_back(page, address):
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(address)
    press(page, "Tab", "Tab", "Tab")
    assert focused(page) == "menu-button"
    assert not page.is_visible(".menu a")
    press(page, "Enter")
    assert page.get_attribute(".menu-button", "aria-expanded") == "true"
    assert page.is_visible(".menu a")
    press(page, "Tab")
    assert page.evaluate("document.activeElement.closest('.menu') !== null")
    press(page, "Escape")
    assert focused(page) == "menu-button"
    assert not page.is_visible(".menu a")


def test_the_search_finds_the_night_bus_and_opens_what_it_found(page, address):
    page.goto(address)
    page.focus(".search-button")
    press(page, "Enter")
    page.wait_for_selector("#search-words:focus")
    page.keyboard.type("night bus")
    page.wait_for_selector(".search__results a")
    assert re.fullmatch(r"\d+ pages found\.", page.inner_text(".search__status"))
    press(page, "Tab")
    assert page.evaluate("document.activeElement.closest('.search__results') !== null")
    assert "night bus" in page.inner_text(".search__results li >> nth=0").lower()
    press(page, "Escape")
    assert focused(page) == "search-button"
    assert not page.is_visible("#search")
    press(page, "Enter")
    page.wait_for_selector("#search-words:focus")
    press(page, "Tab", "Enter")
    page.wait_for_selector("h1:has-text('night bus')")


def test_the_stories_are_filtered_and_the_choice_stays_in_the_address(page, address):
    page.goto(address + "stories/")
    every = page.locator(".stories > li").count()
    page.focus("#filter-themes")
    press(page, "End")
    shown = page.locator(".stories > li:visible").count()
    assert 0 < shown < every
    assert page.inner_text(".filter__count") in {f"{shown} stories shown", "1 story shown"}
    assert focused(page) == "filter-themes"
    page.reload()
    assert page.locator(".stories > li:visible").count() == shown


@pytest.mark.parametrize("language", ["pl", "ar", "cy", "en-GB"])
def test_what_a_script_counts_it_counts_in_the_plural_of_the_language(page, address, language):
    page.goto(address + "stories/")
    page.evaluate(
        """([language, forms]) => {
        document.documentElement.lang = language;
        document.querySelector(".filter__count").dataset.shown = JSON.stringify(forms);
        document.querySelector(".filter").dispatchEvent(new Event("change")); }""",
        [language, {form: f"{form} {{n}}" for form in ("zero", "one", "two", "few", "other")}],
    )
    stories = page.locator(".stories > li").count()
    form = Locale.parse(language, sep="-").plural_form(stories)
    expected = form if form != "many" else "other"  # a form that is missing has another
    assert re.fullmatch(rf"{expected} .+", page.inner_text(".filter__count"))


def test_the_theme_button_says_what_it_does_and_the_choice_is_kept(page, address):
    page.emulate_media(color_scheme="light")
    page.goto(address)
    page.focus(".theme-button")
    assert page.get_attribute(".theme-button", "aria-pressed") == "false"
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    press(page, "Enter")
    assert page.get_attribute(".theme-button", "aria-pressed") == "true"
    assert focused(page) == "theme-button"
    page.goto(address + PAGES["story"])
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    assert page.get_attribute(".theme-button", "aria-pressed") == "true"


def test_a_chart_opens_takes_the_focus_and_gives_it_back(page, address):
    page.goto(address + PAGES["figure"])
    page.focus(".explore__button")
    press(page, "Enter")
    page.wait_for_selector(".explorer svg.main-svg")
    page.wait_for_selector(".explorer__title:focus")
    press(page, "Escape")
    assert focused(page) == "explore__button"
    assert page.locator(".explorer").count() == 0


FOCUS = (Path(__file__).parent / "focus.js").read_text("utf-8")


@pytest.mark.parametrize("across", [320, 1280])
@pytest.mark.parametrize("group", range(3))
def test_by_tab_every_control_is_reached_and_can_be_seen(page, area, group, across):
    page.set_viewport_size({"width": across, "height": 700})
    page.add_init_script(FOCUS)
    for name in area.addresses[group::3]:
        page.goto(area.address + name)
        stops = page.evaluate("focusWalk.begin()")
        for _stop in range(stops):
            page.keyboard.press("Tab")
        assert page.evaluate("focusWalk.end()") == [], name


def test_listening_is_offered_only_where_there_is_a_voice(page, address):
    page.goto(address)
    assert not page.is_visible(".listen")
    page.add_init_script(
        """
        const said = [];
        Object.defineProperty(window, 'speechSynthesis', { value: {
          speaking: false, pending: false, said,
          getVoices: () => [{ lang: 'en-GB', name: 'made up' }],
          speak(one) { said.push(one.text); this.speaking = true; },
          cancel() { this.speaking = false; }, addEventListener() {} } });
        window.SpeechSynthesisUtterance = class extends EventTarget {
          constructor(text) { super(); this.text = text; } };
        """
    )
    page.goto(address + PAGES["story"])
    page.click(".listen")
    page.wait_for_selector(".listen:has-text('Stop listening')")
    assert page.evaluate("speechSynthesis.said.length") > 3
    assert page.evaluate("speechSynthesis.said[0]") == page.inner_text("h1")
    assert "On this page" not in page.evaluate("speechSynthesis.said")
    closed = page.locator(".words dd").all_text_contents()
    assert not {*closed} & {*page.evaluate("speechSynthesis.said")}
    assert page.inner_text(".listen") == "Stop listening"
    page.click(".listen")
    page.wait_for_selector(".listen:has-text('Listen to this page')")
