"""The rules of the structure hold: data flows one way, and the engine is imported in one place."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from gids_testing.sites import ROOT

PACKAGE = ROOT / "generator"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "_data" not in path.parts)


def _imports(path: Path) -> set[str]:
    """Give the full names of all modules that a file imports, also within functions."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def _in(path: Path, *folders: str) -> bool:
    return path.relative_to(PACKAGE).parts[0] in folders


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_mkdocs_and_material_are_imported_for_sites_only(path: Path) -> None:
    """Both are at their end: replacing them must touch one folder."""
    engine = {name for name in _imports(path) if name.partition(".")[0] in {"mkdocs", "material"}}
    assert not engine or _in(path, "site")


@pytest.mark.parametrize(
    ("folder", "forbidden"),
    [
        ("reading", {"content", "profile", "site", "intake", "cli"}),
        ("content", {"profile", "site", "intake", "cli"}),
        ("profile", {"report", "site", "intake", "cli"}),
        ("intake", {"site", "cli"}),
        ("archive", {"report", "overview", "site", "intake", "command", "cli"}),
        ("overview", {"report", "export", "site", "intake", "command", "cli"}),
        ("export", {"report", "site", "intake", "cli", "command", "check"}),
        ("report", {"site", "intake", "overview", "command", "cli"}),
        ("site", {"report", "intake", "cli"}),
    ],
)
def test_data_flows_one_way(folder: str, forbidden: set[str]) -> None:
    """A folder knows only of those left of it in the architecture."""
    found = {
        f"{path.relative_to(PACKAGE)} imports {name}"
        for path in MODULES
        if _in(path, folder)
        for name in _imports(path)
        if name.startswith("generator.") and name.split(".")[1] in forbidden
    }
    assert set() == found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_module_grows_beyond_one_job(path: Path) -> None:
    """Four hundred lines is where a seam must be found."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_importing_the_package_does_nothing() -> None:
    """No file is read and no engine is loaded at import."""
    code = "import generator.profile.load, generator.site.render, sys; print('mkdocs' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "False" == done.stdout.strip()
