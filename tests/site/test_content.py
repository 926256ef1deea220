"""What data/ says is on the pages, all of it, and nothing else is."""

import re

import pytest
from babel.messages.extract import extract_from_dir

from macros.content.news import news
from macros.figures import format as wording
from macros.i18n.alphabet import by_letter
from macros.i18n.language import day, name_of, period, when
from macros.model.kinds import address
from macros.model.measure import Side
from macros.model.source import SourceStatus
from macros.pages.labels import first_words
from macros.pages.languages import named
from macros.pages.translating import EXAMPLES
from tests.site.conftest import ROOT
from tests.site.pages import folded, lines, tables, words


@pytest.fixture
def site(area):
    """The site of every area, and not of Exampleshire alone."""
    return area.site


@pytest.fixture
def content(area):
    """What that area says."""
    return area.content


def test_every_observation_stands_in_a_table_of_each_page_that_shows_its_measure(site, content):
    for path in site.rglob("*.html"):
        for measure_id, table in tables(path):
            text = folded(re.sub(r"<[^>]+>", " ", table))
            measure = content.measures[measure_id]
            for _path, series in measure.lines():
                for seen in series.observations:
                    figure = wording.figure(series, seen)
                    said = f"{said_first(measure)}: " * bool(seen.answers)
                    assert f"{period(seen.period)} {said}{figure}" in text, (path, measure_id)


def said_first(measure):
    """The favourable answers of a scale, as the table names them before it gives their share."""
    favourable = [one.answer for one in measure.scale if one.side is Side.FAVOURABLE]
    return " or ".join(f"“{one}”" for one in favourable)


def test_every_measure_has_a_page_and_stands_on_each_page_that_cites_it(site, content):
    for measure_id in content.measures:
        assert (site / f"figures/{measure_id}/index.html").is_file()
    for priority in content.all_priorities():
        first = (site / address(priority) / "index.html").read_text()
        for name, rows in {"": priority.rows(), **priority.pages()}.items():
            page = (site / address(priority) / name / "index.html").read_text() if name else first
            for measure_id in {one for row in rows for one in row.measures}:
                assert f'id="figure-{measure_id}"' in page
    for story in content.stories.values():
        page = (site / f"stories/{story.id}/index.html").read_text()
        for measure_id in story.measures:
            assert f'id="figure-{measure_id}"' in page


def all_words(site, item):
    """The words of all the pages of an item."""
    return " ".join(map(words, sorted((site / address(item)).rglob("index.html"))))


def test_every_quote_is_word_for_word_among_the_voices_and_where_it_is_cited(site, content):
    voices = words(site / "voices/index.html") if content.quotes else ""
    for quote in content.quotes.values():
        assert folded(quote.text) in voices.replace("” “", ""), quote.id
    for item in (*content.all_priorities(), *content.accounts.values()):
        page = all_words(site, item)
        for row in item.parts if item.id in content.accounts else item.rows():
            for quote_id in row.quotes:
                assert folded(content.quotes[quote_id].text) in page, quote_id


def test_every_row_of_a_weakness_or_a_priority_is_on_its_page_with_every_text(site, content):
    for priority in content.all_priorities():
        page = all_words(site, priority)
        for part in (priority, *priority.rows()):
            for text in _texts(part):
                assert folded(text) in page, (priority.id, part.id, text)


def test_every_account_of_a_document_is_on_its_page_with_every_text(site, content):
    for account in content.accounts.values():
        page = words(site / address(account) / "index.html")
        for part in (account, *account.parts):
            for text in _texts(part):
                assert folded(text) in page, (account.id, part.id, text)
        for name in content.documents[account.document].signed_by:
            assert folded(name) in page, (account.id, name)


def test_what_the_area_says_of_a_part_stands_on_its_page(site, content):
    addresses = {
        "stories": "stories/",
        "weaknesses": "weaknesses/",
        "priorities": "priorities/",
        "quotes": "voices/",
        "measures": "figures/",
    }
    for part, section in content.area.sections:
        if content.items(part):
            page = words(site / addresses[part] / "index.html")
            for text in _texts(section):
                assert folded(text) in page, (part, text)


