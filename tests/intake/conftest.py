"""Lists as they arrive, small and made up: schools, boards and codes that do not exist."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

HEADER = (
    "PROVINCIE", "BEVOEGD GEZAG NUMMER", "INSTELLINGSCODE", "VESTIGINGSCODE", "VESTIGINGSNAAM", "STRAATNAAM",
    "HUISNUMMER-TOEVOEGING", "POSTCODE", "PLAATSNAAM", "GEMEENTENUMMER", "GEMEENTENAAM", "DENOMINATIE",
    "TELEFOONNUMMER", "INTERNETADRES",
)  # fmt: skip
SCHOOL = {
    "PROVINCIE": "Voorbeeldland",
    "BEVOEGD GEZAG NUMMER": "99901",
    "INSTELLINGSCODE": "99XA",
    "VESTIGINGSCODE": "99XA00",
    "VESTIGINGSNAAM": "De Brug",
    "STRAATNAAM": "Dorpsstraat",
    "HUISNUMMER-TOEVOEGING": "12",
    "POSTCODE": "1234 AB",
    "PLAATSNAAM": "VOORDORP AAN DEN IJSSEL",
    "GEMEENTENUMMER": "0999",
    "GEMEENTENAAM": "VOORDORP",
    "DENOMINATIE": "Openbaar",
    "TELEFOONNUMMER": "0101234567",
    "INTERNETADRES": "www.debrug.example",
}
PC4 = """\
pc4;gemeente;swv_po;swv_vo
1234;Voordorp;PO9901;VO9901
1235;Nadorp;PO9901;VO9902
1300;Verdorp;PO9902;VO9902
"""

ListMaker = Callable[..., Path]


@pytest.fixture
def pc4(tmp_path: Path) -> Path:
    """Give a division of three postcodes over two regions."""
    path = tmp_path / "pc4.csv"
    path.write_text(PC4, encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def make_list(tmp_path: Path) -> ListMaker:
    """Give a function that writes a list of schools: each row is what differs from `SCHOOL`."""

    def make(
        *rows: Mapping[str, str],
        header: Sequence[str] = HEADER,
        delimiter: str = ";",
        encoding: str = "cp1252",
        extra: str = "",
    ) -> Path:
        path = tmp_path / "lijst.csv"
        cells = [header, *([(SCHOOL | dict(row)).get(name, "") or " " for name in header] for row in rows)]
        text = "".join(delimiter.join(line) + "\r\n" for line in cells) + extra
        path.write_bytes(text.encode(encoding))
        return path

    return make
