"""Waiting for several files at once, with objects for the files."""

import collections
import select

EVENT_READ = 1
EVENT_WRITE = 2

SelectorKey = collections.namedtuple("SelectorKey", "fileobj fd events data")


def _fd(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError("Invalid file object: %r" % (fileobj,)) from None
    if fd < 0:
        raise ValueError("Invalid file descriptor: %d" % fd)
    return fd


class _Map:
    """What is registered, by file object or descriptor; it changes with the selector."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._keys)

    def __getitem__(self, fileobj):
        key = self.get(fileobj)
        if key is None:
            raise KeyError("%r is not registered" % (fileobj,))
        return key

    def __iter__(self):
        return iter(self.keys())

    def __contains__(self, fileobj):
        return self.get(fileobj) is not None

    def get(self, fileobj, default=None):
        try:
            return self._selector._keys.get(self._selector._lookup(fileobj), default)
        except ValueError:
            return default

    def keys(self):
        return [key.fileobj for key in self._selector._keys.values()]

    def values(self):
        return list(self._selector._keys.values())

    def items(self):
        return [(key.fileobj, key) for key in self._selector._keys.values()]


class BaseSelector:
    """What all selectors have."""

    def __init__(self):
        self._keys = {}
        self._map = _Map(self)

    def _lookup(self, fileobj):
        try:
            return _fd(fileobj)
        except ValueError:
            for key in self._keys.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError("Invalid events: %r" % (events,))
        key = SelectorKey(fileobj, self._lookup(fileobj), events, data)
        if key.fd in self._keys:
            raise KeyError("%r (FD %d) is already registered" % (fileobj, key.fd))
        self._add(key.fd, events)
        self._keys[key.fd] = key
        return key

    def unregister(self, fileobj):
        try:
            key = self._keys.pop(self._lookup(fileobj))
        except KeyError:
            raise KeyError("%r is not registered" % (fileobj,)) from None
        self._remove(key.fd)
        return key

    def modify(self, fileobj, events, data=None):
        key = self.get_key(fileobj)
        if events != key.events:
            self.unregister(fileobj)
            return self.register(fileobj, events, data)
        if data != key.data:
            key = self._keys[key.fd] = key._replace(data=data)
        return key

    def get_key(self, fileobj):
        if self.get_map() is None:
            raise RuntimeError("Selector is closed")
        try:
            return self._keys[self._lookup(fileobj)]
        except KeyError:
            raise KeyError("%r is not registered" % (fileobj,)) from None

    def get_map(self):
        return self._map

    def close(self):
        self._keys.clear()
        self._map = None

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class PollSelector(BaseSelector):
    """A selector over poll."""

    def __init__(self):
        BaseSelector.__init__(self)
        self._poll = select.poll()

    def _add(self, fd, events):
        self._poll.register(fd, (select.POLLIN if events & EVENT_READ else 0) | (select.POLLOUT if events & EVENT_WRITE else 0))

    def _remove(self, fd):
        self._poll.unregister(fd)

    def select(self, timeout=None):
        ms = -1 if timeout is None else max(0, timeout * 1000)
        ready = []
        for fd, event in self._poll.poll(ms):
            key = self._keys.get(fd)
            events = (EVENT_WRITE if event & ~select.POLLIN else 0) | (EVENT_READ if event & ~select.POLLOUT else 0)
            if key is not None and events & key.events:
                ready.append((key, events & key.events))
        return ready


SelectSelector = PollSelector
DefaultSelector = PollSelector

if hasattr(select, "epoll"):

    class EpollSelector(BaseSelector):
        """A selector over epoll."""

        def __init__(self):
            BaseSelector.__init__(self)
            self._epoll = select.epoll()

        def fileno(self):
            return self._epoll.fileno()

        def _add(self, fd, events):
            self._epoll.register(fd, (1 if events & EVENT_READ else 0) | (4 if events & EVENT_WRITE else 0))

        def _remove(self, fd):
            try:
                self._epoll.unregister(fd)
            except OSError:
                pass  # it is closed

        def select(self, timeout=None):
            ready = []
            for fd, event in self._epoll.poll(-1 if timeout is None else max(0, timeout)):
                key = self._keys.get(fd)
                events = (EVENT_WRITE if event & ~1 else 0) | (EVENT_READ if event & ~4 else 0)
                if key is not None and events & key.events:
                    ready.append((key, events & key.events))
            return ready

        def close(self):
            self._epoll.close()
            BaseSelector.close(self)

    DefaultSelector = EpollSelector
