"""The command mip."""

import sys

from mip import main

sys.exit(main(sys.argv[1:]))
