from . import name as up
from .other import sibling
from . import other
import _pkg
def get_pkg(): return _pkg.name + " " + other.sibling
