from __future__ import annotations

import pytest

from generator.intake.places import gemeente_name, place_name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MAASTRICHT", "Maastricht"),
        ("  DEN   HAAG ", "Den Haag"),
        ("CAPELLE AAN DEN IJSSEL", "Capelle aan den IJssel"),
        ("NIEUWERKERK AD IJSSEL", "Nieuwerkerk aan den IJssel"),
        ("KRIMPEN A/D IJSSEL", "Krimpen aan den IJssel"),
        ("KOUDEKERK A D RIJN", "Koudekerk aan den Rijn"),
        ("KRIMPEN AD LEK", "Krimpen aan de Lek"),
        ("KOOG A.D. ZAAN", "Koog aan de Zaan"),
        ("OUDERKERK AAN DE AMSTEL", "Ouderkerk aan de Amstel"),
        ("ALPHEN AAN DEN RIJN", "Alphen aan den Rijn"),
        ("VALKENBURG LB", "Valkenburg"),
        ("VALKENBURG ZH", "Valkenburg"),
        ("HENGELO GLD", "Hengelo"),
        ("HENGELO OV", "Hengelo"),
        ("HENGELO (GLD)", "Hengelo"),
        ("ALTEVEER GEM NOORDENVELD", "Alteveer"),
        ("ALTEVEER GEM. HOOGEVEEN", "Alteveer"),
        ("GEMERT", "Gemert"),
        ("'S-GRAVENHAGE", "'s-Gravenhage"),
        ("’S-HERTOGENBOSCH", "'s-Hertogenbosch"),
        ("S-GRAVENZANDE", "'s-Gravenzande"),
        ("'S GRAVENMOER", "'s Gravenmoer"),
        ("'T HARDE", "'t Harde"),
        ("'T ZAND NH", "'t Zand"),
        ("STAD AAN 'T HARINGVLIET", "Stad aan 't Haringvliet"),
        ("IJMUIDEN", "IJmuiden"),
        ("ĲLST", "IJlst"),
        ("BERGEN OP ZOOM", "Bergen op Zoom"),
        ("BERG EN TERBLIJT", "Berg en Terblijt"),
        ("SINT ANNALAND", "Sint Annaland"),
        ("ST WILLEBRORD", "St Willebrord"),
        ("HOOGVLIET ROTTERDAM", "Hoogvliet Rotterdam"),
        ("2E EXLOERMOND", "2e Exloermond"),
        ("NOORD-SCHARWOUDE", "Noord-Scharwoude"),
        ("HENDRIK-IDO-AMBACHT", "Hendrik-Ido-Ambacht"),
        ("BERGEN-OP-ZOOM", "Bergen-op-Zoom"),
        ("NIEUW- EN SINT JOOSLAND", "Nieuw- en Sint Joosland"),
        ("DE KWAKEL", "De Kwakel"),
        ("TER AAR", "Ter Aar"),
        ("NIEUWER TER AA", "Nieuwer ter Aa"),
        ("WIJK BIJ DUURSTEDE", "Wijk bij Duurstede"),
        ("DE FRYSKE MARREN", "De Fryske Marren"),
        ("SÚDWEST-FRYSLÂN", "Súdwest-Fryslân"),
        ("IT HEIDENSKIP", "It Heidenskip"),
        ("Wijk aan Zee", "Wijk aan Zee"),
        ("Valkenburg LB", "Valkenburg"),
        ("LB", "Lb"),
        ("", ""),
    ],
)
def test_place_name(text: str, expected: str) -> None:
    """Capitals become the way people write a place, and nothing is made up."""
    assert expected == place_name(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BERGEN NH", "Bergen (NH.)"),
        ("BERGEN (L.)", "Bergen (L.)"),
        ("BERGEN LB", "Bergen (L.)"),
        ("BERGEN OP ZOOM", "Bergen op Zoom"),
        ("REUSEL-DE MIERDEN", "Reusel-De Mierden"),
        ("NUENEN, GERWEN EN NEDERWETTEN", "Nuenen, Gerwen en Nederwetten"),
        ("NUENEN CA", "Nuenen c.a."),
        ("GULPEN-WITTEM", "Gulpen-Wittem"),
    ],
)
def test_gemeente_name(text: str, expected: str) -> None:
    """A gemeente is written like a place, and the two Bergens stay apart."""
    assert expected == gemeente_name(text)
