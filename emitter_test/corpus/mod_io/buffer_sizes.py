import io

for size in 1, 0, -1, "x":
    for kind in io.BufferedReader, io.BufferedWriter:
        try:
            b = kind(io.BytesIO(b"abc"), size)
            print(b.read() if kind is io.BufferedReader else b.write(b"ab"))
        except (ValueError, TypeError) as e:
            print(type(e).__name__)
