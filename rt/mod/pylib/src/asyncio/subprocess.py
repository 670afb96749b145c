"""Programs that run while the loop goes on."""

import os
from subprocess import DEVNULL, PIPE, STDOUT, Popen

from .core import get_event_loop, sleep
from .funcs import gather
from .stream import Stream


class _Pipe:
    """An end of a pipe as a stream object."""

    def __init__(self, file):
        self.file = file
        self.fd = file.fileno()
        os.set_blocking(self.fd, False)

    def fileno(self):
        return self.fd

    def recv(self, n):
        return os.read(self.fd, n)

    def send(self, data):
        return os.write(self.fd, data)

    def close(self):
        self.file.close()


class Process:
    """A program that runs."""

    def __init__(self, popen, limit):
        self._popen = popen
        self.pid = popen.pid
        self.stdin, self.stdout, self.stderr = [
            None if f is None else Stream(_Pipe(f), limit=limit) for f in (popen.stdin, popen.stdout, popen.stderr)
        ]

    @property
    def returncode(self):
        return self._popen.returncode

    async def wait(self):
        pause = 0.001
        while self._popen.poll() is None:
            try:
                fd = os.pidfd_open(self.pid)
            except OSError:
                await sleep(pause)
                pause = min(pause * 2, 0.02)
                continue
            loop = get_event_loop()
            ended = loop.create_future()
            loop.add_reader(fd, lambda: ended.done() or ended.set_result(None))
            try:
                await ended
            finally:
                loop.remove_reader(fd)
                os.close(fd)
        return self._popen.returncode

    def send_signal(self, sig):
        if self._popen.poll() is not None:
            raise ProcessLookupError()
        self._popen.send_signal(sig)

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)

    async def _feed(self, data):
        if self.stdin is not None:
            try:
                if data:
                    self.stdin.write(data)
                    await self.stdin.drain()
            except (BrokenPipeError, ConnectionResetError):
                pass
            self.stdin.close()

    async def _drain(self, stream):
        if stream is None:
            return None
        data = await stream.read()
        stream.close()
        return data

    async def communicate(self, input=None):
        """Send input, read everything, wait for the end; return (stdout, stderr)."""
        _, out, err = await gather(self._feed(input), self._drain(self.stdout), self._drain(self.stderr))
        await self.wait()
        return out, err


async def create_subprocess_exec(program, *args, stdin=None, stdout=None, stderr=None, limit=65536, **kwargs):
    return Process(Popen((program,) + args, 0, stdin=stdin, stdout=stdout, stderr=stderr, **kwargs), limit)


async def create_subprocess_shell(cmd, stdin=None, stdout=None, stderr=None, limit=65536, **kwargs):
    return Process(Popen(cmd, 0, shell=True, stdin=stdin, stdout=stdout, stderr=stderr, **kwargs), limit)
