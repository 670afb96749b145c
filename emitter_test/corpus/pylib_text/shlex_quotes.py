# Quotes in words: outside of POSIX mode they are characters like others unless a word begins with one.
import shlex
for s in ("a 'b c' \"d\\\"e\"", "a'b c'd", "'a b'c", "'a' b", "a\"b\" 'c'", "x='y z'", "''", "a''", "'a''b'", "a'", "'a", "#x 'y'", "\"a 'b' c\""):
    for kw in {"posix": False}, {"posix": True}:
        try: print(s, kw, shlex.split(s, **kw))
        except ValueError as e: print(s, kw, e)
    for posix in False, True:
        try: print(s, list(shlex.shlex(s, posix=posix)), list(shlex.shlex(s, posix=posix, punctuation_chars=True)))
        except ValueError as e: print(s, e)
