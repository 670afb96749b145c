# What the generator is given by pend_throw is checked when it resumes.
def g():
    while True:
        try:
            yield 1
        except Exception as e:
            print(repr(e))


for x in ValueError, ValueError('a'), 5, int, 's':
    a = g()
    next(a)
    print(repr(a.pend_throw(x)), repr(a.pend_throw(x)))
    print(next(a))
