"""ssl under the name of MicroPython."""

from ssl import *
from ssl import SSLContext, wrap_socket