def test_every_story_is_on_its_page_and_in_the_index(site, content):
    index = words(site / "stories/index.html")
    for story in content.stories.values():
        assert folded(story.title) in index
        page = words(site / f"stories/{story.id}/index.html")
        for text in _texts(story):
            assert folded(text) in page, (story.id, text)
        source = "The source does not say" if story.source else "It is not known"
        if not story.you_said:
            assert f"{source} what families said or asked for." in page
        if story.tells_change and not story.what_changed:
            assert f"{source} what changed." in page


def _texts(item):
    skip = {
        "id",
        "file",
        "measures",
        "quotes",
        "stories",
        "themes",
        "audience",
        "priority",
        "document",
    }
    for field, value in item:
        if field in skip:
            continue
        if isinstance(value, list):
            yield from (text for text in value if isinstance(text, str))
        elif type(value) is str:
            yield value


def test_the_sources_page_lists_every_reference_and_says_which_links_are_lost(site, content):
    page = words(site / "sources/index.html")
    for reference in content.references.values():
        assert folded(reference.title) in page
    lost = [item for item in content.references.values() if item.lost_link]
    assert page.count("not available") >= len(lost)


def test_every_term_is_in_the_glossary_and_explained_on_the_pages_that_use_it(site, content):
    page = words(site / "glossary/index.html") if content.glossary else ""
    for term in content.glossary.values():
        assert folded(term.meaning) in page
        assert all(also in page for also in term.also)
    for path in site.rglob("*.html"):
        linked = re.findall(r'<a class="term" href="[^"]*#([^"]+)"', path.read_text("utf-8"))
        assert len(linked) == len({*linked}), f"{path}: a word is explained where it first stands"
        for term_id in linked:
            assert folded(content.glossary[term_id].meaning) in words(path), (path, term_id)


def test_each_page_that_uses_a_draft_says_that_it_is_one(site, content):
    drafts = {d for d, one in content.documents.items() if one.status is SourceStatus.DRAFT}
    items = [*content.weaknesses.values(), *content.stories.values(), *content.measures.values()]
    for item in items:
        page = words(site / address(item) / "index.html")
        if item.source and item.source.document in drafts:
            title = content.documents[item.source.document].title
            assert f"From a draft: {title}" in page, item.id


def test_a_page_says_nothing_that_is_not_in_data_docs_or_the_messages(site, content):
    said = _all_that_may_be_said(content)
    patterns = _messages()
    stray = [
        (path.relative_to(site).as_posix(), line)
        for path in site.rglob("*.html")
        for line in lines(path)
        if not _explained(line, said, patterns)
    ]
    assert not stray, "\n".join(map(str, stray))


def _explained(line, said, patterns):
    """Whether a line is made of what may be said: whole texts, messages, names and figures."""
    long, short = said
    whole, with_gaps = patterns
    if any(pattern.fullmatch(line) for pattern in with_gaps):
        return True
    if line in short or line in long or re.sub(r"^\d\w? ", "", line) in long:
        return True
    rest = line
    for text in (text for text in long if len(text) >= 40):
        rest = rest.replace(text, " ")
    # A message of one word may be a word of a longer one, so it comes last.
    for pattern in (one for one in whole if " " in one.pattern):
        rest = pattern.sub(" ", rest)
    for text in long:
        rest = rest.replace(text, " ")
    for pattern in (*with_gaps, *whole):
        rest = pattern.sub(" ", rest)
    for text in short:
        if text in rest:
            rest = re.sub(rf"(?<!\w){re.escape(text)}(?!\w)", " ", rest)
    return re.sub(r"[\W\d_]+", "", rest) == ""


