"""Quoted-printable, the encoding of mail for text that is nearly ASCII (RFC 1521)."""

from binascii import a2b_qp, b2a_qp

__all__ = ["encode", "decode", "encodestring", "decodestring"]


def encode(input, output, quotetabs, header=False):
    """Encode what the binary file input has into the file output."""
    output.write(b2a_qp(input.read(), quotetabs=quotetabs, header=header))


def encodestring(s, quotetabs=False, header=False):
    """Encode bytes."""
    return b2a_qp(s, quotetabs=quotetabs, header=header)


def decode(input, output, header=False):
    """Decode what the binary file input has into the file output."""
    output.write(a2b_qp(input.read(), header=header))


def decodestring(s, header=False):
    """Decode bytes."""
    return a2b_qp(s, header=header)
