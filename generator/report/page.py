"""A report as one page of HTML that needs nothing else: no script, no file beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.content.registers import Registers
from generator.profile.region import Region
from generator.report.completeness import PART_NAMES
from generator.report.model import RegionReport

MARK: Final = '<meta name="generator" content="Ondersteuningsgids, rapport">'
"""Stands in every report: a file without it is not ours to replace. It differs from the signature of a site."""
SHOWN: Final = 60
"""How many texts that are alike the page shows; the JSON has them all."""


def report_environment(folder: Path, written: Callable[[date], str]) -> Environment:
    """Make the environment of the template: autoescape on, nothing undefined passes.

    Args:
        folder: The folder `theme/rapport`.
        written: How a date is written out; the folder of the sites knows that.
    """
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["datum"] = written
    return environment


def report_page(report: RegionReport, region: Region, registers: Registers, environment: Environment) -> str:
    """Give the page of a region. The same report gives the same bytes."""
    return environment.get_template("rapport.html").render(
        rapport=report,
        onderdelen=PART_NAMES,
        basislijn={item.id: item.naam for item in region.basislijn},
        rollen=_names(registers["rollen"]),
        getoond=SHOWN,
        merk=MARK,
    )


def _names(register: Mapping[str, Any]) -> dict[str, str]:
    return {key: entry.naam for key, entry in register.items()}
