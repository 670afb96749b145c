"""What string.Formatter is made of: format strings and names of fields in their parts."""

from string import _parse as formatter_parser
from string import _split_field as formatter_field_name_split

__all__ = ["formatter_field_name_split", "formatter_parser"]
