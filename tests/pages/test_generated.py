"""Pages that a component writes: what Markdown would make of them, without its time."""

import re

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from example import REAL
from macros.pages.generated import WrittenPage
from macros.pages.measures import measure_page, measure_title
from macros.pages.stories import story, story_title
from macros.pages.view import View, markdown_text, templates
from macros.pages.weaknesses import weakness, weakness_title

PAGES = [
    (story_title, story, "short-breaks"),
    (weakness_title, weakness, "plans"),
    (measure_title, measure_page, "parent-feedback"),
]


def rendered(kind, markdown, view):
    """The HTML of a page, its title and its table of contents."""
    config = load_config(str(REAL / "mkdocs.yml"))
    page = kind(
        None, File("stories/one.md", None, config.site_dir, use_directory_urls=True), config
    )
    page.markdown = markdown
    page.render(config, Files([page.file]))
    html = view.put_back(re.sub(r'(?<=<h1) id="[^"]*"', "", page.content))
    return "".join(html.split()), page.title, str(page.toc)


@pytest.mark.parametrize(("title", "body", "item"), PAGES)
def test_it_is_the_page_that_markdown_would_make(content, title, body, item):
    view = View(content, "stories/one/", templates())
    markdown = f"# {title(view, item)}\n{body(view, item)}"
    assert rendered(WrittenPage, markdown, view) == rendered(Page, markdown, view)


def test_a_title_that_looks_like_markdown_stays_text(content):
    view = View(content, "stories/one/", templates())
    view.keep("not here")
    title = markdown_text("# A *bold* {: #id } [link](x) <b>&amp; <!--offer-0-->")
    written = rendered(WrittenPage, f"# {title}\n", view)
    assert written == rendered(Page, f"# {title}\n", view)
