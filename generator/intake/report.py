"""What an import did and found, for people (lines in Dutch) and for programs (JSON)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.errors import Problem


@dataclass(frozen=True, slots=True)
class SchoolRef:
    """A school with the file of its profile, such as `po3105/de-brug.yml`."""

    file: str
    code: str
    name: str

    def to_json(self) -> dict[str, str]:
        """Give plain data."""
        return {"bestand": self.file, "vestigingscode": self.code, "naam": self.name}

    def __str__(self) -> str:
        """Give file, name and code."""
        return f"{self.file} ({self.name}, {self.code})"


@dataclass(frozen=True, slots=True)
class RegionCount:
    """One samenwerkingsverband: how many schools of the list lie in it, and how many profiles are new."""

    code: str
    folder: str
    schools: int
    new: int
    created: bool
    """Whether its `swv.yml` is new."""

    def to_json(self) -> dict[str, Any]:
        """Give plain data."""
        return {
            "code": self.code,
            "map": self.folder,
            "scholen": self.schools,
            "nieuw": self.new,
            "swv_yml_nieuw": self.created,
        }

    def __str__(self) -> str:
        """Give the counts in one line."""
        return f"{self.code} in {self.folder}/: {_schools(self.schools)} in de lijst, {_profiles(self.new)}"


@dataclass(frozen=True, slots=True)
class Difference:
    """Something in which list and profile differ; `field` is the key in the profile."""

    school: SchoolRef
    field: str
    old: str
    new: str

    def to_json(self) -> dict[str, str]:
        """Give plain data."""
        return {**self.school.to_json(), "veld": self.field, "profiel": self.old, "lijst": self.new}

    def __str__(self) -> str:
        """Say what is in the profile and what in the list."""
        if self.field == "samenwerkingsverband":
            return f"{self.school.file}: staat bij {self.old}, hoort volgens de lijst bij {self.new}"
        old = f"'{self.old}'" if self.old else "niets"
        return f"{self.school.file}: {self.field}: in het profiel staat {old}, in de lijst '{self.new}'"


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The outcome of an import.

    Attributes:
        regions: The samenwerkingsverbanden, by code.
        new: Schools whose profile was written.
        unchanged: Number of profiles that were there and agree with the list.
        gone: Profiles of schools that the list no longer has.
        renamed: Schools that have another name in the list.
        changed: Addresses, telephone numbers and websites that are otherwise in the list.
        moved: Schools that now lie in another samenwerkingsverband; `old` and `new` are its codes or folders.
        skipped: Rows and files that could not be used, and why.
        notes: What was left out of rows that were used.
    """

    regions: tuple[RegionCount, ...] = ()
    new: tuple[SchoolRef, ...] = ()
    unchanged: int = 0
    gone: tuple[SchoolRef, ...] = ()
    renamed: tuple[Difference, ...] = ()
    changed: tuple[Difference, ...] = ()
    moved: tuple[Difference, ...] = ()
    skipped: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Give plain data with Dutch keys, fit for `json.dumps`."""
        return {
            "regios": [region.to_json() for region in self.regions],
            "nieuw": [school.to_json() for school in self.new],
            "ongewijzigd": self.unchanged,
            "niet_meer_in_de_lijst": [school.to_json() for school in self.gone],
            "andere_naam": [difference.to_json() for difference in self.renamed],
            "andere_gegevens": [difference.to_json() for difference in self.changed],
            "andere_regio": [difference.to_json() for difference in self.moved],
            "overgeslagen": [_problem_json(problem) for problem in self.skipped],
            "opmerkingen": [_problem_json(problem) for problem in self.notes],
        }

    def lines(self) -> Iterator[str]:
        """Give the report as lines of Dutch; headings end in a colon, what falls under them is indented."""
        yield from map(str, self.regions)
        grown = {region.folder for region in self.regions if region.new < region.schools}
        added = [school for school in self.new if school.file.partition("/")[0] in grown]
        yield from _block("Nieuwe profielen", added)
        yield from _block("Niet meer in de lijst (de profielen blijven staan)", self.gone)
        yield from _block("Andere naam in de lijst (de profielen zijn niet veranderd)", self.renamed)
        yield from _block("Andere gegevens in de lijst (de profielen zijn niet veranderd)", self.changed)
        yield from _block("Ander samenwerkingsverband (verplaats het profiel zelf)", self.moved)
        yield from _block("Overgeslagen", self.skipped)
        yield from _block("Bij het overnemen", self.notes)
        written, skipped = _profiles(len(self.new)), len(self.skipped)
        yield f"Geschreven: {written}. Ongewijzigd: {self.unchanged}. Overgeslagen: {skipped}."


def _block(heading: str, items: Iterable[object]) -> Iterator[str]:
    lines = [f"  {item}" for item in items]
    if lines:
        yield f"{heading}:"
        yield from lines


def _schools(count: int) -> str:
    return "1 school" if count == 1 else f"{count} scholen"


def _profiles(count: int) -> str:
    return "1 nieuw profiel" if count == 1 else f"{count} nieuwe profielen"


def _problem_json(problem: Problem) -> dict[str, Any]:
    return {"bestand": problem.path, "regel": problem.line, "melding": problem.message}
