"Package doc."
__all__ = ["exported"]
name = "pkg"
log = ["pkg"]
exported = "exported from pkg"
def helper(): return "helper"
helper2 = helper
