"""JSON. The encoder and the decoder are loaded when first used.

The native module _json, where there is one, does the default cases: dumps(obj, ensure_ascii, sort_keys) returns the text, and
loads(text) returns the value or raises ValueError(message, text, position).
"""

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

try:
    from _json import dumps as _native_dumps, loads as _native_loads
except ImportError:
    _native_dumps = _native_loads = None


def __getattr__(name):
    if name in ("JSONDecoder", "JSONDecodeError"):
        from json import decoder

        return getattr(decoder, name)
    if name == "JSONEncoder":
        from json.encoder import JSONEncoder

        return JSONEncoder
    if name in ("decoder", "encoder"):
        return __import__("json." + name, None, None, [name])
    raise AttributeError(f"module 'json' has no attribute {name!r}")


def dumps(
    obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
    separators=None, default=None, sort_keys=False, **kw
):
    """The JSON text of an object."""
    if (
        _native_dumps is not None and not skipkeys and check_circular and allow_nan and cls is None
        and indent is None and separators is None and default is None and not kw
    ):
        return _native_dumps(obj, bool(ensure_ascii), bool(sort_keys))
    if cls is None:
        from json.encoder import JSONEncoder as cls
    return cls(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
        indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw
    ).encode(obj)


def dump(
    obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
    separators=None, default=None, sort_keys=False, **kw
):
    """Write the JSON text of an object to a file."""
    if cls is None:
        from json.encoder import JSONEncoder as cls
    chunks = cls(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
        indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw
    ).iterencode(obj)
    for chunk in chunks:
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
    if (
        cls is None and object_hook is None and parse_int is None and parse_float is None and parse_constant is None
        and object_pairs_hook is None and not kw
    ):
        if _native_loads is None:
            from json.decoder import default_decoder

            return default_decoder.decode(s)
        try:
            return _native_loads(s)
        except ValueError as e:
            if len(e.args) != 3:
                raise
            args = e.args
        from json.decoder import JSONDecodeError

        raise JSONDecodeError(*args)
    if cls is None:
        from json.decoder import JSONDecoder as cls
    for name, value in (
        ("object_hook", object_hook), ("object_pairs_hook", object_pairs_hook), ("parse_float", parse_float),
        ("parse_int", parse_int), ("parse_constant", parse_constant),
    ):
        if value is not None:
            kw[name] = value
    return cls(**kw).decode(s)


def load(
    fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None,
    **kw
):
    """The value of a JSON text in a file."""
    return loads(
        fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
        parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw
    )
