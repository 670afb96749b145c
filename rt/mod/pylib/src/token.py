"""Numbers of the kinds of tokens."""

import sys

_names = (
    "ENDMARKER NAME NUMBER STRING NEWLINE INDENT DEDENT LPAR RPAR LSQB RSQB COLON COMMA SEMI PLUS MINUS STAR SLASH VBAR AMPER LESS "
    "GREATER EQUAL DOT PERCENT LBRACE RBRACE EQEQUAL NOTEQUAL LESSEQUAL GREATEREQUAL TILDE CIRCUMFLEX LEFTSHIFT RIGHTSHIFT DOUBLESTAR "
    "PLUSEQUAL MINEQUAL STAREQUAL SLASHEQUAL PERCENTEQUAL AMPEREQUAL VBAREQUAL CIRCUMFLEXEQUAL LEFTSHIFTEQUAL RIGHTSHIFTEQUAL "
    "DOUBLESTAREQUAL DOUBLESLASH DOUBLESLASHEQUAL AT ATEQUAL RARROW ELLIPSIS COLONEQUAL OP AWAIT ASYNC TYPE_IGNORE TYPE_COMMENT "
    "SOFT_KEYWORD ERRORTOKEN COMMENT NL ENCODING N_TOKENS"
)
if sys.version_info >= (3, 12):
    _names = _names.replace(" OP ", " EXCLAMATION OP ").replace(
        "ERRORTOKEN COMMENT NL", "FSTRING_START FSTRING_MIDDLE FSTRING_END COMMENT NL ERRORTOKEN"
    )
tok_name = dict(enumerate(_names.split()))
tok_name[256] = "NT_OFFSET"
globals().update({name: number for number, name in tok_name.items()})
__all__ = ["tok_name", "ISTERMINAL", "ISNONTERMINAL", "ISEOF", *tok_name.values()]

EXACT_TOKEN_TYPES = dict(zip(
    "( ) [ ] : , ; + - * / | & < > = . % { } == != <= >= ~ ^ << >> ** += -= *= /= %= &= |= ^= <<= >>= **= // //= @ @= -> ... :=".split(),
    range(7, 54),
))
if sys.version_info >= (3, 12):
    EXACT_TOKEN_TYPES["!"] = EXCLAMATION
EXACT_TOKEN_TYPES = dict(sorted(EXACT_TOKEN_TYPES.items()))


def ISTERMINAL(x):
    return x < 256


def ISNONTERMINAL(x):
    return x >= 256


def ISEOF(x):
    return x == 0
