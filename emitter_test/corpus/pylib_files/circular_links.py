# Links that lead in a circle are no directories for glob().
import os, pathlib, shutil, tempfile
d = tempfile.mkdtemp()
try:
    os.mkdir(os.path.join(d, "sub")); open(os.path.join(d, "sub", "x"), "w").close()
    try: os.symlink("loop", os.path.join(d, "loop"))
    except (OSError, NotImplementedError, AttributeError): pass
    p = pathlib.Path(d)
    print([x.name for x in p.glob("*/x")], [x.name for x in p.glob("**/x")], (p / "loop").exists(), (p / "loop").is_dir())
finally:
    shutil.rmtree(d)
