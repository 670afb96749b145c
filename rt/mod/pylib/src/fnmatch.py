"""Shell patterns: * ? [seq] [!seq]."""

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]

_compiled = {}


def _matcher(pattern):
    key = type(pattern), pattern
    match = _compiled.get(key)
    if match is None:
        import re

        if isinstance(pattern, bytes):
            source = translate(pattern.decode("latin-1")).encode("latin-1")
        else:
            source = translate(pattern)
        if len(_compiled) > 500:
            _compiled.clear()
        match = _compiled[key] = re.compile(source).match
    return match


def fnmatch(name, pat):
    """Whether a name matches a pattern."""
    from os.path import normcase

    return _matcher(normcase(pat))(normcase(name)) is not None


def fnmatchcase(name, pat):
    """Whether a name matches a pattern, case counting on all systems."""
    return _matcher(pat)(name) is not None


def filter(names, pat):
    """The names that match."""
    from os.path import normcase

    match = _matcher(normcase(pat))
    return [name for name in names if match(normcase(name)) is not None]


def translate(pat):
    """The regular expression for a pattern."""
    import re

    # The pieces between stars. What a star but the last matches is settled when the piece after it is found: no other
    # choice could do better, and without choices to come back to the time stays linear.
    pieces = []
    parts = []
    i, n = 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == "*":
            if parts or not pieces:
                pieces.append("".join(parts))
                parts = []
        elif c == "?":
            parts.append(".")
        elif c == "[":
            # A ] that comes first belongs to the set.
            j = i + 1 if i < n and pat[i] == "!" else i
            if j < n and pat[j] == "]":
                j += 1
            j = pat.find("]", j)
            if j < 0:
                parts.append("\\[")
            else:
                parts.append(_translate_set(pat[i:j]))
                i = j + 1
        else:
            parts.append(re.escape(c))
    last = "".join(parts)
    if not pieces:
        return f"(?s:{last})\\Z"
    middle = "".join([f"(?>.*?{piece})" for piece in pieces[1:]])
    return f"(?s:{pieces[0]}{middle}.*{last})\\Z"


def _translate_set(body):
    negate = body.startswith("!")
    if negate:
        body = body[1:]
    # Ranges that are empty match nothing; characters that mean something in a regular expression are escaped.
    items = []
    i = 0
    while i < len(body):
        if i + 2 < len(body) and body[i + 1] == "-":
            low, high = body[i], body[i + 2]
            if low <= high:
                items.append(f"{_escape(low)}-{_escape(high)}")
            i += 3
        else:
            items.append(_escape(body[i]))
            i += 1
    if not items:
        return "." if negate else "(?!)"
    if not negate and items[0][0] in "^[":
        items[0] = "\\" + items[0]
    return f"[{'^' if negate else ''}{''.join(items)}]"


def _escape(c):
    return "\\" + c if c in "\\-&~|" else c
