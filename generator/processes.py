"""Copies of this process, for work that can go on beside other work."""

from __future__ import annotations

import contextlib
import multiprocessing
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

Made = TypeVar("Made")


def may_fork() -> bool:
    """Tell whether a copy of this process can be made: the cheapest way, but only without threads and not on macOS.

    Threads that Python does not know of count too: Typst has some from its first PDF on, and a copy lacks them.
    """
    return sys.platform == "linux" and len(list(Path("/proc/self/task").iterdir())) == 1


def beside(work: Callable[[], Made]) -> Callable[[], Made]:
    """Begin work in a copy of this process; what is given waits for it and gives what it made, which must be picklable.

    Where no copy can be made, or where the copy comes to nothing, the work is done when it is asked for: an error in it
    is then raised here.
    """
    if not may_fork():
        return work
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(sender, work), daemon=True)
    process.start()
    sender.close()

    def made() -> Made:
        try:
            answer: Made = receiver.recv()
        except EOFError:
            return work()
        finally:
            process.join()
            receiver.close()
        return answer

    return made


def _send(sender: Connection, work: Callable[[], Made]) -> None:
    # Whatever goes wrong here goes wrong again in the process that waits, where it can be told.
    with contextlib.suppress(Exception):
        sender.send(work())
    sender.close()
