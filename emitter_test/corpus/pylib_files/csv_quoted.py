# Fields in quotes: the simple ones, and what looks like them; line ends and other characters inside and behind.
import csv, io
cases = ['"a","b","c"\n', '"a"\r\n', '"a",\n', ',"a"\n', '"","",""\n', '"a" ,b\n', '"a"x,b\n', '"a""b",c\n', '"""",x\n', '"a\nb",c\n', '"a\r\nb"\n',
         'x"y",z\n', ' "a",b\n', '"a', '"a,b\n', '"a","b\nc","d"\n', '"ž€","😀"\n', '"a"\n"b"\n', '"a"\n\n', '"a","b"\r', "'a','b,c'\n", '"a,b";"c;d"\n', '"a\\"b",c\n',
         '"1",2,"x"\n', 'a,"b",c,"d,e",f\n', '"a","b""c","d"\n', '""\n', '"\n"\n', '"a",b\rc\n']
dialects = [{}, {"quotechar": "'"}, {"delimiter": ";"}, {"doublequote": False}, {"doublequote": False, "escapechar": "\\"}, {"skipinitialspace": True},
            {"quoting": csv.QUOTE_NONE}, {"quoting": csv.QUOTE_NONNUMERIC}, {"strict": True}]
for kw in dialects:
    print(kw)
    for text in cases:
        for lines in io.StringIO(text, newline=""), [text], text.splitlines(True):
            try:
                print(list(csv.reader(lines, **kw)), end=" ")
            except (csv.Error, ValueError) as e:
                print(type(e).__name__, end=" ")
        print()
rows = [["a, b", 'say "hi"', "line\nbreak", "", " x ", "ž"], ["", ""], ["1", "2.5", "-"]]
for q in csv.QUOTE_ALL, csv.QUOTE_MINIMAL:
    f = io.StringIO(newline="")
    csv.writer(f, quoting=q).writerows(rows)
    f.seek(0)
    print(list(csv.reader(f)) == rows)
