"""Messages without parts."""

from .base import MIMENonMultipart

__all__ = ["MIMENonMultipart"]
