from __future__ import annotations

import click
import pytest

from generator.command.dutch_click import DutchGroup, usage_text


@click.group(cls=DutchGroup, help="Doe iets.")
def tool() -> None:
    """Hold the commands of the test."""


@tool.command(short_help="Bak brood.", help="Bak brood van meel.")
@click.argument("meel", metavar="MEEL")
@click.option("--oven", metavar="MAP", required=True, help="De oven.")
@click.option("--zout", metavar="GRAM", help="Hoeveel zout.")
@click.option("--rond", is_flag=True, help="Bak het rond.")
def bak(**_options: object) -> None:
    """Do nothing."""


def outcome(*arguments: str) -> str:
    """Give what is printed about a command line that cannot be understood."""
    with pytest.raises(click.UsageError) as caught, tool.make_context("tool", list(arguments)) as context:
        tool.invoke(context)
    return usage_text(caught.value)


def explained(*arguments: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Give the explanation of a command."""
    with pytest.raises(click.exceptions.Exit), tool.make_context("tool", [*arguments, "--help"]) as context:
        tool.invoke(context)
    return capsys.readouterr().out


def test_a_group_explains_itself_in_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    """Headings, the option for help and the line of usage hold no English."""
    expected = """\
Gebruik: tool [OPTIES] OPDRACHT …

  Doe iets.

Opties:
  -h, --help  Toon deze uitleg.

Opdrachten:
  bak  Bak brood.
"""
    assert expected == explained(capsys=capsys)


def test_a_command_explains_itself_in_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    """What must be there is marked in Dutch."""
    expected = """\
Gebruik: tool bak [OPTIES] MEEL

  Bak brood van meel.

Opties:
  --oven MAP   De oven.  [verplicht]
  --zout GRAM  Hoeveel zout.
  --rond       Bak het rond.
  -h, --help   Toon deze uitleg.
"""
    assert expected == explained("bak", capsys=capsys)


def test_without_a_command_all_commands_are_explained() -> None:
    """Who types the name only, wants to know what there is."""
    assert outcome().startswith("Gebruik: tool [OPTIES] OPDRACHT …\n\n  Doe iets.")


COMMAND, USE = "Gebruik: tool [OPTIES] OPDRACHT …", "Gebruik: tool bak [OPTIES] MEEL"


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (
            ["bka"],
            f"{COMMAND}\n\nFout: de opdracht 'bka' bestaat niet. Kies uit: bak. Bedoelde u 'bak'?\nUitleg: tool --help",
        ),
        (["--rond"], f"{COMMAND}\n\nFout: de optie '--rond' bestaat niet.\nUitleg: tool --help"),
        (
            ["bak", "--ovn", "x"],
            f"{USE}\n\nFout: de optie '--ovn' bestaat niet. Bedoelde u '--oven'?\nUitleg: tool bak --help",
        ),
        (
            ["bak", "m", "--oven"],
            f"{USE}\n\nFout: na de optie '--oven' ontbreekt een waarde: MAP.\nUitleg: tool bak --help",
        ),
        (
            ["bak", "m", "--oven", "x", "--rond=1"],
            f"{USE}\n\nFout: bij de optie '--rond' hoort geen waarde.\nUitleg: tool bak --help",
        ),
        (["bak", "m", "n", "o", "--oven", "x"], f"{USE}\n\nFout: dit is te veel: 'n', 'o'.\nUitleg: tool bak --help"),
        (["bak"], f"{USE}\n\nFout: dit ontbreekt:\n  MEEL\n  --oven MAP: De oven.\nUitleg: tool bak --help"),
        (["bak", "m"], f"{USE}\n\nFout: dit ontbreekt:\n  --oven MAP: De oven.\nUitleg: tool bak --help"),
    ],
    ids=["command", "option of group", "option", "value", "flag", "too much", "all missing", "option missing"],
)
def test_mistakes_in_the_command_line_are_told_in_dutch(arguments: list[str], text: str) -> None:
    """Each with the likely meaning where there is one, and with the way to the explanation."""
    assert text == outcome(*arguments)


def test_a_mistake_without_a_command_is_told_plainly() -> None:
    """Even where it is not known which command was meant, something can be read."""
    assert "Fout: zo gaat het niet." == usage_text(click.UsageError("zo gaat het niet."))
