"""Parts of examples that rules about the same kinds of school share."""

from __future__ import annotations

from typing import Final

from generator.check.rule import Example

_VO: Final = "naam: Veer\ncode: VO9801\nsector: vo\nbasislijn:\n  - {id: lezen, naam: Lezen}\n"


def vo_school(kind: str, keys: str) -> Example:
    """Make an example of a school of a kind for older pupils, in a region that has such schools."""
    return Example(school=f"schoolsoort: [{kind}]\n{keys}", region=_VO, other="schoolsoort: [vo]\n")


def going_on(levels: str, keys: str = "") -> Example:
    """Make an example of a vso school with the profile for further education, at some levels."""
    return vo_school("vso", f"uitstroomprofielen: [{{profiel: vervolgonderwijs, niveaus: [{levels}]}}]\n{keys}")


def one_exam(level: str, more: str = "") -> str:
    """Write one exam."""
    return f"examens: [{{niveau: {level}, routes: [staatsexamen]{more}}}]\n"


def documents(ids: str, profile: str = "") -> str:
    """Write the documents that pupils can get."""
    return f"diplomering: [{{{profile}documenten: [{ids}]}}]\n"
