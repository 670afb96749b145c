# Functions of floats and operators that need one (**, %, //) in hot loops: results, limits, other types.
import math


def caught(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__


def power(xs, y):
    out = []
    for x in xs:
        out.append(x ** y)
    return out


for k in range(60):
    power([1.5, 2.5, 4.0], -1.5)
print(power([4.0, 2.25, 1e10, 1e-10], -1.5), power([4.0, 0.5], 3), power([2.0], 0.25), power([2.0], 1000.0))
print(caught(power, [0.0], -1.0), caught(power, [2.0], 5000.0), power([-8.0], 3.0), power([-8.0], 2), power([1e-300], 3.0))
print(power([float("inf"), 0.0, -0.0], 2.5), power([2, 3], 2), power([2, 2.0], -1), power([2, 10], 70))
z = power([-1.0], 0.5)[0]
print(type(z).__name__, abs(z.real) < 1e-15, z.imag)
print([x != x for x in power([float("nan")], 1.5)], power([float("nan")], 0.0))


def modulo(xs, y):
    out = []
    for x in xs:
        out.append(x % y)
        out.append(x // y)
    return out


for k in range(60):
    modulo([1.5, 2.5, 4.0], 0.75)
print(modulo([5.5, -5.5, 0.0, -0.0, 1e17], 2.0), modulo([5.5, -5.5, 6.0], -2.0), modulo([7.5], 2), modulo([7], 2), modulo([7], 2.5))
print(caught(modulo, [1.0], 0.0), caught(modulo, [1.0], 0), caught(modulo, ["a"], 1.0), modulo([1.0, -1.0], float("inf")))
print([x != x for x in modulo([float("inf"), float("nan")], 2.0)], modulo([-1e-20], 1.0))


def mixed(n):
    # What is in registers survives the calls.
    a, b, c, d = 0.5, 1.5, 2.5, 3.5
    i = 0
    while i < n:
        a += math.sin(b) * 0.5
        b = b % 3.0 + math.cos(a)
        c = math.atan2(a, b) + c * 0.5
        d = math.exp(-c * c) + d / 2.0
        i += 1
    return a, b, c, d, i


print(["%.9f" % x for x in mixed(200)])


def functions(x):
    return [math.sin(x), math.cos(x), math.tan(x), math.atan(x), math.exp(x), math.sqrt(x), math.log(x), math.log10(x), math.log2(x), math.sinh(x), math.tanh(x),
            math.degrees(x), math.radians(x), math.copysign(x, -1.0), math.fmod(x, 0.3), math.pow(x, 1.5), math.fabs(x), math.expm1(x), math.log1p(x)]


for k in range(80):
    functions(0.5 + k * 0.01)
print(["%.12g" % y for y in functions(0.75)])
print(["%.12g" % y for y in functions(2)])
print(["%.12g" % y for y in functions(True)])
for bad in (-1.0, 0.0, float("inf"), 1e5, "x", None):
    print(caught(functions, bad))


class F:
    def __float__(self):
        return 0.25

    def __pow__(self, o):
        return "pow"

    def __mod__(self, o):
        return "mod"

    def __floordiv__(self, o):
        return "div"


print(["%.12g" % y for y in caught(lambda x: [math.sin(x), math.exp(x), math.atan2(x, 1)], F())])


def one(x):
    return math.sin(x)


for k in range(80):
    one(0.5)
print("%.12g" % one(F()), caught(one, "x"), caught(one, float("inf")), one(0), one(-0.0), power([F()], 2.0), modulo([F()], 2.0))


def log_of(x, b=None):
    return math.log(x) if b is None else math.log(x, b)


for k in range(80):
    log_of(0.5 + k)
print("%.12g %.12g" % (log_of(10), log_of(8.0, 2.0)), caught(log_of, 0), caught(log_of, -1.0), "%.12g" % log_of(10**400), log_of(float("inf")))

sin = math.sin


def rebound(n):
    s = 0.0
    for i in range(n):
        s += sin(i * 0.5)
    return s


for k in range(20):
    rebound(20)
print("%.9f" % rebound(30))
sin = math.cos
print("%.9f" % rebound(30))
sin = abs
print("%.9f" % rebound(30))
sin = lambda x: x
print("%.9f" % rebound(30))


def in_handler(xs):
    n = 0
    for x in xs:
        try:
            y = math.sqrt(x) ** 0.7
            y = math.log(y - 1.0)
        except ValueError:
            n += 1
            y = -1.0
        z = y * 2.0
    return n, "%.9f" % z


for k in range(60):
    in_handler([4.0, 9.0] * 5)
print(in_handler([4.0, 0.5, 9.0, -1.0]), in_handler([9.0, 1.0]))
