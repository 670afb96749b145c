import fileinput, filecmp, tempfile, os, sys, io, readline, faulthandler
d = tempfile.mkdtemp(); p = lambda *n: os.path.join(d, *n)
for n, t in (("a", "1\n2\n"), ("b", "3\n"), ("c", "")):
    with open(p(n), "w") as f: f.write(t)
with fileinput.input([p("a"), p("c"), p("b")]) as f:
    for line in f: print(os.path.basename(f.filename()), f.lineno(), f.filelineno(), f.isfirstline(), line, end="")
for line in fileinput.input(p("a"), inplace=True): print(line.strip() * 2)
print(open(p("a")).read(), sorted(os.listdir(d)))
for line in fileinput.input([p("a"), p("b")]):
    print(line, end="")
    if fileinput.isfirstline(): fileinput.nextfile()
print(fileinput.lineno()); fileinput.close()
try: fileinput.lineno()
except RuntimeError as e: print(e)
sys.stdin = io.StringIO("x\ny\n"); print(list(fileinput.input("-"))); fileinput.close()
for x in ("l", "r"):
    os.makedirs(p(x, "sub")); 
    for n, t in (("same", "s"), ("diff", x), (x + "only", "1")):
        with open(p(x, n), "w") as f: f.write(t)
    with open(p(x, "sub", "deep"), "w") as f: f.write(x * 3)
    os.utime(p(x, "diff"), (1, 1 + (x == "r"))); os.utime(p(x, "sub", "deep"), (1, 1 + (x == "r")))
print(filecmp.cmp(p("l", "same"), p("r", "same")), filecmp.cmp(p("l", "diff"), p("r", "diff")), filecmp.cmp(p("l", "diff"), p("r", "diff"), shallow=False), filecmp.cmpfiles(p("l"), p("r"), ["same", "diff", "none"]))
c = filecmp.dircmp(p("l"), p("r")); print(c.left_list, c.common, c.left_only, c.right_only, c.same_files, c.diff_files, c.common_dirs, list(c.subdirs), c.subdirs["sub"].diff_files)
o = io.StringIO(); sys.stdout = o; c.report_full_closure(); sys.stdout = sys.__stdout__; print(o.getvalue().replace(d, "D"))
readline.parse_and_bind("tab: complete"); faulthandler.enable(); print(faulthandler.is_enabled())
