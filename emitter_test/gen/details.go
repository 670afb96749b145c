package gen

import (
	"fmt"
	"strings"
)

// details are scenarios about what loops keep of attributes and closed-over variables, and about the many operations of texts, numbers and long sequences. Their holes
// may have holes in turn.
var details = []scenarioText{
	{[]typ{tNum, tNum}, 900, false, `
def $f(n1, n2):
    class P:
        k = 3
        def __init__(self, v): self.v = v; self.w = 0.5; self.n = self; self.l = [v]; self.t = 'a'
        def inc(self, d=1): self.v = W(self.v + d); return self.v
        def swap(self): self.v, self.w = self.w, self.v
        def near(self): return self.n.v
        def far(self): return self.n.n.n.w
        def both(self): self.n.inc(2); return self.v
        def __enter__(self): self.v += 1; return self.n
        def __exit__(self, *e): self.w = 1.5; return len(self.t) > 3
    class Q(P):
        def inc(self, d=1): return P.inc(self, 2)
        def near(self): return super().near()
    class S:
        __slots__ = ('v', 'w', 'n', 'l', 't')
        k = 2
    for m in ('__init__', 'inc', 'swap', 'near', 'far', 'both'): setattr(S, m, getattr(P, m))
    class D:
        def __get__(self, o, c): return 7 if o is None else $i
        def __set__(self, o, x): o.w = 1
    a, b, c = P(n1), $kepttype(2), $kepttype(n2)
    a.n, b.n, c.n = b, c, a
    o, t, x, r = a, 0, 1, []
    for j in range(H):
        try:
            $keptop
            $keptop
            if j == $small: $keptodd
            $keptop
            $keptop
            if j == 5 * $small: $keptodd
            $keptop
        except Exception as e: M(e); t = 0; a = P(j); b.n, a.n = a, a; o = a
        if type(t) is not int: t = 1
        if j % 40 == 9: r.append((t, R(x), R(getattr(o, 'v', 0)), R(getattr(a, 'w', 0)), o is b))
    return r[-6:], R(x)
`},
	{[]typ{tNum, tNum}, 900, false, `
def $f(n1, n2):
    a, b, s, l, d, o = n1, n2, 'x', [1], {}, None
    def inc(q=1):
        nonlocal a
        a = W(a $op q)
        return a
    def both(q):
        nonlocal a, b
        a, b = b, q
        return inc
    def text():
        nonlocal s
        s += 'y'
        if len(s) > 700: s = s[:$small]
        return len(s)
    def make(n):
        def g(q=1):
            nonlocal n, b
            n = W(n + q)
            if n == $small: del n; b = 0
            return n + a
        return g
    def count(n):
        nonlocal b
        for q in range(n):
            b = W(b + q)
            yield a
    def deep(n):
        nonlocal l
        def inner():
            nonlocal l, n
            l = l[-3:] + [n]; n -= 1
            return n
        return inner
    gs = [make(0), make(0.5), make(n2), deep(3)]
    t, x, r = 0, 0, []
    for j in range(H):
        try:
            $cellop
            $cellop
            if j == $small: $cellodd
            $cellop
            $cellop
        except Exception as e: M(e); a, b, gs[j & 1] = 1, 0.5, make(j)
        if type(t) is not int: t = 1
        if j % 40 == 9: r.append((t, R(x), R(a), R(b), s[-3:], l[-2:]))
    return r[-6:], R(x)
`},
	{[]typ{tStr, tAny}, 700, false, `
def $f(s1, x2):
    class T(str): pass
    vals = [0, 1, -1, 255, (1 << 62) - 1, 1 << 62, -(1 << 62), 1 << 70, 1.5, -0.0, 0.1, 1e22, 1e-7, 123456.789, INF, -INF, NAN, True, 'é', 'abc', '', T('sub'), x2, s1]
    ws = ['abc', 'Ab cD', ' x\t', 'éé€', 'a,b,,c', '', 'aXbXc', '\x1c1\n2\r\n3', 'ß', s1, 'ǅ', '12', '٣', 'x' * 30, 'ab' * 300]
    r, n = [], 0
    for j in range(H // 3):
        v = vals[j % 24 if j > $small else j & 3]
        w = ws[j % 15 if j > $small else j & 1]
        z = ws[j // 15 % 15 if j > 2 * $small else 0]
        try: r.append($textval)
        except Exception as e: r.append(type(e).__name__)
        try: r.append($textval)
        except Exception as e: r.append(type(e).__name__)
        try:
            r.append(f'{v:$spec}')
            r.append($convert)
        except Exception as e: r.append(type(e).__name__)
        try: r.append($convert)
        except Exception as e: r.append(type(e).__name__)
        try: r.append(f'{v!$conv:$spec}{j:$spec}'); n += len(r[-1])
        except Exception as e: r.append(type(e).__name__)
        if len(r) > 20: K(*r); r.clear()
    return n, r[-5:]
`},
	{[]typ{tNum}, 900, false, `
def $f(n1):
    class E:
        odd = False
        def __init__(self, v): self.v = v
        def __repr__(self): return 'E%r' % (self.v,)
        def __hash__(self): return 3
        def __eq__(self, o):
            if E.odd: E.odd = False; $eqodd
            return self.v == (o.v if type(o) is E else o)
        def __lt__(self, o):
            if E.odd: E.odd = False; $eqodd
            return self.v < (o.v if type(o) is E else o)
    from heapq import heappush, heappop
    n, r = 0, []
    l, m, d, s, h = [], [], {}, set(), []
    for j in range(H // 2):
        try:
            if j % 20 == 0: l, m, d, s, h = [E(k) for k in range(9)], [E(0), 2, 'a', 3], {E(k): k for k in range(5)}, {E(k) for k in range(6)}, [1, 2.5, E(4)]
            k = E(j % 11)
            if j % $small == 5: E.odd = True
            $eqop
            $eqop
        except Exception as e: M(e); n += 1
        E.odd = False
        if j % 20 == 19: r.append((len(l), len(m), len(d), len(s), len(h)))
    return n, r[-9:], R(l[:3])
`},
	{[]typ{tInt}, 900, false, `
def $f(n1):
    from array import array
    base = [(k * 7919) % 1009 for k in range($long)]
    l, b, s, y, a = list(base), bytearray(k & 255 for k in base), ''.join(chr(97 + k % 26) for k in base), bytes(k & 255 for k in base), array('i', base)
    u, t, r = tuple(base), 0, []
    for j in range(H // 12):
        try:
            $longop
            $longop
            $longop
        except Exception as e: M(e)
        if j % 9 == 4: r.append((len(l), len(b), len(s), len(y), len(a), len(u), t))
        if not $long // 2 < len(l) < 9000: l = list(base)
        if not 20 < len(b) < 9000: b = bytearray(k & 255 for k in base)
        if not 20 < len(s) < 9000: s = ''.join(chr(97 + k % 26) for k in base)
        if len(y) > 9000 or len(y) < 9: y = bytes(b)
        if len(a) > 9000 or len(a) < 9: a = array('i', base)
        if len(u) > 9000 or len(u) < 9: u = tuple(base)
        K(l[5:9], l[-3:], bytes(b[-5:]), s[-5:], y[:4], list(a[-3:]), u[-4:])
    return t, r[-4:]
`},
	{[]typ{tAny, tNum}, 800, false, `
def $f(x1, n2):
    class Pt:
        __slots__ = ('x', 'y')
        __match_args__ = ('x', 'y')
        def __init__(self, x, y): self.x = x; self.y = y
        def __eq__(self, o): return type(o) is Pt and self.x == o.x
        def __hash__(self): return hash(self.x)
    class Sub(Pt):
        def __init__(self, x, y): super().__init__(x, y); self.z = 1
        @property
        def w(self): return self.x $op 1
    class N: RED, SIX = 4, 6
    vals = [1, 0, Pt(1, 2), Pt(0, 3), Sub(4, n2), [1, 2, 3], [Pt(1, 1), 5], (1, 'a'), {'k': Pt(2, 3), 'q': 1}, {}, 'text', b'b', None, 1.5, -1.5, True, 4, [[1], [2, [3]]], x1, n2, range(3)]
    def what(v):
        match v:
            case $pattern: return 1, $captured
            case $pattern if $guard: return 2, $captured
            case $pattern: return 3, $captured
            case [Pt(x=q), *z] if q: return 4, q, len(z)
            case {'k': Pt() as q, **z}: return 5, q.x, len(z)
            case int(q) | float(q): return 6, q
            case _: return 7
    n, r, q, z = 0, [], 0, 0
    for j in range(H):
        v = vals[j % 21 if j > $small else j & 3]
        try:
            r.append(what(v))
            match v:
                case $pattern: n += 1
                case $pattern: n += 2
                case _: n += 4
            if j == $small: $matchodd
            if j == 3 * $small: $matchodd
        except Exception as e: M(e)
        if len(r) > 20: K(*[R(k) for k in r]); r.clear()
    return n, R(q), R(z), len(r)
`},
	{[]typ{tNum, tNum}, 900, false, `
def $f(n1, n2):
    from dataclasses import dataclass, field
    @dataclass$dataopts
    class Da:
        x: int
        y: float = 2.5
        l: list = field(default_factory=list)
        def norm(self): return self.x * self.x + self.y
        @property
        def p(self): return self.x
        @p.setter
        def p(self, v): self.y = v
    @dataclass
    class Db(Da):
        z: str = 'z'
        def __post_init__(self): self.l.append(self.x)
    t, r = 0, []
    o, q = Da(n1), Db(2, n2)
    for j in range(H // 2):
        try:
            t = W(t + o.norm() + q.norm())
            o.y = o.y + q.x
            q.p = j
            if j % 7 == 3: o = Da(j, y=q.y)
            if j % 11 == 3: q = Db(j, *[1.5, [j]][:j % 3])
            t += (o == q) + (o == Da(o.x, o.y)) + len(q.l)
            if j == $small: Da.norm = lambda self: self.p
            if j == 2 * $small: o.extra = 5
            if j == 3 * $small: del q.z
            if j % 50 == 9: r.append((R(o)[-30:], R(q)[-30:]))
            t += o < q
        except Exception as e: M(e); t = t if type(t) is int else 0
        if not -1e9 < o.y < 1e9: o = Da(1)
    return t, r[-4:]
`},
}

