from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT
from markupsafe import Markup

from generator.content.entries import Figuur
from generator.profile.colour import contrast
from generator.site.render import Shape, SlotRenderer, register_functions, slot_environment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

FOLDER = ROOT / "content" / "figuren"
ASSETS = ROOT / "theme" / "assets"
FIGURES: dict[str, Figuur] = dict(real_registers()["figuren"])
SVG = "{http://www.w3.org/2000/svg}"
UNVERIFIED = "nog te controleren"
ALLOWED = {
    "svg": {"viewBox", "role", "aria-labelledby"},
    "title": {"id"},
    "desc": {"id"},
    "rect": {"class", "x", "y", "width", "height", "rx"},
    "circle": {"class", "cx", "cy", "r"},
    "path": {"class", "d"},
    "polygon": {"class", "points"},
    "text": {"class", "x", "y"},
}
PAIRS = [
    (letters, ground, 4.5)
    for letters, grounds in {
        "ink": ("paper", "tint", "warm", "wash"),
        "on-accent": ("accent",),
    }.items()
    for ground in grounds
] + [(line, ground, 3.0) for line in ("edge", "accent", "warm-line") for ground in ("paper", "wash")]


def drawing(figure: str) -> str:
    """Give the text of a drawing."""
    return (FOLDER / f"{figure}.svg").read_text(encoding="utf-8")


def words(text: str) -> set[str]:
    """Give the words and numbers of a text in lower case, and the loose signs that mean something."""
    return set(re.findall(r"[^\W_]+|[+−]", text.lower()))


def said(entry: Figuur) -> set[str]:
    """Give every word that stands under a drawing."""
    rows = (cell for row in (entry.kolommen, *entry.rijen) for cell in row)
    return words(" ".join((entry.naam, entry.uitleg, entry.beschrijving, *rows)))


def unverified(entry: Figuur) -> bool:
    """Say whether a drawing shows something of the law that nobody has verified."""
    laws = real_registers()["wet"]
    return any(laws[rule].status == "te-controleren" for rule in entry.rechtsregels)


def known_classes() -> set[str]:
    """Give the classes that the style sheet of the drawings knows."""
    return set(re.findall(r"\.(f[a-z]{1,3}\d?)\b", (ASSETS / "figuren.css").read_text(encoding="utf-8")))


def faults(text: str, entry: Figuur) -> list[str]:
    """Give what is wrong with a drawing."""
    try:
        root = ET.fromstring(text)  # noqa: S314  # a file of the project, not of a stranger
    except ET.ParseError as error:
        return [f"not well-formed: {error}"]
    found = [*_strange(root), *_frame(root, entry)]
    if "<!" in text or "<?" in text:
        found.append("holds more than elements")
    shown = " ".join(part.text or "" for part in root.iter(f"{SVG}text")).lower()
    if extra := words(shown.replace(UNVERIFIED, "")) - said(entry):
        found.append(f"not in words: {sorted(extra)}")
    if (UNVERIFIED in shown) is not unverified(entry):
        found.append("says something else than the register about what is verified")
    return found


def _strange(root: ET.Element) -> Iterator[str]:
    """Yield elements, attributes and classes that a drawing may not hold."""
    for part in root.iter():
        name = part.tag.removeprefix(SVG)
        if name not in ALLOWED:
            yield f"element {name}"
        elif strange := set(part.attrib) - ALLOWED[name]:
            yield f"attribute {sorted(strange)} of {name}"
        if strange := set(part.get("class", "").split()) - known_classes():
            yield f"class {sorted(strange)}"
        if name == "text" and not part.get("class"):
            yield "text without a class"


def _frame(root: ET.Element, entry: Figuur) -> Iterator[str]:
    """Yield what is wrong with the outer element and the labels."""
    base = f"fig-{entry.id}"
    if not re.fullmatch(r"0 0 320 \d+", root.get("viewBox", "")):
        yield "viewBox"
    if (root.get("role"), root.get("aria-labelledby")) != ("img", f"{base}-t {base}-d"):
        yield "labels"
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    if title is None or (title.get("id"), title.text) != (f"{base}-t", entry.naam):
        yield "title"
    if desc is None or desc.get("id") != f"{base}-d" or "in woorden" not in (desc.text or ""):
        yield "desc"


def test_every_entry_has_its_drawing_and_every_drawing_its_entry() -> None:
    """Nothing is shown without words and no words stand without a drawing."""
    assert sorted(FIGURES) == sorted(path.stem for path in FOLDER.iterdir())
    assert [] == [path.name for path in FOLDER.iterdir() if path.suffix != ".svg"]


