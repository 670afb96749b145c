def f[T: int, *Ts, **P](a: T = d, *, b=e) -> T: return a
class C[T: (int, str)](B):
    def m(self) -> T: return super().m()
type A[K] = dict[K, "A"]
type B = int
