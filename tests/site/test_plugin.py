"""Plain MkDocs and `gids build` make the same site: one function fills the pages of both."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from gids_testing.sites import ROOT
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.resources import find_resources
from generator.site.build import BuildRequest, build

SCHOOLS = sorted(
    f"{path.parent.name}/{path.stem}"
    for path in (ROOT / "schools").glob("*/*.yml")
    if path.stem not in {"swv", "besturen"}
)


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build every demo school as a site that stands alone."""
    out = tmp_path_factory.mktemp("alone") / "site"
    build(BuildRequest(ROOT / "schools", out, alone=True), find_resources())
    return out


@pytest.mark.parametrize("school", SCHOOLS)
def test_mkdocs_gives_the_same_bytes_as_gids(tmp_path: Path, alone: Path, school: str) -> None:
    """Every page and every file of every demo school."""
    options = {"gids": {"school": school, "schools": str(ROOT / "schools")}}
    mkdocs_build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path), plugins=[options]))
    region, _, name = school.partition("/")
    expected, found = _tree(alone / region / "scholen" / name), _tree(tmp_path)
    assert sorted(expected) == sorted(found)
    assert [] == [path for path in expected if expected[path] != found[path]]


def test_the_command_mkdocs_build_works_with_the_repository_s_file(tmp_path: Path, alone: Path) -> None:
    """Without anything else than mkdocs.yml."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "site")],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert (0, "") == (done.returncode, done.stdout)
    assert _tree(alone / "waterrand-po/scholen/de-lantaarn") == _tree(tmp_path / "site")


def test_a_mistake_in_the_profile_stops_mkdocs_with_the_same_message(tmp_path: Path) -> None:
    """MkDocs says what gids says, and no traceback."""
    region = tmp_path / "schools" / "regio"
    region.mkdir(parents=True)
    (region / "swv.yml").write_text("naam: Regio\ncode: PO9901\nsector: po\n", encoding="utf-8")
    (region / "school.yml").write_text("naam: School\n", encoding="utf-8")
    config = tmp_path / "mkdocs.yml"
    config.write_text(
        f"site_name: Gids\ndocs_dir: {ROOT / 'content/paginas/school'}\n"
        f"theme: {{name: null, custom_dir: {ROOT / 'theme'}}}\n"
        f"plugins: [{{gids: {{school: regio/school, schools: {tmp_path / 'schools'}}}}}]\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-f", str(config), "-d", str(tmp_path / "site")],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert 1 == done.returncode
    assert "school.yml, regel 1: adres: dit ontbreekt en is verplicht." in done.stderr
    assert "Traceback" not in done.stderr
