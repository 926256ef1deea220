"""What a reader's own browser may translate: everything but names, files and addresses."""

import pytest

from tests.site.conftest import PAGES

# The places on a page that stay as they are, and a page that has them.
KEPT = {
    "the name of the area": (PAGES["home"], ".brand__area"),
    "the services": ("about/", ".bodies dt"),
    "what is to be typed": ("guides/where-to-publish/", "main code"),
    "who published a document": ("sources/", ".document dd:first-of-type"),
    "the names of languages in themselves": ("languages/", "main bdi"),
}


@pytest.mark.parametrize("kept", KEPT)
def test_names_and_files_stay_as_they_are(page, address, kept):
    name, places = KEPT[kept]
    page.goto(address + name)
    found = page.locator(places)
    assert found.count()
    assert found.evaluate_all("all => all.every((one) => !one.translate)")


def test_the_words_of_a_page_may_be_translated(page, area):
    words = "all => all.filter((one) => !one.translate).map((one) => one.outerHTML)"
    for name in area.kinds:
        page.goto(area.address + name)
        assert page.locator("html, h1, h2, main p").evaluate_all(words) == [], name
