# super in every position: nested functions, comprehensions, class methods, multiple levels, explicit forms, attributes.
class A:
    tag = "A"
    def f(self, x=0): return ["A", x]
    @classmethod
    def k(cls): return ["A.k", cls.__name__]
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    def __getitem__(self, i): return "A[%r]" % i
    def __len__(self): return 3
    def __init__(self, *a, **kw): self.args = (a, sorted(kw.items()))
class B(A):
    tag = "B"
    def f(self, x=0): return ["B"] + super().f(x + 1)
    @classmethod
    def k(cls): return ["B.k"] + super().k()
    @staticmethod
    def s(): return "B.s"
    @property
    def p(self): return "B.p+" + super().p
    def __getitem__(self, i): return "B" + super().__getitem__(i)
    def lam(self): return (lambda: super(B, self).f())()
    def comp(self): return [super(B, self).tag for _ in range(2)]
    def nested(self):
        s = super()
        def inner(): return s.f(9)
        return inner()
    def attr(self): return super().tag, self.tag
class C(B):
    def __init__(self, *a, extra=None, **kw): super().__init__(*a, **kw); self.extra = extra
    def f(self, x=0): return ["C"] + super().f(x + 1)
    def skip(self): return super(B, self).f(5)
    def cls_form(self): return super(B, type(self)).k()
    def through_var(self):
        f = super().f
        g = super().f
        return f(1), g(2), f == g
    def gen(self):
        for x in super().f(): yield x
    def deflt(self, who=lambda self: "d"): return super().s(), who(self)
c = C(1, 2, z=3, extra="e")
print(c.args, c.extra, c.f(), C.k(), c.k(), c.s(), c.p, c[5], len(c), c.skip(), c.cls_form(), c.through_var(), list(c.gen()), c.deflt())
print(c.lam(), c.comp(), c.nested(), c.attr(), super(C, c).f(), super(B, c).p, super(C, C).k(), super(B, B).k())
s = super(C, c)
print(s.tag, s.f(), s.__self__ is c, s.__thisclass__ is C, s.__self_class__ is C)
for bad in (lambda: super(C, A()), lambda: super(A, c).f(), lambda: super(C, c)[0], lambda: len(super(C, c)), lambda: super(5, c), lambda: super(C, c).zzz):
    try: print(bad())
    except (TypeError, AttributeError) as e: print(type(e).__name__)
class D(A):
    def f(self, *a): return super().f(*a)
    f2 = f
    g = lambda self: super(D, self).f("lam")
print(D().f(1), D().f2(2), D().g(), D.f(D(), 7))
class X(A):
    def m(self):
        class Inner(B):
            def f(self, x=0): return ["Inner"] + super().f(x)
        return Inner().f() + super().f("X")
print(X().m())
class Meta(type):
    def __call__(cls, *a): o = super().__call__(*a); o.meta = True; return o
    def hello(cls): return "meta hello"
class M(A, metaclass=Meta):
    @classmethod
    def hello2(cls): return super().k(), cls.hello()
print(M(1).meta, M(1).args, M.hello2())
class Del(A):
    def __setattr__(self, n, v): super().__setattr__(n, ("set", v) if n != "args" else v)
    def __delattr__(self, n): print("del", n); super().__delattr__(n)
d = Del(); d.q = 1; print(d.q, d.args); del d.q; print(hasattr(d, "q"))
def free(self): return super(C, self).f(40)
C.attached = free; print(c.attached())
