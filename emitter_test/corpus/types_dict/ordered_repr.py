# Pycopy's form, which is also CPython's since 3.12, apart from the empty one.
from collections import OrderedDict

d = OrderedDict()
print(d)
d['a'] = [1]
d['self'] = d
print(d)


class Sub(OrderedDict):
    pass


print(Sub(), Sub(x=1))
