from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.rules import findings
from gids_testing.wordings import ids_in, messages_in

from generator.check.rule import Example
from generator.check.rules.privacy import RULES

FAULTY = (
    ("burgerservicenummer", "Nummer 111222333 is van de leerling."),
    ("burgerservicenummer", "Nummer 111.222.333."),
    ("burgerservicenummer", "Nummer 1112 22 333."),
    ("burgerservicenummer", "Nummer 111 222 333 hoort erbij."),
    ("burgerservicenummer", "Nummer １１１２２２３３３."),
    ("burgerservicenummer", "BSN: 12345678"),
    ("burgerservicenummer", "Nummer 111-222-333"),
    ("burgerservicenummer", "Haar nummer (111222333)."),
    ("geboortedatum", "Een leerling, geboren op 3 mei 2014."),
    ("geboortedatum", "Geb. 03-05-2014"),
    ("geboortedatum", "Geboortedatum: 3-5-2014"),
    ("geboortedatum", "Hij is geb. 3 mei 2014 in Veerdam."),
    ("prive-mailadres", "Mail naar juf.anna@gmail.com."),
    ("prive-mailadres", "[Mail](mailto:juf@Hotmail.com)"),
    ("prive-mailadres", "Mail juf**@**live.nl"),
    ("mobiel-nummer", "Bel 06 12345678."),
    ("mobiel-nummer", "Bel 06-12 34 56 78."),
    ("mobiel-nummer", "Bel +31 6 12345678."),
    ("mobiel-nummer", "Bel 0031612345678"),
    ("mobiel-nummer", "[app](tel:0612345678)"),
    ("leerling-met-naam", "Sem (8) heeft moeite met lezen."),
    ("leerling-met-naam", "Leerling Daan zit in een kleine groep."),
    ("leerling-met-naam", "Fatima uit groep 5 krijgt hulp."),
    ("leerling-met-naam", "Vorig jaar kwam Noor uit groep 3 bij ons."),
    ("leerling-met-naam", "Het meisje Xylia kreeg hulp."),
    ("leerling-met-naam", "M. uit groep 6 krijgt hulp."),
    ("leerling-met-naam", "Leerling K. heeft een plan."),
    ("leerling-met-naam", "Daan heeft ADHD en krijgt elke dag hulp."),
    ("leerling-met-naam", "Emma is 9 jaar en werkt met een tablet."),
    ("gegevens-van-een-kind", "Een meisje in groep 6 heeft epilepsie."),
    ("gegevens-van-een-kind", "Een leerling uit groep 3 met een hartafwijking."),
    ("gegevens-van-een-kind", "Onze leerling met diabetes heeft een pomp."),
    ("klein-aantal-in-tekst", "De twee leerlingen met epilepsie hebben een rustplek."),
    ("klein-aantal-in-tekst", "Er zitten drie kinderen met autisme in groep 5."),
    ("gegevens-van-een-kind", "Er is 1 kind met een beperking in groep 6."),
    ("klein-aantal-in-tekst", "Dit jaar hebben 4 leerlingen een OPP. Er zijn 4 leerlingen met een OPP."),
    ("burgerservicenummer", "Leerlingnummer en bsn 123456782"),
    ("geboortedatum", "Zij is geboren 12-09-2013."),
    ("geboortedatum", "Leerling (geb. 2 feb 2012) is overgestapt."),
    ("prive-mailadres", "jan.jansen@kpnmail.nl"),
    ("prive-mailadres", "juf [at] gmail.com"),
    ("mobiel-nummer", "App mij op 06.12.34.56.78"),
    ("leerling-met-naam", "Zo kreeg Yusuf (9 jaar) een eigen leesplek."),
    ("leerling-met-naam", "Neem Lotte. Lotte zit in groep 4 en heeft dyslexie."),
    ("leerling-met-naam", "Tim, 10 jaar, werkt met een tablet."),
    ("leerling-met-naam", "Een leerling, Daan, heeft epilepsie."),
    ("gegevens-van-een-kind", "In groep 5 zit een jongen met het syndroom van Down."),
    ("gegevens-van-een-kind", "Er zit één meisje met diabetes in groep 7."),
    ("klein-aantal-in-tekst", "Wij hebben nu twee leerlingen met het syndroom van Down."),
    ("klein-aantal-in-tekst", "Op dit moment begeleiden we 3 leerlingen met een tlv."),
    ("leerling-met-naam", "Neem bijvoorbeeld Mohammed, 11 jaar."),
    ("leerling-met-naam", "De moeder van Lotte vertelt. Lotte heeft dyslexie."),
    ("leerling-met-naam", "Ons kind Daan zit hier met plezier."),
    ("geboortedatum", "Naam: K., geboortedatum 03/05/2014."),
    ("geboortedatum", "(03-05-2014) geboren op drie mei; geb. 3-5-14"),
    ("burgerservicenummer", "Sofinummer 123.45.678"),
    ("mobiel-nummer", "06-12345678"),
    ("klein-aantal-in-tekst", "Er zijn dit jaar vijf leerlingen met een arrangement."),
    ("gegevens-van-een-kind", "Een jongen uit groep 7 heeft een stoornis in het autistisch spectrum."),
)
NEAR_MISSES = (
    "Nummer 111222334 is het.",
    "Bel 020 123 45 67 of 0800-1234.",
    "In 2025-2026 en 2026-2027.",
    "Op 03-05-2014 en 2026-11-23 is er een feest.",
    "IBAN NL91 ABNA 0417 1643 00.",
    "IBAN NL20 INGB 0001 2345 67",
    "KvK 111222333",
    "RSIN: 111222333",
    "Brin 99AB00, bestuur 41111, 1234 AB Veerdam",
    "Open van 8.30-15.00 en 12.30-14.00 uur.",
    "Zie https://school.example/111222333 voor meer.",
    "1 2 3 4 5 6 7 8 zijn de groepen.",
    "In groep 1-2-3-4-5-6-7-8",
    "Kinderen geboren voor 1 oktober 2022 mogen beginnen.",
    "Kinderen die geboren zijn op of na 1 januari 2022.",
    "Het gebouw is van 3 mei 2014.",
    "Geboren tussen 1 oktober 2020 en 30 september 2021.",
    "Mail naar ib@school.example.",
    "Mail naar info@live.school.nl of info@mail.school.nl.",
    "Mail info@home-start.nl",
    "Mail info@gmail.school.nl",
    "Bel 020 612 34 56 78.",
    "Bel 0611-234.",
    "Van 06.00 tot 12.34 uur, 5678",
    "Sem (8) heeft moeite met lezen. Dit kind is verzonnen.",
    "Leerlingen uit groep 5 lezen voor.",
    "Als uw kind Nederlands leert.",
    "De leerling Engels leert.",
    "Juf Anna heeft groep 5 en werkt met autisme.",
    "Meester Daan uit groep 7 is anti-pestcoördinator.",
    "Groep (8) heeft een eigen lokaal.",
    "Stap (4) is een gesprek.",
    "Kinderen van 6 jaar.",
    "Maatjes uit groep 8 helpen.",
    "Bas en Sanne geven de training.",
    "De Emmaschool heeft een lift.",
    "Een kind met epilepsie heeft rust nodig.",
    "Een leerling met autisme krijgt een vaste plek.",
    "Een groepje van vier leerlingen met dyslexie oefent.",
    "Voor hoogstens zes leerlingen met autisme.",
    "De leraar leest met vier kinderen.",
    "Twaalf leerlingen met een arrangement.",
    "Er zijn 2 leerlingen van groep 8 die voorlezen.",
    "Wij hebben 112 en 144 bij de telefoon hangen.",
    "De schoolweging is 29,87.",
    "Neem bus 06 of 12, om 14.06 uur.",
    "Een leerling uit groep 8 heeft een maatje in groep 3.",
    "Zeven leerlingen zitten in de leerlingenraad.",
    "Voor twee kinderen met vragen over rekenen is er een tafel.",
    "Uit elke groep kiezen twee leerlingen een boek.",
)


