# logging.config.
import io
import logging
import logging.config
import sys

logging.config.dictConfig({
    "version": 1,
    "formatters": {"f": {"format": "%(levelname)s:%(name)s:%(message)s"}, "g": {"()": "logging.Formatter", "fmt": "G %(message)s"}},
    "filters": {"only": {"name": "app.x"}},
    "handlers": {
        "out": {"class": "logging.StreamHandler", "formatter": "f", "stream": "ext://sys.stdout", "level": "INFO"},
        "g": {"class": "logging.StreamHandler", "formatter": "g", "stream": "ext://sys.stdout", "filters": ["only"]},
        "mem": {"class": "logging.handlers.MemoryHandler", "capacity": 2, "target": "out"},
    },
    "loggers": {"app": {"handlers": ["out", "g"], "level": "DEBUG", "propagate": False}, "mem": {"handlers": ["mem"], "propagate": False}},
    "root": {"level": "WARNING", "handlers": ["g"]},
})
logging.getLogger("app").debug("hidden")
logging.getLogger("app").info("one")
logging.getLogger("app.x").warning("two")
logging.getLogger("mem").error("three")
print("buffered")
logging.getLogger("mem").error("four")
for bad in ({"version": 2}, {"version": 1, "handlers": {"h": {"class": "no.such"}}}, {"version": 1, "root": {"handlers": ["no"]}}):
    try:
        logging.config.dictConfig(bad)
    except (ValueError, KeyError) as e:
        print(type(e).__name__, str(e)[:40])
logging.config.fileConfig(io.StringIO("""
[loggers]
keys=root,a
[handlers]
keys=h
[formatters]
keys=f
[logger_root]
level=ERROR
handlers=h
[logger_a]
level=DEBUG
handlers=h
qualname=a.b
propagate=0
[handler_h]
class=StreamHandler
level=NOTSET
formatter=f
args=(sys.stdout,)
[formatter_f]
format=F %(levelname)s %(message)s
"""))
logging.getLogger("a.b").debug("x")
logging.getLogger().error("y")
logging.getLogger("c").warning("z")
