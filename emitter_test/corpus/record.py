"""Record or check the expected output of the corpus with CPython.

    python3 record.py              rerun every program, rewrite NAME.out (and NAME.exit)
    python3 record.py --check      report programs whose recorded output is stale
    python3 record.py AREA/NAME... the same for some programs only

Every program runs under two hash seeds; one whose outputs differ is reported
and not recorded. Programs in handwritten.txt use syntax that the recording
CPython lacks: their .out files are verified by hand and left alone here.
"""

import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def programs():
    for area in sorted(os.listdir(HERE)):
        path = os.path.join(HERE, area)
        if not os.path.isdir(path):
            continue
        for name in sorted(os.listdir(path)):
            if name.endswith(".py") and not name.startswith("_"):
                yield area + "/" + name[:-3]


def handwritten():
    with open(os.path.join(HERE, "handwritten.txt")) as f:
        return {line.strip() for line in f if line.strip() and line[0] != "#"}


def run(program, seed):
    area, name = program.split("/")
    env = {
        "PATH": os.environ["PATH"],
        "PYTHONHASHSEED": seed,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONWARNINGS": "ignore",
        "PYTHONUTF8": "1",
    }
    return subprocess.run(
        [sys.executable, name + ".py"],
        cwd=os.path.join(HERE, area),
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        timeout=120,
    )


def read(path):
    try:
        with open(path, "rb") as f:
            return f.read()
    except FileNotFoundError:
        return None


def record(program, check):
    first, second = run(program, "1"), run(program, "2")
    if (first.stdout, first.returncode) != (second.stdout, second.returncode):
        return "unstable under two hash seeds"
    base = os.path.join(HERE, program)
    want_exit = b"%d\n" % first.returncode if first.returncode else None
    if check:
        if read(base + ".out") != first.stdout or read(base + ".exit") != want_exit:
            return "recorded output is stale"
        return None
    with open(base + ".out", "wb") as f:
        f.write(first.stdout)
    if want_exit:
        with open(base + ".exit", "wb") as f:
            f.write(want_exit)
    elif os.path.exists(base + ".exit"):
        os.remove(base + ".exit")
    known = b"# exits: " in read(base + ".py")
    if bool(first.returncode) != known:
        tail = first.stderr.decode(errors="replace").strip().split("\n")[-1]
        return "exit status %d: %s" % (first.returncode, tail)
    return None


def main(args):
    check = "--check" in args
    chosen = [a for a in args if a != "--check"]
    skip = handwritten()
    bad = total = 0
    for program in programs():
        if program in skip or (chosen and not any(program.startswith(c) for c in chosen)):
            continue
        total += 1
        problem = record(program, check)
        if problem:
            bad += 1
            print("%s: %s" % (program, problem))
    print("%d programs, %d problems" % (total, bad))
    return 1 if bad else 0


sys.exit(main(sys.argv[1:]))
