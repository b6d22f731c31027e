"""The columns of each table, described once: files, descriptions, page and handbook are made of these."""

from __future__ import annotations

from typing import Final

from generator.export.table import Layout, columns

_OF_SCHOOL = (
    "vestigingscode id Code van de vestiging (BRIN en volgnummer). De vaste sleutel van een school.",
    "school tekst Naam van de school.",
)

SCHOOLS: Final = Layout(
    "scholen",
    "Scholen",
    "één rij per vestiging",
    ("vestigingscode",),
    columns(
        (
            _OF_SCHOOL[0],
            "id tekst Naam van de map met de site van de school.",
            "naam tekst Naam van de school.",
            "schoolsoort lijst Soort: bo, sbo, so, vo, vso of pro. Meer kan.",
            "niveaus lijst Niveaus, bij vo, vso en pro.",
            "clusters lijst Clusters, bij so en vso.",
            "doelgroepen lijst Doelgroepen, bij so en vso.",
            "samenwerkingsverband id Code van het samenwerkingsverband waar de site van de school staat.",
            "bestuur tekst Naam van het bestuur.",
            "bevoegd_gezag nummer Nummer van het bevoegd gezag.",
            "denominatie tekst Richting van de school.",
            "adres tekst Straat en huisnummer.",
            "postcode tekst Postcode.",
            "plaats tekst Woonplaats.",
            "gemeente tekst Gemeente.",
            "breedtegraad getal Breedtegraad (WGS84).",
            "lengtegraad getal Lengtegraad (WGS84).",
            "telefoon telefoon Algemeen telefoonnummer.",
            "email tekst Algemeen mailadres.",
            "website tekst Website van de school.",
            "contact_rol id Functie van de contactpersoon voor ouders. De naam staat er niet bij.",
            "contact_telefoon telefoon Telefoonnummer van die contactpersoon.",
            "contact_email tekst Mailadres van die contactpersoon.",
            "contact_bereikbaar tekst Wanneer die bereikbaar is.",
            "contact_talen lijst Talen waarin ouders terechtkunnen, als code.",
            "schooljaar tekst Schooljaar waarvoor het profiel geldt.",
            "status id concept of vastgesteld.",
            "bijgewerkt_op datum Laatste wijziging van het profiel.",
            "vastgesteld_op datum Dag waarop het bestuur het profiel vaststelde.",
            "controleren_voor datum Voor welke dag de school het profiel weer nakijkt.",
            "drempelvrij id Overal zonder drempel: ja, nee, deels of onbekend.",
            "lift id Lift: ja, nee, deels of onbekend.",
            "toilet id Aangepast toilet: ja, nee, deels of onbekend.",
            "verzorgingsruimte id Ruimte om iemand te verzorgen: ja, nee, deels of onbekend.",
            "prikkelarme_plek id Rustige plek: ja, nee, deels of onbekend.",
            "ringleiding id Ringleiding of soloapparatuur: ja, nee, deels of onbekend.",
            "parkeren id Vervoer kan voor de deur stoppen: ja, nee, deels of onbekend.",
            "wachtlijst id Wachtlijst: ja, nee of onbekend.",
            "wachtlijst_op datum Dag waarop dat zo was.",
            "pagina tekst Adres van de site van de school in deze gids.",
        )
    ),
)
OFFERS: Final = Layout(
    "aanbod",
    "Aanbod van scholen",
    "één rij per concreet aanbod van een school",
    ("aanbod_id",),
    columns(
        (
            "aanbod_id id Vaste sleutel: vestigingscode, schuine streep en id van het aanbod.",
            *_OF_SCHOOL,
            "naam tekst Naam van het aanbod.",
            "niveau id basis of extra.",
            "gebieden lijst Gebieden waar het bij helpt (lijst gebieden).",
            "vorm id Vorm (lijst vormen).",
            "voor_wie tekst Voor welke leerlingen.",
            "wat tekst Wat er gebeurt.",
            "hoe_vaak tekst Hoe vaak en hoe lang.",
            "door lijst Functies van wie het geven.",
            "plaatsen getal Aantal plaatsen, als dat vaststaat.",
            "sinds datum Sinds wanneer het er is.",
            "nodig id Wat ervoor nodig is: geen, arrangement of tlv.",
            "aanvragen tekst Hoe u het aanvraagt.",
            "beslist id Functie van wie beslist.",
            "werkt_het tekst Hoe de school kijkt of het helpt.",
            "gesloten_van datum Eerste dag dat het stilligt.",
            "gesloten_tot datum Laatste dag dat het stilligt, als die bekend is.",
            "gesloten_reden tekst Waarom het stilligt.",
            "pagina tekst Adres van dit aanbod op de site van de school.",
        )
    ),
)
AREAS: Final = Layout(
    "gebieden",
    "Antwoorden per gebied",
    "één rij per school en gebied, met het antwoord in drie situaties",
    ("vestigingscode", "gebied"),
    columns(
        (
            *_OF_SCHOOL,
            "gebied id Id van het gebied (lijst gebieden).",
            "gebied_naam tekst Naam van het gebied.",
            "enkelvoudig id Niveau als alleen dit speelt. onbekend: de school heeft niets ingevuld.",
            "met_leerachterstand id Niveau als er ook een leerachterstand is.",
            "meervoudig id Niveau als er meer tegelijk speelt.",
            "ervaring id geen, enkele, regelmatig of onbekend.",
            "hangt_af_van lijst Waar het antwoord van afhangt.",
            "toelichting tekst Uitleg van de school.",
        )
    ),
)
BASELINE: Final = Layout(
    "basislijn",
    "Basislijn van de regio",
    "één rij per onderdeel van de basislijn en school waarvoor het geldt",
    ("onderdeel", "vestigingscode"),
    columns(
        (
            "onderdeel tekst Id van het onderdeel.",
            "onderdeel_naam tekst Naam van het onderdeel.",
            "gebied id Gebied waar het onderdeel bij hoort.",
            *_OF_SCHOOL,
            "status id voldoet, meer, in_opbouw of onbekend.",
            "hoe tekst Hoe de school dit doet.",
            "gereed_op datum Bij in_opbouw: wanneer het klaar is.",
        )
    ),
)
REGIONAL: Final = Layout(
    "regio",
    "Aanbod van het samenwerkingsverband",
    "één rij per aanbod van de regio zelf",
    ("aanbod_id",),
    columns(
        (
            "aanbod_id id Vaste sleutel: code van het samenwerkingsverband, schuine streep en id van het aanbod.",
            "samenwerkingsverband id Code van het samenwerkingsverband.",
            "naam tekst Naam van het aanbod.",
            "wat tekst Wat het is.",
            "gebieden lijst Gebieden waar het bij helpt (lijst gebieden).",
            "vorm id Vorm (lijst vormen).",
            "voor_wie tekst Voor wie.",
            "aanvragen tekst Hoe het aangevraagd wordt.",
        )
    ),
)
LAYOUTS: Final = (SCHOOLS, OFFERS, AREAS, BASELINE, REGIONAL)
