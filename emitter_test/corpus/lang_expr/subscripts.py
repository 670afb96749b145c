# Subscripts: tuples, slices, ellipsis, nested, assignments and deletions through them, negative and boolean indices.
class Show:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
s = Show()
print(s[1], s[1,], s[1, 2], s[(1, 2)], s[1:2], s[1:2, 3], s[:], s[::], s[1::2], s[:2:], s[...], s[..., 1], s[()], s[[1]], s[{"a": 1}], s["k"], s[None], s[-1], s[lambda: 0].__name__, s[1 if 0 else 2], s[(yield_ := 3)], s[not 1], s[1 < 2], s[*(1, 2)], s[0, *"ab", 9])
s[1] = "a"; s[1:2] = "b"; s[1, 2] = "c"; s[...] = "d"; s[:, 0] = "e"; del s[1]; del s[1:2, ::3]; del s[()], s["x"]
s[0], s[1] = 1, 2; s[2] = s[3] = "chain"
for s["loop"] in (1, 2): pass
with open("/dev/null") as s["with"]: pass
l = [[1, 2, [3, 4]], {"k": [5, {"z": 6}]}, "str"]
print(l[0][2][1], l[1]["k"][1]["z"], l[2][-1], l[-3][-1][0], l[0][2][::-1][0], l[1]["k"][:1][0], (l * 2)[4]["k"][0], l[:][0] is l[0])
l[0][2][0] = l[1]["k"][1]["new"] = 99; l[1]["k"][0] += 1; l[0][0:2] = "xyz"; del l[1]["k"][1]["z"]; print(l)
print([10, 20][True], [10, 20][False], "ab"[-True], (1, 2, 3)[-3], [1, 2, 3][1:][0], "hello"[1:4][::-1][0], range(10)[2:8][::2][1], b"abc"[1], b"abc"[1:2], [0] [0], {1: 2} [1], "x" "y" [0])
def f(): return {"a": [1, 2, (3, 4)]}
print(f()["a"][2][0], f()["a"][-1][-1], f() ["a"] [0], [f][0]()["a"][1], (lambda: [7])()[0], [*range(5)][2], {**{"q": 1}}["q"], [i for i in range(3)][-1], (1, 2)[0:1], [[1, 2], [3]][0][1], str(123)[1])
m = [[0] * 3 for _ in range(3)]
for i in range(3):
    for j in range(3): m[i][j] = i * 3 + j
    m[i][-1] *= -1
print(m, [row[1] for row in m], [m[i][i] for i in range(3)], list(zip(*m)), m[1][::-1], [r[::2] for r in m[::2]]); m[0], m[2] = m[2], m[0]; m[1][0], m[1][1] = m[1][1], m[1][0]; print(m)
for bad in ("l[]", "l[1", "l[1:2:3:4]", "l[:,:,", "l[1 2]", "[1, 2](0)", "l[a=1]", "del l[]", "l[:] := 1", "l[1] += ", "l[*]", "l[**a]"):
    try: compile(bad, "", "exec"); print("ok", bad)
    except SyntaxError: print("SyntaxError", bad)
d = {}; d[1, 2] = "t"; d[(1, 2)] += "u"; d[1,] = "one"; d[()] = "empty"; d["a" "b"] = 1; print(d, d[1, 2], (1, 2) in d); del d[1, 2]; print(len(d))
