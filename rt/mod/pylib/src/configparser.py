"""Configuration files with sections."""

import re
from collections.abc import MutableMapping

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_UNSET = object()


class Error(Exception):
    def __init__(self, msg=""):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, "No section: %r" % (section,))
        self.section = section


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        where = "" if source is None else "While reading from %r [line %2d]: " % (source, lineno)
        Error.__init__(self, where + ("section" if where else "Section") + " %r already exists" % (section,))
        self.section, self.source, self.lineno = section, source, lineno


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        where = "" if source is None else "While reading from %r [line %2d]: " % (source, lineno)
        Error.__init__(self, where + ("option" if where else "Option") + " %r in section %r already exists" % (option, section))
        self.section, self.option, self.source, self.lineno = section, option, source, lineno


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, "No option %r in section: %r" % (option, section))
        self.option, self.section = option, section


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option, self.section = option, section


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(self, option, section, "Bad value substitution: option %r in section %r contains an interpolation key %r which is not a valid option name. Raw value: %r" % (option, section, reference, rawval))
        self.reference = reference


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        InterpolationError.__init__(self, option, section, "Recursion limit exceeded in value substitution: option %r in section %r contains an interpolation key which cannot be substituted in %d steps. Raw value: %r" % (option, section, MAX_INTERPOLATION_DEPTH, rawval))


class ParsingError(Error):
    def __init__(self, source):
        Error.__init__(self, "Source contains parsing errors: %r" % (source,))
        self.source = source
        self.errors = []

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += "\n\t[line %2d]: %s" % (lineno, line)


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, "File contains no section headers.\nfile: %r, line: %d\n%r" % (filename, lineno, line))
        self.source, self.lineno, self.line = filename, lineno, line


