"""The file .netrc: names and passwords for hosts."""

import os

__all__ = ["netrc", "NetrcParseError"]


class NetrcParseError(Exception):
    def __init__(self, msg, filename=None, lineno=None):
        self.filename, self.lineno, self.msg = filename, lineno, msg
        super().__init__(msg)

    def __str__(self):
        return "%s (%s, line %s)" % (self.msg, self.filename, self.lineno)


class _Words:
    def __init__(self, f):
        self.line, self.read, self.back = 1, lambda: f.read(1), []

    def _char(self):
        c = self.read()
        self.line += c == "\n"
        return c

    def get(self):
        if self.back:
            return self.back.pop(0)
        word = ""
        while c := self._char():
            if c in "\n\t\r ":
                continue
            if c == '"':
                while (c := self._char()) and c != '"':
                    word += self._char() if c == "\\" else c
            else:
                while c and c not in "\n\t\r ":
                    word += self._char() if c == "\\" else c
                    c = self._char()
            return word
        return word

    def rest_of_line(self):
        while (c := self._char()) and c != "\n":
            pass


class netrc:
    def __init__(self, file=None):
        default = file is None
        if default:
            file = os.path.join(os.path.expanduser("~"), ".netrc")
        self.hosts, self.macros = {}, {}
        with open(file, encoding="utf-8") as f:
            self._parse(file, f.read(), default)

    def _parse(self, file, text, default):
        import io

        words = _Words(io.StringIO(text))
        while True:
            line = words.line
            word = words.get()
            if not word:
                return
            if word[0] == "#":
                if words.line == line and word == "#":
                    words.rest_of_line()
                continue
            if word == "machine":
                entry = words.get()
            elif word == "default":
                entry = "default"
            elif word == "macdef":
                entry = words.get()
                lines = self.macros[entry] = []
                pos = ""
                while c := words._char():
                    pos += c
                    if pos.endswith("\n\n"):
                        break
                lines += [x + "\n" for x in pos.rstrip("\n").split("\n")] if pos.strip() else []
                continue
            else:
                raise NetrcParseError("bad toplevel token %r" % word, file, words.line)
            if not entry:
                raise NetrcParseError("missing %r name" % word, file, words.line)
            login = account = password = ""
            self.hosts[entry] = {}
            while True:
                line = words.line
                w = words.get()
                if w.startswith("#"):
                    if words.line == line:
                        words.rest_of_line()
                    continue
                if w in ("", "machine", "default", "macdef"):
                    words.back.append(w)
                    break
                if w in ("login", "user"):
                    login = words.get()
                elif w == "account":
                    account = words.get()
                elif w == "password":
                    password = words.get()
                else:
                    raise NetrcParseError("bad follower token %r" % w, file, words.line)
            self.hosts[entry] = (login, account, password)
            if default and login != "anonymous" and os.name == "posix":
                self._check(file)

    def _check(self, file):
        s = os.stat(file)
        if s.st_uid != os.getuid():
            raise NetrcParseError("~/.netrc file owner (uid %s) does not match current user" % s.st_uid)
        if s.st_mode & 0o077:
            raise NetrcParseError("~/.netrc access too permissive: access permissions must restrict access to only the owner")

    def authenticators(self, host):
        return self.hosts.get(host) or self.hosts.get("default")

    def __repr__(self):
        rep = ""
        for host, (login, account, password) in self.hosts.items():
            rep += f"machine {host}\n\tlogin {login}\n"
            if account:
                rep += f"\taccount {account}\n"
            rep += f"\tpassword {password}\n"
        for macro, lines in self.macros.items():
            rep += f"macdef {macro}\n" + "".join(lines) + "\n"
        return rep
