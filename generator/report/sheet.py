"""The sheet that a school takes to its team, its pupils and its council before a new school year.

It asks, it does not judge. What the law says comes from the register, with its status.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from generator.archive.changes import Change
from generator.archive.said import Said
from generator.archive.since import compared
from generator.export.blocks import Block, Document, Facts, Paragraph, Run
from generator.profile.legal import Verdict, points_of
from generator.report.attention import attention_of
from generator.report.model import Cited, LawFinding, Point
from generator.report.round import Looked, places_of
from generator.report.sheet_blocks import (
    BOX,
    BY_DAY,
    STAYS,
    heading,
    labelled,
    listing,
    paragraph,
    points_listing,
    run,
    table,
)
from generator.report.sheet_parts import team_questions

_ASKED_ELSEWHERE: Final = frozenset({"concept", "contact-nakijken"})
"""Points that other parts of the sheet hold already."""
_WHO: Final = {
    "profiel.mr_instemming_op": "de raad",
    "profiel.leerlingen_gehoord_op": "leerlingen, met de school",
    "profiel.vastgesteld_op": "het bestuur",
}
"""Who has a say in a point, by its key; the school itself in all others."""
_SAID: Final[Mapping[Verdict, str]] = {"ontbreekt": "nog niet", "niet-na-te-gaan": "kijk zelf na"}
_SORTS: Final = {"nieuw": "Nieuw", "weg": "Weg", "verplaatst": "Van niveau veranderd", "anders": "Anders gezegd"}
_UNCHECKED: Final = "*"
_MOST_NAMED: Final = 6
"""So many offers are named to pupils; a longer list is no question any more."""


def sheet(looked: Looked, before: Said | None = None) -> Document:
    """Compose the sheet.

    Args:
        looked: The school in the round of its year.
        before: What was published the year before, when it was fixed.
    """
    school, year = looked.school.school, looked.round.year
    parts: list[tuple[str, Iterable[Block]]] = [
        ("Wat wij van u vragen", _asked(looked)),
        ("Vragen voor het team", team_questions(looked)),
        ("Wat aandacht vraagt", _attention(attention_of(looked))),
        ("Vragen voor leerlingen", _pupils(looked)),
    ]
    if before is not None:
        parts.append(("Wat er is veranderd", _changed(looked, before)))
    parts += [("Controlelijst", _check_list(looked)), ("De ronde", _steps())]
    return Document(
        title=f"Blad voor team en medezeggenschapsraad: {school.naam}, schooljaar {year}",
        subject="Om samen het profiel na te lopen. Dit blad is voor de school zelf, niet voor de website.",
        author=school.naam,
        blocks=tuple(
            block
            for number, (name, content) in enumerate(parts, start=1)
            for block in (heading(1, f"{number}. {name}"), *content)
        ),
    )


def _asked(looked: Looked) -> Iterator[Block]:
    year, begin = looked.round.year, looked.written(looked.round.begin)
    yield paragraph(f"Het profiel vertelt ouders en leerlingen welke hulp er in {year} is. Daarom kijken wij samen:")
    yield listing(
        labelled(who, f"{what} {BY_DAY}")
        for who, what in (
            ("Team", "loop deel 2 en 3 na. Kruis aan wat nog klopt en schrijf erbij wat anders is."),
            ("Leerlingen", "beantwoord de vragen van deel 4, voordat de raad beslist."),
            ("Medezeggenschapsraad", "lees het concept en dit blad, en beslis over instemming."),
            ("Bestuur", f"stel het profiel daarna vast. Het schooljaar begint op {begin}."),
        )
    )


def _attention(points: Sequence[Point]) -> Iterator[Block]:
    shown = [point for point in points if not point.legal and point.id not in _ASKED_ELSEWHERE]
    if shown:
        yield paragraph("Schuin staat wat u kunt doen. Wat de wet vraagt, staat in de controlelijst.")
        yield points_listing(shown)
    else:
        yield paragraph("In het profiel valt niets op. Wat de wet vraagt, staat in de controlelijst.")


def _pupils(looked: Looked) -> Iterator[Block]:
    yield paragraph("Voor wie de vragen stelt: praat met een groepje of met de leerlingenraad. Schrijf geen namen op.")
    yield listing(map(paragraph, _pupil_questions(looked)), ordered=True)
    back = getattr(looked.school.blocks["leerling_stem"].value, "terugkoppeling", None)
    yield labelled("Wat er met jouw antwoord gebeurt", back or "dat staat nog niet in het profiel. Spreek het hier af.")


def _pupil_questions(looked: Looked) -> Iterator[str]:
    contact = getattr(looked.school.blocks["contact"].value, "leerlingen", None)
    if contact is not None and contact.rol:
        role = f"{looked.registers['rollen'][contact.rol].lidwoord} {looked.role(contact.rol)}"
        yield f"Je kunt op school praten met {role}. Wist je dat? Zou je dat doen?"
    else:
        yield "Met wie praat jij op school als iets niet lukt?"
    names = [offer.naam for offer in looked.school.school.aanbod][:_MOST_NAMED]
    if names:
        yield f"Op school is er hulp, zoals: {'; '.join(names)}. Wat ken je? Wat helpt echt?"
    yield "Welke hulp mis je?"
    yield "Krijg je hulp? Mag je dan zelf zeggen wat je nodig hebt?"
    yield "Is er een plek waar je rustig kunt werken of even alleen kunt zijn?"
    yield "Wat moet de school als eerste beter maken?"


def _changed(looked: Looked, before: Said) -> Iterator[Block]:
    found = compared(before, looked.school, looked.registers)
    if not found:
        yield paragraph("Het profiel zegt hetzelfde als dat van het vorige jaar.")
        return
    yield paragraph("Dit is anders dan in het profiel van het vorige jaar:")
    groups = {sort: [change for change in found if change.sort == sort] for sort in _SORTS}
    yield Facts(
        tuple(((Run(_SORTS[sort]),), (listing(map(_change, group)),)) for sort, group in groups.items() if group)
    )


def _change(change: Change) -> Paragraph:
    """Give a change on one line; only a level is told in full, since words are on the page of changes."""
    moved = f" (was {change.before}, nu {change.after})" if change.sort == "verplaatst" else ""
    return Paragraph((run(f"{change.subject}{moved}"),))


def _check_list(looked: Looked) -> Iterator[Block]:
    ways = {point.id: point.toets for point in points_of(looked.registers)}
    found = [finding for finding in looked.law if ways[finding.id] != "gids"]
    yield paragraph(
        "Wat de wet van de schoolgids vraagt, voor zover een profiel dat laat zien. Dit is geen juridisch advies."
        f" Bij {_UNCHECKED} moet de regel nog met de wettekst van nu worden vergeleken."
    )
    head = ("Punt", "In het profiel", "Wie, en wanneer", "Bron")
    to_do = [finding for finding in found if not finding.schools["in-orde"]]
    yield table("Nog te doen of na te kijken", head, [_row(finding, ways[finding.id], looked) for finding in to_do])
    there = [f"{BOX}{STAYS}{each.name} ({places_of(each.laws, _UNCHECKED)})" for each in found if each not in to_do]
    if there:
        yield labelled("Staat in het profiel. De school kijkt of het nog klopt", f"{'; '.join(there)}.")
    yield from _statements([finding for finding in found if ways[finding.id] == "voor-vaststelling"], looked)


def _row(finding: LawFinding, way: str, looked: Looked) -> Sequence[str]:
    verdict = next(name for name in _SAID if finding.schools[name])
    who = next((_WHO[key] for key in finding.keys if key in _WHO), "de school")
    when = {
        "voor-schooljaar": f"voor {looked.written(looked.round.begin)}",
        "voor-vaststelling": "voor het vaststellen",
    }.get(way, "in het concept")
    return (
        finding.name,
        f"{BOX} {_SAID[verdict]}".replace(" ", STAYS),
        f"{who}, {when}",
        places_of(finding.laws, _UNCHECKED),
    )


def _statements(found: Iterable[LawFinding], looked: Looked) -> Iterator[Block]:
    """Yield what the register says about the points that others have a say in."""
    laws = {law.id: law for finding in found for law in finding.laws}
    if laws:
        yield paragraph("Wat het wetregister van de gids hierover zegt:")
        yield listing(_statement(law, looked) for law in laws.values())


def _statement(law: Cited, looked: Looked) -> Paragraph:
    entry = looked.registers["wet"][law.id]
    doubt = "" if law.checked else f" Nog te controleren: {entry.let_op}"
    return labelled(law.name, f"{entry.school or entry.ouders}{doubt}")


def _steps() -> Iterator[Block]:
    yield listing(
        (
            labelled(f"{BOX} {name}", text)
            for name, text in (
                ("Concept", "werk het profiel bij en controleer het met gids check."),
                ("Team", "loop dit blad samen na."),
                ("Leerlingen", "stel de vragen. Zet de dag bij leerlingen_gehoord_op."),
                ("Medezeggenschapsraad", "vraag instemming. Zet de dag bij mr_instemming_op."),
                ("Bestuur", "laat het vaststellen. Zet de dag bij vastgesteld_op en status op vastgesteld."),
                ("Publiceren", "zet de site op internet met gids build, en neem de tekst over in de schoolgids."),
                ("Bewaren", "leg de tekst van dit jaar vast met gids archive."),
            )
        ),
        ordered=True,
    )
