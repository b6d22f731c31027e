"""What a run remembers for the next one: per published site what it was made from.

One file per region in the hidden folder of the output. A record that is lost or odd costs time, never correctness:
the site is made again. Before a site is replaced its record is made void, so that no record ever vouches for a site
that it does not describe.
"""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from generator.failures import refused
from generator.site.output import Output

_VERSION = 2
_SUFFIX = ".json"
START = "_start"
"""The name under which the page that leads to the regions is remembered; no region can have it."""


@dataclasses.dataclass(frozen=True, slots=True)
class SiteRecord:
    """A published site.

    Attributes:
        source: Hash of the files that the site was made from.
        key: Hash of everything that shows in it; empty when the record is void.
        stamp: Size and time of its home page, to see that nobody put another there.
        logo: Name of the file with the logo, empty when there is none.
        pages: Number of pages.
        size: Bytes.
        listed: Of a school which facts it has (see `listed.py`); of a region its name.
        shared: The shared file with the search index that its pages ask for.
        files: Files of a site that stands among other sites.
    """

    source: str
    key: str
    stamp: str
    logo: str = ""
    pages: int = 0
    size: int = 0
    listed: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    shared: str = ""
    files: tuple[str, ...] = ()

    def with_files(self, other: SiteRecord) -> SiteRecord:
        """Give the record of a site with files that somebody else wrote."""
        files = tuple(sorted({*self.files, *other.files}))
        return dataclasses.replace(self, size=self.size + other.size, files=files)

    def void(self) -> SiteRecord:
        """Give the record of a site that is about to be replaced."""
        return dataclasses.replace(self, key="", source="")


@dataclasses.dataclass(frozen=True, slots=True)
class RegionRecord:
    """What is remembered of a region.

    Attributes:
        basis: Hash of what all its sites rest on: content, theme, program, options, the region's own files.
        schools: Per school its site.
        own: The region's own pages; None when they were never made.
    """

    basis: str = ""
    schools: Mapping[str, SiteRecord] = dataclasses.field(default_factory=dict)
    own: SiteRecord | None = None


def stamp(folder: Path) -> str:
    """Give size and time of a site's home page; empty when there is none.

    Whole seconds: finer times get lost when a folder is packed and unpacked.
    """
    try:
        found = os.stat(folder / "index.html")  # noqa: PTH116 - one of hundreds, in a run that must take no time
    except OSError:
        return ""
    return f"{found.st_size} {int(found.st_mtime)}"


def read_record(output: Output, region: str) -> RegionRecord:
    """Give what is remembered of a region; nothing when the file is not there or not as we write it."""
    try:
        data = json.loads((output.hidden / f"{region}{_SUFFIX}").read_text(encoding="utf-8"))
        if data["version"] != _VERSION:
            return RegionRecord()
        own = data["own"]
        return RegionRecord(
            basis=data["basis"],
            schools={name: _site(raw) for name, raw in data["schools"].items()},
            own=None if own is None else _site(own),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return RegionRecord()


def write_record(output: Output, region: str, record: RegionRecord) -> None:
    """Remember a region, whole or not at all.

    Raises:
        BuildError: The disk refuses.
    """
    path = output.hidden / f"{region}{_SUFFIX}"
    fresh = path.with_suffix(".nieuw")
    data = {"version": _VERSION, **dataclasses.asdict(record)}
    try:
        fresh.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        fresh.replace(path)
    except OSError as error:
        raise refused(path, error) from error


def forget_record(output: Output, region: str) -> None:
    """Forget a region."""
    (output.hidden / f"{region}{_SUFFIX}").unlink(missing_ok=True)


def remembered(output: Output) -> Iterable[str]:
    """Give the names of the regions that are remembered."""
    return sorted(path.stem for path in output.hidden.glob(f"*{_SUFFIX}"))


def _site(raw: Mapping[str, Any]) -> SiteRecord:
    return SiteRecord(**{**raw, "files": tuple(raw["files"])})
