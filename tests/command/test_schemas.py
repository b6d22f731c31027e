from __future__ import annotations

from pathlib import Path

from generator.command.schemas import ensure_schemas, stale_schemas, write_schemas
from generator.content.registers import Registers
from generator.errors import Problem

NAMES = ["besturen.json", "school.json", "swv.json"]


def test_written_schemas_are_not_stale(tmp_path: Path, registers: Registers) -> None:
    """What was just written is up to date, and the folder is made when needed."""
    folder = tmp_path / "a" / "schema"
    written = write_schemas(folder, registers)
    assert [folder / name for name in NAMES] == sorted(written)
    assert [] == stale_schemas(folder, registers)


def test_missing_and_changed_schemas_are_named(tmp_path: Path, registers: Registers) -> None:
    """Each schema that somebody must write again is a mistake of its own."""
    write_schemas(tmp_path, registers)
    (tmp_path / "swv.json").unlink()
    (tmp_path / "school.json").write_text("{}", encoding="utf-8")
    missing, stale = "dit schema ontbreekt. Maak het met: ", "dit schema is verouderd. Maak het opnieuw met: "
    expected = [
        Problem(f"{tmp_path.as_posix()}/school.json", 0, f"{stale}gids schema"),
        Problem(f"{tmp_path.as_posix()}/swv.json", 0, f"{missing}gids schema"),
    ]
    assert expected == sorted(stale_schemas(tmp_path, registers))


def test_schemas_that_are_there_are_left_alone(tmp_path: Path, registers: Registers) -> None:
    """A folder with schemas belongs to its owner; an empty one is filled."""
    ensure_schemas(tmp_path, registers)
    (tmp_path / "school.json").write_text("{}", encoding="utf-8")
    ensure_schemas(tmp_path, registers)
    assert NAMES == sorted(path.name for path in tmp_path.iterdir())
    assert "{}" == (tmp_path / "school.json").read_text(encoding="utf-8")
