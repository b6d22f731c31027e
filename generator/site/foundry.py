"""Casts moulds when they are needed and keeps them, with everything else that is the same for many sites.

Within one process a mould is cast once. Between processes, and from one run to the next, it travels as a file whose
name is a hash of everything that went into it; casting takes ten times as long as reading that.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable
from pathlib import Path

from generator.content.pages import Family, load_family
from generator.content.registers import load_registers
from generator.resources import Resources
from generator.site.assets import load_assets
from generator.site.complete import shared_index, vocabulary_in
from generator.site.digest import digest
from generator.site.fill import ReadyPage, as_text, ready_from_text, ready_to_text, settle
from generator.site.keys import SourceKeys
from generator.site.mould import Mould, mould_from_text, mould_to_text
from generator.site.plan import Kind
from generator.site.render import Shape, slot_environment
from generator.site.search_vocabulary import Vocabulary
from generator.site.subjects import Subject, makers


class Foundry:
    """Everything that sites rest on, opened once.

    Attributes:
        keys: Of the sources that were read.
        cast: How many moulds this process cast itself.
    """

    def __init__(self, resources: Resources, keys: SourceKeys, store: Path | None = None) -> None:
        """Read registers, drawings and figures; families and moulds come when they are asked for.

        Args:
            resources: Content and theme.
            keys: Of those, as they are now.
            store: Folder in which moulds are kept for other processes and runs.

        Raises:
            ContentError: Shared content holds a mistake.
        """
        self.resources = resources
        self.keys = keys
        self.store = store
        self.registers = load_registers(resources.registers)
        self.assets = load_assets(resources.theme)
        self.made = makers(slot_environment(resources.slots), self.registers, resources.content, keys.shown("school"))
        self.cast = 0
        self._families: dict[str, Family] = {}
        self._moulds: dict[tuple[str, Kind], Mould] = {}
        self._ready: dict[tuple[str, Kind, Shape, tuple[str, ...]], tuple[ReadyPage, ...]] = {}
        self._indexes: dict[tuple[str, Kind], dict[str, bytes]] = {}
        self._vocabularies: dict[tuple[str, Kind], Vocabulary | None] = {}

    def family(self, name: str) -> Family:
        """Give a family of pages.

        Raises:
            ContentError: A page holds a mistake.
        """
        if name not in self._families:
            self._families[name] = load_family(self.resources.pages / name, self.registers)
        return self._families[name]

    @property
    def kept(self) -> int:
        """Count what is kept in memory for the sites to come."""
        return len(self._moulds) + len(self._ready) + len(self._indexes)

    def mould(self, family: Family, kind: Kind) -> Mould:
        """Give the mould of a kind of site.

        Raises:
            ContentError: A page links to nothing, or holds something that is no slot.
        """
        key = (family.name, kind)
        if key not in self._moulds:
            text = self._taken("mould", *key)
            self._moulds[key] = self._cast(family, kind) if text is None else mould_from_text(text)
            if text is None:
                self._left(mould_to_text(self._moulds[key]), "mould", *key)
        return self._moulds[key]

    def ready(self, mould: Mould, subject: Subject, shape: Shape, laws: tuple[str, ...]) -> tuple[ReadyPage, ...]:
        """Give the pages of a mould with all filled that is the same for schools under these laws."""
        key = (mould.family, mould.kind, shape, laws)
        if key not in self._ready:
            parts = (*mould.kind, repr(shape), *laws)
            text = self.once("klaar", mould.family, parts, lambda: ready_to_text(settle(mould, subject.renderer)))
            self._ready[key] = ready_from_text(text)
        return self._ready[key]

    def shared_index(self, mould: Mould, subject: Subject) -> dict[str, bytes]:
        """Give the search index of the pages that schools of this kind share, by its name."""
        key = (mould.family, mould.kind)
        if key not in self._indexes:
            text = self._taken("index", *key)
            self._indexes[key] = (
                self._index(mould, subject)
                if text is None
                else {name: found.encode() for name, found in json.loads(text).items()}
            )
            if text is None:
                self._left(json.dumps(as_text(self._indexes[key])), "index", *key)
        return self._indexes[key]

    def vocabulary(self, mould: Mould, subject: Subject) -> Vocabulary | None:
        """Give the words of that index, for the schools' own indexes; None without search."""
        key = (mould.family, mould.kind)
        if key not in self._vocabularies:
            self._vocabularies[key] = vocabulary_in(self.shared_index(mould, subject))
        return self._vocabularies[key]

    def once(self, what: str, family: str, parts: tuple[str, ...], make: Callable[[], str]) -> str:
        """Give a text that rests on the sources and on `parts` only: made once, and kept from one run to the next."""
        text = self._taken(what, family, parts)
        if text is None:
            text = make()
            self._left(text, what, family, parts)
        return text

    def _index(self, mould: Mould, subject: Subject) -> dict[str, bytes]:
        return shared_index(mould.pages, mould.own, subject, self.family(mould.family), self.registers)

    def tidy(self) -> None:
        """Remove from the store what was made of other sources."""
        if self.store is None:
            return
        mine = {self.keys.family(name) for name in self.keys.families}
        for path in self.store.glob("*"):
            if path.name.partition("-")[0] not in mine or not path.name.endswith(".json"):
                path.unlink(missing_ok=True)

    def _cast(self, family: Family, kind: Kind) -> Mould:
        # Importing MkDocs takes a fifth of a second: a run in which nothing changed must not wait for it.
        from generator.site.cast import cast  # noqa: PLC0415

        self.cast += 1
        return cast(family, kind, self.resources.theme, self.registers)

    def _taken(self, what: str, family: str, kind: Kind) -> str | None:
        """Take what another process or run left; None when there is nothing."""
        if self.store is None:
            return None
        with contextlib.suppress(OSError, UnicodeError):
            return self._place(what, family, kind).read_text(encoding="utf-8")
        return None

    def _left(self, text: str, what: str, family: str, kind: Kind) -> None:
        """Leave something for other processes and runs, whole or not at all.

        On a disk that is full the others cast for themselves; publishing tells what is wrong.
        """
        if self.store is None:
            return
        place = self._place(what, family, kind)
        fresh = place.with_name(f"{place.name}-{os.getpid()}")
        try:
            self.store.mkdir(parents=True, exist_ok=True)
            fresh.write_text(text, encoding="utf-8")
            fresh.replace(place)
        except OSError:
            with contextlib.suppress(OSError):
                fresh.unlink(missing_ok=True)

    def _place(self, what: str, family: str, kind: Kind) -> Path:
        """Name the file of a mould: the key of the sources comes first, so that those of other sources can be told."""
        assert self.store is not None  # noqa: S101 - asked by those who looked already
        return self.store / f"{self.keys.family(family)}-{digest(what, *kind)}.json"
