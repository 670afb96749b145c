"""Pycopy's name of _asyncio."""

from _asyncio import Task, TaskQueue
