def f(a):
    for i in a:
        try:
            try:
                g(i)
                if i: break
                continue
            except ValueError as e:
                return e
            except (KeyError, TypeError):
                raise
            else:
                h()
        finally:
            if a: break
            raise E from None
def g():
    try: f()
    except: pass
    with a as b, c:
        return b
    try: f()
    except* E as e: g()
    except* (F, G): h()
