import sys, types
class Auto(types.ModuleType):
    def __getattr__(self, name):
        if name == "magic": return 42
        raise AttributeError(name)
old = sys.modules[__name__]
new = Auto("_replaced")
new.__dict__.update(old.__dict__)
sys.modules[__name__] = new
del new.old, new.new, new.sys, new.types
