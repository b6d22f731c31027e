"""Slots are rendered with everything escaped, and a mistake in a template is explained."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import ContentError
from generator.site.render import Place, Shape, SlotRenderer, settled, slot_environment

HOSTED = Shape(index="", assets="../../assets/abc", region="../../")
DISK = Shape(index="index.html", assets="assets/abc", region=None)


def _renderer(folder: Path, templates: dict[str, str], shape: Shape = DISK) -> SlotRenderer:
    for name, text in templates.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return SlotRenderer(
        slot_environment(folder),
        values={"school.naam": "O'Neill & <De Brug>"},
        context={"naam": "<b>vet</b>"},
        shape=shape,
        addresses={"index": "", "opp": "opp/"},
    )


def test_a_value_is_escaped_for_text_and_for_attributes(tmp_path: Path) -> None:
    """A name with quotes and angles cannot become markup."""
    assert "O&#39;Neill &amp; &lt;De Brug&gt;" == _renderer(tmp_path, {}).render("school.naam", 0)


def test_a_template_escapes_by_itself(tmp_path: Path) -> None:
    """Nobody has to remember it."""
    assert "&lt;b&gt;vet&lt;/b&gt;" == _renderer(tmp_path, {"kort": "{{ naam }}"}).render("kort", 0)


def test_what_follows_the_first_dot_is_the_argument(tmp_path: Path) -> None:
    """One template serves several slots."""
    assert "a.b" == _renderer(tmp_path, {"wet": "{{ arg }}"}).render("wet.a.b", 0)


@pytest.mark.parametrize(
    ("shape", "depth", "expected"),
    [
        (DISK, 0, "opp/index.html#x ./index.html"),
        (DISK, 1, "../opp/index.html#x ../index.html"),
        (HOSTED, 1, "../opp/#x ../"),
        (HOSTED, 0, "opp/#x ./"),
    ],
)
def test_links_fit_the_place_of_the_page(tmp_path: Path, shape: Shape, depth: int, expected: str) -> None:
    """Relative from every depth, with index.html only where there is no server."""
    renderer = _renderer(tmp_path, {"links": "{{ url('opp', 'x') }} {{ url('index') }}"}, shape)
    assert expected == renderer.render("links", depth)


def test_the_shape_gives_its_own_slots(tmp_path: Path) -> None:
    """The frame of a page asks where shared files are and what follows a folder."""
    renderer = _renderer(tmp_path, {}, HOSTED)
    assert ("", "../../assets/abc") == (renderer.render("index", 1), renderer.render("assets", 1))


@pytest.mark.parametrize(
    ("template", "slot", "message"),
    [
        ("{{ school.bestaat_niet }}", "fout", "theme/slots/fout.html: het slot 'fout' geeft een fout"),
        ("{{ url('nergens') }}", "fout", "de pagina 'nergens' bestaat op deze site niet"),
        ("", "kontact", "'kontact' is geen waarde en geen sjabloon. Bedoelde u 'contact'?"),
    ],
    ids=["undefined name", "no such page", "no such slot"],
)
def test_a_mistake_in_content_or_theme_is_explained(tmp_path: Path, template: str, slot: str, message: str) -> None:
    """Nothing undefined passes in silence."""
    renderer = _renderer(tmp_path, {"fout": template, "contact": ""})
    with pytest.raises(ContentError, match=message.replace("?", r"\?")):
        renderer.render(slot, 0)


def test_a_title_is_filled_as_text(tmp_path: Path) -> None:
    """For search, a name keeps its own characters."""
    assert "Hulp op O'Neill & <De Brug>" == _renderer(tmp_path, {}).text("Hulp op {{ school.naam }}")


def test_the_way_to_the_root_from_the_root_is_not_empty() -> None:
    """An empty address would mean the page itself, also when it has a query."""
    assert ("./", "../opp/") == (Place(0).to(""), Place(1).to("opp/"))


@pytest.mark.parametrize("address", ["", "opp/", "../../"])
@pytest.mark.parametrize("depth", [0, 1, 3])
def test_a_way_that_is_written_later_is_the_same_way(depth: int, address: str) -> None:
    """One text serves all depths, and nothing of its marks is left."""
    later = settled(f'<a href="{Place(None).to(address)}">', depth)
    assert f'<a href="{Place(depth).to(address)}">' == later
    assert later.isascii()


def test_a_slot_is_rendered_once_for_all_depths(tmp_path: Path) -> None:
    """The foot of every page costs as much as that of one."""
    (tmp_path / "voet.html").write_text("{{ teller|length }}{{ teller.append(1) or url('opp') }}", encoding="utf-8")
    renderer = SlotRenderer(
        slot_environment(tmp_path),
        values={},
        context={"teller": []},
        shape=HOSTED,
        addresses={"opp": "opp/"},
    )
    assert ["0opp/", "0../opp/", "0../../opp/"] == [renderer.render("voet", depth) for depth in range(3)]


def test_more_links_fit_the_place_of_the_page_too(tmp_path: Path) -> None:
    """What a kind of site adds, such as a logo, goes the same way."""
    (tmp_path / "merk.html").write_text("{{ logo }} {{ start }}", encoding="utf-8")
    renderer = SlotRenderer(
        slot_environment(tmp_path),
        values={},
        context={},
        shape=DISK,
        addresses={},
        links=lambda place: {"logo": place.to("logo.png"), "start": place.to("")},
    )
    assert ["logo.png ./", "../logo.png ../"] == [renderer.render("merk", depth) for depth in range(2)]
