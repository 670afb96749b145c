# Test cases with coroutines.
import asyncio
import io
import unittest

log = []


class Case(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        log.append("setUp")

    async def asyncSetUp(self):
        await asyncio.sleep(0)
        log.append("asyncSetUp")
        self.addAsyncCleanup(self.cleanup, 1)

    async def cleanup(self, n):
        log.append(("cleanup", n))

    async def test_async(self):
        await asyncio.sleep(0.001)
        self.assertEqual(1, 1)

    def test_sync(self):
        self.assertTrue(True)

    async def test_failing(self):
        self.assertEqual(1, 2)

    async def test_task(self):
        task = asyncio.create_task(asyncio.sleep(0, "r"))
        self.assertEqual(await task, "r")

    async def asyncTearDown(self):
        log.append("asyncTearDown")

    def tearDown(self):
        log.append("tearDown")


result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(Case))
print(result.testsRun, len(result.failures), len(result.errors))
print(log)
