"""What t-strings give: templates of texts and interpolations."""

__all__ = ["Template", "Interpolation", "convert"]


class Interpolation:
    __slots__ = ("value", "expression", "conversion", "format_spec")
    __match_args__ = ("value", "expression", "conversion", "format_spec")

    def __init__(self, value, expression="", conversion=None, format_spec=""):
        for name, text in ("expression", expression), ("conversion", conversion or ""), ("format_spec", format_spec):
            if not isinstance(text, str):
                raise TypeError("Interpolation() argument '%s' must be str, not %s" % (name, type(text).__name__))
        if conversion not in (None, "s", "r", "a"):
            raise ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
        put = object.__setattr__
        put(self, "value", value)
        put(self, "expression", expression)
        put(self, "conversion", conversion)
        put(self, "format_spec", format_spec)

    def __setattr__(self, name, value):
        raise AttributeError("readonly attribute")

    __delattr__ = lambda self, name: self.__setattr__(name, None)

    def __repr__(self):
        return "Interpolation(%r, %r, %r, %r)" % (self.value, self.expression, self.conversion, self.format_spec)


class Template:
    __slots__ = ("strings", "interpolations")

    def __init__(self, *parts):
        strings, found = [""], []
        for part in parts:
            if isinstance(part, str):
                strings[-1] += part
            elif isinstance(part, Interpolation):
                found.append(part)
                strings.append("")
            else:
                raise TypeError("Template.__new__ *args need to be of type 'str' or 'Interpolation', got %s" % type(part).__name__)
        object.__setattr__(self, "strings", tuple(strings))
        object.__setattr__(self, "interpolations", tuple(found))

    def __setattr__(self, name, value):
        raise AttributeError("readonly attribute")

    __delattr__ = lambda self, name: self.__setattr__(name, None)

    values = property(lambda self: tuple([i.value for i in self.interpolations]))

    def __iter__(self):
        # Empty texts are left out.
        for text, i in zip(self.strings, self.interpolations):
            if text:
                yield text
            yield i
        if self.strings[-1]:
            yield self.strings[-1]

    def __add__(self, other):
        if isinstance(other, Template):
            return Template(*self, *other)
        raise TypeError('can only concatenate string.templatelib.Template (not "%s") to string.templatelib.Template' % type(other).__name__)

    def __radd__(self, other):
        return NotImplemented

    def __repr__(self):
        return "Template(strings=%r, interpolations=%r)" % (self.strings, self.interpolations)


def convert(obj, /, conversion):
    if conversion is None:
        return obj
    if conversion not in ("r", "s", "a"):
        raise ValueError("invalid conversion specifier: " + conversion)
    return {"r": repr, "s": str, "a": ascii}[conversion](obj)


def _template(parts):
    # What the compiler calls: texts, and tuples of the arguments of Interpolation.
    return Template(*[p if isinstance(p, str) else Interpolation(*p) for p in parts])
