"""Addresses and values of headers with attributes."""

from .header import decoded
from .utils import getaddresses, parsedate_to_datetime, quote

__all__ = ["Address", "Group", "HeaderRegistry"]

_SPECIALS = set('()<>@,:;.\\"[]')


class Address:
    """A mailbox: a name and who is where."""

    def __init__(self, display_name="", username="", domain="", addr_spec=None):
        if any(c in "\r\n" for part in (display_name, username, domain, addr_spec) for c in part or ""):
            raise ValueError("invalid arguments; address parts cannot contain CR or LF")
        if addr_spec is not None:
            if username or domain:
                raise TypeError("addrspec specified when username and/or domain also specified")
            username, _, domain = addr_spec.rpartition("@") if "@" in addr_spec else (addr_spec, "", "")
            if username[:1] == username[-1:] == '"' and len(username) > 1:
                username = username[1:-1].replace('\\"', '"').replace("\\\\", "\\")
        self._display_name, self._username, self._domain = display_name, username, domain

    display_name = property(lambda self: self._display_name)
    username = property(lambda self: self._username)
    domain = property(lambda self: self._domain)

    @property
    def addr_spec(self):
        """username@domain, quoted where it has to be."""
        local = self.username
        if not local or any(c in _SPECIALS - {"."} or c.isspace() for c in local) or ".." in "." + local + ".":
            local = '"' + quote(local) + '"'
        return local + "@" + self.domain if self.domain else local if self.username else "<>"

    def __repr__(self):
        return "%s(display_name=%r, username=%r, domain=%r)" % (type(self).__name__, self.display_name, self.username, self.domain)

    def __str__(self):
        name, spec = self.display_name, self.addr_spec
        if not name:
            return spec
        if any(c in _SPECIALS for c in name):
            name = '"' + quote(name) + '"'
        return "%s <%s>" % (name, "" if spec == "<>" else spec)

    def __eq__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        return (self.display_name, self.username, self.domain) == (other.display_name, other.username, other.domain)

    __hash__ = None


class Group:
    """Mailboxes under a name. Without a name it stands for one mailbox that is in no group."""

    def __init__(self, display_name=None, addresses=None):
        self._display_name, self._addresses = display_name, tuple(addresses or ())

    display_name = property(lambda self: self._display_name)
    addresses = property(lambda self: self._addresses)

    def __repr__(self):
        return "%s(display_name=%r, addresses=%r)" % (type(self).__name__, self.display_name, self.addresses)

    def __str__(self):
        if self.display_name is None and len(self.addresses) == 1:
            return str(self.addresses[0])
        name = self.display_name
        if name is not None and any(c in _SPECIALS for c in name):
            name = '"' + quote(name) + '"'
        text = ", ".join(map(str, self.addresses))
        return "%s:%s;" % (name, " " + text if text else text)

    def __eq__(self, other):
        if not isinstance(other, Group):
            return NotImplemented
        return self.display_name == other.display_name and self.addresses == other.addresses

    __hash__ = None


class BaseHeader(str):
    """The text of a header, which knows its name."""

    max_count = None
    defects = ()

    def __new__(cls, name, value):
        self = str.__new__(cls, decoded(value))
        self._name = name
        return self

    name = property(lambda self: self._name)

    def __reduce__(self):
        return type(self), (self._name, str(self))


class AddressHeader(BaseHeader):
    """A header with addresses, whose text is that of them."""

    def __new__(cls, name, value):
        self = super().__new__(cls, name, value)
        return self if ";" in self or not self.addresses else super().__new__(cls, name, ", ".join(map(str, self.addresses)))

    @property
    def addresses(self):
        return tuple([Address(name, addr_spec=spec) for name, spec in getaddresses([str(self)]) if name or spec])

    @property
    def groups(self):
        return tuple([Group(None, [a]) for a in self.addresses])


class SingleAddressHeader(AddressHeader):
    """A header with one address."""

    @property
    def address(self):
        if len(self.addresses) != 1:
            raise ValueError("value of single address header %s is not a single address" % self.name)
        return self.addresses[0]


class DateHeader(BaseHeader):
    """A header with a date."""

    @property
    def datetime(self):
        try:
            return parsedate_to_datetime(str(self))
        except (TypeError, ValueError):
            return None


class ParameterHeader(BaseHeader):
    """A header with a value and parameters."""

    def _parsed(self):
        from .message import _parameters

        value, params = _parameters(str(self))
        return value.lower(), {k: v[1:-1] if v[:1] == v[-1:] == '"' and len(v) > 1 else v for k, v in params}

    params = property(lambda self: self._parsed()[1])


class ContentTypeHeader(ParameterHeader):
    content_type = property(lambda self: self._parsed()[0] if self._parsed()[0].count("/") == 1 else "text/plain")
    maintype = property(lambda self: self.content_type.split("/")[0])
    subtype = property(lambda self: self.content_type.split("/")[1])


class ContentDispositionHeader(ParameterHeader):
    content_disposition = property(lambda self: self._parsed()[0] or None)


class ContentTransferEncodingHeader(BaseHeader):
    cte = property(lambda self: self.strip().lower() or "7bit")


_KINDS = {
    "date": DateHeader, "resent-date": DateHeader, "orig-date": DateHeader, "sender": SingleAddressHeader, "resent-sender": SingleAddressHeader,
    "content-type": ContentTypeHeader, "content-disposition": ContentDispositionHeader, "content-transfer-encoding": ContentTransferEncodingHeader,
    **{p + name: AddressHeader for p in ("", "resent-") for name in ("to", "from", "cc", "bcc", "reply-to")},
}


class HeaderRegistry:
    """Makes the values of headers: header(name, text)."""

    def __init__(self, base_class=BaseHeader, default_class=BaseHeader, use_default_map=True):
        self.registry = dict(_KINDS) if use_default_map else {}
        self.base_class, self.default_class = base_class, default_class

    def map_to_type(self, name, cls):
        self.registry[name.lower()] = cls

    def __getitem__(self, name):
        return self.registry.get(name.lower(), self.default_class)

    def __call__(self, name, value):
        return self[name](name, value)


def value_of(name, text):
    """The value of a header of a message."""
    return _KINDS.get(name.lower(), BaseHeader)(name, text)
