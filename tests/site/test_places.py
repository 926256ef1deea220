"""A link may lead to every place that is really on a page, and to no other."""

import re
from dataclasses import replace

from example import STORY, Project
from macros.content import places
from macros.content.markdown import ON_SOME
from macros.publishing.build import build_into
from macros.site import Site

ID = re.compile(r'<(?!pattern)[^>]*?\sid="([^"]*)"')  # what fills a bar is no place
CAVEAT = "caveats: [Some buses were not counted.]\n"


def built_places(folder):
    """What is on each page below its `<main>`, by the file that would hold it in `docs/`."""
    found = {}
    for path in folder.rglob("*.html"):
        url = path.parent.relative_to(folder).as_posix().replace(".", "index")
        main = path.read_text("utf-8").partition("<main")[2].partition("</main>")[0]
        found[f"docs/{url}.md"] = {*ID.findall(main.partition(">")[2])} - {*ON_SOME}
    return found


def known_places(content):
    """The same, as the check knows them."""
    items = places.of_items(content) | places.of_item_parts(content)
    names = items.keys() | content.open_pages().keys()
    known = {name: places.on_page(content, name, items.get(name)) for name in names}
    return {re.sub(r"(?<=/)(.+)/index\.md$", r"\1.md", name): known[name] for name in names}


def in_one_language(content):
    """The content of a site that was built in the language of its files only."""
    return replace(content, area=content.area.model_copy(update={"languages": []}))


def differences(content, folder):
    built = built_places(folder)
    known = known_places(content)
    return {name: built[name] ^ found for name, found in known.items() if built[name] != found}


def test_the_check_knows_every_place_on_every_page_there_is(area):
    assert differences(in_one_language(area.content), area.site) == {}


def test_a_page_may_link_to_every_place_and_file_there_is(tmp_path):
    project = Project(tmp_path)
    project.furnish()
    for n in range(61):
        text = project.text(STORY).replace("A seat", f"Seat {n}")
        more = f"still_to_do: [More]\ncould_not_do: [All]\nasked: 19{n:02}\n"
        project.write(f"data/stories/s-{n}.yml", more + text.replace("asked: 2020-05\n", ""))
    series = "data/measures/bus-passes.yml"
    project.write(series, CAVEAT + project.text(series))
    project.write("docs/stories/index.md", "# Stories\n\n{{ story_filter() }}\n\n{{ stories() }}\n")
    for macro in ("accessibility_statement", "booklet", "references"):
        project.write(f"docs/{macro.replace('_', '-')}.md", f"# A page\n\n{{{{ {macro}() }}}}\n")
    project.write("docs/bus.md", '# A bus\n\n## More\n\n{{ measure("bus-passes") }}\n')
    content = Site(project.root).content
    items = places.of_items(content) | places.of_item_parts(content)
    links = [
        f"{name.removeprefix('docs/')}#{anchor}"
        for name in items.keys() | content.open_pages().keys()
        for anchor in ("content", *places.on_page(content, name, items.get(name)))
    ]
    links += [name.removeprefix("docs/") for name in places.of_files(content)]
    assert len(links) > 300
    for n in range(0, len(links), 500):
        written = "".join(f"- [there]({link})\n" for link in links[n : n + 500])
        project.write(f"docs/links-{n}.md", f"# Links\n\n{written}")
    site = Site(project.root)
    assert [one for one in site.problems if "nothing cites this yet" not in one.wrong] == []
    build_into(site, tmp_path / "site")  # it audits every link
    assert differences(site.content, tmp_path / "site") == {}
    assert (tmp_path / "site/stories/page-2/index.html").exists()
