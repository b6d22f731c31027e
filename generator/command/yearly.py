"""What `gids jaar` does: prepare the profiles for a new school year, and write the sheets that schools talk about."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.archive.said import Said
from generator.archive.since import earlier_year
from generator.archive.stored import read_years
from generator.command.output import counted
from generator.command.reporting import require_private
from generator.command.sheet_files import SheetFiles
from generator.content.registers import Registers, load_registers
from generator.errors import InputError, Problem
from generator.export.plain_html import to_html
from generator.export.word import to_word
from generator.failures import refused
from generator.intake.new_year import as_for_year, for_year
from generator.profile.load import LoadedRegion, SchoolFile, load_profiles
from generator.profile.parts import Validity
from generator.profile.resolve import resolve
from generator.profile.school import School
from generator.profile.values import names_in_order
from generator.report.attention import attention_of
from generator.report.model import Point
from generator.report.round import Looked, Round, look
from generator.report.sheet import sheet
from generator.report.year_overview import year_overview
from generator.resources import Resources
from generator.site.dutch import written_date

OVERVIEW = "overzicht"
WARNING = "De bladen zijn voor de scholen zelf. Zet ze niet op een website."


@dataclasses.dataclass(frozen=True, slots=True)
class YearRequest:
    """What was asked for; with `sheets_only` no profile changes."""

    year: str
    schools: Path
    out: Path
    region: str | None
    school: str | None
    sheets_only: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Prepared:
    """One school after the run.

    Attributes:
        changed: Whether its profile was changed now.
        path: Its sheet in Word.
    """

    region: str
    school: str
    points: tuple[Point, ...]
    changed: bool
    path: Path


@dataclasses.dataclass(frozen=True, slots=True)
class Year:
    """What was done.

    Attributes:
        kept: Sheets of an earlier run that somebody changed since: they were left alone.
    """

    schools: tuple[Prepared, ...]
    overviews: tuple[Path, ...]
    kept: tuple[Path, ...]
    problems: tuple[Problem, ...]
    failed: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Tell whether every profile was prepared."""
        return not self.problems and not self.failed

    def lines(self) -> Iterator[str]:
        """Give the outcome in lines of Dutch."""
        for done in self.schools:
            points = counted(len(done.points), "punt vraagt", "punten vragen")
            changed = "profiel klaargezet" if done.changed else "profiel niet veranderd"
            yield f"{done.region}/{done.school}: {changed}, {points} aandacht, blad in {done.path.as_posix()}"
        yield from (f"Overzicht: {path.as_posix()}" for path in self.overviews)
        for path in self.kept:
            yield (
                f"{path.as_posix()} is na de vorige keer door iemand veranderd en blijft staan."
                " Geef het een andere naam als u een nieuw blad wilt."
            )
        if self.schools:
            yield WARNING


def prepare_year(request: YearRequest, resources: Resources) -> Year:
    """Prepare the profiles and write the sheets; what cannot be prepared is left alone and named.

    Args:
        request: What was asked for.
        resources: The shared content.

    Raises:
        InputError: The folder, region or school does not exist, or a profile is for a later year; nothing has changed.
        BuildError: The folder for the sheets is part of a published site, or the disk refuses.
        ContentError: A register holds a mistake.
    """
    require_private(request.out, "Een blad")
    registers = load_registers(resources.registers)
    loaded = load_profiles(request.schools, registers, region=request.region, school=request.school)
    _refuse_earlier(request.year, loaded.regions)
    run = _Run(request, registers)
    for found in loaded.regions:
        run.region(found)
    failed = [*loaded.failed, *(f"{found.id}/{name}" for found in loaded.regions for name in found.failed)]
    return Year(
        schools=tuple(run.done),
        overviews=tuple(run.overviews),
        kept=tuple(run.kept),
        problems=tuple(sorted({*loaded.problems, *run.problems})),
        failed=tuple(sorted(failed)),
    )


