import sys
__all__ = ["public", "listed"]
public = "p"
listed = [1]
hidden = "not exported"
_private = 1
