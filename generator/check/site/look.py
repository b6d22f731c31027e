"""Looks at a folder of finished sites: pages by themselves on all cores, then what they link to."""

from __future__ import annotations

import dataclasses
import functools
import multiprocessing
import os
import posixpath
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from generator.check.rule import SEVERITIES, Found, Rule
from generator.check.site.page_rules import RULES, loads
from generator.check.site.page_seen import PageSeen, see
from generator.check.site.site_rules import ANCHOR, HEAVY, LINK, OUTSIDE, SITE_RULES, STYLE
from generator.processes import may_fork

KILOBYTES: Final = 250
"""A page with all it loads may weigh so much, compressed, unless somebody says otherwise."""
_FEW: Final = 200
_URL: Final = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)|@import\s+['\"]([^'\"]+)['\"]")
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_WEB: Final = frozenset({"http", "https"})


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """Something that was found on one or more pages.

    Attributes:
        page: The first page, in order of name, below the root.
        line: Its line there, from 1; 0 for the whole page.
        pages: How many pages have it.
    """

    rule: Rule[Any]
    message: str
    page: str
    line: int
    pages: int


@dataclasses.dataclass(frozen=True, slots=True)
class SiteReport:
    """What was looked at and what was found; `outside` are the addresses of other websites, by the first page."""

    pages: int
    files: int
    told: tuple[Told, ...]
    outside: Mapping[str, str]

    @property
    def ok(self) -> bool:
        """Tell whether the sites may be published: nothing is a fout or a waarschuwing."""
        return all(one.rule.severity == "tip" for one in self.told)


@dataclasses.dataclass(frozen=True, slots=True)
class _Seen:
    """What a page brings to the whole."""

    path: str
    ids: frozenset[str]
    anchors: tuple[tuple[str, str, str], ...]
    found: tuple[tuple[str, Found], ...]
    outside: frozenset[str]


@dataclasses.dataclass(frozen=True)
class _Look:
    """All that looking at one page takes."""

    root: Path
    files: frozenset[str]
    kilobytes: int

    def page(self, path: str) -> _Seen:
        """Look at a page."""
        text = (self.root / path).read_text(encoding="utf-8", errors="replace")
        page = see(path, text)
        found = [(rule.id, one) for rule in RULES for one in rule.look(page)]
        anchors: list[tuple[str, str, str]] = []
        outside: set[str] = set()
        for address, place in _targets(page):
            if urlsplit(address).scheme in _WEB:
                outside.add(address)
                continue
            target, wrong = self._target(path, address)
            if wrong:
                line = page.line(place)
                found.append((wrong, Found(_WORDS[wrong].format(address), page=path, line=line)))
            elif target and "#" in address:
                anchors.append((target, unquote(address.partition("#")[2]), address))
        weight = self._weight(page)
        if weight > self.kilobytes * 1000:
            told = f"De pagina weegt met alles wat zij laadt meer dan {self.kilobytes} kB."
            found.append((HEAVY.id, Found(told, page=path, remedy=f"Zij weegt {weight // 1000} kB. {HEAVY.remedy}")))
        ids = frozenset(tag.attributes["id"] for tag in page.having.get("id", ()))
        return _Seen(path, ids, tuple(anchors), tuple(found), frozenset(outside))

    def _target(self, path: str, address: str) -> tuple[str, str]:
        """Give the file that an address leads to, or the id of the rule that it breaks."""
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return "", ""
        way = unquote(parts.path)
        if not way:
            return path, ""
        joined = posixpath.normpath(posixpath.join("/" if way.startswith("/") else posixpath.dirname(path), way))
        if joined.startswith(("..", "/")):
            return "", OUTSIDE.id
        folder = _is_folder(way, joined, self.files)
        target = posixpath.join("" if joined == "." else joined, "index.html") if folder else joined
        return (target, "") if target in self.files else ("", LINK.id)

    def _weight(self, page: PageSeen) -> int:
        weight = len(zlib.compress(page.text.encode(), 1))
        for address, tag in loads(page):
            target, _wrong = self._target(page.path, address.partition("#")[0])
            if target and tag.name != "form":
                weight += _packed(self.root / target)
        return weight


