# int() of classes that extend text asks their methods first.
class Name(str):
    def __int__(self):
        return 7

class Place(bytes):
    def __index__(self):
        return 8

class Plain(str):
    pass

class Wrong(str):
    def __int__(self):
        return "3"

for x in (Name("abc"), Name("12"), Place(b"12"), Plain("12"), Plain(" -3 "), Name("f"), Wrong("1")):
    try:
        print(type(x).__name__, int(x))
    except (TypeError, ValueError) as e:
        print(type(x).__name__, type(e).__name__)
print(int(Name("12"), 10), int(Plain("ff"), 16))
