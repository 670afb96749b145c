"""Character classes, templates and the machinery behind str.format."""

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
    "printable", "punctuation", "whitespace", "Formatter", "Template",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


# Methods as functions, which Pycopy's and MicroPython's libraries have.
capitalize, encode, expandtabs, isalnum, isidentifier, ljust = (
    str.capitalize, str.encode, str.expandtabs, str.isalnum, str.isidentifier, str.ljust
)
translate = str.translate


def capwords(s, sep=None):
    """Split, capitalize each word, join again; without sep, runs of whitespace become one space."""
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


class _Pattern:
    """The attribute pattern of Template and of subclasses without one of their own: compiled when first used."""

    def __get__(self, instance, owner):
        p = owner.__dict__.get("_default_pattern")
        if p is None:
            import re

            d = re.escape(owner.delimiter)
            name = owner.idpattern
            p = owner._default_pattern = re.compile(
                rf"{d}(?:(?P<escaped>{d})|(?P<named>{name})|{{(?P<braced>{owner.braceidpattern or name})}}|(?P<invalid>))",
                owner.flags | re.VERBOSE,
            )
        return p


class Template:
    """A string with $name and ${name} placeholders."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2  # re.IGNORECASE
    # A regular expression with the groups escaped, named, braced and invalid.
    pattern = _Pattern()

    def __init__(self, template):
        self.template = template

    @classmethod
    def _compiled(cls):
        p = cls.pattern
        if isinstance(p, str):
            import re

            p = cls.pattern = re.compile(p, cls.flags | re.VERBOSE)
        return p

    def _invalid(self, mo):
        i = mo.start("invalid")
        lines = self.template[:i].splitlines(keepends=True)
        if lines:
            column = i - len("".join(lines[:-1]))
            line = len(lines)
        else:
            column = line = 1
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def _substitute(self, mapping, safe):
        def convert(mo):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                if not safe:
                    return str(mapping[name])
                try:
                    return str(mapping[name])
                except KeyError:
                    return mo.group()
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                if safe:
                    return mo.group()
                self._invalid(mo)
            raise ValueError("Unrecognized named group in pattern", self._compiled())

        return self._compiled().sub(convert, self.template)

    def substitute(self, mapping={}, /, **kws):
        """Replace all placeholders; one that is missing raises KeyError."""
        return self._substitute(_chain(kws, mapping), False)

    def safe_substitute(self, mapping={}, /, **kws):
        """Replace the placeholders that are there, leave the others."""
        return self._substitute(_chain(kws, mapping), True)

    def is_valid(self):
        """Whether all placeholders are well-formed."""
        for mo in self._compiled().finditer(self.template):
            if mo.group("invalid") is not None:
                return False
            if mo.group("named") is None and mo.group("braced") is None and mo.group("escaped") is None:
                raise ValueError("Unrecognized named group in pattern", self._compiled())
        return True

    def get_identifiers(self):
        """The names of the placeholders, in order of first appearance."""
        names = {}
        for mo in self._compiled().finditer(self.template):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                names[name] = None
            elif mo.group("invalid") is None and mo.group("escaped") is None:
                raise ValueError("Unrecognized named group in pattern", self._compiled())
        return list(names)


def _chain(first, second):
    if not first:
        return second
    if not second:
        return first
    from collections import ChainMap

    return ChainMap(first, second)


class Formatter:
    """str.format with its steps as methods that subclasses may replace."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        # auto_arg_index: the next automatic number, or False after explicit numbering was seen.
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if field is None:
                continue
            if field == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field = str(auto_arg_index)
                auto_arg_index += 1
            elif field.isdigit():
                if auto_arg_index:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto_arg_index = False
            obj, key = self.get_field(field, args, kwargs)
            used_args.add(key)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(
                spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index=auto_arg_index
            )
            result.append(self.format_field(obj, spec))
        return "".join(result), auto_arg_index

    def parse(self, format_string):
        """Iterate over (literal text, field name, format spec, conversion)."""
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        first, path = _split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, name in path:
            obj = getattr(obj, name) if is_attr else obj[name]
        return obj, first

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")


def _parse(text):
    i, n = 0, len(text)
    while i < n:
        # Literal text up to a single brace; a doubled brace ends a piece, with one brace kept.
        start = i
        while i < n and text[i] not in "{}":
            i += 1
        if i == n:
            yield text[start:], None, None, None
            return
        c = text[i]
        if i + 1 < n and text[i + 1] == c:
            yield text[start : i + 1], None, None, None
            i += 2
            continue
        if c == "}":
            raise ValueError("Single '}' encountered in format string")
        if i + 1 == n:
            raise ValueError("Single '{' encountered in format string")
        literal = text[start:i]
        field, spec, conversion, i = _parse_field(text, i + 1, n)
        yield literal, field, spec, conversion


def _parse_field(text, i, n):
    start = i
    depth = 1
    in_index = False
    while i < n:
        c = text[i]
        if c == "[":
            in_index = True
        elif c == "]":
            in_index = False
        elif in_index:
            pass
        elif c == "{":
            raise ValueError("unexpected '{' in field name")
        elif c == "}" or c == ":" or c == "!":
            break
        i += 1
    else:
        raise ValueError("expected '}' before end of string")
    field = text[start:i]
    conversion = None
    if c == "!":
        i += 1
        if i >= n:
            raise ValueError("end of string while looking for conversion specifier")
        conversion = text[i]
        i += 1
        if i >= n:
            raise ValueError("unmatched '{' in format spec")
        c = text[i]
        if c != ":" and c != "}":
            raise ValueError("expected ':' after conversion specifier")
    if c == "}":
        return field, "", conversion, i + 1
    i += 1
    start = i
    while i < n:
        c = text[i]
        if c == "{":
            depth += 1
        elif c == "}":
            depth -= 1
            if depth == 0:
                return field, text[start:i], conversion, i + 1
        i += 1
    raise ValueError("unmatched '{' in format spec")


def _split_field(name):
    i, n = 0, len(name)
    while i < n and name[i] not in ".[":
        i += 1
    first = name[:i]
    if first.isdigit():
        first = int(first)
    return first, _field_path(name, i, n)


def _field_path(name, i, n):
    while i < n:
        c = name[i]
        i += 1
        start = i
        if c == ".":
            while i < n and name[i] not in ".[":
                i += 1
            part = name[start:i]
            is_attr = True
        elif c == "[":
            i = name.find("]", start)
            if i < 0:
                raise ValueError("Missing ']' in format string")
            part = name[start:i]
            i += 1
            is_attr = False
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if part == "":
            raise ValueError("Empty attribute in format string")
        yield is_attr, int(part) if not is_attr and part.isdigit() else part
