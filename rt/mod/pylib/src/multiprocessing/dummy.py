"""The interface of multiprocessing with threads."""

from queue import Queue
from threading import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore, Thread as Process, current_thread as current_process

from .pool import ThreadPool as Pool

JoinableQueue = Queue
