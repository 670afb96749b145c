# Type parameters in loops: functions, classes and aliases made again and again.
def many(n):
    t = 0
    for j in range(n):
        def first[T, *Ts, **P](xs: list[T]) -> T: return xs[0]
        class Box[T]:
            def get[U](self, x: U) -> T: return x
        type Alias[V] = list[V]
        t += first([j]) + Box().get(2) + len(Alias.__name__)
    return t
print(many(1200))
for j in range(1100):
    type Here = int
    def here[T: int](x: T): return x + 1
print(here(j))