_WORDS: Final = {
    LINK.id: "De link '{}' leidt naar een bestand dat er niet is.",
    OUTSIDE.id: "De link '{}' leidt buiten de map met sites.",
}


def look_at(root: Path, *, kilobytes: int = KILOBYTES) -> SiteReport:
    """Look at every page below a folder, and at what they link to.

    Args:
        root: The folder that is published as a whole.
        kilobytes: What a page may weigh with all it loads, compressed.
    """
    files = frozenset(_files(root))
    pages = sorted(name for name in files if name.endswith(".html"))
    look = _Look(root, files, kilobytes)
    seen = _all(look, pages)
    ids = {one.path: one.ids for one in seen}
    found = [*(pair for one in seen for pair in one.found), *_lost_anchors(seen, ids), *_styles(root, files)]
    outside: dict[str, str] = {}
    for one in seen:
        for address in sorted(one.outside):
            outside.setdefault(address, one.path)
    return SiteReport(len(pages), len(files), _together(found), outside)


def _files(root: Path) -> Iterator[str]:
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            yield (Path(folder) / name).relative_to(root).as_posix()


def _all(look: _Look, pages: list[str]) -> list[_Seen]:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if len(pages) <= _FEW or cores == 1 or not may_fork():
        return [look.page(path) for path in pages]
    with multiprocessing.get_context("fork").Pool(cores) as pool:
        return list(pool.imap(look.page, pages, chunksize=64))


def _targets(page: PageSeen) -> Iterator[tuple[str, int]]:
    """Give each address of a page once, with its place: where links lead, and what is loaded."""
    seen: dict[str, int] = {}
    for tag in page.having.get("href", ()):
        seen.setdefault(tag.attributes["href"], tag.at)
    for address, tag in loads(page):
        seen.setdefault(address, tag.at)
    yield from seen.items()


def _is_folder(way: str, joined: str, files: frozenset[str]) -> bool:
    named = way.endswith(("/", "/.", "/..")) or way in {".", ".."}
    return named or (joined not in files and f"{joined}/index.html" in files)


@functools.lru_cache(4096)
def _packed(path: Path) -> int:
    return len(zlib.compress(path.read_bytes(), 6))


def _lost_anchors(seen: Iterable[_Seen], ids: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, Found]]:
    for one in seen:
        for target, anchor, address in one.anchors:
            if anchor and target in ids and anchor not in ids[target]:
                yield ANCHOR.id, Found(f"De link '{address}' wijst naar een plek die er niet is.", page=one.path)


def _styles(root: Path, files: frozenset[str]) -> Iterator[tuple[str, Found]]:
    """Look at what style sheets load."""
    for name in sorted(files):
        if name.endswith(".css"):
            text = _COMMENT.sub("", (root / name).read_text(encoding="utf-8", errors="replace"))
            for one in _URL.finditer(text):
                address = one[1] or one[2]
                target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(urlsplit(address).path)))
                if re.match(r"(?:[a-z]+:)?//", address):
                    yield STYLE.id, Found(f"Een stijl haalt '{address}' op bij een andere website.", page=name)
                elif not address.startswith(("data:", "#")) and target not in files:
                    yield STYLE.id, Found(f"Een stijl vraagt om '{address}', en dat is er niet.", page=name)


def _together(found: Iterable[tuple[str, Found]]) -> tuple[Told, ...]:
    """Tell what is the same on many pages once: the template is at fault, and not the page."""
    rules: dict[str, Rule[Any]] = {rule.id: rule for rule in (*RULES, *SITE_RULES)}
    groups: dict[tuple[str, str], list[Found]] = {}
    for name, one in found:
        groups.setdefault((name, one.message), []).append(one)
    told = [
        Told(rules[name], message, first.page, first.line, len({one.page for one in group}))
        for (name, message), group in groups.items()
        for first in [min(group, key=lambda one: (one.page, one.line))]
    ]
    return tuple(sorted(told, key=lambda one: (SEVERITIES.index(one.rule.severity), one.rule.id, one.page, one.line)))
