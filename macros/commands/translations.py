"""`offer translations`: the files by which volunteers translate the site."""

import sys

import click

from macros.commands._site import read_site
from macros.content.content import Content
from macros.content.problems import Problem, errors, report
from macros.content.terms import unlike
from macros.content.translations import FOLDER, language_of
from macros.i18n.language import _, _n, later
from macros.proposing.files import put
from macros.proposing.messages import Count, counted, messages, scope, written
from macros.site import Site

# What each scope is called; their order is that of a file.
_SCOPES = later(
    {
        "interface": "on every page",
        "pages": "pages of docs/",
        "data": "content of data/",
        "editors": "for those who write files",
    }
)
# A wrong translation, and a language whose file is still to be started.
_LOSES_NOTHING = ("file/translations-words", "references/languages")


@click.group("translations")
def command() -> None:
    """Translate the site: one file a language, data/translations/ko.po, for Weblate or Poedit.

    In a file, words that are not translated, or whose English has changed since (fuzzy), are shown
    in English. Which languages the site has says data/area.yml.
    """


@command.command("start")
@click.argument("language")
def start(language: str) -> None:
    """Write a new file for LANGUAGE, a tag such as ko, ar or zh-Hant, with everything to translate.

    Ends with 0 where it was written, with 1 where there is one, or where data/ has an error, and
    with 2 where there is no such language.
    """
    name = _file(language)
    site = _readable()
    if (site.root / name).exists():
        click.echo(
            _("{file} is there already: “offer translations update” keeps it current.", file=name),
            err=True,
        )
        sys.exit(1)
    put(site.root / name, written(messages(site.content), None, language))
    click.echo(name)


@command.command("update")
@click.argument("languages", nargs=-1)
def update(languages: tuple[str, ...]) -> None:
    """Bring the files of LANGUAGES (else all) up to date with the English.

    What is new is added. Where the English has changed, the translation stays, marked as fuzzy.
    What is gone is taken out. Ends with 0 where that was done, with 1 where data/ or a file has to
    be corrected first, and with 2 where there is no such file.
    """
    site = _readable()
    found = messages(site.content)
    changed = 0
    for language in _asked(site.content, languages):
        known = site.content.translations[language]
        text = written(found, known, language)
        if (site.root / known.file).read_text("utf-8") != text:
            put(site.root / known.file, text)
            click.echo(known.file)
            changed += 1
    click.echo(_n("{n} file was changed.", "{n} files were changed.", changed))


@command.command("status")
@click.argument("languages", nargs=-1)
def status(languages: tuple[str, ...]) -> None:
    """Say how much of the site is translated into LANGUAGES (else all).

    “To look at again” are those whose English has changed since, or which somebody marked as fuzzy.
    Ends with 0, with 1 where data/ has to be corrected first, and with 2 where there is no such
    file.
    """
    site = _readable()
    found = messages(site.content)
    asked = _asked(site.content, languages)
    for language in asked:
        known = site.content.translations[language]
        click.echo(f"{language}: {known.locale.english_name} ({known.locale.display_name})")
        click.echo(f"  {_checked(known.checked)}")
        for part, count in counted(found, known).items():
            click.echo(f"  {_(_SCOPES[part]) + ':':<27}{_said(count)}")
    if not asked:
        click.echo(_("There is no file of translations. “offer translations start ko” writes one."))


@command.command("check")
@click.argument("languages", nargs=-1)
def check(languages: tuple[str, ...]) -> None:
    """Compare the translations into LANGUAGES (else all) with their English.

    Both must have the same values in braces, figures, numbers and links, and all plural forms. A
    term that is not called as in data/terms/ is a warning. Ends with 0 where there is no error and
    with 1 where there is one.
    """
    names = {_file(language) for language in languages}
    site = read_site()
    found = [one for one in site.problems if _is_of(one, names)]
    for language in languages or sorted(site.content.translations):
        if known := site.content.translations.get(language):
            read = (one for one in known.messages if scope(one) != "editors")
            found += unlike(known, read, site.content.terms.get(language, {}))
    click.echo(report(found) if found else _("Nothing is wrong."), err=bool(found))
    sys.exit(1 if errors(found) else 0)


def _is_of(problem: Problem, names: set[str]) -> bool:
    return problem.file in names if names else problem.file.startswith(FOLDER)


def _file(language: str) -> str:
    if language_of(language) is None:
        raise click.UsageError(
            _("“{tag}” is no language: write its tag, for example ko, ar or zh-Hant.", tag=language)
        )
    return f"{FOLDER}{language}.po"


def _readable() -> Site:
    """The site of this folder. With an error in it, words could be missed and thrown away."""
    site = read_site()
    wrong = errors(site.problems)
    unread = [one for one in wrong if not one.code.startswith(_LOSES_NOTHING)]
    if unread:
        click.echo(report(unread), err=True)
        sys.exit(1)
    return site


def _asked(content: Content, languages: tuple[str, ...]) -> list[str]:
    for language in languages:
        if language not in content.translations:
            raise click.UsageError(_("there is no {file} here.", file=_file(language)))
    return [*languages] or sorted(content.translations)


def _checked(checked: tuple[str, object] | None) -> str:
    if not checked:
        return _("Machine translation, or not yet checked by a person.")
    return _("Checked by {who}, {date}.", who=checked[0], date=checked[1])


def _said(count: Count) -> str:
    total = count.translated + count.fuzzy + count.missing
    return _(
        "{translated} of {total} translated, {fuzzy} to look at again, {missing} missing",
        translated=count.translated,
        total=total,
        fuzzy=count.fuzzy,
        missing=count.missing,
    )
