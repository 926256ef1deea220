"""Pages that have no file in `docs/`: a component writes all of them.

There is no Markdown in such a page but its headings, and the marks of HTML that is put in later.
Reading these few lines here, and not as Markdown, takes a fifth off the time of a large build.
"""

import re
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

_HEADING = re.compile(r"(#+) (.*?)(?: \{: #([\w-]+) \})?")


class WrittenPage(Page):
    """A page of headings as `heading` writes them, and of marks as `View.keep` gives them."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make the HTML, the table of contents and the title, as MkDocs does from Markdown."""
        html: list[str] = []
        toc: list[Any] = []
        for block in (self.markdown or "").split("\n"):
            found = _HEADING.fullmatch(block)
            if not found:
                html.append(block)
                continue
            level, text, anchor = len(found[1]), found[2], found[3]
            place = f' id="{anchor}"' if anchor else ""
            html.append(f"<h{level}{place}>{text}</h{level}>")
            if level == 1:
                self._title_from_render = text
                continue
            beside = toc[-1]["children"] if level > 2 and toc else toc
            beside.append({"level": level, "id": anchor, "name": text, "children": []})
        self.content = "\n".join(html)
        self.toc = get_toc(toc)
