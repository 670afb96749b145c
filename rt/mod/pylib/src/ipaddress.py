"""Addresses and networks of IP."""

__all__ = [
    "AddressValueError", "IPv4Address", "IPv4Interface", "IPv4Network", "IPv6Address", "IPv6Interface", "IPv6Network", "NetmaskValueError",
    "collapse_addresses", "get_mixed_type_key", "ip_address", "ip_interface", "ip_network", "summarize_address_range", "v4_int_to_packed",
    "v6_int_to_packed",
]

import functools

IPV4LENGTH, IPV6LENGTH = 32, 128


class AddressValueError(ValueError):
    """The text is no address."""


class NetmaskValueError(ValueError):
    """The text is no netmask."""


def _parse4(text):
    parts = text.split(".")
    if len(parts) != 4:
        raise AddressValueError(f"Expected 4 octets in {text!r}")
    n = 0
    for part in parts:
        if not part:
            raise AddressValueError(f"Empty octet not permitted in {text!r}")
        if not (part.isascii() and part.isdigit()):
            raise AddressValueError(f"Only decimal digits permitted in {part!r} in {text!r}")
        if len(part) > 3:
            raise AddressValueError(f"At most 3 characters permitted in {part!r} in {text!r}")
        if part != "0" and part[0] == "0":
            raise AddressValueError(f"Leading zeros are not permitted in {part!r} in {text!r}")
        if int(part) > 255:
            raise AddressValueError(f"Octet {int(part)} (> 255) not permitted in {text!r}")
        n = n << 8 | int(part)
    return n


def _parse6(text):
    parts = text.split(":")
    if len(parts) < 3:
        raise AddressValueError(f"At least 3 parts expected in {text!r}")
    if "." in parts[-1]:
        try:
            n = _parse4(parts.pop())
        except AddressValueError as e:
            raise AddressValueError(f"{e} in {text!r}") from None
        parts += ["%x" % (n >> 16), "%x" % (n & 0xFFFF)]
    if len(parts) > 9:
        raise AddressValueError(f"At most 8 colons permitted in {text!r}")
    gap = None
    for i in range(1, len(parts) - 1):
        if not parts[i]:
            if gap is not None:
                raise AddressValueError(f"At most one '::' permitted in {text!r}")
            gap = i
    if gap is not None:
        high, low = parts[:gap], parts[gap + 1 :]
        if high == [""]:
            high = []
        elif not high[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if low == [""]:
            low = []
        elif not low[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        missing = 8 - len(high) - len(low)
        if missing < 1:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        parts = high + ["0"] * missing + low
    elif len(parts) != 8:
        raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
    elif not parts[0]:
        raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
    elif not parts[-1]:
        raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
    n = 0
    for part in parts:
        if not set(part) <= set("0123456789abcdefABCDEF"):
            raise AddressValueError(f"Only hex digits permitted in {part!r} in {text!r}")
        if len(part) > 4:
            raise AddressValueError(f"At most 4 characters permitted in {part!r} in {text!r}")
        n = n << 16 | int(part, 16)
    return n


def _text4(n):
    return ".".join([str(n >> s & 255) for s in (24, 16, 8, 0)])


def _text6(n):
    parts = ["%x" % (n >> s & 0xFFFF) for s in range(112, -1, -16)]
    best, start, i = 1, -1, 0
    while i < 8:
        j = i
        while j < 8 and parts[j] == "0":
            j += 1
        if j - i > best:
            best, start = j - i, i
        i = j + 1
    if start < 0:
        return ":".join(parts)
    return ":".join(parts[:start]) + "::" + ":".join(parts[start + best :])


@functools.total_ordering
class _Address:
    """What the addresses of both versions have in common."""

    __slots__ = ("_ip", "_scope_id", "__weakref__")

    def __init__(self, address):
        self._scope_id = None
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f"{address} (< 0) is not permitted as an IPv{self.version} address")
            if address >> self.max_prefixlen:
                raise AddressValueError(f"{address} (>= 2**{self.max_prefixlen}) is not permitted as an IPv{self.version} address")
            self._ip = address
        elif isinstance(address, (bytes, bytearray)):
            if len(address) != self.max_prefixlen // 8:
                raise AddressValueError(f"{address!r} (len {len(address)} != {self.max_prefixlen // 8}) is not permitted as an IPv{self.version} address")
            self._ip = int.from_bytes(address, "big")
        else:
            text = str(address)
            if not text:
                raise AddressValueError("Address cannot be empty")
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            if self.version == 6 and "%" in text:
                text, _, self._scope_id = text.partition("%")
                if not self._scope_id or "%" in self._scope_id:
                    raise AddressValueError(f'Invalid IPv6 address: "{address}"')
            self._ip = self._parse(text)

    def __int__(self):
        return self._ip

    def __str__(self):
        return self._text(self._ip) + ("%" + self._scope_id if self._scope_id else "")

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __hash__(self):
        return hash(hex(self._ip))

    def __eq__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        return self.version == other.version and self._ip == other._ip and self._scope_id == other._scope_id

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return self._ip < other._ip

    def __add__(self, n):
        return type(self)(self._ip + n) if isinstance(n, int) else NotImplemented

    def __sub__(self, n):
        return type(self)(self._ip - n) if isinstance(n, int) else NotImplemented

    def __format__(self, spec):
        if not spec or spec[-1] == "s":
            return format(str(self), spec)
        kind = "b" if spec[-1] == "n" and self.version == 4 else "x" if spec[-1] == "n" else spec[-1]
        width = self.max_prefixlen // (1 if kind == "b" else 4) + (2 if "#" in spec else 0)
        grouped = "_" if "_" in spec else ""
        return format(self._ip, f"{'#' if '#' in spec else ''}0{width + ((width - 1) // 4 if grouped else 0)}{grouped}{kind}")

    def __reduce__(self):
        return type(self), (str(self),)

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8, "big")

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        return ":".join(["%04x" % (self._ip >> s & 0xFFFF) for s in range(112, -1, -16)]) if self.version == 6 else str(self)

    @property
    def reverse_pointer(self):
        if self.version == 4:
            return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"
        return ".".join(reversed(self.exploded.replace(":", ""))) + ".ip6.arpa"

    def _within(self, networks):
        return any([self._ip >> self.max_prefixlen - length == n >> self.max_prefixlen - length for n, length in networks])

    is_multicast = property(lambda self: self._within(self._MULTICAST))
    is_private = property(lambda self: self._within(self._PRIVATE))
    is_global = property(lambda self: not self.is_private and not self._within(self._SHARED))
    is_unspecified = property(lambda self: self._ip == 0)
    is_reserved = property(lambda self: self._within(self._RESERVED))
    is_loopback = property(lambda self: self._within(self._LOOPBACK))
    is_link_local = property(lambda self: self._within(self._LINK_LOCAL))


