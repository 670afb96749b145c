# f-strings in the dialect that boards share.
x, y, name = 42, 3.14159, "world"
print(f"hello {name}", f"{x}", f"{x + 1} and {y:.2f}", f"{name!r} {x!s}", f"{{literal}} {x}{{}}")
width, prec = 8, 3
print(f"[{x:5d}] [{x:<5}] [{x:>5}] [{x:^6}] [{x:05d}] [{name:*^11}] [{y:{width}.{prec}f}] [{x:{'>'}{width}}]")
print(f"{x:#x} {x:b} {x:o} {x:,d} {-x:+d} {x:e}" if x < 10 else f"{x:x} {x:b} {x:o} {-x:+d}")
d = {"k": [1, 2]}
print(f"{d['k'][1]} {len(d)} {[i for i in range(3)]} { {1: 2}[1] } {(lambda v: v * 2)(x)}")
print(f"{x=} {x + 1 = } {name=!s}", f"a" "b" f"{1}" "c", "{}" f"{x}", f"" == "")
print(f"""multi
{x} line
""" + f"\n{'nested ' + name}")
print(f"{x if x > 1 else y} {x!r:>6} {True} {None} {'}'} {'{'}")


class C:
    def __str__(self):
        return "C!"

    def __repr__(self):
        return "<C>"


c = C()
print(f"{c} {c!r} {c!s:>4} {[c]}")
print("%s %d %r %5.1f|%-4s|%04d" % (name, x, name, y, "ab", 7), "{:>4} {!r} {a} {}".format(1, "s", 2, a=9))
order = []


def note(v):
    order.append(v)
    return v


print(f"{note(1)} {note(2):{note(3)}} {note(4)}", order)