class Interpolation:
    """Values as they are."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value


class BasicInterpolation(Interpolation):
    """%(name)s stands for another value of the section."""

    _key = re.compile(r"%\(([^)]+)\)s")

    def before_get(self, parser, section, option, value, defaults):
        return self._expand(parser, option, value, section, defaults, 1)

    def before_set(self, parser, section, option, value):
        rest = self._key.sub("", value.replace("%%", ""))
        if "%" in rest:
            raise ValueError("invalid interpolation syntax in %r at position %d" % (value, value.find("%")))
        return value

    def _expand(self, parser, option, text, section, values, depth):
        if "%" not in text:
            return text
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, parser.get(section, option, raw=True, fallback=text))
        out, pos = [], 0
        while True:
            i = text.find("%", pos)
            if i < 0:
                return "".join(out) + text[pos:]
            out.append(text[pos:i])
            c = text[i + 1 : i + 2]
            if c == "%":
                out.append("%")
                pos = i + 2
            elif c == "(":
                m = self._key.match(text, i)
                if m is None:
                    raise InterpolationSyntaxError(option, section, "bad interpolation variable reference %r" % text[i:])
                name = parser.optionxform(m.group(1))
                pos = m.end()
                if name not in values:
                    raise InterpolationMissingOptionError(option, section, text, name)
                value = values[name]
                out.append(self._expand(parser, option, "" if value is None else value, section, values, depth + 1))
            else:
                raise InterpolationSyntaxError(option, section, "'%%' must be followed by '%%' or '(', found: %r" % text[i:])


class ExtendedInterpolation(Interpolation):
    """${name} and ${section:name} stand for other values."""

    _key = re.compile(r"\$\{([^}]+)\}")

    def before_get(self, parser, section, option, value, defaults):
        return self._expand(parser, option, value, section, defaults, 1)

    def _expand(self, parser, option, text, section, values, depth):
        if "$" not in text:
            return text
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, text)
        out, pos = [], 0
        while True:
            i = text.find("$", pos)
            if i < 0:
                return "".join(out) + text[pos:]
            out.append(text[pos:i])
            if text[i + 1 : i + 2] == "$":
                out.append("$")
                pos = i + 2
                continue
            m = self._key.match(text, i)
            if m is None:
                raise InterpolationSyntaxError(option, section, "'$' must be followed by '$' or '{', found: %r" % text[i:])
            pos = m.end()
            where, colon, name = m.group(1).rpartition(":")
            name = parser.optionxform(name)
            try:
                value = parser.get(where, name, raw=True) if colon else values[name]
                inside = dict(parser.items(where, raw=True)) if colon else values
            except (KeyError, NoSectionError, NoOptionError):
                raise InterpolationMissingOptionError(option, section, text, m.group(1)) from None
            out.append(self._expand(parser, option, value or "", where or section, inside, depth + 1))


class RawConfigParser(MutableMapping):
    """Sections of options, without interpolation."""

    BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False}
    _interpolation = Interpolation()

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=("=", ":"), comment_prefixes=("#", ";"),
                 inline_comment_prefixes=None, strict=True, empty_lines_in_values=True, default_section=DEFAULTSECT, interpolation=_UNSET, converters=None):
        self._sections = {}
        self._defaults = {}
        self._allow_no_value = allow_no_value
        self._delimiters = tuple(delimiters)
        self._comments = tuple(comment_prefixes or ())
        self._inline = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._empty_lines = empty_lines_in_values
        self.default_section = default_section
        if interpolation is not _UNSET:
            self._interpolation = interpolation if interpolation is not None else Interpolation()
        self._converters = {"int": int, "float": float, "boolean": self._to_boolean}
        for name, f in (converters or {}).items():
            self._converters[name] = f
            setattr(self, "get" + name, self._getter(f))
        if defaults:
            for k, v in defaults.items():
                self._defaults[self.optionxform(str(k))] = None if v is None else str(v)

    def _getter(self, conv):
        def get(section, option, *, raw=False, vars=None, fallback=_UNSET):
            return self._get_conv(section, option, conv, raw, vars, fallback)

        return get

    def optionxform(self, optionstr):
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError("Invalid section name: %r" % section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = {}

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **self._defaults})

    def read(self, filenames, encoding=None):
        if isinstance(filenames, (str, bytes)) or hasattr(filenames, "__fspath__"):
            filenames = [filenames]
        done = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as f:
                    self.read_file(f, name)
            except OSError:
                continue
            done.append(name)
        return done

    def read_string(self, string, source="<string>"):
        self.read_file(string.splitlines(True), source)

    def read_dict(self, dictionary, source="<dict>"):
        seen = set()
        for section, keys in dictionary.items():
            section = str(section)
            if section != self.default_section and section not in self._sections:
                self.add_section(section)
            elif self._strict and section in seen:
                raise DuplicateSectionError(section)
            seen.add(section)
            for k, v in keys.items():
                self._dict(section)[self.optionxform(str(k))] = None if v is None else str(v)

    def read_file(self, f, source=None):
        if source is None:
            source = getattr(f, "name", "<???>")
        current = option = None
        section = None
        indent = 0
        seen = set()
        error = None
        lists = {}
        for lineno, line in enumerate(f, 1):
            text = line
            for p in self._inline:
                for i in range(len(text)):
                    if text.startswith(p, i) and (i == 0 or text[i - 1].isspace()):
                        text = text[:i]
                        break
            value = text.strip()
            if any([line.strip().startswith(p) for p in self._comments]):
                value = ""
                if self._empty_lines and current is not None and option and lists.get((section, option)) is not None:
                    continue
                if not self._empty_lines:
                    indent = 1 << 30
                continue
            if not value:
                if self._empty_lines:
                    if current is not None and option and not line.strip() and lists.get((section, option)) is not None:
                        lists[(section, option)].append("")
                else:
                    indent = 1 << 30
                continue
            level = len(line) - len(line.lstrip())
            if current is not None and option and level > indent:
                if lists.get((section, option)) is None:
                    raise self._error(error, source, lineno, line)
                lists[(section, option)].append(value)
                continue
            indent = level
            if value[0] == "[" and "]" in value:
                section = value[1 : value.rindex("]")] if self._delimiters else value[1:-1]
                option = None
                if section == self.default_section:
                    current = self._defaults
                elif section in self._sections:
                    if self._strict and (section,) in seen:
                        raise DuplicateSectionError(section, source, lineno)
                    current = self._sections[section]
                    seen.add((section,))
                else:
                    current = self._sections[section] = {}
                    seen.add((section,))
                continue
            if current is None:
                raise MissingSectionHeaderError(source, lineno, line)
            found = [(value.find(d), d) for d in self._delimiters if value.find(d) >= 0]
            if found:
                i, d = min(found)
                name, val = value[:i].rstrip(), value[i + len(d) :].strip()
            elif self._allow_no_value:
                name, val = value, None
            else:
                name, val = "", None
            if not name:
                error = error or ParsingError(source)
                error.append(lineno, repr(line))
                continue
            option = self.optionxform(name)
            if self._strict and (section, option) in seen:
                raise DuplicateOptionError(section, option, source, lineno)
            seen.add((section, option))
            lists[(section, option)] = None if val is None else [val]
            current[option] = None
        for (section, option), val in lists.items():
            d = self._defaults if section == self.default_section else self._sections[section]
            d[option] = None if val is None else "\n".join(val).rstrip()
        if error is not None:
            raise error

    def _error(self, error, source, lineno, line):
        error = error or ParsingError(source)
        error.append(lineno, repr(line))
        return error

    def _dict(self, section):
        if section == self.default_section:
            return self._defaults
        if section not in self._sections:
            raise NoSectionError(section)
        return self._sections[section]

    def _values(self, section, vars=None):
        values = dict(self._defaults)
        if section != self.default_section:
            if section not in self._sections:
                raise NoSectionError(section)
            values.update(self._sections[section])
        for k, v in (vars or {}).items():
            values[self.optionxform(k)] = None if v is None else str(v)
        return values

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        try:
            values = self._values(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in values:
            if fallback is _UNSET:
                raise NoOptionError(option, section)
            return fallback
        value = values[option]
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, values)

    def _get_conv(self, section, option, conv, raw, vars, fallback):
        try:
            value = self.get(section, option, raw=raw, vars=vars)
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback
        return conv(value)

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._get_conv(section, option, int, raw, vars, fallback)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._get_conv(section, option, float, raw, vars, fallback)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._get_conv(section, option, self._to_boolean, raw, vars, fallback)

    def _to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError("Not a boolean: %s" % value)
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        if section is _UNSET:
            return MutableMapping.items(self)
        return [(k, self.get(section, k, raw=raw, vars=vars)) for k in self._values(section, vars)]

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        return self.optionxform(option) in self._values(section)

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._dict(section or self.default_section)[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        d = " %s " % self._delimiters[0] if space_around_delimiters else self._delimiters[0]
        sections = ([(self.default_section, self._defaults)] if self._defaults else []) + list(self._sections.items())
        for name, values in sections:
            fp.write("[%s]\n" % name)
            for k, v in values.items():
                fp.write(k + ("" if v is None and self._allow_no_value else d + str(v).replace("\n", "\n\t")) + "\n")
            fp.write("\n")

    def remove_option(self, section, option):
        d = self._dict(section or self.default_section)
        return d.pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        return self._sections.pop(section, None) is not None

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if key not in self._sections:
            raise KeyError(key)
        del self._sections[key]

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter([self.default_section] + list(self._sections))


class ConfigParser(RawConfigParser):
    """Sections of options with %(name)s interpolation; values are strings."""

    _interpolation = BasicInterpolation()

    def set(self, section, option, value=None):
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if not isinstance(value, str) and (value is not None or not self._allow_no_value):
            raise TypeError("option values must be strings")
        RawConfigParser.set(self, section, option, value)

    def add_section(self, section):
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        RawConfigParser.add_section(self, section)


SafeConfigParser = ConfigParser


class SectionProxy(MutableMapping):
    """A section as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for conv in parser._converters:
            if not hasattr(SectionProxy, "get" + conv):
                setattr(self, "get" + conv, self._getter(getattr(parser, "get" + conv)))

    def _getter(self, f):
        return lambda option, fallback=None, **kw: f(self._name, option, fallback=fallback, **kw)

    def __repr__(self):
        return "<Section: %s>" % self._name

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        if self._name == self._parser.default_section:
            return list(self._parser.defaults())
        return self._parser.options(self._name)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    parser = property(lambda self: self._parser)
    name = property(lambda self: self._name)

    def get(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getint(self, option, fallback=None, **kw):
        return self._parser.getint(self._name, option, fallback=fallback, **kw)

    def getfloat(self, option, fallback=None, **kw):
        return self._parser.getfloat(self._name, option, fallback=fallback, **kw)

    def getboolean(self, option, fallback=None, **kw):
        return self._parser.getboolean(self._name, option, fallback=fallback, **kw)
