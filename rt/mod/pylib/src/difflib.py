"""Differences between sequences: ratios, close matches, deltas as lines."""

from collections import namedtuple
from heapq import nlargest

__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK",
           "IS_LINE_JUNK", "context_diff", "unified_diff", "diff_bytes", "Match", "HtmlDiff"]

Match = namedtuple("Match", "a b size")


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk, self.autojunk = isjunk, autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self.fullbcount = None
        places = {}
        for i, x in enumerate(b):
            places.setdefault(x, []).append(i)
        self.bjunk, self.bpopular = set(), set()
        if self.isjunk:
            self.bjunk = {x for x in places if self.isjunk(x)}
        n = len(b)
        if self.autojunk and n >= 200:
            most = n // 100 + 1
            self.bpopular = {x for x, where in places.items() if len(where) > most and x not in self.bjunk}
        for x in self.bjunk | self.bpopular:
            del places[x]
        self.b2j = places

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, places, junk = self.a, self.b, self.b2j, self.bjunk
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        i, j, size = alo, blo, 0
        runs = {}  # lengths of the runs of equal items that end at the item before, by their place in b
        for k in range(alo, ahi):
            now = {}
            for m in places.get(a[k], ()):
                if m < blo:
                    continue
                if m >= bhi:
                    break
                n = now[m] = runs.get(m - 1, 0) + 1
                if n > size:
                    i, j, size = k - n + 1, m - n + 1, n
            runs = now
        # What was left out above, popular items and then junk, may only lengthen a match.
        for wanted in (False, True):
            while i > alo and j > blo and a[i - 1] == b[j - 1] and (b[j - 1] in junk) == wanted:
                i, j, size = i - 1, j - 1, size + 1
            while i + size < ahi and j + size < bhi and a[i + size] == b[j + size] and (b[j + size] in junk) == wanted:
                size += 1
        return Match(i, j, size)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        todo, found = [(0, len(self.a), 0, len(self.b))], []
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            i, j, size = m = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append(m)
                if alo < i and blo < j:
                    todo.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    todo.append((i + size, ahi, j + size, bhi))
        blocks = []
        for m in sorted(found):
            if blocks and blocks[-1].a + blocks[-1].size == m.a and blocks[-1].b + blocks[-1].size == m.b:
                last = blocks.pop()
                m = Match(last.a, last.b, last.size + m.size)
            blocks.append(m)
        blocks.append(Match(len(self.a), len(self.b), 0))
        self.matching_blocks = blocks
        return blocks

    def get_opcodes(self):
        if self.opcodes is None:
            self.opcodes = out = []
            i = j = 0
            for ai, bj, size in self.get_matching_blocks():
                if i < ai or j < bj:
                    out.append(("replace" if i < ai and j < bj else "delete" if i < ai else "insert", i, ai, j, bj))
                i, j = ai + size, bj + size
                if size:
                    out.append(("equal", ai, i, bj, j))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        codes = self.get_opcodes()[:] or [("equal", 0, 1, 0, 1)]
        if codes[0][0] == "equal":
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == "equal":
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        return _ratio(sum(m.size for m in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        if self.fullbcount is None:
            self.fullbcount = count = {}
            for x in self.b:
                count[x] = count.get(x, 0) + 1
        left, matches = dict(self.fullbcount), 0
        for x in self.a:
            n = left.get(x, 0)
            if n > 0:
                matches += 1
            left[x] = n - 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    s = SequenceMatcher()
    s.set_seq2(word)
    found = []
    for x in possibilities:
        s.set_seq1(x)
        if s.real_quick_ratio() >= cutoff and s.quick_ratio() >= cutoff and s.ratio() >= cutoff:
            found.append((s.ratio(), x))
    return [x for _, x in nlargest(n, found)]


def IS_LINE_JUNK(line, pat=None):
    return line.strip() in ("", "#")


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    return ch in ws


class Differ:
    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk, self.charjunk = linejunk, charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            elif tag == "insert":
                yield from _marked("+", b, blo, bhi)
            else:
                yield from _marked(" " if tag == "equal" else "-", a, alo, ahi)

    def _plain(self, a, alo, ahi, b, blo, bhi):
        # The shorter block first.
        if bhi - blo < ahi - alo:
            yield from _marked("+", b, blo, bhi)
            yield from _marked("-", a, alo, ahi)
        else:
            yield from _marked("-", a, alo, ahi)
            yield from _marked("+", b, blo, bhi)

    def _replace(self, a, alo, ahi, b, blo, bhi):
        # The two most similar lines that are not equal are a pair; what lies before and after them likewise.
        best, s, same = 0.74, SequenceMatcher(self.charjunk), None
        pair = None
        for j in range(blo, bhi):
            s.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if same is None:
                        same = i, j
                    continue
                s.set_seq1(a[i])
                if s.real_quick_ratio() > best and s.quick_ratio() > best and s.ratio() > best:
                    best, pair = s.ratio(), (i, j)
        if best < 0.75:
            if same is None:
                yield from self._plain(a, alo, ahi, b, blo, bhi)
                return
            pair, best = same, 1.0
        else:
            same = None
        i, j = pair
        yield from self._around(a, alo, i, b, blo, j)
        old, new = a[i], b[j]
        if same is None:
            s.set_seqs(old, new)
            marks, marks2 = [], []
            for tag, i1, i2, j1, j2 in s.get_opcodes():
                mark = {"replace": "^^", "delete": "- ", "insert": " +", "equal": "  "}[tag]
                # An unchanged tab or blank stays, so that what stands below is in the same column.
                if tag == "equal":
                    marks.append("".join(c if c.isspace() else " " for c in old[i1:i2]))
                    marks2.append("".join(c if c.isspace() else " " for c in new[j1:j2]))
                else:
                    marks.append(mark[0] * (i2 - i1))
                    marks2.append(mark[1] * (j2 - j1))
            yield "- " + old
            yield from _marks(marks)
            yield "+ " + new
            yield from _marks(marks2)
        else:
            yield "  " + old
        yield from self._around(a, i + 1, ahi, b, j + 1, bhi)

    def _around(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._replace(a, alo, ahi, b, blo, bhi)
        elif alo < ahi:
            yield from _marked("-", a, alo, ahi)
        else:
            yield from _marked("+", b, blo, bhi)


def _marked(mark, lines, lo, hi):
    for i in range(lo, hi):
        yield mark + " " + lines[i]


def _marks(parts):
    line = "".join(parts).rstrip()
    if line:
        yield "? " + line + "\n"


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    if which not in (1, 2):
        raise ValueError("unknown delta choice (must be 1 or 2): %r" % which)
    marks = ("  ", "- ") if which == 1 else ("  ", "+ ")
    for line in delta:
        if line[:2] in marks:
            yield line[2:]


def _head(mark, name, date, end):
    return mark + " " + name + ("\t" + date if date else "") + end


def _check(a, b, *args):
    for lines in a, b:
        if lines and not isinstance(lines[0], str):
            raise TypeError("lines to compare must be str, not %s (%r)" % (type(lines[0]).__name__, lines[0]))
    for x in args:
        if not isinstance(x, str):
            raise TypeError("all arguments must be str, not: %r" % (x,))


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    _check(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _head("---", fromfile, fromfiledate, lineterm)
            yield _head("+++", tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]

        def span(start, stop):
            length = stop - start
            if length == 1:
                return str(start + 1)
            return "%d,%d" % (start + 1 if length else start, length)

        yield "@@ -%s +%s @@%s" % (span(first[1], last[2]), span(first[3], last[4]), lineterm)
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag != "insert":
                for line in a[i1:i2]:
                    yield "-" + line
            if tag != "delete":
                for line in b[j1:j2]:
                    yield "+" + line


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    _check(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _head("***", fromfile, fromfiledate, lineterm)
            yield _head("---", tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]

        def span(start, stop):
            length = stop - start
            if length <= 1:
                return str(start + 1 if length else start)
            return "%d,%d" % (start + 1, stop)

        yield "***************" + lineterm
        for lines, k, marks, rule in (a, 1, ("replace", "delete"), "*** %s ****%s"), (b, 3, ("replace", "insert"), "--- %s ----%s"):
            yield rule % (span(first[k], last[k + 1]), lineterm)
            if any(code[0] in marks for code in group):
                for code in group:
                    tag = code[0]
                    if tag == "equal" or tag in marks:
                        mark = "  " if tag == "equal" else "! " if tag == "replace" else "- " if k == 1 else "+ "
                        for line in lines[code[k]:code[k + 1]]:
                            yield mark + line


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    def text(x):
        try:
            return x.decode("ascii", "surrogateescape")
        except AttributeError:
            raise TypeError("all arguments must be bytes, not %s (%r)" % (type(x).__name__, x)) from None

    lines = dfunc([text(x) for x in a], [text(x) for x in b], text(fromfile), text(tofile), text(fromfiledate),
                  text(tofiledate), n, text(lineterm))
    for line in lines:
        yield line.encode("ascii", "surrogateescape")


class HtmlDiff:
    """A plain table of two columns; its looks are not CPython's."""

    def __init__(self, tabsize=8, wrapcolumn=None, linejunk=None, charjunk=IS_CHARACTER_JUNK):
        self._tabsize = tabsize

    def make_table(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5):
        from html import escape

        def cells(lines, lo, hi, k, kind):
            if lo + k >= hi:
                return "<td></td><td></td>"
            text = escape(lines[lo + k].rstrip("\n").expandtabs(self._tabsize))
            return "<td class='n'>%d</td><td class='%s'>%s</td>" % (lo + k + 1, kind, text)

        rows = ["<table class='diff'>", "<tr><th></th><th>%s</th><th></th><th>%s</th></tr>" % (escape(fromdesc), escape(todesc))]
        s = SequenceMatcher(None, fromlines, tolines)
        for group in s.get_grouped_opcodes(numlines) if context else [s.get_opcodes()]:
            for tag, i1, i2, j1, j2 in group:
                kinds = ("diff_sub", "diff_add") if tag in ("delete", "insert") else ("diff_chg",) * 2 if tag == "replace" else ("", "")
                for k in range(max(i2 - i1, j2 - j1)):
                    rows.append("<tr>" + cells(fromlines, i1, i2, k, kinds[0]) + cells(tolines, j1, j2, k, kinds[1]) + "</tr>")
        return "\n".join(rows + ["</table>"])

    def make_file(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5, *, charset="utf-8"):
        return ("<!DOCTYPE html>\n<html><head><meta charset='%s'><style>.diff td { white-space: pre; font-family: monospace }\n"
                ".diff_sub { background: #fcc } .diff_add { background: #cfc } .diff_chg { background: #ffc }</style></head>\n"
                "<body>\n%s\n</body></html>\n") % (charset, self.make_table(fromlines, tolines, fromdesc, todesc, context, numlines))
