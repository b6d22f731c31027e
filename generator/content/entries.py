"""The kinds of entries in the registers: what each closed list holds about one of its ids."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from generator.reading.dates import Day
from generator.reading.urls import Url
from generator.reading.wording import shorten

Sector = Literal["po", "vo"]
Audience = Literal["ouder", "leerling", "school"]
Status = Literal["gecontroleerd", "te-controleren"]


def _answer(value: object) -> object:
    """Read `ja` and `nee` as an answer; what is no text is left for pydantic to refuse."""
    if not isinstance(value, str):
        return value
    answers = {"ja": True, "nee": False}
    if value not in answers:
        raise ValueError(f"'{shorten(value)}' past hier niet; nodig is ja of nee.")
    return answers[value]


Answer = Annotated[bool, BeforeValidator(_answer)]


class Entry(BaseModel):
    """What every register entry has.

    Attributes:
        id: Stable key; also an address, so it never changes.
        naam: What visitors read, in plain Dutch, written as in the middle of a sentence only for roles.
        uitleg: One or two plain sentences.
        synoniemen: Other words people use for it; search finds the entry by them.
        bronnen: Ids of the register `bronnen`; empty means a choice of our own.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    register_name: ClassVar[str]

    id: str
    naam: str
    uitleg: str = ""
    synoniemen: tuple[str, ...] = ()
    bronnen: tuple[str, ...] = ()


class Gebiedsgroep(Entry):
    """A group of areas of need, only for ordering them on a page."""

    register_name = "gebiedsgroepen"


class Gebied(Entry):
    """An area of need. `paraplu` entries cover the areas in `omvat`: they filter, a school does not fill them in."""

    register_name = "gebieden"

    groep: str
    sectoren: tuple[Sector, ...] = ("po", "vo")
    paraplu: Answer = False
    omvat: tuple[str, ...] = ()


class Vorm(Entry):
    """A form in which support is given, inside the school (intern) or by others (extern)."""

    register_name = "vormen"

    plek: Literal["intern", "extern"]


class Situatie(Entry):
    """How much comes together; `als_uw_kind` completes the sentence "Als uw kind …"."""

    register_name = "situaties"

    als_uw_kind: str


class Niveau(Entry):
    """The answer to "can you help here?", with the symbol that goes with the word, and a short word for tables."""

    register_name = "niveaus"

    teken: str
    kort: str


class Afhankelijkheid(Entry):
    """A factor that decides in the grey zone between basis and extra."""

    register_name = "afhankelijkheden"


class Rol(Entry):
    """A role in or around the school; staff appear as roles, not as names."""

    register_name = "rollen"

    lidwoord: Literal["de", "het"] = "de"
    sectoren: tuple[Sector, ...] = ("po", "vo")


class Schoolsoort(Entry):
    """A kind of school; `wet` is the sector law that governs it."""

    register_name = "schoolsoorten"

    kort: str
    sector: Sector
    wet: str
    speciaal: Answer = False


class Schoolniveau(Entry):
    """A level of secondary education."""

    register_name = "schoolniveaus"


class Basislijnstatus(Entry):
    """How a school stands towards one item of the region's baseline."""

    register_name = "basislijnstatussen"

    teken: str


class Ervaring(Entry):
    """How often the school has helped with this before."""

    register_name = "ervaringen"


class Antwoord(Entry):
    """ja, nee, deels or onbekend, with its symbol."""

    register_name = "antwoorden"

    teken: str


class Taal(Entry):
    """A language in which somebody can be spoken to; the id is its BCP 47 code."""

    register_name = "talen"


class Cluster(Entry):
    """A cluster of special education."""

    register_name = "clusters"


class Doelgroep(Entry):
    """A target group of special education, within a cluster."""

    register_name = "doelgroepen"

    cluster: str = ""


class Uitstroomprofiel(Entry):
    """One of the profiles of vso."""

    register_name = "uitstroomprofielen"


class Bestemming(Entry):
    """Where pupils of vso and pro go next."""

    register_name = "bestemmingen"


class Examenroute(Entry):
    """A way to sit an exam from vso."""

    register_name = "examenroutes"


class Document(Entry):
    """A diploma, certificate or other closing document."""

    register_name = "documenten"


class Stagevorm(Entry):
    """A form of work placement."""

    register_name = "stagevormen"


class Entreevorm(Entry):
    """A way in which a school offers the entree programme."""

    register_name = "entreevormen"


class Nazorgvorm(Entry):
    """A form of aftercare."""

    register_name = "nazorgvormen"


class Bron(Entry):
    """A source: a report, a law site or a list. `naam` is its title."""

    register_name = "bronnen"

    maker: str
    jaar: str
    soort: Literal["onderzoek", "toezicht", "wet", "praktijk", "open-data"]
    url: Url = ""
    over: str = ""


class Wet(Entry):
    """An act or decree; `kort` is how it is cited on pages."""

    register_name = "wetten"

    kort: str
    bwb: str = ""


