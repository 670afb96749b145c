# A matrix class: operators, determinants by elimination, inverse with fractions as pairs, printing.
def gcd(a, b):
    while b: a, b = b, a % b
    return abs(a)
class Q:
    __slots__ = ("n", "d")
    def __init__(self, n, d=1):
        if d == 0: raise ZeroDivisionError("Q(%d, 0)" % n)
        if d < 0: n, d = -n, -d
        g = gcd(n, d) or 1
        self.n, self.d = n // g, d // g
    def __add__(self, o): o = q(o); return Q(self.n * o.d + o.n * self.d, self.d * o.d)
    def __radd__(self, o): return q(o) + self
    def __sub__(self, o): o = q(o); return Q(self.n * o.d - o.n * self.d, self.d * o.d)
    def __mul__(self, o): o = q(o); return Q(self.n * o.n, self.d * o.d)
    __rmul__ = __mul__
    def __truediv__(self, o): o = q(o); return Q(self.n * o.d, self.d * o.n)
    def __neg__(self): return Q(-self.n, self.d)
    def __eq__(self, o): o = q(o); return (self.n, self.d) == (o.n, o.d)
    def __bool__(self): return self.n != 0
    def __repr__(self): return str(self.n) if self.d == 1 else "%d/%d" % (self.n, self.d)
def q(v): return v if isinstance(v, Q) else Q(v)
class M:
    def __init__(self, rows): self.r = [[q(v) for v in row] for row in rows]
    def __matmul__(self, o): return M([[sum((a * b for a, b in zip(row, col)), Q(0)) for col in zip(*o.r)] for row in self.r])
    def __eq__(self, o): return self.r == o.r
    def __getitem__(self, ij): i, j = ij; return self.r[i][j]
    def __str__(self): return "\n".join(" ".join("%6s" % v for v in row) for row in self.r)
    @property
    def T(self): return M(zip(*self.r))
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    def reduce(self):
        a = [row[:] for row in self.r]; n = len(a); det = Q(1); row = 0
        for c in range(n):
            p = next((i for i in range(row, n) if a[i][c]), None)
            if p is None: return Q(0), a
            if p != row: a[p], a[row] = a[row], a[p]; det = -det
            det = det * a[row][c]; inv = Q(1) / a[row][c]
            a[row] = [v * inv for v in a[row]]
            for i in range(n):
                if i != row and a[i][c]: k = a[i][c]; a[i] = [x - k * y for x, y in zip(a[i], a[row])]
            row += 1
        return det, a
    def det(self): return self.reduce()[0]
    def inverse(self):
        n = len(self.r)
        det, a = M([row + M.identity(n).r[i] for i, row in enumerate(self.r)]).reduce()
        if not det: raise ValueError("singular")
        return M([row[n:] for row in a])
a = M([[2, 1, 1], [1, 3, 2], [1, 0, 0]])
print(a, a.T, a @ a, a.det(), a.inverse(), a @ a.inverse() == M.identity(3), a[1, 2], sep="\n")
print(M([[1, 2], [2, 4]]).det(), M([[0, 1], [1, 0]]).det(), M([[Q(1, i + j + 1) for j in range(4)] for i in range(4)]).det())
try: M([[1, 2], [2, 4]]).inverse()
except ValueError as e: print(e)
try: Q(1, 0)
except ZeroDivisionError as e: print(e)
