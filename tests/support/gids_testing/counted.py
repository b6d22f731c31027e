"""Counts what a region offers straight from the YAML: a second opinion that shares no code with the generator."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import yaml

LEVELS = ("basis", "extra", "in_overleg", "niet", "onbekend")
SITUATIONS = ("enkelvoudig", "met_leerachterstand", "meervoudig")
STATUSES = ("voldoet", "meer", "in_opbouw", "onbekend")


class Counted:
    """A folder of profiles, read with nothing but a YAML parser that takes every word as text."""

    def __init__(self, schools: Path, registers: Path) -> None:
        """Read everything."""
        self._areas = _read(registers / "gebieden.yml")
        self._kinds = _read(registers / "schoolsoorten.yml")
        self.regions = {
            folder.name: _read(folder / "swv.yml") for folder in sorted(schools.iterdir()) if folder.is_dir()
        }
        self._schools = {
            region: [
                _read(path) for path in sorted((schools / region).glob("*.yml")) if path.stem not in {"swv", "besturen"}
            ]
            for region in self.regions
        }

    def schools(self, region: str) -> list[dict[str, Any]]:
        """Give the profiles of a region, and those of other regions that say they belong here too."""
        visitors = [
            school
            for other, schools in self._schools.items()
            if other != region
            for school in schools
            if region in school.get("andere_samenwerkingsverbanden", [])
        ]
        return [*self._schools[region], *visitors]

    def levels(self, region: str, situation: str, gemeente: str | None = None) -> dict[str, dict[str, int]]:
        """Count the answers per area: of the region, or of one gemeente (an empty name: not filled in)."""
        found: dict[str, dict[str, int]] = {}
        for area, entry in self._areas.items():
            if entry.get("paraplu") == "ja":
                continue
            answers: Counter[str] = Counter()
            for school in self.schools(region):
                if gemeente is not None and (school["adres"].get("gemeente") or "") != gemeente:
                    continue
                sectors = {self._kinds[kind]["sector"] for kind in school["schoolsoort"]}
                given = (school.get("gebieden") or {}).get(area)
                if sectors & set(entry.get("sectoren", ["po", "vo"])) or given is not None:
                    answers[(given or {}).get(situation, "onbekend")] += 1
            if answers:
                found[area] = {level: answers[level] for level in LEVELS}
        return found

    def baseline(self, region: str) -> dict[str, dict[str, int]]:
        """Count the answers per item of the baseline, by the schools of the region itself."""
        found: dict[str, dict[str, int]] = {}
        for item in self.regions[region].get("basislijn", []):
            answers: Counter[str] = Counter()
            for school in self._schools[region]:
                given = [a for a in school.get("basisondersteuning", []) if a["item"] == item["id"]]
                only = item.get("geldt_voor", [])
                if given or not only or set(only) & set(school["schoolsoort"]):
                    answers[given[0].get("status", "onbekend") if given else "onbekend"] += 1
            found[item["id"]] = {status: answers[status] for status in STATUSES}
        return found

    def provision(self, region: str) -> dict[str, tuple[int, int, dict[str, int]]]:
        """Count levels, profiles, exams, entree and clusters: schools asked, those silent, and schools per name.

        Per subject only what some school names; a name that is not there was named by none.
        """
        every = self.schools(region)
        vso = [school for school in every if "vso" in school["schoolsoort"]]
        to_exams = [school for school in vso if _may_lead_to_exams(school)]
        told = {
            "clusters": ([s for s in every if {"so", "vso"} & set(s["schoolsoort"])], _clusters),
            "niveaus": ([s for s in every if {"vo", "pro"} & set(s["schoolsoort"])], _levels),
            "vso-niveaus": (vso, _levels),
            "profielen": (vso, _profiles),
            "examens": (to_exams, lambda school: {exam["niveau"] for exam in school.get("examens", [])}),
            "examenroutes": (to_exams, lambda school: {r for e in school.get("examens", []) for r in e["routes"]}),
        }
        return {
            subject: (
                len(schools),
                len([school for school in schools if not names(school)]),
                dict(Counter(name for school in schools for name in names(school))),
            )
            for subject, (schools, names) in told.items()
        }

    def entree(self, region: str) -> tuple[int, int, int]:
        """Count the schools for vso and pro, those that say nothing about entree, and those that have it."""
        asked = [school for school in self.schools(region) if {"vso", "pro"} & set(school["schoolsoort"])]
        forms = [school.get("entree", {}).get("vormen", []) for school in asked]
        return len(asked), forms.count([]), len([form for form in forms if form not in ([], ["nee"])])

    def kinds(self, region: str) -> Counter[str]:
        """Count the schools per kind."""
        return Counter(kind for school in self.schools(region) for kind in school["schoolsoort"])

    def school_years(self, region: str) -> Counter[str]:
        """Count the schools per school year of their profile; an empty year when none is given."""
        return Counter((school.get("profiel") or {}).get("schooljaar", "") for school in self.schools(region))


def _clusters(school: dict[str, Any]) -> set[str]:
    return set(school.get("clusters", []))


def _profiles(school: dict[str, Any]) -> set[str]:
    return {part["profiel"] for part in school.get("uitstroomprofielen", [])}


def _levels(school: dict[str, Any]) -> set[str]:
    named = set(school.get("niveaus", []))
    for part in school.get("uitstroomprofielen", []):
        named |= set(part.get("niveaus", []))
    return named | ({"praktijkonderwijs"} if "pro" in school["schoolsoort"] else set())


def _may_lead_to_exams(school: dict[str, Any]) -> bool:
    return "examens" in school or "vervolgonderwijs" in _profiles(school) or not _profiles(school)


def _read(path: Path) -> dict[str, Any]:
    found = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - it makes text of everything
    assert isinstance(found, dict)
    return found
