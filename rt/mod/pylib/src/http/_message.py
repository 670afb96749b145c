"""Header fields, shared by clients and servers."""

MAX_LINE = 65536
MAX_HEADERS = 100


class TooLong(Exception):
    """A line, or the number of fields, exceeds what is accepted."""


class Message:
    """Header fields in order; names in any case. As an email's message it has no text, and nothing is wrong with it."""

    def __init__(self, items=()):
        self._items = list(items)
        self.defects = []

    def is_multipart(self):
        return False

    def get_payload(self):
        return ""

    def get_all(self, name, failobj=None):
        name = name.lower()
        return [v for k, v in self._items if k.lower() == name] or failobj

    def get(self, name, failobj=None):
        name = name.lower()
        for k, v in self._items:
            if k.lower() == name:
                return v
        return failobj

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, value):
        self._items.append((name, value))

    def __delitem__(self, name):
        name = name.lower()
        self._items = [(k, v) for k, v in self._items if k.lower() != name]

    def __contains__(self, name):
        return self.get(name) is not None

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._items)

    def keys(self):
        return [k for k, v in self._items]

    def values(self):
        return [v for k, v in self._items]

    def items(self):
        return list(self._items)

    def __str__(self):
        return "".join(["%s: %s\n" % i for i in self._items]) + "\n"

    as_string = __str__

    def get_content_type(self):
        return (self.get("content-type") or "text/plain").split(";")[0].strip().lower()

    def get_content_maintype(self):
        return self.get_content_type().partition("/")[0]

    def get_content_subtype(self):
        return self.get_content_type().partition("/")[2]

    def add_header(self, name, value, **params):
        parts = [value] if value is not None else []
        for k, v in params.items():
            k = k.replace("_", "-")
            parts.append(k if v is None else '%s="%s"' % (k, v))
        self._items.append((name, "; ".join(parts)))

    def get_content_charset(self, failobj=None):
        value = self.get_param("charset")
        return failobj if value is None else value.strip("'").lower()

    def get_param(self, param, failobj=None, header="content-type"):
        for part in (self.get(header) or "").split(";")[1:]:
            name, _, value = part.partition("=")
            if name.strip().lower() == param.lower():
                return value.strip().strip('"')
        return failobj


def read_headers(f):
    """The fields up to an empty line."""
    items = []
    while True:
        line = f.readline(MAX_LINE + 1)
        if len(line) > MAX_LINE:
            raise TooLong("header line")
        if line in (b"\r\n", b"\n", b""):
            return Message(items)
        text = line.decode("latin-1").rstrip("\r\n")
        if text[:1] in " \t" and items:
            items[-1] = (items[-1][0], items[-1][1] + " " + text.strip())
            continue
        name, colon, value = text.partition(":")
        if not colon:
            continue
        items.append((name.strip(), value.strip()))
        if len(items) > MAX_HEADERS:
            raise TooLong("got more than %d headers" % MAX_HEADERS)
