from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.rules import findings
from gids_testing.wordings import ids_in, messages_in

from generator.check.rule import Example
from generator.check.rules.misconceptions import RULES

FAULTY = (
    ("instemming-hele-opp", "U moet akkoord gaan met het hele OPP."),
    ("instemming-hele-opp", "Ouders moeten het hele OPP ondertekenen."),
    ("instemming-hele-opp", "Zonder uw instemming met het hele OPP kunnen we niet starten."),
    ("instemming-opp-onduidelijk", "Wij vragen uw instemming met het OPP."),
    ("instemming-opp-onduidelijk", "Ouders tekenen voor akkoord onder het OPP."),
    ("instemming-opp-onduidelijk", "U moet het OPP ondertekenen."),
    ("handelingsdeel-zonder-instemming", "Voor het handelingsdeel is uw instemming niet nodig."),
    ("handelingsdeel-zonder-instemming", "U hoeft niet in te stemmen met het handelingsdeel."),
    ("opp-alleen-bij-verwijzing", "Een OPP maken wij alleen bij een verwijzing."),
    ("opp-alleen-bij-verwijzing", "Alleen als een kind naar het sbo gaat, maken wij een OPP."),
    ("opp-zonder-bestemming", "Voor kleuters hoeft er geen uitstroombestemming in het OPP."),
    ("opp-zonder-bestemming", "Een uitstroomperspectief geven wij pas vanaf groep 6."),
    ("hulp-na-diagnose", "Zonder diagnose geen hulp."),
    ("hulp-na-diagnose", "Extra hulp is er alleen met een diagnose."),
    ("hulp-na-diagnose", "Een diagnose is nodig voor extra ondersteuning."),
    ("hulp-na-diagnose", "Eerst een diagnose, dan pas hulp."),
    ("ouderbijdrage-als-voorwaarde", "De ouderbijdrage is verplicht."),
    ("ouderbijdrage-als-voorwaarde", "Hulp is er alleen als u de ouderbijdrage betaalt."),
    ("ouders-betalen-hulp", "Extra begeleiding betaalt u zelf."),
    ("ouders-betalen-hulp", "Ouders moeten de extra hulp zelf betalen."),
    ("ouders-betalen-hulp", "De kosten van remedial teaching zijn voor de ouders."),
    ("drempel-voor-aanmelden", "Aanmelden kan alleen na een gesprek."),
    ("drempel-voor-aanmelden", "Wij nemen uw aanmelding pas in behandeling na onderzoek."),
    ("drempel-voor-aanmelden", "Maximaal twee leerlingen met extra ondersteuning per groep."),
    ("zelf-andere-school-zoeken", "U moet dan zelf een andere school zoeken."),
    ("zelf-andere-school-zoeken", "Ouders zoeken zelf een andere school."),
    ("wie-beslist-over-tlv", "De school beslist zelf over de toelaatbaarheidsverklaring."),
    ("wie-beslist-over-tlv", "U vraagt zelf een tlv aan."),
    ("instemming-hele-opp", "Het gehele OPP moet door ouders worden goedgekeurd."),
    ("instemming-hele-opp", "Ouders geven toestemming voor het volledige ontwikkelingsperspectief."),
    ("instemming-opp-onduidelijk", "Ouders moeten instemmen met het OPP."),
    ("instemming-opp-onduidelijk", "Het OPP wordt door u ondertekend."),
    ("instemming-opp-onduidelijk", "Zonder handtekening van ouders onder het OPP start de hulp niet."),
    ("handelingsdeel-zonder-instemming", "De school stelt het handelingsdeel vast; uw akkoord is daarvoor niet nodig."),
    (
        "handelingsdeel-zonder-instemming",
        "Ouders worden geïnformeerd over het handelingsdeel, maar hoeven er niet mee in te stemmen.",
    ),
    ("opp-alleen-bij-verwijzing", "Een OPP is alleen nodig als uw kind naar het speciaal onderwijs gaat."),
    ("opp-alleen-bij-verwijzing", "We stellen pas een OPP op bij een verwijzing naar het sbo."),
    ("opp-zonder-bestemming", "Bij kleuters vullen wij de uitstroombestemming niet in."),
    ("hulp-na-diagnose", "Extra begeleiding kan pas als er een diagnose is."),
    ("hulp-na-diagnose", "Heeft uw kind geen diagnose, dan krijgt het geen extra ondersteuning."),
    ("hulp-na-diagnose", "Voor hulp op school is een officiële diagnose vereist."),
    ("ouderbijdrage-als-voorwaarde", "Wie de ouderbijdrage niet betaalt, kan niet meedoen met de plusklas."),
    ("ouderbijdrage-als-voorwaarde", "De vrijwillige ouderbijdrage is een voorwaarde voor extra hulp."),
    ("ouders-betalen-hulp", "Ouders betalen zelf de extra begeleiding."),
    ("ouders-betalen-hulp", "Remedial teaching is voor rekening van de ouders."),
    ("drempel-voor-aanmelden", "U kunt pas aanmelden na een intakegesprek."),
    ("drempel-voor-aanmelden", "Wij laten kinderen alleen toe als er plek is voor zorg."),
    ("zelf-andere-school-zoeken", "Dan dient u zelf op zoek te gaan naar een andere school."),
    ("zelf-andere-school-zoeken", "Ouders zijn zelf verantwoordelijk voor het vinden van een andere school."),
    ("wie-beslist-over-tlv", "Onze commissie beslist of uw kind een tlv krijgt."),
    ("wie-beslist-over-tlv", "De directeur geeft de toelaatbaarheidsverklaring af."),
    ("ouders-betalen-hulp", "Aan extra ondersteuning zijn kosten voor ouders verbonden."),
    ("drempel-voor-aanmelden", "Wij laten alleen leerlingen toe als er plek is voor zorg."),
    ("handelingsdeel-zonder-instemming", "Het handelingsdeel stelt de school zelf vast."),
    ("instemming-opp-onduidelijk", "Wij vragen ouders om akkoord te gaan met het OPP."),
    ("instemming-opp-onduidelijk", "U tekent het OPP voor akkoord."),
    ("instemming-hele-opp", "U zet een handtekening onder het complete OPP, anders start de hulp niet."),
    ("zelf-andere-school-zoeken", "Lukt het hier niet, dan zoekt u zelf een andere school."),
    ("hulp-na-diagnose", "Zonder verklaring kan er geen hulp worden gegeven."),
    ("hulp-na-diagnose", "Extra ondersteuning geven wij alleen als er een diagnose is."),
    ("wie-beslist-over-tlv", "De commissie van begeleiding beslist of uw kind toelaatbaar is."),
    ("wie-beslist-over-tlv", "Ouders moeten zelf een toelaatbaarheidsverklaring aanvragen."),
    ("opp-alleen-bij-verwijzing", "Het OPP is alleen voor leerlingen die verwezen worden."),
    ("opp-zonder-bestemming", "Kleuters hebben nog geen uitstroombestemming nodig."),
    ("opp-zonder-bestemming", "Voor jonge kinderen is een uitstroombestemming niet nodig."),
    ("ouderbijdrage-als-voorwaarde", "Zonder ouderbijdrage kan uw kind geen extra hulp krijgen."),
    (
        "ouderbijdrage-als-voorwaarde",
        "Extra ondersteuning is er alleen voor ouders die de vrijwillige bijdrage betalen.",
    ),
)
NEAR_MISSES = (
    "Wij overleggen met u over het hele OPP. U stemt in met het handelingsdeel.",
    "Wij praten over het hele plan. Voor het handelingsdeel is uw instemming nodig.",
    "U hoeft niet in te stemmen met het hele OPP, wel met het handelingsdeel.",
    "Wij proberen het met u eens te worden over het hele OPP.",
    "Wij vragen uw instemming met het handelingsdeel van het OPP.",
    "Voor de rest van het OPP is geen instemming nodig; voor het handelingsdeel wel.",
    "Een OPP maken wij als uw kind extra ondersteuning krijgt.",
    "Een OPP is er niet alleen bij een verwijzing.",
    "Een diagnose is niet nodig; het gaat om wat uw kind nodig heeft.",
    "Voor meer tijd bij het examen is een diagnose nodig als hulp.",
    "Daar is geen verklaring voor nodig.",
    "Geen diagnose? Geen probleem: hulp begint gewoon.",
    "De ouderbijdrage is vrijwillig en niet verplicht.",
    "Ook zonder ouderbijdrage doet uw kind mee.",
    "Voor deze hulp betaalt u niets.",
    "Hulp buiten school betaalt u zelf.",
    "De gemeente betaalt de zorg.",
    "U betaalt geen hulp.",
    "U moet hulp vragen bij de mentor.",
    "Meld uw kind schriftelijk aan. Daarna is er een gesprek.",
    "Kom eerst kijken als u wilt, en meld uw kind daarna aan.",
    "U hoeft niet zelf een andere school te zoeken.",
    "U mag ook zelf een andere school zoeken.",
    "De school vraagt een tlv aan. Het samenwerkingsverband beslist.",
    "Het samenwerkingsverband geeft een tlv.",
    "Voor praktijkonderwijs geeft het samenwerkingsverband een verklaring af.",
    "De school beslist over een plek; over de tlv beslist het samenwerkingsverband.",
    "Voor een dyslexieverklaring gaat u naar een behandelaar.",
    "Is de school vol? Dan zoekt u zelf een andere school.",
    "Toelating gaat via een toelaatbaarheidsverklaring. Het samenwerkingsverband geeft die.",
    "Ouders betalen alleen de bus. Hulp is gratis.",
    "Er is een wachtlijst. U mag intussen ook elders kijken.",
)


