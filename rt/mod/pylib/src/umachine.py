"""machine under the name of Pycopy."""

from machine import *
