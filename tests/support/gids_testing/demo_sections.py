"""The sections and summaries of the demo schools, or of any other folder of profiles, as documents."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.export.blocks import Document
from generator.profile.load import load_profiles
from generator.profile.resolve import ResolvedSchool, resolve
from generator.resources import find_resources
from generator.site.foundry import Foundry
from generator.site.keys import source_keys
from generator.site.plan import plan
from generator.site.render import Shape
from generator.site.section import section_document
from generator.site.subjects import Subject, school_subject
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

SITE = "https://gids.example/"
"""Where the demo sites would be on the web."""


@functools.cache
def foundry() -> Foundry:
    """Give what all sites rest on, opened once."""
    return Foundry(find_resources(), source_keys(find_resources()))


def subjects(schools: Path = ROOT / "schools") -> Iterator[tuple[str, ResolvedSchool, Subject]]:
    """Give every school of a folder of profiles with its site, by `region/school`."""
    ready = foundry()
    family = ready.family("school")
    shape = Shape(index="", assets="../../assets", region="../../")
    for region in load_profiles(schools, real_registers()).regions:
        for name in region.schools:
            resolved = resolve(region, name, ready.registers)
            kind = plan(family, resolved.kinds)
            yield (
                f"{region.id}/{name}",
                resolved,
                school_subject(resolved, region.folder, ready.made, family=family, kind=kind, shape=shape),
            )


def site_of(name: str) -> str:
    """Give the address of the site of a school, named as `region/school`."""
    region, _, school = name.partition("/")
    return f"{SITE}{region}/scholen/{school}/"


@functools.cache
def demo_sections() -> Mapping[str, Document]:
    """Give the sections of all demo schools, by `region/school`."""
    return {name: section_document(resolved, subject, site_of(name)) for name, resolved, subject in subjects()}