@pytest.mark.parametrize("figure", FIGURES)
def test_a_drawing_is_sound(figure: str) -> None:
    """It is plain SVG, carries its labels, and says nothing that is not in the words and the table below it."""
    assert [] == faults(drawing(figure), FIGURES[figure])


@pytest.mark.parametrize(
    ("figure", "before", "after", "expected"),
    [
        ("v05", "</svg>", "", "not well-formed"),
        ("v05", "<rect ", "<script/><rect ", "element script"),
        ("v05", "<rect ", '<image href="https://x.example/a.png"/><rect ', "element image"),
        ("v05", "<rect ", '<rect style="fill:red" ', "attribute ['style'] of rect"),
        ("v05", "<rect ", '<rect onclick="x()" ', "attribute ['onclick'] of rect"),
        ("v05", 'class="fts"', 'class="fts" fill="red"', "attribute ['fill'] of text"),
        ("v05", 'viewBox="0 0 320', 'width="320" viewBox="0 0 320', "attribute ['width'] of svg"),
        ("v05", 'viewBox="0 0 320', 'viewBox="0 0 900', "viewBox"),
        ("v05", 'class="fts"', 'class="rood"', "class ['rood']"),
        ("v05", ' class="fts"', "", "text without a class"),
        ("v05", 'role="img" ', "", "labels"),
        ("v05", "fig-v05-t fig-v05-d", "fig-v05-t", "labels"),
        ("v05", "Overzicht, inzicht", "Iets, inzicht", "title"),
        ("v05", "in woorden", "", "desc"),
        ("v05", "<rect ", "<!-- later --><rect ", "holds more than elements"),
        ("v05", "Hoe komt dat?", "Wie is schuld?", "not in words: ['schuld', 'wie']"),
        ("v05", "Hoe komt dat?", "Nog te controleren", "says something else than the register"),
        ("v14", "Nog te controleren", "Samen", "says something else than the register"),
        ("v14", "Hooguit 6 weken", "Hooguit 9 weken", "not in words: ['9']"),
        ("v09", "+ Gaat goed", "✓ Gaat goed", ""),
    ],
)
def test_a_fault_in_a_drawing_is_found(figure: str, before: str, after: str, expected: str) -> None:
    """Each of the checks above bites, and signs that only repeat the words pass."""
    text = drawing(figure)
    assert before in text
    found = faults(text.replace(before, after, 1), FIGURES[figure])
    assert [] == found if not expected else any(fault.startswith(expected) for fault in found)


def test_ids_in_drawings_are_unique() -> None:
    """Several drawings may stand on one page."""
    ids = [found for figure in FIGURES for found in re.findall(r'\bid="([^"]+)"', drawing(figure))]
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("figure", FIGURES)
def test_the_words_of_a_drawing_are_short(figure: str) -> None:
    """Two to six sentences; what is more detailed stands in the table."""
    assert 2 <= len(re.findall(r"[.?](?: |$)", FIGURES[figure].beschrijving)) <= 6
    assert 1 <= len(re.findall(r"[.?](?: |$)", FIGURES[figure].uitleg)) <= 2


def test_a_row_of_the_wrong_length_is_refused() -> None:
    """A table with a hole would be read under the wrong heads."""
    whole = FIGURES["v05"].model_dump()
    with pytest.raises(ValueError, match="elke rij heeft 3 vakken nodig, net als kolommen: zie 1 Overzicht"):
        Figuur.model_validate({**whole, "rijen": (("1 Overzicht", "Wat?"), *whole["rijen"][1:])})


def _colours(dark: bool) -> dict[str, str]:  # noqa: FBT001  # a parameter of the test below
    """Give the colours of the theme: the first block is light, the second dark."""
    blocks = re.findall(r":root\{(.*?)\}", (ASSETS / "gids.css").read_text(encoding="utf-8"), re.DOTALL)
    light, night = (dict(re.findall(r"--gids-([a-z-]+):(#[0-9a-f]{3,6})", block)) for block in blocks[:2])
    found = {**light, **night} if dark else light
    return {
        name: value if len(value) == 7 else "#" + "".join(c * 2 for c in value[1:]) for name, value in found.items()
    }


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_letters_and_lines_stand_out(dark: bool) -> None:  # noqa: FBT001  # parametrized
    """Letters have 4.5:1 on every ground they stand on, and lines and edges 3:1."""
    colours = _colours(dark)
    low = [(a, b) for a, b, least in PAIRS if contrast(colours[a], colours[b]) < least]
    assert [] == low


