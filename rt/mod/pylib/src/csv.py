"""Tables as text with commas."""

import io
import re

__version__ = "1.0"
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)

_dialects = {}
_field_limit = 131072


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


def field_size_limit(limit=None):
    global _field_limit
    old = _field_limit
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError("limit must be an integer")
        _field_limit = limit
    return old


_OPTIONS = ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator", "quoting", "strict")


class _Settings:
    """A dialect with all options checked."""


def _make(dialect, options):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
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
    if d.quoting not in (0, 1, 2, 3):
        raise TypeError('bad "quoting" value')
    if d.quoting != QUOTE_NONE and d.quotechar is None:
        raise TypeError("quotechar must be set if quoting enabled")
    if d.lineterminator is None:
        raise TypeError("lineterminator must be set")
    return d


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


# States of the reader: at the start of a record or field, in a field, after an escape, in quotes, after a quote in quotes,
# after the end of a record, after an escaped end of line.
_RECORD, _FIELD, _ESCAPE, _IN, _QUOTED, _QUOTED_ESCAPE, _QUOTE, _NEWLINE, _AFTER = range(9)


def _split_quoted(line, delimiter, quote):
    """The fields of a line where quotes begin and end fields, or None when it needs a closer look."""
    if "\n" in line or "\r" in line or len(line) > _field_limit:
        return None
    row, open_field, double = [], None, quote * 2
    for part in line.split(delimiter):
        if open_field is None:
            if quote not in part or part[0] != quote:
                row.append(part)
                continue
        else:
            part = open_field + delimiter + part
        if part.count(quote) % 2:  # the field goes on
            open_field = part
            continue
        open_field = None
        field = part[1:-1]
        if part[-1] != quote:
            return None
        if quote in field:
            if quote in field.replace(double, ""):
                return None
            field = field.replace(double, quote)
        row.append(field)
    return row if open_field is None else None


class _Reader:
    """Iterates over the records of lines."""

    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        row, field = [], []
        state, number = _RECORD, False
        delimiter, quote, escape = d.delimiter, d.quotechar if d.quoting != QUOTE_NONE else None, d.escapechar
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if state == _QUOTED:
                    if d.strict:
                        raise Error("unexpected end of data") from None
                    row.append("".join(field))
                    return row
                if state == _IN or state == _AFTER:
                    row.append("".join(field))
                    return row
                raise
            if not isinstance(line, str):
                raise Error("iterator should return strings, not %s (the file should be opened in text mode)" % type(line).__name__)
            self.line_num += 1
            if state == _RECORD and quote is not None and escape is None and not d.skipinitialspace and d.quoting != QUOTE_NONNUMERIC:
                plain = line.rstrip("\r\n")
                if quote in line:
                    quoted = _split_quoted(plain, delimiter, quote) if d.doublequote else None
            else:
                plain = None
            if plain is not None and quote in line:
                if quoted is not None:
                    return quoted
            elif plain is not None:
                # The plain case: nothing is quoted.
                if "\n" in plain or "\r" in plain:
                    raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
                if not plain:
                    return []
                if len(plain) > _field_limit and max(map(len, plain.split(delimiter))) > _field_limit:
                    raise Error("field larger than field limit (%d)" % _field_limit)
                return plain.split(delimiter)
            for c in line:
                if state == _RECORD:
                    if c in "\r\n":
                        state = _NEWLINE
                        continue
                    state = _FIELD
                if state == _FIELD:
                    if c in "\r\n":
                        row.append(self._value(field, number))
                        field, number, state = [], False, _NEWLINE
                    elif c == quote:
                        state = _QUOTED
                    elif c == escape:
                        state = _ESCAPE
                    elif c == " " and d.skipinitialspace:
                        pass
                    elif c == delimiter:
                        row.append(self._value(field, number or d.quoting == QUOTE_NONNUMERIC))
                        field, number = [], False
                    else:
                        number = d.quoting == QUOTE_NONNUMERIC
                        field.append(c)
                        state = _IN
                elif state == _IN or state == _AFTER:
                    state = _IN
                    if c in "\r\n":
                        row.append(self._value(field, number))
                        field, number, state = [], False, _NEWLINE
                    elif c == escape:
                        state = _ESCAPE
                    elif c == delimiter:
                        row.append(self._value(field, number))
                        field, number, state = [], False, _FIELD
                    else:
                        field.append(c)
                elif state == _ESCAPE:
                    field.append(c)
                    state = _AFTER if c in "\r\n" else _IN
                elif state == _QUOTED:
                    if c == escape:
                        state = _QUOTED_ESCAPE
                    elif c == quote:
                        state = _QUOTE if d.doublequote else _IN
                    else:
                        field.append(c)
                elif state == _QUOTED_ESCAPE:
                    field.append(c)
                    state = _QUOTED
                elif state == _QUOTE:
                    if c == quote:
                        field.append(c)
                        state = _QUOTED
                    elif c == delimiter:
                        row.append(self._value(field, False))
                        field, number, state = [], False, _FIELD
                    elif c in "\r\n":
                        row.append(self._value(field, False))
                        field, number, state = [], False, _NEWLINE
                    elif not d.strict:
                        field.append(c)
                        state = _IN
                    else:
                        raise Error("'%s' expected after '%s'" % (delimiter, quote))
                elif state == _NEWLINE and c not in "\r\n":
                    raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
                if len(field) > _field_limit:
                    raise Error("field larger than field limit (%d)" % _field_limit)
            if state in (_RECORD, _NEWLINE):
                return row
            if state in (_FIELD, _IN, _QUOTE):
                row.append(self._value(field, number if state != _QUOTE else False))
                return row
            # In quotes, or after an escape: the record goes on in the next line.
            if state in (_ESCAPE, _QUOTED_ESCAPE):
                field.append("\n")
                state = _IN if state == _ESCAPE else _QUOTED

    def _value(self, field, number):
        text = "".join(field)
        return float(text) if number and text else float(text) if number else text


