# Unusual names and tokens: unicode identifiers, keywords as attributes via setattr, shadowed builtins, dunder names, long names.
é = 1; ñandú = "bird"; 变量 = [1, 2]; _ = "under"; __ = "double"; _1 = "one"; Ω, π = 3, 3.14
print(é + 1, ñandú, 变量[1], _, __, _1, Ω, π)
def fünc(größe, *, straße=2): return größe * straße
print(fünc(3), fünc(größe=1, straße=5), fünc.__name__)
class Größe:
    größe = "attr"
    def métode(self): return self.größe
print(Größe().métode(), getattr(Größe, "größe"), Größe.__name__, "größe" in vars(Größe))
class O: pass
o = O()
for n in ("class", "def", "not valid", "", "1x", "a.b", "None"):
    setattr(o, n, n.upper())
print([getattr(o, n) for n in ("class", "", "a.b", "None")], sorted(vars(o)))
d = {"if": 1, "else": 2}; print((lambda **k: sorted(k.items()))(**d))
x_long = "n" * 200; globals()[x_long] = 5; print(eval(x_long)); exec(x_long + "2 = 6"); print(globals()[x_long + "2"])
print = print; int = int; len, old_len = (lambda x: -1), len
print(len([1]), old_len([1])); len = old_len; del old_len
def str(x): return "shadow %d" % x
print(str(5), "%s" % 5, f"{5}"); del str; print(str(5))
list = [1, 2]; print(list, [*list], type(list).__name__); del list; print(list("ab"))
def f(type, id, list, dict=None): return type, id, list, dict
print(f(1, 2, 3, dict=4), f(list=1, id=2, type=3))
class str2(str):
    def upper(self): return "mine"
print(str2("x").upper(), str2("x").lower()); object2 = object; print(isinstance(str2("a"), object2))
async_ = 1; match = 2; case = 3; type = 4; print(async_, match, case, type); del type
_private, __dunder__, __very_private = 1, 2, 3; print(_private, __dunder__, __very_private)
class M:
    __slots = 5
    def get(self): return __very_private if "_M__very_private" not in globals() else "mangled"
    @staticmethod
    def s(): return M.__slots
print(M.s()); globals()["_M__very_private"] = "from globals"
class N:
    def get(self): return __very
globals()["_N__very"] = "mangled global"; print(N().get())
lambda_ = lambda: 1; print(lambda_(), (lambda: (yield))().__class__.__name__)
True_ = True; print(True_, not True_, [None, True, False][True])
def g():
    print = "local"
    return print
print(g())
for for_ in range(2): pass
print(for_); import sys as система; print(система.__name__)
try: undefinierte_größe
except NameError as e: print("NameError", e.name if hasattr(e, "name") and e.name else "undefinierte_größe")
print("ª".isidentifier(), "é".isidentifier(), "1a".isidentifier(), "for".isidentifier(), "a-b".isidentifier(), "".isidentifier(), "_".isidentifier(), "名".isidentifier())
