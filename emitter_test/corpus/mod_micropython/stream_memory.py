# Streams over immutable data do not copy it before they are written to.
import io
import micropython

for make, data in (io.BytesIO, b"1234" * 5000), (io.StringIO, "1234" * 5000):
    start = micropython.mem_total()
    s = make(data)
    s.read(10)
    s.seek(2)
    same = s.getvalue() is data
    shared = micropython.mem_total() - start
    s.write(data[:1])
    print(same, shared < 5000, micropython.mem_total() - start >= 20000, s.getvalue() == data[:2] + data[:1] + data[3:])