def test_no_colour_stands_outside_the_variables() -> None:
    """Dark mode, print and forced colours would miss it; black on white is for print only."""
    css = (ASSETS / "figuren.css").read_text(encoding="utf-8")
    screen = css.partition("@media print")[0]
    assert [] == re.findall(r"#[0-9a-f]{3,6}\b|rgb\(", screen)
    assert {"#000", "#fff"} == set(re.findall(r"#[0-9a-f]{3,6}\b", css))


def test_letters_are_large_enough() -> None:
    """A drawing of 320 wide is shown at 284 pixels on the narrowest screen: 16 units are then 14 pixels."""
    css = (ASSETS / "figuren.css").read_text(encoding="utf-8")
    sizes = [int(size) for size in re.findall(r"font-size:(\d+)px", css)]
    assert sizes
    assert min(sizes) * 284 / 320 >= 14


def _rendered(figure: str, **context: Any) -> str:
    renderer = SlotRenderer(
        slot_environment(ROOT / "theme" / "slots"),
        values={},
        context={
            **register_functions(real_registers()),
            "figuren": {key: Markup(drawing(key)) for key in FIGURES},  # noqa: S704  # files of the project
            **context,
        },
        shape=Shape(index="", assets="", region=None),
        addresses={"ondersteuning": "ondersteuning/"},
    )
    return renderer.render(f"figuur.{figure}", 1)


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_holds_drawing_words_and_table(figure: str) -> None:
    """Who cannot see the drawing misses nothing, and headings of the page stay as they are."""
    html, entry = _rendered(figure), FIGURES[figure]
    assert '<figure class="figuur"' in html
    assert f'id="fig-{figure}-t"' in html
    assert entry.beschrijving in html
    assert len(entry.kolommen) == html.count('scope="col"')
    assert len(entry.rijen) == html.count('scope="row"')
    assert len(entry.rijen) * (len(entry.kolommen) - 1) == html.count("<td>")
    assert unverified(entry) is ("figuur-controle" in html)
    assert not re.search(r"<h[1-6]|style=|<script", html)


OUTSIDE = """() => [...document.querySelectorAll('svg')].flatMap(svg => {
  const wide = svg.viewBox.baseVal.width, high = svg.viewBox.baseVal.height;
  const boxes = [...svg.querySelectorAll('rect')].map(box => box.getBBox());
  const texts = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBBox()]);
  const area = box => box.width * box.height;
  return texts.filter(([, at], index) => {
    const x = at.x + at.width / 2, y = at.y + at.height / 2;
    const around = boxes.filter(b => x > b.x && x < b.x + b.width && y > b.y && y < b.y + b.height);
    const box = around.sort((a, b) => area(a) - area(b))[0] || {x: 0, width: wide};
    const touched = texts.slice(index + 1).some(([, o]) =>
      Math.min(at.x + at.width, o.x + o.width) - Math.max(at.x, o.x) > 1 &&
      Math.min(at.y + at.height, o.y + o.height) - Math.max(at.y, o.y) > 5);
    return touched || at.y + at.height > high + 3 || at.x < box.x || at.x + at.width > box.x + box.width;
  }).map(([text]) => svg.getAttribute('aria-labelledby') + ': ' + text);
})"""


def _page(drawings: str) -> str:
    css = (ASSETS / "gids.css").read_text(encoding="utf-8") + (ASSETS / "figuren.css").read_text(encoding="utf-8")
    return f'<html lang="nl"><style>{css}</style><body><div class="md-typeset figuur">{drawings}</div>'


@pytest.mark.browser
def test_all_text_fits_its_drawing(browser: Browser) -> None:
    """No text leaves its box or covers another, and a text that is too long is noticed."""
    page = browser.new_page(viewport={"width": 360, "height": 800})
    try:
        page.set_content(_page("".join(map(drawing, FIGURES))))
        assert [] == page.evaluate(OUTSIDE)
        page.set_content(_page(drawing("v05").replace("Hoe komt dat?", "Hoe komt dat dan toch eigenlijk?")))
        assert ["fig-v05-t fig-v05-d: Hoe komt dat dan toch eigenlijk?"] == page.evaluate(OUTSIDE)
    finally:
        page.close()
