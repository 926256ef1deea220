"""What a parent reads on the page of a story, on its card, and on the page of all promises."""

import re
from datetime import date

import pytest

from example import AREA, STORY
from macros.content.problems import errors
from macros.pages.stories import promises, stories, story, story_filter
from macros.pages.templates import templates
from macros.pages.view import View
from macros.site import Site
from tests.site.pages import folded

DAY = date(2023, 6, 15)
PAIR = "data/stories/a-pair.yml"
SAID_AND_DID = "you_said: You wanted one page with all bus times.\nwe_did: [We made one.]\n"
SOURCE = "source: {document: example-report, section: 2a}\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 300"/>'


class Read:
    """A part of the site as it is read: its headings, its links, and its words line by line."""

    def __init__(self, html):
        self.html = html
        self.headings = [folded(one) for one in re.findall(r"<h\d[^>]*>(.*?)</h\d>", html)]
        self.links = dict(re.findall(r'<a href="(https:[^"]+|mailto:[^"]+)">(.*?)</a>', html))
        blocks = re.split(
            r"</?(?:p|li|ul|ol|h\d|dt|dd|div|section|option|figcaption)\b[^>]*>", html
        )
        lines = (folded(re.sub(r"<[^>]+>", " ", block)) for block in blocks)
        self.lines = [line for line in lines if line]

    def below(self, heading):
        """The lines between a heading and the next."""
        after = self.lines[self.lines.index(heading) + 1 :]
        ends = [n for n, line in enumerate(after) if line in self.headings]
        return after[: ends[0]] if ends else after


def read(project, part, *names, address="stories/x/", day=DAY):
    site = Site(project.root, day)
    assert [str(one) for one in errors(site.problems)] == []
    view = View(site.published, address, templates())
    return Read("".join(one.html for one in view.parts(part(view, *names))))


def page_of(project, text, day=DAY):
    """The page of a story that says this."""
    project.write(PAIR, text)
    return read(project, story, "a-pair", day=day)


def index(project, day=DAY):
    return read(project, stories, address="stories/", day=day)


# --- what is enough -----------------------------------------------------------------------------


def test_what_was_said_and_done_is_enough(project):
    page = page_of(project, SAID_AND_DID)
    assert page.headings == ["You said", "We did"]
    assert page.lines == [
        "You said",
        "You wanted one page with all bus times.",
        "We did",
        "We made one.",
    ]


@pytest.mark.parametrize("more", ["status: done\n", f"status: in_progress\n{SOURCE}", SOURCE])
def test_a_short_story_does_not_list_what_it_leaves_out(project, more):
    page = page_of(project, SAID_AND_DID + more)
    assert page.headings == ["You said", "We did"]
    assert "not say" not in page.html
    assert "not known" not in page.html


def test_a_card_of_two_lines_says_each_of_them_once(project):
    project.write(PAIR, SAID_AND_DID)
    card = index(project).html.partition('href="../stories/a-pair/"')[2].partition("</li>")[0]
    assert Read(f"<p{card}").lines[-1] == "We did We made one."
    assert card.count("bus times") == 1
    assert "You said" not in card


def test_a_story_with_no_title_is_called_by_its_first_sentence(project):
    said = "We can never find out when the bus comes. We ring, and nobody answers."
    project.write(PAIR, f"you_said: {said}\nwe_did: [We made a page.]\n")
    titles = [one.title for one in Site(project.root).content.stories.values()]
    assert "We can never find out when the bus comes" in titles


def test_a_story_that_is_told_in_full_says_what_its_source_leaves_out(project):
    page = page_of(project, f"{SAID_AND_DID}status: done\nwho: Parents\n{SOURCE}")
    assert page.below("What changed") == [
        "The source does not say what changed.",
        "Source: A made-up report, section 2a",
    ]
    assert {"Said The source does not say", "Done The source does not say"} <= {*page.lines}


def test_a_story_with_an_answer_only_says_that_nobody_knows_the_question(project):
    page = page_of(project, "we_did: [We made a page.]\n")
    assert page.below("You said") == ["It is not known what families said or asked for."]


# --- links, sources, pictures -------------------------------------------------------------------


def test_a_story_leads_to_pages_elsewhere_by_their_titles(project):
    links = (
        "links:\n"
        '  - {title: Ask for a “<b>bus</b>”, url: "https://example.org/?a=1&b=2"}\n'
        "  - {title: Write to us, url: mailto:us@example.org}\n"
    )
    page = page_of(project, SAID_AND_DID + links)
    assert page.links == {
        "https://example.org/?a=1&amp;b=2": "Ask for a “&lt;b&gt;bus&lt;/b&gt;”",
        "mailto:us@example.org": "Write to us",
    }


