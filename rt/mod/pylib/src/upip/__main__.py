"""The command upip."""

import sys

from upip import main

sys.exit(main(sys.argv[1:]))
