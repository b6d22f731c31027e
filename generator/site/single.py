"""One school's site for plain `mkdocs build` and `mkdocs serve`, of the same parts as `gids build --standalone`."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path

from generator.archive.stored import read_years
from generator.content.pages import Family, load_family
from generator.content.registers import Registers, load_registers
from generator.errors import InputError, Problem
from generator.profile.load import load_profiles
from generator.profile.resolve import resolve
from generator.resources import find_resources
from generator.site.assets import Assets, load_assets
from generator.site.complete import own_files, shared_files, shared_index, standalone, vocabulary_in
from generator.site.keys import source_keys
from generator.site.mould import MouldPage
from generator.site.plan import Kind, plan
from generator.site.render import slot_environment
from generator.site.search_parts import own_pages
from generator.site.subjects import Subject, makers, school_subject


@dataclasses.dataclass(frozen=True, slots=True)
class SingleSite:
    """A school's site, ready to be filled."""

    family: Family
    kind: Kind
    subject: Subject
    registers: Registers
    assets: Assets

    def other_files(self, cast: Sequence[MouldPage]) -> dict[str, bytes]:
        """Give everything besides the pages: `cast` are those with their slots."""
        own = own_pages(cast)
        shared = shared_index(cast, own, self.subject, self.family, self.registers)
        return own_files(own, self.subject, self.family, vocabulary_in(shared)) | shared | shared_files(self.assets)


def open_single(schools: Path, name: str) -> SingleSite:
    """Read the school `name`, written as `samenwerkingsverband/school`.

    Raises:
        InputError: The name is not of that form, or the profile holds mistakes.
    """
    region_id, slash, school_id = name.partition("/")
    if not slash or not region_id or not school_id:
        raise InputError(
            [Problem("mkdocs.yml", 0, f"school: '{name}' is geen school; schrijf samenwerkingsverband/school.")]
        )
    resources = find_resources()
    registers = load_registers(resources.registers)
    loaded = load_profiles(schools, registers, region=region_id, school=school_id)
    if loaded.problems:
        raise InputError(loaded.problems)
    region = loaded.regions[0]
    years, broken = read_years(region.folder, school_id)
    if broken:
        raise InputError(broken)
    resolved = resolve(region, school_id, registers)
    family = load_family(resources.pages / "school", registers)
    kind = plan(family, resolved.kinds)
    assets = load_assets(resources.theme)
    made = makers(
        slot_environment(resources.slots), registers, resources.content, source_keys(resources).shown("school")
    )
    shape = standalone(assets)
    subject = school_subject(resolved, region.folder, made, family=family, kind=kind, shape=shape, years=years)
    return SingleSite(family, kind, subject, registers, assets)
