"""`offer withdraw`: takes a story, a quote or a figure back, and leaves the notice that it was."""

import sys
from datetime import date
from pathlib import Path

import click

from macros.commands._day import DAY
from macros.commands._names import items
from macros.content.content import Content
from macros.content.problems import errors, report
from macros.content.yaml import LARGEST, decoded
from macros.i18n.language import _
from macros.model.item import Tombstone
from macros.model.kinds import KINDS, Kind
from macros.proposing.edit import Plain, as_yaml, with_more
from macros.proposing.files import named, put
from macros.proposing.layout import NotAlike
from macros.proposing.new import in_words, problems
from macros.site import Site


@click.command("withdraw")
@click.argument("what", metavar="FILE-OR-ID", shell_complete=items())
@click.option("--because", required=True, help="Why, in words for everybody; name nobody.")
@click.option("--by", help="The body that takes it back, as data/area.yml names it.")
@click.option(
    "--date", "day", type=DAY, help="The day from which readers do not find it; else today."
)
def command(what: str, because: str, by: str | None, day: date | None) -> None:
    """Take back what a file of data/ says: FILE-OR-ID is data/quotes/NAME.yml, or NAME alone.

    Its text is deleted, and the notice stays, so that its address still says what happened. On a
    later --date the text stays until then. Ends with 0 where that was done, with 1 where the check
    finds an error in the file afterwards, and with 2 where nothing was done.
    """
    site = Site(Path.cwd())
    kind, file = _found(site.root, what)
    item_id = Path(file).stem
    day = day or site.today()
    notice: dict[str, str] = {"date": Plain(day.isoformat()), "because": because}
    if by:
        notice["by"] = by
    if (kind.folder, item_id) in site.content.withdrawn:
        raise click.UsageError(_("{file} was withdrawn already.", file=file))
    if found := problems(Tombstone, {"withdrawn": notice}):
        raise click.UsageError(in_words(found))
    later = day > site.today()
    try:
        text = as_yaml({"withdrawn": notice}, Tombstone)
        if later:
            text = with_more(_text(site.root, file), ("withdrawn",), notice, kind.model)
    except NotAlike:
        wrong = _("{file} cannot be added to: “offer check” says what to correct.", file=file)
        raise click.UsageError(wrong) from None
    left = [] if later else _left(site.root, kind, item_id, site.content)
    put(site.root / file, text)
    _say(site, file, day, left, later=later)


def _text(root: Path, file: str) -> str:
    text, _problems = decoded(root / file, file, LARGEST)
    if text is None:
        raise NotAlike
    return text


def _say(site: Site, file: str, day: date, left: list[str], *, later: bool) -> None:
    if later:
        click.echo(
            _("{file}: readers see it until {day}, and not from then on.", file=file, day=day)
        )
        click.echo(_("On that day, call this again to delete the text."))
    else:
        click.echo(_("{file}: the text was deleted, and the notice stays.", file=file))
        click.echo(_("Older versions of this folder, such as those that Git keeps, still have it."))
    for other in left:
        click.echo(_("{file} belongs to it: delete it too, if nothing else uses it.", file=other))
    site.reload()
    found = [one for one in site.problems if one.file == file]
    if found:
        click.echo(report(found), err=True)
    sys.exit(1 if errors(found) else 0)


def _found(root: Path, what: str) -> tuple[Kind, str]:
    """The one file that is meant, and its kind."""
    [name] = named(root, [what])
    files = {
        path.relative_to(root).as_posix(): kind
        for kind in KINDS
        for path in sorted((root / "data" / kind.folder).glob("*.y*ml"))
        if path.is_file()
    }
    meant = [file for file in files if name == file or what == Path(file).stem]
    if not meant:
        raise click.UsageError(_("there is no “{name}” in data/ to withdraw.", name=what))
    if len(meant) > 1:
        raise click.UsageError(
            _("there are more of that name: say which: {files}", files=", ".join(meant))
        )
    return files[meant[0]], meant[0]


def _left(root: Path, kind: Kind, item_id: str, content: Content) -> list[str]:
    """What is published beside it: its picture, and a page that somebody wrote for it."""
    picture = getattr(content.items(kind.folder).get(item_id), "picture", None)
    names = [f"docs/{picture.file}"] if picture else []
    if kind.has_pages and (root / kind.page(item_id)).exists():
        names.append(kind.page(item_id))
    return names
