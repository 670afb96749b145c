# A released view tells nothing of itself; deque iterators keep telling that the deque has changed.
from collections import deque

for data in bytearray(b"abc"), b"":
    m = memoryview(data)
    m.release()
    for what in ("97 in m", "obj", "nbytes", "itemsize", "format", "ndim", "shape", "strides", "suboffsets", "readonly", "contiguous", "c_contiguous", "f_contiguous", "__enter__()", "tolist()"):
        try:
            print(what, eval(what if " " in what else "m." + what))
        except ValueError as e:
            print(e)
            assert "released" in str(e)
    with memoryview(data) as m:
        print(m.nbytes, m.shape, 97 in m)
    m.release()

d = deque([1, 2, 3])
it = iter(d)
print(next(it))
d.append(4)
for i in range(3):
    try:
        print(next(it))
    except (RuntimeError, StopIteration) as e:
        print(type(e).__name__)
