"""What the others are derived from."""

from .. import policy as _policies
from ..message import Message

__all__ = ["MIMEBase"]


class MIMEBase(Message):
    def __init__(self, _maintype, _subtype, *, policy=None, **_params):
        Message.__init__(self, policy or _policies.compat32)
        self.add_header("Content-Type", "%s/%s" % (_maintype, _subtype), **_params)
        self["MIME-Version"] = "1.0"


class MIMENonMultipart(MIMEBase):
    def attach(self, payload):
        from ..errors import MultipartConversionError

        raise MultipartConversionError("Cannot attach additional subparts to non-multipart/*")
