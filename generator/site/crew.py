"""Who does the work: this process, or one process for each core."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Protocol, TypeVar

from generator.errors import BuildError
from generator.processes import may_fork
from generator.site.workshop import Workshop

Given = TypeVar("Given")
Made = TypeVar("Made")
Task = Callable[[Workshop, Given], Made]
"""A piece of work: a function of a module, so that it can be named to another process."""

_FEW, _FEW_BY_SPAWN = 4, 60
"""So many schools are made sooner in this process than others can be started."""


_YOUNG = 20_000
"""Objects after which a process of the crew looks for garbage: one school gives that much, and looking is not free."""


class Crew(Protocol):
    """Takes work and gives the outcome later; `many` when several pieces are done at the same time."""

    many: bool

    def submit(self, task: Task[Given, Made], given: Given) -> Future[Made]:
        """Hand over a piece of work."""


@contextlib.contextmanager
def crew(workshop: Workshop, schools: int) -> Iterator[Crew]:
    """Give who does the work for so many schools, as long as the block runs.

    Raises:
        BuildError: A process ended in the middle of its work.
    """
    forks = may_fork()
    cores = _cores()
    if cores == 1 or schools <= (_FEW if forks else _FEW_BY_SPAWN):
        yield _Alone(workshop)
        return
    context = multiprocessing.get_context("fork" if forks else "spawn")
    pool = ProcessPoolExecutor(min(cores, schools), context, initializer=_begin, initargs=(workshop,))
    try:
        yield _Pool(pool)
    except BrokenProcessPool as error:
        raise BuildError(
            "Een van de processen is gestopt, misschien door te weinig geheugen. Probeer het opnieuw."
            " Wat er al stond, is niet veranderd."
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


class _Alone:
    """Does the work at once, in this process."""

    many = False

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop

    def submit(self, task: Task[Given, Made], given: Given) -> Future[Made]:
        done: Future[Made] = Future()
        try:
            done.set_result(task(self._workshop, given))
        except Exception as error:  # noqa: BLE001 - it is passed on to whoever asks for the outcome
            done.set_exception(error)
        return done


class _Pool:
    """Hands work to other processes."""

    many = True

    def __init__(self, pool: ProcessPoolExecutor) -> None:
        self._pool = pool

    def submit(self, task: Task[Given, Made], given: Given) -> Future[Made]:
        return self._pool.submit(_do, task, given)


def _cores() -> int:
    """Count the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_workshop: Workshop | None = None
"""The workshop of a process of the crew; None in the process that the user started."""


def _begin(workshop: Workshop) -> None:
    """Make a process of the crew ready."""
    global _workshop  # noqa: PLW0603 - how a pool hands something to each of its processes once
    _workshop = workshop
    settle_memory()
    gc.set_threshold(_YOUNG, 10, 10)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all; the first process decides what happens
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _do(task: Task[Any, Any], given: Any) -> Any:
    assert _workshop is not None  # noqa: S101 - set by _begin, before any work comes
    kept = _workshop.foundry.kept
    made = task(_workshop, given)
    if kept != _workshop.foundry.kept:
        settle_memory()
    return made


def settle_memory() -> None:
    """Let Python no longer look for garbage in what is there: moulds and registers stay until the process ends."""
    gc.collect()
    gc.freeze()


def _end_with_parent() -> None:
    """End this process when the one that started it is gone, however that ended: nobody would take the outcome."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)
