"""Messages written to files."""

import time
from io import StringIO

__all__ = ["Generator", "DecodedGenerator", "BytesGenerator"]


class Generator:
    """Writes messages as text. Lines of a text that begin with "From " get a ">" if mangle_from_ says so, as mailboxes want it."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, *, policy=None):
        self._fp, self.policy = outfp, policy
        self.maxheaderlen = maxheaderlen
        self._mangle_from_ = (True if policy is None else policy.mangle_from_) if mangle_from_ is None else mangle_from_

    _text_only = True  # texts of 8 bits are encoded

    def write(self, s):
        self._fp.write(s)

    def flatten(self, msg, unixfrom=False, linesep=None):
        """Write a message; with unixfrom after a line "From ..."."""
        self.write(self._text(msg, unixfrom, linesep))

    def _text(self, msg, unixfrom, linesep):
        policy = (self.policy or msg.policy).clone(mangle_from_=self._mangle_from_)
        if linesep is not None:
            policy = policy.clone(linesep=linesep)
        if self.maxheaderlen is not None:
            policy = policy.clone(max_line_length=self.maxheaderlen)
        out = StringIO()
        if unixfrom:
            out.write((msg.get_unixfrom() or "From nobody " + time.ctime()) + "\n")
        self._dispatch(msg, out, policy)
        text = out.getvalue()
        return text if policy.linesep == "\n" else text.replace("\n", policy.linesep)

    def _dispatch(self, msg, out, policy):
        msg._write(out, policy, self._text_only)

    def clone(self, fp):
        """Return one like this that writes to another file."""
        return type(self)(fp, self._mangle_from_, None, policy=self.policy)


class BytesGenerator(Generator):
    """Writes messages as bytes."""

    _text_only = False

    def write(self, s):
        self._fp.write(s.encode("ascii", "surrogateescape") if _plain(s) else s.encode())


class DecodedGenerator(Generator):
    """Writes the text parts of a message, and a line in the form fmt for each of the others."""

    _fmt = "[Non-text (%(type)s) part of message omitted, filename %(filename)s]"

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, fmt=None, *, policy=None):
        super().__init__(outfp, mangle_from_, maxheaderlen, policy=policy)
        self._fmt = fmt or self._fmt

    def _dispatch(self, msg, out, policy):
        from .message import _folded

        for name, value in msg.raw_items():
            out.write(_folded(name, value, policy))
        out.write("\n")
        for part in msg.walk():
            kind = part.get_content_maintype()
            if kind == "text":
                print(part.get_payload(decode=False), file=out)
            elif kind != "multipart":
                print(self._fmt % {
                    "type": part.get_content_type(), "maintype": kind, "subtype": part.get_content_subtype(),
                    "filename": part.get_filename("[no filename]"), "description": part.get("Content-Description", "[no description]"),
                    "encoding": part.get("Content-Transfer-Encoding", "[no encoding]"),
                }, file=out)


def _plain(text):
    return all(c < "\x80" or "\udc80" <= c <= "\udcff" for c in text)
