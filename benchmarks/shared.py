"""What the preparations of other generators take from this project: shared pages, registers and rendered slots."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

from generator.content.pages import SLOT_TAG, Family, Page, load_family
from generator.content.registers import Registers, load_registers
from generator.profile.load import LoadedRegion, load_profiles
from generator.profile.resolve import resolve
from generator.resources import Resources, find_resources
from generator.site.keys import source_keys
from generator.site.plan import plan
from generator.site.render import SAME_FOR_ALL, Shape, SlotRenderer, slot_environment
from generator.site.subjects import Makers, makers, school_subject


@dataclasses.dataclass(frozen=True, slots=True)
class Shared:
    """Everything that is the same for all schools, and the regions whose sites are made.

    Attributes:
        resources: Where the folders are.
        registers: The closed lists.
        family: The pages of a school's site.
        regions: The profiles.
        made: What rendering slots needs.
    """

    resources: Resources
    registers: Registers
    family: Family
    regions: tuple[LoadedRegion, ...]
    made: Makers

    def kinds(self) -> dict[str, tuple[str, ...]]:
        """Give the ids of the pages by kind of school, written as `so-vso`."""
        schools = [file.school for region in self.regions for file in region.schools.values()]
        return {"-".join(school.schoolsoort): self.pages(school.schoolsoort) for school in schools}

    def pages(self, kinds: tuple[str, ...]) -> tuple[str, ...]:
        """Give the ids of the pages that a school of these kinds has."""
        return plan(self.family, frozenset(kinds))

    def renderer(self, region: LoadedRegion, school: str) -> SlotRenderer:
        """Give what renders the slots of one school, for a site below its region."""
        resolved = resolve(region, school, self.registers)
        return school_subject(
            resolved,
            region.folder,
            self.made,
            family=self.family,
            kind=self.pages(tuple(resolved.school.schoolsoort)),
            shape=Shape(index="", assets="../../assets", region="../../"),
        ).renderer


def load_shared(schools: Path) -> Shared:
    """Read shared content and profiles.

    Raises:
        ValueError: A profile holds a mistake.
    """
    resources = find_resources()
    registers = load_registers(resources.registers)
    loaded = load_profiles(schools, registers)
    if loaded.problems:
        raise ValueError(f"{len(loaded.problems)} mistakes in {schools}")
    made = makers(
        slot_environment(resources.slots), registers, resources.content, source_keys(resources).shown("school")
    )
    return Shared(resources, registers, load_family(resources.pages / "school", registers), loaded.regions, made)


def slots_of(page: Page) -> Iterator[str]:
    """Give the names of the slots in a page's text, and those of the law box below a question."""
    yield from (found[1] for found in SLOT_TAG.finditer(page.path.read_text(encoding="utf-8")))
    if page.front.faq is not None:
        ending = ".leerlingen" if page.front.voor == "leerlingen" else ""
        yield from (f"wet.{rule}{ending}" for rule in page.front.faq.rechtsregels)


def is_same_for_all(page: Page) -> bool:
    """Say whether a page holds nothing of a school, apart from its answer below a question."""
    return all(name.partition(".")[0] in SAME_FOR_ALL | {"invulling"} for name in slots_of(page))


def depth_of(page: Page) -> int:
    """Count the folders between the site's root and a page."""
    return page.address.count("/")