def test_all_the_sources_of_a_story_stand_below_it_the_main_one_first(project):
    more = 'also_in:\n  - {document: example-report, section: "1"}\n'
    page = page_of(project, SAID_AND_DID + SOURCE + more)
    assert page.lines[-2:] == [
        "Source: A made-up report, section 2a",
        "Source: A made-up report, section 1",
    ]


@pytest.mark.parametrize(
    ("ground", "caption"),
    [
        ("ground: no_people", None),
        ("ground: no_people, credit: The bus club", "Picture: The bus club."),
        ("ground: adults_agreed", "Those in the picture agreed that it is shown here."),
        (
            "ground: children_agreed, consent: {reference: C-7, review_by: 2024-01-01}",
            "Those in the picture, or their parents, agreed that it is shown here.",
        ),
        (
            "ground: published_by, credit: Bus News",
            "Picture: Bus News. It was published before.",
        ),
    ],
)
def test_a_picture_says_what_it_shows_and_why_it_may_be_shown(project, ground, caption):
    project.write("docs/bus.svg", SVG)
    page = page_of(
        project, f"{SAID_AND_DID}picture: {{file: bus.svg, alt: Four seats, {ground}}}\n"
    )
    [image] = re.findall(r"<img[^>]+>", page.html)
    assert 'src="../../bus.svg" alt="Four seats" width="600" height="300"' in image
    assert page.lines[4:] == ([caption] if caption else [])
    assert "C-7" not in page.html


# --- updates ------------------------------------------------------------------------------------


def test_updates_stand_newest_first_in_whatever_order_they_were_written(project):
    updates = (
        "updates:\n"
        "  - {date: 2023-02-01, text: The second bus came.}\n"
        "  - {date: 2022-05-09, text: The first bus came.}\n"
        "  - date: 2023-05-30\n"
        "    text: The third bus came.\n"
        "    source: {document: example-report, section: 2a}\n"
    )
    assert page_of(project, SAID_AND_DID + updates).below("Updates") == [
        "30 May 2023",
        "According to Exampleshire Council: The third bus came.",
        "Source: A made-up report, section 2a",
        "1 February 2023",
        "The second bus came.",
        "9 May 2022",
        "The first bus came.",
    ]


# --- promises -----------------------------------------------------------------------------------

PROMISES = """\
still_to_do:
  - Ask children.
  - {text: Mend the lamps., due: 2023-05, who: The head of transport}
  - {text: Buy ear defenders., due: 2024, outcome: Twelve are here.}
  - {text: Train new drivers., due: 2023-04, kept: 2023-03-31, outcome: All were trained.}
  - {text: Buy quiet buses., due: 2023-12-31, could_not: Nobody makes them.}
"""


def test_a_promise_says_by_when_who_and_what_came_of_it(project):
    page = page_of(project, SAID_AND_DID + PROMISES)
    assert page.below("Still to do") == [
        "Ask children.",
        "Mend the lamps.",
        "Due: May 2023 Responsible: The head of transport",
        "We said that we would do this by May 2023. There is no update yet.",
        "Buy ear defenders.",
        "Due: 2024",
        "So far: Twelve are here.",
    ]
    assert page.below("What we promised and did") == [
        "Train new drivers.",
        "Done: 31 March 2023 Due: April 2023",
        "All were trained.",
    ]
    assert page.below("What we could not do, and why") == [
        "Buy quiet buses.",
        "Due: 31 December 2023",
        "Why we could not do it: Nobody makes them.",
    ]


@pytest.mark.parametrize(
    ("due", "last"),
    [
        ("2023-06-15", date(2023, 6, 15)),
        ("2023-06", date(2023, 6, 30)),
        ("2023-04/2023-06", date(2023, 6, 30)),
        ("2023", date(2023, 12, 31)),
        ("before 2023-07", date(2023, 6, 30)),
    ],
)
def test_a_promise_is_late_on_the_day_after_and_not_before(project, due, last):
    promise = f"{SAID_AND_DID}still_to_do: [{{text: Mend it., due: {due}}}]\n"
    assert "We said that" not in page_of(project, promise, day=last).html
    late = page_of(project, promise, day=date.fromordinal(last.toordinal() + 1))
    assert "We said that we would do this by" in late.html


