# object.__reduce_ex__ gives copyreg.__newobj__, by which those who store objects know what makes one.
import copy
import copyreg
import pickle


class Plain:
    pass


class Slotted:
    __slots__ = ("x",)


class Items(list):
    pass


class Wrapped:
    def __init__(self):
        self.n = 1

    def __reduce_ex__(self, protocol):
        return super().__reduce_ex__(protocol)


p, s, i = Plain(), Slotted(), Items([1, 2])
p.x, s.x, i.z = p, 3, 4
for o in (Plain(), s, i, p):
    func, args, state = o.__reduce_ex__(2)[:3]
    print(func is copyreg.__newobj__, func.__name__, args[0].__name__, type(state).__name__)
w = Wrapped()
print(copy.copy(w).n, copy.deepcopy(w).n, pickle.loads(pickle.dumps(w)).n)


class WithArgs:
    def __new__(cls, a, *, b):
        self = super().__new__(cls)
        self.made = a, b
        return self

    def __getnewargs_ex__(self):
        return (self.made[0],), {"b": self.made[1]}

    def __reduce_ex__(self, protocol):
        return super().__reduce_ex__(protocol)


x = WithArgs(1, b=2)
func, args = x.__reduce_ex__(4)[:2]
print(func is copyreg.__newobj_ex__, args[1:])
print(copy.copy(x).made, copy.deepcopy(x).made, pickle.loads(pickle.dumps(x)).made)
WithArgs.__getnewargs_ex__ = lambda self: (1,)
try:
    x.__reduce_ex__(4)
except (TypeError, ValueError):
    print("refused")
