"""Rules about what pages link to and load: their words. Looking takes all pages together, so it is in `look.py`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from generator.check.rule import Example, Found, Rule


def _looked_at_together(_asked: Any) -> Iterator[Found]:
    """Give nothing: one page does not show it."""
    return iter(())


LINK: Final[Rule[Any]] = Rule(
    id="site-link-kapot",
    severity="fout",
    subject="site",
    group="techniek",
    name="Link die nergens op uitkomt",
    why="Wie klikt, krijgt een foutmelding in plaats van hulp.",
    sources=(),
    remedy="Herstel de link, of maak de pagina of het bestand weer.",
    faulty=Example(page='<a href="weg/">Hulp</a>'),
    sound=Example(page='<a href="./">Hulp</a>'),
    look=_looked_at_together,
)
ANCHOR: Final[Rule[Any]] = Rule(
    id="site-anker-kapot",
    severity="fout",
    subject="site",
    group="techniek",
    name="Link naar een plek die er niet is",
    why="De pagina opent bovenaan, en de lezer zoekt zelf verder.",
    sources=(),
    remedy="Herstel het deel na het hekje, of geef de plek weer dat id.",
    faulty=Example(page='<a href="#weg">Hulp</a>'),
    sound=Example(page='<a href="#er" id="er">Hulp</a>'),
    look=_looked_at_together,
)
OUTSIDE: Final[Rule[Any]] = Rule(
    id="site-link-naar-buiten",
    severity="fout",
    subject="site",
    group="techniek",
    name="Link buiten de map met sites",
    why="Op uw computer kan die werken. Op de webserver staat daar iets anders, of niets.",
    sources=(),
    remedy="Laat links binnen de map blijven die u publiceert.",
    faulty=Example(page='<a href="../../prive.html">Hulp</a>'),
    sound=Example(page='<a href="index.html">Hulp</a>'),
    look=_looked_at_together,
)
STYLE: Final[Rule[Any]] = Rule(
    id="site-stijl-laadt",
    severity="fout",
    subject="site",
    group="techniek",
    name="Stijl die iets ophaalt dat er niet hoort te zijn",
    why="Het ontbreekt dan op de pagina, of een andere website ziet wie er kijkt.",
    sources=(),
    remedy="Zet het bestand naast de stijl.",
    faulty=Example(page="p{background:url(weg.png)}"),
    sound=Example(page="p{background:none}"),
    look=_looked_at_together,
)
HEAVY: Final[Rule[Any]] = Rule(
    id="site-gewicht",
    severity="waarschuwing",
    subject="site",
    group="techniek",
    name="Zware pagina",
    why="Op een oude telefoon met weinig bereik duurt openen dan lang, en kost het databundel.",
    sources=(),
    remedy="Maak beelden kleiner, of laat weg wat de pagina niet nodig heeft.",
    faulty=Example(page="een pagina van een megabyte"),
    sound=Example(page="een pagina van tien kilobyte"),
    look=_looked_at_together,
)
SITE_RULES: Final = (LINK, ANCHOR, OUTSIDE, STYLE, HEAVY)
