"""Encodings of the payload of a message."""

from .message import _quoted, _wrap64


def encode_base64(msg):
    msg.set_payload(_wrap64(msg.get_payload(decode=True)))
    msg["Content-Transfer-Encoding"] = "base64"


def encode_quopri(msg):
    msg.set_payload(_quoted(msg.get_payload(decode=True)).replace(" ", "=20"))
    msg["Content-Transfer-Encoding"] = "quoted-printable"


def encode_7or8bit(msg):
    data = msg.get_payload(decode=True)
    msg["Content-Transfer-Encoding"] = "7bit" if data is None or data.isascii() else "8bit"


def encode_noop(msg):
    pass
