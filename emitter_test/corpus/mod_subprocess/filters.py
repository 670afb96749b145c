# Standard streams pass on what they cannot read.
import os
import subprocess
import sys

os.environ["PYTHONIOENCODING"] = "utf-8:surrogateescape"
for code in ("sys.stdout.write(sys.stdin.read())", "print(*sys.stdin, sep='', end='')"):
    r = subprocess.run([sys.executable, "-c", "import sys; " + code], input=b"a\xff\n\xed\x95\x9c\xf0\n\xe9", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    print(r.stdout, r.stderr)
