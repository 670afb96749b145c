"""MicroPython's name of the module with Lock."""

from .event import Lock
