"""Rules for the pages that all schools share: dated, sourced, and no word that time makes untrue."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from generator.check.content_asked import PageAsked, Passage
from generator.check.explained import CAPITALS, KNOWN, explained, explains_itself
from generator.check.rule import Example, Found, Rule
from generator.check.rules.content_plain import PLAIN_RULES
from generator.check.texts import others
from generator.reading.wording import shorten

_FRONT: Final = "---\ntitle: Hulp\nmenu: Hulp\nvoor: {}\nomschrijving: Hulp.\ngeldig_op: 2026-11-23\n"
_SLOT: Final = re.compile(r"\{\{.*?\}\}|\]\([^)]*\)|<[^>]*>|`[^`]*`", re.DOTALL)
_SHARE: Final = re.compile(
    r"\b\d+(?:[.,]\d+)?\s?(?:%|procent\b)"
    r"|\b(?:\d+|een|één|twee|drie|vier) op de (?:\d+|drie|vier|vijf|zes|zeven|acht|tien)\b"
    r"|\b\d{1,3}\.\d{3}\b(?!\.)",
    re.IGNORECASE,
)
_SOURCE: Final = re.compile(r"\{\{\s*(?:grafiek|figuur|wet|cijfer)\.|\]\([^)]*(?:bronnen|onderzoek)\.md|\]\(https?:")
_LAW: Final = re.compile(
    r"\b(?:verplicht|wettelijk|recht op|volgens de wet|van de wet)\b"
    r"|\b(?:school|scholen|schoolbestuur|bestuur|samenwerkingsverband|gemeente) moet(?:en)?\b"
    r"|\bmoet(?:en)? (?:de|een|het|elke) (?:school|schoolbestuur|bestuur|samenwerkingsverband|gemeente)\b",
    re.IGNORECASE,
)
_LAW_NEAR: Final = re.compile(r"\{\{\s*wet\.|#kop-wet\b|\]\([^)]*\bwet\.md|wat-moet\.md")
_SOP: Final = re.compile(r"\bSOP\b|\bschoolondersteuningsprofiel(?:en)?\b", re.IGNORECASE)
_PAST: Final = re.compile(
    r"\b(?:vroeger|voorheen|eerder|destijds|toen|oude|vervallen|vervangen|heette|niet meer|19\d\d|20\d\d)\b",
    re.IGNORECASE,
)
_FLEETING: Final = re.compile(
    r"\b(?:binnenkort|wetsvoorstel(?:len)?|wetswijziging|onlangs|sinds kort|op dit moment nog|dit jaar|volgend jaar"
    r"|nieuwe (?:wet|regels?|norm|plicht|wetgeving))\b",
    re.IGNORECASE,
)
_BILL: Final = re.compile(r"\bwetsvoorstel", re.IGNORECASE)
_DATED: Final = re.compile(r"\b(?:19|20)\d\d\b|\{\{\s*wet\.")
_EVERYONE: Final = re.compile(
    r"\b(?:elke|iedere|alle) (?:leerling|leerlingen|kind|kinderen) (?:heeft|hebben|krijgt|krijgen)"
    r" (?:\w+ )?een (?:opp|ontwikkelingsperspectief)\b|\b(?:heeft|krijgt) (?:elke|iedere) (?:leerling|kind)"
    r" (?:\w+ )?een (?:opp|ontwikkelingsperspectief)\b",
    re.IGNORECASE,
)
_KINDS: Final = re.compile(r"\b(?:sbo|so|vso|pro|v\(s\)o|praktijkonderwijs|speciaal)\b", re.IGNORECASE)
_PLAN: Final = re.compile(r"\{\{\s*opp\s*\}\}")
PLAN_LAW: Final = ("opp-voor-wie", "opp-uitstroom", "opp-handelingsdeel-instemming", "opp-evaluatie")
"""What parents must find beside a school's own words about plans: for whom, whereto, consent, each year anew."""
_SLIP: Final = re.compile(r"\bschool(?:ontwikkelingsprofiel|ondersteuningsplan)\w*", re.IGNORECASE)


def _bare(passage: Passage) -> str:
    """Give the words of a passage, without slots, addresses and marks."""
    return _SLOT.sub(" ", passage.text)


def _sentences(
    asked: PageAsked, pattern: re.Pattern[str], spared: Callable[[Passage, str], bool], said: str
) -> Iterator[Found]:
    """Find the sentences with a pattern in them, unless they are spared: one finding in each section."""
    told: dict[int, tuple[Passage, str, int]] = {}
    for passage in asked.passages:
        if not pattern.search(passage.text):
            continue
        for sentence in passage.sentences:
            if pattern.search(sentence) and not spared(passage, sentence):
                first, shown, count = told.get(passage.section, (passage, sentence, 0))
                told[passage.section] = (first, shown, count + 1)
    for passage, sentence, count in told.values():
        found = pattern.search(sentence)
        word = found[0] if found else ""
        more = others(count - 1, "zo'n zin in dit stuk", "zulke zinnen in dit stuk")
        yield Found(f"{said.format(word=word)}: '{shorten(sentence)}'.{more}", line=passage.line)


