# White space before a backslash counts as indentation; without any, that of the next line does.
class A:
\
    x = 1

class B:
  \
    """Doc
    string"""
  y = 2

def f(n):
\
\
        if n:
            \
      return "yes"
        return "no"

print(A.x, B.y, f(1), f(0))
for text in ("if 1:\n\\\nx = 1\n", "if 1:\n  x = 1\n \\\n  y = 2\n"):
    try:
        exec(text)
    except IndentationError as e:
        print(type(e).__name__)
