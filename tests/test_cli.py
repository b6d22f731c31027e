from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import __version__
from generator.cli import main
from generator.command import checking
from generator.errors import BuildError, ContentError, Problem

ROOT = Path(__file__).resolve().parent.parent
REFUSED = "Fout: site ligt in de map schools.\n"
IN_CONTENT = "content/registers/wet.yml, regel 3: naam: mis\n\n1 fout in 1 bestand\n"
REGION = "naam: Samenwerkingsverband Proef\ncode: PO9901\nsector: po\n"
SCHOOL = """\
naam: De Brug
vestigingscode: 99XA00
schoolsoort: [bo]
adres: {straat: Dorpsstraat, huisnummer: "1", postcode: 1234 AB, plaats: Voordorp}
"""
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def schools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with one samenwerkingsverband and one school."""
    region = tmp_path / "schools" / "proef-po"
    region.mkdir(parents=True)
    (region / "swv.yml").write_text(REGION, encoding="utf-8", newline="\n")
    (region / "de-brug.yml").write_text(SCHOOL, encoding="utf-8", newline="\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "schools"


def raising(error: BaseException) -> Callable[..., None]:
    """Give a function that only raises."""

    def fail(*_arguments: object, **_settings: object) -> None:
        raise error

    return fail


def process(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command as its users do."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        check=False,
        timeout=120,
    )


def test_version_is_told(capsys: Capture) -> None:
    """The version is that of the package."""
    assert 0 == main(["--version"])
    assert f"gids {__version__}\n" == capsys.readouterr().out


@pytest.mark.parametrize(
    "command",
    ["", "build", "check", "report", "serve", "new", "new swv", "new school", "import", "import duo", "schema"],
)
def test_every_command_explains_itself_in_dutch(command: str, capsys: Capture) -> None:
    """No heading or sentence of the library is left."""
    assert 0 == main([*command.split(), "--help"])
    out = capsys.readouterr().out
    assert out.startswith(f"Gebruik: {' '.join(['gids', *command.split()])} [OPTIES]")
    assert "  -h, --help" in out
    english = ("Usage", "Options", "Commands", "Show", "Try", "required", "default", "[OPTIONS]", "Error")
    assert [] == [word for word in english if word in out]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            "chek",
            (
                "de opdracht 'chek' bestaat niet. Kies uit: archive, build, check, check-site, report, jaar, serve,"
                " export, new, import, schema. Bedoelde u 'check'?"
            ),
        ),
        ("build --standalon", "de optie '--standalon' bestaat niet. Bedoelde u '--standalone'?"),
        ("build --out", "na de optie '--out' ontbreekt een waarde: MAP."),
        ("check schools", "dit is te veel: 'schools'."),
        ("serve --port 80a", "--port: '80a' is geen poort. Nodig is een getal van 0 tot en met 65535."),
        ("serve --port 65536", "--port: '65536' is geen poort. Nodig is een getal van 0 tot en met 65535."),
    ],
    ids=["command", "option", "value", "argument", "no number", "too high"],
)
def test_a_wrong_command_line_ends_with_2(arguments: str, message: str, capsys: Capture) -> None:
    """The mistake is on stderr, in Dutch, with the likely meaning."""
    assert 2 == main(arguments.split())
    out, err = capsys.readouterr()
    assert ("", f"Fout: {message}") == (out, err.splitlines()[2])


def test_without_a_command_all_are_explained(capsys: Capture) -> None:
    """Code 2, because nothing was done."""
    assert 2 == main([])
    out, err = capsys.readouterr()
    assert "" == out
    assert err.startswith("Gebruik: gids [OPTIES] OPDRACHT …\n")


@pytest.mark.parametrize(
    ("error", "code", "text"),
    [
        (BuildError("site ligt in de map schools."), 1, REFUSED),
        (
            ContentError([Problem("content/registers/wet.yml", 3, "mis", "naam")]),
            1,
            f"Fout in de gedeelde inhoud of het thema, dus niet in een profiel:\n\n{IN_CONTENT}",
        ),
        (
            OSError(errno.ENOSPC, "full", "site/a"),
            1,
            "Fout: site/a: de schijf is vol. Maak ruimte en probeer het opnieuw.\n",
        ),
        (KeyboardInterrupt(), 130, ""),
    ],
    ids=["refusal", "content", "full disk", "interrupted"],
)
def test_errors_are_told_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, error: BaseException, code: int, text: str
) -> None:
    """Whatever stops the work, the user reads Dutch and the exit code says which kind it was."""
    monkeypatch.setattr(checking, "check", raising(error))
    assert code == main(["check"])
    assert ("", text) == capsys.readouterr()


def test_an_error_is_json_when_asked(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """A program finds every error in the same place."""
    monkeypatch.setattr(checking, "check", raising(OSError(errno.EACCES, "denied", "a.yml")))
    assert 1 == main(["check", "--json"])
    message = "a.yml: geen toestemming. Controleer de rechten van het bestand en de map."
    expected = {"ok": False, "problems": [{"path": "", "line": 0, "field": "", "message": message}]}
    out, err = capsys.readouterr()
    assert (expected, "") == (json.loads(out), err)


def test_a_real_process_ends_with_the_code(tmp_path: Path) -> None:
    """`python -m generator` does what `gids` does, and speaks UTF-8 where the locale is C."""
    done = process("--help", cwd=tmp_path, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (0, b"") == (done.returncode, done.stderr)
    assert "Gebruik: gids [OPTIES] OPDRACHT …" == done.stdout.decode().splitlines()[0]
    assert 2 == process("chek", cwd=tmp_path).returncode


@pytest.mark.parametrize("arguments", ["--help", "check", "schema --out schema"])
def test_quick_commands_do_not_load_the_builder(tmp_path: Path, arguments: str) -> None:
    """Checking a profile must not wait for the engine of the sites."""
    code = (
        "import sys; from generator.cli import main; code = main(sys.argv[1:]);"
        "heavy = {'mkdocs', 'material', 'jinja2', 'markdown', 'watchdog', 'http'};"
        "print(code, sorted(heavy & {name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments.split()],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert b"0 []\n" == done.stderr.replace(b"\r\n", b"\n")


def test_a_reader_who_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    """`gids check | head -0` ends without a word."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "generator", "check"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
            timeout=120,
        )
    assert (1, b"") == (done.returncode, done.stderr)
