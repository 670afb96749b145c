"""Configuration of logging by dicts and files."""

__all__ = ["dictConfig", "fileConfig"]

import logging
import sys


def _resolve(name):
    """Return the object that a dotted name means."""
    parts = name.split(".")
    obj = __import__(parts[0])
    used = parts[0]
    for part in parts[1:]:
        used += "." + part
        try:
            obj = getattr(obj, part)
        except AttributeError:
            __import__(used)
            obj = getattr(obj, part)
    return obj


class _Configurator:
    """Builds what a dict describes."""

    def __init__(self, config):
        self.config = config
        self.formatters, self.filters, self.handlers = {}, {}, {}

    def value(self, v):
        if isinstance(v, str) and v.startswith("ext://"):
            return _resolve(v[6:])
        if isinstance(v, str) and v.startswith("cfg://"):
            obj = self.config
            for part in v[6:].replace("]", "").replace("[", ".").split("."):
                obj = obj[int(part)] if isinstance(obj, (list, tuple)) else obj[part]
            return self.value(obj)
        return v

    def call(self, spec, key):
        """Call the factory spec[key] with the rest of spec."""
        factory = spec[key]
        if isinstance(factory, str):
            factory = _resolve(factory)
        args = {k: self.value(v) for k, v in spec.items() if k not in (key, ".")}
        obj = factory(**args)
        for name, v in spec.get(".", {}).items():
            setattr(obj, name, self.value(v))
        return obj

    def formatter(self, spec):
        if "()" in spec:
            return self.call(spec, "()")
        cls = _resolve(spec["class"]) if "class" in spec else logging.Formatter
        kwargs = {"defaults": spec["defaults"]} if "defaults" in spec else {}
        return cls(spec.get("format"), spec.get("datefmt"), spec.get("style", "%"), spec.get("validate", True), **kwargs)

    def filter(self, spec):
        return self.call(spec, "()") if "()" in spec else logging.Filter(spec.get("name", ""))

    def handler(self, spec):
        spec = dict(spec)
        formatter, level, filters = spec.pop("formatter", None), spec.pop("level", None), spec.pop("filters", None)
        if "()" in spec:
            handler = self.call(spec, "()")
        else:
            if "target" in spec:
                spec["target"] = self.handlers[spec["target"]]
            handler = self.call(spec, "class")
        if formatter:
            handler.setFormatter(self.formatters[formatter])
        if level is not None:
            handler.setLevel(level)
        self.add_filters(handler, filters)
        return handler

    def add_filters(self, obj, names):
        for f in names or ():
            obj.addFilter(f if callable(f) or hasattr(f, "filter") else self.filters[f])

    def logger(self, log, spec, incremental=False):
        if spec.get("level") is not None:
            log.setLevel(spec["level"])
        if incremental:
            return
        for h in list(log.handlers):
            log.removeHandler(h)
        for name in spec.get("handlers") or ():
            log.addHandler(self.handlers[name])
        self.add_filters(log, spec.get("filters"))
        if spec.get("propagate") is not None:
            log.propagate = spec["propagate"]

    def each(self, kind, make, into):
        """Make the objects of a kind; what others need is made first."""
        todo = dict(self.config.get(kind, {}))
        while todo:
            done = []
            for name, spec in todo.items():
                if kind == "handlers" and "class" in spec and spec.get("target") in todo:
                    continue
                try:
                    into[name] = make(spec)
                except Exception as e:
                    raise ValueError(f"Unable to configure {kind[:-1]} {name!r}") from e
                done.append(name)
            if not done:
                raise ValueError(f"Unable to configure {kind}: targets in a circle")
            for name in done:
                del todo[name]

    def configure(self):
        config = self.config
        if config.get("version") != 1:
            raise ValueError(f"Unsupported version: {config.get('version')}")
        incremental = config.get("incremental", False)
        if not incremental:
            self.each("formatters", self.formatter, self.formatters)
            self.each("filters", self.filter, self.filters)
            self.each("handlers", self.handler, self.handlers)
            if config.get("disable_existing_loggers", True):
                named = config.get("loggers", {})
                for name, log in list(logging.root.manager.loggerDict.items()):
                    if isinstance(log, logging.Logger):
                        log.disabled = name not in named and not any([name.startswith(n + ".") for n in named])
        for name, spec in config.get("loggers", {}).items():
            self.named(name, logging.getLogger(name), spec, incremental)
        if "root" in config:
            self.named("root", logging.getLogger(), config["root"], incremental)

    def named(self, name, log, spec, incremental):
        try:
            self.logger(log, spec, incremental)
        except Exception as e:
            raise ValueError(f"Unable to configure {'root logger' if name == 'root' else f'logger {name!r}'}") from e


def dictConfig(config):
    """Configure logging as a dict says."""
    _Configurator(config).configure()


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Configure logging as a file for configparser says."""
    import configparser

    if isinstance(fname, configparser.RawConfigParser):
        cp = fname
    else:
        cp = configparser.ConfigParser(defaults)
        if hasattr(fname, "readline"):
            cp.read_file(fname)
        elif not cp.read(fname, encoding=encoding):
            raise FileNotFoundError(f"{fname} doesn't exist")

    def names(section):
        return [n.strip() for n in cp[section]["keys"].split(",") if n.strip()]

    formatters, handlers = {}, {}
    for name in names("formatters"):
        s = cp["formatter_" + name]
        cls = _resolve(s["class"]) if s.get("class") else logging.Formatter
        formatters[name] = cls(s.get("format", raw=True, fallback=None), s.get("datefmt", raw=True, fallback=None), s.get("style", fallback="%"))
    space = dict(vars(logging), sys=sys, logging=logging)
    __import__("logging.handlers", globals())
    for name in names("handlers"):
        s = cp["handler_" + name]
        cls = eval(s["class"], space)
        handler = cls(*eval(s.get("args", fallback="()"), space), **eval(s.get("kwargs", fallback="{}"), space))
        if s.get("level"):
            handler.setLevel(s["level"])
        if s.get("formatter"):
            handler.setFormatter(formatters[s["formatter"]])
        handlers[name] = handler
    for name in names("loggers"):
        s = cp["logger_" + name]
        log = logging.getLogger() if name == "root" else logging.getLogger(s["qualname"])
        if s.get("level"):
            log.setLevel(s["level"])
        for h in list(log.handlers):
            log.removeHandler(h)
        log.propagate = name == "root" or s.getint("propagate", fallback=1)
        for h in [n.strip() for n in s.get("handlers", fallback="").split(",") if n.strip()]:
            log.addHandler(handlers[h])
