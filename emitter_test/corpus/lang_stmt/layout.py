# Layout: line joining, comments, blank lines, tabs, semicolons, deep indentation, trailing commas.
if True:
	print("tab")
	if True:
	        print("tab then spaces")
x = [1,
# comment in the middle
  2,

        3,
]
print(x)
def f(a,
      b = 2,
      *, c = 3,
      ): return (a +
                 b
                 + c)
print(f(1,
        c=1,))
y = 1 + \
  2 + \
3
print(y)
s = "a" \
    'b'
print(s)
if x and \
   y: print("joined if")
if 1: a = 1; b = 2
if 0: a = 5; b = 6
print(a, b)
class C: a = 1; b = a + 1
print(C.b)
def g(): return 1; return 2
print(g())
for i in range(2): print(i, end=";"); print("x", end=";")
print()
if 1:
  if 1:
   if 1:
        if 1: print("odd indents")
   print("back")
  print("back")

    # an indented comment alone

print("col 0")
def h():

    # comment first


    return 1   # trailing

      # dedented oddly
print(h())
try: pass
finally: print("one-line finally")
t = (1
     ,)
print(t, (2
          ))
d = {
    "a":
        1,
    **{"b":
           2},
}
print(d)
print("""multi
   line \
joined
""", end="")
lam = (lambda
       x:
       x + 1)
print(lam(1))
print(1 if
      True else 2) if True else None
for bad in ("if 1:\nx", "if 1:\n  x\n y", "  x", "x\n  y", "if 1:\n  x\n    y", "def f():\n", "if 1: if 2: pass", "x = 1 \\ \ny", "class A:\n  x\n def f(): pass", "while 1:\n pass\n  else: pass", "(\n", "x = (1,\n2", "if x:\n  pass\nelif\n", "for x in y: for z in w: pass", "a; ; b", ";", "if 1: pass else: pass"):
    try: compile(bad, "", "exec"); print("ok", repr(bad))
    except SyntaxError: print("SyntaxError", repr(bad))
exec("a = 1\r\nif a:\r\n  b = 2\r\n")
exec("c = 3\rd = 4")
exec("\n\n\n# only comment")
exec("")
exec("if 1:\n  e = 5")
exec("e += 1 # comment")
print(a, b, c, d, e)
if True:
    pass
# comment between
else:
    pass
print("end")
