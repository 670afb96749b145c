# -X strict
# What is forbidden once __main__() runs, and what is not.
import _help
import sys

counter = 0
limit: const = 5
table = {"a": 1}


def fixed():
    return "fixed"


class Box:
    size = 1

    def grow(self):
        self.grown = True
        return self


def attempt(what, f):
    try:
        f()
        print(what, "fine")
    except RuntimeError as e:
        print(what, "RuntimeError:", e)


def set_global():
    global counter
    counter += 1


def new_global():
    global brand_new
    brand_new = 1


def del_global():
    global counter
    del counter


def set_function():
    global fixed
    fixed = None


def set_const():
    global limit
    limit = 6


def def_over_variable():
    global counter

    def counter():
        pass


def import_over_function():
    global fixed
    import gc as fixed


def local_names():
    def inner():
        return 1

    class Local:
        x = inner()

        def get(self):
            return self.x

    import math

    return Local().get() + math.floor(2.5)


def set_module():
    _help.limit = 11


def new_in_module():
    _help.other = 1


def patch_module():
    _help.area = fixed


def del_in_module():
    del _help.limit


def set_class():
    Box.size = 2


def new_in_class():
    Box.weight = 1


def patch_class():
    Box.grow = fixed


def del_in_class():
    del Box.size


def through_globals():
    try:
        globals()["counter"] = 99
    except TypeError:
        print("globals() is read-only")


def through_exec():
    exec("counter = 50", globals())
    exec("other = 1", {})
    exec("unknown = 1", globals())


def __main__():
    print(__name__, sys.modules["__main__"] is sys.modules["__main__s"])
    for _ in range(3):
        attempt("set global", set_global)
    attempt("new global", new_global)
    attempt("del global", del_global)
    attempt("set function", set_function)
    attempt("set const", set_const)
    attempt("def over variable", def_over_variable)
    attempt("import over function", import_over_function)
    attempt("local names", local_names)
    attempt("set in module", set_module)
    attempt("new in module", new_in_module)
    attempt("patch module", patch_module)
    attempt("del in module", del_in_module)
    attempt("set in class", set_class)
    attempt("new in class", new_in_class)
    attempt("patch class", patch_class)
    attempt("del in class", del_in_class)
    attempt("globals()", through_globals)
    attempt("exec", through_exec)
    table["b"] = 2
    box = Box().grow()
    box.anything = 1
    print(counter, limit, sorted(table), _help.limit, Box.size, box.grown, fixed(), globals()["counter"])
