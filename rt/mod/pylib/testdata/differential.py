"""Run corpus programs under CPython with this library in place of CPython's own, and compare.

    python3.11 differential.py [--record] [--pure] [-k WORD] [PROGRAM.py ...]

Without programs: all of emitter_test/corpus/pylib_*/. --record writes PROGRAM.out with CPython's own modules first.
--pure hides CPython's accelerators that ours may or may not have (_json, _datetime, ...), so that only the Python code is tested; both ways are
run by default.
"""
import glob
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SRC = os.path.join(os.path.dirname(HERE), "src")
CORPUS = os.path.normpath(os.path.join(HERE, "../../../../emitter_test/corpus"))
# Made of what only our runtime has: CPython's own stay.
OURS_ONLY = ("atexit", "genericpath", "json", "json.decoder", "json.encoder", "os", "posixpath")
ACCELERATORS = ("_abc", "_datetime", "_json", "_queue", "_statistics")


def module_names():
    for path in glob.glob(SRC + "/**/*.py", recursive=True):
        name = os.path.relpath(path, SRC)[:-3].replace(os.sep, ".")
        name = name.removesuffix(".__init__")
        if name not in OURS_ONLY:
            yield name


def run_ours(program, pure):
    """Child process: replace the library, then run the program as __main__."""
    names = set(module_names())
    with open(program, encoding="utf-8") as f:
        code = compile(f.read(), os.path.basename(program), "exec")
    for name in OURS_ONLY:
        __import__(name)
    for name in list(sys.modules):
        if name in names or name.partition(".")[0] in names:
            del sys.modules[name]
    if pure:
        for name in ACCELERATORS:
            sys.modules[name] = None
    # abc, stat and others are frozen into CPython.
    sys.meta_path[:] = [finder for finder in sys.meta_path if "Frozen" not in repr(finder)]
    sys.path[0] = SRC
    os.chdir(os.path.dirname(program))
    sys.argv = [program]
    main = sys.modules["__main__"]
    for name in list(vars(main)):
        if not name.startswith("__"):
            delattr(main, name)
    vars(main)["__file__"] = program
    exec(code, vars(main))


def run_child(args):
    p = subprocess.run([sys.executable, "-B", *args], stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    return p.stdout, p.stderr.decode("utf-8", "replace")


def difference(want, got):
    want, got = want.decode().splitlines(), got.decode().splitlines()
    for i in range(max(len(want), len(got))):
        w = want[i] if i < len(want) else "<end>"
        g = got[i] if i < len(got) else "<end>"
        if w != g:
            return f"  line {i + 1}\n    want: {w}\n    got:  {g}"
    return "  (same text)"


def main(argv):
    if argv[:1] in (["--child"], ["--child-pure"]):
        return run_ours(argv[1], argv[0] == "--child-pure")
    record, modes, word, programs = False, ["--child", "--child-pure"], "", []
    while argv:
        arg = argv.pop(0)
        if arg == "--record":
            record = True
        elif arg == "--pure":
            modes = ["--child-pure"]
        elif arg == "-k":
            word = argv.pop(0)
        else:
            programs.append(arg)
    programs = [os.path.abspath(p) for p in programs] or sorted(glob.glob(CORPUS + "/pylib_*/*.py"))
    bad = n = 0
    for program in programs:
        if word not in program:
            continue
        n += 1
        out = os.path.splitext(program)[0] + ".out"
        if record:
            want, err = run_child([program])
            if err:
                print(f"{program}: CPython's own modules wrote to stderr\n{err}")
                bad += 1
            with open(out, "wb") as f:
                f.write(want)
        else:
            with open(out, "rb") as f:
                want = f.read()
        for mode in modes:
            got, err = run_child([os.path.abspath(__file__), mode, program])
            if got != want or err:
                bad += 1
                print(f"FAIL {program} ({mode.strip('-')})\n{difference(want, got)}")
                if err:
                    print("    " + "\n    ".join(err.splitlines()[-12:]))
    print(f"{n} programs, {bad} failures")
    return bad > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
