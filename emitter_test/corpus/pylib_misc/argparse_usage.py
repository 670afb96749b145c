# argparse: values, help, usage, errors.
import argparse
import contextlib
import io
import os

os.environ["COLUMNS"] = "80"


def run(parser, *args):
    err, out = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stderr(err), contextlib.redirect_stdout(out):
            result = parser.parse_args(list(args))
        print(sorted(vars(result).items(), key=lambda kv: kv[0]))
    except SystemExit as e:
        print("exit", e.code)
        print(out.getvalue() + err.getvalue(), end="")


p = argparse.ArgumentParser(
    prog="tool", description="A tool that does things with files and has a long description to wrap over lines.", epilog="The end.",
)
p.add_argument("files", nargs="+", help="input files")
p.add_argument("-n", "--number", type=int, default=3, help="a number (default: %(default)s)")
p.add_argument("-v", "--verbose", action="count", default=0, help="say more")
p.add_argument("--mode", choices=["fast", "slow"], help="how to go about it, with quite a long help text that does not fit in one line")
p.add_argument("-o", "--output-file", metavar="FILE")
p.add_argument("--flag", action=argparse.BooleanOptionalAction)
p.add_argument("--const", action="store_const", const=7)
p.add_argument("-a", action="append", type=float)
p.add_argument("--pair", nargs=2, metavar=("X", "Y"))
p.add_argument("--version", action="version", version="%(prog)s 1.0")
p.add_argument("--secret", help=argparse.SUPPRESS)
run(p, "a", "b", "-n", "5", "-vv", "--mode=fast", "-ofile", "--no-flag", "--const", "-a", "1", "-a2.5", "--pair", "1", "2")
run(p, "x", "--", "-n")
run(p, "x", "--num", "9", "-vvv")
for bad in (["a", "-n", "x"], ["a", "--mode", "q"], [], ["a", "--zz"], ["a", "--pair", "1"], ["a", "-n"], ["a", "--ver"], ["--version"], ["-h"], ["a", "-vx"]):
    run(p, *bad)

q = argparse.ArgumentParser(prog="q")
subs = q.add_subparsers(dest="cmd", title="commands", description="what to do", required=True, metavar="CMD")
add = subs.add_parser("add", help="add numbers", aliases=["plus"])
add.add_argument("xs", type=float, nargs="*")
rm = subs.add_parser("rm", help="remove", description="Removes things.")
rm.add_argument("-f", "--force", action="store_true")
rm.set_defaults(func="remove")
for args in (["add", "2.5", "3"], ["plus"], ["rm", "-f"], [], ["zz"], ["rm", "-h"], ["-h"]):
    run(q, *args)

r = argparse.ArgumentParser(prog="r", usage="%(prog)s [things]", add_help=False, argument_default=argparse.SUPPRESS)
g = r.add_mutually_exclusive_group(required=True)
g.add_argument("--foo", action="store_true")
g.add_argument("--bar", type=int)
grp = r.add_argument_group("extra", "extra options")
grp.add_argument("--baz", nargs="?", const="C", default="D")
r.add_argument("pos", nargs="?", default="dflt")
for args in (["--foo"], ["--bar", "3", "--baz"], ["--foo", "--bar", "1"], [], ["--foo", "p", "--baz", "z"]):
    run(r, *args)
print(r.format_help())
s = argparse.ArgumentParser(prog="s", prefix_chars="-+", fromfile_prefix_chars="@", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
s.add_argument("+x", type=int, default=4, help="ex")
s.add_argument("rest", nargs=argparse.REMAINDER)
run(s, "+x", "5", "a", "-b", "--c")
print(s.format_usage(), s.parse_known_args(["+x", "1"]), s.get_default("x"))
u = argparse.ArgumentParser(prog="u", parents=[r], conflict_handler="resolve")
u.add_argument("--baz", type=int)
run(u, "--foo", "--baz", "3")
t = argparse.ArgumentParser(prog="t", exit_on_error=False)
t.add_argument("-i", type=int)
try:
    t.parse_args(["-i", "x"])
except argparse.ArgumentError as e:
    print(e)
print(argparse.Namespace(a=1, b="x"), argparse.Namespace(a=1) == argparse.Namespace(a=1), "a" in argparse.Namespace(a=1))


def odd(text):
    if int(text) % 2 == 0:
        raise argparse.ArgumentTypeError(f"{text} is even")
    return int(text)


w = argparse.ArgumentParser(prog="w", formatter_class=argparse.RawDescriptionHelpFormatter, description="kept\n  as it is")
w.add_argument("n", type=odd)
w.add_argument("-neg", type=float)
run(w, "3", "-neg", "-1.5")
run(w, "4")
run(w, "-h")
