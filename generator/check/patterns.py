"""Seeks wording in the texts of a profile: text made plain once, phrases with what to write instead.

A text is made plain before anything is sought in it: what a reader sees counts, however it was typed. Marks of
Markdown, invisible signs, accents of stress and capitals do not hide a word.
"""

from __future__ import annotations

import dataclasses
import functools
import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, Protocol

from generator.check.asked import RegionAsked, Words
from generator.check.rule import Example, Found, KeyPath, Rule, Subject
from generator.reading.wording import shorten

_KEPT: Final = 4096
"""How many plain texts are kept: those of the school that all rules look at, and some more."""
_WHOLE: Final = 60
"""How many signs of a sentence are quoted whole; `shorten` cuts longer ones."""
_AROUND: Final = 56
"""How many signs are quoted of a longer one."""
_UNTOLD: Final = frozenset({"controle", "adres", "logo", "kaart", "open_data"})
"""Keys whose texts are no prose of the site: settings, addresses, names of files and licences."""

_LINK = re.compile(r"!?\[([^\[\]]*)\]\(\s*<?([^()\s>]*(?:\([^()]*\)[^()\s>]*)*)>?[^()]*\)")
_BARE = re.compile(r"(?:https?://|www\.)[^\s<>\[\]()\"']+", re.IGNORECASE)
_EMPHASIS = re.compile(r"[*`~]+|(?<![a-zA-Z0-9])_+|_+(?![a-zA-Z0-9])|\\(?=[*_\[\]+.-])")
_BREAK = re.compile(r"[ \t]*\n[ \t]*(?:\n[ \t\n]*)?(?:(?:[-+*•]|\d{1,2}[.)])[ \t]+)|[ \t]*\n[ \t]*\n\s*")
_SPACES = re.compile(r"\s+")
_PARAGRAPH: Final = "\x00"
"""Stands between paragraphs and items of a list, so that no phrase runs from one into the next."""
_SIMPLE = re.compile(r"[A-Za-z0-9 .,:;?!()'\"%/+@=-]*")
"""A text in which nothing needs to be made plain."""
_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[\"'(]?[A-ZÀ-Ý0-9])|" + _PARAGRAPH)

_SIGNS: Final = str.maketrans(
    {"…": "..."} | dict.fromkeys("’‘‛´", "'") | dict.fromkeys("“”„", '"') | dict.fromkeys("‐‑–—−", "-")
)
"""Typographic signs, each for the sign of the keyboard."""
_ACCENTS: Final = {ord(sign): unicodedata.normalize("NFD", sign)[0] for sign in "áàâäãåéèêëíìîïóòôöõúùûüýÿçñ"}
"""Letters with an accent, each for the letter without it; the text keeps its length."""


@dataclasses.dataclass(frozen=True, slots=True)
class Plain:
    """A text as a reader takes it in.

    Attributes:
        text: Without Markdown and invisible signs; of a link its text.
        low: The same in small letters without accents, sign for sign.
        links: The links in it: text and target; of an address that is written out the target alone.
    """

    text: str
    low: str
    links: tuple[tuple[str, str], ...]


class HasWords(Protocol):
    """What has texts of somebody's own: a school or a region that is looked at."""

    @property
    def words(self) -> tuple[Words, ...]:
        """Give the texts."""


@dataclasses.dataclass(frozen=True, slots=True)
class Phrase:
    """Wording that should not stand there.

    Attributes:
        keys: Parts of words in small letters; in every text that holds the phrase stands one of them.
        pattern: What is sought in the small letters.
        spared: When this is found in the same sentence, the phrase was meant otherwise.
        message: What is wrong with it; what stands there comes before it.
        remedy: What to write instead; empty when the remedy of the rule says it.
    """

    keys: tuple[str, ...]
    pattern: re.Pattern[str]
    spared: re.Pattern[str] | None = None
    message: str = ""
    remedy: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Hit:
    """A phrase that stands somewhere.

    Attributes:
        quote: What stands there, with some words around it.
        sentence: The sentence, in small letters.
        start: Place in the plain text.
    """

    phrase: Phrase
    quote: str
    sentence: str
    start: int
    end: int


def phrase(keys: str, pattern: str, *, spared: str = "", message: str = "", remedy: str = "") -> Phrase:
    """Make a phrase of its keys, separated by bars, and regular expressions."""
    spare = re.compile(spared) if spared else None
    return Phrase(tuple(keys.split("|")), re.compile(pattern), spare, message, remedy)