@pytest.mark.parametrize(
    ("updates", "said"),
    [
        ("", "There is no update yet."),
        ("updates: [{date: 2023-04-30, text: x}]\n", "There is no update since then."),
        ("updates: [{date: 2023-05-31, text: x}]\n", "There is no update since then."),
        ("updates: [{date: 2023-06-01, text: x}]\n", "The latest update is from 1 June 2023."),
        (
            "updates: [{date: 2023-06-09, text: x}, {date: 2023-06-01, text: x}]\n",
            "The latest update is from 9 June 2023.",
        ),
    ],
)
def test_of_a_late_promise_the_page_says_when_there_was_news(project, updates, said):
    promise = "still_to_do: [{text: Mend the lamps., due: 2023-05}]\n"
    page = page_of(project, SAID_AND_DID + updates + promise)
    assert page.lines[-1] == f"We said that we would do this by May 2023. {said}"


def test_one_page_has_every_promise_of_every_story_by_what_came_of_it(project):
    project.write(PAIR, SAID_AND_DID + PROMISES)
    project.write(
        STORY, project.text(STORY) + "still_to_do: [{text: Clean it., due: 2023-06-01}]\n"
    )
    page = read(project, promises, address="promises/")
    assert page.headings == [
        "Later than we said",
        "Still to come",
        "With no date yet",
        "Done",
        "What we could not do",
    ]
    late = page.below("Later than we said")
    assert [line for line in late if line in {"Clean it.", "Mend the lamps."}] == [
        "Mend the lamps.",
        "Clean it.",
    ]
    assert "From the story: A seat for everyone" in late
    assert page.below("With no date yet") == [
        "Ask children.",
        "From the story: You wanted one page with all bus times",
    ]


def test_where_nothing_was_promised_the_page_says_so(project):
    page = read(project, promises, address="promises/")
    assert (page.headings, page.lines) == ([], ["There is nothing here yet."])


# --- the list of stories ------------------------------------------------------------------------


def pairs(project, dates):
    """A story of two lines for each of these dates; None is of no date."""
    for n, when in enumerate(dates):
        dated = f"done: {when}\n" if when else ""
        text = f"you_said: Number {n} is late.\nwe_did: [We asked why.]\n{dated}"
        project.write(f"data/stories/pair-{n:02}.yml", text)


def test_a_few_stories_are_one_list_and_many_are_listed_by_year(project):
    pairs(project, ["2021", "2022"] * 5)
    assert index(project).headings == []
    pairs(project, ["2021", "2022"] * 6)
    assert index(project).headings == ["2022", "2021", "2020"]


def test_a_year_that_is_not_known_is_none(project):
    pairs(project, ["2021", None, "before 2019", "2021-11/2022-02", "2021-09/2022-08"] * 3)
    page = index(project)
    assert page.headings == ["2022", "2021", "2020", "With no date"]
    assert page.html.partition("With no date")[2].count('class="card"') == 6


def test_the_newest_month_comes_first_and_stories_of_no_date_last(project):
    pairs(project, ["2021-03", None, "2022-01", "2021-11", "before 2023"])
    found = re.findall(r"Number (\d)", index(project).html)
    assert list(dict.fromkeys(found)) == ["2", "3", "0", "1", "4"]


def test_the_choices_are_in_the_order_of_the_work_and_only_where_there_is_a_choice(project):
    def choices():
        found = read(project, story_filter, address="stories/")
        selects = re.findall(r'name="(\w+)">(.*?)</select>', found.html)
        return {name: re.findall(r">([^<]+)</option>", values) for name, values in selects}

    assert choices() == {"themes": ["All themes", "School", "Getting about"]}
    project.write(PAIR, f"{SAID_AND_DID}status: seeking_views\n")
    project.write("data/stories/no.yml", f"{SAID_AND_DID}status: cannot_do\naudience: [pupils]\n")
    audiences = "audiences: {parents: {title: Parents}, pupils: {title: Pupils}}\ncontact:"
    project.spoil(AREA, "contact:", audiences)
    project.spoil(STORY, "who:", "audience: [parents]\nwho:")
    assert choices() == {
        "year": ["All years", "2020", "With no date"],
        "themes": ["All themes", "School", "Getting about"],
        "status": ["All", "Done", "Cannot be done", "Asking for views"],
        "audience": ["Everybody", "Parents", "Pupils"],
    }
