"""Rules about diplomas: what is promised can be had at this school."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from generator.check.asked import SchoolAsked
from generator.check.examples import documents, going_on, one_exam, vo_school
from generator.check.looking import names_of, quoted
from generator.check.rule import Found, Rule

_ON: Final = "vervolgonderwijs"
_FULL_DIPLOMAS: Final = frozenset({"vo_diploma", "certificaten"})
_DIPLOMA_OF: Final[Mapping[str, str]] = {"vso_schooldiploma": "vso", "pro_schooldiploma": "pro"}
_ENTREE: Final = frozenset({"intern", "met_mbo"})


def _on_without_diploma(asked: SchoolAsked) -> Iterator[Found]:
    """Find the profile for further education with nothing but a diploma of the school itself."""
    for index, closing in enumerate(asked.profile.diplomering):
        if closing.profiel == _ON and not _FULL_DIPLOMAS & set(closing.documenten):
            yield Found(
                "Bij het profiel vervolgonderwijs staat geen vo-diploma en geen certificaat, alleen"
                f" {names_of(asked, 'documenten', closing.documenten)}.",
                ("diplomering", index, "documenten"),
            )


def _diploma_without_exam(asked: SchoolAsked) -> Iterator[Found]:
    """Find diplomas of vo at a vso school that tells nothing of exams."""
    for index, closing in enumerate(asked.profile.diplomering):
        if "vo_diploma" in closing.documenten and not asked.profile.examens and asked.school.kinds <= {"so", "vso"}:
            yield Found(
                "Leerlingen kunnen een vo-diploma halen, maar er staat niet hoe zij examen doen.",
                ("diplomering", index, "documenten"),
            )


def _entree_diploma_without_entree(asked: SchoolAsked) -> Iterator[Found]:
    """Find diplomas of entree at a school where entree cannot be done."""
    forms = set(asked.profile.entree.vormen) if asked.profile.entree else set()
    for index, closing in enumerate(asked.profile.diplomering):
        if "entreediploma" in closing.documenten and not forms & _ENTREE:
            said = f"staat {names_of(asked, 'entreevormen', sorted(forms))}" if forms else "staat niets"
            yield Found(
                f"Bij diplomering staat een entreediploma, maar bij entree {said}.",
                ("diplomering", index, "documenten"),
            )


def _diploma_of_other_kind(asked: SchoolAsked) -> Iterator[Found]:
    """Find diplomas that another kind of school gives."""
    for index, closing in enumerate(asked.profile.diplomering):
        for document in closing.documenten:
            kind = _DIPLOMA_OF.get(document)
            if kind and kind not in asked.school.kinds:
                name = asked.registers["documenten"][document].naam
                yield Found(
                    f"{quoted(name)} hoort bij {kind}, en deze school is {' en '.join(asked.profile.schoolsoort)}.",
                    ("diplomering", index, "documenten"),
                )


RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    Rule(
        id="vervolgonderwijs-zonder-diploma",
        severity="waarschuwing",
        subject="profiel",
        group="wet",
        name="Vervolgonderwijs zonder vo-diploma",
        why="Met alleen een schooldiploma kan een leerling niet naar elke vervolgopleiding.",
        sources=("vso-diploma", "wet-kwaliteit-vso-2024"),
        remedy="Zet vo_diploma of certificaten erbij, of kijk na of dit het goede profiel is.",
        faulty=going_on("havo", documents("vso_schooldiploma", "profiel: vervolgonderwijs, ")),
        sound=going_on("havo", documents("vo_diploma", "profiel: vervolgonderwijs, ")),
        look=_on_without_diploma,
    ),
    Rule(
        id="diploma-zonder-examen",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Vo-diploma zonder examen",
        why="Zonder examen is er geen vo-diploma. Ouders zien niet hoe hun kind eraan komt.",
        sources=("vso-examen", "wet-kwaliteit-vso-2024"),
        remedy="Vul examens in, of haal vo_diploma weg.",
        faulty=going_on("havo", documents("vo_diploma")),
        sound=going_on("havo", documents("vo_diploma") + one_exam("havo")),
        look=_diploma_without_exam,
    ),
    Rule(
        id="entreediploma-zonder-entree",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Entreediploma zonder entree",
        why="Een entreediploma haalt een leerling alleen met een entreeopleiding.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Kies bij entree intern of met_mbo, of haal entreediploma weg.",
        faulty=vo_school("pro", "entree: {vormen: [nee]}\n" + documents("entreediploma")),
        sound=vo_school("pro", "entree: {vormen: [met_mbo], mbo: Mbo Veer}\n" + documents("entreediploma")),
        look=_entree_diploma_without_entree,
    ),
    Rule(
        id="diploma-van-andere-soort",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Diploma van een andere schoolsoort",
        why="Dit diploma kan deze school niet geven.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Kies het diploma van uw eigen schoolsoort.",
        faulty=vo_school("pro", documents("vso_schooldiploma")),
        sound=vo_school("pro", documents("pro_schooldiploma")),
        look=_diploma_of_other_kind,
    ),
)
