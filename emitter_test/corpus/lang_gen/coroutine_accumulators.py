# Generators driven by send: running statistics, fan-out, lexer, state machine.
def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__
def started(f):
    def go(*a): g = f(*a); next(g); return g
    return go
@started
def mean():
    total = n = 0; out = None
    while True: v = yield out; total += v; n += 1; out = total / n
m = mean(); print([m.send(x) for x in (2, 4, 9, 1)], t(m.send, "x"), t(m.send, 1))
@started
def fan(*targets):
    while True:
        x = yield
        for g in targets: g.send(x)
@started
def collect(into, pred):
    while True:
        x = yield
        if pred(x): into.append(x)
ev, od = [], []; f = fan(collect(ev, lambda x: x % 2 == 0), collect(od, lambda x: x % 2))
for i in range(9): f.send(i)
f.close(); print(ev, od, t(f.send, 1))
@started
def turnstile():
    state = "locked"
    while True:
        try: e = yield state
        except ValueError: state = "broken"; continue
        if e == "coin": state = "open"
        elif e == "push": state = "locked"
        elif e == "off": return state
s = turnstile(); print([s.send(e) for e in ("push", "coin", "coin", "push")], s.throw(ValueError), s.send("coin"), t(s.send, "off"))
def lex(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace(): i += 1
        elif c.isdigit():
            j = i
            while j < len(text) and text[j].isdigit(): j += 1
            yield "num", int(text[i:j]); i = j
        else: yield "op", c; i += 1
print(list(lex("12+(3*45) - 6")))
def chunks():
    buf = []
    while True:
        got = yield
        if got is None: return buf
        buf.append(got)
def outer():
    while True:
        r = yield from chunks(); res.append(r)
        if not r: return "end"
res = []; o = outer(); next(o)
for x in (1, 2, None, 3, None): o.send(x)
print(res)
try: o.send(None)
except StopIteration as e: print(e.value, res)
