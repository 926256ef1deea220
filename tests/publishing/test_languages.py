"""One build, several languages: each at its own address, and nothing half-translated misleads."""

import json
import re
from xml.etree.ElementTree import fromstring

import pytest

from example import AREA, STORY, Project
from macros.content.places import on_page
from macros.i18n import language
from macros.pages.search import STEMMED
from macros.publishing.build import build_into
from macros.site import Site
from tests.site.test_places import built_places
from translated import pseudo, translate

URL = "https://example.org/"
SAID = "Some children had no seat on the bus."
MEANING, MEANS = "data/glossary.yml: ramp.meaning", "A slope by which a wheelchair gets into a bus."
TOKEN = re.compile(r"<[^>]*>|[^<]+")
NOT_FOR_READERS = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)
READ_ALOUD = re.compile(
    r'\s(?:alt|title|aria-label|placeholder|data-(?:failed|loading|named|stop))="([^"]*)"'
)
# What nobody translates: examples of files and addresses, in code.
CODE = re.compile(r"<(pre|code|textarea)\b.*?</\1>", re.DOTALL)
MENU = re.compile(r"\s*<nav class=lang .*?</nav>", re.DOTALL)


def translated_area(folder, languages, **say):
    folder.mkdir()
    project = Project(folder)
    project.enrich()
    project.furnish()
    for tag in languages:
        translate(project, tag, say.get(tag, pseudo))
    if languages:
        project.write(AREA, f"{project.text(AREA)}languages: [{', '.join(languages)}]\n")
    return project


def built(project, folder):
    build_into(Site(project.root), folder)
    return folder


def unless_said(text):
    return None if text == SAID or text.startswith("Parts of this page") else pseudo(text)


def change(area, tag, *contexts):
    """Let the English of some texts have changed since they were translated."""
    name = f"data/translations/{tag}.po"
    for context in contexts:
        entry = f'msgctxt "{context}"'
        assert area.text(name).count(entry) == 1, context
        area.write(name, area.text(name).replace(entry, f"#, fuzzy\n{entry}"))


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """A site in English alone, and one with Polish in full, and Arabic but for a sentence.

    Of two other texts in Arabic the English has changed.
    """
    folder = tmp_path_factory.mktemp("languages")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", URL)
        patch.setenv("SOURCE_DATE_EPOCH", "1700000000")
        one = built(translated_area(folder / "a", []), folder / "one")
        area = translated_area(folder / "b", ["pl", "ar"], ar=unless_said)
        change(area, "ar", f"{STORY}: we_did", MEANING)
        return one, built(area, folder / "three"), area


def pages(folder):
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.html"))}


def test_an_area_of_one_language_has_no_trace_of_another(sites):
    one, _three, _area = sites
    trace = r"hreflang|class=lang |\ue0f0|not-translated|<!--changed"
    for path in pages(one).values():
        assert not re.search(trace, path.read_text("utf-8")), path
    assert ".lang" not in (one / "assets/site.css").read_text("utf-8")


def test_an_english_page_differs_by_the_menu_of_languages_only(sites):
    one, three, _area = sites
    english = {n: p for n, p in pages(three).items() if not n.startswith(("pl/", "ar/"))}
    assert english.keys() == pages(one).keys()
    for name, path in english.items():
        text, before = path.read_text("utf-8"), pages(one)[name].read_text("utf-8")
        if name == "languages/index.html":  # it says how far each language is
            continue
        assert MENU.sub("", text) == before, name
        assert len(text.encode()) - len(before.encode()) <= 0.6 * 1024, name


def test_every_page_is_there_in_every_language_with_its_direction(sites):
    _one, three, _area = sites
    english = {n for n in pages(three) if not n.startswith(("pl/", "ar/"))}
    for tag, direction in (("pl", "ltr"), ("ar", "rtl")):
        found = pages(three / tag)
        assert english == found.keys()
        for name, path in found.items():
            assert re.search(rf'<html lang="{tag}" dir="{direction}"', path.read_text("utf-8")), (
                name
            )


def test_no_word_of_code_template_or_content_escapes_the_translator(sites):
    _one, three, _area = sites
    english = [
        f"{name}: {words}"
        for name, path in pages(three / "pl").items()
        for words in words_left(without_names(path.read_text("utf-8")))
    ]
    assert not english, "\n".join(english[:40])


def without_names(html):
    """A page without languages by their own names, and what nobody translates."""
    return CODE.sub("", NOT_FOR_READERS.sub("", MENU.sub("", html)))


def words_left(html):
    """The words of a page that no translator wrote, but for dates, addresses and originals."""
    depth, original = 0, False
    for token in TOKEN.findall(html):
        if token.startswith("<"):
            original = 'lang="' in token
            yield from (one for one in READ_ALOUD.findall(token) if is_left(one))
            continue
        left = ""
        for sign in token:
            depth += {"⟦": 1, "⟧": -1}.get(sign, 0)
            left += "" if depth else sign
        if not original and is_left(left):
            yield left.strip()


