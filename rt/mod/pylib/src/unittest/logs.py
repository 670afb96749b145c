"""assertLogs and assertNoLogs."""

import logging

__unittest = True


class _Watcher(tuple):
    records = property(lambda self: self[0])
    output = property(lambda self: self[1])


class _Collector(logging.Handler):
    def __init__(self):
        super().__init__()
        self.watcher = _Watcher(([], []))

    def flush(self):
        pass

    def emit(self, record):
        self.watcher.records.append(record)
        self.watcher.output.append(self.format(record))


class AssertLogsContext:
    def __init__(self, case, logger, level, no_logs):
        self.case = case
        self.logger_name = logger
        self.level = getattr(logging, level) if isinstance(level, str) else level or logging.INFO
        self.no_logs = no_logs

    def __enter__(self):
        name = self.logger_name
        logger = self.logger = name if isinstance(name, logging.Logger) else logging.getLogger(name)
        handler = _Collector()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        self.watcher = handler.watcher
        self.old = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else self.watcher

    def __exit__(self, exc_type, exc_value, tb):
        self.logger.handlers, level, self.logger.propagate = self.old
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        if self.no_logs:
            if self.watcher.records:
                self.case.fail(f"Unexpected logs found: {self.watcher.output!r}")
        elif not self.watcher.records:
            self.case.fail(
                f"no logs of level {logging.getLevelName(self.level)} or higher triggered on {self.logger.name}"
            )
