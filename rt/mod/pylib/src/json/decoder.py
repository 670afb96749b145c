"""The JSON decoder."""

import _json
from _json import scanstring

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecodeError(ValueError):
    """Says what is wrong where: msg, doc, pos, lineno, colno."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


class JSONDecoder:
    """Decodes JSON texts, with hooks for objects, numbers and constants."""

    def __init__(
        self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
        object_pairs_hook=None
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or float
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def _decode(self, s, start):
        def hook(f, plain):
            return None if f is plain else f

        return _json.decode(
            s, start, self.object_hook, self.object_pairs_hook, hook(self.parse_float, float),
            hook(self.parse_int, int), hook(self.parse_constant, float), self.strict
        )

    def decode(self, s):
        """The value of a text that contains nothing else."""
        return self._decode(s, None)

    def raw_decode(self, s, idx=0):
        """The value at idx, and the position after it."""
        return self._decode(s, idx)

    scan_once = raw_decode
