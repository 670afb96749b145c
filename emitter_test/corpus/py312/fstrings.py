# PEP 701: nested quotes of the same kind, backslashes and comments inside replacement fields.
songs = ["Take", "Me", "Back"]
print(f"This is: {", ".join(songs)}")
print(f"{'\n'.join(songs)}")
print(f"{f"{f"{f"{1 + 1}"}"}"}")
print(f"a {"b" if songs else "c"} {songs[0]!r:>{len("0123456")}}")
print(f'{songs[0]['a' == 'b']}' f"{"x" "y"}")
d = {"key": {"in": 5}}
print(f"{d["key"]["in"]} {d['key']['in']}")
print(f"multi {
    1 +  # a comment
    2
} end")
print(f"""{
    "triple"
} {f'''{
    'inner'
}'''}""")
print(f"{"\u00e9\t|"}", f"{'\\'}", f"{"\""}", f"{'{'}", f"{"}"}", f"{ {'a': 1}['a'] }")
w = 8
print(f"{"x":{"*"}^{w}}", f"{3.14159:{w}.{f"{2}"}f}", f"{w:{'0'}{f'{w}'}}")
print(f"{songs=}", f"{len("abc")=}", f"{"q"=}", f"{w + 1 = :>5}")
print(f"{(lambda x: f"<{x}>")("call")}", f"{[f"{i}" for i in range(3)]}", f"{ {k: f"{v}" for k, v in [("a", 1)]} }")
print(rf"\{"raw"}\n", fr'{"\n".join("ab")}\t', f"{"a" "b"!r}", f"{"%s" % "pct"}", f"{"{}".format("fmt")}")
for bad in ('f"{"', 'f"{a', "f'{a b}'", 'f"{}"', 'f"{!r}"', 'f"{:>5}"', 'f"{a!z}"', 'f"{a:{b}"', 'f"}"', 'f"{a}}"', 'f"{"a}"', 'f"{lambda x: 1}"'):
    try:
        compile(bad, "", "eval")
        print("compiles", bad)
    except SyntaxError: print("SyntaxError", bad)
