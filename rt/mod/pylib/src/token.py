"""Numbers of the kinds of tokens."""

# The last three are 3.12's: no token is of these kinds, but there are programs that ask for them.
tok_name = dict(enumerate((
    "ENDMARKER NAME NUMBER STRING NEWLINE INDENT DEDENT LPAR RPAR LSQB RSQB COLON COMMA SEMI PLUS MINUS STAR SLASH VBAR AMPER LESS "
    "GREATER EQUAL DOT PERCENT LBRACE RBRACE EQEQUAL NOTEQUAL LESSEQUAL GREATEREQUAL TILDE CIRCUMFLEX LEFTSHIFT RIGHTSHIFT DOUBLESTAR "
    "PLUSEQUAL MINEQUAL STAREQUAL SLASHEQUAL PERCENTEQUAL AMPEREQUAL VBAREQUAL CIRCUMFLEXEQUAL LEFTSHIFTEQUAL RIGHTSHIFTEQUAL "
    "DOUBLESTAREQUAL DOUBLESLASH DOUBLESLASHEQUAL AT ATEQUAL RARROW ELLIPSIS COLONEQUAL OP AWAIT ASYNC TYPE_IGNORE TYPE_COMMENT "
    "SOFT_KEYWORD ERRORTOKEN COMMENT NL ENCODING N_TOKENS FSTRING_START FSTRING_MIDDLE FSTRING_END"
).split()))
tok_name[256] = "NT_OFFSET"
globals().update({name: number for number, name in tok_name.items()})
__all__ = ["tok_name", "ISTERMINAL", "ISNONTERMINAL", "ISEOF", "EXACT_TOKEN_TYPES", *tok_name.values()]

EXACT_TOKEN_TYPES = dict(zip(
    "( ) [ ] : , ; + - * / | & < > = . % { } == != <= >= ~ ^ << >> ** += -= *= /= %= &= |= ^= <<= >>= **= // //= @ @= -> ... :=".split(),
    range(7, 54),
))


def ISTERMINAL(x):
    return x < 256


def ISNONTERMINAL(x):
    return x >= 256


def ISEOF(x):
    return x == 0
