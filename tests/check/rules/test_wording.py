from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.rules import findings
from gids_testing.wordings import found_in, ids_in, messages_in

from generator.check.rule import Example
from generator.check.rules.wording import RULES

FAULTY = (
    ("belofte-zonder-grens", "Bij ons krijgt elk kind de hulp die het nodig heeft."),
    ("belofte-zonder-grens", "Wij helpen altijd."),
    ("belofte-zonder-grens", "Wij sturen nooit een kind weg."),
    ("belofte-zonder-grens", "Er is al**tijd** hulp in de klas."),
    ("belofte-zonder-grens", "Er is ALTIJD hulp."),
    ("belofte-zonder-grens", "Er is al\N{SOFT HYPHEN}tijd hulp."),
    ("belofte-zonder-grens", "Elke leerling krijgt bij ons onderwijs op maat."),
    ("belofte-zonder-grens", "Iedereen krijgt passende ondersteuning."),
    ("belofte-zonder-grens", "Wij garanderen een plek."),
    ("belofte-zonder-grens", "Alle leerlingen worden gezien en gehoord."),
    ("belofte-zonder-grens", "Er is plaats voor iedereen."),
    ("belofte-zonder-grens", "Alle kinderen zijn welkom."),
    ("belofte-zonder-grens", "Wij vinden voor elk kind een passende plek."),
    ("belofte-zonder-grens", "Geen enkel kind valt buiten de boot."),
    ("belofte-zonder-grens", "Bij ons is altijd een ib'er aanwezig."),
    ("etiket-op-een-kind", "Onze zorgleerlingen zitten vooraan."),
    ("etiket-op-een-kind", "Voor probleemkinderen is er een time-out."),
    ("etiket-op-een-kind", "Kinderen met een rugzakje krijgen hulp."),
    ("etiket-op-een-kind", "Een A-leerling redt zich."),
    ("etiket-op-een-kind", "De zwakke leerlingen krijgen extra instructie."),
    ("etiket-op-een-kind", "Het is vaak onwil."),
    ("etiket-op-een-kind", "Een kind dat lijdt aan epilepsie."),
    ("etiket-op-een-kind", "Voor een ADHD’er is er een wiebelkruk."),
    ("etiket-op-een-kind", "Autisten hebben rust nodig."),
    ("etiket-op-een-kind", "Een dyslect leest met software."),
    ("etiket-op-een-kind", "Dit is een te zware belasting voor de groep."),
    ("etiket-op-een-kind", "Laagbegaafde leerlingen horen hier."),
    ("etiket-op-een-kind", "De gehandicapte kandidaat krijgt meer tijd."),
    ("verwijt-aan-ouders", "Als ouders niet meewerken, stopt de hulp."),
    ("verwijt-aan-ouders", "Sommige ouders werken niet mee."),
    ("verwijt-aan-ouders", "Wij hebben ook lastige ouders."),
    ("verwijt-aan-ouders", "Wij verwachten van ouders dat zij achter de regels van de school staan."),
    ("verkeerde-term", "Zie ons schoolondersteuningsplan."),
    ("verkeerde-term", "Zie ons SOP."),
    ("verkeerde-term", "Zij vallen onder de leerlinggebonden financiering."),
    ("belofte-zonder-grens", "Elk kind vindt bij ons een veilige plek."),
    ("belofte-zonder-grens", "Op onze school wordt ieder kind gezien en krijgt ieder kind wat het nodig heeft."),
    ("belofte-zonder-grens", "Onze deur staat altijd open en er is altijd hulp."),
    ("belofte-zonder-grens", "Uw kind wordt nooit aan zijn lot overgelaten."),
    ("belofte-zonder-grens", "Wij laten geen enkel kind vallen."),
    ("belofte-zonder-grens", "Wij beloven dat uw kind hier zijn diploma haalt."),
    ("belofte-zonder-grens", "Alle leerlingen krijgen de begeleiding die ze nodig hebben."),
    ("belofte-zonder-grens", "We bieden elk kind een veilige plek."),
    ("belofte-zonder-grens", "Pesten komt bij ons nooit voor."),
    ("belofte-zonder-grens", "Wij kunnen elk kind helpen."),
    ("belofte-zonder-grens", "Elke leerling wordt altijd geholpen."),
    ("belofte-zonder-grens", "Met deze aanpak lukt het altijd."),
    ("belofte-zonder-grens", "Alle kinderen kunnen bij ons terecht."),
    ("belofte-zonder-grens", "Wij halen uit elk kind het beste."),
    ("belofte-zonder-grens", "We zijn er voor elk kind, altijd."),
    ("etiket-op-een-kind", "Voor moeilijke leerlingen is er een aparte ruimte."),
    ("etiket-op-een-kind", "Dit is voor zwakbegaafde kinderen."),
    ("etiket-op-een-kind", "De autist krijgt een koptelefoon."),
    ("etiket-op-een-kind", "Wij hebben veel gedragsgestoorde kinderen."),
    ("etiket-op-een-kind", "Deze kinderen zijn te belastend voor de leerkracht."),
    ("etiket-op-een-kind", "Leerlingen die lijden aan een angststoornis."),
    ("etiket-op-een-kind", "Een kind is een last voor de klas."),
    ("etiket-op-een-kind", "Invalide kinderen kunnen met de lift."),
    ("verwijt-aan-ouders", "Helaas zijn er ouders die niet mee willen werken."),
    ("verwijt-aan-ouders", "Wij verwachten dat ouders zich houden aan onze afspraken."),
    ("verwijt-aan-ouders", "Veel problemen zijn de schuld van de ouders."),
    ("verwijt-aan-ouders", "Door een gebrek aan medewerking van ouders stopt de hulp."),
    ("verkeerde-term", "Zie ons schoolontwikkelingsprofiel en vraag de rugzakfinanciering aan."),
    ("verkeerde-term", "De PCL beslist daarover."),
    ("verkeerde-term", "Een cluster 4-kind krijgt hulp."),
    ("etiket-op-een-kind", "Voor A-leerlingen en B-leerlingen."),
    ("etiket-op-een-kind", "Het is te belastend voor de groep."),
    ("etiket-op-een-kind", "De leerkracht wordt belast; dat is een grote belasting voor het team."),
    ("belofte-zonder-grens", "Bij ons is elk kind veilig en krijgt iedereen de aandacht die nodig is."),
    ("belofte-zonder-grens", "Wij geven elk kind de zorg die het nodig heeft."),
    ("belofte-zonder-grens", "Wij garanderen dat uw kind hulp krijgt."),
    ("belofte-zonder-grens", "Bij ons wordt elk kind geholpen."),
    ("belofte-zonder-grens", "Wij bieden passend onderwijs aan alle leerlingen."),
    ("belofte-zonder-grens", "Ieder kind is welkom op onze school."),
    ("verwijt-aan-ouders", "Wij verwachten van ouders dat zij volledig meewerken."),
)
NEAR_MISSES = (
    "Dat lukt niet altijd.",
    "De leraar is bijna altijd bereikbaar.",
    "U kunt altijd bellen als u hulp zoekt.",
    "Elk kind is anders.",
    "Voor elk kind dat even te veel hoort, ziet of voelt.",
    "Elke leerling heeft een map met foto's van zijn werk.",
    "Elk kind heeft op vrijdag een kort gesprek met de leraar.",
    "Wij kunnen niet garanderen dat er plek is.",
    "Wij geven geen garantie.",
    "Wij bespreken dit altijd eerst met u.",
    "Zij lossen het niet altijd op.",
    "Bespreek altijd met de school welke hulp kan.",
    "Werkt het plan niet? Dan roept het samenwerkingsverband iedereen bij elkaar.",
    "Na een ruzie praten we pas als iedereen rustig is.",
    "De bibliotheek is er voor alle kinderen van de wijk.",
    "Elke leerling krijgt een mentor.",
    "Iedereen leert anders.",
    "De school is open voor iedereen van 8 tot 16 uur.",
    "Wij delen nooit gegevens zonder uw toestemming.",
    "Een garantiebaan is werk met begeleiding.",
    "Leerlingen met autisme, ADHD of dyslexie krijgen hulp.",
    "Uw kind neemt een rugzak mee op kamp.",
    "Wij kijken naar de belastbaarheid van uw kind.",
    "Er is een gehandicaptenparkeerplaats bij de deur.",
    "Uw kind heeft last van de drukte in de klas.",
    "Moeilijk lerende kinderen krijgen kleine stappen.",
    "Kinderen die moeilijk lezen.",
    "Dyslectische leerlingen krijgen meer tijd.",
    "Autistisch gedrag herkennen wij.",
    "Een kind kan zich lastig concentreren.",
    "Zijn er prikkels die voor een kind belastend zijn?",
    "Wij verwachten van u dat u belt als uw kind ziek is.",
    "Ouders mogen weigeren mee te werken.",
    "Ouders werken mee op de tuindag.",
    "Dit stond vroeger in het SOP.",
    "Wij geven sopraanles.",
    "Zie het ondersteuningsplan van het samenwerkingsverband.",
    "Onderaan staat goed onderwijs voor alle leerlingen.",
    "In principe altijd met toestemming van u vooraf.",
    "De toetsen zijn voor 100% digitaal.",
    "Zelden gaat het om onwil.",
    "Werk samen voor alle jongeren en zorg voor begeleiding.",
    "Wij bieden elk kind dat vastloopt een gesprek.",
    "Ouders van elk geloof zijn welkom.",
    "U bent altijd welkom.",
    "Een vast gezicht: altijd dezelfde begeleider op maandag.",
    "De deur is altijd dicht tijdens de toets.",
    "Wij kunnen niet elk kind alles bieden.",
    "Wij willen dat elk kind zich veilig voelt.",
    "Ons doel is dat elk kind een plek vindt.",
)