class _Writer:
    """Writes records to a file."""

    def __init__(self, file, dialect):
        self._write = file.write
        self.dialect = d = dialect
        special = [d.delimiter, "\r", "\n"] + [c for c in (d.quotechar, d.escapechar) if c is not None] + list(d.lineterminator)
        self._special = special
        self._find = re.compile("[" + re.escape("".join(special)) + "]").search
        # Quotes are all that fields need that need anything.
        self._simple = d.quoting == QUOTE_MINIMAL and d.doublequote and d.escapechar is None

    def writerow(self, row):
        d = self.dialect
        try:
            row = list(row)
        except TypeError:
            raise Error("iterable expected, not %s" % type(row).__name__) from None
        out = []
        special, simple, find = self._special, self._simple, self._find
        for value in row:
            if isinstance(value, str):
                if simple:
                    if find(value) is not None:
                        value = d.quotechar + value.replace(d.quotechar, d.quotechar * 2) + d.quotechar
                    out.append(value)
                    continue
                text, number = value, False
            elif value is None:
                text, number = "", False
            elif isinstance(value, float):
                text, number = repr(value), True
            else:
                text, number = str(value), isinstance(value, int)
            out.append(self._field(text, number, special))
        if len(row) == 1 and out[0] == "":
            if d.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            out[0] = d.quotechar * 2
        return self._write(d.delimiter.join(out) + d.lineterminator)

    def _field(self, text, number, special):
        d = self.dialect
        quoted = d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not number
        if not quoted and self._find(text) is None:
            return text
        out = []
        for c in text:
            if c in special:
                if d.quoting == QUOTE_NONE:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(d.escapechar)
                elif c == d.quotechar:
                    if d.doublequote:
                        out.append(c)
                    else:
                        if d.escapechar is None:
                            raise Error("need to escape, but no escapechar set")
                        out.append(d.escapechar)
                        out.append(c)
                        continue
                elif c == d.escapechar:
                    out.append(c)
                if d.quoting != QUOTE_NONE and not (c == d.escapechar):
                    quoted = True
            out.append(c)
        body = "".join(out)
        return d.quotechar + body + d.quotechar if quoted else body

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


def reader(csvfile, dialect="excel", **fmtparams):
    """An iterator over the records in lines of text."""
    return _Reader(csvfile, _make(dialect, fmtparams))


def writer(csvfile, dialect="excel", **fmtparams):
    """An object whose writerow writes a record."""
    return _Writer(csvfile, _make(dialect, fmtparams))


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
