# Repeating a deque with a bound, or an empty one, however often takes no time.
from collections import deque

for d in deque([1, 2, 3], 5), deque(), deque([1, 2, 3], 3), deque([1, 2], 7), deque([1], 0), deque([], 4):
    print(d * 10**9, d * 1, d * 0, d * -1, 3 * d)
    d *= 10**9
    print(d)
d = deque([1, 2])
d *= 3
print(d, d * 2)
