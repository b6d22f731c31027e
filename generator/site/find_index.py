"""The index with which the browser filters the list of schools: a plain script that also works from disk.

It sets `window.GIDS_VIND`. Items are the schools in the order of the list, then what the region itself offers.
One letter stands for one small number (`LETTERS`); `theme/assets/vind-kern.js` reads all of it back.

| key | what it holds |
| --- | --- |
| `sleutel` | of which list this is the index |
| `plaatsen` | name and number of schools of each place, in order of the list |
| `gemeenten`, `gemeente` | names; a letter per school, a space where it is not filled in |
| `soorten`, `soort`, `niveaus`, `niveau` | ids that occur together; a letter per school |
| `postcode` | four digits per school |
| `punten` | per school latitude and longitude in ten thousandths of a degree, empty where unknown |
| `gebouw` | a letter per question and school: j(a), n(ee), d(eels), o(nbekend) |
| `gebieden`, `antwoorden`, `combinaties` | ids; per area a letter per school, a space for none; what a letter means |
| `delen` | per umbrella its areas |
| `vormen`, `aanbod` | ids; the offers of all items, one after the other, as columns |
| `woorden` | words with their forms, as in the search index |
| `teksten` | per word the items whose offers have it: each letter is how many items were skipped |
| `overal` | numbers of words that stand nearly everywhere: they tell no school from another |
| `termen` | per area and per form the phrases that mean it, as numbers of words |
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Final

from generator.overview.finder import BUILDING, Finder
from generator.profile.parts import Offer
from generator.profile.region import RegionalOffer
from generator.profile.types import tidy_id
from generator.site.search_stem import STOP_WORDS, split_words, word_families
from generator.site.search_words import base_36, in_families, word_lines

FIND_INDEX: Final = "vind-index.js"
LETTERS: Final = "".join(chr(code) for code in (*range(35, 92), *range(93, 127), *range(0xC0, 0x180)))
"""A letter per number: printable, and none that JSON has to escape. The rare high numbers take two bytes."""
_MOST: Final = 90
"""Items that one letter of `teksten` can skip."""
_NEARLY_ALL: Final = 0.6
"""A word in a larger share of the items is left out: it would take room and leave nearly every school in the list."""
_COMMON_NAME: Final = 2
"""A word in the names of more areas or forms than this says too little to mean one of them."""

_Offer = Offer | RegionalOffer


def find_index(found: Finder) -> bytes:
    """Write the index of a list."""
    text = json.dumps(_index(found), ensure_ascii=False, separators=(",", ":"))
    return f"window.GIDS_VIND={text};\n".encode()


def _index(found: Finder) -> dict[str, Any]:
    schools = [row.facts.school for row in found.rows]
    points = [school.coordinaten for school in schools]
    buildings = [school.gebouw for school in schools]
    items: list[Sequence[_Offer]] = [school.aanbod for school in schools]
    items += [(offer,) for offer in found.provisions]
    town = {name: LETTERS[number] for number, name in enumerate(found.municipalities[: len(LETTERS)])}
    kinds, kind = _combined([school.schoolsoort for school in schools])
    levels, level = _combined([school.niveaus for school in schools])
    return {
        "sleutel": found.key,
        "plaatsen": [[place.name, len(place.rows)] for place in found.places],
        "gemeenten": found.municipalities,
        "gemeente": "".join(town.get(school.adres.gemeente or "", " ") for school in schools),
        "soorten": kinds,
        "soort": kind,
        "niveaus": levels,
        "niveau": level,
        "postcode": "".join(school.adres.postcode[:4] for school in schools),
        "punten": ";".join(f"{round(p.breedte * 1e4)},{round(p.lengte * 1e4)}" if p else "" for p in points),
        "gebouw": "".join(getattr(one, key)[0] if one else "o" for one in buildings for key, _name in BUILDING),
        **_answers(found),
        "delen": found.parts,
        "vormen": [form.id for form in found.forms],
        "aanbod": _offers(found, items),
        **_words(found, items),
    }


def _combined(lists: Sequence[Sequence[str]]) -> tuple[list[str], str]:
    """Give the lists that occur, the most usual first, and a letter for each of `lists`."""
    joined = [" ".join(one) for one in lists]
    usual = [text for text, _count in sorted(Counter(joined).items(), key=lambda pair: (-pair[1], pair[0]))]
    letter = {text: LETTERS[number] for number, text in enumerate(usual)}
    return usual, "".join(letter[text] for text in joined)


def _answers(found: Finder) -> dict[str, Any]:
    levels = {level: str(number) for number, level in enumerate(found.registers.ids("niveaus"))}
    situations = found.registers.ids("situaties")
    columns = []
    for area in found.area_ids:
        answers = (row.facts.school.gebieden.get(area) for row in found.rows)
        columns += [["".join(levels[getattr(one, key)] for key in situations) if one else ""] for one in answers]
    combinations, letters = _combined(columns)
    empty = LETTERS[combinations.index("")] if "" in combinations else ""
    size = len(found.rows)
    return {
        "gebieden": found.area_ids,
        "combinaties": combinations,
        "antwoorden": [
            letters[start : start + size].replace(empty, " ") if empty else letters[start : start + size]
            for start in range(0, len(letters), size or 1)
        ],
    }


def _offers(found: Finder, items: Sequence[Sequence[_Offer]]) -> dict[str, Any]:
    """Give all offers as columns: a number of a name, a letter for the form, letters for areas, what its anchor is."""
    offers = [offer for item in items for offer in item]
    names = sorted({offer.naam for offer in offers})
    number = {name: base_36(place) for place, name in enumerate(names)}
    form = {choice.id: LETTERS[place] for place, choice in enumerate(found.forms)}
    area = {key: LETTERS[place] for place, key in enumerate(found.area_ids)}
    return {
        "namen": names,
        "aantal": "".join(LETTERS[len(item)] for item in items),
        "naam": " ".join(number[offer.naam] for offer in offers),
        "vorm": "".join(form.get(offer.vorm or "", " ") for offer in offers),
        "gebied": " ".join("".join(sorted(area.get(key, "") for key in offer.gebieden)) for offer in offers),
        "anker": " ".join(_anchor(offer) for offer in offers),
    }


def _anchor(offer: _Offer) -> str:
    """Give what a browser needs to know of an id: nothing when it follows from the name, else the id."""
    return "" if offer.id == tidy_id(offer.naam) else offer.id


def _words(found: Finder, items: Sequence[Sequence[_Offer]]) -> dict[str, Any]:
    """Give the words of names, texts and synonyms, and where those of texts are."""
    texts = [_telling(text for offer in item for text in (offer.wat, offer.voor_wie) if text) for item in items]
    names = _telling(offer.naam for item in items for offer in item)
    terms = _terms(found)
    in_terms = {word for phrases in terms for phrase in phrases for word in phrase}
    keys = word_families({*names, *in_terms}.union(*texts))
    places: dict[str, set[int]] = {}
    for place, words in enumerate(texts):
        for word in words:
            places.setdefault(keys[word], set()).add(place)
    everywhere = {key for key, at in places.items() if len(at) > max(3, _NEARLY_ALL * len(items))}
    families = in_families(keys)
    number = {key: place for place, key in enumerate(families)}
    return {
        "woorden": "\n".join(word_lines(families, {})),
        "teksten": " ".join("" if key in everywhere else _skips(places.get(key, ())) for key in families),
        "overal": " ".join(base_36(number[key]) for key in sorted(everywhere)),
        "termen": [
            ",".join(" ".join(base_36(number[keys[word]]) for word in phrase) for phrase in phrases)
            for phrases in terms
        ],
    }


def _telling(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in split_words(text) if word not in STOP_WORDS}


def _skips(places: Iterable[int]) -> str:
    """Write numbers as the items between them; the highest letter skips on without naming an item."""
    written, after = [], -1
    for place in sorted(places):
        far, near = divmod(place - after - 1, _MOST)
        written.append(LETTERS[_MOST] * far + LETTERS[near])
        after = place
    return "".join(written)


def _terms(found: Finder) -> list[list[tuple[str, ...]]]:
    """Give per area, per umbrella and per form the phrases that mean it: synonyms, and words of its name."""
    areas = [found.registers["gebieden"][key] for key in (*found.area_ids, *found.parts)]
    entries = [*areas, *(found.registers["vormen"][choice.id] for choice in found.forms)]
    common = _common(areas) | _common(entries[len(areas) :])
    return [_phrases(entry, common) for entry in entries]


def _common(entries: Iterable[Any]) -> set[str]:
    counted = Counter(word for entry in entries for word in set(split_words(entry.naam)))
    return {word for word, count in counted.items() if count > _COMMON_NAME} | STOP_WORDS


def _phrases(entry: Any, common: set[str]) -> list[tuple[str, ...]]:
    synonyms = (tuple(w for w in split_words(text) if w not in STOP_WORDS) for text in (entry.naam, *entry.synoniemen))
    single = ((word,) for word in split_words(entry.naam) if word not in common)
    return sorted({phrase for phrase in (*synonyms, *single) if phrase})
