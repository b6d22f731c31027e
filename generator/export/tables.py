"""The tables of a region: its schools, what they offer, what they answered, and what the region itself offers.

Names of people and numbers of pupils are in none of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.export.addresses import SUPPORT_PAGE, Addresses
from generator.export.layouts import AREAS, BASELINE, OFFERS, REGIONAL, SCHOOLS
from generator.export.table import Row, Table
from generator.overview.facts import Facts
from generator.overview.view import RegionView
from generator.profile.parts import Area, BaselineAnswer, Building, Contact, Offer, Validity

_NO_CONTACT, _NO_VALIDITY, _NO_BUILDING = Contact.model_construct(), Validity.model_construct(), Building()
_NO_AREA = Area()


def region_tables(view: RegionView, addresses: Addresses) -> tuple[Table, ...]:
    """Give all tables of a region; schools in order of place and name, never by what they offer."""
    schools = view.in_order
    return (
        Table(SCHOOLS, tuple(_school(facts, addresses) for facts in schools)),
        Table(OFFERS, tuple(_offer(facts, offer, addresses) for facts in schools for offer in facts.school.aanbod)),
        Table(AREAS, tuple(_areas(view, schools))),
        Table(BASELINE, tuple(_answers(view, schools))),
        Table(REGIONAL, tuple(_regional(view))),
    )


def _school(facts: Facts, addresses: Addresses) -> Row:
    school, address, point = facts.school, facts.school.adres, facts.school.coordinaten
    contact, validity = facts.contact or _NO_CONTACT, school.profiel or _NO_VALIDITY
    building, waiting = school.gebouw or _NO_BUILDING, school.wachtlijst
    return (
        school.vestigingscode,
        facts.id,
        school.naam,
        school.schoolsoort,
        school.niveaus,
        school.clusters,
        school.doelgroepen,
        facts.code_samenwerkingsverband,
        facts.bestuur,
        school.bevoegd_gezag,
        school.denominatie,
        f"{address.straat} {address.huisnummer}",
        address.postcode,
        address.plaats,
        address.gemeente,
        point.breedte if point else None,
        point.lengte if point else None,
        school.telefoon,
        school.email,
        school.website,
        contact.rol,
        contact.telefoon,
        contact.email,
        contact.bereikbaar,
        contact.talen,
        validity.schooljaar,
        validity.status,
        _day(validity.bijgewerkt_op),
        _day(validity.vastgesteld_op),
        _day(validity.controleren_voor),
        building.drempelvrij,
        building.lift,
        building.toilet,
        building.verzorgingsruimte,
        building.prikkelarme_plek,
        building.ringleiding,
        building.parkeren,
        waiting.status if waiting else "onbekend",
        _day(waiting.datum) if waiting else None,
        addresses.school(facts),
    )


def _offer(facts: Facts, offer: Offer, addresses: Addresses) -> Row:
    closed = offer.gesloten
    return (
        f"{facts.school.vestigingscode}/{offer.id}",
        facts.school.vestigingscode,
        facts.school.naam,
        offer.naam,
        offer.niveau,
        offer.gebieden,
        offer.vorm,
        offer.voor_wie,
        offer.wat,
        offer.hoe_vaak,
        offer.door,
        offer.plaatsen,
        _day(offer.sinds),
        offer.nodig,
        offer.aanvragen,
        offer.beslist,
        offer.hoe_weten_we_of_het_werkt,
        _day(closed.van) if closed else None,
        _day(closed.tot) if closed else None,
        closed.reden if closed else None,
        addresses.school(facts, SUPPORT_PAGE, offer.id),
    )


def _areas(view: RegionView, schools: tuple[Facts, ...]) -> Iterator[Row]:
    """Yield the answers of schools, also where they were asked and did not answer."""
    areas = view.areas
    by_sectors: dict[frozenset[str], frozenset[str]] = {}
    for facts in schools:
        sectors, answers = view.sectors(facts), facts.school.gebieden
        # Worked out per sector, not per school: a large region asks ten thousand questions.
        if sectors not in by_sectors:
            by_sectors[sectors] = frozenset(area.id for area in areas if sectors & set(area.sectoren))
        asked = by_sectors[sectors] | answers.keys()
        code, name = facts.school.vestigingscode, facts.school.naam
        for area in areas:
            if area.id in asked:
                found = answers.get(area.id, _NO_AREA)
                levels = (found.enkelvoudig, found.met_leerachterstand, found.meervoudig)
                yield code, name, area.id, area.naam, *levels, found.ervaring, found.hangt_af_van, found.toelichting


def _answers(view: RegionView, schools: tuple[Facts, ...]) -> Iterator[Row]:
    """Yield what the region's own schools answered to each item; a visitor answers to its own region."""
    own = [facts for facts in schools if not view.is_visitor(facts)]
    given = [{answer.item: answer for answer in facts.school.basisondersteuning} for facts in own]
    for item in view.region.basislijn:
        nothing = BaselineAnswer(item=item.id)
        for facts, answers in zip(own, given, strict=True):
            if not item.geldt_voor or set(item.geldt_voor) & set(facts.school.schoolsoort):
                answer = answers.get(item.id, nothing)
                about = (facts.school.vestigingscode, facts.school.naam)
                yield item.id, item.naam, item.gebied, *about, answer.status, answer.hoe, _day(answer.gereed_op)


def _regional(view: RegionView) -> Iterator[Row]:
    code = view.region.code
    for offer in view.region.bovenschools:
        about = (offer.naam, offer.wat, offer.gebieden, offer.vorm, offer.voor_wie, offer.aanvragen)
        yield f"{code}/{offer.id}", code, *about


def _day(day: object) -> str | None:
    return None if day is None else str(day)
