"""What was withdrawn, or is not published yet, is nowhere in the site; its address says that."""

import gzip
import re
from datetime import date

import pytest

from example import AREA, STORY, WEAKNESS, said
from macros.model.kinds import KINDS
from macros.publishing.build import build_into
from macros.publishing.pack import files
from macros.site import Site

DAY = date(2023, 7, 1)
WHY = "The people in it asked us to."
WITHDRAWN = f"withdrawn: {{date: 2023-06-30, because: {WHY}}}\n"
# Words that stand in one item only.
ITEMS = {
    "stories": (
        """title: Zebra title
status: done
themes: [school]
who: Zebra parents
you_said: Zebra wish.
we_did: [Zebra deed.]
what_changed: [Zebra change.]
still_to_do:
  - {text: Zebra promise., due: 2023-01, who: Zebra manager}
  - {text: Zebra vow., kept: 2023-01, outcome: Zebra outcome.}
updates: [{date: 2023-02-01, text: Zebra update.}]
picture: {file: zebra.svg, alt: Zebra picture, ground: no_people, credit: Zebra painter}
audience: [gone]
links: [{title: Zebra link, url: "https://example.org/zebra"}]
could_not_do: [Zebra reason.]
note: Zebra note.
measures: [gone]
quotes: [gone]
source: {document: example-report, section: 2a}
corrections: [{date: 2023-01-31, was: Zebra was, now: Zebra now, why: Zebra why}]
easy_read: {lines: [{text: Zebra line., icon: bus}]}
"""
    ),
    "measures": (
        """title: Zebra title
question: Zebra question?
unit: count
counting: zebra crossings
better: higher
source: {document: example-report, section: 2a}
caveats: [Zebra caveat.]
observations:
  - {period: 2019, value: 7919, note: Zebra note.}
  - {period: 2020, value: 7907}
"""
    ),
    "quotes": (
        """text: Zebra words
speaker: parent_carer
attribution: A zebra, 2021
ground: published_by
note: Zebra note.
source: {document: example-report, section: 2a}
"""
    ),
    "weaknesses": (
        """number: 2
title: Zebra title
finding: Zebra finding.
aim: Zebra aim.
in_short: [Zebra in short.]
source: {document: example-report, section: "1"}
summary:
  - id: zebra-row
    title: Zebra row
    then: [Zebra then.]
    now: [Zebra now.]
    next: [Zebra next.]
    quotes: [gone]
    source: {document: example-report, section: 2a}
actions: []
impacts: []
"""
    ),
    "priorities": (
        """title: Zebra title
aim: Zebra aim.
in_short: [Zebra in short.]
source: example-report
actions:
  - id: zebra-row
    title: Zebra row
    did: [Zebra did.]
    quotes: [gone]
"""
    ),
    "accounts": (
        """title: Zebra title
document: example-report
in_short: [Zebra in short.]
parts:
  - {id: zebra-part, title: Zebra part, text: [Zebra text.], points: [Zebra point.]}
"""
    ),
    "easy_read": (
        """page: take-part.md
title: Zebra title
tested_by: Zebra testers
tested_on: 2023-01-01
lines:
  - {text: Zebra sentence., icon: email-outline}
"""
    ),
}
STATES = {
    "withdrawn": WITHDRAWN,
    "draft": "draft: true\n",
    "later": "publish: 2023-07-02\n",
    "only that it was withdrawn": None,
}
ASKS = (
    "{{ story('gone') }}\n\n{{ quote('gone') }}",
    "Here is {{ story_title('gone') }}, and {{ weakness_title('gone') }}.",
    "{{ measure('gone') }}\n\n{{ measure_title('gone') }}",
    "{{ measure_page('gone') }}",
    "{{ weakness('gone') }}",
    "{{ priority('long-gone') }}\n\n{{ account('gone') }}",
    "Here is {{ priority_title('long-gone') }}, and {{ account_title('gone') }}.",
)
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">
<title>Zebra drawing</title></svg>"""
LINKS = """# Links

