# pow() with three arguments, when the class of the first does not want them.
class Refuses:
    def __pow__(self, other, mod=None):
        return NotImplemented if mod is not None else "power"


class IntRefuses(int):
    def __pow__(self, other, mod=None):
        return NotImplemented


class Takes:
    def __pow__(self, other, mod=None):
        return other, mod


print(pow(Refuses(), 2), pow(Takes(), 2, 3), pow(IntRefuses(3), 4, 5))
for args in ((Refuses(), 13, "497"), (Refuses(), 2, 3), (Refuses(), Takes(), 3), (2, Refuses(), 3)):
    try:
        print(pow(*args))
    except TypeError:
        print("refused")
