# Where the docstrings of properties come from: the getter, unless one is given; in subclasses with a docstring of their own too.
class P(property): "of the class"
class Q(property): pass
class S(property): __slots__ = ()
class A:
    @property
    def x(self): "of x"
    @x.setter
    def x(self, v): "not this"
    @property
    def y(self): pass
    @y.getter
    def y(self): "second"
    @P
    def z(self): "in P"
    @z.setter
    def z(self, v): "no"
    @P
    def q(self): pass
    @Q
    def r(self): "in Q"
    @Q
    def n(self): pass
    w = property(doc="given")
    def g(self): "of g"
    u = property(g)
    u2 = property(g, doc="other").getter(lambda s: 1)
    u3 = property(g).getter(lambda s: 1)
    u4 = property(g).deleter(lambda s: 1)
    u5 = property(g, doc="other").setter(lambda s, v: 1)
for n in "x y z q r n w u u2 u3 u4 u5".split(): print(n, A.__dict__[n].__doc__)
print(A.r.setter(lambda s, v: 0).__doc__, A.z.getter(lambda s: 0).__doc__)
A.__dict__["x"].__doc__ = "new"; print(A.x.__doc__)
print(P.__doc__, type(A.z) is P, A().z)
