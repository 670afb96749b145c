# str.format: numbering, attribute and item lookup, nesting, conversions, errors.
class A: pass
a = A(); a.b = A(); a.b.c = [1, {"k": "deep"}]; a.x = 5
print("{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{x} {y}".format(x=1, y=2), "{} {k} {}".format(1, 2, k=3))
print("{0.x} {0.b.c[0]} {0.b.c[1][k]}".format(a), "{[1]} {[k]}".format([5, 6], {"k": 7}), "{d[a b]} {d[0]}".format(d={"a b": 1, 0: "zero"}), "{0[-1]}".format({"-1": "str key"}))
print("{:>{}}|{:{}{}}|{:{w}.{p}f}".format("r", 5, "c", "^", 7, 2.5, w=8, p=2), "{0:{1}}|{0:{2}}".format(7, 3, "<3"), "{:{}}".format(3, ""))
print("{!r} {!s} {!a}".format("é", "é", "é"), "{0!r:>6}".format("q"), "{x!r:^{w}}".format(x=1, w=5))
print("{{}} {{{}}} }}{{".format(1), "{{".format(), "".format(1, 2), "no fields".format(3), "{}".format("{}"))
print("{:d} {:x} {:.2f} {:s} {:5}|".format(5, 255, 1.5, "s", "ab"), "{:,}".format(1234567), "{:%}".format(0.25), "{:c}{:c}".format(72, 0x1F600))
print("{a}{a}".format(a="x"), "{a[k]}".format(a={"k": "v"}), "{0}{a}".format(1, a=2), "{_x1}".format(_x1=3), "{0[a][b]}".format({"a": {"b": 4}}), "{self}".format(self=9))
def e(s, *args, **k):
    try: return s.format(*args, **k)
    except Exception as x: return type(x).__name__
print(e("{}"), e("{0} {}", 1, 2), e("{} {0}", 1, 2), e("{x}"), e("{0}"), e("{", 1), e("}", 1), e("{0", 1), e("{!}", 1), e("{!x}", 1), e("{0.nope}", 1), e("{0[5]}", [1]), e("{0[k]}", {}), e("{:d}", "s"), e("{:.f}", 1.0), e("{:10000000000000000000d}", 1), e("{:q}", 1), e("{0!r", 1), e("{0[}", [1]), e("{0[]}", [1]), e("{0.}", 1), e("{:{}}", 1), e("{0!rx}", 1), e("{ 0}", 1))
print("{}".format(None), "{}".format([1, "a"]), "{}".format({"k": 1}), "{:>10}".format(str([1])), "{:<5}|".format(True), "{}".format(1.0), "{}".format(10 ** 30))
print("{a.real} {a.imag}".format(a=3), "{.__class__.__name__}".format(5), "{:{a}{b}}".format(5, a="0", b=4), "{0:{0}}".format(4))
class D(dict):
    def __missing__(self, k): return "<" + k + ">"
print("{a} {b}".format_map(D(a=1)), "{k!r:>5}".format_map({"k": "v"}))
class Fmt:
    def __format__(self, s): return repr(s)
print("{} {:} {:abc} {:{}}".format(Fmt(), Fmt(), Fmt(), Fmt(), "in"), "{:a:b!c}".format(Fmt()))
print("%d%%" % 5, "{}%".format(5), "{0:s}{0:>3s}".format("z"), "{:\u20ac^5}".format("e"), "{:\n>3}".format("n") == "\n\nn")
print(str.format("{} {}", 1, 2), "{}".format(*[1]), "{a}".format(**{"a": 1}), type("{}".format("")).__name__)
