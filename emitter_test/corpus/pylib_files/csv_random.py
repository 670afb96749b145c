# Random tables in several dialects, written and read; random lines read, however damaged.
import csv
import io
import random
import zlib

R = random.Random(3)
PIECES = ["a", "bc", " ", ",", '"', '""', "\n", "\r\n", ";", "x y", "'", "\\", "1.5", "-2", "", "\t", "é"]
DIALECTS = [
    {}, {"delimiter": ";"}, {"quoting": csv.QUOTE_ALL}, {"quotechar": "'"}, {"escapechar": "\\"}, {"doublequote": False, "escapechar": "\\"},
    {"skipinitialspace": True}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"lineterminator": "\n"}, {"strict": True}, {"delimiter": "\t", "quoting": csv.QUOTE_NONNUMERIC},
]


def text():
    return "".join([R.choice(PIECES) for _ in range(R.randrange(5))])


for i in range(300):
    options = R.choice(DIALECTS)
    rows = [[R.choice([text(), text(), text(), 3, 2.5, None, True]) for _ in range(R.randrange(5))] for _ in range(R.randrange(4))]
    f = io.StringIO(newline="")
    try:
        csv.writer(f, **options).writerows(rows)
        back = list(csv.reader(io.StringIO(f.getvalue(), newline=""), **options))
    except (csv.Error, ValueError) as e:
        back = str(e)[:40]
    lines = [text() + R.choice(["\n", "\r\n", "", ","]) + text() for _ in range(3)]
    try:
        read = list(csv.reader(lines, **options))
    except (csv.Error, ValueError) as e:
        read = str(e)[:40] if "float" not in str(e) else "float"
    if i < 40:
        print(options, rows, repr(f.getvalue()), back, lines, read)
    else:
        print(i, "%08x" % zlib.crc32(repr((f.getvalue(), back, read)).encode()))
