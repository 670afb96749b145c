# csv: states of the reader, what the writer quotes and escapes, limits, errors, readers in readers.
import csv
import io


def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def read(lines, **kw):
    return attempt(lambda: list(csv.reader(lines, **kw)))


def write(*rows, **kw):
    f = io.StringIO()
    r = attempt(lambda: csv.writer(f, **kw).writerows(rows))
    return r, f.getvalue()


texts = [
    [], [""], ["\n"], ["\r\n"], ["\r\n\n"], ["a"], ["a,b"], ["a,b\n"], ["a,b\r\n"], ["a,b\r"], ["a\nb"], ["a\rb\n"], ["a,\n"], [",\n"], [",,"], [" a, b "],
    ['"a"'], ['"a"b'], ['"a" '], ['"a""b"'], ['a"b'], ['a""b,"c"'], ['"a\n', 'b"\n'], ['"a\r\n', "b"], ['"'], ['""'], ['"""'], ['""""'], ['"a",""'], ['"a"\n"b"'],
    ["a\\,b"], ["a\\"], ["a\\\n", "b"], ["a\\\nb"], ['"a\\"b"'], ['"a\\'], ["'a,b'"], ["é,€,😀\n"], ["1,2.5,-3e2"], ["1,,2"], ['"1",2,x'], ["a;b;'c;d'"], ["a€b€c"],
    ["\ta\tb"], ["a,b", 5], ["a,b", b"c"], ["a" * 50], ["x," * 30], ["a,b\n", "\n", "c\n"], ["\x00,a"], ["nan,inf"], ['"a","b\n', '\n', 'c",d'],
]
options = [
    {}, {"escapechar": "\\"}, {"quoting": csv.QUOTE_NONE}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_ALL},
    {"skipinitialspace": True}, {"strict": True}, {"doublequote": False}, {"doublequote": False, "escapechar": "\\"}, {"quotechar": "'"}, {"delimiter": ";", "quotechar": "'"},
    {"delimiter": "€"}, {"delimiter": "\t"}, {"quotechar": None}, {"quotechar": "é"}, {"strict": True, "escapechar": "\\"},
]
for kw in options:
    print(kw)
    for lines in texts:
        print("  ", ascii(lines), ascii(read(lines, **kw)))


class Float:
    def __float__(self):
        return 1.5

    def __str__(self):
        return "fl,oat"


class Bad:
    def __str__(self):
        raise KeyError("bad")


rows = [
    [], [""], [None], ["", ""], ["a", "b"], ["a,b"], ['a"b'], ['"'], ["a\nb"], ["a\rb"], ["a\\b"], [1, 2.5, None, True, 1j], [1e300, 0.1, -0.0], ["'"], [" a "],
    ["é€"], [Float()], [Bad()], ["a|b"], 5, "abc", (x for x in "xy"), {"k": 1}, [b"bytes"], ["\\"], ['\\"'], ["a", ""], ["€;"],
]
options = [
    {}, {"escapechar": "\\"}, {"quoting": csv.QUOTE_NONE}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_ALL},
    {"doublequote": False}, {"doublequote": False, "escapechar": "\\"}, {"quotechar": "'"}, {"delimiter": "€"}, {"lineterminator": "|"}, {"lineterminator": ""},
    {"quoting": csv.QUOTE_NONE, "quotechar": None}, {"quotechar": "€", "delimiter": ";"}, {"quotechar": "\\", "escapechar": "\\"},
]
for kw in options:
    print(kw)
    for row in rows:
        if not hasattr(row, "__next__"):
            print("  ", ascii(row) if not isinstance(row, list) or not any(isinstance(x, (Float, Bad)) for x in row) else "objects", ascii(write(row, **kw)))
print(write((x for x in "xy"), [1, 2]))
f = io.StringIO()
print(csv.writer(f).writerow(["a", "bc"]), attempt(csv.writer, 5), attempt(csv.writer(f).writerows, [[1], 5]), attempt(csv.writer(f).writerows, 5)[:9])
print(attempt(csv.reader, 5)[:9], attempt(csv.reader, [], delimiter="ab"), attempt(csv.reader, [], nonsense=1))

old = csv.field_size_limit(10)
print(old, csv.field_size_limit())
for lines in (["a" * 10], ["a" * 11], ['"' + "a" * 10 + '"'], ['"' + "a" * 11 + '"'], ["€" * 10], ["€" * 11], ["b," + "a" * 11], ['"aaaaaa\n', 'aaaaaaaa"']):
    print(read(lines))
csv.field_size_limit(old)
print(attempt(csv.field_size_limit, "x"))

r = csv.reader(['a,"b\n', 'c",d\n', "e\n"])
print(r.line_num, next(r), r.line_num, next(r), r.line_num, attempt(next, r), r.dialect.delimiter)


def nested():
    yield "outer,1\n"
    yield '"open\n'
    yield from ["x,y\n"]


# An iterator that uses the reader that it is read by.
def again():
    yield 'a,"b\n'
    try:
        print("inner", next(reader))
    except (ValueError, StopIteration, csv.Error) as e:
        print(type(e).__name__)
    yield 'c",d\n'


print(read(nested()))
reader = csv.reader(again())
print(attempt(list, reader))


def fails():
    yield "a\n"
    raise OSError("gone")


print(attempt(list, csv.reader(fails())))


class Stop:
    def write(self, text):
        raise OSError("full")


print(attempt(csv.writer(Stop()).writerow, [1]))
