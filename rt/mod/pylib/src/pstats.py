"""Tables of what a profiler has measured."""

import os
import sys
import time

__all__ = ["Stats", "SortKey"]


class SortKey(str):
    """Names of orders: SortKey.TIME and the like."""

    CALLS = "calls"
    CUMULATIVE = "cumulative"
    FILENAME = "filename"
    LINE = "line"
    NAME = "name"
    NFL = "nfl"
    PCALLS = "pcalls"
    STDNAME = "stdname"
    TIME = "time"


# order -> (what to compare, whether the largest comes first), header. An entry is (calls, primitive calls, own, total, function).
_orders = {
    "calls": ([(1, True)], "call count"),
    "ncalls": ([(1, True)], "call count"),
    "cumtime": ([(3, True)], "cumulative time"),
    "cumulative": ([(3, True)], "cumulative time"),
    "filename": ([(4, False)], "file name"),
    "file": ([(4, False)], "file name"),
    "module": ([(4, False)], "file name"),
    "line": ([(5, False)], "line number"),
    "name": ([(6, False)], "function name"),
    "nfl": ([(6, False), (4, False), (5, False)], "name/file/line"),
    "pcalls": ([(0, True)], "primitive call count"),
    "stdname": ([(7, False)], "standard name"),
    "time": ([(2, True)], "internal time"),
    "tottime": ([(2, True)], "internal time"),
}
_numbers = {-1: "stdname", 0: "calls", 1: "time", 2: "cumulative"}