class _Run:
    """Prepares one region after the other and remembers what was done."""

    def __init__(self, request: YearRequest, registers: Registers) -> None:
        self._request = request
        self._registers = registers
        self.done: list[Prepared] = []
        self.overviews: list[Path] = []
        self.kept: list[Path] = []
        self.problems: list[Problem] = []

    def region(self, loaded: LoadedRegion) -> None:
        """Prepare the schools of a region in order of name, and write its overview when it is about all of them."""
        files = SheetFiles(self._request.out / loaded.id)
        shown = ((name, file.school.naam, file.school.adres.plaats) for name, file in loaded.schools.items())
        names = names_in_order(shown)
        by_hand = dict.fromkeys(sorted(loaded.failed), "er staat een fout in het profiel; gids check noemt die.")
        told = []
        for school, name in names.items():
            changed, wrong = self._profile(loaded, school)
            by_hand |= {problem.path: problem.message for problem in wrong}
            earlier = self._published(loaded.folder, school)
            looked = self._looked(loaded, school, earlier, ready=not wrong)
            points = attention_of(looked)
            document = sheet(looked, earlier)
            path = files.write(f"{school}.docx", to_word(document))
            files.write(f"{school}.html", to_html(document))
            told.append((name, points))
            self.done.append(Prepared(loaded.id, school, points, changed, path))
        if self._request.school is None and (told or by_hand):
            # The name of a school cannot begin with a line below, so its sheet is never replaced by the overview.
            overview = f"_{OVERVIEW}.html" if OVERVIEW in names else f"{OVERVIEW}.html"
            page = to_html(year_overview(loaded.region, self._request.year, told, by_hand))
            self.overviews.append(files.write(overview, page))
        files.remember()
        self.kept += files.kept

    def _profile(self, loaded: LoadedRegion, school: str) -> tuple[bool, tuple[Problem, ...]]:
        """Prepare a profile on disk; say whether it changed, and what must be done by hand."""
        if self._request.sheets_only:
            return False, ()
        file = loaded.schools[school]
        path = (loaded.folder / f"{school}.yml").resolve()
        try:
            data = path.read_bytes()
            made = for_year(data, self._request.year, label=file.label)
        except InputError as error:
            self.problems += error.problems
            return False, error.problems
        if made != data:
            _replace(path, made)
        return made != data, ()

    def _published(self, folder: Path, school: str) -> Said | None:
        """Give what the school said in the latest fixed year before this one."""
        year = earlier_year(self._request.year, read_years(folder, school)[0])
        return year.said if year else None

    def _looked(self, loaded: LoadedRegion, school: str, earlier: Said | None, *, ready: bool) -> Looked:
        """Take a school as its profile reads for the new year, whatever stands on disk."""
        year, found = self._request.year, loaded.schools[school].school
        was = found.profiel or Validity()
        if self._request.sheets_only:
            ready = was.schooljaar == year
        if was.schooljaar == year and earlier is not None and earlier.school.profiel is not None:
            was = earlier.school.profiel  # prepared by a run before this one, which emptied what it said
        new = resolve(_with(loaded, school, as_for_year(found, year)), school, self._registers)
        return look(new, Round(year, was, ready), self._registers, written_date)


def _with(loaded: LoadedRegion, school: str, profile: School) -> LoadedRegion:
    """Give a region with one profile in the place of another."""
    changed: Mapping[str, SchoolFile] = {
        **loaded.schools,
        school: dataclasses.replace(loaded.schools[school], school=profile),
    }
    return dataclasses.replace(loaded, schools=changed)


def _refuse_earlier(year: str, regions: tuple[LoadedRegion, ...]) -> None:
    """Refuse a year that lies before that of a profile: who types 2025 for 2035 would lose dates everywhere.

    Raises:
        InputError: A profile is for a later year.
    """
    later = [
        Problem(
            file.label, 0, f"dit profiel is al voor {was}. Een eerder jaar ({year}) kan niet.", "profiel.schooljaar"
        )
        for region in regions
        for file in region.schools.values()
        if file.school.profiel and (was := file.school.profiel.schooljaar) and was > year
    ]
    if later:
        raise InputError(later)


def _replace(path: Path, data: bytes) -> None:
    """Put a profile in the place of the old one in one step, with the same rights.

    Raises:
        BuildError: The disk refuses; the old profile is whole.
    """
    waiting = path.with_name(f".{path.name}.nieuw")
    try:
        waiting.write_bytes(data)
        waiting.chmod(path.stat().st_mode)
        waiting.replace(path)
    except OSError as error:
        raise refused(path, error) from error
    finally:
        waiting.unlink(missing_ok=True)
