# Runs the programs that come from standard input, each in a process of its own.
import binascii, builtins, io, math, os, resource, signal, struct, sys, traceback  # programs import nothing new

sys.setrecursionlimit(1000)
inp, out = sys.stdin.buffer, sys.stdout.buffer


def run(src):
    stdout = sys.stdout = io.StringIO()
    stderr = sys.stderr = io.StringIO()
    kept = dict(builtins.__dict__)
    ns = {"__name__": "__main__"}
    try:
        exec(compile(src, "gen.py", "exec"), ns)
    except BaseException:
        builtins.__dict__.update(kept)
        try:
            stderr.write(traceback.format_exc())
        except BaseException:
            stderr.write("no traceback")
    builtins.__dict__.update(kept)
    return stdout.getvalue().encode("utf-8", "backslashreplace"), stderr.getvalue().encode("utf-8", "backslashreplace")


while True:
    head = inp.read(4)
    if len(head) < 4:
        break
    src = inp.read(struct.unpack("<I", head)[0]).decode()
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        signal.alarm(20)
        resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
        os.close(r)
        a, b = run(src)
        with os.fdopen(w, "wb") as f:
            f.write(struct.pack("<I", len(a)) + a + struct.pack("<I", len(b)) + b)
        os._exit(0)
    os.close(w)
    with os.fdopen(r, "rb") as f:
        data = f.read()
    os.waitpid(pid, 0)
    if not data:
        data = struct.pack("<II", 0, 4) + b"DIED"
    out.write(data)
    out.flush()
