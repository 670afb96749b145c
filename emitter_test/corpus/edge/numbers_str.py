# Places where numbers, strings and containers meet: keys, formatting, conversion, comparison chains.
print({1: "int", True: "bool", 1.0: "float", "1": "str", b"1": "bytes", (1,): "tuple", frozenset([1]): "fs", None: "none", 1j: "cx"})
print({True: 1}[1], {0.0: "z"}[-0.0], {2 ** 64: 1}[2.0 ** 64], 1 in {1.0}, "a" in {"a": 1}, (1, 2) in {(1.0, 2.0)}, [True, 1, 1.0].count(1), [0, False, 0.0].index(False), [1, "1"].index("1"))
print(str(1) + "1", 1 + int("1"), float("1") + 1, "1" * 3, [1] * 3, "%s%d" % ("1", 1), int("1" * 3), "1" < "2", "10" < "9", 10 > 9, (1, "a") < (1, "b"), [1, 2] < [1, 2, 3])
print(int(True), float(False), str(True), bool("False"), bool("0"), bool(0.0), bool("") or "empty", int(" 5 "), float(" 5e1 "), int(5.99), int("-0"), float("-0"), round(0.5), round(1.5), int(-0.5))
print(1 == 1.0 == True, 1 == "1", 0 == "" or 0 == None, [] == False, "" == False, None == False, 0 == False, 1 < 2 > 1, 1 < 1.5 < 2, True < 2, False < True, -1 < False)
print(max("10", "9"), max(10, 9), min("b", "B"), max([1, 2], [1, 3]), sorted(["10", "9", "1"]), sorted(["10", "9", "1"], key=int), max("abc", "abd", key=lambda s: s[-1]), max([1.5, 1, True]), sum([True, 2, 3.5]), sorted([True, 0, 1.5, -1]))
print("%d" % 1.9, "%d" % True, "%s" % 1.0, "%s" % 1e20, "%x" % True, "%c" % 97, "%r" % "a", "%5.1f|" % 2, f"{1:.2f}", f"{True}", f"{True:d}", f"{1.0:g}", "{:s}".format("x"), "{:>5}".format(1), "{:<5}|".format("a"), "{:>5}".format(True), f"{None!s:>6}", f"{[1]!s:>5}")
for a in (1, 1.0, True, "1", b"1", [1], (1,), None):
    print([a == b for b in (1, 1.0, True, "1", b"1", [1], (1,), None)])
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__
ops = (1, 1.5, "a", b"b", [1], (2,), {3: 3}, {4}, None, True)
import operator
for op in (operator.add, operator.mul, operator.lt, operator.or_):
    print(op.__name__)
    for a in ops: print("  ", *[t(lambda: op(a, b)) if not isinstance(t(lambda: op(a, b)), (dict, set)) else "set/dict" for b in ops], sep=" ")
