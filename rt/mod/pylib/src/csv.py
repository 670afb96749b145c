"""Tables as text with commas."""

import io
import re
from _csv import field_size_limit, reader as _reader, writer as _writer

__version__ = "1.0"
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)

_dialects = {}


class Error(Exception):
    pass


class Dialect:
    """How a file is written."""

    delimiter = ","
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL
    strict = False

    def __init__(self):
        try:
            _make(self, {})
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    quoting = QUOTE_ALL
    lineterminator = "\n"


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _make(dialect if dialect is not None else "excel", fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


_OPTIONS = ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator", "quoting", "strict")


class _Settings:
    """A dialect with all options checked."""


def _make(dialect, options):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
        if not options:
            return dialect
    d = _Settings()
    for name in _OPTIONS:
        setattr(d, name, getattr(dialect, name, getattr(Dialect, name)))
    quoting_given = "quoting" in options
    for name, value in options.items():
        if name not in _OPTIONS:
            raise TypeError("'%s' is an invalid keyword argument for this function" % name)
        setattr(d, name, value)
    for name in ("delimiter", "quotechar", "escapechar"):
        value = getattr(d, name)
        if value is None and name != "delimiter":
            continue
        if not isinstance(value, str):
            raise TypeError('"%s" must be string%s, not %s' % (name, "" if name == "delimiter" else " or None", type(value).__name__))
        if len(value) != 1:
            raise TypeError('"%s" must be a 1-character string' % name)
    if d.quotechar is None and "quotechar" in options and not quoting_given:
        d.quoting = QUOTE_NONE
    if not isinstance(d.quoting, int):
        raise TypeError('"quoting" must be an integer')
    if d.quoting not in (0, 1, 2, 3):
        raise TypeError('bad "quoting" value')
    if d.quoting != QUOTE_NONE and d.quotechar is None:
        raise TypeError("quotechar must be set if quoting enabled")
    if d.lineterminator is None:
        raise TypeError("lineterminator must be set")
    if not isinstance(d.lineterminator, str):
        raise TypeError('"lineterminator" must be a string, not %s' % type(d.lineterminator).__name__)
    return d


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


def reader(csvfile, dialect="excel", **fmtparams):
    """An iterator over the records in lines of text."""
    return _reader(csvfile, _make(dialect, fmtparams), Error)


def writer(csvfile, dialect="excel", **fmtparams):
    """An object whose writerow writes a record."""
    write = getattr(csvfile, "write", None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return _writer(write, _make(dialect, fmtparams), Error)


class DictReader:
    """Records as dicts; the first line has the keys unless they are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = list(fieldnames) if fieldnames is not None else None
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        d = dict(zip(self.fieldnames, row))
        n = len(self.fieldnames)
        if n < len(row):
            d[self.restkey] = row[n:]
        elif n > len(row):
            for key in self.fieldnames[len(row) :]:
                d[key] = self.restval
        return d


class DictWriter:
    """Writes dicts as records."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames = list(fieldnames)
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _list(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [k for k in rowdict if k not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows([self._list(d) for d in rowdicts])


class Sniffer:
    """Guesses the dialect of a sample."""

    preferred = [",", "\t", ";", " ", ":", "|"]

    def sniff(self, sample, delimiters=None):
        lines = [l for l in sample.splitlines() if l][:20]
        best, score = None, 0
        for c in delimiters or self.preferred:
            counts = [len(r) - 1 for r in reader(lines, delimiter=c)]
            if counts and counts[0] > 0 and counts.count(counts[0]) == len(counts) and counts[0] > score:
                best, score = c, counts[0]
        if best is None:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL
            delimiter = best
            quotechar = '"'
            skipinitialspace = all([re.search(re.escape(best) + " ", l) for l in lines])

        if "'" in sample and '"' not in sample and re.search("(^|" + re.escape(best) + ")'", sample, re.M):
            dialect.quotechar = "'"
        return dialect

    def has_header(self, sample):
        rows = list(reader(io.StringIO(sample), self.sniff(sample)))
        if len(rows) < 2:
            return False

        def is_number(s):
            try:
                complex(s)
                return True
            except ValueError:
                return False

        votes = 0
        for i, title in enumerate(rows[0]):
            column = [r[i] for r in rows[1:21] if i < len(r)]
            if column and all([is_number(x) for x in column]):
                votes += 1 if not is_number(title) else -1
            elif column and len({len(x) for x in column}) == 1:
                votes += 1 if len(title) != len(column[0]) else -1
        return votes > 0
