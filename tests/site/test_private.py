"""Private and safe: no other host, no cookie, and a policy that every page keeps."""

import re
from urllib.parse import urlsplit

from macros.publishing.headers import content_security_policy, headers
from tests.site.conftest import PAGES


def test_no_page_asks_another_host_sets_a_cookie_or_breaks_its_policy(browser, area):
    context = browser.new_context()
    page = context.new_page()
    asked, broken = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda told: broken.append(told.text) if told.type == "error" else None)
    page.on("pageerror", lambda error: broken.append(str(error)))
    for name in area.addresses:
        page.goto(area.address + name)
    elsewhere = [one for one in asked if not one.startswith((area.address, "data:", "blob:"))]
    assert (elsewhere, broken, context.cookies()) == ([], [], [])
    context.close()


def test_nor_does_a_chart_or_a_search(browser, address):
    context = browser.new_context()
    page = context.new_page()
    asked, broken = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda told: broken.append(told.text) if told.type == "error" else None)
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.goto(address + PAGES["figure"])
    page.click(".explore__button")
    page.wait_for_selector(".explorer svg.main-svg")
    page.click(".search-button")
    page.fill("#search input", "night")
    page.wait_for_selector(".search__results li")
    elsewhere = [one for one in asked if not one.startswith((address, "data:", "blob:"))]
    assert (elsewhere, broken, context.cookies()) == ([], [], [])
    context.close()


def test_every_page_carries_the_policy_and_the_headers_file_too(area):
    toolbar = area.content.area.toolbar
    for path in area.site.rglob("*.html"):
        text = path.read_text("utf-8")
        policy = content_security_policy(toolbar).replace("'", "&#39;")
        assert f'http-equiv="Content-Security-Policy" content="{policy}"' in text, path
    assert (area.site / "_headers").read_text().startswith(headers(toolbar=toolbar))
    for wanted in ("Strict-Transport-Security", "Referrer-Policy", "Permissions-Policy", "nosniff"):
        assert wanted in headers()
    loosened = {"'unsafe-inline'", "'unsafe-eval'"}
    assert not loosened & set(content_security_policy(header=True).replace(";", "").split())


def test_a_first_visit_loads_no_search_index_and_no_chart(page, area):
    page.route("**/*", lambda route: route.continue_())  # nothing is kept from another page
    asked = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    for name in area.kinds:
        asked.clear()
        page.goto(area.address + name)
        page.wait_for_timeout(100)  # what a script asks for comes at once
        assert not [one for one in asked if re.match("/pagefind|/assets/(vendor|charts)", one)], (
            name
        )
        assert 2 < len(asked) <= (8 if area.content.area.toolbar else 7), name
