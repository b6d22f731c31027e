"""Names for what does not exist: schools, places and streets, all made of two parts."""

from __future__ import annotations

SCHOOL_FIRST = (
    "Blauwe", "Groene", "Gouden", "Zilveren", "Bonte", "Kleine", "Grote", "Hoge", "Vrolijke", "Stille",
    "Witte", "Rode", "Gele", "Ronde", "Wijde", "Nieuwe", "Oude", "Lichte", "Warme", "Dappere",
)  # fmt: skip
SCHOOL_LAST = (
    "Vlieger", "Reiger", "Eikel", "Steiger", "Molenwiek", "Zwaluw", "Kastanje", "Horizon", "Waterlelie", "Veerpont",
    "Bijenkorf", "Lariks", "Zonnewijzer", "Boei", "Wegwijzer", "Bron", "Rietpluim", "Sterrenkijker", "Kiezel", "Brug",
)  # fmt: skip
PLACE_FIRST = (
    "Riet", "Zilver", "Wilgen", "Kwartel", "Mist", "Dauw", "Otter", "Lisse", "Elzen", "Meeuwen", "Distel", "Krekel",
)  # fmt: skip
PLACE_LAST = (
    "meersluis",
    "veenoord",
    "horsterzijl",
    "dijksewerf",
    "akkerwoude",
    "plasserdam",
    "wierhoek",
    "landerzand",
)
STREET_FIRST = ("Kade", "Touw", "Linden", "Veer", "Molen", "School", "Dijk", "Tuin", "Appel", "Hazel", "Sluis", "Anker")
STREET_LAST = ("laan", "pad", "straat", "weg", "hof", "singel", "plein", "dreef")
