"""Websockets over streams of uasyncio."""
