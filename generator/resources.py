"""Where the shared content, the theme and the schemas are: beside the code in a checkout, inside it in a wheel."""

from __future__ import annotations

import dataclasses
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@dataclasses.dataclass(frozen=True, slots=True)
class Resources:
    """The folders that go with the generator."""

    content: Path
    theme: Path
    schema: Path

    @property
    def registers(self) -> Path:
        """Give the folder of the registers."""
        return self.content / "registers"

    @property
    def pages(self) -> Path:
        """Give the folder of the shared pages; each family of sites has its own folder in it."""
        return self.content / "paginas"

    @property
    def slots(self) -> Path:
        """Give the folder of the slot templates."""
        return self.theme / "slots"

    @property
    def report(self) -> Path:
        """Give the folder of the template for `gids report`."""
        return self.theme / "rapport"

    @property
    def fixed_style(self) -> Path:
        """Give the style sheet that `gids archive` puts beside the page of a fixed year."""
        return self.theme / "archief" / "ondersteuning.css"


def find_resources() -> Resources:
    """Find the folders: those of an installed wheel when present, else those of the checkout."""
    packed = _PACKAGE / "_data"
    root = packed if packed.is_dir() else _PACKAGE.parent
    return Resources(root / "content", root / "theme", root / "schema")
