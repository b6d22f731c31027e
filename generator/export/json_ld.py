"""What a school's home page says to search engines: JSON-LD with the vocabulary of schema.org."""

from __future__ import annotations

import json
from typing import Any, Final

from generator.content.registers import Registers
from generator.export.addresses import SUPPORT_PAGE
from generator.profile.parts import Contact, Offer
from generator.profile.resolve import ResolvedSchool

_SAFE: Final = {
    ord(sign): f"\\u{ord(sign):04x}"
    for sign in ("<", ">", "&", "\u2028", "\u2029")  # the last two end a line in scripts of old
}
"""Signs that could end the element around the data, or begin another, written so that only JSON knows them."""


def school_json_ld(resolved: ResolvedSchool, registers: Registers, index: str = "") -> str:
    """Describe a school; the text is safe within a `script` element of HTML.

    Args:
        resolved: The school with its board and region.
        registers: The closed lists.
        index: What follows the address of a folder.
    """
    school, region = resolved.school, resolved.region
    contacts = resolved.blocks["contact"].value
    changed = school.profiel.bijgewerkt_op if school.profiel else None
    page = {"@type": "WebPage", "inLanguage": "nl", **({"dateModified": str(changed)} if changed else {})}
    swv = _organization(region.naam, region.website, "Code samenwerkingsverband", region.code)
    if region.gemeenten:
        swv["areaServed"] = list(region.gemeenten)
    data = {
        "@context": "https://schema.org",
        "@type": _type(resolved, registers),
        "name": school.naam,
        "identifier": _identifier("Vestigingscode", school.vestigingscode),
        "url": school.website,
        "telephone": school.telefoon,
        "email": school.email,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": f"{school.adres.straat} {school.adres.huisnummer}",
            "postalCode": school.adres.postcode,
            "addressLocality": school.adres.plaats,
            "addressCountry": "NL",
        },
        "geo": _point(resolved),
        "contactPoint": _contact(contacts.ouders if contacts else None),
        "parentOrganization": _board(resolved),
        "memberOf": swv,
        "makesOffer": [_offer(offer, registers, index) for offer in school.aanbod],
        "subjectOf": page,
    }
    text = json.dumps({key: value for key, value in data.items() if value}, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_SAFE)


def _type(resolved: ResolvedSchool, registers: Registers) -> str:
    """Give the type: for special education, or for primary and secondary together, no narrower one is true."""
    kinds = [registers["schoolsoorten"][kind] for kind in resolved.school.schoolsoort]
    if any(kind.speciaal and kind.sector != "po" for kind in kinds) or len({kind.sector for kind in kinds}) > 1:
        return "School"
    return "ElementarySchool" if kinds[0].sector == "po" else "HighSchool"


def _identifier(kind: str, value: str) -> dict[str, str]:
    return {"@type": "PropertyValue", "propertyID": kind, "value": value}


def _organization(name: str, website: str | None, kind: str, code: str | None) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": "Organization", "name": name}
    if website:
        found["url"] = website
    if code:
        found["identifier"] = _identifier(kind, code)
    return found


def _board(resolved: ResolvedSchool) -> dict[str, Any] | None:
    board = resolved.board
    return _organization(board.naam, board.website, "Bevoegd gezag", board.nummer) if board else None


def _point(resolved: ResolvedSchool) -> dict[str, Any] | None:
    point = resolved.school.coordinaten
    return {"@type": "GeoCoordinates", "latitude": point.breedte, "longitude": point.lengte} if point else None


def _contact(contact: Contact | None) -> dict[str, Any] | None:
    """Give whom parents call: how, and in which languages; never the name of a person."""
    if contact is None or not (contact.telefoon or contact.email or contact.website):
        return None
    found = {
        "@type": "ContactPoint",
        "contactType": "Contact voor ouders",
        "telephone": contact.telefoon,
        "email": contact.email,
        "url": contact.website,
        "availableLanguage": list(contact.talen),
    }
    return {key: value for key, value in found.items() if value}


def _offer(offer: Offer, registers: Registers, index: str) -> dict[str, Any]:
    service = {"@type": "Service", "name": offer.naam}
    if offer.vorm:
        service["serviceType"] = registers["vormen"][offer.vorm].naam
    return {"@type": "Offer", "url": f"{SUPPORT_PAGE}{index}#{offer.id}", "itemOffered": service}
