"""Queues under the name of their module in Pycopy's library."""

from asyncio.queues import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull
