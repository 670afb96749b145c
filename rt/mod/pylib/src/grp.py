"""The groups in /etc/group."""

__all__ = ["getgrall", "getgrgid", "getgrnam", "struct_group"]

from collections import namedtuple

struct_group = namedtuple("struct_group", "gr_name gr_passwd gr_gid gr_mem")


def getgrall():
    """Return all entries."""
    found = []
    try:
        with open("/etc/group", errors="surrogateescape") as f:
            for line in f:
                parts = line.rstrip("\n").split(":")
                if len(parts) == 4 and parts[2].isdigit():
                    found.append(struct_group(parts[0], parts[1], int(parts[2]), [m for m in parts[3].split(",") if m]))
    except OSError:
        pass
    return found


def getgrnam(name):
    """Return the entry of a name."""
    for entry in getgrall():
        if entry.gr_name == name:
            return entry
    raise KeyError(f"getgrnam(): name not found: {name!r}")


def getgrgid(id):
    """Return the entry of a number."""
    for entry in getgrall():
        if entry.gr_gid == id:
            return entry
    raise KeyError(f"getgrgid(): gid not found: {id}")
