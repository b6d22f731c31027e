"""What a site is about: a school, a region, or the start page of several regions, made ready for its templates."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generator.archive.changes import reworded
from generator.archive.places import STYLE
from generator.archive.since import since
from generator.archive.stored import StoredYear
from generator.content.drawings import load_drawings
from generator.content.figures_data import load_figures
from generator.content.pages import Family
from generator.content.registers import Registers
from generator.export.json_ld import school_json_ld
from generator.export.layouts import LAYOUTS
from generator.overview.facts import Facts
from generator.overview.overview import Overview
from generator.overview.view import RegionView
from generator.profile.colour import palette, stylesheet
from generator.profile.load import LoadedRegion
from generator.profile.resolve import ResolvedSchool
from generator.site.jobs import ListedRegion
from generator.site.macros import SlotEnvironment
from generator.site.municipalities import by_municipality
from generator.site.plan import Kind
from generator.site.render import Kept, Place, Shape, SlotRenderer, kind_names, register_functions
from generator.site.search_parts import SEARCH_PAGE, shared_index_name
from generator.site.slots import with_values

STYLE_FILE = "school.css"
_YEARS = "schoolgids"
"""Below this address a school's archived years keep theirs for ever: schoolgids/2025-2026/."""


@dataclasses.dataclass(frozen=True, slots=True)
class Makers:
    """What making any site needs: made once in a run."""

    environment: SlotEnvironment
    registers: Registers
    functions: Mapping[str, Any]
    source: str
    """Key of what the sites of schools rest on."""
    kept: Kept = dataclasses.field(default_factory=Kept)
    """Rendered slots that are the same for many schools."""

    def shared_index(self, kind: Kind) -> str:
        """Name the script with the shared search index of a kind; empty for sites without search."""
        return shared_index_name(self.source, kind) if SEARCH_PAGE in kind else ""


@dataclasses.dataclass(frozen=True, slots=True)
class Subject:
    """One site, ready to be filled.

    Attributes:
        renderer: Renders its slots.
        files: Files of its own besides pages: style, logo.
        shared: Name of the script with the shared search index; empty when there is none.
    """

    renderer: SlotRenderer
    files: Mapping[str, bytes]
    shared: str = ""


def makers(environment: SlotEnvironment, registers: Registers, content: Path, source: str) -> Makers:
    """Bundle what making any site needs: registers, drawings and figures of research in `content`.

    Args:
        environment: Of the slot templates.
        registers: From `content`.
        content: Folder with drawings and figures.
        source: Key of what the sites of schools rest on, from `SourceKeys.shown`.

    Raises:
        ContentError: A drawing or a figure holds a mistake.
    """
    shared = {
        "figuren": load_drawings(content / "figuren", registers),
        "cijfers": load_figures(content / "registers" / "cijfers", registers),
    }
    return Makers(environment, registers, {**register_functions(registers), **shared}, source)


def school_subject(
    resolved: ResolvedSchool,
    folder: Path,
    made: Makers,
    *,
    family: Family,
    kind: Kind,
    shape: Shape,
    years: Sequence[StoredYear] = (),
) -> Subject:
    """Prepare a school's site. `folder` is the region's folder, where the logo is; `years` are archived ones."""
    school, region = resolved.school, resolved.region
    logo = _logo(folder, school.logo)

    def links(place: Place) -> dict[str, Any]:
        region_root = None if shape.region is None else place.to(shape.region) + shape.index
        return {
            "url_regio": lambda: region_root,
            "url_in_regio": lambda page: place.to(f"{shape.region}{page}") + shape.index,
            "url_jaar": lambda year: place.to(f"{_YEARS}/{year}/") + shape.index,
            "logo": place.to(next(iter(logo))) if logo else None,
        }

    def linked_data() -> Markup:
        # Not escaped for HTML, which would spoil the JSON: it has no sign that HTML could take for a tag or an entity.
        return Markup(school_json_ld(resolved, made.registers, shape.index))  # noqa: S704 - see above

    context = {
        **made.functions,
        "gegevens_ld": linked_data,
        "naam": school.naam,
        "documenten": shape.documents,
        "s": resolved,
        "school": school,
        "regio": region,
        "bestuur": resolved.board,
        "jaren": tuple(years),
        "sinds_vorig_jaar": functools.cache(lambda: since(resolved, years, made.registers)),
        "verschil": reworded,
        "begrippen": made.registers["begrippen"],
        "lijst_paginas": _page_list(family, kind, _school_values(resolved, made.registers)),
    }
    shared = made.shared_index(kind)
    renderer = SlotRenderer(
        made.environment,
        values={**_school_values(resolved, made.registers), "zoekgedeeld": (shape.region or "") + shared},
        context=context,
        kept=dataclasses.replace(made.kept, laws=resolved.laws),
        shape=shape,
        addresses=_addresses(family, kind),
        links=links,
    )
    files = {**logo, **_style(school.kleur or region.kleur), **_year_files(years)}
    return Subject(renderer, files, shared)


