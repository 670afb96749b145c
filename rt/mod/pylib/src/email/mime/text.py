"""Texts."""

from .base import MIMENonMultipart

__all__ = ["MIMEText"]


class MIMEText(MIMENonMultipart):
    def __init__(self, _text, _subtype="plain", _charset=None, *, policy=None):
        if _charset is None:
            _charset = "us-ascii" if _text.isascii() else "utf-8"
        MIMENonMultipart.__init__(self, "text", _subtype, policy=policy, charset=str(_charset))
        if _charset.lower() == "utf-8":
            from ..message import _wrap64

            self["Content-Transfer-Encoding"] = "base64"
            self.set_payload(_wrap64(_text.encode("utf-8")))
        else:
            data = _text.encode(_charset)
            self["Content-Transfer-Encoding"] = "7bit" if data.isascii() else "8bit"
            self.set_payload(data)
