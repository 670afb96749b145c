# logging: levels, hierarchy, formats, handlers, files.
import io
import logging
import logging.handlers
import os
import sys
import tempfile

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
logging.debug("not shown")
logging.info("info %d", 1)
logging.warning("warning %s %s", "a", "b")
log = logging.getLogger("app.module")
log.error("error %(x)s", {"x": 5})
log.setLevel(logging.DEBUG)
log.debug("debug now")
print(log, log.parent, logging.getLogger("app") is log.parent, log.getEffectiveLevel(), log.isEnabledFor(5), logging.getLogger("app").level)
print(logging.getLogger("app.module") is log, logging.getLogger().name, logging.getLogger("app").getChild("x").name)
try:
    1 / 0
except ZeroDivisionError:
    stream = io.StringIO()
    h = logging.StreamHandler(stream)
    log.addHandler(h)
    log.propagate = False
    log.exception("failed")
    log.propagate = True
    log.removeHandler(h)
    text = stream.getvalue()
    print(text.startswith("failed\nTraceback"), "\nZeroDivisionError: " in text)
log.log(35, "custom level")
logging.addLevelName(35, "NOTICE")
log.log(35, "named level")
print(logging.getLevelName(35), logging.getLevelName("NOTICE"), logging.getLevelName(77), logging.getLevelName("INFO"))


class OnlyA(logging.Filter):
    def filter(self, record):
        return "a" in record.getMessage()


log.addFilter(OnlyA())
log.info("with a")
log.info("without it")
log.filters.clear()
logging.disable(logging.WARNING)
log.warning("disabled")
log.error("not disabled")
logging.disable(logging.NOTSET)
log.propagate = False
log.warning("nobody but the last resort hears this")
out = io.StringIO()
h = logging.StreamHandler(out)
for style, fmt in (("{", "{name}|{levelname:>8}|{message}"), ("$", "$name-$message"), ("%", "%(name)-12s %(levelno)03d %(message)s %(funcName)s")):
    h.setFormatter(logging.Formatter(fmt, style=style))
    log.addHandler(h)

    def inner():
        log.warning("styled")

    inner()
print(out.getvalue(), end="")
log.info("extra", extra={"user": "x"})
adapter = logging.LoggerAdapter(log, {"user": "bob"})
h.setFormatter(logging.Formatter("%(user)s %(message)s"))
adapter.info("adapted")
print(out.getvalue().splitlines()[-1])
r = logging.makeLogRecord({"msg": "x %s", "args": ("y",), "levelname": "L"})
print(r.getMessage(), logging.Formatter("%(levelname)s %(message)s").format(r), logging.Formatter(datefmt="%Y").formatTime(r)[:2])
d = tempfile.mkdtemp()
name = os.path.join(d, "log")
fh = logging.handlers.RotatingFileHandler(name, maxBytes=30, backupCount=2)
fh.setFormatter(logging.Formatter("%(message)s"))
rot = logging.getLogger("rot")
rot.propagate = False
rot.addHandler(fh)
for i in range(6):
    rot.warning("message number %d", i)
fh.close()
print(sorted(os.listdir(d)), open(name).read(), open(name + ".1").read())
for n in os.listdir(d):
    os.unlink(os.path.join(d, n))
os.rmdir(d)
mh = logging.handlers.MemoryHandler(10, target=h)
rot.handlers.clear()
rot.addHandler(mh)
h.setFormatter(logging.Formatter("M %(message)s"))
rot.warning("kept")
before = out.getvalue()
rot.error("flushed")
print(out.getvalue()[len(before):])
for bad in (lambda: log.setLevel("NO"), lambda: logging.basicConfig(force=True, style="?"), lambda: logging.Formatter("no fields", style="{"), lambda: log.log("x", "y")):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
