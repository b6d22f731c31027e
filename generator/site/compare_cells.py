"""The answers of one school to the rows of the comparison, as a script beside its pages.

It is a script, not JSON: a page that was opened from disk may load no other files. It calls one function with the key
of the school and its cells. Of a cell `v` is compared: answers from closed lists, part by part; an empty part is
unknown. What else is shown is `h` (HTML: texts of the profile that passed the sanitiser, or made by a slot template),
`t` (text) or short codes whose words the page has already.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from generator.overview.comparing import BUILDING
from generator.profile.parts import Area, BaselineAnswer, Offer
from generator.profile.resolve import ResolvedSchool
from generator.profile.school import School
from generator.site.dutch import capital, written_date
from generator.site.render import SlotRenderer
from generator.site.text import to_html

COMPARE_FILE: Final = "vergelijk.js"
FORMAT: Final = 1
"""Goes up when the page can no longer show what an earlier version wrote."""
UNKNOWN: Final = "onbekend"
_TEMPLATE: Final = "vergelijk-cellen"
_SITUATIONS: Final = ("enkelvoudig", "met_leerachterstand", "meervoudig")
Cell = dict[str, Any]


def compare_file(resolved: ResolvedSchool, renderer: SlotRenderer, words: Mapping[str, Any]) -> bytes:
    """Write the script of a school.

    Args:
        resolved: The school.
        renderer: Of its site.
        words: The functions that name entries of registers, from `register_functions`.
    """
    school, profile = resolved.school, resolved.school.profiel
    data = {
        "formaat": FORMAT,
        "soort": list(school.schoolsoort),
        "schooljaar": (profile.schooljaar if profile else None) or "",
        "status": (profile.status if profile else None) or "",
        "bijgewerkt": _day(profile.bijgewerkt_op if profile else None),
        "aanbod": [_offer(offer) for offer in school.aanbod],
        "rijen": dict(_cells(resolved, renderer, words)),
    }
    return f'gidsVergelijk("{resolved.region_id}/{resolved.id}",{as_script(data)});\n'.encode()


def as_script(data: Any) -> str:
    """Write data as a part of a script: nothing in it ends a script element or a line of code."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _day(day: date | None) -> str:
    return written_date(day) if day else ""


def _offer(offer: Offer) -> Cell:
    found: Cell = {"id": offer.id, "naam": offer.naam, "niveau": offer.niveau}
    if offer.gebieden:
        found["gebieden"] = list(offer.gebieden)
    if offer.vorm:
        found["vorm"] = offer.vorm
    if offer.gesloten:
        until = f" tot en met {written_date(offer.gesloten.tot)}" if offer.gesloten.tot else ""
        found["stil"] = f"Ligt stil van {written_date(offer.gesloten.van)}{until}."
    return found


def _cells(resolved: ResolvedSchool, renderer: SlotRenderer, words: Mapping[str, Any]) -> Iterator[tuple[str, Cell]]:
    """Give the cells by row; a row that is not answered is left out."""
    school = resolved.school
    yield from _facts(resolved, words)
    for key, value in _made(resolved):
        html = renderer.render(f"{_TEMPLATE}.{key}", 0).strip()
        yield key, {"h": html} if value is None else {"v": [value], "h": html}
    for row in resolved.baseline:
        if row.answer:
            yield f"basis.{row.item.id}", _status(row.answer, words)
    for area, answer in school.gebieden.items():
        yield f"gebied.{area}", _levels(answer)
    if school.gebouw:
        for key in BUILDING:
            yield f"gebouw.{key}", {"v": [_known(getattr(school.gebouw, key))]}
    for key, text in _texts(school):
        yield key, {"h": to_html(text)}


def _facts(resolved: ResolvedSchool, words: Mapping[str, Any]) -> Iterator[tuple[str, Cell]]:
    """Give what is short and no HTML."""
    school = resolved.school
    address = school.adres
    yield "soort", {"v": [_list(school.schoolsoort)], "t": words["soorten"](school.schoolsoort)}
    yield "adres", {"t": f"{address.straat} {address.huisnummer}, {address.postcode} {address.plaats}"}
    if school.niveaus:
        yield "niveaus", {"v": [_list(school.niveaus)], "t": words["namen"]("schoolniveaus", school.niveaus)}
    if resolved.board:
        yield "bestuur", {"v": [resolved.board.naam], "t": resolved.board.naam}
    if school.denominatie:
        yield "richting", {"v": [school.denominatie], "t": school.denominatie}
    if ages := school.leeftijden:
        yield "leeftijden", {"v": [f"{ages.van}-{ages.tot}"], "t": f"{ages.van} tot en met {ages.tot} jaar"}
    if waiting := school.wachtlijst:
        told = {"h": to_html(waiting.toelichting)} if waiting.toelichting else {}
        yield "wachtlijst", {"v": [_known(waiting.status)], "op": written_date(waiting.datum), **told}


def _made(resolved: ResolvedSchool) -> Iterator[tuple[str, str | None]]:
    """Give the answered rows whose cells a template makes, and what is compared of them."""
    school = resolved.school
    contacts = resolved.blocks["contact"].value
    groups = _list((*school.doelgroepen, *school.clusters))
    if (contacts and contacts.ouders) or school.telefoon or school.email or school.website:
        yield "contact", None
    if groups or school.doelgroepen_toelichting:
        yield "voor-wie", groups
    for key in ("grenzen", "mensen"):
        if getattr(school, key):
            yield key, None
    if school.uitstroomprofielen:
        yield "uitstroomprofielen", _list(outflow.profiel for outflow in school.uitstroomprofielen)
    if school.examens:
        yield "examens", _list(f"{exam.niveau} {_list(exam.routes)} {exam.spreiden}" for exam in school.examens)
    if school.entree:
        yield "entree", _list(school.entree.vormen)


def _texts(school: School) -> Iterator[tuple[str, str]]:
    """Give the answered rows that hold own words only."""
    texts = {
        "kort": school.in_het_kort,
        "gebouw.toelichting": school.gebouw.toelichting if school.gebouw else None,
        "toelating": school.toelating,
        "zorg": school.zorg_in_school,
    }
    yield from ((key, text) for key, text in texts.items() if text)


def _list(ids: Iterable[str]) -> str:
    """Give ids as one value: in which order a school wrote them does not matter."""
    return ", ".join(sorted(ids))


def _known(answer: str) -> str:
    return "" if answer == UNKNOWN else answer


def _status(answer: BaselineAnswer, words: Mapping[str, Any]) -> Cell:
    cell: Cell = {"v": [_known(answer.status)]}
    if answer.hoe:
        cell["h"] = to_html(answer.hoe)
    if answer.wie:
        cell["wie"] = capital(words["rollen"](answer.wie))
    if answer.gereed_op:
        cell["klaar"] = written_date(answer.gereed_op)
    return cell


def _levels(answer: Area) -> Cell:
    cell: Cell = {"v": [_known(getattr(answer, situation)) for situation in _SITUATIONS]}
    if answer.hangt_af_van:
        cell["af"] = list(answer.hangt_af_van)
    if answer.ervaring != UNKNOWN:
        cell["ervaring"] = answer.ervaring
    if answer.toelichting:
        cell["h"] = to_html(answer.toelichting)
    return cell