def _all_that_may_be_said(content):
    texts = set()

    def collect(value):
        if isinstance(value, dict):
            for key, inner in value.items():
                texts.add(str(key))
                collect(inner)
        elif isinstance(value, list):
            for inner in value:
                collect(inner)
        elif isinstance(value, str):
            texts.update(folded(part) for part in value.split("\n"))
            texts.add(folded(value))

    for document in content.files.values():
        collect(document.value)
    for measure in content.measures.values():
        for _path, series in measure.lines():
            texts.update(period(seen.period) for seen in series.observations)
    texts.update(folded(story.title) for story in content.stories.values())
    contacts = [link for _name, link in content.area.contact if link]
    texts.update(link.removeprefix("mailto:") for link in contacts)
    periods = [e.date for e in content.timeline]
    periods += [w for s in content.stories.values() for w in (s.asked, s.done) if w]
    periods += [d.published for d in content.documents.values() if d.published]
    texts.update(period(one) for one in periods)
    texts.update(story.title for story in content.stories.values())
    texts.update(day(one.date) for one in news(content))
    promises = [one for story in content.stories.values() for one in story.still_to_do]
    texts.update(when(date) for one in promises for date in (one.due, one.kept) if date)
    # A story without a title has the start of its first sentence for one.
    texts.update(folded(story.title) for story in content.stories.values())
    texts.update(folded(first_words(quote)) for quote in content.quotes.values())
    texts.update(by_letter(content.glossary))
    texts.add((content.area.contact.feedback or "").removeprefix("mailto:"))
    for tag in {*EXAMPLES, *content.area.languages, content.area.language}:
        texts.update((named(tag).name, name_of(tag)))
    for page in content.pages.values():
        plain = re.sub(r"^---.*?^---", "", page.text, flags=re.S | re.M)
        plain = re.sub(r"\{\{ area\.name \}\}", content.area.name, plain)
        plain = re.sub(r"\{\{ area\.short_name \}\}", content.area.short_name, plain)
        plain = re.sub(r"\{\{.*?\}\}|\{\s*[:.].*?\}|<[^>]+>", "", plain)
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", plain)
        plain = re.sub(r"^(?:- |\d+\. |#+ )", "\n\n", plain, flags=re.M).replace("*", "")
        texts.update(folded(part) for part in re.split(r"\n\s*\n", plain))
        cells = re.sub(r"^\|.*", lambda row: row[0].replace("|", "\n\n"), plain, flags=re.M)
        words = re.sub(r"^```.*$", "\n", cells, flags=re.M).replace("`", "")
        texts.update(folded(part) for part in re.split(r"\n\s*\n", words))
    ordered = sorted((text for text in texts if text), key=len, reverse=True)
    return [t for t in ordered if len(t) >= 12], [t for t in ordered if len(t) < 12]


def _messages():
    """The words of the code and the templates, their placeholders standing for a figure."""
    methods = [("**.py", "python"), ("**.html", "jinja2.ext:babel_extract")]
    keywords = {"_": None, "_n": (1, 2)}
    found = set()
    for folder in ("macros", "overrides"):
        for _file, _line, message, _comments, _context in extract_from_dir(
            ROOT / folder, methods, keywords=keywords
        ):
            found.update([message] if isinstance(message, str) else message)
    by_words = sorted(found, key=lambda text: len(re.sub(r"\{\w+\}", "", text)), reverse=True)
    # One of placeholders alone would explain anything.
    worded = [one for one in by_words if re.sub(r"\{\w+\}", "", one).strip()]
    worded = [one for one in worded if re.search(r"[A-Za-z]{2}", one)]
    whole = [re.compile(rf"(?<!\w){re.escape(m)}(?!\w)") for m in worded if "{" not in m]
    return whole, [_with_gaps(message) for message in worded if "{" in message]


def _with_gaps(message):
    gap = r"[\w\s(),./%’“”-]{0,80}?"
    pattern = re.sub(r"\\\{\w+\\\}", lambda _found: gap, re.escape(message))
    return re.compile(r"\b" * message[:1].isalpha() + pattern)
