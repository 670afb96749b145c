# A small ray tracer with operator-overloading vectors.
import sys


class Vec:
    def __init__(self, x, y, z):
        self.x, self.y, self.z = x, y, z

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y, self.z + o.z)

    def __sub__(self, o):
        return Vec(self.x - o.x, self.y - o.y, self.z - o.z)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k, self.z * k)

    def __neg__(self):
        return Vec(-self.x, -self.y, -self.z)

    def dot(self, o):
        return self.x * o.x + self.y * o.y + self.z * o.z

    def unit(self):
        return self * (1.0 / self.dot(self) ** 0.5)


class Sphere:
    def __init__(self, center, radius, color, mirror):
        self.center, self.radius, self.color, self.mirror = center, radius, color, mirror

    def hit(self, origin, ray):
        oc = origin - self.center
        b = oc.dot(ray)
        d = b * b - oc.dot(oc) + self.radius * self.radius
        if d < 0:
            return None
        t = -b - d ** 0.5
        return t if t > 1e-6 else None

    def normal(self, p):
        return (p - self.center) * (1.0 / self.radius)


class Floor:
    mirror = 0.0

    def __init__(self, y):
        self.y = y

    def hit(self, origin, ray):
        if ray.y > -1e-9:
            return None
        t = (self.y - origin.y) / ray.y
        return t if t > 1e-6 else None

    def normal(self, p):
        return Vec(0.0, 1.0, 0.0)

    @property
    def color(self):
        return 0.5


def trace(things, origin, ray, light, depth):
    best = None
    dist = 1e30
    for thing in things:
        t = thing.hit(origin, ray)
        if t is not None and t < dist:
            best, dist = thing, t
    if best is None:
        return 0.1 + 0.2 * abs(ray.y)
    p = origin + ray * dist
    n = best.normal(p)
    to_light = (light - p).unit()
    shade = 0.15
    for thing in things:
        if thing.hit(p, to_light) is not None:
            break
    else:
        shade += max(0.0, n.dot(to_light)) * 0.85
    c = best.color * shade
    if best.mirror and depth:
        r = ray - n * (2.0 * ray.dot(n))
        c = c * (1 - best.mirror) + best.mirror * trace(things, p, r, light, depth - 1)
    return c


def main(n):
    things = [Floor(-1.0)]
    for i in range(6):
        things.append(Sphere(Vec(i - 2.5, (i % 3) * 0.4 - 0.5, 4.0 + i % 2), 0.6, 0.4 + i * 0.1, 0.3 if i & 1 else 0.0))
    light = Vec(-5.0, 6.0, -3.0)
    eye = Vec(0.0, 0.3, -1.0)
    total = 0.0
    bright = 0
    for y in range(n):
        for x in range(n):
            ray = Vec((x - n / 2) / n, (n / 2 - y) / n, 0.9).unit()
            c = trace(things, eye, ray, light, 2)
            total += c
            if c > 0.4:
                bright += 1
    print(n, "%.6f" % total, bright)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 340)
