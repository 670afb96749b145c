# Names, arguments and variables that are not UTF-8 reach other programs as they are.
import os
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as d:
    here = os.getcwd()
    os.chdir(d)
    os.mkdir("dir\udcee")
    with open("dir\udcee/mod.py", "w") as f:
        f.write("import sys, os\nprint([ascii(a) for a in sys.argv[1:]], ascii(os.environ['NAME']))\n")
    os.environ["NAME"] = "val\udcff"
    out = subprocess.run([sys.executable, "dir\udcee/mod.py", "a\udcff", "\xe9"], stdout=subprocess.PIPE).stdout
    print(out)
    os.putenv("NAME", "\udc80")
    out = subprocess.run("printf %s \"$NAME\"; printf '\\360' >&2", shell=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    print(out.stdout, out.stderr)
    os.chdir(here)
