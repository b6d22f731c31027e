"""What publishing does on a disk that is full or can only be read; run in a mount namespace of its own.

`unshare --map-root-user --mount python -m gids_testing.small_disk FOLDER` prints what happened as JSON. FOLDER holds
the two versions of a guide, `een` and `twee`, and an empty folder `schijf`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from gids_testing.versions import Version, faults, published


def main(folder: Path) -> dict[str, object]:
    """Publish on a disk that is too small, then the first version, then try the second in vain, then with room."""
    disk = folder / "schijf"
    first, second = Version(folder / "een"), Version(folder / "twee")
    for version in (first, second):
        version.publish(folder / "heel")
        version.tree = published(folder / "heel")
    _run("mount", "-t", "tmpfs", "-o", "size=5m", "tmpfs", str(disk))
    out = disk / "site"
    said: dict[str, object] = {"small": _refused(first, out), "small left": sorted(published(out))}
    _run("mount", "-o", "remount,size=100m", str(disk))
    first.publish(out)
    used = sum(path.stat().st_blocks * 512 for path in disk.rglob("*"))
    for name, option in (("full", f"size={used + 1_500_000}"), ("read-only", "ro")):
        _run("mount", "-o", f"remount,{option}", str(disk))
        said[name] = _refused(second, out)
        _run("mount", "-o", "remount,rw,size=100m", str(disk))
        said[f"{name} faults"] = faults(out, (first, second))
    second.publish(out)
    return {**said, "in the end": published(out) == second.tree}


def _refused(version: Version, out: Path) -> str:
    """Give what was told when publishing did not work; nothing when it did."""
    with version.start(out) as process:
        _told, wrong = process.communicate(timeout=300)
    return wrong.strip().removeprefix(out.as_posix()) if process.returncode == 1 else ""


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))  # noqa: T201 - the outcome
