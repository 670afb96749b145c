"""Locales: there is only C's, with UTF-8."""

__all__ = [
    "Error", "LC_ALL", "LC_COLLATE", "LC_CTYPE", "LC_MESSAGES", "LC_MONETARY", "LC_NUMERIC", "LC_TIME", "atof", "atoi", "currency",
    "delocalize", "format_string", "getdefaultlocale", "getencoding", "getlocale", "getpreferredencoding", "localeconv", "localize",
    "nl_langinfo", "normalize", "resetlocale", "setlocale", "str", "strcoll", "strxfrm",
]

import builtins

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
CODESET, D_FMT, D_T_FMT, T_FMT, RADIXCHAR, THOUSEP = 14, 131113, 131112, 131114, 65536, 65537
_KNOWN = ("", "C", "POSIX", "C.UTF-8", "C.utf8")


class Error(Exception):
    """There is no such locale."""


def setlocale(category, locale=None):
    """Choose a locale: only the C locale is there."""
    if isinstance(locale, tuple):
        locale = ".".join([part for part in locale if part])
    if locale is not None and locale not in _KNOWN:
        raise Error("unsupported locale setting")
    return "C"


def getlocale(category=LC_CTYPE):
    return None, None


def getdefaultlocale(envvars=()):
    return "en_US", "UTF-8"


def getpreferredencoding(do_setlocale=True):
    return "UTF-8"


def getencoding():
    return "UTF-8"


def resetlocale(category=LC_ALL):
    pass


def normalize(localename):
    return localename


def localeconv():
    """Return how numbers and amounts of money are written."""
    numbers = dict.fromkeys((
        "int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space", "n_cs_precedes", "n_sep_by_space", "p_sign_posn", "n_sign_posn",
    ), CHAR_MAX)
    texts = dict.fromkeys((
        "thousands_sep", "int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep", "positive_sign", "negative_sign",
    ), "")
    return {"decimal_point": ".", "grouping": [], "mon_grouping": [], **numbers, **texts}


def nl_langinfo(key):
    return {CODESET: "UTF-8", D_FMT: "%m/%d/%y", T_FMT: "%H:%M:%S", D_T_FMT: "%a %b %e %H:%M:%S %Y", RADIXCHAR: "."}.get(key, "")


def strcoll(a, b):
    return (a > b) - (a < b)


def strxfrm(s):
    return s


def format_string(f, val, grouping=False, monetary=False):
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    return "%.12g" % val


def delocalize(string):
    return string


def localize(string, grouping=False, monetary=False):
    return string


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)