def is_left(text):
    if "é" in text:  # a description in a text that is bracketed as a whole
        return None
    left = re.sub(r"⟦.*⟧|\S*(?:@|example\.org)\S*|\d+ \w+ \d{4}|\w+ \d{4}", "", text)
    return re.search(r"[A-Za-z]{3}", left)


def test_the_scripts_words_are_translated_too(sites):
    _one, three, _area = sites
    words = json.loads((three / "pl/assets/search.json").read_text("utf-8"))
    assert "⟦" in json.dumps(words, ensure_ascii=False)
    for path in (three / "ar").rglob("*.json"):
        assert not re.search(r"[\ue0f0-\ue0f7]|\\ue0f", path.read_text("utf-8")), path


def test_what_is_not_translated_says_its_language_and_the_page_says_so(sites):
    _one, three, _area = sites
    page = (three / "ar/stories/a-seat-for-everyone/index.html").read_text("utf-8")
    assert f'<bdi lang="en-GB" dir="ltr">{SAID}</bdi>' in page
    assert "Parts of this page are not translated yet" in page
    whole = (three / "ar/glossary/index.html").read_text("utf-8")
    assert "Parts of this page are not translated yet" not in whole
    for path in pages(three).values():
        text = path.read_text("utf-8")
        assert not re.search(r"[\ue0f0-\ue0f7]|%EE%83%B", text), path


def test_what_has_changed_since_it_was_translated_is_in_english_and_the_page_says_so(sites):
    _one, three, _area = sites
    untranslated, changed = (f"Parts of this page {it}" for it in ("are not", "have changed"))
    found = {
        name: tuple(words in path.read_text("utf-8") for words in (untranslated, changed))
        for name, path in pages(three / "ar").items()
    }
    story, words = "stories/a-seat-for-everyone/index.html", "glossary/index.html"
    assert found[story] == (True, True)
    assert found[words] == (False, True)
    assert found["about/index.html"] == (False, False)
    text = (three / "ar" / words).read_text("utf-8")
    assert re.search(rf'<bdi lang="en-GB" dir="ltr">{MEANS}', text)
    assert 'href="../../glossary/" hreflang="en-GB"' in text


def test_somebodys_own_words_are_no_missing_translation(sites):
    _one, three, _area = sites
    page = (three / "ar/voices/index.html").read_text("utf-8")
    assert 'lang="en-GB"' in page
    assert "Parts of this page" not in page


def section(html, tag):
    return re.search(rf'<h3 id="language-{tag}">.*?(?=<h[23])', html, re.DOTALL)[0]


def test_the_page_of_languages_says_how_far_each_is_and_who_checked_it(sites):
    _one, three, _area = sites
    html = (three / "languages/index.html").read_text("utf-8")
    polish, arabic = section(html, "pl"), section(html, "ar")
    assert '<bdi lang="ar" dir="rtl" translate="no">العربية</bdi></h3>' in arabic
    assert '<a href="../ar/" hreflang="ar">This site in this language: Arabic</a>' in arabic
    assert "Machine translation, not yet checked by a person." in arabic
    [(done, all_of_them)] = re.findall(r"What families said.*: (\d+) of (\d+) texts", polish)
    assert done == all_of_them
    left = rf"What families said.*: {int(done) - 3} of {done} texts are translated. 2 have changed"
    assert re.search(left, arabic)
    assert "changed" not in polish
    home = (three / "ar/index.html").read_text("utf-8")
    assert 'href="languages/#language-ar"' in home


def test_each_language_says_in_itself_how_a_browser_translates(sites):
    one, three, _area = sites
    how = "Your browser can translate this site"
    english = (three / "languages/index.html").read_text("utf-8")
    for tag, direction in (("pl", "ltr"), ("ar", "rtl")):
        told = f'<p lang="{tag}" dir="{direction}" translate="no">{pseudo(how)[:20]}'
        assert told in section(english, tag)
        own = (three / tag / "languages/index.html").read_text("utf-8")
        assert told not in own, "the page is in that language"
        assert pseudo(how)[:20] in own
    alone = (one / "languages/index.html").read_text("utf-8")
    assert how in alone
    assert '<bdi lang="ta" dir="ltr" translate="no">தமிழ்</bdi>' in alone
    assert not re.search("texts are translated|Machine translation", alone)


def test_a_translation_that_nobody_checked_says_so(sites, tmp_path):
    _one, three, area = sites
    words = pseudo("This is a machine translation, or one that no person has checked yet.")
    assert words in (three / "pl/index.html").read_text("utf-8")
    by = '"X-Checked-By: Nauczyciel\\n"\n"X-Checked-On: 2027-03-31\\n"\n'
    name = "data/translations/pl.po"
    before = area.text(name)
    area.write(name, before.replace('"Language: pl\\n"\n', f'"Language: pl\\n"\n{by}'))
    page = (built(area, tmp_path / "site") / "pl/index.html").read_text("utf-8")
    area.write(name, before)
    assert words not in page
    assert "Nauczyciel, 31 marca 2027" in page


