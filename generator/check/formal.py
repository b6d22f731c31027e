"""Words of official Dutch and of schools, each with its plain word. What is shown beside a word is what to write."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Final

FORMAL: Final[Mapping[str, str]] = {
    "aangaande": "over",
    "aanvang": "begin",
    "aanwenden": "gebruiken",
    "alsmede": "en",
    "alsook": "en",
    "alvorens": "voordat",
    "behoudens": "behalve",
    "beschikken over": "hebben",
    "betreffende": "over",
    "bewerkstelligen": "zorgen voor",
    "conform": "volgens",
    "continueren": "doorgaan met",
    "daar waar": "waar",
    "danwel": "of",
    "de desbetreffende": "deze",
    "derhalve": "daarom",
    "desalniettemin": "toch",
    "desgewenst": "als u wilt",
    "dient te": "moet",
    "dienen te": "moeten",
    "doch": "maar",
    "door middel van": "met",
    "een en ander": "dit",
    "eveneens": "ook",
    "faciliteren": "helpen",
    "gedurende": "tijdens",
    "gelieve": "wilt u",
    "geschieden": "gebeuren",
    "geschiedt": "gebeurt",
    "hetgeen": "wat",
    "hieromtrent": "hierover",
    "daaromtrent": "daarover",
    "implementeren": "invoeren",
    "in acht": "houden aan",
    "in het kader van": "voor",
    "indien": "als",
    "ingevolge": "volgens",
    "inzake": "over",
    "met betrekking tot": "over",
    "met inachtneming": "volgens",
    "met ingang van": "vanaf",
    "middels": "met",
    "mits": "als",
    "nader": "verder",
    "niettegenstaande": "ondanks",
    "omtrent": "over",
    "onderhavige": "deze",
    "onverwijld": "meteen",
    "op basis waarvan": "waardoor",
    "optimaliseren": "verbeteren",
    "participeren": "meedoen",
    "participeert": "doet mee",
    "ressorteren": "vallen",
    "te dien einde": "daarvoor",
    "te allen tijde": "altijd",
    "teneinde": "om",
    "ten aanzien van": "over",
    "ten behoeve van": "voor",
    "ten einde": "om",
    "ten gevolge van": "door",
    "ten tijde van": "tijdens",
    "ter zake": "hierover",
    "terstond": "meteen",
    "tevens": "ook",
    "thans": "nu",
    "trachten": "proberen",
    "uw schrijven": "uw brief",
    "van toepassing": "geldt",
    "vanwege het feit dat": "omdat",
    "verrichten": "doen",
    "verstrekken": "geven",
    "verstrekt": "geeft",
    "voor wat betreft": "over",
    "voornemens": "van plan",
    "voorts": "verder",
    "waaronder begrepen": "ook",
    "wederom": "weer",
    "woonachtig": "wonen",
    "zorg dragen": "zorgen",
    "zorgdragen": "zorgen",
    "draagt zorg": "zorgt",
    "dragen zorg": "zorgen",
    "zulks": "dit",
}
"""Words and set phrases of official Dutch, each with a plain word."""
JARGON: Final[Mapping[str, str]] = {
    "comorbiditeit": "meer dan één vraag tegelijk",
    "compacten": "oefeningen overslaan",
    "cognitieve ontwikkeling": "leren en denken",
    "cognitief niveau": "hoe makkelijk uw kind leert",
    "compenserende software": "een programma dat voorleest",
    "consultatieve leerlingbegeleiding": "overleg over hulp voor uw kind",
    "curatief": "om te helpen bij een probleem",
    "didactische aanpak": "manier van lesgeven",
    "dyslexieprotocol": "afspraken over hulp bij dyslexie",
    "executieve vaardigheden": "plannen, onthouden en rustig blijven",
    "integrale aanpak": "samen met andere hulp",
    "interveniëren": "ingrijpen",
    "interventie": "hulp",
    "interventies": "hulp",
    "metacognitieve vaardigheden": "leren hoe je leert",
    "niveaudifferentiatie": "uitleg en werk op verschillende niveaus",
    "ontwikkelingsvoorsprong": "verder zijn dan de klas",
    "orthodidactisch": "met een aparte manier van uitleggen",
    "orthodidactische": "met een aparte manier van uitleggen",
    "pedagogisch klimaat": "sfeer in de klas",
    "preventief handelen": "problemen voor zijn",
    "preteaching": "vooraf uitleg",
    "pre-teaching": "vooraf uitleg",
    "psycho-educatie": "uitleg over wat iemand heeft",
    "remediëren": "bijspijkeren",
    "sociaal-emotionele ontwikkeling": "hoe uw kind zich voelt en met anderen omgaat",
    "sova": "leren omgaan met anderen",
    "sova-training": "training in omgaan met anderen",
    "subsidiariteit": "zo licht mogelijke hulp",
    "zorgarrangement": "pakket van hulp",
    "zorgniveau": "soort hulp",
    "zorgniveaus": "soorten hulp",
    "zorgroute": "stappen naar hulp",
    "zorgstructuur": "hoe wij hulp regelen",
}  # fmt: skip
"""Words of schools that parents do not know and that no register explains, each with a plain way to say it."""
SHORTENED: Final[Mapping[str, str]] = {
    "a.d.h.v.": "met",
    "a.h.v.": "met",
    "bijv.": "bijvoorbeeld",
    "d.m.v.": "met",
    "d.w.z.": "dat betekent",
    "e.d.": "en zulke dingen",
    "e.e.a.": "dit",
    "etc.": "en meer",
    "evt.": "misschien",
    "i.c.m.": "samen met",
    "i.o.m.": "in overleg met",
    "i.p.v.": "in plaats van",
    "i.s.m.": "samen met",
    "i.v.m.": "door",
    "incl.": "met",
    "m.b.t.": "over",
    "m.b.v.": "met",
    "m.i.v.": "vanaf",
    "m.n.": "vooral",
    "m.u.v.": "behalve",
    "max.": "hoogstens",
    "min.": "minstens",
    "n.a.v.": "door",
    "n.v.t.": "geldt niet",
    "o.a.": "onder andere",
    "o.b.v.": "op basis van",
    "o.l.v.": "onder leiding van",
    "resp.": "en",
    "t.a.v.": "over",
    "t.b.v.": "voor",
    "t.o.v.": "vergeleken met",
    "w.o.": "zoals",
    "z.s.m.": "zo snel mogelijk",
}
"""Words cut short that people skip or misread, written out."""


_APART = re.compile(r"\b(dient|dienen) (?:[\w'/()-]+ ){1,7}te \w", re.IGNORECASE)
"""A phrase with other words in it: "ouders dienen dit formulier te tekenen"."""


def found_in(table: Mapping[str, str], text: str) -> tuple[str, ...]:
    """Give the words of a table that stand in a text, in small letters, in order, each as often as it stands there."""
    found = tuple(word.lower() for word in _pattern(tuple(table)).findall(text))
    apart = (f"{verb.lower()} te" for verb in _APART.findall(text)) if "dient te" in table else ()
    return (*found, *apart)


def signs(table: Mapping[str, str]) -> frozenset[str]:
    """Give the longest word of each phrase of a table: without any of these none of the phrases can stand there."""
    return _signs(tuple(table))


@functools.lru_cache(maxsize=8)
def _signs(listed: tuple[str, ...]) -> frozenset[str]:
    return frozenset(max(re.findall(r"[^\W_]+", word), key=len) for word in listed)


@functools.lru_cache(maxsize=8)
def _pattern(listed: tuple[str, ...]) -> re.Pattern[str]:
    """Make one pattern of words, the longest first; what ends in a full stop needs no end of a word behind it."""
    longest = sorted(listed, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w.-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE)