def region_subject(
    loaded: LoadedRegion,
    view: RegionView,
    made: Makers,
    *,
    family: Family,
    kind: Kind,
    shape: Shape,
) -> Subject:
    """Prepare a region's site: overviews of its schools and the region's own routes."""
    region = loaded.region
    logo = _logo(loaded.folder, region.logo)

    def links(place: Place) -> dict[str, Any]:
        def school_url(school: Facts, page: str = "", anchor: str = "") -> str:
            region_root = f"../{school.samenwerkingsverband}/" if view.is_visitor(school) else ""
            return place.to(f"{region_root}scholen/{school.id}/{page}") + shape.index + anchor

        return {
            "url_school": school_url,
            "url_gebied": lambda area, anchor="": place.to(f"aanbod/{area}/") + shape.index + anchor,
            "url_bestand": place.to,
            "url_regio": lambda: place.to("") + shape.index,
            "logo": place.to(next(iter(logo))) if logo else None,
        }

    values = _region_values(loaded.id, region)
    context = {
        **made.functions,
        "naam": region.naam,
        "regio": region,
        "overzicht": Overview(view),
        "beeld": view,
        "tabellen": LAYOUTS,
        "begrippen": made.registers["begrippen"],
        "lijst_paginas": _page_list(family, kind, values),
    }
    renderer = SlotRenderer(
        made.environment,
        values=values,
        context=context,
        shape=shape,
        addresses=_addresses(family, kind),
        links=links,
    )
    return Subject(renderer, {**logo, **_style(region.kleur)})


def start_subject(
    regions: Sequence[ListedRegion], made: Makers, *, family: Family, kind: Kind, shape: Shape
) -> Subject:
    """Prepare the page that leads to each region."""

    def links(place: Place) -> dict[str, Any]:
        return {"url_regio": lambda region: place.to(f"{region}/") + shape.index, "logo": None}

    renderer = SlotRenderer(
        made.environment,
        values={},
        context={
            **made.functions,
            "naam": "Ondersteuningsgids",
            "regios": tuple(regions),
            "regios_per_gemeente": by_municipality(regions),
        },
        shape=shape,
        addresses=_addresses(family, kind),
        links=links,
    )
    return Subject(renderer, _style(None))


def _school_values(resolved: ResolvedSchool, registers: Registers) -> dict[str, str]:
    school = resolved.school
    return {
        **_region_values(resolved.region_id, resolved.region),
        "school.id": resolved.id,
        "school.naam": school.naam,
        "school.plaats": school.adres.plaats,
        "school.soort": kind_names(registers, school.schoolsoort),
        "bestuur.naam": resolved.board.naam if resolved.board else "het bestuur",
    }


def _region_values(region_id: str, region: Any) -> dict[str, str]:
    support = region.steunpunt.naam if region.steunpunt else "het ouder- en jeugdsteunpunt van uw regio"
    return {
        "regio.id": region_id,
        "regio.naam": region.naam,
        "swv.naam": region.naam,
        "steunpunt.naam": support,
    }


def _addresses(family: Family, kind: Kind) -> dict[str, str]:
    return {page: family.pages[page].address for page in kind}


def _page_list(family: Family, kind: Kind, values: Mapping[str, str]) -> list[dict[str, str]]:
    """List the pages of the site in order of the menu, for the list that works without script."""
    ordered = [entry for group in family.navigation.menu for entry in group.paginas]
    pages = sorted(
        (family.pages[page] for page in kind if family.pages[page].front.voor_elk is None),
        key=lambda page: (ordered.index(page.source) if page.source in ordered else len(ordered), page.id),
    )
    return [
        {
            "id": page.id,
            "titel": with_values(page.front.title, values),
            "omschrijving": with_values(page.front.omschrijving, values),
        }
        for page in pages
    ]


def _logo(folder: Path, name: str | None) -> dict[str, bytes]:
    """Give the logo under the one name that pages use; it was checked when the profile was read."""
    if name is None:
        return {}
    path = folder / name
    return {f"logo{path.suffix.lower()}": path.read_bytes()}


def _year_files(years: Sequence[StoredYear]) -> dict[str, bytes]:
    """Give the pages of archived years, byte for byte as they were fixed."""
    pages = {f"{_YEARS}/{year.year}/index.html": year.page for year in years}
    return pages | {f"{_YEARS}/{year.year}/{STYLE}": year.style for year in years}


def _style(colour: str | None) -> dict[str, bytes]:
    """Give the style with the school's colour; empty when it has none, so that every page can ask for it."""
    return {STYLE_FILE: _sheet(colour) if colour else b"/* geen eigen kleur */\n"}


@functools.lru_cache(64)
def _sheet(colour: str) -> bytes:
    """Work out a style sheet; many schools have the colour of their region."""
    return stylesheet(palette(colour)).encode()
