"""asyncio under its older name."""

from asyncio import *
from asyncio import __getattr__, __version__, core, funcs
