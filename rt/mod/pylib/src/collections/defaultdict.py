"""The class as a module, which Pycopy's library has."""

from collections import defaultdict
