import optparse, sys
from optparse import *
def cb(option, opt, value, parser, *a): print("cb", opt, value, a); parser.values.cbv = 1
p = OptionParser(usage="usage: %prog [options] arg", version="%prog 1.0", description="Does a lot of things with words and lines and so on, wrapped at the end of the line.", epilog="The end.", prog="prog")
p.add_option("-f", "--file", dest="filename", metavar="FILE", help="write report to FILE, a very long help text which has to be wrapped somewhere near")
p.add_option("-q", "--quiet", action="store_false", dest="verbose", default=True, help="don't print")
p.add_option("-n", type="int", default=3, help="number [default: %default]")
p.add_option("--a-very-long-option-name", type="choice", choices=["a", "b"], help="choose")
p.add_option("-x", action="append", type=float); p.add_option("-c", action="count"); p.add_option("--pt", nargs=2, type="int")
p.add_option("--cb", action="callback", callback=cb, type="string", callback_args=(1,)); p.add_option("--hid", help=SUPPRESS_HELP)
p.add_option("--k", action="store_const", const=42, dest="kk"); p.add_option("--ak", action="append_const", const=4, dest="kl")
g = OptionGroup(p, "Dangerous", "Caution: use at risk"); g.add_option("-g", action="store_true", help="Group option"); p.add_option_group(g)
p.print_help()
sys.stderr = sys.stdout
for argv in (["-fa", "b", "-q", "--pt", "1", "2", "-x1", "-x", "2.5", "-ccc", "rest"], ["--file=z", "--", "-q"], ["-qc", "--a-v", "a"], ["--cb", "v", "--k", "--ak", "--ak", "-g", "-n0x10"], ["--nope"], ["-z"], ["-n", "q"], ["--a-very-long-option-name=c"], ["--file"], ["--pt", "1"], ["--quiet=1"], ["--version"], ["--a"], ["-h"]):
    try: o, a = p.parse_args(argv); print(sorted(vars(o).items(), key=str), a)
    except SystemExit as e: print("exit", e.code)
try: p.add_option("-f")
except OptionConflictError as e: print(e)
for bad in (lambda: p.add_option("x"), lambda: p.add_option("-y", action="zap"), lambda: p.add_option("-y", type="zap"), lambda: p.add_option("-y", nope=1)):
    try: bad()
    except OptionError as e: print(e)
q = OptionParser(conflict_handler="resolve", prog="q", formatter=TitledHelpFormatter()); q.add_option("-h", action="store_true", help="half"); q.disable_interspersed_args(); print(q.parse_args(["a", "-h"])[1]); q.print_help()
p.set_defaults(n="7"); print(p.get_default_values().n, p.has_option("-f"), p.get_option("-f"), p.remove_option("-f"), p.has_option("--file"))
