# Names that no module can have.
for name in ".x", "..x", "_nowhere.", ".", "..", "os.", "os..path", "_nowhere..b", "os.path.", "":
    try:
        print(name, __import__(name))
    except (ImportError, ValueError) as e:
        print(repr(name), type(e).__name__, getattr(e, "name", None))
