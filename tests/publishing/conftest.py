"""What the tests of publishing share."""

import pytest

from macros.publishing.build import build_into
from macros.site import Site

SITE_URL = "https://example.org/heard/"


@pytest.fixture(scope="session")
def published(example, tmp_path_factory):
    """The site of Exampleshire, built for SITE_URL."""
    folder = tmp_path_factory.mktemp("published") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", SITE_URL)
        build_into(Site(example.root), folder)
    return folder
