"""Slot templates have the macros of all files without importing them, and show other slots as parts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from generator.errors import ContentError
from generator.site.render import Shape, SlotRenderer, slot_environment

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATES = {
    "_a": "{% macro vet(tekst) %}{{ tel('vet') }}<b>{{ tekst }}</b>{% endmacro %}",
    "_b": "{% macro naam_vet() %}{{ vet(naam) }}{% endmacro %}{% macro stuk() %}{{ bestaat_niet }}{% endmacro %}",
    "deel": "{{ tel(arg) }}<p><a href=\"{{ url('opp') }}\">{{ naam }}</a></p>\n",
}


class Site:
    """A renderer of templates that counts how often they say they run."""

    def __init__(self, folder: Path, templates: dict[str, str]) -> None:
        """Write templates, and prepare a site with a page `opp/`."""
        for name, text in (TEMPLATES | templates).items():
            (folder / f"{name}.html").write_text(text, encoding="utf-8")
        self.runs: Counter[str] = Counter()
        self.environment = slot_environment(folder)
        self._renderer = SlotRenderer(
            self.environment,
            values={},
            context={"naam": "Zee & Zn", "tel": self._count},
            shape=Shape(index="", assets="", region=None),
            addresses={"opp": "opp/"},
        )

    def _count(self, what: str) -> str:
        self.runs[what] += 1
        return ""

    def __call__(self, slot: str, depth: int = 0) -> str:
        """Render a slot."""
        return self._renderer.render(slot, depth)


def test_a_template_has_the_macros_of_every_file(tmp_path: Path) -> None:
    """Nothing is imported; a macro knows the context and the macros of an earlier file."""
    site = Site(tmp_path, {"kort": "{{ naam_vet() }}"})
    assert ("_a.html", "_b.html") == site.environment.macro_files
    assert "<b>Zee &amp; Zn</b>" == site("kort")


def test_a_part_that_is_included_has_the_macros_too(tmp_path: Path) -> None:
    """An include sees what its template sees."""
    assert "<b>x</b>" == Site(tmp_path, {"kort": '{% include "lang.html" %}', "lang": "{{ vet('x') }}"})("kort")


def test_a_macro_runs_once_for_the_same_id(tmp_path: Path) -> None:
    """Signs of a level stand dozens of times on a page."""
    site = Site(tmp_path, {"kort": "{{ vet('a') }}{{ vet('a') }}{{ vet('b') }}"})
    assert "<b>a</b><b>a</b><b>b</b>" == site("kort")
    assert {"vet": 2} == site.runs


@pytest.mark.parametrize("order", ["veilig getypt", "getypt veilig"])
def test_html_is_not_taken_for_the_same_signs_as_text(tmp_path: Path, order: str) -> None:
    """Else what somebody typed could be shown as markup, since both are equal strings."""
    site = Site(tmp_path, {"kort": "".join(f"{{{{ vet({name}) }}}}" for name in order.split())})
    shown = {"veilig": "<b><i>i</i></b>", "getypt": "<b>&lt;i&gt;i&lt;/i&gt;</b>"}
    context = {"veilig": Markup("<i>i</i>"), "getypt": "<i>i</i>", "tel": lambda _what: ""}
    found = site.environment.get_template("kort.html").render(context | site.environment.macros(context))
    assert "".join(shown[name] for name in order.split()) == found


def test_a_name_that_a_macro_does_not_know_fails(tmp_path: Path) -> None:
    """Macros are as strict as templates, and only when they are called."""
    site = Site(tmp_path, {"goed": "ja", "fout": "{{ stuk() }}"})
    assert "ja" == site("goed")
    with pytest.raises(ContentError, match=r"theme/slots/fout.html: het slot 'fout' geeft een fout: 'bestaat_niet'"):
        site("fout")


def test_a_macro_that_is_broken_is_explained(tmp_path: Path) -> None:
    """The message comes where the macro is asked for, not as a fault of the program."""
    with pytest.raises(ContentError, match="het slot 'kort' geeft een fout"):
        Site(tmp_path, {"_c": "{% macro half( %}", "kort": ""})("kort")


def test_a_slot_within_a_slot_is_the_same_text(tmp_path: Path) -> None:
    """With its own argument, its ways as they are from this page, and without being escaped again."""
    site = Site(tmp_path, {"gids": '<h2>x</h2>\n{% slot "deel.een" %}\n{% slot "deel." ~ "twee" %}\n<hr>'})
    part = '<p><a href="../opp/">Zee &amp; Zn</a></p>'
    assert (part, part) == (site("deel.een", 1), site("deel.twee", 1))
    assert f"<h2>x</h2>\n{part}{part}<hr>" == site("gids", 1)


def test_a_slot_within_a_slot_is_rendered_once(tmp_path: Path) -> None:
    """The school guide shows again what other pages show, whichever comes first."""
    site = Site(tmp_path, {"gids": '{% slot "deel.een" %}{% slot "deel.een" %}{% slot "deel.twee" %}'})
    for slot, depth in (("deel.een", 0), ("gids", 1), ("deel.twee", 2), ("gids", 0)):
        site(slot, depth)
    assert {"een": 1, "twee": 1} == site.runs


def test_a_slot_that_is_no_template_is_explained(tmp_path: Path) -> None:
    """A tag with a typing error fails as a page with one does."""
    with pytest.raises(ContentError, match=r"'dele' is geen waarde en geen sjabloon. Bedoelde u 'deel'\?"):
        Site(tmp_path, {"gids": '{% slot "dele" %}'})("gids")


def test_the_tag_needs_a_site(tmp_path: Path) -> None:
    """Without the function that renders slots nothing is shown in silence."""
    site = Site(tmp_path, {"gids": '{% slot "deel" %}'})
    with pytest.raises(UndefinedError):
        site.environment.get_template("gids.html").render()