@pytest.mark.parametrize(("rule", "text"), FAULTY)
def test_a_phrase_is_found_by_the_rule_that_is_about_it(tmp_path: Path, rule: str, text: str) -> None:
    """And by no other rule of this module."""
    assert {rule} == ids_in(tmp_path, text, RULES)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_sound_sentence_with_the_same_words_is_left_alone(tmp_path: Path, text: str) -> None:
    """False alarms cost trust."""
    assert set() == ids_in(tmp_path, text, RULES)


def test_each_label_comes_with_its_own_remedy(tmp_path: Path) -> None:
    """What to write instead depends on the word."""
    found = [one for one in found_in(tmp_path, "Zorgleerlingen en autisten.") if one.rule == "etiket-op-een-kind"]
    assert [
        "Schrijf 'leerlingen die extra hulp nodig hebben', of noem de hulp.",
        "Schrijf 'een kind met autisme', of wat het kind nodig heeft: rust, duidelijkheid, een vaste plek.",
    ] == [one.remedy for one in found]


def test_one_text_is_told_once_for_its_promises(tmp_path: Path) -> None:
    """Whoever rewrites the text sees the rest."""
    text = "Elk kind krijgt hulp. Wij helpen altijd. Wij garanderen een plek."
    assert ["Hier staat 'Wij helpen altijd'. Dat is een belofte zonder grens."] == messages_in(
        tmp_path, text, "belofte-zonder-grens"
    )


