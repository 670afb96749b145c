# and/or/not return operands, truth of containers and user objects, chaining with 'in' and 'is'.
class Truth:
    def __init__(self, name, value):
        self.name, self.value = name, value
    def __bool__(self):
        print("  bool", self.name)
        return self.value
    def __repr__(self):
        return self.name

T, F = Truth("T", True), Truth("F", False)
for a in (T, F):
    for b in (T, F):
        print("and", a and b)
        print("or", a or b)
        print("mixed", a and b or a)
        print("not", not a, not (a or b))
if T and F or T:
    print("taken")
while F or F:
    print("never")
else:
    print("while else")

class Sized:
    def __init__(self, n):
        self.n = n
    def __len__(self):
        return self.n

print(bool(Sized(0)), bool(Sized(2)), not Sized(0))
print([bool(x) for x in (0, 1, -1, 0.0, -0.0, 0.1, "", "0", b"", b"\0", [], [0], (), ((),), {}, {0: 0}, set(), {0}, None, range(0), range(1), 0j, 1j, ...)])

class BadBool:
    def __bool__(self):
        return 1
class BadLen:
    def __len__(self):
        return -1
class FloatLen:
    def __len__(self):
        return 1.5
for c in (BadBool, BadLen, FloatLen):
    try:
        print(bool(c()))
    except Exception as e:
        print(c.__name__, type(e).__name__)

print(1 in [1] == True, (1 in [1]) == True, 1 in ([1] == True,))
print(1 is 1 is 1, None is None is not 3, not 1 == 2, not (1 == 2) == True)
a = []
print(a is a, [] is [], a == [] is not None, [] == [] != [1])
x = 5
print(0 < x < 10 < 100, 0 < x > 3 < 9, x == 5 in [True, 5])
print(None or 0 or "" or [] or "last", 1 and "a" and [2] and ())
