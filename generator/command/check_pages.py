"""What `gids check --rapport` writes: private pages per region and per school, and what the next run compares with."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from generator.check.page import RegionPages
from generator.check.trend import Past, is_past, past_from_json, past_to_json
from generator.command.checking import CheckReport, Looked
from generator.command.output import counted
from generator.command.reporting import require_private
from generator.content.registers import Registers, load_registers
from generator.errors import BuildError
from generator.report.page import report_environment
from generator.report.report import broken_schools
from generator.report.writing import put_in_place, require_replaceable
from generator.resources import Resources
from generator.site.dutch import written_date

OPTION: Final = "--rapport"
MEMORY: Final = "vorige-controle.json"
WARNING: Final = "Alleen voor de scholen en het samenwerkingsverband. Zet een rapport niet op een website."


@dataclasses.dataclass(frozen=True, slots=True)
class Written:
    """The pages of one region.

    Attributes:
        page: That of the region; None when only a school was asked for.
        schools: Those of its schools.
    """

    region: str
    page: Path | None
    schools: tuple[Path, ...]

    def to_json(self) -> dict[str, Any]:
        """Give plain data."""
        return {
            "region": self.region,
            "file": self.page.as_posix() if self.page else None,
            "schools": [path.as_posix() for path in self.schools],
        }


def written_lines(written: tuple[Written, ...]) -> Iterator[str]:
    """Say where the pages are."""
    for one in written:
        pages = counted(len(one.schools), "pagina van een school", "pagina's van scholen")
        if one.page:
            yield f"{one.region}: rapport in {one.page.as_posix()}, met {pages}"
        else:
            yield from (f"{one.region}: rapport in {path.as_posix()}" for path in one.schools)
    if written:
        yield WARNING


def require_free(out: Path) -> None:
    """Refuse a folder that goes on the web, before anything is looked at.

    Raises:
        BuildError: It is part of a published site.
    """
    require_private(out, option=OPTION)


def write_pages(out: Path, report: CheckReport, resources: Resources, school: str | None) -> tuple[Written, ...]:
    """Write the pages of every region that could be read; nothing is written when one of them cannot be replaced.

    Args:
        out: The folder; each region has its own in it.
        report: What was found.
        resources: The shared content.
        school: Only the page of this school. Then the run is not kept to compare with: it did not look at the rest.

    Raises:
        BuildError: The folder is part of a published site, holds something else, or the disk refuses.
        ContentError: A register holds a mistake.
    """
    require_free(out)
    registers = load_registers(resources.registers)
    places = {one.loaded.id: _Places(out / one.loaded.id, _chosen(one, school), school) for one in report.looked}
    for place in places.values():
        place.require_replaceable()
    environment = report_environment(resources.report, written_date)
    written = []
    for one in report.looked:
        place = places[one.loaded.id]
        pages = _pages(one, report, registers, place.before())
        for name, path in place.schools.items():
            put_in_place(path, pages.school_page(name, environment))
        if school is None:
            put_in_place(place.page, pages.region_page(environment))
            put_in_place(place.memory, past_to_json(pages.now))
        page = place.page if school is None else None
        written.append(Written(one.loaded.id, page, tuple(place.schools.values())))
    return tuple(written)


class _Places:
    """Where the pages of a region go."""

    def __init__(self, folder: Path, schools: list[str], only: str | None) -> None:
        self.page = folder / "index.html"
        self.memory = folder / MEMORY
        self.schools = {name: folder / "scholen" / f"{name}.html" for name in schools}
        self._only = only

    def require_replaceable(self) -> None:
        """Refuse to replace what is not ours."""
        own = [self.page] if self._only is None else []
        for path in (*own, *self.schools.values()):
            require_replaceable(path, OPTION)
        if self._only is None and self.memory.exists() and not is_past(self._text()):
            raise BuildError(
                f"{self.memory.as_posix()} is geen bestand van deze gids. Kies met {OPTION} een andere map."
            )

    def before(self) -> Past | None:
        """Give the run before; None when there is none, or another version wrote it."""
        return past_from_json(self._text()) if self.memory.is_file() else None

    def _text(self) -> str:
        return self.memory.read_text(encoding="utf-8", errors="replace") if self.memory.is_file() else ""


def _pages(one: Looked, report: CheckReport, registers: Registers, before: Past | None) -> RegionPages:
    broken = tuple(broken_schools(one.loaded, report.problems))
    return RegionPages(one.loaded, one.findings, registers, report.day, before=before, broken=broken)


def _chosen(one: Looked, school: str | None) -> list[str]:
    return [name for name in one.loaded.schools if school in (None, name)]
