"""The users in /etc/passwd."""

__all__ = ["getpwall", "getpwnam", "getpwuid", "struct_passwd"]

from collections import namedtuple

struct_passwd = namedtuple("struct_passwd", "pw_name pw_passwd pw_uid pw_gid pw_gecos pw_dir pw_shell")


def getpwall():
    """Return all entries."""
    found = []
    try:
        with open("/etc/passwd", errors="surrogateescape") as f:
            for line in f:
                parts = line.rstrip("\n").split(":")
                if len(parts) == 7 and parts[2].isdigit() and parts[3].isdigit():
                    found.append(struct_passwd(parts[0], parts[1], int(parts[2]), int(parts[3]), *parts[4:]))
    except OSError:
        pass
    return found


def getpwnam(name):
    """Return the entry of a name."""
    for entry in getpwall():
        if entry.pw_name == name:
            return entry
    raise KeyError(f"getpwnam(): name not found: {name!r}")


def getpwuid(uid):
    """Return the entry of a number."""
    for entry in getpwall():
        if entry.pw_uid == uid:
            return entry
    raise KeyError(f"getpwuid(): uid not found: {uid}")