class Bepalingsplaats(BaseModel):
    """Where a provision stands in one act. An article that nobody could verify is left out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    wet: str
    artikel: str = ""


class Bepaling(Entry):
    """One legal statement as pages may show it.

    Attributes:
        naam: The subject in a few words.
        ouders: The statement for parents, in plain Dutch.
        leerlingen: The same for pupils; empty when it is not for them.
        school: The same for professionals, exact; empty when the parents' sentence is enough.
        plaatsen: Per schoolsoort-law (`WPO`, `WVO 2020`, `WEC` …) the place of the provision.
        geldig_vanaf: A date (jjjj-mm-dd) or a text that says what is known; empty when unknown.
        tekst_van: Date of the text of the law that was read; empty when none was read.
        gecontroleerd_op: When somebody of the project compared the statement with its source.
        status: `te-controleren` is shown on every page where the statement stands.
        let_op: What is not certain, for the visitor, in plain Dutch. Needed with `te-controleren`.
    """

    register_name = "wet"

    ouders: str
    leerlingen: str = ""
    school: str = ""
    plaatsen: tuple[Bepalingsplaats, ...] = Field(min_length=1)
    geldig_vanaf: str = ""
    tekst_van: Day | None = None
    gecontroleerd_op: Day
    status: Status
    let_op: str = ""

    @model_validator(mode="after")
    def _says_what_is_uncertain(self) -> Self:
        if self.status == "te-controleren" and not self.let_op:
            raise ValueError("bij status 'te-controleren' hoort let_op: wat is niet zeker, in gewone woorden?")
        return self


class Instantie(Entry):
    """A national body that people can turn to. The web address is where to look it up."""

    register_name = "instanties"

    website: Url = ""
    gecontroleerd_op: Day
    status: Status


class Route(Entry):
    """A way along which parents and pupils get information or help: one card on the page.

    Attributes:
        plek: The group it is shown in.
        voor_wie: Who may use it.
        waarvoor: For what, plain Dutch, for parents.
        wanneer: When, plain Dutch.
        jij: One or two sentences for pupils; empty when the route is not for them.
        onafhankelijk_van: Independent of whom; empty means not independent.
        onafhankelijk_uitleg: Says it in words, also that it is not known.
        ladder: Where it stands in "I have a question" and "I do not agree"; a low number comes first.
        instantie: Id in `instanties` when it is one national body.
    """

    register_name = "routes"

    plek: Literal["school", "regio", "onafhankelijk", "buiten", "meepraten"]
    voor_wie: tuple[Audience, ...] = Field(min_length=1)
    waarvoor: str
    wanneer: str
    jij: str = ""
    onafhankelijk_van: tuple[Literal["school", "bestuur", "swv"], ...] = ()
    onafhankelijk_uitleg: str
    ladder_vraag: int | None = None
    ladder_oneens: int | None = None
    instantie: str = ""
    gecontroleerd_op: Day
    status: Status


class Begrip(Entry):
    """A term with its plain definition; `naam` is the term, `synoniemen` its other spellings."""

    register_name = "begrippen"

    zie: tuple[str, ...] = ()


class Onderwerp(Entry):
    """A subject of a frequently asked question."""

    register_name = "onderwerpen"


class Systeem(Entry):
    """A law, body, tool, register, programme or document that the sources name and that a visitor may meet.

    Attributes:
        soort: The group it is shown in.
        voor_wie: Who may meet it.
        waar: Id of the page of a school's site that explains it; empty when no page does.
    """

    register_name = "systemen"

    soort: Literal["wet", "instantie", "instrument", "register", "programma", "organisatie", "document"]
    voor_wie: tuple[Literal["ouders", "leerlingen", "school", "swv"], ...] = Field(min_length=1)
    waar: str = ""


class Figuur(Entry):
    """A drawing of our own: `content/figuren/<id>.svg`. What it shows stands here in words and as a table.

    Attributes:
        naam: Title.
        uitleg: Caption.
        beschrijving: The drawing in words.
        kolommen: Heads of the table; the first column holds the heads of its rows.
        rijen: The rows, each as long as `kolommen`.
        rechtsregels: Ids in `wet` of what the drawing says about the law.
        eigen: What in the drawing is our choice and not that of the sources.
    """

    register_name = "figuren"

    beschrijving: str
    kolommen: tuple[str, ...] = Field(min_length=2)
    rijen: tuple[tuple[str, ...], ...] = Field(min_length=1)
    rechtsregels: tuple[str, ...] = ()
    eigen: str

    @model_validator(mode="after")
    def _fills_its_table(self) -> Self:
        if wrong := [row[0] if row else "" for row in self.rijen if len(row) != len(self.kolommen)]:
            raise ValueError(f"elke rij heeft {len(self.kolommen)} vakken nodig, net als kolommen: zie {wrong[0]}")
        return self
