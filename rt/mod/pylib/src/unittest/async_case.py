"""Test cases whose methods are coroutines."""

import asyncio
import inspect

from .case import TestCase


class IsolatedAsyncioTestCase(TestCase):
    """A test case with an event loop of its own; methods may be async."""

    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._runner = None

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """Call and await func after asyncTearDown."""
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enter an asynchronous context manager that is left after asyncTearDown."""
        result = await type(cm).__aenter__(cm)
        self.addAsyncCleanup(type(cm).__aexit__, cm, None, None, None)
        return result

    def _call(self, func, /, *args, **kwargs):
        result = func(*args, **kwargs)
        return self._runner.run(result) if inspect.isawaitable(result) else result

    def _callSetUp(self):
        self._call(self.setUp)
        self._runner.run(self.asyncSetUp())

    def _callTestMethod(self, method):
        self._call(method)

    def _callTearDown(self):
        self._runner.run(self.asyncTearDown())
        self._call(self.tearDown)

    def _callCleanup(self, function, /, *args, **kwargs):
        self._call(function, *args, **kwargs)

    def run(self, result=None):
        """Run the test in an event loop."""
        with asyncio.Runner() as self._runner:
            return super().run(result)