@functools.lru_cache(_KEPT)
def plain(text: str) -> Plain:
    """Give a text as a reader takes it in."""
    if _SIMPLE.fullmatch(text) and "http" not in text:
        return Plain(text, text.lower(), ())
    whole = unicodedata.normalize("NFKC", html.unescape(text))
    whole = "".join(map(_digit, whole)) if not whole.isascii() else whole
    links: list[tuple[str, str]] = []
    whole = _LINK.sub(lambda found: _kept(found, links), whole)
    links += [("", found[0].rstrip(".,;:!?")) for found in _BARE.finditer(whole)]
    whole = _BREAK.sub(_PARAGRAPH, "\n" + whole.translate(_SIGNS)).strip(_PARAGRAPH + " \n")
    whole = _SPACES.sub(" ", _EMPHASIS.sub("", whole))
    low = whole.lower()
    low = (low if len(low) == len(whole) else whole).translate(_ACCENTS)
    return Plain(whole, low, tuple(links))


def texts(asked: HasWords) -> Iterator[tuple[Words, Plain]]:
    """Give every text that visitors of a site read, as it is and as a reader takes it in."""
    for words in asked.words:
        if words.place[0] not in _UNTOLD:
            yield words, plain(words.text)


def hits(phrases: Iterable[Phrase], read: Plain) -> Iterator[Hit]:
    """Find phrases in a text; each phrase is told once per text."""
    low = read.low
    for one in phrases:
        for key in one.keys:
            if key in low:
                hit = _first(one, read)
                if hit:
                    yield hit
                break


def said(phrases: Sequence[Phrase], asked: HasWords) -> Iterator[Found]:
    """Find phrases in all texts and tell them in their own words."""
    for words, read in texts(asked):
        for hit in hits(phrases, read):
            yield told(hit, words.place)


def told(hit: Hit, place: KeyPath, remedy: str = "") -> Found:
    """Tell a phrase with what stands there."""
    return Found(f"Hier staat '{hit.quote}'. {hit.phrase.message}", place, remedy=remedy or hit.phrase.remedy)


def sentences(read: Plain) -> Iterator[tuple[int, int]]:
    """Give where each sentence begins and ends."""
    start = 0
    for found in _SENTENCE.finditer(read.text):
        yield start, found.start()
        start = found.end()
    yield start, len(read.text)


def quoted(read: Plain, start: int, end: int) -> str:
    """Give a part of a text with as many whole words of its sentence around it as fit."""
    first, last = next((span for span in sentences(read) if span[0] <= start < max(span[1], span[0] + 1)), (start, end))
    last = max(last, end)
    if last - first <= _WHOLE:
        return shorten(read.text[first:last].rstrip("."))
    spare = max(0, _AROUND - (end - start))
    left = _word_begin(read.text, max(first, start - spare // 2), first, start)
    right = _word_end(read.text, min(last, end + spare - (start - left)), end, last)
    before, after = ("…" if left > first else ""), ("…" if right < last else "")
    return shorten(f"{before}{read.text[left:right].strip().rstrip('.')}{after}")


def in_region(
    rule: Rule[Any], faulty: str, sound: str, look: Callable[[RegionAsked], Iterator[Found]] | None = None
) -> Rule[RegionAsked]:
    """Give the rule for swv.yml that looks at its texts as `rule` does at those of a profile, or in its own way."""
    subject: Subject = "regio"
    return Rule(
        id=f"regio-{rule.id}",
        severity=rule.severity,
        subject=subject,
        group=rule.group,
        name=f"{rule.name} (samenwerkingsverband)",
        why=rule.why,
        sources=rule.sources,
        remedy=rule.remedy,
        faulty=Example(region=faulty),
        sound=Example(region=sound),
        look=look or rule.look,
    )


def _first(one: Phrase, read: Plain) -> Hit | None:
    """Give the first place where the phrase is meant as it says."""
    for found in one.pattern.finditer(read.low):
        start, end = found.span()
        sentence = _sentence(read, start, end)
        if not (one.spared and one.spared.search(sentence)):
            return Hit(one, quoted(read, start, end), sentence, start, end)
    return None


def _sentence(read: Plain, start: int, end: int) -> str:
    """Give the sentence of a place; one that begins with "dan" together with the one before, which says when."""
    before = (start, start)
    for span in sentences(read):
        if span[0] <= start < span[1]:
            first = before[0] if read.low.startswith("dan ", span[0]) else span[0]
            return read.low[first : max(span[1], end)]
        before = span
    return read.low[start:end]


def _kept(found: re.Match[str], links: list[tuple[str, str]]) -> str:
    links.append((found[1].strip(), found[2]))
    return found[1]


def _digit(sign: str) -> str:
    """Give a digit of any script as ours; leave out what nobody sees."""
    if sign.isdigit():
        return str(unicodedata.digit(sign))
    return "" if unicodedata.category(sign) == "Cf" else sign


def _word_begin(text: str, place: int, first: int, start: int) -> int:
    """Move a cut to the right, to the begin of a word."""
    if place == first or text[place - 1].isspace():
        return place
    space = text.find(" ", place, start)
    return start if space < 0 else space + 1


def _word_end(text: str, place: int, end: int, last: int) -> int:
    """Move a cut to the left, to the end of a word."""
    if place >= last or text[place].isspace():
        return place
    space = text.rfind(" ", end, place)
    return end if space < 0 else space
