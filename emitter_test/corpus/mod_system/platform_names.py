# What programs ask platform: kinds of answers, and how os-release is read.
import platform, sys
u = platform.uname()
print(u.system == platform.system() == u[0], len(tuple(u)), u._fields, list(u._asdict()) == list(u._fields))
for name in "machine", "node", "platform", "processor", "python_build", "python_compiler", "python_implementation", "python_version", "release", "system", "version":
    x = getattr(platform, name)()
    print(name, type(x).__name__)
print(platform.python_version() == ".".join(platform.python_version_tuple()), platform.architecture()[0] in ("64bit", "32bit"), len(platform.libc_ver()))
print(platform.win32_edition(), platform.win32_is_iot(), platform.mac_ver(), platform.win32_ver() if platform.system() != "Windows" else ("", "", "", ""))
print(platform.system_alias("Linux", "6", "#1"))
try:
    d = platform.freedesktop_os_release()
    print({"NAME", "ID", "PRETTY_NAME"} <= set(d))
except OSError:
    print(True)
