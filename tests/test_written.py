"""Pages that a component writes: what Markdown would make of them, without its time."""

import re

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from example import REAL
from macros.components.figures import measure_page, measure_title
from macros.components.stories import story, story_title
from macros.components.view import View, markdown_text, put_back
from macros.components.weaknesses import weakness, weakness_title
from macros.written import WrittenPage

PAGES = [
    (story_title, story, "short-breaks"),
    (weakness_title, weakness, "plans"),
    (measure_title, measure_page, "parent-feedback"),
]


def rendered(kind, markdown):
    """The HTML of a page, its title and its table of contents."""
    config = load_config(str(REAL / "mkdocs.yml"))
    page = kind(
        None, File("stories/one.md", None, config.site_dir, use_directory_urls=True), config
    )
    page.markdown = markdown
    page.render(config, Files([page.file]))
    html = put_back(re.sub(r'(?<=<h1) id="[^"]*"', "", page.content), "stories/one/")
    return "".join(html.split()), page.title, str(page.toc)


@pytest.mark.parametrize(("title", "body", "item"), PAGES)
def test_it_is_the_page_that_markdown_would_make(content, title, body, item):
    def markdown():
        view = View(content, "stories/one/")
        return f"# {title(view, item)}\n{body(view, item)}"

    assert rendered(WrittenPage, markdown()) == rendered(Page, markdown())


def test_a_title_that_looks_like_markdown_stays_text():
    title = markdown_text("# A *bold* {: #id } [link](x) <b>&amp; <!--offer-0-->")
    assert rendered(WrittenPage, f"# {title}\n") == rendered(Page, f"# {title}\n")
