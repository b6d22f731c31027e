"""What is known about the place where the YAML parser stopped."""

from __future__ import annotations

import dataclasses
from typing import Any


@dataclasses.dataclass(frozen=True, slots=True)
class Mistake:
    """Where and why the parser stopped.

    Attributes:
        said: What the parser says: context and problem.
        line: Line, from 1, where it stopped.
        column: Position in that line, from 0.
        since: Line, from 1, where the construct begins that it was reading.
        lines: The lines of the file.
        last: The last event before the mistake.
        bracket: Line of the innermost open `[` or `{`; 0 when there is none.
    """

    said: str
    line: int
    column: int
    since: int
    lines: list[str]
    last: Any
    bracket: int

    @classmethod
    def of(cls, error: Exception, text: str, *, last: Any, bracket: int) -> Mistake:
        """Gather what is known about a parser's error in `text`."""
        mark = getattr(error, "problem_mark", None) or getattr(last, "end_mark", None)
        line, column = (mark.line, mark.column) if mark else (0, 0)
        context = getattr(error, "context_mark", None)
        said = f"{getattr(error, 'context', None) or ''}: {getattr(error, 'problem', None) or error}"
        return cls(
            said=said,
            line=line + 1,
            column=column,
            since=(context.line if context else line) + 1,
            lines=text.split("\n"),
            last=last,
            bracket=bracket,
        )

    def text(self, line: int) -> str:
        """Give a line of the file; empty beyond its end."""
        return self.lines[line - 1] if 0 < line <= len(self.lines) else ""

    @property
    def rest(self) -> str:
        """Text of the line from where the parser stopped."""
        return self.text(self.line)[self.column :]

    @property
    def at_end(self) -> bool:
        """Whether the parser had reached the end of the file."""
        return not self.rest and not any(map(str.strip, self.lines[self.line :]))

    def line_above(self) -> int:
        """Give the nearest line above that is not empty or a comment; 0 when there is none."""
        above = range(self.line - 1, 0, -1)
        return next((n for n in above if (kept := self.text(n).strip()) and not kept.startswith("#")), 0)
