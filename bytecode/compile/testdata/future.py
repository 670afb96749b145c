"""doc"""
from __future__ import annotations
x: list[int | None] = []
def f(a: Undefined[1:2, "s"], *b: (yield_) if c else d) -> lambda q, *, r=1: -q ** 2: pass
