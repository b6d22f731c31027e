"""Weighs the page with the list of schools, with everything it loads: `python -m benchmarks.find`.

The region is a large one whose schools are as rich as profiles can be. Their texts and names of offers are mixed from
those of the demo schools, which people wrote one by one: generated sentences have too few different words.
"""

from __future__ import annotations

import argparse
import gzip
import random
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.gids import ROOT
from benchmarks.names import PLACE_FIRST, PLACE_LAST, SCHOOL_FIRST, SCHOOL_LAST
from benchmarks.school import KINDS, school_profile
from benchmarks.swv import BASELINE, board_ids, region_file
from generator.content.registers import Registers
from generator.export.addresses import Addresses
from generator.overview.facts import FORMAT, LEFT_OUT, Facts
from generator.overview.view import RegionView
from generator.profile.load import LoadedRegion, load_profiles
from generator.profile.parts import Offer
from generator.profile.region import Region
from generator.profile.school import School
from generator.resources import find_resources
from generator.site.foundry import Foundry
from generator.site.keys import source_keys
from generator.site.plan import plan
from generator.site.region_files import data_files
from generator.site.region_pages import repeated_pages
from generator.site.render import Shape
from generator.site.subjects import region_subject

SCHOOLS = 350
BUDGET = 150_000
"""Bytes after gzip that the list may weigh with everything it needs."""
PAGE = "scholen/index.html"
_REGION = "grote-regio"
_ADDED = ("voor de bovenbouw", "in groep 3 en 4", "plus", "met ouders", "op maandag", "in de klas", "na school")
_LINKED = re.compile(r'<(?:link|script)[^>]* (?:href|src)="([^"]+\.(?:css|js))"')


def main(arguments: Sequence[str] | None = None) -> None:
    """Print what every file weighs.

    Raises:
        SystemExit: Together they weigh more than the budget.
    """
    parser = argparse.ArgumentParser(description="Weigh the list of schools of a large region.")
    parser.add_argument("--schools", type=int, default=SCHOOLS)
    parser.add_argument("--out", type=Path, help="keep the page here")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        out = options.out or Path(folder)
        write_list(out, options.schools)
        found = weigh(out)
    for name, size in found.items():
        print(f"{size:>8} {name}")
    total = sum(found.values())
    print(f"{total:>8} together, of {BUDGET}")
    if total > BUDGET:
        raise SystemExit(f"{total - BUDGET} bytes too many.")


def write_list(out: Path, schools: int = SCHOOLS) -> RegionView:
    """Write the pages of a large region, without the sites of its schools; give what they show."""
    resources = find_resources()
    foundry = Foundry(resources, source_keys(resources))
    view = large_view(foundry.registers, schools)
    family = foundry.family("regio")
    mould = foundry.mould(family, plan(family))
    shape = Shape(index="", assets=foundry.assets.folder, region="")
    loaded = LoadedRegion(_REGION, out, view.region, {}, {}, frozenset())
    subject = region_subject(loaded, view, foundry.made, family=family, kind=mould.kind, shape=shape)
    shared = {f"{foundry.assets.folder}/{name}": data for name, data in foundry.assets.files.items()}
    files = {
        **repeated_pages(mould, foundry.ready(mould, subject, shape, ()), family, subject, view),
        **subject.files,
        **data_files(view, Addresses(_REGION)),
        **shared,
    }
    for name, content in files.items():
        target = out / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return view


def weigh(out: Path) -> Mapping[str, int]:
    """Give the size after gzip of the page and of each style and script that it loads."""
    page = out / PAGE
    named = dict.fromkeys(_LINKED.findall(page.read_text(encoding="utf-8")))
    files = [page, *((page.parent / name).resolve() for name in named)]
    return {path.name: len(gzip.compress(path.read_bytes(), compresslevel=6)) for path in files}


def large_view(registers: Registers, count: int, seed: int = 1) -> RegionView:
    """Give a region of rich schools whose offers speak with the words of the demo schools."""
    chance = random.Random(seed)
    places = [first + last for first in PLACE_FIRST for last in PLACE_LAST]
    chance.shuffle(places)
    region = Region.model_validate(region_file(chance, "Grote regio", "PO9901", places[:6]))
    names, sentences = _written(registers)
    schools = tuple(
        Facts(
            formaat=FORMAT,
            id=f"school-{number}",
            samenwerkingsverband=_REGION,
            code_samenwerkingsverband="PO9901",
            school=_school(random.Random(f"{seed}/{number}"), number, places, names, sentences),
        )
        for number in range(count)
    )
    return RegionView(_REGION, region, schools, registers)


def _school(
    chance: random.Random, number: int, places: Sequence[str], names: Sequence[str], sentences: Sequence[str]
) -> School:
    facts = {
        "naam": f"De {chance.choice(SCHOOL_FIRST)} {chance.choice(SCHOOL_LAST)}",
        "vestigingscode": f"99{chr(65 + number // 2600)}{chr(65 + number // 100 % 26)}{number % 100:02d}",
        "schoolsoort": KINDS[number % len(KINDS)],
        "plaats": chance.choice(places[:30]),
        "gemeente": chance.choice(places[:6]),
        "domein": f"school-{number}.example",
    }
    items = [item for item, _area, _name in BASELINE]
    profile = school_profile(facts, chance, items, board_ids())
    kept = {key: value for key, value in profile.items() if key not in LEFT_OUT}
    school = School.model_validate(kept)
    return school.model_copy(update={"aanbod": tuple(_offers(school, chance, names, sentences))})


def _offers(school: School, chance: random.Random, names: Sequence[str], sentences: Sequence[str]) -> Iterator[Offer]:
    for offer in school.aanbod:
        name = chance.choice(names) + (f" {chance.choice(_ADDED)}" if chance.random() < 0.4 else "")
        text = {"wat": " ".join(chance.sample(sentences, 3)), "voor_wie": chance.choice(sentences)}
        yield offer.model_copy(update={"naam": name, **text})


def _written(registers: Registers) -> tuple[list[str], list[str]]:
    """Give the names of offers and the sentences that the demo schools wrote."""
    demo = [
        file.school for region in load_profiles(ROOT / "schools", registers).regions for file in region.schools.values()
    ]
    names = {offer.naam for school in demo for offer in school.aanbod}
    texts: list[str | None] = []
    for school in demo:
        texts += [text for offer in school.aanbod for text in (offer.wat, offer.voor_wie)]
        texts += [answer.hoe for answer in school.basisondersteuning]
        texts += [area.toelichting for area in school.gebieden.values()]
    sentences = {one for text in texts if text for one in re.split(r"(?<=[.?!])\s+", text)}
    return sorted(names), sorted(sentences)


if __name__ == "__main__":
    main()
