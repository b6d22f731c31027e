"""What a rule is, and what it yields. A rule is one small function with the words that explain it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Final, Generic, Literal, TypeVar

KeyPath = tuple[str | int, ...]
Severity = Literal["fout", "waarschuwing", "tip"]
"""fout: not published; waarschuwing: published, but somebody will be misled; tip: it can be better."""
Subject = Literal["profiel", "regio", "inhoud", "site"]
Group = Literal["volledig", "samenhang", "actueel", "wet", "taal", "privacy", "techniek"]

SEVERITIES: Final[tuple[Severity, ...]] = ("fout", "waarschuwing", "tip")
"""The gravest first."""
GROUPS: Final[tuple[Group, ...]] = ("privacy", "wet", "samenhang", "actueel", "volledig", "taal", "techniek")
"""In the order in which findings are told."""

Asked = TypeVar("Asked")


@dataclasses.dataclass(frozen=True, slots=True)
class Found:
    """One thing that a rule found.

    Attributes:
        message: Dutch, one or two sentences: what stands there, in its own words, and why that cannot be right.
        place: Key path in the profile, in swv.yml when the finding is about the region; empty for the whole file.
        school: Of a rule that looks at a region: the school whose profile it is; empty for the region itself.
        line: Of a text that is not YAML: its line, from 1; 0 for the whole.
        page: Of a finished site: the page, as a path below the root of the site.
        remedy: Dutch: what to do here, when that says more than the remedy of the rule.
    """

    message: str
    place: KeyPath = ()
    school: str = ""
    line: int = 0
    page: str = ""
    remedy: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Example:
    """Input that shows a rule at work; the tests run it, the handbook prints it.

    Attributes:
        school: Keys of a school's profile (YAML), laid over a sound one.
        region: Keys of swv.yml (YAML), laid over a sound one.
        other: Keys of the profile of a second school in the region.
        before: Keys of the profile of the school as it was fixed the year before.
        page: A page of shared content (Markdown), or of a finished site (HTML).
    """

    school: str = ""
    region: str = ""
    other: str = ""
    before: str = ""
    page: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Rule(Generic[Asked]):
    """A rule with everything that explains it. All texts are Dutch and meant for whoever fills in a profile.

    Attributes:
        id: Stable, in words: `aanbod-zonder-route`. Regions and reports name it.
        severity: How grave it is, unless a region says otherwise.
        subject: What it looks at.
        group: The chapter in which it is listed.
        name: A few words, as a heading.
        why: One or two sentences: why it matters, for whom.
        sources: Ids of entries of the registers `bronnen` or `wet`; empty only for a rule of the generator itself.
        remedy: What to do, in the imperative.
        faulty: Input in which the rule finds something.
        sound: The same input, mended: the rule finds nothing.
        look: Yields what it finds, in the order of the file.
    """

    id: str
    severity: Severity
    subject: Subject
    group: Group
    name: str
    why: str
    sources: tuple[str, ...]
    remedy: str
    faulty: Example
    sound: Example
    look: Callable[[Asked], Iterator[Found]]


@dataclasses.dataclass(frozen=True, slots=True)
class Finding:
    """A finding as it is told.

    Attributes:
        severity: That of the rule, or what the region made of it; "uit" when the region switched the rule off.
        region: Id of the region; empty for shared content.
        school: Id of the school; empty for the region itself.
        path: The file as the user knows it.
        line: From 1; 0 for the file as a whole.
        field: Key path in words: `aanbod[2].niveau`.
        reason: Why the region changed the severity; empty when it did not.
    """

    rule: str
    severity: Severity | Literal["uit"]
    region: str
    school: str
    path: str
    line: int
    field: str
    message: str
    remedy: str
    reason: str = ""
