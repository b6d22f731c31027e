"""The folder that sites are published in. Whatever is unfinished stands in a hidden folder of it until it is whole.

It must be a folder within the output: moving something is one step only within one disk.
"""

from __future__ import annotations

import contextlib
import dataclasses
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from generator.errors import BuildError
from generator.failures import refused

HIDDEN = ".gids"
"""What this program remembers and what is unfinished; it need not be put on the web."""


@dataclasses.dataclass(frozen=True, slots=True)
class Output:
    """A folder for sites.

    Attributes:
        root: The folder as it was asked for.
    """

    root: Path

    @property
    def hidden(self) -> Path:
        """Give the folder for what is remembered and what is unfinished."""
        return self.root / HIDDEN

    @property
    def moulds(self) -> Path:
        """Give the folder where moulds are kept from one run to the next."""
        return self.hidden / "mallen"

    def fresh(self, target: Path) -> Path:
        """Give the place where a site is written before it goes to `target`."""
        return self.hidden / "nieuw" / target.relative_to(self.root)

    def old(self, target: Path) -> Path:
        """Give the place where the site that was at `target` waits until the new one is there."""
        return self.hidden / "oud" / target.relative_to(self.root)

    @contextlib.contextmanager
    def locked(self, on_wait: Callable[[], Any]) -> Iterator[None]:
        """Keep other runs out as long as the block runs; wait until another one is done, after telling so.

        The lock is the system's own: it ends with the program that holds it, however that ends.

        Raises:
            BuildError: The folder cannot be made or written in.
        """
        try:
            self.hidden.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.hidden / "slot")
            try:
                lock.acquire(blocking=False)
            except Timeout:
                on_wait()
                lock.acquire()
        except OSError as error:
            raise refused(self.root, error) from error
        try:
            yield
        finally:
            lock.release()

    def repair(self) -> None:
        """Clear up after a run that was cut off: put back sites whose place was left empty, drop what was unfinished.

        Raises:
            BuildError: The disk refuses.
        """
        waiting = self.hidden / "oud"
        try:
            for index in sorted(waiting.rglob("index.html")):
                site = index.parent
                target = self.root / site.relative_to(waiting)
                if site.is_dir() and not target.exists() and not _is_within_a_site(site, waiting):
                    target.parent.mkdir(parents=True, exist_ok=True)
                    site.rename(target)
            for folder in (waiting, self.hidden / "nieuw"):
                shutil.rmtree(folder, ignore_errors=True)
        except OSError as error:
            raise refused(self.root, error) from error

    def discard(self, folder: Path) -> None:
        """Take a site away: first out of sight as a whole, then from the disk."""
        gone = self.hidden / "nieuw" / "weg" / folder.relative_to(self.root)
        gone.parent.mkdir(parents=True, exist_ok=True)
        folder.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)

    def require_usable(self) -> None:
        """Refuse a place that is no folder.

        Raises:
            BuildError: There is a file of this name.
        """
        if self.root.exists() and not self.root.is_dir():
            raise BuildError(f"{self.root.as_posix()} is een bestand. Kies met --out een map.")


def _is_within_a_site(folder: Path, root: Path) -> bool:
    """Tell whether a folder with a page is a part of a site: some folder above it has a page too."""
    return any((above / "index.html").exists() for above in folder.parents if above.is_relative_to(root))
