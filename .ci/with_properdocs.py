"""`offer`, with ProperDocs in the place of MkDocs."""

import properdocs.replacement  # noqa: F401  # whatever imports mkdocs gets ProperDocs from here on

from macros.commands import offer

offer(prog_name="offer")
