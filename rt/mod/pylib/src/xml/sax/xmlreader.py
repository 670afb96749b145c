"""What readers give to handlers."""

from . import AttributesImpl, AttributesNSImpl

__all__ = ["AttributesImpl", "AttributesNSImpl"]