[a](stories/gone.md) [b](stories/gone.md#what-changed) [c](figures/gone.md)
[d](weaknesses/gone.md) [e](voices.md#quote-gone) [f](priorities/long-gone.md) [g](sources/gone.md)
"""
# Where the words of what is published stand, among other places.
WITH_WORDS = {
    "zebra.svg", "promises/index.html", "yearly/2023/index.html", "feeds/all.atom",
    "feeds/all.json", "feeds/theme-school.json", "feeds/promises.ics",
    "pack/overdue.csv", "pack/index.html", "pack/pages/feeds/promises.ics",
}  # fmt: skip
# What was withdrawn is named there by its address, and by nothing else.
LISTS = (
    *("updates/index.html", "voices/index.html", "easy-read/all/index.html"),
    *("feeds/all.atom", "feeds/all.json"),
)
PAGES = (
    "stories/gone/",
    "figures/gone/",
    "weaknesses/gone/",
    "priorities/long-gone/",
    "sources/gone/",
)


def file_of(folder):
    """The file of an item of a kind; no weakness and no priority are of one name."""
    return f"data/{folder}/{'long-gone' if folder == 'priorities' else 'gone'}.yml"


@pytest.fixture
def area(project, monkeypatch):
    """An area that cites an item of each kind everywhere, and asks for it on a page."""
    monkeypatch.setenv("SITE_URL", "https://example.org/")  # there are feeds only with one
    project.furnish()
    for folder, text in ITEMS.items():
        project.write(file_of(folder), text)
    project.write("docs/zebra.svg", DRAWING)
    project.spoil(AREA, "contact:", "audiences:\n  gone: {title: Everybody}\ncontact:")
    project.spoil(STORY, "measures: [", "quotes: [gone]\nmeasures: [gone, ")
    row = "measures: [buses-on-time]"
    project.spoil(WEAKNESS, row, "measures: [gone]\n    quotes: [gone]\n    stories: [gone]")
    for n, text in enumerate(ASKS):
        project.write(f"docs/asks-{n}.md", f"# Asks\n\n{text}\n")
    for name in ("updates", "promises"):
        project.write(f"docs/{name}.md", f"# All\n\n{{{{ {name}() }}}}\n")
    project.write("docs/stories/gone.md", "# Zebra page\n\n{{ story('gone') }}\n")
    return project


def built(project, folder):
    """Every file of the site of a day, and of its evidence pack; each as it was before packing."""
    site = Site(project.root, DAY)
    assert [str(one) for one in site.problems if one.severity == "error"] == []
    build_into(site, folder)
    texts = {}
    for path in folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            packed = data[:2] == b"\x1f\x8b"
            name = path.relative_to(folder).as_posix()
            texts[name] = (gzip.decompress(data) if packed else data).decode("utf-8", "replace")
    evidence = files(site.published, folder)
    return texts | {
        f"pack/{name}": data.decode("utf-8", "replace") for name, data in evidence.items()
    }


def test_the_words_that_are_looked_for_are_there_before(area, tmp_path):
    texts = built(area, tmp_path / "site")
    words = "".join(texts.values())
    for folder, text in ITEMS.items():
        for found in re.findall(r"Zebra [a-z ]+|7919|7907|zebra crossings|A zebra", text):
            assert found in words, f"{folder}: {found}"
    assert {name for name, text in texts.items() if "ebra" in name + text} >= WITH_WORDS
    assert [name for name in texts if "gone" in name] != []


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_no_word_of_it_is_in_any_file_of_the_site(area, state, tmp_path):
    for folder, text in ITEMS.items():
        area.write(file_of(folder), state + text if state else WITHDRAWN)
    texts = built(area, tmp_path / "site")
    found = [
        name
        for name, text in texts.items()
        if not name.startswith("assets/")
        if re.search("zebra|7919|7907|7,919|7,907", text, re.IGNORECASE) or "zebra" in name
    ]
    assert found == []
    pages = {f"{folder}{page}index.html" for page in PAGES for folder in ("", "pack/pages/")}
    is_withdrawn = "withdrawn:" in (state or WITHDRAWN)
    assert {name for name in texts if "gone" in name} == (pages if is_withdrawn else set())
    listed = {name for name, text in texts.items() if re.search(r"[/#-]gone\b", text)}
    own = listed & pages
    lists = {f"{folder}{name}" for name in LISTS for folder in ("", "pack/pages/")}
    assert listed - own == (lists | {"pack/index.html"} if is_withdrawn else set())


def test_its_address_says_by_whom_when_and_why_and_is_in_no_list(area, tmp_path):
    for folder, text in ITEMS.items():
        by = WITHDRAWN.replace("}", ", by: Exampleshire Council}")
        area.write(file_of(folder), (by if folder == "stories" else WITHDRAWN) + text)
    area.write("docs/links.md", LINKS)
    area.write(AREA, "run_by: Shire Hall\n" + area.text(AREA))
    texts = built(area, tmp_path / "site")
    who = ("Exampleshire Council", *["Shire Hall"] * 4)
    for page, body in zip(PAGES, who, strict=True):
        text = texts[f"{page}index.html"]
        assert "This page was withdrawn</h1>" in text
        assert f"{body} withdrew this on 30 June 2023." in text
        assert WHY in text
        assert '<meta name="robots" content="noindex">' in text
        assert "data-pagefind-body" not in text
        assert f"https://example.org/{page}<" not in texts["sitemap.xml"]
    assert "https://example.org/stories/a-seat-for-everyone/<" in texts["sitemap.xml"]
    assert 'id="quote-gone"' in texts["voices/index.html"]


@pytest.mark.parametrize("state", ["draft: true\n", "publish: 2023-07-02\n"])
@pytest.mark.parametrize("page", [page.removesuffix("/") for page in PAGES])
def test_a_link_to_what_is_not_published_yet_is_told(area, state, page):
    for folder, text in ITEMS.items():
        area.write(file_of(folder), state + text)
    area.write("docs/links.md", f"# Links\n\n[words]({page}.md)\n")
    [problem] = [str(one) for one in Site(area.root, DAY).problems if "links.md" in one.file]
    wrong = f"readers do not find docs/{page}.md (yet, or any more) [references/page_links]"
    assert problem == said("docs/links.md", "3:9", wrong, "take the link out while that is so")


def test_a_link_to_a_place_that_will_go_is_told_before_it_goes(area):
    late = WITHDRAWN.replace("2023-06-30", "2024-06-30")
    area.write("data/measures/gone.yml", late + ITEMS["measures"])
    link = "[words](stories/a-seat-for-everyone.md#figure-gone)"
    area.write("docs/links.md", f"# Links\n\n{link}\n")
    [problem] = [str(one) for one in Site(area.root, DAY).problems if "links.md" in one.file]
    assert "has no place “figure-gone”" in problem


def test_every_kind_is_tried():
    assert {kind.folder for kind in KINDS} == ITEMS.keys()