class Stats:
    def __init__(self, *args, stream=None):
        self.stream = stream or sys.stdout
        self.files, self.all_callees = [], None
        self.total_calls = self.prim_calls = 0
        self.total_tt = 0
        self.max_name_len = 0
        self.top_level = set()
        self.stats, self.sort_arg_dict = {}, {}
        self.fcn_list = None
        self.sort_type = None
        if args:
            self.load_stats(args[0])
            self._total()
            self.add(*args[1:])

    def load_stats(self, arg):
        if isinstance(arg, str):
            import marshal

            with open(arg, "rb") as f:
                self.stats = marshal.load(f)
            try:
                arg = time.ctime(os.stat(arg)[8]) + "    " + arg
            except OSError:
                pass
            self.files = [arg]
        elif hasattr(arg, "create_stats"):
            arg.create_stats()
            self.stats = arg.stats
            arg.stats = {}
        if not self.stats:
            raise TypeError("Cannot create or construct a %r object from %r" % (self.__class__, arg))

    def _total(self):
        self.total_calls = self.prim_calls = self.total_tt = 0
        self.top_level = set()
        self.max_name_len = 0
        for func, (cc, nc, tt, ct, callers) in self.stats.items():
            self.total_calls += nc
            self.prim_calls += cc
            self.total_tt += tt
            if ("jprofile", 0, "profiler") in callers or not callers:
                self.top_level.add(func)
            self.max_name_len = max(self.max_name_len, len(_std_string(func)))

    def add(self, *others):
        for other in others:
            if not isinstance(other, Stats):
                other = Stats(other)
            self.files += other.files
            for func, entry in other.stats.items():
                self.stats[func] = _join(self.stats[func], entry) if func in self.stats else entry
        if others:
            self.fcn_list = self.all_callees = None
            self._total()
        return self

    def dump_stats(self, filename):
        import marshal

        with open(filename, "wb") as f:
            marshal.dump(self.stats, f)

    def get_sort_arg_defs(self):
        if not self.sort_arg_dict:
            unclear = set()
            for word in _orders:
                for n in range(1, len(word) + 1):
                    short = word[:n]
                    known = self.sort_arg_dict.get(short)
                    if short in _orders and short != word:
                        continue
                    if known is not None and known is not _orders[word] and known != _orders[word] and short not in _orders:
                        unclear.add(short)
                    self.sort_arg_dict[short] = _orders[word]
            for short in unclear:
                del self.sort_arg_dict[short]
        return self.sort_arg_dict

    def sort_stats(self, *field):
        if not field:
            self.fcn_list = None
            return self
        if len(field) == 1 and isinstance(field[0], int):
            field = [_numbers[field[0]]]
        known = self.get_sort_arg_defs()
        keys, header = [], []
        for word in field:
            order, title = known[str(word)]
            keys += order
            header.append(title)
        self.sort_type = ", ".join(header)
        rows = [
            (cc, nc, tt, ct) + func + (_std_string(func), func) for func, (cc, nc, tt, ct, _) in self.stats.items()
        ]
        for index, largest in reversed(keys):
            rows.sort(key=lambda row: row[index], reverse=largest)
        self.fcn_list = [row[-1] for row in rows]
        return self

    def reverse_order(self):
        if self.fcn_list:
            self.fcn_list.reverse()
        return self

    def strip_dirs(self):
        old, self.stats = self.stats, {}
        for func, (cc, nc, tt, ct, callers) in old.items():
            short = {}
            for caller, value in callers.items():
                name = _strip(caller)
                short[name] = tuple(a + b for a, b in zip(value, short[name])) if name in short else value
            func, entry = _strip(func), (cc, nc, tt, ct, short)
            self.stats[func] = _join(self.stats[func], entry) if func in self.stats else entry
        self.fcn_list = self.all_callees = None
        self._total()
        return self

    def calc_callees(self):
        if self.all_callees is None:
            self.all_callees = all_callees = {}
            for func, (_, _, _, _, callers) in self.stats.items():
                all_callees.setdefault(func, {})
                for caller, value in callers.items():
                    all_callees.setdefault(caller, {})[func] = value

    def eval_print_amount(self, sel, list, msg):
        import re

        new = list
        if isinstance(sel, str):
            try:
                rex = re.compile(sel)
            except re.error:
                return list, msg + "   <Invalid regular expression %r>\n" % sel
            new = [func for func in list if rex.search(_std_string(func))]
        elif isinstance(sel, float) and 0.0 <= sel < 1.0:
            new = list[: int(len(list) * sel + 0.5)]
        elif isinstance(sel, int) and 0 <= sel < len(list):
            new = list[:sel]
        if len(list) != len(new):
            msg += "   List reduced from %r to %r due to restriction <%r>\n" % (len(list), len(new), sel)
        return new, msg

    def get_print_list(self, sel_list):
        if self.fcn_list:
            stat_list, msg = self.fcn_list[:], "   Ordered by: " + self.sort_type + "\n"
        else:
            stat_list, msg = list(self.stats), "   Random listing order was used\n"
        for selection in sel_list:
            stat_list, msg = self.eval_print_amount(selection, stat_list, msg)
        if not stat_list:
            return 0, stat_list
        print(msg, file=self.stream)
        width = max(len(_std_string(func)) for func in stat_list) if sel_list else self.max_name_len
        return width + 2, stat_list

    def print_stats(self, *amount):
        out = self.stream
        for filename in self.files:
            print(filename, file=out)
        if self.files:
            print(file=out)
        print(" " * 8 + str(self.total_calls), "function calls", end=" ", file=out)
        if self.total_calls != self.prim_calls:
            print("(%d primitive calls)" % self.prim_calls, end=" ", file=out)
        print("in %.3f seconds" % self.total_tt, file=out)
        print(file=out)
        _, funcs = self.get_print_list(amount)
        if funcs:
            print("   ncalls  tottime  percall  cumtime  percall filename:lineno(function)", file=out)
            for func in funcs:
                cc, nc, tt, ct, _ = self.stats[func]
                calls = str(nc) if nc == cc else f"{nc}/{cc}"
                print(
                    calls.rjust(9), _time(tt), _time(tt / nc) if nc else " " * 8, _time(ct), _time(ct / cc) if cc else " " * 8,
                    _std_string(func), file=out,
                )
            print(file=out)
            print(file=out)
        return self

    def print_callees(self, *amount):
        width, funcs = self.get_print_list(amount)
        if funcs:
            self.calc_callees()
            self.print_call_heading(width, "called...")
            for func in funcs:
                self.print_call_line(width, func, self.all_callees.get(func, {}))
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_callers(self, *amount):
        width, funcs = self.get_print_list(amount)
        if funcs:
            self.print_call_heading(width, "was called by...")
            for func in funcs:
                self.print_call_line(width, func, self.stats[func][4], "<-")
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_call_heading(self, name_size, column_title):
        print("Function ".ljust(name_size) + column_title, file=self.stream)
        print(" " * name_size + "    ncalls  tottime  cumtime", file=self.stream)

    def print_call_line(self, name_size, source, call_dict, arrow="->"):
        print(_std_string(source).ljust(name_size) + arrow, end=" ", file=self.stream)
        if not call_dict:
            print(file=self.stream)
            return
        indent = ""
        for func in sorted(call_dict):
            value = call_dict[func]
            if isinstance(value, tuple):
                nc, cc, tt, ct = value
                calls = "%d/%d" % (nc, cc) if nc != cc else "%d" % nc
                text = "%s %s %s  %s" % (calls.rjust(7 + 2 * len(indent)), _time(tt), _time(ct), _std_string(func))
                left = name_size + 1
            else:
                text = "%s(%r) %s" % (_std_string(func), value, _time(self.stats[func][3]))
                left = name_size + 3
            print(indent * left + text, file=self.stream)
            indent = " "


def _join(a, b):
    callers = dict(a[4])
    for func, value in b[4].items():
        callers[func] = tuple(x + y for x, y in zip(value, callers[func])) if func in callers else value
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], callers)


def _strip(func):
    return (os.path.basename(func[0]), func[1], func[2])


def _std_string(func):
    if func[:2] == ("~", 0):
        name = func[2]
        return "{%s}" % name[1:-1] if name.startswith("<") and name.endswith(">") else name
    return "%s:%d(%s)" % func


def _time(x):
    return "%8.3f" % x


if __name__ == "__main__":
    if not sys.argv[1:]:
        sys.exit("usage: pstats PROFILE [SORT [LINES]]")
    stats = Stats(sys.argv[1])
    stats.strip_dirs().sort_stats(*(sys.argv[2:3] or ["cumulative"])).print_stats(*map(int, sys.argv[3:4]))
