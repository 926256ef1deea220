"""The Chromium and the fonts that the tests use: found, or fetched where the machine has none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

# The same browser without windows comes first: it needs a third less time to show a page.
NAMES = (
    "chromium-headless-shell",
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
)
# Chromium (`offer charts` needs one with windows), and what Playwright's own driver needs.
PACKAGES = ("chromium", "chromium-headless-shell", "libatomic1")
# Each font and the Debian package that has it: a wide one, one as wide as Arial, a narrow one.
FONTS = {
    "DejaVu Sans": "fonts-dejavu-core",
    "Liberation Sans": "fonts-liberation",
    "Carlito": "fonts-crosextra-carlito",
}
# The width of a text in the font named, and in what takes its place where it is missing.
_WIDTHS = """(font) => ["serif", "monospace"].map((other) => {
  const context = document.createElement("canvas").getContext("2d");
  context.font = `100px "${font}", ${other}`;
  return context.measureText("What families asked for").width;
})"""


def installed() -> str | None:
    """The path of a Chromium that this machine has as a package, or None."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def executable() -> str | None:
    """The path of a Chromium on this machine, or None."""
    if found := installed():
        return found
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def arguments() -> list[str]:
    """What Chromium needs to run in a container, and to ask no other host for anything."""
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
    return [*quiet, "--no-sandbox"] if os.geteuid() == 0 else quiet


def width(page: Page, font: str) -> float | None:
    """How wide a text of 100 pixels is in a font; None where the browser does not have it."""
    beside_serif, beside_monospace = page.evaluate(_WIDTHS, font)
    return float(beside_serif) if beside_serif == beside_monospace else None


def missing_fonts() -> list[str]:
    """The fonts that the Chromium of this machine does not find."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=arguments())
        page = browser.new_page()
        return [font for font in FONTS if width(page, font) is None]


def has_apt() -> bool:
    """Whether Debian's packages may be installed here."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def fetch() -> None:
    """Debian's own packages where apt may be used; elsewhere Playwright's Chromium alone."""
    if has_apt():
        packages = [*PACKAGES, *FONTS.values()]
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(install, check=True)
    elif executable() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


if __name__ == "__main__":
    # On a bare machine Playwright cannot start before the packages are there.
    if (has_apt() and not installed()) or executable() is None or missing_fonts():
        fetch()
    if missing := missing_fonts():
        sys.exit(
            f"Please install the fonts {', '.join(missing)} (on Debian and Ubuntu the packages"
            f" {', '.join(FONTS[font] for font in missing)}): the tests look at the pages in them."
        )
