"""What stands in the folder of profiles, by hash: enough to see what changed without reading any profile."""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from generator.archive.places import FOLDER, outlook
from generator.errors import Problem
from generator.profile.folders import (
    BOARDS_FILE,
    REGION_FILE,
    choose_region,
    choose_school,
    region_folders,
    school_files,
    stray_files,
)
from generator.site.digest import digest, file_digest

_CODE = re.compile(rb"""vestigingscode["']?\s*:\s*["']?(\w+)""")
_KINDS = re.compile(rb"""schoolsoort["']?\s*:\s*([^\n#]*(?:\n\s*-[^\n#]*)*)""")
_ELSEWHERE = re.compile(rb"""andere_samenwerkingsverbanden["']?\s*:\s*([^\n#]*(?:\n\s*-[^\n#]*)*)""")
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"[\w-]+")


@dataclasses.dataclass(frozen=True, slots=True)
class ProfileFile:
    """A profile as it stands on disk, unread.

    Attributes:
        hash: Of its bytes, and of how its archived years stand on disk; empty when it cannot be read.
        codes: What look like codes of a location in it. More than one, or none, means nothing yet.
        kinds: What look like its kinds of school. Only to begin with schools that differ.
        elsewhere: What look like ids of other regions that it belongs to. Only to look at those regions too.
    """

    path: Path
    hash: str
    codes: tuple[bytes, ...]
    kinds: frozenset[str]
    elsewhere: frozenset[str]


@dataclasses.dataclass(frozen=True, slots=True)
class RegionFiles:
    """A region as it stands on disk.

    Attributes:
        hash: Of the region's own files: what changes there can show on every site of the region.
    """

    folder: Path
    hash: str
    profiles: tuple[ProfileFile, ...]

    @property
    def id(self) -> str:
        """Give the region's id: the name of its folder."""
        return self.folder.name


@dataclasses.dataclass(frozen=True, slots=True)
class Survey:
    """All that was asked for.

    Attributes:
        names: Of all regions, also those that were not asked for: profiles may name them.
        problems: Files that nobody reads.
    """

    regions: tuple[RegionFiles, ...]
    names: frozenset[str]
    problems: tuple[Problem, ...]

    def doubles(self) -> list[list[Path]]:
        """Give groups of profiles that seem to have one code; reading them tells whether they do."""
        found: Mapping[bytes, list[Path]] = defaultdict(list)
        for region in self.regions:
            for profile in region.profiles:
                for code in set(profile.codes):
                    found[code].append(profile.path)
        return [paths for paths in found.values() if len(paths) > 1]


def survey(folder: Path, *, region: str | None = None, school: str | None = None) -> Survey:
    """Look at the profiles in `folder`, or at those of one region, or at one school.

    Raises:
        InputError: When the folder, the region or the school that was asked for does not exist.
    """
    found = region_folders(folder)
    chosen = choose_school(folder, choose_region(folder, found, region), school)
    problems = tuple(stray_files(folder, found)) if region is None and school is None else ()
    names = frozenset(path.name for path in found)
    return Survey(tuple(_region(path, school) for path in chosen), names, problems)


def _region(folder: Path, school: str | None) -> RegionFiles:
    outlines = sorted(folder.glob("*.geojson"))
    own = digest(*map(file_digest, (folder / REGION_FILE, folder / BOARDS_FILE, *outlines)))
    paths = [path for path in school_files(folder) if school is None or path.stem == school]
    with_archive = (folder / FOLDER).exists()
    return RegionFiles(folder, own, tuple(_profile(path, with_archive=with_archive) for path in paths))


def _profile(path: Path, *, with_archive: bool) -> ProfileFile:
    try:
        data = path.read_bytes() if path.is_file() else b""
    except OSError:
        data = b""
    codes = tuple(_CODE.findall(data))
    kinds, elsewhere = _words(_KINDS, _WORD, data), _words(_ELSEWHERE, _NAME, data)
    archived = outlook(path.parent, path.stem) if with_archive else ""
    found = digest(digest(data), archived) if data and archived else digest(data) if data else ""
    return ProfileFile(path, found, codes, kinds, elsewhere)


def _words(key: re.Pattern[bytes], word: re.Pattern[str], data: bytes) -> frozenset[str]:
    """Give the words that stand behind a key, as far as can be seen without reading the file."""
    found = key.search(data)
    return frozenset(word.findall(found[1].decode(errors="replace"))) if found else frozenset()
