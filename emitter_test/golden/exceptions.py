# Raising, matching and finally in native code.
def check(x):
    if x & 1:
        raise ValueError(x)


def catch(x):
    try:
        check(x)
    except ValueError:
        return x
    finally:
        x = 0


for i in range(300):
    catch(i)
