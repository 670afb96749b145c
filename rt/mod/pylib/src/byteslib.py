"""Methods of bytes as functions, which Pycopy's library has, for its _boot."""

decode, hex, fromhex = bytes.decode, bytes.hex, bytes.fromhex
