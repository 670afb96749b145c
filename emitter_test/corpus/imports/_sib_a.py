"Doc of a."
loads = 1
value = "original"
main_name = __name__
def func(x): return x * 10
def get_value(): return value
class Klass:
    def m(self): return "Klass.m in " + __name__
