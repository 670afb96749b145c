"""Header fields as a mapping, over the list of pairs that applications give."""

import re

__all__ = ["Headers"]


def _format(name, value):
    if not value:
        return name
    if re.search(r'[ ()<>@,;:\\"/\[\]?=]', value):
        return '%s="%s"' % (name, value.replace("\\", "\\\\").replace('"', r"\""))
    return "%s=%s" % (name, value)


class Headers:
    """Header fields; names in any case."""

    def __init__(self, headers=None):
        headers = [] if headers is None else headers
        if type(headers) is not list:
            raise TypeError("Headers should be a list of name/value tuples")
        self._headers = headers
        for k, v in headers:
            self._convert_string_type(k)
            self._convert_string_type(v)

    def _convert_string_type(self, value):
        if type(value) is str:
            return value
        raise AssertionError("Header names/values must be of type str (got {0})".format(repr(value)))

    def __len__(self):
        return len(self._headers)

    def __setitem__(self, name, val):
        del self[name]
        self._headers.append((self._convert_string_type(name), self._convert_string_type(val)))

    def __delitem__(self, name):
        name = self._convert_string_type(name.lower())
        self._headers[:] = [pair for pair in self._headers if pair[0].lower() != name]

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return self.get(name) is not None

    def get_all(self, name):
        name = self._convert_string_type(name.lower())
        return [v for k, v in self._headers if k.lower() == name]

    def get(self, name, default=None):
        values = self.get_all(name)
        return values[0] if values else default

    def keys(self):
        return [k for k, v in self._headers]

    def values(self):
        return [v for k, v in self._headers]

    def items(self):
        return self._headers[:]

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self._headers)

    def __str__(self):
        return "\r\n".join(["%s: %s" % pair for pair in self._headers] + ["", ""])

    def __bytes__(self):
        return str(self).encode("iso-8859-1")

    def setdefault(self, name, value):
        found = self.get(name)
        if found is None:
            self._headers.append((self._convert_string_type(name), self._convert_string_type(value)))
            return value
        return found

    def add_header(self, _name, _value, **_params):
        """Add a field with parameters; an underscore in their names stands for a hyphen."""
        parts = [] if _value is None else [self._convert_string_type(_value)]
        for k, v in _params.items():
            k = self._convert_string_type(k).replace("_", "-")
            parts.append(k if v is None else _format(k, self._convert_string_type(v)))
        self._headers.append((self._convert_string_type(_name), "; ".join(parts)))
