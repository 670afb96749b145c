"""Pages in the browser of the user."""

import os
import shlex
import shutil
import subprocess
import sys

__all__ = ["Error", "open", "open_new", "open_new_tab", "get", "register"]


class Error(Exception):
    pass


_browsers = {}  # by name in lower case: a constructor and an instance
_order = None


def register(name, klass, instance=None, *, preferred=False):
    _find()
    _browsers[name.lower()] = [klass, instance]
    if preferred:
        _order.insert(0, name)
    else:
        _order.append(name)


def get(using=None):
    """A controller of a browser, named or the first that there is."""
    _find()
    for name in [using] if using is not None else _order:
        if "%s" in name:
            words = shlex.split(name)
            return BackgroundBrowser(words[:-1]) if words[-1] == "&" else GenericBrowser(words)
        klass, instance = _browsers.get(name.lower(), (None, None))
        if instance is None and klass:
            instance = klass()
        if instance is None and name.lower() not in _browsers and shutil.which(name):
            instance = BackgroundBrowser(name)
        if instance is not None:
            return instance
    raise Error("could not locate runnable browser")


def open(url, new=0, autoraise=True):
    _find()
    for name in _order:
        if get(name).open(url, new, autoraise):
            return True
    return False


def open_new(url):
    return open(url, 1)


def open_new_tab(url):
    return open(url, 2)


class BaseBrowser:
    args = ["%s"]

    def __init__(self, name=""):
        self.name = self.basename = name

    def open(self, url, new=0, autoraise=True):
        raise NotImplementedError

    def open_new(self, url):
        return self.open(url, 1)

    def open_new_tab(self, url):
        return self.open(url, 2)


class GenericBrowser(BaseBrowser):
    """A command that ends when the page has been shown."""

    def __init__(self, name):
        if isinstance(name, str):
            self.name = name
        else:
            self.name, self.args = name[0], name[1:]
        self.basename = os.path.basename(self.name)

    def _command(self, url):
        sys.audit("webbrowser.open", url)
        return [self.name] + [a.replace("%s", url) for a in self.args]

    def open(self, url, new=0, autoraise=True):
        try:
            return not subprocess.Popen(self._command(url)).wait()
        except OSError:
            return False


class BackgroundBrowser(GenericBrowser):
    """A command that goes on."""

    def open(self, url, new=0, autoraise=True):
        try:
            p = subprocess.Popen(self._command(url), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            return p.poll() is None or not p.returncode
        except OSError:
            return False


def _find():
    global _order
    if _order is not None:
        return
    _order = []
    if sys.platform == "darwin":
        names = ["open"]
    elif sys.platform == "win32":
        names = ["explorer"]
    elif os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        names = "xdg-open gvfs-open x-www-browser firefox chromium google-chrome epiphany konqueror".split()
    else:
        names = []
    names += "www-browser links elinks lynx w3m".split()
    for name in names:
        if shutil.which(name):
            kind = GenericBrowser if name in ("www-browser", "links", "elinks", "lynx", "w3m") else BackgroundBrowser
            _browsers[name] = [None, kind(name)]
            _order.append(name)
    for name in reversed([n for n in os.environ.get("BROWSER", "").split(os.pathsep) if n]):
        _order.insert(0, name)


def main():
    import getopt

    try:
        opts, args = getopt.getopt(sys.argv[1:], "ntdh", ["help"])
        (url,) = args
    except (getopt.error, ValueError):
        print("Usage: webbrowser [-n | -t | -h] url", file=sys.stderr)
        sys.exit(1)
    open(url, {"-n": 1, "-t": 2}.get(opts[0][0] if opts else "", 0))


if __name__ == "__main__":
    main()
