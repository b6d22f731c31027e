"""What README and handbook say is so: keys, commands, options, examples, messages, files and links."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from gids_testing.sites import ROOT

from generator import __version__, cli
from generator.command.output import problem_lines
from generator.content.registers import Registers, load_registers
from generator.profile.handbook import anchor, key_page
from generator.profile.load import load_profiles
from generator.resources import find_resources

DOCS = ROOT / "docs"
README = ROOT / "README.md"
CHANGELOG = ROOT / "CHANGELOG.md"
PAGES = sorted(DOCS.glob("*.md"))
TEXTS = [README, CHANGELOG, *PAGES]

_MADE_LATER = {"index.html", "gegevens.json"}
"""Named in the README, but made by a build."""
_REGION = "naam: Samenwerkingsverband Voorbeeld\ncode: PO9901\nsector: po\n"
_BASELINE = "basislijn: [{id: lezen-en-spellen, naam: Lezen}, {id: rekenen, naam: Rekenen}]\n"
_BOARDS = "stichting-oeverschool: {naam: Stichting Oeverschool}\n"
_SCHOOL = {
    "naam": "naam: De Regenboog\n",
    "vestigingscode": "vestigingscode: 99XA00\n",
    "schoolsoort": "schoolsoort: [bo, vso]\n",
    "adres": 'adres: {straat: Dorpsstraat, huisnummer: "1", postcode: 1234 AB, plaats: Voorbeeldstad}\n',
}
"""What an example of the handbook leaves out, by key."""


def _named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _fences(path: Path, language: str) -> list[str]:
    """Give the blocks of one language in a page."""
    return re.findall(rf"^```{language}\n(.*?)^```", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def _prose(path: Path) -> str:
    """Give a page without its blocks of code."""
    return re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)


def _commands(command: click.Command = cli.gids, name: str = "gids") -> Iterator[tuple[str, click.Command]]:
    """Give every command that does something, with its full name."""
    if isinstance(command, click.Group):
        for part, inner in command.commands.items():
            yield from _commands(inner, f"{name} {part}")
    else:
        yield name, command


def _options(command: click.Command) -> set[str]:
    context = click.Context(command, **command.context_settings)
    return {name for param in command.get_params(context) for name in param.opts if name.startswith("-")}


COMMANDS = dict(_commands())


@pytest.fixture(scope="module")
def registers() -> Registers:
    """Give the registers of the project."""
    return load_registers(find_resources().registers)


def _write_region(folder: Path, *, school: str, region: str = _REGION + _BASELINE, boards: str = _BOARDS) -> Path:
    """Write a region with one school below `folder`, with logo and map of the demo; give the folder of profiles."""
    home = folder / "schools" / "voorbeeld-po"
    (home / "logos").mkdir(parents=True)
    logo = ROOT / "schools" / "waterrand-po" / "logos" / "de-lantaarn.svg"
    (home / "logos" / logo.name).write_bytes(logo.read_bytes())
    outlines = ROOT / "schools" / "waterrand-po" / "kaart.geojson"
    (home / outlines.name).write_bytes(outlines.read_bytes())
    for name, text in (("swv.yml", region), ("besturen.yml", boards), ("de-regenboog.yml", school)):
        (home / name).write_text(text, encoding="utf-8")
    return folder / "schools"


def _whole(example: str) -> str:
    """Add what every profile needs to an example of some keys."""
    keys = set(re.findall(r"^(\w+):", example, re.MULTILINE))
    return example + "".join(line for key, line in _SCHOOL.items() if key not in keys)


def test_the_page_of_keys_is_current(registers: Registers) -> None:
    """Mend it with: .venv/bin/python -m generator.profile.handbook docs/profiel-sleutels.md."""
    assert key_page(registers) == (DOCS / "profiel-sleutels.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("example", _fences(DOCS / "profiel.md", "yaml"), ids=lambda text: text.partition("\n")[0])
def test_every_example_of_a_profile_is_read_without_a_mistake(
    tmp_path: Path, registers: Registers, example: str
) -> None:
    """Who copies an example gets no message; the one example with mistakes gets the messages that stand below it."""
    given = {"school": _whole(""), "region": _REGION + _BASELINE, "boards": _BOARDS}
    kind = {"# swv.yml": "region", "# besturen.yml": "boards"}.get(example.partition("\n")[0], "school")
    given[kind] = example if kind != "school" or example.startswith("# met fouten") else _whole(example)
    loaded = load_profiles(_write_region(tmp_path, **given), registers)
    found = "\n".join(problem_lines(loaded.problems)).replace(f"{tmp_path.as_posix()}/", "")
    expected = [text.strip() for text in _fences(DOCS / "profiel.md", "text") if " fouten in " in text]
    assert ("\n".join(expected) if example.startswith("# met fouten") else "") == found


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_stands_in_its_table_and_no_other(name: str) -> None:
    """The page of commands has a part for each command, with exactly its options."""
    text = (DOCS / "opdrachten.md").read_text(encoding="utf-8")
    parts = re.findall(rf"^## {name}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert 1 == len(parts)
    cells = re.findall(r"^\| (`-.*?) \| ", parts[0], re.MULTILINE)
    assert _options(COMMANDS[name]) == set(re.findall(r"(?<=`)--?[a-z0-9-]+", " ".join(cells)))


def test_every_command_of_the_page_exists() -> None:
    """No part is left of a command that is gone."""
    text = (DOCS / "opdrachten.md").read_text(encoding="utf-8")
    assert sorted(COMMANDS) == sorted(re.findall(r"^## (gids .+)$", text, re.MULTILINE))


def test_every_exit_code_is_explained() -> None:
    """Programs that start gids rely on them."""
    text = (DOCS / "opdrachten.md").read_text(encoding="utf-8")
    codes = {cli.OK, cli.WRONG_INPUT, cli.WRONG_USE, cli.INTERRUPTED}
    assert codes == {int(code) for code in re.findall(r"^\| (\d+) \| ", text, re.MULTILINE)}


def _typed(path: Path) -> Iterator[list[str]]:
    """Give every use of the command `gids` in a page, as words."""
    blocks = "\n".join(_fences(path, "bash")).replace("\\\n", " ")
    inline = "\n".join(re.findall(r"`(gids [a-z][^`]*)`", _prose(path)))
    for line in f"{blocks}\n{inline}".splitlines():
        words = shlex.split(line, comments=True)
        if words[:1] == ["gids"]:
            yield words


@pytest.mark.parametrize("path", TEXTS, ids=_named)
def test_every_command_that_is_shown_can_be_typed(path: Path) -> None:
    """The command exists and has the options that are shown."""
    for words in _typed(path):
        names = [name for name in COMMANDS if words[: len(name.split())] == name.split()]
        options = {word for word in words if word.startswith("-")}
        if words[1:2] == ["--version"]:
            continue
        assert 1 == len(names), words
        assert set() == options - _options(COMMANDS[names[0]]), words


@pytest.mark.parametrize("path", TEXTS, ids=_named)
def test_every_link_and_picture_leads_somewhere(path: Path) -> None:
    """Files exist, and so do the headings that a link points at."""
    missing = []
    for link in re.findall(r"\]\(([^)\s]+)\)", _prose(path)):
        name, _, heading = link.partition("#")
        if re.match(r"https?:", link):
            continue
        target = path.parent / name if name else path
        headings = re.findall(r"^#+ (.+)$", _prose(target), re.MULTILINE) if target.suffix == ".md" else []
        if not target.exists() or (heading and heading not in map(anchor, headings)):
            missing.append(link)
    assert [] == missing


def test_every_page_of_the_handbook_is_linked_from_its_first_page() -> None:
    """Nobody has to guess that a page is there."""
    links = set(re.findall(r"\]\(([\w-]+\.md)\)", (DOCS / "index.md").read_text(encoding="utf-8")))
    assert {path.name for path in PAGES} - {"index.md"} == links


def test_every_file_that_the_readme_names_exists() -> None:
    """Folders and files between backticks, from the root or as the name of a profile."""
    names = re.findall(r"`([\w.-]+(?:/[\w.-]*)+|[\w-]+\.[a-z]+)`", _prose(README))
    assert len(names) > 30
    profiles = {path.name for path in (ROOT / "schools").glob("*/*.yml")}
    assert [] == [name for name in names if name not in _MADE_LATER | profiles and not (ROOT / name).exists()]


def test_the_readme_names_the_two_commands_that_set_everything_up() -> None:
    """Both are targets of the Makefile."""
    commands = {line.split("#")[0].strip() for text in _fences(README, "bash") for line in text.splitlines()}
    assert {"make site", "make test"} <= commands
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    used = set(re.findall(r"make ([a-z]+)", "\n".join(path.read_text(encoding="utf-8") for path in [README, *PAGES])))
    assert set() == used - set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))


def test_the_readme_names_the_engine_that_is_pinned() -> None:
    """Versions in the README and in pyproject.toml are the same."""
    pinned = dict(
        re.findall(r'"(mkdocs(?:-material)?)==([\d.]+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    )
    assert {"mkdocs", "mkdocs-material"} == set(pinned)
    text = README.read_text(encoding="utf-8")
    assert f"MkDocs {pinned['mkdocs']}" in text
    assert f"Material for MkDocs {pinned['mkdocs-material']}" in text


def test_the_changelog_has_the_current_version() -> None:
    """A release without an entry is not a release."""
    assert __version__ in re.findall(r"^## \[([\d.]+)\]", CHANGELOG.read_text(encoding="utf-8"), re.MULTILINE)


def test_the_checklist_does_not_claim_what_nobody_did() -> None:
    """Each line without a date says so; a line with a date has an outcome."""
    text = (DOCS / "toegankelijkheid-checklist.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (?!wat u doet|---).+$", text, re.MULTILINE)
    cells = [[cell.strip() for cell in row.split("|")[1:-1]] for row in rows]
    assert len(cells) > 20
    assert [] == [row for row in cells if bool(row[2]) == (row[3] in {"", "nog niet gedaan"})]
