# csv: reading, writing, dialects, errors.
import csv
import io

for text in ("a,b,c\n1,2,3\n", 'x,"quoted, comma",z\n', '"he said ""hi""",2\r\n', "\n\na\n", '"multi\nline",end\n', "a,,\n,\n", "'a','b'\n", "a;b\n", ' a, "b"\n', "last", '""\n', '"a"b,c\n'):
    print(list(csv.reader(io.StringIO(text, newline=""))))
print(list(csv.reader(["a;b;'c;d'"], delimiter=";", quotechar="'")), list(csv.reader(["a\tb"], "excel-tab")), list(csv.reader(["a, b"], skipinitialspace=True)))
print(list(csv.reader(['a\\,b,c'], escapechar="\\")), list(csv.reader(["1,2.5,\"x\""], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['"a,b'], quoting=csv.QUOTE_NONE)))
r = csv.reader(["a", "b"])
next(r)
print(r.line_num, r.dialect.delimiter)
for options in ({}, {"delimiter": "|"}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"doublequote": False, "escapechar": "\\"}, {"lineterminator": "\n"}):
    f = io.StringIO()
    w = csv.writer(f, **options)
    w.writerow(["plain", "with,comma", 'with "quote"', "with\nnewline", 1, 2.5, None, True])
    w.writerows([["a", ""], ["b"]] if "escapechar" in options else [[""], ["a", ""], []])
    print(repr(f.getvalue()))
f = io.StringIO()
w = csv.DictWriter(f, ["a", "b"], restval="?")
w.writeheader()
w.writerow({"a": 1, "b": 2})
w.writerow({"a": 3})
print(repr(f.getvalue()))
try:
    w.writerow({"c": 1})
except ValueError as e:
    print(e)
f.seek(0)
r = csv.DictReader(f)
print(r.fieldnames, list(r))
print(list(csv.DictReader(["1,2,3", "4"], fieldnames=["x", "y"], restkey="rest", restval="-")))
print(csv.list_dialects(), csv.get_dialect("excel").lineterminator == "\r\n")
csv.register_dialect("mine", delimiter=":", quoting=csv.QUOTE_ALL)
f = io.StringIO()
csv.writer(f, "mine").writerow([1, "b"])
print(f.getvalue())
csv.unregister_dialect("mine")
d = csv.Sniffer().sniff("a;b;c\n1;2;3\n")
print(d.delimiter, csv.Sniffer().has_header("name,age\nbob,12\nann,34\n"))
for bad in (lambda: csv.reader([], "nodialect"), lambda: csv.reader([], delimiter="ab"), lambda: list(csv.reader(['"a'], strict=True)), lambda: list(csv.reader(['"a"b'], strict=True)),
            lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]), lambda: csv.writer(io.StringIO()).writerow(5), lambda: list(csv.reader([b"x"])), lambda: csv.reader([], nosuch=1)):
    try:
        bad()
    except (csv.Error, TypeError) as e:
        print(type(e).__name__, e)
print(csv.field_size_limit(), csv.field_size_limit(5))
try:
    list(csv.reader(["abcdefgh"]))
except csv.Error as e:
    print(e)
