"""The JSON encoder."""

import _json


def encode_basestring(s):
    """A string in quotes, with what must be escaped escaped."""
    return _json.quote(s, False)


def encode_basestring_ascii(s):
    """A string in quotes, in ASCII."""
    return _json.quote(s, True)


class JSONEncoder:
    """Encodes objects; default() is asked about those of other types than JSON has."""

    item_separator = ", "
    key_separator = ": "

    def __init__(
        self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
        separators=None, default=None
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """Return something of a type that JSON has instead, or raise TypeError."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The text of an object."""
        if isinstance(o, str):
            return _json.quote(o, self.ensure_ascii)
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        """The text of an object in pieces; there is one."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        yield _json.encode(
            o, self.ensure_ascii, self.sort_keys, indent, self.item_separator, self.key_separator, self.default,
            self.skipkeys, self.allow_nan, self.check_circular
        )
