"""What readers give to handlers."""

from . import AttributesImpl

__all__ = ["AttributesImpl"]
