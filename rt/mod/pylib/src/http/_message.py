"""Header fields, shared by clients and servers."""

MAX_LINE = 65536
MAX_HEADERS = 100


class TooLong(Exception):
    """A line, or the number of fields, exceeds what is accepted."""


class Message:
    """Header fields in order; names in any case."""

    def __init__(self, items=()):
        self._items = list(items)

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

    def get_content_charset(self, failobj=None):
        for part in (self.get("content-type") or "").split(";")[1:]:
            name, _, value = part.partition("=")
            if name.strip().lower() == "charset":
                return value.strip().strip("\"'").lower()
        return failobj

    get_param = lambda self, param, failobj=None: failobj


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
