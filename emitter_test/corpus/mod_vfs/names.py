# What the module makes when it is asked for stands in dir() and is imported by a star.
import vfs

print([x for x in dir(vfs) if x[0] != "_"])
from vfs import *
print(VfsFat.__name__, VfsLfs1.__name__, VfsLfs2.__name__, VfsPosix.__name__)
