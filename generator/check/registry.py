"""All rules there are, in the order in which they are listed and told."""

from __future__ import annotations

from typing import Any, Final

from generator.check.asked import RegionAsked, SchoolAsked
from generator.check.content_asked import PageAsked
from generator.check.rule import GROUPS, SEVERITIES, Rule
from generator.check.rules import (
    after_school,
    against_last_year,
    baseline,
    closed,
    coherence,
    content,
    decisions,
    diplomas,
    duties,
    exams,
    freshness,
    gaps,
    law,
    limits,
    links,
    misconceptions,
    offer_gaps,
    offers,
    people,
    plain,
    plain_words,
    plan_and_voice,
    privacy,
    refusals,
    region,
    side_by_side,
    special,
    time_in_prose,
    wording,
)
from generator.check.site import page_rules, site_rules

SCHOOL_RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    *coherence.RULES,
    *limits.RULES,
    *offers.RULES,
    *offer_gaps.RULES,
    *baseline.RULES,
    *people.RULES,
    *gaps.RULES,
    *plan_and_voice.RULES,
    *special.RULES,
    *after_school.RULES,
    *exams.RULES,
    *diplomas.RULES,
    *freshness.RULES,
    *closed.RULES,
    *decisions.RULES,
    *against_last_year.RULES,
    *law.RULES,
    *time_in_prose.RULES,
    *plain.RULES,
    *plain_words.RULES,
    *wording.RULES,
    *refusals.RULES,
    *misconceptions.RULES,
    *duties.RULES,
    *privacy.RULES,
    *links.RULES,
)
"""Rules that look at one profile."""
REGION_RULES: Final[tuple[Rule[RegionAsked], ...]] = (
    *law.REGION_RULES,
    *region.RULES,
    *side_by_side.RULES,
    *time_in_prose.REGION_RULES,
    *plain.REGION_RULES,
    *plain_words.REGION_RULES,
    *wording.REGION_RULES,
    *refusals.REGION_RULES,
    *misconceptions.REGION_RULES,
    *duties.REGION_RULES,
    *privacy.REGION_RULES,
    *links.REGION_RULES,
)
"""Rules that look at a region: its own file, and its schools side by side."""

CONTENT_RULES: Final[tuple[Rule[PageAsked], ...]] = content.CONTENT_RULES
"""Rules that look at a page of shared content."""

SITE_RULES: Final[tuple[Rule[Any], ...]] = (*page_rules.RULES, *site_rules.SITE_RULES)
"""Rules that look at finished sites."""


def all_rules() -> tuple[Rule[Any], ...]:
    """Give every rule, by group, gravest first, then by id."""
    rules: list[Rule[Any]] = [*SCHOOL_RULES, *REGION_RULES, *CONTENT_RULES, *SITE_RULES]
    return tuple(sorted(rules, key=lambda rule: (GROUPS.index(rule.group), SEVERITIES.index(rule.severity), rule.id)))
