# Special methods of a MagicMock by way of its class, as library functions call them.
import os
import os.path
from unittest.mock import MagicMock

m = MagicMock()
print(type(os.fspath(m)), os.fspath(m) == os.fspath(m))
m.__fspath__.return_value = "/a/b"
print(os.fspath(m), os.path.basename(m), type(m).__fspath__(m), m.__fspath__.call_count)
m.__len__.return_value = 3
print(len(m), type(m).__len__(m))
