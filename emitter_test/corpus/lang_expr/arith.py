# Integer and mixed arithmetic, with the signs that floor division gets wrong.
def show(label, value):
    print(label, value, type(value).__name__)

for a in (7, -7):
    for b in (2, -2, 3, -3):
        print(a, b, a // b, a % b, divmod(a, b), a - b * (a // b) == a % b)
for a in (7.5, -7.5):
    for b in (2, -2):
        print(a, b, a // b, a % b, divmod(a, b))
show("truediv", 6 / 3)
show("truediv", 1 / 2)
show("pow", 2 ** 10)
show("pow", 2 ** -1)
show("pow", (-2) ** 3)
show("prec", -2 ** 2)
show("prec", 2 ** 3 ** 2)
show("prec", -3 ** -2)
show("pow0", 0 ** 0)
show("mix", 3 + 2.0)
show("mix", True + True)
show("mix", True * 3.0)
show("mix", -True)
show("inv", ~True)
show("inv", ~-1)
show("pos", +True)
show("and", True & True)
show("and", True & 3)
show("or", False | False)
show("xor", True ^ 1)
show("shift", True << 4)
show("shift", -1 >> 10)
show("shift", -17 >> 2)
show("shift", 1 << 0)

def kind(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__

print(kind(lambda: 1 // 0), kind(lambda: 1 % 0), kind(lambda: 1 / 0), kind(lambda: 1.0 // 0), kind(lambda: 1.0 % 0.0))
print(kind(lambda: 0 ** -1), kind(lambda: 0.0 ** -1), kind(lambda: divmod(1, 0)))
print(kind(lambda: 1 << -1), kind(lambda: 1 >> -1), kind(lambda: 1 << 2.0), kind(lambda: 1.5 & 1))
print(kind(lambda: 1 + "a"), kind(lambda: "a" + 1), kind(lambda: [] + ()), kind(lambda: -"a"), kind(lambda: ~1.0))
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 2, 1 == 1.0 == True, 1 != 2 != 1)
