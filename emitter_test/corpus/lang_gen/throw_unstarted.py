# Throwing into a generator or coroutine that has not started: its first try statement does not see it.
async def f():
    try:
        print("started")
    except BaseException as e:
        print("caught", e)
c=f()
try: c.throw(ValueError("x"))
except ValueError: print("ok")
async def forever():
    try:
        while True:
            await g()
    except ValueError:
        print("cancelled")
        raise
c=forever()
try: c.throw(ValueError("x"))
except ValueError: print("ok")
def gen():
    try:
        while True:
            yield 1
    except ValueError:
        print("cancelled")
        raise
c=gen()
try: c.throw(ValueError("x"))
except ValueError: print("ok")