def _networks4(*texts):
    return [(_parse4(t.split("/")[0]), int(t.split("/")[1])) for t in texts]


def _networks6(*texts):
    return [(_parse6(t.split("/")[0]), int(t.split("/")[1])) for t in texts]


class IPv4Address(_Address):
    """An address of IP version 4."""

    __slots__ = ()
    version, max_prefixlen = 4, 32
    _parse, _text = staticmethod(_parse4), staticmethod(_text4)
    _MULTICAST = _networks4("224.0.0.0/4")
    _PRIVATE = _networks4(
        "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/29", "192.0.0.170/31", "192.0.2.0/24",
        "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "255.255.255.255/32",
    )
    _SHARED = _networks4("100.64.0.0/10")
    _RESERVED = _networks4("240.0.0.0/4")
    _LOOPBACK = _networks4("127.0.0.0/8")
    _LINK_LOCAL = _networks4("169.254.0.0/16")


class IPv6Address(_Address):
    """An address of IP version 6."""

    __slots__ = ()
    version, max_prefixlen = 6, 128
    _parse, _text = staticmethod(_parse6), staticmethod(_text6)
    _MULTICAST = _networks6("ff00::/8")
    _PRIVATE = _networks6(
        "::1/128", "::/128", "::ffff:0:0/96", "100::/64", "2001::/23", "2001:2::/48", "2001:db8::/32", "2001:10::/28", "fc00::/7", "fe80::/10",
    )
    _SHARED = ()
    _RESERVED = _networks6(
        "::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3", "8000::/3", "A000::/3", "C000::/3", "E000::/4",
        "F000::/5", "F800::/6", "FE00::/9",
    )
    _LOOPBACK = _networks6("::1/128")
    _LINK_LOCAL = _networks6("fe80::/10")

    scope_id = property(lambda self: self._scope_id)
    is_site_local = property(lambda self: self._ip >> 118 == 0x3FB)

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None


