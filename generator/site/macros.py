"""What slot templates have besides Jinja's own: macros without importing them, and the tag `slot`."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, nodes
from jinja2.bccache import Bucket
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.runtime import Context, Macro


class SlotTag(Extension):
    """The tag `{% slot "wet.opp" %}`: another slot as a part of this one, rendered once wherever it is shown.

    An included template is rendered anew each time, since it sees what the template around it has set.
    """

    tags = {"slot"}  # noqa: RUF012 - declared by the base class

    def parse(self, parser: Parser) -> nodes.Output:
        """Read the name of a slot; the function `slot` of the context gives its text."""
        line = next(parser.stream).lineno
        text = nodes.Call(nodes.Name("slot", "load"), [parser.parse_expression()], [], None, None)
        return nodes.Output([text], lineno=line)


class _PlainContext(Context):
    """Calls what a template calls with what the template gives, and nothing else.

    Jinja asks of everything whether it wants the context too, over a thousand times per site. Nothing of ours does.
    """

    def call(self, called: Callable[..., Any], /, *args: Any, **named: Any) -> Any:
        """Call a function or a macro."""
        for inner in ("_block_vars", "_loop_vars"):  # meant for functions that want the context
            named.pop(inner, None)
        return called(*args, **named)


class _CompiledTemplates(FileSystemBytecodeCache):
    """Keeps compiled templates where it can, and goes on without where the disk refuses."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read what an earlier run compiled."""
        with contextlib.suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        with contextlib.suppress(OSError):
            super().dump_bytecode(bucket)


def compiled_templates() -> FileSystemBytecodeCache | None:
    """Give the place where compiled templates are kept from one run to the next: compiling takes half a second.

    They are code, so they stand in a folder that only this user can write to, never beside the sites. None when the
    system has no such folder. What compiles them is part of their name.
    """
    compiler = hashlib.sha256(Path(__file__).read_bytes() + version("jinja2").encode()).hexdigest()[:12]
    try:
        return _CompiledTemplates(pattern=f"gids-{compiler}-%s.cache")
    except (RuntimeError, OSError):
        return None


class SlotEnvironment(Environment):
    """The Jinja environment of slot templates. Files whose name begins with `_` hold macros for all of them."""

    context_class = _PlainContext
    macro_files: tuple[str, ...] = ()
    """The files with macros, in order: a macro may call those of earlier files."""

    def macros(self, context: Mapping[str, Any]) -> dict[str, Any]:
        """Give all macros by name, for templates with this context.

        A template that imports macros runs their file again. Made once for a site they cost nothing per slot.
        """
        found: dict[str, Any] = {}
        for name in self.macro_files:
            module = self.get_template(name).make_module({**context, **found})
            found |= {key: _kept(value) for key, value in vars(module).items() if isinstance(value, Macro)}
        return found


def _kept(macro: Macro) -> Callable[..., str]:
    """Let a macro run once for the same plain strings, such as ids: within a site it gives the same again.

    Other arguments are not compared: `Markup` equals the string with the same signs, but shows otherwise.
    """
    texts: dict[tuple[str, ...], str] = {}

    def given(*args: Any, **named: Any) -> str:
        if named or [arg for arg in args if type(arg) is not str]:
            return macro(*args, **named)
        if args not in texts:
            texts[args] = macro(*args)
        return texts[args]

    return given
