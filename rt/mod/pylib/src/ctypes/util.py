import os as _os
import sys as _sys

if _sys.platform == "win32":

    def find_library(name):
        for d in _os.environ.get("PATH", "").split(_os.pathsep):
            for n in (name, name + ".dll"):
                p = _os.path.join(d, n)
                if _os.path.isfile(p):
                    return p
        return None

elif _sys.platform == "darwin":

    def find_library(name):
        for d in ("/usr/local/lib", "/usr/lib", "/opt/homebrew/lib"):
            p = d + "/lib" + name + ".dylib"
            if _os.path.exists(p):
                return p
        return None

else:

    def find_library(name):
        import glob

        prefix = "lib" + name + ".so."
        dirs = _os.environ.get("LD_LIBRARY_PATH", "").split(":") + ["/lib", "/usr/lib", "/usr/local/lib", "/lib64", "/usr/lib64"]
        for d in dirs:
            if d:
                # The versions of the interface have one number.
                found = glob.glob(f"{d}/{prefix}*") + glob.glob(f"{d}/*-linux-*/{prefix}*")
                if found:
                    return min((_os.path.basename(f) for f in found), key=lambda f: (f.count("."), f))
        return None