def _prefix(text, cls, hosts=True):
    """Return the length of a prefix that is given as a number or a mask."""
    bits = cls.max_prefixlen
    if isinstance(text, int) or str(text).isdigit() and str(text).isascii():
        n = int(text)
        if not 0 <= n <= bits:
            raise NetmaskValueError(f"{text!r} is not a valid netmask")
        return n
    if cls.version == 4:
        try:
            mask = _parse4(str(text))
        except AddressValueError:
            raise NetmaskValueError(f"{text!r} is not a valid netmask") from None
        for m in (mask, mask ^ 0xFFFFFFFF):
            n = bin(m).count("1")
            if m == (1 << n) - 1 << 32 - n:
                return n
    raise NetmaskValueError(f"{text!r} is not a valid netmask")


def _split(address, cls):
    if isinstance(address, (int, bytes, bytearray)):
        return cls(address), cls.max_prefixlen
    if isinstance(address, tuple):
        return cls(address[0]), _prefix(address[1], cls) if len(address) > 1 else cls.max_prefixlen
    host, slash, mask = str(address).partition("/")
    if "/" in mask:
        raise AddressValueError(f"Only one '/' permitted in {address!r}")
    return cls(host), _prefix(mask, cls) if slash else cls.max_prefixlen


@functools.total_ordering
class _Network:
    """What the networks of both versions have in common."""

    def __init__(self, address, strict=True):
        a, self._prefixlen = _split(address, self._address_class)
        size = self.max_prefixlen - self._prefixlen
        base = a._ip >> size << size
        if strict and base != a._ip:
            raise ValueError(f"{address} has host bits set")
        self.network_address = self._address_class(base)

    version = property(lambda self: self._address_class.version)
    max_prefixlen = property(lambda self: self._address_class.max_prefixlen)
    prefixlen = property(lambda self: self._prefixlen)
    num_addresses = property(lambda self: 1 << self.max_prefixlen - self._prefixlen)
    hostmask = property(lambda self: self._address_class(self.num_addresses - 1))
    netmask = property(lambda self: self._address_class((1 << self.max_prefixlen) - self.num_addresses))
    broadcast_address = property(lambda self: self._address_class(self.network_address._ip + self.num_addresses - 1))
    with_prefixlen = property(str)
    with_netmask = property(lambda self: f"{self.network_address}/{self.netmask}")
    with_hostmask = property(lambda self: f"{self.network_address}/{self.hostmask}")
    compressed = property(str)
    exploded = property(lambda self: f"{self.network_address.exploded}/{self._prefixlen}")

    def __str__(self):
        return f"{self.network_address}/{self._prefixlen}"

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def _key(self):
        return self.version, self.network_address._ip, self._prefixlen

    def __hash__(self):
        return hash(self._key())

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, _Network) else NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        self._same_version(other)
        return self._key() < other._key()

    def __reduce__(self):
        return type(self), (str(self),)

    def _same_version(self, other):
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")

    def __iter__(self):
        for n in range(self.network_address._ip, self.network_address._ip + self.num_addresses):
            yield self._address_class(n)

    def __getitem__(self, n):
        if not -self.num_addresses <= n < self.num_addresses:
            raise IndexError("address out of range")
        return self._address_class(self.network_address._ip + n % self.num_addresses)

    def __contains__(self, other):
        return (
            isinstance(other, _Address) and other.version == self.version
            and self.network_address._ip <= other._ip < self.network_address._ip + self.num_addresses
        )

    def hosts(self):
        """Iterate over the addresses that hosts can have."""
        first, last = self.network_address._ip, self.network_address._ip + self.num_addresses - 1
        if self._prefixlen < self.max_prefixlen - 1:
            first += 1
            last -= self.version == 4
        return iter([self._address_class(n) for n in range(first, last + 1)]) if last - first < 2 else map(self._address_class, range(first, last + 1))

    def overlaps(self, other):
        return self.network_address in other or other.network_address in self

    def subnet_of(self, other):
        self._same_version(other)
        return other._prefixlen <= self._prefixlen and self.network_address in other

    def supernet_of(self, other):
        return other.subnet_of(self)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """Iterate over the networks of a longer prefix in this one."""
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        new = self._prefixlen + prefixlen_diff
        if new > self.max_prefixlen:
            raise ValueError(f"prefix length diff {new} is invalid for netblock {self}")
        step = 1 << self.max_prefixlen - new
        for n in range(self.network_address._ip, self.network_address._ip + self.num_addresses, step):
            yield type(self)((n, new))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """Return the network of a shorter prefix that this one is in."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            prefixlen_diff = self._prefixlen - new_prefix
        new = self._prefixlen - prefixlen_diff
        if new < 0:
            raise ValueError(f"current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}")
        return type(self)((self.network_address._ip, new), strict=False)

    def address_exclude(self, other):
        """Iterate over the networks that are left without another."""
        self._same_version(other)
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        part = self
        while part != other:
            a, b = part.subnets()
            part, rest = (a, b) if other.subnet_of(a) else (b, a)
            yield rest

    def _both(name):
        return property(lambda self: getattr(self.network_address, name) and getattr(self.broadcast_address, name))

    is_multicast, is_private, is_global = _both("is_multicast"), _both("is_private"), _both("is_global")
    is_unspecified, is_reserved = _both("is_unspecified"), _both("is_reserved")
    is_loopback, is_link_local = _both("is_loopback"), _both("is_link_local")
    del _both


class IPv4Network(_Network):
    """A network of IP version 4."""

    _address_class = IPv4Address


class IPv6Network(_Network):
    """A network of IP version 6."""

    _address_class = IPv6Address


class _Interface:
    """An address and the network that it is in."""

    def __init__(self, address):
        a, n = _split(address, self._base)
        self._base.__init__(self, a._ip)
        self.network = self._network_class((a._ip, n), strict=False)
        self.netmask, self.hostmask = self.network.netmask, self.network.hostmask

    ip = property(lambda self: self._base(self._ip))
    with_prefixlen = property(lambda self: str(self))
    with_netmask = property(lambda self: f"{self.ip}/{self.netmask}")
    with_hostmask = property(lambda self: f"{self.ip}/{self.hostmask}")

    def __str__(self):
        return f"{self._text(self._ip)}/{self.network.prefixlen}"

    def __eq__(self, other):
        return self._base.__eq__(self, other) is True and getattr(other, "network", None) == self.network

    def __hash__(self):
        return hash((self._ip, self.network))


class IPv4Interface(_Interface, IPv4Address):
    """An address of IP version 4 in a network."""

    _base, _network_class = IPv4Address, IPv4Network


class IPv6Interface(_Interface, IPv6Address):
    """An address of IP version 6 in a network."""

    _base, _network_class = IPv6Address, IPv6Network


def _either(what, kind, *classes):
    for cls in classes:
        try:
            return cls(what) if not isinstance(what, tuple) or kind != "network" else cls(what)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{what!r} does not appear to be an IPv4 or IPv6 {kind}")


def ip_address(address):
    """Return an address of either version."""
    return _either(address, "address", IPv4Address, IPv6Address)


def ip_interface(address):
    """Return an interface of either version."""
    return _either(address, "interface", IPv4Interface, IPv6Interface)


def ip_network(address, strict=True):
    """Return a network of either version."""
    for cls in (IPv4Network, IPv6Network):
        try:
            return cls(address, strict)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 network")


def v4_int_to_packed(address):
    return address.to_bytes(4, "big")


def v6_int_to_packed(address):
    return address.to_bytes(16, "big")


def summarize_address_range(first, last):
    """Iterate over the networks that make up a range of addresses."""
    if first.version != last.version:
        raise TypeError(f"{first} and {last} are not of the same version")
    if first > last:
        raise ValueError("last IP address must be greater than first")
    cls = IPv4Network if first.version == 4 else IPv6Network
    bits, a, b = first.max_prefixlen, int(first), int(last)
    while a <= b:
        size = min((a & -a).bit_length() - 1 if a else bits, (b - a + 1).bit_length() - 1)
        yield cls((a, bits - size))
        a += 1 << size


def collapse_addresses(addresses):
    """Iterate over the fewest networks that have the same addresses."""
    ranges = []
    for x in addresses:
        net = x if isinstance(x, _Network) else ip_network((int(x), x.max_prefixlen)) if x.version == 4 else IPv6Network((int(x), 128))
        if ranges and net.version != ranges[0][2]:
            raise TypeError(f"{x} is not of the same version")
        ranges.append((net.network_address._ip, net.broadcast_address._ip, net.version))
    ranges.sort()
    merged = []
    for a, b, version in ranges:
        if merged and a <= merged[-1][1] + 1:
            merged[-1][1] = max(merged[-1][1], b)
        else:
            merged.append([a, b])
    cls = IPv4Address if not ranges or ranges[0][2] == 4 else IPv6Address
    for a, b in merged:
        yield from summarize_address_range(cls(a), cls(b))


def get_mixed_type_key(obj):
    """A key to sort addresses and networks by."""
    if isinstance(obj, _Network):
        return obj.version, obj.network_address, obj.netmask
    return (obj.version, obj) if isinstance(obj, _Address) else NotImplemented


_BaseAddress, _BaseNetwork = _Address, _Network  # names that libraries import
