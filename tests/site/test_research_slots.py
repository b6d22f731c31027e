from __future__ import annotations

import re
from html import unescape

import pytest
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT
from jinja2 import UndefinedError

from generator.content.figures_data import load_figures
from generator.site.render import register_functions, slot_environment

ENVIRONMENT = slot_environment(ROOT / "theme" / "slots")
FIGURES = load_figures(ROOT / "content" / "registers" / "cijfers", real_registers())


def shown(template: str, argument: str = "") -> str:
    """Render a slot on a page of a site that has a page about the OPP only."""
    context = {**register_functions(real_registers()), "cijfers": FIGURES, "paginas": frozenset({"opp"})}
    found = ENVIRONMENT.get_template(f"{template}.html")
    return found.render({**context, "url": lambda page: f"{page}/", "arg": argument})


@pytest.mark.parametrize("name", FIGURES)
def test_every_number_of_a_figure_is_text_beside_its_bar(name: str) -> None:
    """Who hears the page or prints it without colours reads the same as who sees the bars."""
    figure, html = FIGURES[name], shown("grafiek", name)
    values = [value for row in figure.reeksen for value in row.waarden]
    written = [re.sub("<[^>]*>", "", found) for found in re.findall(r'<span class="getal">(.*?)</span>\n', html)]
    assert [figure.tekst(value) + (" (onzeker)" if value.onzeker else "") for value in values] == written
    assert len(values) == html.count('<th scope="row">') == html.count('aria-hidden="true" focusable="false"')
    assert "style=" not in html


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_shows_how_to_read_it(name: str) -> None:
    """Group, number, year, source and caution stand under the table."""
    figure, html = FIGURES[name], shown("grafiek", name)
    text = unescape(re.sub("<[^>]*>", "", html))
    source = real_registers()["bronnen"][figure.bron]
    for part in (figure.groep, figure.n, figure.jaar, figure.plaats, figure.let_op, figure.schaal, source.naam):
        assert part in text
    assert figure.regel not in text


@pytest.mark.parametrize("name", FIGURES)
def test_who_and_when_stay_in_sight_and_caution_and_source_unfold(name: str) -> None:
    """A phone shows the next figure soon, and nobody reads a number without whom it is about."""
    figure, html = FIGURES[name], unescape(shown("grafiek", name))
    caption = re.findall(r"<figcaption>\n(.*)\n</figcaption>\n</figure>\s*$", html, re.DOTALL)
    assert 1 == len(caption)
    in_sight, folded = caption[0].split('<details class="over-cijfer">')
    source = real_registers()["bronnen"][figure.bron]
    assert all(part in in_sight for part in (figure.groep, figure.n, figure.jaar))
    assert all(part in folded and part not in in_sight for part in (figure.plaats, source.naam))
    assert figure.let_op in folded


def test_a_long_figure_is_folded() -> None:
    """Twelve groups in a row would hide what comes after them."""
    folded = {name for name in FIGURES if "<details>" in shown("grafiek", name)}
    assert {name for name, figure in FIGURES.items() if len(figure.reeksen) > 6} == folded


def test_a_figure_that_does_not_exist_stops_the_build() -> None:
    """A slip in a page is found when it is cast."""
    with pytest.raises(UndefinedError):
        shown("grafiek", "bestaat-niet")


def test_every_system_has_its_place_and_leads_to_pages_of_this_site_only() -> None:
    """An entry about a page that this school lacks has no link."""
    html = shown("systemen")
    entries = real_registers()["systemen"]
    assert sorted(entries) == sorted(re.findall(r'id="item-systeem-([^"]+)"', html))
    assert sum(entry.waar == "opp" for entry in entries.values()) == html.count('href="opp/"')
    assert {"opp/"} == {link for link in re.findall(r'href="([^"]+)"', html) if not link.startswith("#")}
    assert set(re.findall(r'href="#([^"]+)"', html)) == set(re.findall(r'<h2 id="([^"]+)"', html))


def test_every_source_is_listed_once() -> None:
    """Each kind of source has its heading; a kind without sources has none."""
    html = shown("bronnenlijst")
    sources = real_registers()["bronnen"]
    assert sorted(sources) == sorted(re.findall(r'id="item-bron-([^"]+)"', html))
    assert {source.soort for source in sources.values()} == set(re.findall(r'<h2 id="deel-bron-([^"]+)"', html))
