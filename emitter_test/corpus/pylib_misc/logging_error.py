# A message that cannot be formatted: the error says where it was logged, and the program goes on.
import io
import logging
import logging.handlers
import sys

sys.stderr = io.StringIO()


class Buffer(logging.StreamHandler):
    def format(self, record):
        return "<" + super().format(record) + ">"


def inner(log):
    log.warning("%d apples", "two")
    log.warning("%s %s", 1)


def outer(log):
    inner(log)


for handler in logging.StreamHandler(sys.stdout), Buffer(sys.stdout):
    log = logging.getLogger(type(handler).__name__)
    log.propagate = False
    log.addHandler(handler)
    outer(log)
    log.warning("%d apples", 2)
text = sys.stderr.getvalue()
sys.stderr = sys.__stderr__
stack = False
for line in text.splitlines():
    if line.startswith("  File"):
        if stack:
            print(line.split(", ", 1)[1])
    elif not line.startswith("    "):
        stack = line == "Call stack:"
        print(line)
