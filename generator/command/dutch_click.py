"""Click in Dutch: headings, explanations and every message about the command line itself.

Click's own translations depend on catalogues that may be missing, so nothing here depends on gettext.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click

from generator.reading.validation import nearest

HELP = "Toon deze uitleg."


class MissingCommandError(click.UsageError):
    """No command was named; the answer is the explanation of all commands."""

    def __init__(self, context: click.Context) -> None:
        """Remember whose commands they are."""
        super().__init__("noem een opdracht.", context)


class DutchCommand(click.Command):
    """A command that explains itself in Dutch and names everything that is missing at once."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **{"options_metavar": "[OPTIES]", **settings})
        self.context_settings = {"help_option_names": ["--help", "-h"], **self.context_settings}

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give the option `--help` with a Dutch explanation."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = HELP
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that says how the command is used."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options below a Dutch heading."""
        params = (param for param in self.get_params(ctx) if isinstance(param, click.Option))
        records = (param.get_help_record(ctx) for param in params)
        with formatter.section("Opties"):
            formatter.write_dl(
                [(name, text.replace("[required]", "[verplicht]")) for name, text in filter(None, records)]
            )

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; whatever is wrong with them is said in Dutch."""
        ctx.allow_extra_args = True  # click would refuse them in English; that is done below
        try:
            rest = super().parse_args(ctx, list(args))
        except click.MissingParameter as error:
            raise click.UsageError(_missing(self._missing(args)), ctx) from error
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest and not isinstance(self, click.Group):
            raise click.UsageError(f"dit is te veel: {_quoted(rest)}.", ctx)
        return rest

    def _missing(self, args: list[str]) -> list[click.Parameter]:
        """Find every required parameter that was not given: click stops at the first."""
        probe = click.Context(self, resilient_parsing=True, allow_extra_args=True)
        super().parse_args(probe, list(args))
        return [param for param in self.params if param.required and probe.params.get(param.name or "") is None]


class DutchGroup(DutchCommand, click.Group):
    """A group of commands that explains itself in Dutch."""

    command_class = DutchCommand
    group_class = type

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, subcommand_metavar="OPDRACHT …", no_args_is_help=False, **settings)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands too."""
        super().format_options(ctx, formatter)
        with formatter.section("Opdrachten"):
            formatter.write_dl([(name, self.commands[name].short_help or "") for name in self.list_commands(ctx)])

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """Give the commands in the order in which they are defined: from daily to seldom."""
        return list(self.commands)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what stands before the command; without a command there is nothing to do."""
        if not args:
            raise MissingCommandError(ctx)
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was named."""
        if args[0] not in self.commands:
            message = f"de opdracht '{args[0]}' bestaat niet. Kies uit: {', '.join(self.commands)}."
            raise click.UsageError(message + _guess(args[0], self.commands), ctx)
        return super().resolve_command(ctx, args)


def usage_text(error: click.UsageError) -> str:
    """Give everything to print about a command line that cannot be understood."""
    if isinstance(error, MissingCommandError) and error.ctx is not None:
        return error.ctx.get_help()
    message = f"Fout: {_message(error)}"
    if error.ctx is None:
        return message
    return f"{error.ctx.get_usage()}\n\n{message}\nUitleg: {error.ctx.command_path} --help"


def _message(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        known = [] if error.ctx is None else _option_names(error.ctx)
        return f"de optie '{error.option_name}' bestaat niet.{_guess(error.option_name, known)}"
    if isinstance(error, click.BadOptionUsage):
        option = None if error.ctx is None else _find(error.ctx, error.option_name)
        if option is not None and option.is_flag:
            return f"bij de optie '{error.option_name}' hoort geen waarde."
        shape = "" if option is None or not option.metavar else f": {option.metavar}"
        return f"na de optie '{error.option_name}' ontbreekt een waarde{shape}."
    if isinstance(error, click.BadParameter) and error.param is not None:
        return f"{error.param.opts[0]}: {error.message}"
    return error.message


def _option_names(context: click.Context) -> list[str]:
    return [name for param in context.command.get_params(context) for name in param.opts if name.startswith("-")]


def _find(context: click.Context, name: str) -> click.Option | None:
    options = (param for param in context.command.get_params(context) if isinstance(param, click.Option))
    return next((option for option in options if name in option.opts), None)


def _missing(params: Iterable[click.Parameter]) -> str:
    """Say what is missing, one to a line, with its meaning."""
    return "\n".join(["dit ontbreekt:", *(f"  {_named(param)}" for param in params)])


def _named(param: click.Parameter) -> str:
    if isinstance(param, click.Option):
        return f"{param.opts[0]} {param.metavar}: {param.help}"
    return param.human_readable_name


def _guess(word: str, known: Iterable[str]) -> str:
    found = nearest(word, known)
    return f" Bedoelde u '{found}'?" if found else ""


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"'{word}'" for word in words)
