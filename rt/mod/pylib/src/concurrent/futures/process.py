"""An executor with processes."""

from multiprocessing.pool import Pool

from . import BrokenExecutor, Executor, Future

__all__ = ["ProcessPoolExecutor", "BrokenProcessPool"]


class BrokenProcessPool(BrokenExecutor):
    pass


class ProcessPoolExecutor(Executor):
    """Runs calls in processes: see multiprocessing for what can be given to them."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._pool, self._futures = Pool(max_workers, initializer, initargs), set()

    def submit(self, fn, /, *args, **kwargs):
        if self._pool._closed:
            raise RuntimeError("cannot schedule new futures after shutdown")
        f = Future()
        f.set_running_or_notify_cancel()
        self._pool.apply_async(fn, args, kwargs, f.set_result, f.set_exception)
        return f

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        return iter(self._pool.starmap_async(fn, list(zip(*iterables)), chunksize).get(timeout)) if chunksize > 1 else \
            Executor.map(self, fn, *iterables, timeout=timeout)

    def shutdown(self, wait=True, *, cancel_futures=False):
        if cancel_futures:
            self._pool.terminate()
        else:
            self._pool.close()
        if wait:
            self._pool.join()