@pytest.mark.parametrize(
    ("how", "vague"),
    [
        ("Wij hebben veel aandacht voor lezen.", True),
        ("Wij streven naar zo veel mogelijk rust.", True),
        ("Begeleiding op maat.", True),
        ("Wij hebben aandacht voor lezen: elke dag een kwartier.", False),
        ("Hulp op maat: uw kind oefent met de logopedist.", False),
        ("Rust.", False),
    ],
)
def test_an_intention_alone_is_told_where_an_answer_is_asked(tmp_path: Path, how: str, vague: bool) -> None:  # noqa: FBT001 - a table
    """One concrete thing is enough to be left alone."""
    school = f"basisondersteuning:\n  - {{item: lezen, status: voldoet, hoe: '{how}'}}\n"
    found = [one for one in findings(tmp_path, Example(school=school)) if one.rule == "vaag-voornemen"]
    assert vague == bool(found)


def test_the_address_of_a_school_is_no_promise(tmp_path: Path) -> None:
    """Streets have odd names."""
    school = "adres: {straat: Nooit Alleen Plaats, huisnummer: 1, postcode: 1234 AB, plaats: Veerdam}\n"
    assert [] == [one for one in findings(tmp_path, Example(school=school)) if one.rule == "belofte-zonder-grens"]
