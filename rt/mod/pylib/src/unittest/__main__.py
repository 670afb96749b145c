"""python -m unittest [names]"""

import sys

if sys.argv and sys.argv[0].endswith("__main__.py"):
    sys.argv[0] = "python -m unittest"

from unittest import main

main(module=None)
