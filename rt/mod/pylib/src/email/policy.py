"""Policies: whether headers are decoded, and how lines end. compat32 gives Message, the others EmailMessage."""

__all__ = ["Policy", "EmailPolicy", "default", "compat32", "strict", "SMTP", "SMTPUTF8", "HTTP"]


class Policy:
    linesep, max_line_length, utf8, raise_on_defect, cte_type, modern, mangle_from_ = "\n", 78, False, False, "8bit", True, False

    def __init__(self, **kw):
        self.__dict__.update(kw)

    def clone(self, **kw):
        new = type(self)(**self.__dict__)
        new.__dict__.update(kw)
        return new


EmailPolicy = Policy
default = Policy()
compat32 = Policy(modern=False, mangle_from_=True)
strict = Policy(raise_on_defect=True)
SMTP = Policy(linesep="\r\n")
SMTPUTF8 = Policy(linesep="\r\n", utf8=True)
HTTP = Policy(linesep="\r\n", max_line_length=None)
