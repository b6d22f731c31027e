"""Two versions of a guide that differ in every page, and what of them stands in a folder."""

from __future__ import annotations

import dataclasses
import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

from generator.site.output import HIDDEN
from gids_testing.sites import ROOT

REGION = "proef-po"
GONE, NEW = "school-000", "school-zzz"
"""The school that only the first version has, and the one that only the second has."""
_SWV = "naam: {name}\ncode: PO9901\nsector: po\n"
_SCHOOL = """\
naam: De School {number}
vestigingscode: 99{code}00
schoolsoort: [bo]
adres: {{straat: Dorpsstraat, huisnummer: "1", postcode: 1234 AB, plaats: Voordorp}}
in_het_kort: Wij helpen kinderen in kleine groepen. {extra}
"""
_BUILD = """
import sys
from pathlib import Path
from generator.errors import GidsError
from generator.resources import Resources
from generator.site.build import BuildRequest, build
root = Path(sys.argv[1])
try:
    resources = Resources(root / "content", root / "theme", root / "schema")
    report = build(BuildRequest(root / "schools", Path(sys.argv[2])), resources)
except GidsError as error:
    sys.exit(str(error))
print(len(report.sites), len(report.unchanged), *report.removed)
"""
_LINK = re.compile(r'\s(?:href|src|action)="([^"#?]+)')


@dataclasses.dataclass(slots=True)
class Version:
    """A guide with its own profiles, content and theme.

    Attributes:
        folder: Where its sources stand.
        tree: Its published files, by name, each as a hash; set when it was published once.
    """

    folder: Path
    tree: dict[str, str] = dataclasses.field(default_factory=dict)

    @classmethod
    def written(cls, folder: Path, schools: int, *, second: bool) -> Version:
        """Write the sources; the second version has another name and style, one school less and one more."""
        for name in ("content", "theme", "schema"):
            shutil.copytree(ROOT / name, folder / name)
        profiles = folder / "schools" / REGION
        profiles.mkdir(parents=True)
        (profiles / "swv.yml").write_text(_SWV.format(name="Tweede" if second else "Eerste"), encoding="utf-8")
        names = [f"school-{number:03}" for number in range(schools)] + [NEW]
        for number, name in enumerate(names):
            if name == (GONE if second else NEW):
                continue
            code = "".join(chr(65 + number // 26**power % 26) for power in (1, 0))
            text = _SCHOOL.format(number=number, code=code, extra="Tweede." if second else "Eerste.")
            (profiles / f"{name}.yml").write_text(text, encoding="utf-8")
        if second:
            with (folder / "theme" / "assets" / "gids.css").open("a", encoding="utf-8") as style:
                style.write("\n/* tweede */\n")
        return cls(folder)

    def start(self, out: Path) -> subprocess.Popen[str]:
        """Begin to publish in another process."""
        command = [sys.executable, "-c", _BUILD, str(self.folder), str(out)]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)

    def publish(self, out: Path) -> str:
        """Publish, and give what was told; a mistake of the program is an error here."""
        with self.start(out) as process:
            told, wrong = process.communicate(timeout=300)
        assert 0 == process.returncode, wrong
        return told


def published(out: Path) -> dict[str, str]:
    """Give the files in a folder of sites, each as a hash, without what the program remembers."""
    found: dict[str, str] = {}
    for path in out.rglob("*"):
        name = path.relative_to(out).as_posix()
        if not name.startswith(HIDDEN) and path.is_file():
            found[name] = hashlib.blake2b(path.read_bytes(), digest_size=12).hexdigest()
    return found


def by_site(tree: dict[str, str]) -> dict[str, dict[str, str]]:
    """Divide files over the sites of schools; what is not of a school comes under an empty name."""
    sites: dict[str, dict[str, str]] = {"": {}}
    for name, content in tree.items():
        parts = name.split("/", 3)
        school = parts[2] if len(parts) > 3 and parts[1] == "scholen" else ""
        sites.setdefault(school, {})[parts[3] if school else name] = content
    return sites


def faults(out: Path, versions: tuple[Version, ...]) -> list[str]:
    """Tell what is not whole in a folder: a site or page that is of no version, a link to nothing."""
    wrong: list[str] = []
    known = [by_site(version.tree) for version in versions]
    now = by_site(published(out))
    for school, files in now.items():
        if school and not any(files == one.get(school) for one in known):
            wrong.append(f"{school} is of no version")
    for name, content in now[""].items():
        if name.endswith(".html") and not any(content == one[""].get(name) for one in known):
            wrong.append(f"{name} is of no version")
    schools = [school for school in now if school]
    pages = [name for name in now[""] if name.endswith(".html")]
    pages += [f"{REGION}/scholen/{school}/{page}index.html" for school in schools for page in ("", "zoeken/", "over/")]
    for page in pages:
        for link in set(_LINK.findall((out / page).read_text(encoding="utf-8"))):
            target = ((out / page).parent / link).resolve()
            if not re.match(r"[a-z]+:", link) and not (target.is_file() or (target / "index.html").is_file()):
                wrong.append(f"{page} links to {link}")
    return wrong