def _overdue(asked: PageAsked) -> Iterator[Found]:
    """Find a page whose date to be read again has passed."""
    said = str(asked.front.get("herzien_voor") or "")
    try:
        last = date.fromisoformat(said)
    except ValueError:
        return
    if last < asked.day:
        yield Found(
            f"Deze pagina moest voor {last:%d-%m-%Y} opnieuw zijn nagekeken.", line=asked.front_line("herzien_voor")
        )


def _figures(asked: PageAsked) -> Iterator[Found]:
    yield from _sentences(
        asked,
        _SHARE,
        lambda passage, _: bool(_SOURCE.search(asked.sections[passage.section])),
        "Bij '{word}' staat geen bron",
    )


def _law(asked: PageAsked) -> Iterator[Found]:
    yield from _sentences(
        asked,
        _LAW,
        lambda passage, _: bool(_LAW_NEAR.search(asked.sections[passage.section])),
        "Dit klinkt als wet, maar er staat geen bepaling bij",
    )


def _profile_of_old(asked: PageAsked) -> Iterator[Found]:
    yield from _sentences(
        asked,
        _SOP,
        lambda passage, _: bool(_PAST.search(_SLOT.sub(" ", asked.sections[passage.section]))),
        "'{word}' staat hier alsof scholen dat nog maken",
    )


def _fleeting(asked: PageAsked) -> Iterator[Found]:
    """Find words that time makes untrue; a bill that the page dates in another section is dated."""
    bill = any(_BILL.search(section) and _DATED.search(section) for section in asked.sections)
    yield from _sentences(
        asked,
        _FLEETING,
        lambda passage, sentence: (
            bool(_DATED.search(asked.sections[passage.section])) or (bill and bool(_BILL.search(sentence)))
        ),
        "'{word}' klopt maar even, en er staat geen jaar bij",
    )


def _for_everyone(asked: PageAsked) -> Iterator[Found]:
    yield from _sentences(
        asked,
        _EVERYONE,
        lambda passage, _: bool(_KINDS.search(_bare(passage))),
        "Niet op elke school heeft iedereen een OPP",
    )


def _slips(asked: PageAsked) -> Iterator[Found]:
    yield from _sentences(asked, _SLIP, lambda *_: False, "'{word}' bestaat niet")


def _law_of_plan(asked: PageAsked) -> Iterator[Found]:
    """Find a page on which a school tells of its plans, without what the law says of them."""
    own = _PLAN.search(asked.markdown)
    if own:
        missing = [name for name in PLAN_LAW if not re.search(rf"\{{\{{\s*wet\.{name}[\s.]", asked.markdown)]
        if missing:
            yield Found(
                f"De school vertelt hier over het OPP, maar van de wet ontbreekt: {', '.join(missing)}.",
                line=asked.markdown[: own.start()].count("\n") + 1,
            )


def _abbreviations(asked: PageAsked) -> Iterator[Found]:
    """Find abbreviations that neither a register nor the page explains, each where it first stands."""
    seen: set[str] = set()
    known = KNOWN | explained(asked.registers)
    for passage in asked.passages:
        for word in CAPITALS.findall(_bare(passage)):
            if word not in known and word not in seen and not explains_itself(asked.markdown, word):
                seen.add(word)
                yield Found(
                    f"Wat '{word}' betekent, staat niet op de pagina en in geen register.",
                    line=passage.line,
                    remedy=f"Schrijf '{word}' voluit, of zet het in het register van begrippen.",
                )


def _page(text: str, audience: str = "ouders", front: str = "") -> Example:
    return Example(page=f"{_FRONT.format(audience)}{front}---\n{text}\n")