// detailHoles are what the placeholders in details stand for.
var detailHoles = map[string][]string{
	"kepttype": {"P", "P", "Q", "S", "S"},
	"obj":      {"o", "o", "o", "a", "b", "c", "o.n", "a.n", "o.n.n"},
	"attr":     {"v", "v", "w"},
	"keptop": {"t = W(t + $obj.$attr + o.n.$attr)", "$obj.v += 1", "o.w = o.w * 0.5 + $obj.v", "t = W(t + $obj.inc())", "$obj.n.v = j", "$obj.$attr = $obj.$attr", "o.n, o.n.n = o.n.n, o", "t = W(t + $obj.near())",
		"o = o.n", "o = a if j & 1 else b", "if $obj.$attr > 1000: $obj.$attr = 0", "for k in range(3): t = W(t + $obj.v + k); o.n.v -= 1", "$obj.l[0] = j", "$obj.l.append($obj.v)", "if len($obj.l) > 5: $obj.l = []",
		"$obj.t += 'b'", "x = o.v; $obj.inc(); t = W(t + x + o.v)", "t = W(t + $obj.far())", "t = W(t + $obj.both())", "while 3 < $obj.v < 40:\n                $obj.v -= 3\n                if $obj.v == 5 or j & 1: break", "t += getattr($obj, 'z', 1)", "$obj.v = t", "setattr($obj, '$attr', j)",
		"$obj.swap()", "del o.w; o.w = 1.5", "vars($obj)['v'] = 3", "x = [$obj.v + q for q in (1, 2)][-1]", "if $obj is a: t += 1", "$obj.n.n.v += $obj.n.v", "with $obj as x: t += x.v", "x = $obj.near; t = W(t + x())",
		"try: t += $obj.nope\n            except AttributeError: t += $obj.k", "$obj.v, $obj.v = $obj.v, j", "x = $obj.v if $obj.v else $obj.w", "$obj.v = $obj.k", "o, x = o.n, o", "o.v = x = W(t)", "t += len($obj.t) + len($obj.l)",
		"if j % 7 == 3: $obj.v = 0.5", "if len($obj.t) > 9: $obj.t = ''", "def far(): return o.v", "K($obj.v, $obj.w) if j % 30 == 4 else 0", "$obj.__init__(j)", "x = P(j); x.n = $obj; t = W(t + x.near() + x.v)"},
	"keptodd": {"$obj.n = $obj", "$obj.n = None", "$obj.v = 0.5", "$obj.v = None", "del $obj.v", "del $obj.n", "$obj.__class__ = Q", "$obj.__class__ = P", "P.v = property(lambda s: 3)", "P.near = lambda s: s.v", "Q.inc = P.swap",
		"P.__getattr__ = lambda s, n: 8", "$obj.inc = int", "$obj.near = lambda: 7", "Q.__getattribute__ = lambda s, n: 3 if n == 'v' else object.__getattribute__(s, n)", "P.__setattr__ = lambda s, n, v: object.__setattr__(s, n, 5 if n == 'v' else v)",
		"o = Q(9)", "o = S(9)", "x = $obj.__dict__; x['v'] = 100", "$obj.__dict__.clear()", "exec('a.v = 77', {'a': $obj})", "del P.inc", "$obj.v <<= 61", "$obj.v = 1 << 62", "$obj.w = -(1 << 62)", "$obj.v = True", "$obj.v = $obj", "$obj.extra = 1",
		"$obj.extra = 1; $obj.more = 2", "setattr($obj, 'v', 5.5)", "P.v = D()", "P.w = D()", "S.v = 4", "Q.w = property(lambda s: s.v, lambda s, x: None)", "P.k = 0.5", "$obj.k = 9", "P.__dict__", "$obj.__dict__ = {'v': 1, 'w': 2, 'n': o, 'l': [], 't': ''}",
		"P.n = property(lambda s: a)", "$obj.l = 'abc'", "P.__delattr__ = lambda s, n: None", "Q.__bases__ = (P,)", "P.__class__ = type", "o = 5", "P.far = P.near", "P.inc.__code__ = P.near.__code__", "P.inc.__defaults__ = (0.5,)"},
	"cellop": {"t = W(t + inc())", "t = W(t + a)", "b = a", "a += 1", "x = both(j)()", "t += text()", "t = W(t + $gsi())", "x = $gsi(0.5)", "s += 'z'", "for q in count(3): x = q", "x = sum(count(3))", "x = b; inc(2); t = W(t + b)",
		"l.append(a)", "if len(l) > 6: l = l[:2]", "gs.append(gs.pop(0))", "gs[j & 3] = make(j)", "x = [inc(q) for q in range(3)]", "x = (lambda: a)()", "if b > 100: b = 0", "d[j & 3] = a", "x = s[-2:]", "x = max(l, key=lambda q: inc(0))",
		"t += len(locals())", "gs[-1] = deep(j)", "x = text.__closure__[0].cell_contents", "def inc(q=1): return a", "o = inc; x = o()", "a, b = b, a", "a = W(a)", "t += (a == b) + (a is b)"},
	"gsi": {"gs[0]", "gs[j & 1]", "gs[j & 3]", "gs[-1]"},
	"cellodd": {"a = 0.5", "a = 1 << 62", "a = 'str'", "del a", "b = None", "s = b''", "inc.__closure__[0].cell_contents = 5", "text.__closure__[0].cell_contents = None", "inc = int", "text.__code__ = inc.__code__", "l = ()", "gs = [inc] * 4",
		"a = [1]", "both = make(1)", "del inc", "b = -(1 << 62)", "del s", "make = lambda n: inc", "inc.__defaults__ = ('q',)", "d = None"},
	"conv":  {"r", "s", "a"},
	"chars": {"'a'", "'X'", "'ab'", "''", "' '", "','", "'é'", "w[:1]", "z", "'\\t'", "'0'", "w", "z[1:2]"},
	"textval": {"w.split($chars)", "w.split(None, $smallint)", "w.rsplit($chars, $smallint)", "w.partition($chars)", "w.rpartition($chars)", "w.replace($chars, $chars)", "w.replace($chars, z, $smallint)", "w.find($chars, $smallint)", "w.rfind($chars, $smallint, $smallint)",
		"w.index($chars)", "w.count($chars)", "w.count($chars, $smallint)", "w.startswith($chars, $smallint)", "w.endswith(('b', $chars))", "w.strip($chars)", "w.lstrip()", "w.rstrip($chars)", "w.center(12, '*')", "w.ljust($smallint * 3, 'é')", "w.rjust(9)",
		"w.zfill(8)", "w.title()", "w.capitalize()", "w.swapcase()", "w.expandtabs($smallint)", "w.splitlines(j & 1)", "w.casefold()", "(w.isalpha(), w.isdigit(), w.isspace(), w.isupper(), w.islower(), w.isalnum(), w.isidentifier(), w.isdecimal(), w.isnumeric(), w.istitle(), w.isprintable())",
		"z.join(w)", "w.encode()", "w.encode('ascii', 'replace')", "w.encode().decode('ascii', 'ignore')", "w in z", "w[$smallint:$smallint:$step]", "w[::$step] + z[$smallint:]", "w < z", "w * $smallint", "sorted(w)", "w.upper().lower()",
		"w.removeprefix($chars).removesuffix($chars)", "w.translate({97: 'Q', 98: None})", "w.encode().hex()", "w.encode().find($chars.encode())", "w.encode().split(b'a')", "bytearray(w.encode()).replace(b'a', b'bb')", "w.encode().strip(b'a ')",
		"w.encode()[::$step]", "hash(w) == hash(w[:1] + w[1:])", "w.encode().upper().title()", "max(w, z, key=len)", "[*w][:$smallint]", "list(map(ord, w))[:9]", "'%s|%5.2s|%-8s' % (w, z, w)", "'{0:>{1}}{w!r}'.format(z, 7, w=w)", "ascii(w)", "w.maketrans('ab', 'cd')",
		"(w + z)[$smallint:-$smallint]", "int(w, 36)", "w == z or w > z", "dict.fromkeys(w, j).get($chars)", "bytes(w, 'utf-16-le')", "repr(w)"},
	"convert": {"int(v)", "float(v)", "str(v)", "repr(v)", "round(v, $smallint)", "round(v)", "round(v, -$smallint)", "int(str(v), 16)", "hex(v)", "oct(v)", "bin(v)", "v.bit_length()", "(v).to_bytes(9, 'little', signed=True)", "int.from_bytes(str(v).encode(), 'big')",
		"divmod(v, 7)", "pow(v, 3, 1009)", "math.trunc(v)", "math.floor(v)", "math.ceil(v)", "complex(v)", "bool(v)", "v // 3", "-v // 3", "v % -7", "v % 2.5", "int(v * 1e3)", "float(str(v))", "v == int(v)", "v < 1 << 62", "hash(v) == hash(float(v))", "v & 255", "~v", "v >> 3",
		"v << 61", "v ** 2", "v * v", "v - (1 << 62)", "abs(v)", "math.isfinite(v)", "math.frexp(v)", "math.fmod(v, 3)", "v / 3", "'%d' % v", "'%.3e' % v", "'%g' % v", "chr(v)", "format(v, '$spec')", "v.as_integer_ratio()", "int(v) & ((1 << 62) - 1)",
		"math.gcd(v, 12)", "float(v).hex()", "min(v, 0.5)", "[1, 2, 3][v]", "'abc'[v:]", "range(v)", "sum([v, 1, 2.5])", "v and 1", "(v, 1) < (v, 2)", "str(v).zfill(9)"},
	"smallint": {"0", "1", "2", "3", "5", "-1", "-2", "7", "j % 5", "j & 7", "None"},
	"step":     {"1", "-1", "2", "-2", "3", "-3", "None", "0", "1 << 62"},
	"eqodd": {"l.clear()", "del l[1:]", "l.append(5)", "d.clear()", "d.update({q: 1 for q in range(40)})", "s.clear()", "s.update(range(40))", "raise Err(4)", "m.clear()", "m.extend(l[:3])", "h.clear()", "h.append(1)", "self.v = 5", "return NotImplemented", "l.sort()", "d.pop(self, 0)",
		"E.__eq__ = lambda a, b: a is b", "l[:] = [E(3)] * 30", "return 'yes'", "return []", "self.__class__ = Err", "s.discard(self)", "l.reverse()", "del d[self]", "d[self] = 9", "l.insert(0, self)", "return l == m"},
	"eqop": {"n += k in l", "n += l.index(k)", "l.remove(k)", "n += l.count(k)", "n += l == m", "n += l < m", "n += d[k]", "n += d.pop(k)", "n += d.pop(k, 1)", "del d[k]", "n += k in d", "d[k] = n", "s.add(k)", "s.discard(k)", "s.remove(k)", "n += k in s", "l.sort()", "m = sorted(l)",
		"heappush(h, k)", "n += type(heappop(h)) is int", "n += (k, 1) == (k, 2)", "n += (k, 1) < (E(3), 2)", "n += k in (1, 2, E(4), 5)", "n += min(l).v", "n += max(l + [k]).v", "n += d == {k: 1}", "n += s == {k, 1}", "s |= {k}", "s -= {k}", "n += len(s & {k, 1})", "d.setdefault(k, 1)",
		"d.update({k: 3})", "n += [k] * 3 == l[:3]", "n += k == E(2)", "n += k != E(2)", "n += k < E(3)", "n += k in d.values()", "n += (k, 1) in d.items()", "m.insert(1, k)", "n += [1, k, 2].index(2)", "n += 5 in l", "l.remove(4)", "n += {1: k} == {1: E(1)}", "n += 1 < k <= 9",
		"n += len(set(l))", "n += len(dict.fromkeys(l))", "n += k in m", "n += m.index('a')"},
	"long":    {"40", "300", "700", "2100", "2048", "2047", "4100"},
	"longat":  {"", "1", "-1", "7", "500", "-500", "100", "2047", "-2048", "j * 31", "len(l) - j", "None", "1 << 62", "-(1 << 70)"},
	"longseq": {"l", "b", "s", "y", "a", "u"},
	"longop": {"l[$longat:$longat] = base[$longat:$longat]", "l[$longat:$longat:2] = l[$longat:$longat:2]", "del l[$longat:$longat]", "del l[$longat:$longat:3]", "l = l[$longat:$longat:$step]", "l = l + l[$longat:]", "l *= 2", "l += u[$longat:$longat]", "l.sort()", "l.reverse()", "l.sort(key=lambda q: -q)",
		"l = sorted(l, key=str)", "l.insert(j, 5)", "t += l.index(500)", "t += 1008 in l", "t += l.count(7)", "b[$longat:$longat] = y[$longat:$longat]", "del b[$longat:$longat]", "b += y[$longat:]", "b = b[$longat:$longat:$step]", "s = s[$longat:$longat]", "s += s[$longat:$longat]", "s = s[::$step]", "s = s.replace('a', 'xy')",
		"t += s.find('xyz', j)", "t += s.count('ab')", "s = s.upper()", "s = ''.join(sorted(s))", "y = y[$longat:$longat:$step]", "y += bytes(b[$longat:])", "y = y.replace(b'a', b'')", "a = a[$longat:$longat]", "a[$longat:$longat] = array('i', [1, 2])", "a.extend(base[$longat:$longat])", "u = u[$longat:$longat:$step]", "u += u[:$smallint]",
		"u = tuple(l)", "t += sum(l)", "t += hash(u) & 7", "t += len(set($longseq))", "t += l == base", "t += l < base", "t += u[$longat:] == u[$longat:]", "x = {q: 1 for q in $longseq}; t += len(x)", "x = $longseq[j]; t += x == l[-1]", "for q in $longseq[$longat:$longat]: t += q == 'a' or q == 5", "x, *q = $longseq; t += len(q)", "x = memoryview(b)[$longat:$longat]; x = 0",
		"l[$smallint] = 2.5; l[$smallint] = 3", "t += max($longseq) == min($longseq)", "x = [*$longseq, *$longseq[:9]]; t += len(x)", "x = list(zip(l, s)); t += len(x)", "x = $longseq[$longat:$longat] * $smallint", "t += 'abc' in s", "t += b'ab' in y", "l = list(reversed(l))", "s = s.lower().strip('a')", "t += s[$longat:$longat] < s[$longat:$longat]", "l.extend(l)",
		"l.extend(q for q in u[$longat:$longat])", "l = l.copy(); l.pop($smallint)"},
	"pattern": {"0", "1 | 2", "Pt(0, q)", "Pt(q, z)", "Pt(x=1) as q", "Pt(q, 0) | Pt(0, q)", "[q, z]", "[1, *q]", "[*z, q]", "(q, 'a')", "[[q], [_, [z]]]", "{'k': q}", "{'k': Pt(q, _), **z}", "{}", "str(q)", "'text'", "None", "True", "-1.5 | 1.5", "N.RED | N.SIX", "Sub(q, z, w=1)",
		"Sub(w=q)", "int(q)", "bool(q)", "[Pt(q, z), *_]", "(int(q) | float(q)) as z", "bytes(q)", "[]", "{'q': 1 as q}", "object(q=1)", "list(q)", "dict(q)", "float() | str() as q"},
	"captured": {"1", "j", "n", "v is x1"},
	"guard":    {"j & 1", "v", "n > 5", "v == 1", "type(v) is int", "len(v)"},
	"matchodd": {"Pt.__match_args__ = ('y', 'x')", "Pt.__match_args__ = ('x',)", "Pt.__match_args__ = 5", "N.RED = 1", "Pt.x = property(lambda s: 1)", "vals[2] = 4", "del vals[2].x", "Sub.__match_args__ = ('x', 'y', 'z')", "what = len", "Pt = int", "vals[0] = 0.5", "Sub.w = 3", "del N.SIX", "j = 'a'"},
	"dataopts": {"", "", "(order=True)", "(eq=False)", "(unsafe_hash=True)", "(frozen=False)", "(slots=True)", "(repr=False)"},
}

