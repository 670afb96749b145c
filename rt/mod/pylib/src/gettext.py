"""Texts of programs in the user's language, from the catalogs of GNU gettext."""

import os
import re
import sys

__all__ = [
    "NullTranslations", "GNUTranslations", "Catalog", "bindtextdomain", "find", "translation", "install", "textdomain", "dgettext", "dngettext",
    "gettext", "ngettext", "pgettext", "dpgettext", "npgettext", "dnpgettext",
]

_default_localedir = os.path.join(sys.prefix, "share", "locale") if getattr(sys, "prefix", None) else "/usr/share/locale"


# The rule for plural forms is an expression of C in n. It becomes one of Python.

_tokens = re.compile(r"\s*(?:(\d+)|(n\b)|(\|\||&&|[!=<>]=|[-+*/%<>!?:()])|(\S))")
_levels = [("||",), ("&&",), ("==", "!="), ("<", ">", "<=", ">="), ("+", "-"), ("*", "/", "%")]
_python = {"||": " or ", "&&": " and ", "/": "//"}


class _Plural:
    def __init__(self, text):
        self._list, self._at = [], 0
        for m in _tokens.finditer(text):
            if m[4]:
                raise ValueError("invalid token in plural form: %s" % m[4])
            self._list.append(m[1] or m[2] or m[3])
        self._depth = 0

    def whole(self):
        e = self.ternary()
        if self._at < len(self._list):
            self.fail()
        return e

    def peek(self):
        return self._list[self._at] if self._at < len(self._list) else ""

    def take(self):
        self._at += 1
        return self._list[self._at - 1] if self._at <= len(self._list) else ""

    def fail(self):
        t = self.peek()
        raise ValueError("unexpected token in plural form: %s" % t if t else "unexpected end of plural form")

    def ternary(self):
        self._depth += 1
        if self._depth > 20:
            raise ValueError("plural form expression is too complex")
        e = self.binary(0)
        if self.peek() == "?":
            self.take()
            yes = self.ternary()
            if self.peek() != ":":
                self.fail()
            self.take()
            e = "(%s if %s else %s)" % (yes, e, self.ternary())
        self._depth -= 1
        return e

    def binary(self, level):
        if level == len(_levels):
            return self.unary()
        e = self.binary(level + 1)
        while self.peek() in _levels[level]:
            op = self.take()
            right = self.binary(level + 1)
            if level in (2, 3):
                e = "int(%s %s %s)" % (e, op, right)
            elif level < 2:
                e = "int(bool(%s%s%s))" % (e, _python[op], right)
            else:
                e = "(%s %s %s)" % (e, _python.get(op, op), right)
        return e

    def unary(self):
        t = self.peek()
        if t == "!":
            self.take()
            return "int(not %s)" % self.unary()
        if t == "(":
            self.take()
            self._depth += 1
            if self._depth > 20:
                raise ValueError("plural form expression is too complex")
            e = self.ternary()
            self._depth -= 1
            if self.peek() != ")":
                raise ValueError("unbalanced parenthesis in plural form")
            self.take()
            return "(%s)" % e
        if t == "n" or t.isdigit():
            return self.take()
        self.fail()


def _as_int(n):
    try:
        round(n)
    except TypeError:
        raise TypeError("Plural value must be an integer, got %s" % n.__class__.__name__) from None
    if isinstance(n, float):
        import warnings

        warnings.warn("Plural value must be an integer, got %s" % n.__class__.__name__, DeprecationWarning, 4)
    return n


def c2py(plural):
    """The function that gives the number of the plural form for n."""
    if len(plural) > 1000:
        raise ValueError("plural form expression is too long")
    try:
        rule = eval("lambda n: int(%s)" % _Plural(plural).whole())
    except RecursionError:
        raise ValueError("plural form expression is too complex") from None
    return lambda n: rule(n if isinstance(n, int) else _as_int(n))


def _expand_lang(loc):
    import locale

    loc = locale.normalize(loc) if hasattr(locale, "normalize") else loc
    base, at, modifier = loc.partition("@")
    base, dot, codeset = base.partition(".")
    language, bar, territory = base.partition("_")
    found = []
    for t in ([bar + territory, ""] if territory else [""]):
        for c in ([dot + codeset, ""] if codeset else [""]):
            for m in ([at + modifier, ""] if modifier else [""]):
                found.append(language + t + c + m)
    # The more is said of a place, the earlier it comes; a territory counts most, then the codeset.
    return found