CONTENT_RULES: Final[tuple[Rule[PageAsked], ...]] = (
    Rule(
        id="inhoud-verlopen",
        severity="waarschuwing",
        subject="inhoud",
        group="actueel",
        name="Pagina is te laat nagekeken",
        why="Op elke schoolsite staat deze tekst alsof hij klopt. Wet en regels kunnen zijn veranderd.",
        sources=("faq-opp-2023",),
        remedy="Lees de pagina na, verander wat niet meer klopt en zet nieuwe datums bij geldig_op en herzien_voor.",
        faulty=_page("Wij helpen u.", front="herzien_voor: 2026-11-22\n"),
        sound=_page("Wij helpen u.", front="herzien_voor: 2027-11-22\n"),
        look=_overdue,
    ),
    Rule(
        id="inhoud-cijfer-zonder-bron",
        severity="waarschuwing",
        subject="inhoud",
        group="actueel",
        name="Een cijfer zonder bron",
        why="Een los cijfer gaat een eigen leven leiden. Zonder jaar en bron weet niemand waar het over gaat.",
        sources=("faq-opp-2023", "inspectie-extra-ondersteuning-2024"),
        remedy="Zet in hetzelfde stuk een grafiek of een verwijzing naar de bron, of haal het cijfer weg.",
        faulty=_page("Ongeveer 20% van de leerlingen krijgt extra hulp."),
        sound=_page("Ongeveer 10% van de leerlingen krijgt extra hulp.\n\n{{ grafiek.extra }}"),
        look=_figures,
    ),
    Rule(
        id="inhoud-wet-zonder-bepaling",
        severity="tip",
        subject="inhoud",
        group="wet",
        name="Een zin over de wet zonder bepaling",
        why="Ouders en scholen nemen over wat hier staat. Uit een bepaling volgen artikel, datum en wie het nakeek.",
        sources=("faq-opp-2023",),
        remedy="Zeg het met {{ wet.… }}, of verwijs naar het stuk over de wet op deze pagina.",
        faulty=_page("De school is verplicht om met u te praten."),
        sound=_page("De school praat met u over het plan.\n\n{{ wet.opp-overleg }}"),
        look=_law,
    ),
    Rule(
        id="inhoud-sop-van-nu",
        severity="waarschuwing",
        subject="inhoud",
        group="wet",
        name="SOP alsof het nog bestaat",
        why="Ouders gaan zoeken naar een stuk dat scholen niet meer apart maken. De hulp staat in de schoolgids.",
        sources=("faq-opp-2023", "kst-36443-mvt"),
        remedy="Schrijf 'vroeger het schoolondersteuningsprofiel' of noem het jaar, en wijs naar de schoolgids.",
        faulty=_page("Vraag de school naar haar schoolondersteuningsprofiel."),
        sound=_page("Vraag de school naar haar schoolgids. Vroeger heette dit stuk schoolondersteuningsprofiel."),
        look=_profile_of_old,
    ),
    Rule(
        id="inhoud-woord-dat-verloopt",
        severity="waarschuwing",
        subject="inhoud",
        group="actueel",
        name="Een woord dat vanzelf onwaar wordt",
        why="'Binnenkort' en 'een wetsvoorstel' staan er over twee jaar nog, en dan kloppen ze niet.",
        sources=("faq-opp-2023",),
        remedy="Noem de datum of het jaar, of zet het in een bepaling met een datum.",
        faulty=_page("Binnenkort komt er een regel over hoorrecht."),
        sound=_page("In 2023 kwam er een voorstel over hoorrecht."),
        look=_fleeting,
    ),
    Rule(
        id="inhoud-opp-voor-iedereen",
        severity="waarschuwing",
        subject="inhoud",
        group="wet",
        name="Alsof elke leerling een OPP heeft",
        why="Dat geldt alleen op sbo, so, vso en praktijkonderwijs. Andere ouders wachten op een plan dat niet komt.",
        sources=("inspectie-extra-ondersteuning-2024",),
        remedy="Zeg erbij voor welke scholen dit geldt, of gebruik {{ wet.opp-voor-wie }}.",
        faulty=_page("Elke leerling heeft een OPP."),
        sound=_page("Op sbo, so en vso heeft elke leerling een OPP."),
        look=_for_everyone,
    ),
    Rule(
        id="inhoud-opp-zonder-wet",
        severity="waarschuwing",
        subject="inhoud",
        group="wet",
        name="Pagina over het OPP zonder de wet",
        why="Ouders lezen naast de woorden van de school waar zij ja of nee op zeggen, en wanneer zij weer praten.",
        sources=("inspectie-extra-ondersteuning-2024",),
        remedy="Zet {{ wet.… }} met elk van deze namen op de pagina.",
        faulty=_page("{{ opp }}"),
        sound=_page("{{ opp }}\n\n" + "\n\n".join(f"{{{{ wet.{name} }}}}" for name in PLAN_LAW)),
        look=_law_of_plan,
    ),
    Rule(
        id="inhoud-verschreven-naam",
        severity="tip",
        subject="inhoud",
        group="taal",
        name="Een naam die niet bestaat",
        why="Wie op deze naam zoekt, vindt niets.",
        sources=("inspectie-extra-ondersteuning-2024",),
        remedy="Schrijf 'ondersteuningsplan' (van de regio) of 'schoolondersteuningsprofiel' (van vroeger).",
        faulty=_page("Dat staat in het schoolondersteuningsplan."),
        sound=_page("Dat staat in het ondersteuningsplan van de regio."),
        look=_slips,
    ),
    Rule(
        id="inhoud-afkorting",
        severity="waarschuwing",
        subject="inhoud",
        group="taal",
        name="Een afkorting die geen register uitlegt",
        why="De pagina staat op elke schoolsite. Wie de afkorting niet kent, kan haar nergens opzoeken.",
        sources=("faq-opp-2023",),
        remedy="Schrijf het voluit, of zet het in het register van begrippen.",
        faulty=_page("Vraag naar de KWX."),
        sound=_page("Vraag naar het OPP."),
        look=_abbreviations,
    ),
    *PLAIN_RULES,
)
