# An except clause names a class or a tuple of classes; one in a tuple in it is an error, once it is looked at.
def caught(e, what):
    try:
        try:
            raise e
        except what:
            return "caught"
    except TypeError as e:
        return str(e)


for what in (ValueError,), (KeyError, ValueError), (ValueError, (KeyError,)), ((ValueError,),), (KeyError, (ValueError,)), ((),), ():
    for i in range(3):
        try:
            r = caught(ValueError(1), what)
        except ValueError:
            r = "passed"
        if i == 2 and not (what and what[0] is ValueError and len(what) > 1):
            print(what, r)

print(repr(OSError(2, 3, 4, 5, 6)), repr(OSError(2, 3, 4, 5, 6, 7)))