@pytest.mark.parametrize(("rule", "text"), FAULTY)
def test_a_phrase_is_found_by_the_rule_that_is_about_it(tmp_path: Path, rule: str, text: str) -> None:
    """And by no other rule of this module."""
    assert {rule} == ids_in(tmp_path, text, RULES)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_sound_sentence_with_the_same_words_is_left_alone(tmp_path: Path, text: str) -> None:
    """False alarms cost trust."""
    assert set() == ids_in(tmp_path, text, RULES)


def test_a_number_is_not_told_again(tmp_path: Path) -> None:
    """A report is read by more people than the profile."""
    (message,) = messages_in(tmp_path, "Nummer 111222333.", "burgerservicenummer")
    assert "Hier staat een getal dat een burgerservicenummer (bsn) kan zijn." == message
    (message,) = messages_in(tmp_path, "Mail juf.anna@gmail.com.", "prive-mailadres")
    assert "Hier staat een privé-mailadres: 'j…@gmail.com'." == message
    (message,) = messages_in(tmp_path, "Bel 06 - 12 34 56 78.", "mobiel-nummer")
    assert "Hier staat een mobiel nummer: '06…78'." == message
    (message,) = messages_in(tmp_path, "Geboren op 3 mei 2014.", "geboortedatum")
    assert "Hier staat een geboortedatum." == message