class NullTranslations:
    """Translates nothing, or leaves it to the fallback."""

    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        pass

    def add_fallback(self, fallback):
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        if self._fallback:
            return self._fallback.gettext(message)
        return message

    def ngettext(self, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        if self._fallback:
            return self._fallback.pgettext(context, message)
        return message

    def npgettext(self, context, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def info(self):
        return self._info

    def charset(self):
        return self._charset

    def install(self, names=None):
        import builtins

        builtins.__dict__["_"] = self.gettext
        if names is not None:
            for name in {"gettext", "ngettext", "npgettext", "pgettext"} & set(names):
                builtins.__dict__[name] = getattr(self, name)


class GNUTranslations(NullTranslations):
    """A catalog out of an .mo file."""

    LE_MAGIC = 0x950412DE
    BE_MAGIC = 0xDE120495
    CONTEXT = "%s\x04%s"
    VERSIONS = (0, 1)

    def _parse(self, fp):
        import struct

        name = getattr(fp, "name", "")
        self._catalog = catalog = {}
        self.plural = lambda n: int(n != 1)
        buf = fp.read()
        magic = struct.unpack("<I", buf[:4])[0]
        if magic == self.LE_MAGIC:
            version, count, keys, texts = struct.unpack("<4I", buf[4:20])
            pair = "<II"
        elif magic == self.BE_MAGIC:
            version, count, keys, texts = struct.unpack(">4I", buf[4:20])
            pair = ">II"
        else:
            raise OSError(0, "Bad magic number", name)
        if version >> 16 not in self.VERSIONS:
            raise OSError(0, "Bad version number " + str(version >> 16), name)
        for i in range(count):
            n, at = struct.unpack(pair, buf[keys + 8 * i : keys + 8 * i + 8])
            k, to = struct.unpack(pair, buf[texts + 8 * i : texts + 8 * i + 8])
            if at + n >= len(buf) or to + k >= len(buf):
                raise OSError(0, "File is corrupt", name)
            key, text = buf[at : at + n], buf[to : to + k]
            if not n:
                self._read_info(text.decode())
            charset = self._charset or "ascii"
            if b"\0" in key:
                first = str(key.split(b"\0")[0], charset)
                for number, form in enumerate(text.split(b"\0")):
                    catalog[first, number] = str(form, charset)
            else:
                catalog[str(key, charset)] = str(text, charset)

    def _read_info(self, text):
        """The header, which is the translation of an empty text."""
        last = None
        for line in text.split("\n"):
            line = line.strip()
            if not line or line.startswith("#-#-#-#-#") and line.endswith("#-#-#-#-#"):
                continue
            name, colon, value = line.partition(":")
            if colon:
                last = name.strip().lower()
                value = value.strip()
                self._info[last] = value
            elif last:
                self._info[last] += "\n" + line
            if last == "content-type":
                self._charset = self._info[last].split("charset=")[1]
            elif last == "plural-forms" and colon:
                self.plural = c2py(value.split(";")[1].split("plural=")[1])

    def gettext(self, message):
        text = self._catalog.get(message)
        if text is None:
            text = self._catalog.get((message, self.plural(1)))
        if text is not None:
            return text
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        try:
            return self._catalog[msgid1, self.plural(n)]
        except KeyError:
            if self._fallback:
                return self._fallback.ngettext(msgid1, msgid2, n)
            return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        key = self.CONTEXT % (context, message)
        text = self._catalog.get(key)
        if text is None:
            text = self._catalog.get((key, self.plural(1)))
        if text is not None:
            return text
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        try:
            return self._catalog[self.CONTEXT % (context, msgid1), self.plural(n)]
        except KeyError:
            if self._fallback:
                return self._fallback.npgettext(context, msgid1, msgid2, n)
            return msgid1 if n == 1 else msgid2


def find(domain, localedir=None, languages=None, all=False):
    """The file of the catalog of a domain, None if there is none; with all the list of all of them."""
    if localedir is None:
        localedir = _default_localedir
    if languages is None:
        languages = []
        for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
            value = os.environ.get(name)
            if value:
                languages = value.split(":")
                break
        if "C" not in languages:
            languages.append("C")
    names = []
    for lang in languages:
        for n in _expand_lang(lang):
            if n not in names:
                names.append(n)
    found = []
    for n in names:
        if n == "C":
            break
        file = os.path.join(localedir, n, "LC_MESSAGES", "%s.mo" % domain)
        if os.path.exists(file):
            if not all:
                return file
            found.append(file)
    return found if all else None


_translations = {}


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    """The translations of a domain."""
    if class_ is None:
        class_ = GNUTranslations
    files = find(domain, localedir, languages, all=True)
    if not files:
        if fallback:
            return NullTranslations()
        from errno import ENOENT

        raise FileNotFoundError(ENOENT, "No translation file found for domain", domain)
    result = None
    for file in files:
        key = class_, os.path.abspath(file)
        t = _translations.get(key)
        if t is None:
            with open(file, "rb") as fp:
                t = _translations.setdefault(key, class_(fp))
        # What is remembered gets no fallback.
        import copy

        t = copy.copy(t)
        if result is None:
            result = t
        else:
            result.add_fallback(t)
    return result


def install(domain, localedir=None, *, names=None):
    """Make _() of the builtins translate."""
    translation(domain, localedir, fallback=True).install(names)


_localedirs = {}
_current_domain = "messages"


def textdomain(domain=None):
    global _current_domain
    if domain is not None:
        _current_domain = domain
    return _current_domain


def bindtextdomain(domain, localedir=None):
    if localedir is not None:
        _localedirs[domain] = localedir
    return _localedirs.get(domain, _default_localedir)


def _of(domain):
    try:
        return translation(domain, _localedirs.get(domain))
    except OSError:
        return NullTranslations()


def dgettext(domain, message):
    return _of(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    return _of(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    return _of(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    return _of(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    return dgettext(_current_domain, message)


def ngettext(msgid1, msgid2, n):
    return dngettext(_current_domain, msgid1, msgid2, n)


def pgettext(context, message):
    return dpgettext(_current_domain, context, message)


def npgettext(context, msgid1, msgid2, n):
    return dnpgettext(_current_domain, context, msgid1, msgid2, n)


Catalog = translation
