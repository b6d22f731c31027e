"""Casts moulds when they are needed and keeps them, with everything else that is the same for many sites.

Within one process a mould is cast once. Between processes it travels as a file in a folder of the run, so that two
of them seldom cast the same one.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

from generator.content.pages import Family, load_family
from generator.content.registers import load_registers
from generator.resources import Resources
from generator.site.assets import load_assets
from generator.site.complete import shared_index
from generator.site.digest import digest
from generator.site.fill import ReadyPage, as_text, settle
from generator.site.keys import SourceKeys
from generator.site.mould import Mould, mould_from_text, mould_to_text
from generator.site.plan import Kind
from generator.site.render import Shape, slot_environment
from generator.site.subjects import Subject, makers


class Foundry:
    """Everything that sites rest on, opened once.

    Attributes:
        keys: Of the sources that were read.
        cast: How many moulds this process cast itself.
    """

    def __init__(self, resources: Resources, keys: SourceKeys) -> None:
        """Read registers, drawings and figures; families and moulds come when they are asked for.

        Raises:
            ContentError: Shared content holds a mistake.
        """
        self.resources = resources
        self.keys = keys
        self.registers = load_registers(resources.registers)
        self.assets = load_assets(resources.theme)
        self.made = makers(slot_environment(resources.slots), self.registers, resources.content)
        self.cast = 0
        self._families: dict[str, Family] = {}
        self._moulds: dict[tuple[str, Kind], Mould] = {}
        self._ready: dict[tuple[str, Kind, Shape, tuple[str, ...]], tuple[ReadyPage, ...]] = {}
        self._indexes: dict[tuple[str, Kind], dict[str, bytes]] = {}

    def family(self, name: str) -> Family:
        """Give a family of pages.

        Raises:
            ContentError: A page holds a mistake.
        """
        if name not in self._families:
            self._families[name] = load_family(self.resources.pages / name, self.registers)
        return self._families[name]

    def mould(self, family: Family, kind: Kind, scratch: Path | None) -> Mould:
        """Give the mould of a kind of site; `scratch` is where processes leave moulds for each other.

        Raises:
            ContentError: A page links to nothing, or holds something that is no slot.
        """
        key = (family.name, kind)
        if key not in self._moulds:
            text = _taken(scratch, "mould", *key)
            self._moulds[key] = self._cast(family, kind) if text is None else mould_from_text(text)
            if text is None:
                _left(scratch, mould_to_text(self._moulds[key]), "mould", *key)
        return self._moulds[key]

    def ready(self, mould: Mould, subject: Subject, shape: Shape, laws: tuple[str, ...]) -> tuple[ReadyPage, ...]:
        """Give the pages of a mould with all filled that is the same for schools under these laws."""
        key = (mould.family, mould.kind, shape, laws)
        if key not in self._ready:
            self._ready[key] = settle(mould, subject.renderer)
        return self._ready[key]

    def shared_index(self, mould: Mould, subject: Subject, scratch: Path | None) -> dict[str, bytes]:
        """Give the search index of the pages that schools of this kind share, by its name."""
        key = (mould.family, mould.kind)
        if key not in self._indexes:
            text = _taken(scratch, "index", *key)
            self._indexes[key] = (
                self._index(mould, subject)
                if text is None
                else {name: found.encode() for name, found in json.loads(text).items()}
            )
            if text is None:
                _left(scratch, json.dumps(as_text(self._indexes[key])), "index", *key)
        return self._indexes[key]

    def _index(self, mould: Mould, subject: Subject) -> dict[str, bytes]:
        return shared_index(mould.pages, subject, self.family(mould.family), self.registers)

    def _cast(self, family: Family, kind: Kind) -> Mould:
        # Importing MkDocs takes a fifth of a second: a run in which nothing changed must not wait for it.
        from generator.site.cast import cast  # noqa: PLC0415

        self.cast += 1
        return cast(family, kind, self.resources.theme, self.registers)


def _taken(scratch: Path | None, *key: object) -> str | None:
    """Take what another process of this run left; None when there is nothing."""
    if scratch is None:
        return None
    with contextlib.suppress(FileNotFoundError):
        return (scratch / digest(repr(key))).read_text(encoding="utf-8")
    return None


def _left(scratch: Path | None, text: str, *key: object) -> None:
    """Leave something for other processes of this run, whole or not at all."""
    if scratch is None:
        return
    scratch.mkdir(parents=True, exist_ok=True)
    place = scratch / digest(repr(key))
    fresh = place.with_name(f"{place.name}-{os.getpid()}")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(place)
