"""Every error of the generator has one base, so that the command line can catch all of them in one place."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable


class GidsError(Exception):
    """Base of all errors that are meant for the user: the message is Dutch and complete."""


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in the input, with the place where somebody can mend it.

    Attributes:
        path: The file as the user knows it, with forward slashes.
        line: Line number from 1; 0 when the mistake concerns the file as a whole.
        message: Dutch: what was found, what is allowed, and the likely meaning.
        field: Key path within the file (`aanbod[2].niveau`); empty when there is none.
    """

    path: str
    line: int
    message: str
    field: str = ""

    def __str__(self) -> str:
        """Give the one form in which every mistake is printed."""
        place = f"{self.path}, regel {self.line}" if self.line else self.path
        return f"{place}: {self.field}: {self.message}" if self.field else f"{place}: {self.message}"


class InputError(GidsError):
    """The input holds mistakes. All that were found are in `problems`, sorted, without doubles."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Collect the mistakes; there must be at least one."""
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        """The mistakes, by file and line."""
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[InputError], tuple[tuple[Problem, ...]]]:
        """Let the error travel from one process to another with its mistakes; by default only the text would."""
        return type(self), (self.problems,)


class ContentError(InputError):
    """Shared content, a register or a template holds a mistake: ours to mend, not the school's."""


class BuildError(GidsError):
    """Building stopped for a reason outside the input, such as a full disk or a folder that is not ours."""