// spec is the format of a value.
func (g *generator) spec() string {
	var b strings.Builder
	if g.chance(40) {
		if g.chance(50) {
			b.WriteString(g.pick("*", "0", "é", " ", "<", "x"))
		}
		b.WriteString(g.pick("<", ">", "^", "="))
	}
	if g.chance(30) {
		b.WriteString(g.pick("+", "-", " "))
	}
	if g.chance(20) {
		b.WriteString("#")
	}
	if g.chance(20) {
		b.WriteString("0")
	}
	if g.chance(50) {
		fmt.Fprint(&b, 1+g.rnd.IntN(25))
	}
	if g.chance(20) {
		b.WriteString(g.pick(",", "_"))
	}
	if g.chance(35) {
		fmt.Fprintf(&b, ".%d", g.rnd.IntN(12))
	}
	if g.chance(70) {
		b.WriteString(g.pick("d", "d", "x", "X", "b", "o", "c", "e", "f", "g", "G", "%", "s", "n", "E", "F"))
	}
	return b.String()
}

// detailHole fills a placeholder of details; ok is false if it is none.
func (g *generator) detailHole(what, name string) (text string, ok bool) {
	if what == "spec" {
		return g.spec(), true
	}
	list := detailHoles[what]
	if list == nil {
		return "", false
	}
	return g.fill(g.from(list), name), true
}

// mechanism is a scenario of mechanisms or details.
func (g *generator) mechanism() scenarioText {
	if n := g.rnd.IntN(len(mechanisms) + 2*len(details)); n < len(mechanisms) {
		return mechanisms[n]
	}
	return details[g.rnd.IntN(len(details))]
}