def test_somebodys_own_words_stay_with_the_translation_behind_them(sites):
    _one, three, _area = sites
    page = (three / "pl/voices/index.html").read_text("utf-8")
    said = "The bus is on time at last."
    original = f'<bdi lang="en-GB" dir="ltr">“{said}”</bdi>'
    assert f'{original} <span class="in-translation" lang="pl" dir="ltr">⟦' in page
    assert pseudo(said) in page


def test_what_the_languages_share_stands_once(sites):
    _one, three, _area = sites
    for tag in ("pl", "ar"):
        names = {path.relative_to(three / tag).as_posix() for path in (three / tag).rglob("*.*")}
        assert not {one for one in names if re.match(r"feeds/|pagefind/|assets/(site|vendor)", one)}
        assert not {one for one in names if one.endswith((".csv", ".css", ".webp"))}
    page = (three / "ar/figures/bus-passes/index.html").read_text("utf-8")
    assert 'href="../../../open-data/bus-passes.csv"' in page
    assert 'href="../../../assets/site.css"' in page
    lost = (three / "ar/404.html").read_text("utf-8")
    assert 'href="/assets/site.css"' in lost
    assert 'href="/ar/' in lost


def test_feeds_and_data_are_in_the_language_of_the_files_and_links_to_them_say_so(sites):
    _one, three, _area = sites
    page = (three / "pl/updates/index.html").read_text("utf-8")
    assert 'hreflang="en-GB" href="../../feeds/all.atom"' in page
    page = (three / "pl/figures/bus-passes/index.html").read_text("utf-8")
    assert 'hreflang="en-GB" href="../../../open-data/bus-passes.csv"' in page
    assert '<meta property="og:locale" content="pl">' in page
    assert "og:image" not in page, "a card has the English title on it"


def test_search_engines_and_the_search_know_every_language(sites):
    _one, three, _area = sites
    urlset = fromstring((three / "sitemap.xml").read_text("utf-8"))  # noqa: S314 - ours
    found = {
        url[0].text: {
            one.attrib["hreflang"]: one.attrib["href"] for one in url if "href" in one.attrib
        }
        for url in urlset
    }
    story = {
        tag: f"{URL}{folder}stories/a-seat-for-everyone/"
        for tag, folder in (("en-GB", ""), ("pl", "pl/"), ("ar", "ar/"))
    }
    assert all(found[address] == story for address in story.values())
    entry = json.loads((three / "pagefind/pagefind-entry.json").read_text("utf-8"))
    assert entry["languages"].keys() == {"en-gb", "pl", "ar"}
    assert {"pl", "ar"} <= STEMMED
    assert all(entry["languages"][tag]["wasm"] for tag in ("pl", "ar"))


def test_the_menu_names_each_language_in_itself_and_stays_on_the_page(sites):
    _one, three, _area = sites
    page = (three / "pl/stories/a-seat-for-everyone/index.html").read_text("utf-8")
    menu = MENU.search(page)[0]
    assert "<b>Polski</b>" in menu
    assert (
        '<a href="../../../ar/stories/a-seat-for-everyone/" lang=ar hreflang=ar>العربية</a>' in menu
    )
    assert (
        '<a href="../../../stories/a-seat-for-everyone/" lang=en-GB hreflang=en-GB>English</a>'
        in menu
    )


def test_another_language_leaves_nothing_behind(sites):
    assert language.tag() == "en-GB"
    assert language._("Skip to content") == "Skip to content"


def test_what_is_fuzzy_is_in_english(sites, tmp_path):
    _one, _three, area = sites
    name = "data/translations/pl.po"
    before = area.text(name)
    entry = f'msgctxt "{STORY}: we_did"'
    area.write(name, before.replace(entry, f"#, fuzzy\n{entry}"))
    site = Site(area.root)
    area.write(name, before)
    story = site.spoken("pl").published.stories["a-seat-for-everyone"]
    assert story.you_said == pseudo(SAID)
    assert "We bought a bigger bus." in story.we_did[0]


@pytest.mark.parametrize(
    ("languages", "wrong"),
    [
        ("[pl]", "there are no translations into “pl”"),
        ("[en-GB]", "the site has the language “en-GB” already"),
        ("[en]", "the site has the language “en” already"),
        ("[klingonish]", "there is no language “klingonish”"),
    ],
)
def test_a_language_needs_its_file(project, languages, wrong):
    project.write(AREA, f"{project.text(AREA)}languages: {languages}\n")
    (problem,) = project.problems()
    assert wrong in problem


def test_a_page_may_link_to_every_place_on_the_page_of_languages(sites):
    _one, three, area = sites
    name = "docs/languages.md"
    found = built_places(three)[name]
    assert "language-ar" in found
    assert on_page(Site(area.root).content, name, None) == found
