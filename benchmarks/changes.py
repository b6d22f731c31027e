"""What a change costs: the same change for `gids build` and for Hugo, each time another, and seen in what was made.

Hugo is measured as it is usually used only: both its sites are made whole again after any change, as from nothing.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.hugo_input import USUAL
from benchmarks.measure import Run

_FAQ = "samen-met-ouders"


@dataclasses.dataclass(frozen=True, slots=True)
class Change:
    """One kind of change.

    Attributes:
        sources: The files that are edited, of this project and of the Hugo site.
        edit: Gives the new text, from the old one and a word that was never there before.
        shows: The file of a school's site that must hold the word afterwards, relative to the site; a pattern.
    """

    sources: tuple[Path, Path]
    edit: Callable[[str, str], str]
    shows: str


def changes(bench: Bench) -> dict[str, Change]:
    """Give the changes, by what the report calls them."""
    region, _, school = bench.first(1)[0].partition("/")
    project, site = bench.project, bench.hugo_site(USUAL)
    profile = f"{region}/{school}.yml"
    return {
        "One school changed": Change(
            (bench.profiles / profile, site / "data" / "profielen" / profile),
            lambda text, word: text.replace("denominatie: ", f"denominatie: {word} ", 1),
            "aanmelden/index.html",
        ),
        "One question (FAQ) changed": Change(
            (project / "content" / "faq" / f"{_FAQ}.md", site / USUAL.pages / "faq" / f"{_FAQ}.md"),
            lambda text, word: f"{text}\n{word} staat hier nieuw.\n",
            f"faq/{_FAQ}/index.html",
        ),
        "A stylesheet of the theme changed": Change(
            (project / "theme" / "assets" / "gids.css", site / "static" / region / "assets" / "gids.css"),
            lambda text, word: f"{text}\n/* {word} */\n",
            "../../assets/**/gids.css",
        ),
        "A template of the theme changed": Change(
            (project / "theme" / "slots" / "aanbod.html", site / "layouts" / "_partials" / "slot" / "aanbod.html"),
            lambda text, word: text.replace("<dt>Wat", f"<dt>Wat {word}", 1),
            "ondersteuning/index.html",
        ),
    }


def cases(bench: Bench) -> dict[str, Callable[[int], Run]]:
    """Give what is measured: nothing changed, and each change, for both generators."""
    region, _, school = bench.first(1)[0].partition("/")
    ours = (bench.out / region / "scholen" / school, bench.gids_again)
    hugo = (bench.hugo_site(USUAL) / "public" / region / "scholen" / school, lambda: bench.hugo_again(USUAL))
    found: dict[str, Callable[[int], Run]] = {
        "Nothing changed (gids)": lambda _number: bench.gids_again(),
        "Nothing changed (hugo)": lambda _number: bench.hugo_again(USUAL),
    }
    for name, change in changes(bench).items():
        found[f"{name} (gids)"] = _case(change, 0, *ours)
        found[f"{name} (hugo)"] = _case(change, 1, *hugo)
    return found


def _case(change: Change, index: int, site: Path, build: Callable[[], Run]) -> Callable[[int], Run]:
    def case(number: int) -> Run:
        source, word = change.sources[index], f"Wijziging{number}x"
        before = source.read_text(encoding="utf-8")
        after = change.edit(before, word)
        if after == before:
            raise ValueError(f"{source}: the change does not fit this file any more")
        source.write_text(after, encoding="utf-8")
        done = build()
        if not any(
            word in path.read_text(encoding="utf-8") for path in site.parent.glob(f"{site.name}/{change.shows}")
        ):
            raise ValueError(f"{site}: the change of {source} is not in {change.shows}")
        return done

    return case
