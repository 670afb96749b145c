"""requests under the name of Pycopy."""

from requests import *
