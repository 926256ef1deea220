"""The scripts that workflows run with the right to write, which are no part of the package."""

import importlib
import sys
from unittest.mock import patch

from example import REAL

with patch.object(sys, "path", [str(REAL / ".github"), *sys.path]):
    comment = importlib.import_module("comment")
    propose = importlib.import_module("propose")
