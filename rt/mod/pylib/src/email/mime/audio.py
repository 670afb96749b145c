"""Data of type audio."""

from .. import encoders
from .base import MIMENonMultipart

__all__ = ["MIMEAudio"]


def _kind(data):
    return "x-wav" if data[:4] == b"RIFF" and data[8:12] == b"WAVE" else "basic" if data[:4] == b".snd" else None


class MIMEAudio(MIMENonMultipart):
    def __init__(self, _audiodata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None, **_params):
        if _subtype is None:
            _subtype = _kind(_audiodata)
            if _subtype is None:
                raise TypeError("Could not guess audio MIME subtype")
        MIMENonMultipart.__init__(self, "audio", _subtype, policy=policy, **_params)
        self.set_payload(bytes(_audiodata))
        _encoder(self)
