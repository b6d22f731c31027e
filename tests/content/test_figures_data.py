from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

from generator.content.figures_data import Cijfer, load_figures
from generator.errors import ContentError

FOLDER = ROOT / "content" / "registers" / "cijfers"
SOUND = """\
wie-weet-het:
  naam: Ouders die het weten
  vraag: Weten ouders het?
  groep: ouders
  jaar: najaar 2023
  n: 100 ouders
  bron: doelstellingenmonitor-2023
  plaats: tabel 1
  regel: L1
  eenheid: procent
  som: ja
  onzeker: ja
  reeksen:
    - naam: Basisschool
      waarden:
        - {naam: Weet het, waarde: 60.5, onzeker: ja}
        - {naam: Weet het niet, waarde: 39}
  let_op: Weinig ouders.
"""


def real_figures() -> dict[str, Cijfer]:
    """Give the figures of the project."""
    return dict(load_figures(FOLDER, real_registers()))


def read(folder: Path, text: str, name: str = "proef.yml") -> dict[str, Cijfer]:
    """Write a file with figures and read its folder."""
    (folder / name).write_text(text, encoding="utf-8")
    return dict(load_figures(folder, real_registers()))


def said(folder: Path, text: str, name: str = "proef.yml") -> list[str]:
    """Give the mistakes that reading finds."""
    with pytest.raises(ContentError) as caught:
        read(folder, text, name)
    return [str(problem).removeprefix("content/registers/cijfers/") for problem in caught.value.problems]


def test_every_figure_says_where_it_comes_from() -> None:
    """Source, year, group, number and place are there; the source is one of ours."""
    figures = real_figures()
    assert len(figures) > 30
    for figure in figures.values():
        assert figure.bron in real_registers()["bronnen"], figure.id
        assert re.search(r"\b20\d\d\b", figure.jaar), figure.id
        assert figure.groep, figure.id
        assert figure.n, figure.id
        assert figure.plaats, figure.id
        assert re.match(r"L\d", figure.regel), figure.id


def test_shares_of_one_whole_add_up() -> None:
    """Where a figure claims it, each group of bars is about 100; rounding may cost one."""
    claimed = [figure for figure in real_figures().values() if figure.som]
    assert claimed
    for figure in claimed:
        for row in figure.reeksen:
            total = sum((value.waarde for value in row.waarden), Decimal(0))
            assert abs(total - 100) <= 1, (figure.id, row.naam)


def test_shares_that_only_look_like_a_whole_do_not_claim_it() -> None:
    """Destinations after vso are rounded and add up to 97-102 in the source, so nothing is claimed of them."""
    assert not real_figures()["vso-bestemmingen"].som


def test_every_uncertain_figure_says_why() -> None:
    """A mark without a reason does not help a reader."""
    uncertain = [figure for figure in real_figures().values() if figure.onzeker]
    assert uncertain
    assert [] == [figure.id for figure in uncertain if not figure.let_op]


def test_the_page_shows_every_figure_once() -> None:
    """Data that nobody sees goes stale, and a slot without data breaks the site."""
    page = (ROOT / "content" / "paginas" / "school" / "onderzoek.md").read_text(encoding="utf-8")
    assert sorted(real_figures()) == sorted(re.findall(r"\{\{ grafiek\.([a-z0-9-]+) \}\}", page))


def test_a_sound_figure_is_read(tmp_path: Path) -> None:
    """The sample that the next tests spoil is sound."""
    figure = read(tmp_path, SOUND)["wie-weet-het"]
    assert ("60,5%", "39%") == tuple(figure.tekst(value) for value in figure.reeksen[0].waarden)
    assert ("60.5", "39.0") == tuple(figure.balk(value) for value in figure.reeksen[0].waarden)
    assert figure.schaal == "Een volle balk is 100%."


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("  n: 100 ouders\n", "", "regel 1: wie-weet-het.n: dit ontbreekt en is verplicht."),
        ("  groep: ouders\n", "", "regel 1: wie-weet-het.groep: dit ontbreekt en is verplicht."),
        ("  bron: doel", "  bron: dol", "regel 7: wie-weet-het.bron: in bronnen.yml: 'dolstellingenmonitor-2023'"),
        ("waarde: 39}", "waarde: 29}", "de waarden van 'Basisschool' zijn samen 89,5 en niet 100."),
        ("waarde: 60.5", 'waarde: "60,5"', "'60,5' past hier niet; nodig is een getal met een punt, zoals 3.5."),
        ("eenheid: procent", "eenheid: cijfer", "'Weet het' is 60,5; de schaal loopt van 1 tot 5."),
        ("  onzeker: ja\n", "", "een waarde heeft onzeker: ja. Zet dat ook bij het cijfer zelf."),
        ("  let_op: Weinig ouders.\n", "", "bij onzeker: ja hoort let_op"),
        ("  vraag:", "  vrag:", "de sleutel 'vrag' bestaat hier niet. Bedoelde u 'vraag'?"),
        ("  jaar: najaar 2023", "  jaar: vorig jaar", "wie-weet-het.jaar: 'vorig jaar' noemt geen jaar."),
        ("wie-weet-het:", "Wie weet het:", "'Wie weet het' kan geen id zijn."),
        ("eenheid: procent", "eenheid: euro", "'euro' is niet toegestaan."),
    ],
)
def test_a_faulty_figure_is_refused(tmp_path: Path, before: str, after: str, expected: str) -> None:
    """Each slip is found, in Dutch, with its place."""
    assert before in SOUND
    messages = said(tmp_path, SOUND.replace(before, after, 1))
    assert any(expected in message for message in messages), messages


def test_all_mistakes_of_all_files_come_at_once(tmp_path: Path) -> None:
    """Mending one file after another takes the whole day; an id may stand in one file only."""
    read(tmp_path, SOUND, "aa.yml")
    (tmp_path / "bb.yml").write_text("", encoding="utf-8")
    messages = said(tmp_path, SOUND, "cc.yml")
    assert ["bb.yml", "cc.yml"] == sorted({re.split(r"[,:]", message)[0] for message in messages})
    assert "cc.yml, regel 1: wie-weet-het: deze id staat ook in een ander bestand." in messages


@pytest.mark.parametrize(
    ("unit", "extra", "word", "number", "text", "bar"),
    [
        ("cijfer", "", "", "4.0", "4,0", "75.0"),
        ("cijfer", "", "", "1.0", "1,0", "0.0"),
        ("procent", "  tot: 2\n", "", "0.09", "0,09%", "4.5"),
        ("procent", "  decimalen: 0\n", "ongeveer", "12.5", "ongeveer 13%", "12.5"),
        ("aantal", "", "bijna", "170", "bijna 170", "100.0"),
    ],
)
def test_a_number_is_written_as_people_read_it(
    tmp_path: Path, unit: str, extra: str, word: str, number: str, text: str, bar: str
) -> None:
    """A comma, the reserve of the source, its decimals; the bar begins where the scale begins."""
    sample = SOUND.replace("  eenheid: procent\n  som: ja\n", f"  eenheid: {unit}\n{extra}")
    values = f"        - {{naam: Weet het, waarde: {number}, woord: '{word}'}}\n"
    sample = re.sub(r"        - \{.*\}\n        - \{.*\}\n", values, sample)
    figure = read(tmp_path, sample)["wie-weet-het"]
    value = figure.reeksen[0].waarden[0]
    assert (text, bar) == (figure.tekst(value), figure.balk(value))
