"""ssl under the name of Pycopy."""

from ssl import *
from ssl import SSLContext, wrap_socket
