from __future__ import annotations

import json
from pathlib import Path

import pytest
from gids_testing.made_rules import use_rules

from generator.cli import main
from generator.errors import Problem
from generator.intake import duo
from generator.intake.report import ImportReport, RegionCount
from generator.resources import Resources
from generator.site import build as builder
from generator.site.build import BuildReport, BuildRequest, BuiltSite
from generator.site.run import Progress, Session, Waiting

MISTAKES = """\
schools/proef-po/de-ark.yml: dit is te veel.

schools/proef-po/de-brug.yml, regel 4: adres.postcode: '12' is geen postcode. Schrijf bijvoorbeeld 1234 AB.

2 fouten in 2 bestanden
"""
Capture = pytest.CaptureFixture[str]

SERVER = "Zet site/ op een webserver. Eerst bekijken kan met: gids serve"


@pytest.fixture(autouse=True)
def here(schools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in the folder that holds the folder of profiles."""
    monkeypatch.chdir(schools.parent)


def spoil(profile: Path) -> None:
    """Put a mistake in the postcode."""
    text = profile.read_text(encoding="utf-8").replace("1234 AB", "12")
    profile.write_text(text, encoding="utf-8", newline="\n")


class Builds:
    """Stands in for the builder: keeps what was asked for and gives a report that was made before."""

    def __init__(self, *problems: Problem, failed: tuple[str, ...] = ()) -> None:
        self.requests: list[BuildRequest] = []
        self._problems, self._failed = problems, failed
        self.busy = False

    def __call__(
        self,
        request: BuildRequest,
        _resources: Resources,
        *,
        progress: Progress,
        waiting: Waiting,
        session: Session | None = None,  # noqa: ARG002 - given by who calls
    ) -> BuildReport:
        """Report one region with one school."""
        self.requests.append(request)
        if self.busy:
            waiting()
        progress(50, 100, "proef-po/de-brug")
        out = request.out.as_posix()
        sites = (
            BuiltSite("proef-po", "de-brug", f"{out}/proef-po/scholen/de-brug", 15, 400_000),
            BuiltSite("proef-po", "", f"{out}/proef-po", 5, 100_000),
        )
        return BuildReport(sites, self._failed, self._problems, moulds=2, seconds=1.5)


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> Builds:
    """Put a stand-in where the builder is."""
    made = Builds()
    monkeypatch.setattr(builder, "build", made)
    return made


def test_build_tells_what_was_made(builds: Builds, capsys: Capture) -> None:
    """Outcome on stdout, progress on stderr, and nothing was wrong."""
    assert 0 == main(["build"])
    out, err = capsys.readouterr()
    told = "Gebouwd: 2 sites, 20 pagina's, 0,5 MB, in 1,5 seconden (13 pagina's per seconde)."
    assert [told, SERVER, "Bij de profielen: 7 waarschuwingen. Lees ze met: gids check"] == out.splitlines()
    assert "50 van 100 schoolsites\n" == err
    assert [BuildRequest(Path("schools"), Path("site"), None, None, alone=False)] == builds.requests


def test_build_passes_on_what_was_asked(builds: Builds) -> None:
    """Every option arrives."""
    options = ["--schools", "s", "--out", "o", "--region", "proef-po", "--school", "de-brug", "--standalone"]
    assert 0 == main(["build", *options, "--disk", "--fresh", "--url", "https://gids.example/regio"])
    expected = BuildRequest(
        Path("s"),
        Path("o"),
        region="proef-po",
        school="de-brug",
        alone=True,
        disk=True,
        url="https://gids.example/regio/",
        fresh=True,
    )
    assert [expected] == builds.requests


def test_build_tells_why_it_waits(builds: Builds, capsys: Capture) -> None:
    """Another build in the same folder comes first; whoever looks on must not think that nothing happens."""
    builds.busy = True
    assert 0 == main(["build"])
    assert "Een andere opdracht schrijft in dezelfde map" in capsys.readouterr().err


@pytest.mark.parametrize(
    "address", ["gids", "ftp://gids.example/", "https:///regio", "https://gids.example/?a=b", "https://gids.example/#x"]
)
def test_build_refuses_what_is_no_address_of_a_folder(builds: Builds, capsys: Capture, address: str) -> None:
    """Sitemaps with such addresses lead nowhere."""
    assert 2 == main(["build", "--url", address])
    assert (
        f"'{address}' is geen webadres van een map. Schrijf het zoals https://gids.example/" in capsys.readouterr().err
    )
    assert [] == builds.requests


def test_build_tells_mistakes_and_ends_with_1(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Sound schools are built; mistakes go to stderr, grouped by file, all at once."""
    problems = (
        Problem("schools/proef-po/de-ark.yml", 0, "dit is te veel."),
        Problem(
            "schools/proef-po/de-brug.yml",
            4,
            "'12' is geen postcode. Schrijf bijvoorbeeld 1234 AB.",
            "adres.postcode",
        ),
    )
    monkeypatch.setattr(builder, "build", Builds(*problems, failed=("proef-po/de-ark", "proef-po/de-brug")))
    assert 1 == main(["build"])
    out, err = capsys.readouterr()
    assert "50 van 100 schoolsites\n" + MISTAKES == err
    left_out = "Niet gebouwd: proef-po/de-ark, proef-po/de-brug. Stond er al een site, dan is die niet veranderd."
    assert left_out == out.splitlines()[1]


def test_build_gives_json_only(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """One document on stdout, nothing on stderr."""
    monkeypatch.setattr(builder, "build", Builds(Problem("a.yml", 1, "mis", "naam"), failed=("proef-po/a",)))
    assert 1 == main(["build", "--json"])
    out, err = capsys.readouterr()
    document = json.loads(out)
    assert "" == err
    assert not document["ok"]
    assert [{"path": "a.yml", "line": 1, "field": "naam", "message": "mis"}] == document["problems"]
    assert (["proef-po/a"], 2, 1.5) == (document["failed"], len(document["sites"]), document["seconds"])


def test_check_is_brief_when_all_is_well(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """One line, code 0."""
    use_rules(monkeypatch, (), ())
    assert 0 == main(["check"])
    assert ("In orde: 1 schoolprofiel van 1 samenwerkingsverband.\n", "") == capsys.readouterr()


def test_check_tells_every_mistake(schools: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """File, line, key and what is allowed, on stderr."""
    use_rules(monkeypatch, (), ())
    spoil(schools / "proef-po" / "de-brug.yml")
    assert 1 == main(["check", "--region", "proef-po", "--school", "de-brug"])
    expected = """\
schools/proef-po/de-brug.yml, regel 4: adres.postcode: '12' is geen postcode. Schrijf bijvoorbeeld 1234 AB.

1 fout in 1 bestand
"""
    assert ("", expected) == capsys.readouterr()


def test_check_gives_json(schools: Path, capsys: Capture) -> None:
    """The same for programs."""
    spoil(schools / "proef-po" / "de-brug.yml")
    assert 1 == main(["check", "--json"])
    out, err = capsys.readouterr()
    problem = {
        "path": "schools/proef-po/de-brug.yml",
        "line": 4,
        "field": "adres.postcode",
        "message": "'12' is geen postcode. Schrijf bijvoorbeeld 1234 AB.",
    }
    document = json.loads(out)
    assert ("", False, [problem]) == (err, document["ok"], document["problems"])
    assert (1, 0, ["proef-po/de-brug"]) == (document["regions"], document["schools"], document["failed"])


def test_check_names_a_folder_that_is_not_there(capsys: Capture) -> None:
    """Also as JSON, where the error itself is a mistake with a path."""
    message = "deze map bestaat niet. Geef een map met een map per samenwerkingsverband."
    assert 1 == main(["check", "--schools", "weg"])
    assert ("", f"weg: {message}\n\n1 fout in 1 bestand\n") == capsys.readouterr()
    assert 1 == main(["check", "--schools", "weg", "--json"])
    expected = {"ok": False, "problems": [{"path": "weg", "line": 0, "field": "", "message": message}]}
    assert expected == json.loads(capsys.readouterr().out)


def test_new_makes_profiles_that_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """A samenwerkingsverband, a school in it, and the schemas that both point to."""
    use_rules(monkeypatch, (), ())  # what is still empty is told too, and that is not what this test is about
    assert 0 == main(["new", "swv", "nieuw-vo", "--naam", "Nieuw", "--sector", "vo", "--code", "VO9902"])
    address = ["--straat", "Dorpsstraat", "--huisnummer", "2", "--postcode", "1234 AB", "--plaats", "Voordorp"]
    given = ["--naam", "Het Lyceum", "--code", "99XB00", "--soort", "vo", "--soort", "pro", *address]
    assert 0 == main(["new", "school", "nieuw-vo/het-lyceum", *given])
    assert 0 == main(["check"])
    expected = """\
Gemaakt: schools/nieuw-vo/swv.yml
Gemaakt: schools/nieuw-vo/het-lyceum.yml
In orde: 2 schoolprofielen van 2 samenwerkingsverbanden.
"""
    assert (expected, "") == capsys.readouterr()
    assert ["besturen.json", "school.json", "swv.json"] == sorted(
        path.name for path in Path("schools/schema").iterdir()
    )
    assert ["schools"] == [path.name for path in tmp_path.iterdir()]


def test_new_asks_for_everything_that_is_missing(capsys: Capture) -> None:
    """An address is never made up; what is missing is named at once."""
    assert 2 == main(["new", "school", "proef-po/de-ark", "--naam", "De Ark", "--soort", "bo"])
    expected = """\
Gebruik: gids new school [OPTIES] SWV/ID

Fout: dit ontbreekt:
  --code CODE: Vestigingscode, zoals 99XA00.
  --straat TEKST: Straat van het bezoekadres.
  --huisnummer TEKST: Huisnummer, met toevoeging.
  --postcode POSTCODE: Postcode, zoals 1234 AB.
  --plaats TEKST: Plaats.
Uitleg: gids new school --help
"""
    assert ("", expected) == capsys.readouterr()


def test_new_wants_the_samenwerkingsverband_too(capsys: Capture) -> None:
    """A name without a slash says how to write it."""
    given = [
        "--naam",
        "A",
        "--code",
        "99XB00",
        "--soort",
        "bo",
        "--straat",
        "B",
        "--huisnummer",
        "1",
        "--plaats",
        "C",
        "--postcode",
    ]
    assert 2 == main(["new", "school", "de-ark", *given, "1234 AB"])
    message = "Fout: 'de-ark' noemt geen samenwerkingsverband. Schrijf SWV/ID, zoals waterrand-po/de-ark."
    assert message == capsys.readouterr().err.splitlines()[2]


def test_new_overwrites_nothing(capsys: Capture) -> None:
    """What is there stays."""
    assert 1 == main(["new", "swv", "proef-po", "--naam", "Proef", "--sector", "po", "--code", "PO9901"])
    assert ("", "Fout: schools/proef-po/swv.yml bestaat al en is niet overschreven.\n") == capsys.readouterr()


def test_import_duo_tells_what_it_did(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Rows that were skipped are told, and are no reason for code 1; the schemas stand where profiles point."""
    skipped = Problem("lijst.csv", 7, "de postcode ontbreekt")
    report = ImportReport(regions=(RegionCount("PO9901", "po9901", 1, 1, created=True),), skipped=(skipped,))
    asked: list[object] = []

    def import_duo(file: Path, **settings: object) -> ImportReport:
        settings.pop("progress")
        asked.extend([file, settings])
        return report

    monkeypatch.setattr(duo, "import_duo", import_duo)
    given = ["lijst.csv", "--pc4", "pc4.csv", "--swv", "PO9901", "--swv", "VO9901", "--out", "uit"]
    assert 0 == main(["import", "duo", *given])
    expected = {"pc4": Path("pc4.csv"), "out": Path("uit"), "swv_codes": ("PO9901", "VO9901")}
    assert [Path("lijst.csv"), expected] == asked
    assert ("\n".join(report.lines()) + "\n", "") == capsys.readouterr()
    assert ["besturen.json", "school.json", "swv.json"] == sorted(path.name for path in Path("uit/schema").iterdir())
    assert 0 == main(["import", "duo", *given, "--json"])
    assert {"ok": True, "problems": [], **report.to_json()} == json.loads(capsys.readouterr().out)


def test_import_duo_ends_with_1_when_the_list_cannot_be_used(capsys: Capture) -> None:
    """A list that is not there is named, and nothing is written."""
    assert 1 == main(["import", "duo", "weg.csv", "--pc4", "weg.csv", "--out", "uit"])
    out, err = capsys.readouterr()
    assert ("", "weg.csv: dit bestand bestaat niet") == (out, err.splitlines()[0])
    assert not Path("uit").exists()


def test_schema_writes_and_checks(capsys: Capture) -> None:
    """After writing the check is content; after a change it is not."""
    assert 0 == main(["schema"])
    assert 0 == main(["schema", "--check"])
    Path("schema/swv.json").write_text("{}", encoding="utf-8")
    assert 1 == main(["schema", "--check"])
    out, err = capsys.readouterr()
    written = [f"Gemaakt: schema/{name}.json" for name in ("school", "swv", "besturen")]
    assert [*written, "De schema's zijn bij de tijd."] == out.splitlines()
    stale = "dit schema is verouderd. Maak het opnieuw met: gids schema"
    assert f"schema/swv.json: {stale}\n\n1 fout in 1 bestand\n" == err