@pytest.mark.parametrize(("rule", "text"), FAULTY)
def test_a_phrase_is_found_by_the_rule_that_is_about_it(tmp_path: Path, rule: str, text: str) -> None:
    """And by no other rule of this module."""
    assert {rule} == ids_in(tmp_path, text, RULES)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_sound_sentence_with_the_same_words_is_left_alone(tmp_path: Path, text: str) -> None:
    """False alarms cost trust."""
    assert set() == ids_in(tmp_path, text, RULES)


def test_the_samenwerkingsverband_may_say_that_it_decides(tmp_path: Path) -> None:
    """In swv.yml "wij" is who decides; a school that says so is told."""
    text = "plaatsing:\n  wie_beslist: Wij beslissen over de toelaatbaarheidsverklaring.\n"
    assert [] == [one for one in findings(tmp_path, Example(region=text)) if one.rule == "regio-wie-beslist-over-tlv"]
    assert {"wie-beslist-over-tlv"} == ids_in(tmp_path, "Wij beslissen over de toelaatbaarheidsverklaring.", RULES)


def test_the_message_says_what_the_law_says(tmp_path: Path) -> None:
    """After what stands there."""
    expected = (
        "Hier staat 'Een OPP maken wij alleen bij een verwijzing'."
        " Een OPP hoort bij extra ondersteuning, ook zonder verwijzing."
    )
    text = "Een OPP maken wij alleen bij een verwijzing."
    assert [expected] == messages_in(tmp_path, text, "opp-alleen-bij-verwijzing")
