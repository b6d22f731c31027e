"""Finds the passive with "worden" in a Dutch sentence: "het plan wordt gemaakt".

Spelling tells most of it: a past participle ends as the sounds of its stem demand, so that "vervangt" can only be a
present tense. What spelling cannot tell stands in closed lists. How near the participle must stand follows from Dutch
word order: right before "worden" and its auxiliaries, or behind it within the same clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


BECOME: Final = frozenset({"word", "wordt", "worden", "werd", "werden"})
_AUXILIARIES: Final = _listed(
    "te dient dienen diende dienden moet moeten moest moesten kan kunnen kon konden zal zullen zou zouden mag"
    " mogen mocht mochten wil willen wilt wilde wilden gaat gaan ging gingen hoeft hoeven hoefde behoort behoren"
)
"""Words that stand between a participle and the "worden" behind it: "gemaakt moet kunnen worden"."""
_NEW_CLAUSE: Final = _listed(
    "dat die nadat omdat waar waarbij waardoor waarmee waarna waarin zodat tenzij hoewel terwijl voordat zodra"
    " wanneer want maar doordat indien opdat mits toen"
)
_REACH: Final = 16
"""Words behind "worden" within which its participle stands at most."""
_TOKEN = re.compile(r"[^\W_]+(?:['’.\-&][^\W_]+)*|[;:,]")
_ASIDE = re.compile(r"\([^()]*\)")

_SEPARABLE: Final = (
    "aaneen|achteruit|achter|af|aan|bekend|beschikbaar|bijeen|bij|binnen|bloot|boven|buiten|deel|dicht|door|goed|groot"
    "|heen|her|hoog|in|klaar|kwijt|langs|los|mede|mee|mis|na|neer|om|omhoog|onder|open|op|over|plaats|rond|samen"
    "|schoon|stil|stop|tegemoet|tegen|tekort|teleur|tentoon|terecht|terug|thuis|toe|uiteen|uit|vast|vol|vorm|voorbij|vooruit"
    "|voor|vrij|waar|weer|weg|zwart"
)
_GE = re.compile(rf"(?:{_SEPARABLE})?ge[a-zà-ÿ]{{2,}}(?:d|t)")
_FIXED = re.compile(rf"(?:{_SEPARABLE})?(?:be|ver|ont|her)[a-zà-ÿ]{{2,}}(?:d|t)")
_STRONG = re.compile(
    rf"(?:{_SEPARABLE})?ge(?:bakken|beden|beten|bleken|blazen|boden|bogen|bonden|borgen|braden|bracht|broken|daan|dragen"
    "|dreven|dronken|droogd|dwongen|geten|geven|goten|grepen|hangen|heven|holpen|houden|houwen|jaagd|keken|klommen"
    "|kozen|kregen|kocht|lachen|laden|laten|leden|legd|lezen|logen|lopen|meden|meten|nomen|noten|prezen|raden|roepen"
    "|roken|schapen|scheiden|schoten|schonken|schoren|schoven|schreven|slagen|slapen|slepen|sleten|sloten|smeten|sneden"
    "|sponnen|spoten|sproken|spoten|stegen|stoken|stolen|stoten|troffen|streden|streken|strooid|trokken|trapt|treden|vangen"
    "|vochten|vonden|vlochten|vouwen|vreten|vroren|wassen|weerd|wegen|weten|weven|wezen|wogen|wonnen|worpen|wreven"
    "|zegd|zeten|zien|zocht|zogen|zonden|zongen)"
)
_STRONG_FIXED: Final = _listed(
    "begonnen begraven begrepen bedrogen bekeken beschreven beschoten beslopen besloten besproken bestreden"
    " bestolen betrokken betreden bevolen bevonden bevochten bewezen bewogen bezeten bedongen bezonnen verbannen"
    " verbonden verboden verborgen verbroken verdreven vergeleken vergeten vergeven verholpen verkozen verkregen"
    " verlaten vermeden vernomen verraden verschoven verslagen verstoten vertrapt verwezen verworpen verworven"
    " verzonden verzonnen verzwegen vervangen verstaan verdragen ontbonden ontdaan ontgonnen ontheven onthouden"
    " ontnomen ontslagen ontvangen ontworpen ontlopen ontweken ontbloot herbegonnen herkozen herroepen herschreven"
    " herzien hernomen herlezen benut overvraagd onderkend aanbevolen aanbeden aangetroffen getroffen betroffen"
    " overtroffen geworven afgedaan voorzien onderzocht ondersteund ondertekend ondervraagd onderscheiden"
    " onderhouden onderbroken ondernomen onderworpen onderschat onderwezen ondergaan onderdrukt onderstreept"
    " onderbouwd overtuigd overlegd overhandigd overschreden overtreden overwogen overvallen overschat overbrugd"
    " overstelpt voltooid volbracht voldaan omschreven omringd omgeven misbruikt misleid weerlegd weerhouden"
    " weersproken doorzocht doorlopen doorbroken doorstaan aanvaard achterhaald voorkomen voorspeld erkend ervaren"
    " bezet besmet belet ontzet verzet ontmoet begroet verkort bekort vergroot hervat herstart hergebruikt"
    " geupdatet geüpload gedownload gemaild"
)
"""Participles that spelling cannot tell from an infinitive, or that have neither "ge" nor another mark."""
_NO_PARTICIPLES: Final = _listed(
    # Nouns.
    "gebied gebod gebed gebruik gedicht geduld geld geluid gemoed gerecht geweld gewicht gezicht gezant verband"
    " verbod verstand verdriet verzet verlaat bestand besluit beleid beeld bericht bezit bewind verbond verhaal"
    " beroepsgebied leergebied behoud verwijt bescheid betoog overheid"
    # Present tenses.
    " geeft geldt gelooft geniet gedraagt gebeurt genereert geneest getuigt"
    # Adjectives: "bekend worden" is no passive.
    " gezond bekend beroemd bereid bevoegd bewust geschikt gewend verliefd verslaafd verkeerd vertrouwd vermoeid"
    " gehandicapt geïnteresseerd gestrest gestresst gefrustreerd gemotiveerd ontspannen overspannen verkouden"
    " geboren verloren bevriend bejaard belangrijkst benieuwd verbaasd gespannen"
    # Superlatives and other words.
    " gemiddeld geleden best beest verst eerst herfst"
)
_VOICELESS = re.compile(r".*(?:[kfspx]|ch)t")
_TO_END = re.compile(r".*(?:k|e|i|oef|op|w|g)end")
_ARTICLES: Final = frozenset(
    {"een", "geen", "uw", "ons", "onze", "hun", "haar", "elk", "ieder", "elke", "iedere", "de"}
)


def passive_of(sentence: str) -> str:
    """Give the participle that stands with "worden" in a sentence; nothing when there is no such passive."""
    tokens = [token.lower() for token in _TOKEN.findall(_ASIDE.sub(" ", sentence))]
    for place, token in enumerate(tokens):
        if token in BECOME:
            found = _before(tokens, place) or _behind(tokens, place, 2 if tokens[max(0, place - 1)] == "te" else _REACH)
            if found:
                return found
    return ""


def is_participle(word: str) -> bool:
    """Say whether a word in small letters is, by its spelling, a past participle."""
    if word in _NO_PARTICIPLES:
        return False
    if word in _STRONG_FIXED or _STRONG.fullmatch(word):
        return True
    if word.endswith("d") and (_GE.fullmatch(word) or _FIXED.fullmatch(word)):
        return not word.endswith("end") or bool(_TO_END.fullmatch(word))
    if _GE.fullmatch(word):
        return True
    return bool(_FIXED.fullmatch(word) and _VOICELESS.fullmatch(word))


def _before(tokens: Sequence[str], place: int) -> str:
    """Give the participle right before "worden", with only auxiliaries between: "gemaakt moet worden"."""
    at = place - 1
    while at >= 0 and tokens[at] in _AUXILIARIES:
        at -= 1
    return tokens[at] if at >= 0 and is_participle(tokens[at]) else ""


def _behind(tokens: Sequence[str], place: int, reach: int) -> str:
    """Give the participle behind "worden" in the same clause, unless it stands before a noun: "een gesloten deur"."""
    for at in range(place + 1, min(place + 1 + reach, len(tokens))):
        token, last = tokens[at], tokens[at - 1]
        if token in _NEW_CLAUSE or token in BECOME or token in {";", ":"} or (token, last) == ("als", ","):
            return ""
        if is_participle(token) and last not in _ARTICLES:
            return token
    return ""
