from __future__ import annotations

from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

CONTENT = ROOT / "content"


def test_every_system_leads_to_a_page_that_exists() -> None:
    """A slip in the id of a page would silently drop the link."""
    pages = {path.relative_to(CONTENT / "paginas" / "school").with_suffix("").as_posix()
             for path in (CONTENT / "paginas" / "school").rglob("*.md")}  # fmt: skip
    pages |= {path.relative_to(CONTENT).with_suffix("").as_posix()
              for name in ("faq", "handreiking") for path in (CONTENT / name).rglob("*.md")}  # fmt: skip
    assert [] == [(entry.id, entry.waar) for entry in real_registers()["systemen"].values()
                  if entry.waar and entry.waar not in pages]  # fmt: skip


def test_every_system_is_explained_from_a_source() -> None:
    """What no source says, is not said."""
    entries = real_registers()["systemen"].values()
    assert 100 < len(entries)
    assert [] == [entry.id for entry in entries if not (entry.uitleg and entry.bronnen)]


def test_names_of_systems_are_unique() -> None:
    """Two entries with one name would be one thing."""
    names = [entry.naam for entry in real_registers()["systemen"].values()]
    assert sorted(set(names)) == sorted(names)
