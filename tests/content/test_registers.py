from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

from generator.content.registers import load_registers, register_names
from generator.errors import ContentError

REGISTERS = ROOT / "content" / "registers"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a copy of the registers to spoil."""
    return Path(shutil.copytree(REGISTERS, tmp_path / "registers"))


def said(folder: Path) -> list[str]:
    """Give the mistakes in a folder of registers."""
    with pytest.raises(ContentError) as caught:
        load_registers(folder)
    return [str(problem).removeprefix("content/registers/") for problem in caught.value.problems]


def change(folder: Path, name: str, before: str, after: str) -> int:
    """Change the first place where a text stands in a register; give its line."""
    path = folder / f"{name}.yml"
    text = path.read_text(encoding="utf-8")
    head, found, tail = text.partition(before)
    assert found
    path.write_text(head + after + tail, encoding="utf-8")
    return head.count("\n") + 1


def test_the_real_registers_load() -> None:
    """Each register has a file, and each file is a register."""
    registers = real_registers()
    assert set(register_names()) == {path.stem for path in REGISTERS.glob("*.yml")} == set(registers.entries)
    assert [] == [name for name in register_names() if not registers[name]]
    assert tuple(registers["situaties"]) == registers.ids("situaties")


@pytest.mark.parametrize("name", register_names())
def test_an_entry_knows_its_own_id(name: str) -> None:
    """The key in the file is the id; the order is that of the file."""
    assert [(key, key) for key in real_registers()[name]] == [(k, e.id) for k, e in real_registers()[name].items()]


def test_umbrella_areas_are_known_as_such() -> None:
    """`paraplu: ja` is an answer and no text."""
    umbrellas = [key for key, area in real_registers()["gebieden"].items() if area.paraplu]
    assert 0 < len(umbrellas) < len(real_registers()["gebieden"]) / 4
    assert all(area.paraplu in {True, False} for area in real_registers()["gebieden"].values())


def test_every_unverified_law_entry_says_what_is_uncertain() -> None:
    """Visitors see that an entry is not verified, and why."""
    entries = real_registers()["wet"].values()
    assert [] == [entry.id for entry in entries if entry.status == "te-controleren" and not entry.let_op]
    assert [entry.id for entry in entries if entry.status == "te-controleren"]


def test_an_unverified_law_entry_without_a_warning_is_refused(folder: Path) -> None:
    """The model itself refuses it, so nobody can forget."""
    (folder / "wet.yml").write_text(
        "zorgplicht:\n"
        "  naam: Zorgplicht\n"
        "  ouders: De school zoekt mee.\n"
        "  plaatsen: [{wet: wpo}]\n"
        "  gecontroleerd_op: 2026-11-23\n"
        "  status: te-controleren\n",
        encoding="utf-8",
    )
    message = "bij status 'te-controleren' hoort let_op: wat is niet zeker, in gewone woorden?"
    assert [f"wet.yml, regel 1: zorgplicht: {message}"] == said(folder)


@pytest.mark.parametrize(
    ("name", "before", "after", "field", "target", "meant"),
    [
        ("gebieden", "groep: lichamelijk", "groep: lichaam", "groep", "gebiedsgroepen", "lichamelijk"),
        ("schoolsoorten", "wet: wpo", "wet: wpoo", "wet", "wetten", "wpo"),
        ("wet", "{wet: wpo,", "{wet: wpoo,", "plaatsen", "wetten", "wpo"),
        ("gebieden", "[basisondersteuning-2019]", "[basisondersteuning-2018]", "bronnen", "bronnen",
         "basisondersteuning-2019"),
    ],
)  # fmt: skip
def test_a_reference_to_nothing_is_found(
    folder: Path, name: str, before: str, after: str, field: str, target: str, meant: str
) -> None:
    """With its line, the register it should be in and the id that was meant."""
    line = change(folder, name, before, after)
    (message,) = said(folder)
    place, _, text = message.partition(f".{field}: ")
    assert place.startswith(f"{name}.yml, regel ")
    assert line - 6 <= int(place.split(" ")[2].rstrip(":")) <= line
    assert text.startswith(f"in {target}.yml: '")
    assert f" is niet toegestaan. Bedoelde u '{meant}'? Kies uit: " in text


def test_an_unknown_key_is_found(folder: Path) -> None:
    """A slip in a key would silently leave something out."""
    line = change(folder, "gebieden", "synoniemen:", "synonimen:")
    (message,) = said(folder)
    expected = "de sleutel 'synonimen' bestaat hier niet. Bedoelde u 'synoniemen'?"
    assert f"gebieden.yml, regel {line}: zien.synonimen: {expected}" == message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ja: {naam: Ja, teken: v}\nja: {naam: Ja, teken: v}\n", "regel 2: de sleutel 'ja' staat hier nog een keer"),
        ("ja: {naam: Ja}\n", "regel 1: ja.teken: dit ontbreekt en is verplicht."),
        ("ja: Ja\n", "regel 1: ja: 'Ja' past hier niet; nodig is een groep sleutels"),
        ("ja:\n", "regel 1: ja: hier staat niets, maar nodig is een groep sleutels"),
        ("ja: {naam: Ja, teken: v, id: nee}\n", "regel 1: ja.id: haal deze regel weg"),
        ("<b>: {naam: Ja, teken: v}\n", "regel 1: <b>: '<b>' kan geen id zijn."),
        ("Ja: {naam: Ja, teken: v}\n", "regel 1: Ja: 'Ja' kan geen id zijn."),
    ],
    ids=["twice", "required", "text", "empty", "own id", "script", "capital"],
)
def test_a_mistake_in_an_entry_is_found(folder: Path, text: str, expected: str) -> None:
    """Registers are read as strictly as profiles."""
    (folder / "antwoorden.yml").write_text(text, encoding="utf-8")
    (message,) = said(folder)
    assert message.startswith(("antwoorden.yml, " + expected, "antwoorden.yml: " + expected))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("paraplu: ja", "paraplu: yes", "'yes' past hier niet; nodig is ja of nee."),
        ("paraplu: ja", "paraplu: [ja]", "hier staat een lijst, maar nodig is ja of nee."),
    ],
)
def test_an_answer_is_ja_or_nee(folder: Path, before: str, after: str, expected: str) -> None:
    """One spelling, as everywhere in the profiles."""
    change(folder, "gebieden", before, after)
    (message,) = said(folder)
    assert message.endswith(f".paraplu: {expected}")


def test_a_register_that_is_missing_or_unknown_is_found(folder: Path) -> None:
    """A file with a slip in its name is both at once."""
    (folder / "vormen.yml").rename(folder / "vorm.yml")
    (folder / "rollen.yaml").write_text("x", encoding="utf-8")
    messages = said(folder)
    assert ["rollen.yaml", "vorm.yml", "vormen.yml"] == [message.partition(":")[0] for message in messages]
    assert "'vorm' is niet toegestaan. Bedoelde u 'vormen'?" in messages[1]
    assert "dit bestand bestaat niet." in messages[2]


def test_all_mistakes_of_all_registers_come_at_once(folder: Path) -> None:
    """Mending one file after another takes the whole day."""
    change(folder, "gebieden", "naam:", "nam:")
    change(folder, "rollen", "naam:", "nam:")
    (folder / "talen.yml").write_bytes(b"")
    assert {"gebieden.yml", "rollen.yml", "talen.yml"} == {m.split(",")[0].split(":")[0] for m in said(folder)}


def test_a_web_address_in_a_register_is_checked(folder: Path) -> None:
    """Registers become links as well."""
    path = folder / "instanties.yml"
    text = path.read_text(encoding="utf-8")
    first = next(line for line in text.splitlines() if line.startswith("  website:"))
    path.write_text(text.replace(first, "  website: javascript:alert(1)", 1), encoding="utf-8")
    (message,) = said(folder)
    assert message.endswith(".website: 'javascript:alert(1)' begint niet met https:// of http://.")


def test_an_umbrella_covers_areas_that_schools_answer() -> None:
    """Its parts are areas of their own, in the register before or after it, and nothing else covers others."""
    areas = real_registers()["gebieden"]
    for area in areas.values():
        assert bool(area.paraplu) == bool(area.omvat)
        assert not any(areas[part].paraplu for part in area.omvat)
