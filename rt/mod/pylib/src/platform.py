"""What the program runs on."""

import os
import sys


class uname_result(tuple):
    """system, node, release, version, machine, processor."""

    system = property(lambda self: self[0])
    node = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])
    processor = property(lambda self: self[5])
    _fields = "system", "node", "release", "version", "machine", "processor"

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __repr__(self):
        return "uname_result(system=%r, node=%r, release=%r, version=%r, machine=%r, processor=%r)" % tuple(self)


def uname():
    return uname_result(tuple(os.uname()) + ("",))


def system():
    return os.uname()[0]


def node():
    return os.uname()[1]


def release():
    return os.uname()[2]


def version():
    return os.uname()[3]


def machine():
    return os.uname()[4]


def processor():
    return ""


def architecture(executable="", bits="", linkage=""):
    return ("64bit" if sys.maxsize > 1 << 32 else "32bit"), ("ELF" if sys.platform == "linux" else "")


def system_alias(system, release, version):
    """The names that a system is known by on the market."""
    return system, release, version


def freedesktop_os_release():
    """What /etc/os-release says of the distribution."""
    for path in ("/etc/os-release", "/usr/lib/os-release"):
        try:
            with open(path, encoding="utf-8") as f:
                lines = f.readlines()
        except OSError:
            continue
        found = {"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux"}
        found.update(_release_items(lines))
        return found
    raise OSError(2, "no file os-release", "/etc/os-release")


def _release_items(lines):
    # Assignments as of a shell, with or without quotes.
    import re

    for line in lines:
        name, equals, value = line.strip().partition("=")
        if not equals or not name.isidentifier():
            continue
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        yield name, re.sub(r"""\\([$"'\\`])""", r"\1", value)


# Of other systems, or of Java, nothing more is known.


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    return release, version, csd, ptype


def win32_edition():
    return None


def win32_is_iot():
    return False


def libc_ver(*args, **kw):
    return "", ""  # the executable is static


def platform(aliased=False, terse=False):
    """One text for all."""
    name = "%s-%s" % (system(), release())
    return name if terse else "%s-%s" % (name, machine())


def python_implementation():
    return "Pycopy"


def python_version():
    return ".".join(str(x) for x in sys.version_info[:3])


def python_version_tuple():
    return tuple(str(x) for x in sys.version_info[:3])


def python_compiler():
    return "Go"


def python_build():
    return "", ""


def python_branch():
    return ""


def python_revision():
    return ""


if __name__ == "__main__":
    print(platform())
