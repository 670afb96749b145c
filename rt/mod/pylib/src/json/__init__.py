"""JSON. The native module _json reads and writes it; the classes are loaded when first used."""

import _json

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


def __getattr__(name):
    if name in ("JSONDecoder", "JSONDecodeError"):
        from json import decoder

        return getattr(decoder, name)
    if name == "JSONEncoder":
        from json.encoder import JSONEncoder

        return JSONEncoder
    if name in ("decoder", "encoder", "scanner"):
        return __import__("json." + name, globals(), None, [name])
    raise AttributeError(f"module 'json' has no attribute {name!r}")


def dumps(obj, **options):
    """The JSON text of an object."""
    if options:
        return _dumps(obj, **options)
    # Without options there is nothing to bind and to look at.
    if type(obj) is str:
        return _json.quote(obj, True)
    return _json.encode(obj, True, False, None, ", ", ": ", None, False, True, True)


def _dumps(
    obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
    separators=None, default=None, sort_keys=False, **kw
):
    if cls is not None or kw:
        if cls is None:
            from json.encoder import JSONEncoder as cls
        return cls(
            skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
            indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw
        ).encode(obj)
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    item, key = (", " if indent is None else ",", ": ") if separators is None else separators
    return _json.encode(obj, ensure_ascii, sort_keys, indent, item, key, default, skipkeys, allow_nan, check_circular)


def dump(obj, fp, *, cls=None, **kw):
    """Write the JSON text of an object to a file."""
    if cls is None:
        _json.write(fp, dumps(obj, **kw))
    else:
        for chunk in cls(**kw).iterencode(obj):
            fp.write(chunk)


def detect_encoding(b):
    """Which of UTF-8, UTF-16 and UTF-32 the bytes of a JSON text are in."""
    if b[:4] in (b"\x00\x00\xfe\xff", b"\xff\xfe\x00\x00"):
        return "utf-32"
    if b[:2] in (b"\xfe\xff", b"\xff\xfe"):
        return "utf-16"
    if b[:3] == b"\xef\xbb\xbf":
        return "utf-8-sig"
    if len(b) >= 4:
        if not b[0]:
            return "utf-16-be" if b[1] else "utf-32-be"
        if not b[1]:
            return "utf-16-le" if b[2] or b[3] else "utf-32-le"
    elif len(b) == 2:
        if not b[0]:
            return "utf-16-be"
        if not b[1]:
            return "utf-16-le"
    return "utf-8"


def loads(
    s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None,
    **kw
):
    """The value of a JSON text, str or bytes."""
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            from json.decoder import JSONDecodeError

            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
        s = s.decode(detect_encoding(s), "surrogatepass")
    if cls is None and not kw:
        return _json.decode(s, None, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, True)
    if cls is None:
        from json.decoder import JSONDecoder as cls
    for name, value in (
        ("object_hook", object_hook), ("object_pairs_hook", object_pairs_hook), ("parse_float", parse_float),
        ("parse_int", parse_int), ("parse_constant", parse_constant),
    ):
        if value is not None:
            kw[name] = value
    return cls(**kw).decode(s)


def load(fp, **kw):
    """The value of a JSON text in a file."""
    return loads(fp.read(), **kw)
