# from package import name asks the package's __getattr__ before it looks for a submodule; a star needs a namespace.
import sys

sys.modules["number"] = 5
from number import real
print(real)
try:
    exec("from number import *")
except ImportError as e:
    print(e)


class Listed:
    __all__ = ["a"]
    a = 7


sys.modules["listed"] = Listed()
from listed import *
print(a)

package = type(sys)("package")
package.__path__ = []
asked = []


def attribute(name):
    asked.append(name)
    if name == "inside":
        return 1
    if name == "broken":
        raise KeyError(name)
    raise AttributeError(name)


package.__getattr__ = attribute
sys.modules["package"] = package
sys.modules["package.inside"] = 2
sys.modules["package.outside"] = 3
from package import inside
print(inside)
package.outside = 4
from package import outside
print(outside)
for name in "missing", "broken":
    try:
        exec("from package import " + name)
    except Exception as e:
        print(type(e).__name__)
print(sorted(set(asked) & {"inside", "missing", "broken"}))