def test_a_mobile_number_beside_a_name_says_so(tmp_path: Path) -> None:
    """In a field, with the place of the field."""
    example = Example(school="klachten:\n  contact: {naam: Sanne de Vries, telefoon: '+31 6 12345678'}\n")
    (found,) = [one for one in findings(tmp_path, example) if one.rule == "mobiel-nummer"]
    assert "Hier staat een mobiel nummer bij de naam van een medewerker: '06…78'." == found.message
    assert "klachten.contact.telefoon" == found.field


def test_private_addresses_are_found_in_every_contact(tmp_path: Path) -> None:
    """Wherever a contact may stand."""
    example = Example(
        school="contact:\n  leerlingen: {email: a@gmail.com}\nthuiszitten:\n  contact: {email: b@ziggo.nl}\n"
        "aanmelden:\n  contact: {email: c@school.example}\n"
    )
    fields = [one.field for one in findings(tmp_path, example) if one.rule == "prive-mailadres"]
    assert ["contact.leerlingen.email", "thuiszitten.contact.email"] == fields


def test_a_name_of_somebody_who_works_here_is_no_pupil(tmp_path: Path) -> None:
    """Texts about staff name staff; a pupil by role is still one."""
    staff = "mensen:\n  - {rol: leraar, toelichting: Emma is op maandag in groep 5 en spreekt ook ouders.}\n"
    assert [] == [one for one in findings(tmp_path, Example(school=staff)) if one.rule == "leerling-met-naam"]
    pupil = "mensen:\n  - {rol: leraar, toelichting: Helpt leerling Daan uit groep 5.}\n"
    assert [] != [one for one in findings(tmp_path, Example(school=pupil)) if one.rule == "leerling-met-naam"]


def test_a_region_is_looked_at_as_a_school_is(tmp_path: Path) -> None:
    """Its fields too, each of a list; settings of the check itself are not published."""
    example = Example(
        region="leerplicht:\n  - {gemeente: Veerdam, email: leerplicht@hotmail.com}\n"
        "controle:\n  - {regel: mobiel-nummer, ernst: tip, reden: Het nummer 06 12345678 is van de school.}\n"
    )
    found = [(one.rule, one.field) for one in findings(tmp_path, example) if one.rule.startswith("regio-")]
    assert [("regio-prive-mailadres", "leerplicht[1].email")] == found


@pytest.mark.parametrize("number", ["0201234567", "088 123 45 67", "0800 1234", "+31 20 123 45 67", "14 020"])
def test_a_number_of_a_school_is_no_mobile_number(tmp_path: Path, number: str) -> None:
    """In the field where it belongs."""
    found = findings(tmp_path, Example(school=f"telefoon: '{number}'\n"))
    assert [] == [one for one in found if one.rule in {"mobiel-nummer", "burgerservicenummer"}]
