"""Turn DUO's open data list of school locations into a first profile for each school, by region.

Nothing that exists is changed: a profile belongs to its school from the moment it is there. A later list only
adds schools, and tells what it has otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.errors import BuildError, Problem
from generator.intake import ids, kinds
from generator.intake.compare import differences, is_renamed
from generator.intake.division import choose_codes, read_division
from generator.intake.existing import Folder, Home, find_folders, find_homes, read_folder
from generator.intake.findings import Findings
from generator.intake.listing import ListedSchool, Listing, read_listing
from generator.intake.placing import Placed, place_schools
from generator.intake.report import Difference, ImportReport, RegionCount, SchoolRef
from generator.intake.yaml_writer import region_text, school_text, write_new

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class _Run:
    """What all regions of one import share."""

    listing: Listing
    homes: Mapping[str, Home]
    findings: Findings


def import_duo(
    file: Path,
    *,
    pc4: Path,
    out: Path,
    swv_codes: Sequence[str] = (),
    progress: Callable[[int, int], None] | None = None,
) -> ImportReport:
    """Write a profile for every school of a list that has none yet.

    Args:
        file: DUO's list, as downloaded.
        pc4: The division of postcodes over samenwerkingsverbanden.
        out: The folder that holds a folder per samenwerkingsverband; made when it is not there.
        swv_codes: Only these samenwerkingsverbanden; empty means all.
        progress: Called after each region with the number of schools done and the number in all.

    Raises:
        InputError: A file is not what it should be, a code is unknown, or a folder belongs to another region.
        BuildError: Writing failed; what was written until then is whole, and a next run goes on from there.
    """
    listing, division = read_listing(file), read_division(pc4)
    chosen = choose_codes(swv_codes, division, kinds.sectors(listing.kinds))
    findings = Findings(skipped=[*listing.problems, *division.problems])
    by_region = place_schools(listing, division, chosen, findings)
    try:
        folders = {code: read_folder(path) for code, path in find_folders(out, by_region).items()}
        run = _Run(listing, find_homes(out, folders), findings)
    except OSError as error:
        raise BuildError(f"{out.as_posix()} is niet te lezen: {error.strerror}.") from error
    total, done = sum(map(len, by_region.values())), 0
    for code, placed in sorted(by_region.items()):
        _do_region(code, placed, folders[code], run)
        done += len(placed)
        if progress:
            progress(done, total)
    return findings.report()


def _do_region(region: str, placed: Sequence[Placed], folder: Folder, run: _Run) -> None:
    """Compare the schools that are there with the list, and write the others."""
    homes, findings = run.homes, run.findings
    findings.skipped.extend(folder.problems)
    newcomers: list[ListedSchool] = []
    for one in placed:
        home = homes.get(one.school.code)
        if home is None:
            newcomers.append(one.school)
        else:
            _compare(one, home, findings)
    known = [one.school for one in placed if one.school.code in homes]
    created = bool(placed) and _write_region(region, placed, folder)
    written = _write_schools(newcomers, known, folder, run)
    findings.regions.append(RegionCount(region, folder.path.name, len(placed), written, created))
    _find_gone(folder, run)


def _compare(one: Placed, home: Home, findings: Findings) -> None:
    """Note what the list has otherwise than the profile of a school."""
    school, profile = one.school, home.profile
    ref = SchoolRef(home.file, school.code, profile.name if profile else school.name)
    if home.region not in one.regions:
        findings.moved.append(Difference(ref, "samenwerkingsverband", home.region, one.regions[0]))
        return
    if profile is None:
        return
    changes = [Difference(ref, *change) for change in differences(profile, school)]
    findings.changed.extend(changes)
    renamed = is_renamed(profile, school)
    if renamed:
        findings.renamed.append(Difference(ref, "naam", profile.name, school.name))
    if not renamed and not changes:
        findings.agreeing.append(school.code)


def _write_schools(newcomers: Sequence[ListedSchool], known: Sequence[ListedSchool], folder: Folder, run: _Run) -> int:
    """Write the profiles of schools that have none; give their number."""
    sure = [school for school in newcomers if not _may_be_there(school, folder, run)]
    chosen = ids.assign(sure, taken=folder.names, present=known)
    for school in sorted(sure, key=lambda school: chosen[school.code]):
        name = f"{chosen[school.code]}.yml"
        write_new(folder.path / name, school_text(school))
        run.findings.new.append(SchoolRef(f"{folder.path.name}/{name}", school.code, school.name))
    return len(sure)


def _may_be_there(school: ListedSchool, folder: Folder, run: _Run) -> bool:
    """Hold a school back when a file that nobody can read has the name that its own file would have."""
    doubt = next((form for form in ids.forms(school) if form in folder.riddles), None)
    if doubt is None:
        return False
    file = f"{folder.path.name}/{doubt}"
    message = f"{school.name} ({school.code}) staat misschien al in {file}; herstel dat bestand eerst"
    run.findings.skipped.append(Problem(run.listing.path, school.line, message))
    return True


def _write_region(region: str, placed: Sequence[Placed], folder: Folder) -> bool:
    """Write `swv.yml` when there is none; tell whether it was written."""
    try:
        folder.path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BuildError(f"de map {folder.path.as_posix()} is niet te maken: {error.strerror}.") from error
    path = folder.path / "swv.yml"
    if path.exists():
        return False
    gemeenten = sorted({one.school.gemeente for one in placed} - {""}, key=lambda name: (name.casefold(), name))
    write_new(path, region_text(region, gemeenten))
    return True


def _find_gone(folder: Folder, run: _Run) -> None:
    """Name the profiles of schools that the list should have and has not."""
    for profile in folder.profiles.values():
        if profile.code not in run.listing.codes and set(profile.kinds) & set(run.listing.kinds):
            run.findings.gone.append(SchoolRef(f"{folder.path.name}/{profile.file}", profile.code, profile.name))
