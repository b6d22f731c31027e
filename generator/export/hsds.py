"""A region in the form of Open Referral: HSDS 3, within the bounds of the UK profile.

One file per kind of thing, each shaped as the answer of an HSDS service that has everything on one page. What several
services share stands once and is pointed at by its id. Ids are made of codes that do not change, so that the same
school or offer has the same id in every build.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterable, Iterator
from typing import Any, Final

from generator.content.registers import Registers
from generator.export.addresses import SUPPORT_PAGE, Addresses
from generator.overview.facts import Facts
from generator.overview.view import RegionView
from generator.profile.parts import Building, Closed, Contact, Offer

Thing = dict[str, Any]

_SPACE: Final = bytes.fromhex("6f1d7c0a3b5e4c7f9a2e51d0c84be713")
"""The name space of our ids: chosen once, at random. Another one would change every id."""
_TAXONOMIES: Final = {
    "gebieden": "Gebieden waarop een leerling hulp nodig kan hebben.",
    "vormen": "Vormen waarin een school hulp geeft.",
    "niveaus": "Of iets basisondersteuning of extra ondersteuning is.",
}
_BUILDING: Final = {
    "drempelvrij": "Zonder drempel",
    "lift": "Lift",
    "toilet": "Aangepast toilet",
    "verzorgingsruimte": "Verzorgingsruimte",
    "prikkelarme_plek": "Rustige plek",
    "ringleiding": "Ringleiding of soloapparatuur",
    "parkeren": "Vervoer kan voor de deur stoppen",
}


@functools.lru_cache(4096)
def stable_id(kind: str, *names: str) -> str:
    """Give the id (UUID, version 5) of a thing of some kind with these names."""
    found = hashlib.sha1(_SPACE + "\0".join((kind, *names)).encode(), usedforsecurity=False).hexdigest()
    variant = "89ab"[int(found[16], 16) & 3]
    return f"{found[:8]}-{found[8:12]}-5{found[13:16]}-{variant}{found[17:20]}-{found[20:32]}"


def to_hsds(view: RegionView, addresses: Addresses) -> dict[str, Thing]:
    """Give the files: the content by name."""
    return {
        "services": _page(_services(view, addresses)),
        "organizations": _page(_organizations(view)),
        "taxonomies": _page(_taxonomies()),
        "taxonomy_terms": _page(_terms(view.registers)),
    }


def _page(things: Iterable[Thing]) -> Thing:
    contents = list(things)
    return {
        "total_items": len(contents),
        "total_pages": 1,
        "page_number": 1,
        "size": len(contents),
        "first_page": True,
        "last_page": True,
        "empty": not contents,
        "contents": contents,
    }


def _filled(**values: Any) -> Thing:
    """Give what has a value: HSDS leaves out what is not known."""
    return {key: value for key, value in values.items() if value not in (None, "", [], ())}


def _services(view: RegionView, addresses: Addresses) -> Iterator[Thing]:
    for facts in view.in_order:
        known = _of_school(facts)
        for offer in facts.school.aanbod:
            yield _service(view, facts, offer, known, addresses)
    yield from _regional_services(view, addresses)


def _of_school(facts: Facts) -> Thing:
    """Give what the services of a school have in common."""
    validity = facts.school.profiel
    changed = validity.bijgewerkt_op if validity else None
    return _filled(
        organization_id=_school_id(facts),
        email=(facts.contact and facts.contact.email) or facts.school.email,
        assured_date=str(validity.vastgesteld_op) if validity and validity.vastgesteld_op else None,
        last_modified=f"{changed}T00:00:00.000Z" if changed else None,
        minimum_age=facts.school.leeftijden.van if facts.school.leeftijden else None,
        maximum_age=facts.school.leeftijden.tot if facts.school.leeftijden else None,
    )


def _service(view: RegionView, facts: Facts, offer: Offer, known: Thing, addresses: Addresses) -> Thing:
    code = facts.school.vestigingscode
    name = stable_id("service", code, offer.id)
    page = addresses.school(facts, SUPPORT_PAGE, offer.id) if addresses.is_full else None
    place = {
        "id": stable_id("service_at_location", code, offer.id),
        "service_id": name,
        "location_id": _place_id(facts),
    }
    terms = [*(("gebieden", area) for area in offer.gebieden), ("niveaus", offer.niveau)]
    if offer.vorm:
        terms.append(("vormen", offer.vorm))
    return _filled(
        id=name,
        name=offer.naam,
        description=offer.wat,
        url=page or facts.school.website or view.region.website or f"urn:uuid:{name}",
        status="temporarily closed" if offer.gesloten else "active",
        alert=_alert(offer.gesloten) if offer.gesloten else None,
        application_process=offer.aanvragen,
        eligibility_description=offer.voor_wie,
        **known,
        service_at_locations=[place],
        attributes=[_attribute(name, register, term, view.registers) for register, term in terms],
    )


def _alert(closed: Closed) -> str:
    return f"Gesloten vanaf {closed.van}{f' tot en met {closed.tot}' if closed.tot else ''}: {closed.reden}"


def _attribute(service: str, register: str, term: str, registers: Registers) -> Thing:
    # It stands within its service: that needs not be said again in each of ten thousand.
    return {
        "id": stable_id("attribute", service, register, term),
        "link_type": register,
        "taxonomy_term_id": _term_id(register, term),
        "label": registers[register][term].naam,
    }


def _regional_services(view: RegionView, addresses: Addresses) -> Iterator[Thing]:
    region = view.region
    for offer in region.bovenschools:
        name = stable_id("service", region.code, offer.id)
        terms = [*(("gebieden", area) for area in offer.gebieden), *([("vormen", offer.vorm)] if offer.vorm else [])]
        page = addresses.page() if addresses.is_full else None
        yield _filled(
            id=name,
            organization_id=_region_id(region.code),
            name=offer.naam,
            description=offer.wat,
            url=page or region.website or f"urn:uuid:{name}",
            status="active",
            application_process=offer.aanvragen,
            eligibility_description=offer.voor_wie,
            last_modified=f"{region.bijgewerkt_op}T00:00:00.000Z" if region.bijgewerkt_op else None,
            service_areas=[
                {"id": stable_id("service_area", name, place), "service_id": name, "name": place}
                for place in region.gemeenten
            ],
            attributes=[_attribute(name, register, term, view.registers) for register, term in terms],
        )


def _organizations(view: RegionView) -> Iterator[Thing]:
    region = view.region
    own, code = _region_id(region.code), region.code
    yield _filled(
        id=own,
        name=region.naam,
        description=f"Samenwerkingsverband passend onderwijs ({region.sector}).",
        website=region.website,
        organization_identifiers=[_identifier(own, "Code van het samenwerkingsverband", code)],
        contacts=_contacts(own, region.contact.ouders if region.contact else None, view.registers),
    )
    boards = sorted({(facts.code_samenwerkingsverband, facts.bestuur) for facts in view.schools if facts.bestuur})
    for region_code, board in boards:
        yield {"id": _board_id(region_code, board), "name": board, "description": "Schoolbestuur (bevoegd gezag)."}
    for facts in view.in_order:
        yield _school(view, facts)


def _school(view: RegionView, facts: Facts) -> Thing:
    school, name = facts.school, _school_id(facts)
    kinds = ", ".join(view.registers["schoolsoorten"][kind].naam for kind in school.schoolsoort)
    board = _board_id(facts.code_samenwerkingsverband, facts.bestuur) if facts.bestuur else None
    return _filled(
        id=name,
        name=school.naam,
        description=school.in_het_kort or f"{kinds} in {school.adres.plaats}.",
        email=school.email,
        website=school.website,
        parent_organization_id=board or _region_id(facts.code_samenwerkingsverband),
        organization_identifiers=[_identifier(name, "Vestigingscode", school.vestigingscode)],
        phones=_phones(name, school.telefoon),
        contacts=_contacts(name, facts.contact, view.registers),
        locations=[_location(facts)],
    )


def _location(facts: Facts) -> Thing:
    school, name = facts.school, _place_id(facts)
    point, address = school.coordinaten, school.adres
    return _filled(
        id=name,
        location_type="physical",
        organization_id=_school_id(facts),
        name=school.naam,
        latitude=point.breedte if point else None,
        longitude=point.lengte if point else None,
        external_identifier=school.vestigingscode,
        external_identifier_type="Vestigingscode",
        addresses=[
            {
                "id": stable_id("address", school.vestigingscode),
                "location_id": name,
                "address_1": f"{address.straat} {address.huisnummer}",
                "city": address.plaats,
                **({"region": address.gemeente} if address.gemeente else {}),
                # HSDS wants a text here; a profile knows no province.
                "state_province": "",
                "postal_code": address.postcode,
                "country": "NL",
                "address_type": "physical",
            }
        ],
        accessibility=_accessibility(name, school.gebouw),
    )


def _accessibility(place: str, building: Building | None) -> list[Thing]:
    """Give what is known of a building: yes, no and partly; unknown is left out."""
    found = []
    for key, label in _BUILDING.items():
        answer = getattr(building, key, "onbekend")
        if answer != "onbekend":
            name = stable_id("accessibility", place, key)
            found.append({"id": name, "location_id": place, "description": f"{label}: {answer}"})
    return found


def _contacts(owner: str, contact: Contact | None, registers: Registers) -> list[Thing]:
    """Give whom parents call: a role, never the name of a person."""
    if contact is None:
        return []
    name = stable_id("contact", owner)
    phones = [
        {
            **phone,
            **_filled(
                contact_id=name, description=contact.bereikbaar, languages=_languages(phone["id"], contact, registers)
            ),
        }
        for phone in _phones(name, contact.telefoon)
    ]
    title = registers["rollen"][contact.rol].naam if contact.rol else None
    return [_filled(id=name, organization_id=owner, title=title, email=contact.email, phones=phones)]


def _languages(phone: str, contact: Contact, registers: Registers) -> list[Thing]:
    return [
        {
            "id": stable_id("language", phone, code),
            "phone_id": phone,
            "name": registers["talen"][code].naam,
            "code": code,
        }
        for code in contact.talen
    ]


def _phones(owner: str, number: str | None) -> list[Thing]:
    return [{"id": stable_id("phone", owner), "number": number, "type": "voice"}] if number else []


def _identifier(owner: str, kind: str, value: str) -> Thing:
    name = stable_id("organization_identifier", owner)
    return {"id": name, "organization_id": owner, "identifier_type": kind, "identifier": value}


def _taxonomies() -> Iterator[Thing]:
    for register, about in _TAXONOMIES.items():
        yield {"id": stable_id("taxonomy", register), "name": register, "description": about}


def _terms(registers: Registers) -> Iterator[Thing]:
    for register in _TAXONOMIES:
        for code, entry in registers[register].items():
            yield {
                "id": _term_id(register, code),
                "code": code,
                "name": entry.naam,
                # The UK profile calls it so.
                "term": entry.naam,
                "description": entry.uitleg or entry.naam,
                "taxonomy": register,
                "taxonomy_id": stable_id("taxonomy", register),
                "language": "nl",
            }


def _region_id(code: str) -> str:
    return stable_id("organization", code)


def _board_id(region_code: str, board: str) -> str:
    return stable_id("organization", region_code, board)


def _school_id(facts: Facts) -> str:
    return stable_id("organization", facts.school.vestigingscode)


def _place_id(facts: Facts) -> str:
    return stable_id("location", facts.school.vestigingscode)


def _term_id(register: str, code: str) -> str:
    return stable_id("taxonomy_term", register, code)
