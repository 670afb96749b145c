# What putenv() sets, getenv() gives, as in MicroPython; names that cannot be.
import os

os.putenv("CORPUS_A", "x")
print(os.getenv("CORPUS_A"), os.environ["CORPUS_A"], "CORPUS_A" in os.environ)
os.putenv(b"CORPUS_A", b"y")
print(os.getenv("CORPUS_A"))
os.unsetenv("CORPUS_A")
print(os.getenv("CORPUS_A"), os.getenv("CORPUS_A", "default"), "CORPUS_A" in os.environ)
os.unsetenv("CORPUS_A")
os.environ["CORPUS_B"] = "1"
print(os.getenv("CORPUS_B"), os.environ.pop("CORPUS_B"), os.getenv("CORPUS_B"))
for f, *args in (os.unsetenv, ""), (os.unsetenv, "A=B"), (os.putenv, "A=B", "c"), (os.putenv, "", "c"), (os.putenv, 1, "c"), (os.putenv, "A", 1):
    try:
        print(f(*args))
    except (OSError, TypeError) as e:
        print(type(e).__name__)
print("A=B" in os.environ, "" in os.environ)
