"""Rules about profiles, levels and exams: they fit each other and the kind of school."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from generator.check.asked import SchoolAsked
from generator.check.examples import documents, going_on, one_exam, vo_school
from generator.check.looking import named, names_of, quoted
from generator.check.rule import Example, Found, Rule
from generator.profile.values import filled

_ON: Final = "vervolgonderwijs"
_NO_LEVELS: Final = frozenset({"arbeidsmarktgericht", "dagbesteding"})
_SECONDARY: Final = frozenset({"vo", "vso", "pro"})
_SECONDARY_KEYS: Final = ("stage", "loopbaan", "entree", "examens", "diplomering", "nazorg")
_WITH_PRACTICE: Final = frozenset({"vmbo-bb", "vmbo-kb"})
_PRACTICAL: Final = "praktijkonderwijs"
_DAY_CARE: Final = frozenset(
    {"arbeidsmatige_dagbesteding", "activerende_dagbesteding", "belevingsgerichte_dagbesteding"}
)
_STRANGE_DESTINATIONS: Final[Mapping[str, frozenset[str]]] = {
    "vervolgonderwijs": _DAY_CARE,
    "arbeidsmarktgericht": frozenset({"mbo3", "mbo4", "hbo", "wo"}),
    "dagbesteding": frozenset({"mbo2", "mbo3", "mbo4", "mbo", "hbo", "wo", "vavo"}),
}
"""Destinations to which a profile does not lead."""


def _levels_of_profiles(asked: SchoolAsked) -> frozenset[str]:
    return frozenset(level for profile in asked.profile.uitstroomprofielen for level in profile.niveaus)


def _levels_with_exam(asked: SchoolAsked) -> frozenset[str]:
    """Give the levels at which a vso school leads to an exam."""
    on = [profile for profile in asked.profile.uitstroomprofielen if profile.profiel == _ON]
    if not on or "vso" not in asked.school.kinds:
        return frozenset()
    levels = on[0].niveaus or (asked.profile.niveaus if asked.school.kinds <= {"so", "vso"} else ())
    return frozenset(levels) - {_PRACTICAL}


def _level_without_exam(asked: SchoolAsked) -> Iterator[Found]:
    """Find levels for which a school does not tell how the exam goes, while it does for others."""
    told = {exam.niveau for exam in asked.profile.examens}
    missing = sorted(_levels_with_exam(asked) - told)
    if told and missing:
        yield Found(
            f"Er staat niet hoe leerlingen examen doen op {names_of(asked, 'schoolniveaus', missing)}.", ("examens",)
        )


def _exam_without_level(asked: SchoolAsked) -> Iterator[Found]:
    """Find exams of a level that the school does not have."""
    levels = _levels_of_profiles(asked) | set(asked.profile.niveaus)
    for index, exam in enumerate(asked.profile.examens):
        if levels and exam.niveau not in levels:
            name = asked.registers["schoolniveaus"][exam.niveau].naam
            yield Found(
                f"Er staat een examen op niveau {quoted(name)}, maar dat niveau staat niet bij de school.",
                ("examens", index, "niveau"),
            )


def _exams_in_no_profile(asked: SchoolAsked) -> Iterator[Found]:
    """Find exams at a vso school without the profile that leads to them."""
    profiles = {profile.profiel for profile in asked.profile.uitstroomprofielen}
    if asked.profile.examens and profiles and _ON not in profiles and asked.school.kinds <= {"so", "vso"}:
        names = names_of(asked, "uitstroomprofielen", sorted(profiles))
        yield Found(f"Er staan examens, maar geen van de profielen leidt daarheen: {names}.", ("examens",))


def _key_of_other_kind(asked: SchoolAsked) -> Iterator[Found]:
    """Find parts about leaving secondary education at a school for younger children."""
    if asked.school.kinds & _SECONDARY:
        return
    keys = [key for key in _SECONDARY_KEYS if filled(getattr(asked.profile, key))]
    if keys:
        kinds = " en ".join(asked.profile.schoolsoort)
        yield Found(f"{named(keys)} hoort bij vo, vso of pro, en deze school is {kinds}.", (keys[0],))


def _exams_at_practical(asked: SchoolAsked) -> Iterator[Found]:
    """Find exams at a school that is for practical education only."""
    if asked.profile.examens and asked.school.kinds == {"pro"}:
        level = asked.registers["schoolniveaus"][asked.profile.examens[0].niveau].naam
        yield Found(f"Deze school is voor praktijkonderwijs, maar er staat een examen: {quoted(level)}.", ("examens",))


def _practice_nowhere(asked: SchoolAsked) -> Iterator[Found]:
    """Find exams with a practical part that only go by staatsexamen, without where that part is."""
    for index, exam in enumerate(asked.profile.examens):
        if exam.niveau in _WITH_PRACTICE and set(exam.routes) == {"staatsexamen"} and not exam.praktijkdeel_bij:
            name = asked.registers["schoolniveaus"][exam.niveau].naam
            yield Found(
                f"Bij {quoted(name)} staat alleen staatsexamen, maar niet waar het praktijkdeel is.", ("examens", index)
            )


def _own_licence(asked: SchoolAsked) -> Iterator[Found]:
    """Find vso schools with an own licence for exams: few have one."""
    for index, exam in enumerate(asked.profile.examens):
        if "eigen_licentie" in exam.routes and asked.school.kinds <= {"so", "vso"} and not exam.toelichting:
            name = asked.registers["schoolniveaus"][exam.niveau].naam
            yield Found(
                f"Bij {quoted(name)} staat 'eigen_licentie'. Weinig scholen voor vso hebben die.",
                ("examens", index, "routes"),
            )


def _level_of_no_exam(asked: SchoolAsked) -> Iterator[Found]:
    """Find levels of exams with profiles that do not lead to an exam."""
    for index, profile in enumerate(asked.profile.uitstroomprofielen):
        if profile.profiel in _NO_LEVELS and profile.niveaus:
            yield Found(
                f"Bij het profiel {profile.profiel} staan niveaus, {names_of(asked, 'schoolniveaus', profile.niveaus)},"
                " maar dit profiel leidt niet naar een examen.",
                ("uitstroomprofielen", index, "niveaus"),
            )


def _level_of_other_kind(asked: SchoolAsked) -> Iterator[Found]:
    """Find levels that this kind of school does not give."""
    kinds = asked.school.kinds
    for index, level in enumerate(asked.profile.niveaus):
        name = asked.registers["schoolniveaus"][level].naam
        if kinds == {"pro"} and level != _PRACTICAL:
            yield Found(f"Een school voor praktijkonderwijs heeft geen niveau {quoted(name)}.", ("niveaus", index))
        elif level == _PRACTICAL and "pro" not in kinds:
            yield Found(f"Er staat niveau {quoted(name)}, maar bij schoolsoort staat geen pro.", ("niveaus", index))


def _strange_destination(asked: SchoolAsked) -> Iterator[Found]:
    """Find destinations to which a profile does not lead."""
    for index, profile in enumerate(asked.profile.uitstroomprofielen):
        strange = [one for one in profile.bestemmingen if one in _STRANGE_DESTINATIONS.get(profile.profiel, ())]
        if strange and not profile.toelichting:
            yield Found(
                f"Het profiel {profile.profiel} leidt meestal niet naar {names_of(asked, 'bestemmingen', strange)}.",
                ("uitstroomprofielen", index, "bestemmingen"),
            )


_PRO_LEVEL: Final = "niveaus: [praktijkonderwijs]\n"

RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    Rule(
        id="examen-ontbreekt-bij-niveau",
        severity="waarschuwing",
        subject="profiel",
        group="wet",
        name="Niveau zonder examen",
        why="De kans op een examen hoort bij elk niveau van dit profiel.",
        sources=("vso-examen", "wet-kwaliteit-vso-2024"),
        remedy="Zet dit niveau bij examens, of haal het weg bij niveaus.",
        faulty=going_on("havo, vmbo-tl", one_exam("havo")),
        sound=going_on("havo", one_exam("havo")),
        look=_level_without_exam,
    ),
    Rule(
        id="examen-zonder-niveau",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Examen op een niveau dat er niet is",
        why="Ouders melden een kind aan voor een niveau dat de school niet geeft.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Vul niveaus aan, of haal het examen weg.",
        faulty=going_on("havo", one_exam("vwo")),
        sound=going_on("havo, vwo", one_exam("vwo")),
        look=_exam_without_level,
    ),
    Rule(
        id="examens-zonder-vervolgonderwijs",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Examens zonder vervolgonderwijs",
        why="Examens horen bij het profiel vervolgonderwijs. Zo is niet te zien of een kind een diploma kan halen.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Zet vervolgonderwijs bij uitstroomprofielen, of haal examens weg.",
        faulty=vo_school("vso", "uitstroomprofielen: [{profiel: dagbesteding}]\n" + one_exam("havo")),
        sound=vo_school("vso", "uitstroomprofielen: [{profiel: vervolgonderwijs}]\n" + one_exam("havo")),
        look=_exams_in_no_profile,
    ),
    Rule(
        id="onderdeel-van-andere-soort",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Onderdeel van een andere schoolsoort",
        why="Deze onderdelen gaan over het vertrek uit het voortgezet onderwijs. Bij jonge kinderen verwarren ze.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Haal het weg, of vul schoolsoort aan.",
        faulty=Example(school=one_exam("havo")),
        sound=vo_school("vo", one_exam("havo")),
        look=_key_of_other_kind,
    ),
    Rule(
        id="examens-bij-pro",
        severity="tip",
        subject="profiel",
        group="samenhang",
        name="Examens in het praktijkonderwijs",
        why="Praktijkonderwijs heeft een eigen schooldiploma. Een examen wekt een andere verwachting.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Haal examens weg. Kan een examen elders? Schrijf dat bij loopbaan.",
        faulty=vo_school("pro", _PRO_LEVEL + one_exam("praktijkonderwijs")),
        sound=vo_school("pro", _PRO_LEVEL + documents("pro_schooldiploma")),
        look=_exams_at_practical,
    ),
    Rule(
        id="examen-zonder-praktijkdeel",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Staatsexamen zonder praktijkdeel",
        why="Op dit niveau hoort een praktijkvak bij het examen, en het staatsexamen neemt dat niet af.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Vul praktijkdeel_bij in, of noem de andere route.",
        faulty=going_on("vmbo-bb", one_exam("vmbo-bb")),
        sound=going_on("vmbo-bb", one_exam("vmbo-bb", ", praktijkdeel_bij: Veercollege")),
        look=_practice_nowhere,
    ),
    Rule(
        id="eigen-licentie-nakijken",
        severity="tip",
        subject="profiel",
        group="wet",
        name="Eigen examenlicentie in het vso",
        why="Heeft de school die licentie niet, dan rekenen ouders op een examen dat er zo niet is.",
        sources=("vso-examen", "wet-kwaliteit-vso-2024"),
        remedy="Kijk na of de school de licentie heeft, en schrijf dat bij toelichting. Kies anders de goede route.",
        faulty=going_on("havo", "examens: [{niveau: havo, routes: [eigen_licentie]}]\n"),
        sound=going_on("havo", "examens: [{niveau: havo, routes: [eigen_licentie], toelichting: Sinds 2019.}]\n"),
        look=_own_licence,
    ),
    Rule(
        id="niveau-bij-profiel-zonder-examen",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Niveau bij een profiel zonder examen",
        why="Ouders lezen hieruit dat hun kind in dit profiel een diploma van dat niveau kan halen.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Haal niveaus bij dit profiel weg.",
        faulty=vo_school("vso", "uitstroomprofielen: [{profiel: dagbesteding, niveaus: [havo]}]\n"),
        sound=vo_school("vso", "uitstroomprofielen: [{profiel: dagbesteding}]\n"),
        look=_level_of_no_exam,
    ),
    Rule(
        id="niveau-van-andere-soort",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Niveau past niet bij de schoolsoort",
        why="Wie op niveau zoekt, komt bij de verkeerde school uit.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Verbeter niveaus, of vul schoolsoort aan.",
        faulty=vo_school("pro", "niveaus: [havo]\n"),
        sound=vo_school("pro", _PRO_LEVEL),
        look=_level_of_other_kind,
    ),
    Rule(
        id="bestemming-past-niet",
        severity="tip",
        subject="profiel",
        group="samenhang",
        name="Bestemming past niet bij het profiel",
        why="Ouders kiezen een profiel om waar het heen leidt. Een bestemming die bijna nooit lukt, stelt teleur.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Haal de bestemming weg, of schrijf bij toelichting hoe een leerling daar komt.",
        faulty=vo_school("vso", "uitstroomprofielen: [{profiel: dagbesteding, bestemmingen: [hbo]}]\n"),
        sound=vo_school(
            "vso", "uitstroomprofielen: [{profiel: dagbesteding, bestemmingen: [activerende_dagbesteding]}]\n"
        ),
        look=_strange_destination,
    ),
)
